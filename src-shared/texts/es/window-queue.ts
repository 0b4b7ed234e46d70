/** Words of the window about saving, looking at, and sending again what waits. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {Ninguna actualización en espera según la última comprobación.} one {# actualización en espera en Telegram.} other {# actualizaciones en espera en Telegram.}}',
  'window.save.what': 'Qué se hace con las actualizaciones en espera',
  'window.save.way-file': 'Guardarlas primero en un archivo y luego vaciar la cola',
  'window.save.way-file-hint':
    'La entrega se interrumpe hasta que todo esté guardado. Después el webhook se vuelve a establecer con toda su configuración. Más tarde podrá reenviar las actualizaciones al endpoint.',
  'window.save.way-lose': 'Perderlas',
  'window.save.way-lose-hint': 'Nada las devuelve. Se pedirá que escriba el nombre del bot.',
  'window.save.file-hint':
    'El archivo contiene lo que la gente escribió al bot, y solo usted puede leerlo. Un archivo existente nunca se sobrescribe: elija uno de este bot para continuarlo, y ninguna actualización se escribirá dos veces.',
  'window.save.choose': 'Elegir el archivo…',
  'window.save.other': 'Elegir otro archivo',
  'window.save.drop-button': 'Guardar y luego vaciar la cola',
  'window.save.file': 'Archivo',
  'window.save.progress': '{done} de {total} actualizaciones guardadas',
  'window.save.left': 'falta cerca de {time}',
  'window.save.quarter': '{percent} % guardado',
  'window.save.paused':
    'Telegram no entrega nada a este bot hasta que termine el guardado. Las actualizaciones nuevas esperan entretanto.',
  'window.save.stop': 'Dejar de guardar',
  'window.save.comes-back': 'Desde el archivo se pueden reenviar las actualizaciones al endpoint.',
  'window.save.in-file': 'Actualizaciones en él',
  'window.save.in-file-count': '{count, number}, {added, number} de ellas de ahora',
  'window.save.still': 'Aún en espera',
  'window.save.rest': 'Guardar el resto',
  'window.save.next.empty':
    'Se leyó todo lo que esperaba, pero el archivo no se pudo cerrar como estaba previsto. Guarde de nuevo en un archivo con otro nombre y conserve este.',
  'window.save.next.enough':
    'Se leyó todo lo que esperaba, pero el archivo no se pudo cerrar como estaba previsto. Guarde de nuevo en un archivo con otro nombre y conserve este.',
  'window.save.next.time':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram. Pulse «Guardar el resto» para continuar en el mismo archivo.',
  'window.save.next.disk-full':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram. Libere espacio y pulse «Guardar el resto», o elija un archivo en otro disco.',
  'window.save.next.file':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram. Compruebe que la carpeta existe y admite escritura, y pulse «Guardar el resto», o elija otro archivo.',
  'window.save.next.webhook':
    'Lo que está en el archivo está a salvo; el resto va al webhook que se estableció, que no se sobrescribe. Averigüe quién lo estableció. Si no es el correcto, restaure primero el suyo y luego pulse «Guardar el resto».',
  'window.save.next.conflict':
    'Lo que está en el archivo está a salvo. Lo que recogió el otro programa no está en él. Detenga ese programa y pulse «Guardar el resto».',
  'window.save.next.unanswered':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram. Cuando Telegram vuelva a responder, pulse «Guardar el resto» para continuar en el mismo archivo.',
  'window.save.next.refused':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram. Los pasos de abajo muestran lo que dijo Telegram. Pulse «Guardar el resto» para intentarlo de nuevo.',
  'window.save.next.token':
    'Lo que está en el archivo está a salvo. Dé a Hooklight el nuevo token del bot y pulse «Guardar el resto».',
  'window.save.next.unreadable':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram. Pulse «Guardar el resto» para intentarlo de nuevo.',
  'window.save.next.asked':
    'Lo que está en el archivo está a salvo; el resto espera en Telegram y se entrega como siempre. Pulse «Guardar el resto» para continuar en el mismo archivo.',

  'window.queue.caption':
    '{count, plural, one {La actualización en espera más antigua.} other {Las {shown} actualizaciones en espera más antiguas.}} Las de un mismo carril se entregan una tras otra: la que falla retiene a las demás.',
  'window.queue.update': 'Actualización',
  'window.queue.kind': 'Tipo',
  'window.queue.age': 'Antigüedad',
  'window.queue.size': 'Tamaño',
  'window.queue.lane': 'Carril',
  'window.queue.likely': 'Lo más probable es que el endpoint falle con la actualización {id}.',
  'window.queue.possible': 'Puede que el endpoint falle con la actualización {id}; no es seguro.',
  'window.queue.take-out':
    'Búsquela en el registro de su endpoint. Para superarla, guarde en un archivo las actualizaciones en espera: así sale de la cola y no se pierde nada.',
  'window.queue.no-suspect': 'Ninguna actualización destaca como la que hace fallar al endpoint.',
  'window.queue.mark-likely': 'fallo casi seguro',
  'window.queue.mark-possible': 'posible fallo',

  'window.resend.menu': 'Reenviar actualizaciones guardadas al endpoint…',
  'window.resend.title': 'Reenviar actualizaciones guardadas al endpoint',
  'window.resend.explain':
    'Envía por POST al webhook de este bot las actualizaciones de un archivo que guardó Hooklight, una tras otra, como lo habría hecho Telegram. Telegram no interviene y el archivo queda como está.',
  'window.resend.choose': 'Elegir el archivo de actualizaciones guardadas…',
  'window.resend.choose-other': 'Elegir otro archivo…',
  'window.resend.file': 'Archivo',
  'window.resend.reading': 'Leyendo el archivo…',
  'window.resend.kinds': 'Tipos de actualización',
  'window.resend.kind': '{kind} ({count, number})',
  'window.resend.from': 'Desde',
  'window.resend.to': 'Hasta',
  'window.resend.time-hint': 'Según la hora de cada actualización. Vacío: todas.',
  'window.resend.time-order': 'Es anterior a «Desde».',
  'window.resend.rate': 'Actualizaciones por segundo',
  'window.resend.rate-hint': 'Como máximo; siempre se termina una antes de enviar la siguiente.',
  'window.resend.rate-error': 'Escriba un número de 0,1 a 100.',
  'window.resend.expired': 'Enviar también consultas que ya nadie puede responder',
  'window.resend.no-secret': 'Este webhook no tiene token secreto',
  'window.resend.no-kind': 'Elija al menos un tipo.',
  'window.resend.plan':
    '{send, plural, one {# actualización de {total, number} va} other {# actualizaciones de {total, number} van}} a {url}.',
  'window.resend.takes': 'Tarda cerca de {time} si el endpoint es rápido.',
  'window.resend.skipped': 'Omitidas',
  'window.resend.skip.kind': '{count, number} de otros tipos',
  'window.resend.skip.time': '{count, number} de otro período',
  'window.resend.skip.expired':
    '{count, plural, one {# consulta que ya nadie puede responder} other {# consultas que ya nadie puede responder}}',
  'window.resend.skip.sent-before':
    '{count, plural, one {# que el endpoint ya aceptó} other {# que el endpoint ya aceptó}}',
  'window.resend.skip.duplicate':
    '{count, plural, one {# que está dos veces en el archivo} other {# que están dos veces en el archivo}}',
  'window.resend.expired-skipped':
    'Las consultas que ya nadie puede responder se omiten, salvo que elija otra cosa.',
  'window.resend.back': 'Cambiar lo que se envía',
  'window.resend.send': 'Enviar {count, plural, one {# actualización} other {# actualizaciones}}',
  'window.resend.sending': 'Reenviando actualizaciones guardadas al endpoint…',
  'window.resend.progress': '{done} de {total} actualizaciones enviadas',
  'window.resend.quarter': '{percent} % enviado',
  'window.resend.may-close': 'Puede cerrar esto: continúa, y el final consta en la bitácora.',
  'window.resend.stop': 'Dejar de enviar',
  'window.resend.end.done': 'El endpoint las aceptó todas',
  'window.resend.end.partly': 'El endpoint rechazó algunas',
  'window.resend.end.failed': 'El endpoint no acepta las actualizaciones',
  'window.resend.end.stopped': 'Detenido',
  'window.resend.counts':
    '{accepted, plural, one {# aceptada} other {# aceptadas}}, {refused, plural, one {# rechazada} other {# rechazadas}}, {left, number} sin enviar.',
  'window.resend.next':
    'Pulse «Enviar el resto» cuando el endpoint esté arreglado: lo aceptado se omite por sí solo.',
  'window.resend.again': 'Enviar el resto',
  'window.resend.each':
    'Qué respondió el endpoint a cada una, primero los fallos. Se muestran 500 como máximo.',
  'window.resend.answer': 'Respuesta',
  'window.resend.duration': 'Tardó',
  'window.resend.no-answer': 'sin respuesta',
} as const;
