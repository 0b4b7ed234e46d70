/** Messages about the updates that wait: saving them, looking at them, giving them to the endpoint again. */
export const queue = {
  'wish.rescue.title': 'Guardar las actualizaciones en espera',
  'wish.rescue.explain':
    'Escribe en un archivo suyo cada actualización en espera y la saca de la cola. Entretanto el webhook se retira y luego se vuelve a establecer con toda su configuración. No se pierde nada: lo que aún no está en el disco se queda en Telegram.',
  'wish.rescue.button': 'Guardar en un archivo',
  'wish.peek.title': 'Ver la cola',
  'wish.peek.explain':
    'Muestra las actualizaciones en espera más antiguas: tipo, antigüedad y tamaño, nunca su contenido. El webhook se retira un momento y se vuelve a establecer. Todas las actualizaciones siguen en la cola.',
  'wish.peek.button': 'Ver',

  'refusal.save-path': 'Las actualizaciones no se pueden guardar ahí: {detail}. No se envió nada.',
  'refusal.save-foreign':
    'Ese archivo no contiene actualizaciones guardadas de este bot ({detail}), y nunca se sobrescribe. Elija otro nombre. No se envió nada.',
  'refusal.save-damaged':
    'Ese archivo se modificó después de guardar en él ({detail}). Se deja como está; elija otro nombre. No se envió nada.',
  'refusal.disk-full':
    'No hay espacio suficiente en el disco para las actualizaciones ({detail}). Libere espacio o elija otro disco. No se envió nada.',

  'warning.saving-pauses':
    'La entrega se interrumpe hasta que todo esté guardado, unos {detail} s aquí; después el webhook se vuelve a establecer con toda su configuración.',
  'warning.saving-resumes':
    'El archivo ya existe y contiene actualizaciones de este bot: se continúa, y ninguna se escribe dos veces.',
  'warning.peek-pauses':
    'La entrega se interrumpe unos {detail} s mientras se mira la cola. No se pierde ninguna actualización.',

  'outcome.rescue.done':
    'Se guardó todo lo que esperaba, y el webhook está como antes, con toda su configuración.',
  'outcome.rescue.no-change': 'Ya no hay nada en espera; no se envió nada.',
  'outcome.rescue.refused': 'No se guardó nada; no se envió nada.',
  'outcome.rescue.restored': 'No se pudo guardar todo; el webhook está como antes.',
  'outcome.rescue.failed': 'Las actualizaciones no se guardaron como estaba previsto.',
  'outcome.peek.done': 'Se miró la cola, y el webhook está como antes.',
  'outcome.peek.no-change': 'No hay nada en espera; no se envió nada.',
  'outcome.peek.refused': 'No se miró la cola; no se envió nada.',
  'outcome.peek.restored': 'No se pudo mirar la cola; el webhook está como antes.',
  'outcome.peek.failed': 'No se pudo mirar la cola como estaba previsto.',

  'ending.set-by-other': 'Entretanto alguien más estableció el mismo webhook; se dejó como estaba.',

  'resend.refused.save-path':
    'No se puede leer el archivo de actualizaciones guardadas ({detail}). No se envió nada.',
  'resend.refused.save-foreign':
    'Ese archivo, o el registro contiguo de lo enviado, es de otro bot ({detail}). No se envió nada.',
  'resend.refused.save-damaged':
    'Una línea de ese archivo no es una actualización ({detail}). No se envió nada.',
  'resend.refused.disk-full': 'El disco está lleno ({detail}). No se envió nada.',
  'resend.refused.nothing-to-send':
    'De {detail} actualizaciones guardadas no queda ninguna por enviar: ya se enviaron, no encajan con lo elegido o son consultas que ya nadie puede responder. No se envió nada.',
  'resend.refused.no-webhook':
    'Este bot no tiene webhook, así que no hay endpoint al que enviar. No se envió nada.',
  'resend.refused.secret-unknown':
    'Hooklight no conoce el token secreto de este webhook, y sin él el endpoint rechazaría todas las actualizaciones. Establezca primero el webhook con su secreto, o indique que no lo tiene. No se envió nada.',
  'resend.refused.certificate-unknown':
    'Este webhook usa un certificado subido que no está guardado aquí, así que el endpoint no se puede verificar. No se envió nada.',
  'resend.refused.not-reachable':
    'No se pudo preguntar a Telegram a dónde apunta ahora el webhook. No se envió nada.',
  'resend.warning.handled-twice':
    'El endpoint trata estas actualizaciones como nuevas: lo que ya había procesado lo procesa otra vez.',
  'resend.warning.no-manifest':
    'El archivo no tiene manifiesto: no es seguro de quién son las actualizaciones ni cuándo se guardaron.',
  'resend.warning.changed': 'El archivo se modificó después de guardar las actualizaciones.',
  'resend.warning.expired-skipped':
    'Las consultas que ya nadie puede responder se omiten; --expired las envía también.',
  'resend.end.done':
    '{accepted, plural, one {# actualización enviada} other {# actualizaciones enviadas}}, y el endpoint las aceptó todas.',
  'resend.end.partly':
    'El endpoint aceptó {accepted, plural, one {# actualización} other {# actualizaciones}} y rechazó {refused, number}. El mismo comando las envía otra vez.',
  'resend.end.failed':
    'El endpoint no acepta las actualizaciones: aceptadas {accepted, number}, rechazadas {refused, number}, sin enviar {left, number}. El mismo comando continúa desde ahí.',
  'resend.end.stopped':
    'Detenido: aceptadas {accepted, number}, rechazadas {refused, number}, sin enviar {left, number}. El mismo comando continúa desde ahí.',
  'resend.journal': 'Se enviaron actualizaciones guardadas a {url}. {message}',

  'queue.saved':
    '{file} contiene {count, plural, one {# actualización} other {# actualizaciones}}, {added, number} de ellas de ahora.',
  'queue.saved-none': 'No se guardó ninguna actualización.',
  'queue.still':
    '{count, plural, one {# actualización en espera} other {# actualizaciones en espera}} en Telegram ahora.',
  'queue.peeked':
    '{count, plural, one {Se miró # actualización} other {Se miraron # actualizaciones}}.',
  'queue.stop.enough': 'Siguen llegando actualizaciones nuevas; esas se dejaron al webhook.',
  'queue.stop.time': 'El guardado agotó sus diez minutos y se terminó.',
  'queue.stop.disk-full': 'El disco está lleno.',
  'queue.stop.file': 'No se pudo escribir el archivo.',
  'queue.stop.webhook': 'Entretanto alguien más estableció un webhook.',
  'queue.stop.conflict': 'Otro programa recoge las actualizaciones de este bot.',
  'queue.stop.unanswered': 'Telegram dejó de responder.',
  'queue.stop.refused': 'Telegram se negó a dar las actualizaciones.',
  'queue.stop.token': 'Telegram rechaza el token.',
  'queue.stop.unreadable': 'No se pudo leer una respuesta de Telegram.',
  'queue.stop.asked': 'Se terminó antes, como usted pidió.',
  'queue.problem.save-path': 'El archivo o su manifiesto no se puede usar ({detail}).',
  'queue.problem.save-foreign': 'El archivo ya no es de este bot ({detail}).',
  'queue.problem.save-damaged': 'El archivo no dice lo que se escribió en él ({detail}).',
  'queue.problem.disk-full': 'Lo que está en el archivo está a salvo.',
} as const;
