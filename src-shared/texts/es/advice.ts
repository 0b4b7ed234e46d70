/** What each reason means for the bot and what to do about it, where no error message says it better. */
export const advice = {
  'advice.delivery-failing.meaning':
    'Telegram intenta entregar actualizaciones y no lo logra. Esperan en Telegram hasta 24 horas.',
  'advice.delivery-failing.remedy':
    'Mire el último error y arregle el endpoint; después Telegram entrega por sí solo.',
  'advice.unreachable-after-set.meaning':
    'Tras el último setWebhook, Telegram probó el endpoint una vez y no pudo conectarse. Lo intentará de nuevo con la próxima actualización.',
  'advice.unreachable-after-set.remedy':
    'Asegúrese de que se puede acceder al endpoint desde internet y reinicie la entrega.',
  'advice.silent-backlog.meaning':
    'Cada vez hay más actualizaciones en espera, pero Telegram no informa de errores: el endpoint es lento, o Telegram ha dejado de intentarlo.',
  'advice.silent-backlog.remedy':
    'Mire cuánto tarda en responder el endpoint. Si es rápido, reinicie la entrega.',
  'advice.backlog.meaning':
    'Las actualizaciones llegan más rápido de lo que el endpoint las recibe.',
  'advice.backlog.remedy':
    'Haga que el endpoint responda de inmediato y trabaje después, o permita más conexiones.',
  'advice.draining.meaning':
    'Hay muchas actualizaciones en espera, pero cada vez menos: Telegram está entregando.',
  'advice.draining.remedy': 'Nada. Termina por sí solo.',
  'advice.caution.meaning': 'Hay algunas actualizaciones en espera más de lo habitual.',
  'advice.caution.remedy': 'Nada por ahora. Si aumenta, se avisa.',
  'advice.updates-expiring.meaning':
    'Telegram desecha las actualizaciones en espera pasadas 24 horas, y a las más antiguas les falta poco.',
  'advice.updates-expiring.remedy':
    'Arregle ya el endpoint, o guarde antes en un archivo las actualizaciones en espera.',
  'advice.updates-lost.meaning':
    'Parece que hubo actualizaciones en espera que pasaron de las 24 horas de Telegram sin entregarse.',
  'advice.updates-lost.remedy':
    'No se pueden recuperar. El historial muestra cuánto tiempo estuvo parada la entrega.',
  'advice.webhook-missing.meaning':
    'Telegram no tiene webhook para este bot, así que no entrega nada. Alguien lo eliminó, o un setWebhook falló en otro lugar.',
  'advice.webhook-missing.remedy':
    'Restaure el webhook. Si desaparece otra vez, busque el programa que lo quita.',
  'advice.webhook-removed-410.meaning':
    'El endpoint respondió 410 Gone durante tanto tiempo que Telegram eliminó el webhook.',
  'advice.webhook-removed-410.remedy':
    'Haga que el endpoint responda 200 y luego restaure el webhook.',
  'advice.unknown-host.meaning':
    'Las actualizaciones van a una dirección que nadie indicó aquí. Quien tenga el token puede hacerlo.',
  'advice.unknown-host.remedy':
    'Si no la estableció nadie de su equipo, restaure el webhook y pida a BotFather un token nuevo.',
  'advice.drift.meaning':
    'El webhook se estableció en otro lugar, con valores distintos de los deseados aquí.',
  'advice.drift.remedy':
    'Compare lo deseado con lo que hay en Telegram y luego reaplique el webhook.',
  'advice.buttons-not-delivered.meaning':
    'La lista del webhook omite tipos de actualización que este bot necesita, como las pulsaciones de botones. Telegram no las conserva.',
  'advice.buttons-not-delivered.remedy': 'Reaplique el webhook con la lista deseada.',
  'advice.token-rejected.meaning':
    'Telegram ya no conoce este token: se revocó, o el bot se eliminó.',
  'advice.token-rejected.remedy': 'Introduzca el token actual de BotFather.',
  'advice.logged-out.meaning':
    'El bot cerró sesión en este servidor Bot API, normalmente para pasar a otro.',
  'advice.logged-out.remedy':
    'Averigüe a qué servidor pertenece el bot y añádalo con la dirección de ese servidor.',
  'advice.telegram-sync-error.meaning':
    'El servidor Bot API ha perdido su propia conexión con Telegram. Ningún endpoint tiene la culpa.',
  'advice.telegram-sync-error.remedy': 'Espere. Si es un servidor propio, revise su red.',
  'advice.certificate-expiring.meaning':
    'El certificado del endpoint ha caducado o caduca pronto. Una vez caducado, Telegram se niega a conectarse.',
  'advice.certificate-expiring.remedy':
    'Renueve el certificado y compruebe que el servidor web ha cargado el nuevo. Una prueba en la pestaña «Diagnóstico» lo tiene en cuenta de inmediato.',
  'advice.contested.meaning':
    'El webhook cambió varias veces, y no por Hooklight, o alguien recoge actualizaciones mientras no está.',
  'advice.contested.remedy':
    'Encuentre el otro programa (un despliegue antiguo, una segunda herramienta, un script de polling) y deténgalo. Volver a establecer el webhook no dura.',
  'advice.delivery-error-past.meaning':
    'Telegram conserva su último error para siempre. Desde entonces se han entregado actualizaciones.',
  'advice.delivery-error-past.remedy': 'Nada.',
  'advice.polling.meaning':
    'El bot no tiene webhook y no se desea ninguno: recoge él mismo sus actualizaciones.',
  'advice.polling.remedy': 'Nada.',
  'advice.offline.meaning':
    'Sin red no se puede preguntar nada. Puede que el propio bot esté bien.',
  'advice.offline.remedy': 'Conecte este equipo. Las comprobaciones continúan por sí solas.',
  'advice.api-unreachable.meaning':
    'El servidor Bot API no responde desde aquí. Puede que el propio bot esté bien.',
  'advice.api-unreachable.remedy': 'Revise la red, el cortafuegos y el proxy de este equipo.',
  'advice.api-error.meaning': 'El servidor Bot API responde con un error que no dice nada del bot.',
  'advice.api-error.remedy': 'Espere. Las comprobaciones continúan por sí solas.',
  'advice.flood-wait.meaning':
    'Telegram pidió una pausa. Hooklight la respeta y pregunta de nuevo después.',
  'advice.flood-wait.remedy':
    'Espere. Si ocurre a menudo, compruebe con menos frecuencia: Ajustes, Comprobación.',
  'advice.proxy.meaning': 'El proxy rechaza o falla, así que no se puede preguntar nada.',
  'advice.proxy.remedy': 'Pruebe el proxy en Ajustes, en Conexión.',
  'advice.intercepted.meaning':
    'Una página de inicio de sesión o un cortafuegos que inspecciona responde en lugar de Telegram. No se le envía ningún token.',
  'advice.intercepted.remedy': 'Inicie sesión en la red, o use otra.',
  'advice.unreadable.meaning':
    'La respuesta era demasiado grande, o no es lo que envía la Bot API.',
  'advice.unreadable.remedy':
    'Si persiste, mire qué hay entre este equipo y Telegram, por ejemplo un proxy.',
  'advice.vault-locked.meaning':
    'El token está bloqueado en este equipo, así que el bot no se puede comprobar.',
  'advice.vault-locked.remedy': 'Desbloquee la caja fuerte.',
  'advice.never-checked.meaning': 'El bot es nuevo aquí.',
  'advice.never-checked.remedy': 'Espere su primera comprobación, o compruébelo ahora.',
  'advice.not-watched.meaning':
    'Nadie miró durante un tiempo: este equipo estaba en reposo, o Hooklight no estaba abierto.',
  'advice.not-watched.remedy': 'Espere la próxima comprobación, o compruébelo ahora.',
  'advice.re-set.yes': 'Sí: repone el webhook deseado.',
  'advice.re-set.perhaps': 'Quizá: hace que Telegram lo intente de inmediato.',
  'advice.re-set.no': 'No: el webhook no es la causa.',
} as const;
