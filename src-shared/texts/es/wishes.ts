/** Messages of the wishes beyond set, restore and delete: rotate, move, undo, park; and of what is seen later. */
export const wishes = {
  'wish.rotate-secret.title': 'Rotar el token secreto',
  'wish.rotate-secret.explain':
    'Envía la configuración guardada con un token secreto nuevo. Su endpoint debe conocer el nuevo; hasta entonces rechaza todas las actualizaciones, y Telegram las conserva en la cola y lo reintenta.',
  'wish.rotate-secret.button': 'Rotar secreto',
  'wish.move.title': 'Mover el webhook',
  'wish.move.explain':
    'Envía la configuración guardada a otra URL: el token secreto, el certificado, las conexiones y los tipos de actualización se conservan. Las actualizaciones en espera siguen en la cola y van al nuevo lugar.',
  'wish.move.button': 'Mover webhook',
  'wish.undo.title': 'Deshacer una acción',
  'wish.undo.explain':
    'Vuelve a poner en vigor el webhook que había antes de la acción, con todo lo que se sabe de él, y desde entonces es el deseado. Las actualizaciones descartadas no vuelven.',
  'wish.undo.button': 'Deshacer',
  'wish.park.title': 'Suspender el webhook',
  'wish.park.explain':
    'Elimina el webhook, conserva la cola y vuelve a establecer por sí solo toda la configuración a la hora indicada, antes de que caduque ninguna actualización en espera. Hooklight debe estar abierto entonces; si no, establece el webhook en cuanto se abra.',
  'wish.park.button': 'Suspender webhook',
  'wish.unpark.title': 'Reactivar el webhook',
  'wish.unpark.explain':
    'Vuelve a establecer el webhook suspendido con toda su configuración. Lo que alguien más haya establecido entretanto no se sobrescribe.',
  'wish.unpark.button': 'Reactivar',

  'refusal.pin-moves':
    'Este webhook está fijado a {detail}, una dirección del lugar anterior. Indique si la fijación se conserva o se quita.',
  'refusal.certificate-expired':
    'Este certificado caducó: {detail}. Telegram lo aceptaría y luego no entregaría nada.',
  'refusal.certificate-not-root':
    'Este certificado lo emitió una autoridad. Telegram solo acepta un certificado autofirmado o la raíz de la cadena, y con este no entregaría nada. Un certificado de una autoridad pública no hace falta subirlo.',
  'refusal.nothing-to-undo':
    'No consta ninguna acción de los últimos 30 días que cambiara este webhook, así que no hay nada que deshacer. {detail}',
  'refusal.undo-drop':
    'Esto destruyó actualizaciones en espera y no cambió nada más (en total: {detail}). Nada las devuelve. Si se guardaron antes, reenvíelas desde el archivo; si no, pida a la gente que escriba de nuevo.',
  'refusal.parked-already':
    'El webhook está suspendido hasta {detail}. Reactívelo primero y luego suspéndalo de nuevo.',
  'refusal.park-too-long':
    'Caducarían actualizaciones mientras el webhook no está. Debe volver a más tardar: {detail}.',
  'refusal.park-too-late':
    'La actualización en espera más antigua caduca demasiado pronto para suspenderlo ahora. Deje que la cola se vacíe primero, o elimine el webhook y acepte la pérdida.',
  'refusal.not-parked': 'Este webhook no está suspendido.',
  'refusal.park-overtaken':
    'Entretanto alguien más estableció un webhook: {detail}. No se sobrescribe. Si no es el correcto, restaure usted el deseado.',

  'loss.short-lived':
    'Se pierden las pulsaciones de botones, consultas inline y preguntas de pago que lleguen mientras el webhook no está: Telegram las conserva solo de 30 segundos a 10 minutos.',

  'warning.secret-hand-over':
    'Hooklight crea el nuevo token secreto y lo guarda cifrado. Aquí no se muestra nunca: cópielo desde la página del bot cuando esté establecido, o deje que la línea de comandos lo escriba en un archivo antes de enviarlo.',
  'warning.pin-kept':
    'La dirección fijada {detail} se conserva: Telegram entrega ahí diga lo que diga el nuevo nombre de host.',
  'warning.certificate-other-host':
    'El certificado no nombra este host (es para: {detail}). Si es la raíz de su propia autoridad, es correcto; si no, Telegram no entregará.',
  'warning.certificate-expires': 'El certificado caduca: {detail}. Entonces cesan las entregas.',
  'warning.certificate-expired':
    'El certificado guardado caducó: {detail}. Con él Telegram no entrega nada. Aporte uno nuevo.',
  'warning.certificate-not-root':
    'El certificado guardado lo emitió una autoridad. Telegram solo acepta un certificado autofirmado o la raíz de la cadena.',
  'warning.undo-updates':
    'Las actualizaciones descartadas no vuelven (en total: {detail}). Si se guardaron antes, reenvíelas desde el archivo.',
  'warning.undo-unknown':
    'No se conoce del webhook anterior, y por tanto no se recupera: {detail}.',
  'warning.returns': 'El webhook vuelve por sí solo: {detail}.',
  'warning.park-age-unknown':
    'Nadie sabe cuánto llevan esperando las actualizaciones, así que el webhook puede faltar una hora como máximo.',

  'warning.park-session-only':
    'Los tokens se conservan solo en esta sesión: si se cierra Hooklight, el webhook no vuelve por sí solo.',

  'outcome.rotate-secret.done':
    'El nuevo token secreto está establecido con toda la configuración. Déselo ahora a su endpoint.',
  'outcome.rotate-secret.no-change': 'Telegram ya tenía exactamente este webhook; nada cambió.',
  'outcome.rotate-secret.refused': 'El token secreto no se rotó; no se envió nada.',
  'outcome.rotate-secret.restored':
    'El token secreto no se pudo rotar; sigue en vigor el anterior.',
  'outcome.rotate-secret.failed': 'El token secreto no se pudo rotar.',
  'outcome.move.done': 'El webhook se movió a {url}, y Telegram informa exactamente de eso.',
  'outcome.move.no-change': 'El webhook ya estaba ahí; nada cambió.',
  'outcome.move.refused': 'El webhook no se movió; no se envió nada.',
  'outcome.move.restored': 'El webhook no se pudo mover; sigue en vigor el anterior.',
  'outcome.move.failed': 'El webhook no se pudo mover.',
  'outcome.undo.done':
    'Deshecho: {webhook, select, none {el bot vuelve a no tener webhook} other {el webhook anterior vuelve a estar en vigor, {url}}}.',
  'outcome.undo.no-change': 'El estado anterior ya estaba en vigor; nada cambió.',
  'outcome.undo.refused': 'No se deshizo nada; no se envió nada.',
  'outcome.undo.restored': 'La acción no se pudo deshacer; todo está como antes.',
  'outcome.undo.failed': 'La acción no se pudo deshacer.',
  'outcome.park.done':
    'El webhook está suspendido y vuelve por sí solo: {until}. {pending, plural, =0 {No hay actualizaciones en espera.} one {# actualización espera en la cola.} other {# actualizaciones esperan en la cola.}}',
  'outcome.park.no-change': 'No había ningún webhook que suspender; nada cambió.',
  'outcome.park.refused': 'El webhook no se suspendió; no se envió nada.',
  'outcome.park.restored': 'El webhook no se pudo suspender; sigue en vigor como antes.',
  'outcome.park.failed': 'El webhook no se pudo suspender.',
  'outcome.unpark.done':
    'El webhook suspendido ha vuelto con toda su configuración. {pending, plural, =0 {No hay actualizaciones en espera.} one {# actualización esperaba.} other {# actualizaciones esperaban.}}',
  'outcome.unpark.no-change': 'El webhook suspendido ya había vuelto; nada cambió.',
  'outcome.unpark.refused': 'El webhook suspendido no se reactivó; no se envió nada.',
  'outcome.unpark.restored': 'El webhook suspendido no se pudo reactivar; el bot está como antes.',
  'outcome.unpark.failed': 'El webhook suspendido no se pudo reactivar.',

  'repair.undo-unreadable': 'Hay una anotación, pero la clave actual no la abre.',
  'repair.no-webhook-to-park': 'el bot no tiene webhook ahora.',
  'repair.value.another': 'otro',
  'repair.part.secret': 'token secreto',
  'repair.part.certificate': 'certificado',
  'repair.part.pin': 'dirección fijada',

  'window.activity.rotate-secret': 'Rotando el token secreto…',
  'window.activity.move': 'Moviendo el webhook…',
  'window.activity.undo': 'Deshaciendo…',
  'window.activity.park': 'Suspendiendo el webhook…',
  'window.activity.unpark': 'Reactivando el webhook…',
  'window.wish.rotate-secret': 'Rotar token secreto…',
  'window.wish.move': 'Mover webhook…',
  'window.wish.undo': 'Deshacer última acción…',
  'window.wish.park': 'Suspender webhook…',
  'window.wish.unpark': 'Reactivar webhook…',
  'window.wished.rotate-secret': 'Rotación del token secreto',
  'window.wished.move': 'Traslado',
  'window.wished.undo': 'Deshacer',
  'window.wished.park': 'Suspensión',
  'window.wished.unpark': 'Reactivación del webhook suspendido',
  'window.journal.evidence': 'Visto después',
  'window.journal.secret-copied': 'Token secreto copiado',
  'window.undo.button': 'Deshacer…',
  'window.undo.label': 'Deshacer: {wish}',
  'window.undo.what': 'Recupera el estado anterior a esta acción: {wish}, {time}.',
  'window.row.parked': 'Webhook suspendido hasta {time}',
  'window.park.back-in': 'Suspendido: vuelve por sí solo en {duration}',
  'window.park.back-now': 'Suspendido: vuelve por sí solo ahora',
  'window.park.how-long': 'Cuánto tiempo falta el webhook',
  'window.park.hours': '{hours} h',
  'window.park.longest': 'lo más posible',
  'window.park.back': 'Vuelve: {back}. Puede faltar hasta {latest} sin perder ningún mensaje.',
  'window.remove.parked':
    'El webhook está suspendido y NO volverá por sí solo: reactívelo primero.',
  'window.move.url': 'URL nueva',
  'window.move.url-hint':
    'Todo lo demás queda como está guardado: token secreto, certificado, conexiones, tipos de actualización.',
  'window.move.pin-keep': 'La dirección fijada se conserva',
  'window.move.pin-none': 'Quitar la fijación',
  'window.secret.copy': 'Copiar token secreto',
  'window.secret.copied': 'El token secreto está en el portapapeles durante 30 segundos.',
  'window.secret.none': 'No hay ningún token secreto guardado para este bot.',
  'window.secret.next':
    'Déselo ahora a su endpoint. Mientras el endpoint no lo espere, rechaza actualizaciones; Telegram las conserva y lo reintenta.',

  'later.confirmed': 'Un minuto después, Telegram sigue informando exactamente de eso.',
  'later.vanished':
    'REVISE ESTE BOT: un minuto después, su webhook ya no está. Alguien más lo quitó; no se volvió a establecer, para que dos sistemas no se lo disputen.',
  'later.changed':
    'REVISE ESTE BOT: un minuto después, el webhook es otro, {url}. Alguien más lo cambió; no se sobrescribió.',
  'later.delivered': 'Se vio una entrega: salieron de la cola actualizaciones en espera.',
  'later.quiet':
    'Telegram lo intentó de nuevo y no hubo ningún error más reciente: la entrega funciona.',
  'later.error': 'Telegram informa desde entonces de un error más reciente: {error}',
  'later.waiting':
    'Por ahora nada muestra si se entregan las actualizaciones; se sigue observando.',
  'later.over': 'Nada mostró si se entregan las actualizaciones; no llegó ninguna que lo mostrara.',
} as const;
