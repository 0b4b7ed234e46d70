/**
 * Messages of the repair area: wishes, refusals, losses, warnings, outcomes. `{detail}` may be empty; the
 * functions of src-shared/repair-sentences.ts fill every placeholder.
 */
export const repair = {
  'wish.set.title': 'Establecer un webhook',
  'wish.set.explain':
    'Envía a Telegram una configuración completa de webhook y la guarda aquí como la deseada. Las actualizaciones en espera siguen en la cola.',
  'wish.set.button': 'Establecer webhook',
  'wish.re-set.title': 'Reaplicar el webhook',
  'wish.re-set.explain':
    'Envía de nuevo la configuración guardada, completa: URL, token secreto, certificado, dirección fijada, conexiones, tipos de actualización. Si Telegram ya tiene exactamente esto, no ocurre nada; entonces lo que ayuda es reiniciar la entrega.',
  'wish.re-set.button': 'Reaplicar',
  'wish.kick.title': 'Reiniciar la entrega',
  'wish.kick.explain':
    'Elimina el webhook y lo vuelve a establecer con la configuración guardada. Telegram se reconecta, resuelve de nuevo el nombre del host y reintenta todo lo que espera. No se pierde ninguna actualización.',
  'wish.kick.button': 'Reiniciar la entrega',
  'wish.restore.title': 'Restaurar el webhook deseado',
  'wish.restore.explain':
    'Vuelve a poner en vigor la configuración guardada donde Telegram informa de otra cosa.',
  'wish.restore.button': 'Restaurar',
  'wish.drop.title': 'Descartar las actualizaciones en espera',
  'wish.drop.explain':
    'Tira para siempre todas las actualizaciones en espera y deja el webhook como está. Nada las devuelve.',
  'wish.drop.button': 'Descartar para siempre',
  'wish.delete.title': 'Eliminar el webhook',
  'wish.delete.explain':
    'Telegram deja de entregar. Las actualizaciones en espera siguen en la cola hasta 24 horas, a menos que elija descartarlas. Hooklight espera entonces que este bot no tenga webhook.',
  'wish.delete.button': 'Eliminar webhook',

  'refusal.url-missing': 'Introduzca la URL del webhook. Una vacía eliminaría el webhook.',
  'refusal.url-grammar': 'Telegram no puede interpretar esta URL. {detail}',
  'refusal.url-scheme':
    'La URL debe empezar por https, no por {detail}. Telegram la rechazaría y eliminaría el webhook actual.',
  'refusal.url-port':
    'Telegram se conecta solo a los puertos 443, 80, 88 y 8443; esta URL indica {detail}.',
  'refusal.url-host': 'La URL no tiene un nombre de host utilizable. {detail}',
  'refusal.url-too-long':
    'La URL es {detail} bytes demasiado larga: Telegram la aceptaría y luego no entregaría nunca, sin ningún error.',
  'refusal.host-unresolved':
    'El host {detail} no existe, según lo que puede ver este equipo. Telegram lo rechazaría y eliminaría el webhook actual. Corrija el nombre o confirme que es correcto.',
  'refusal.host-not-public':
    'El host no tiene una dirección pública: {detail}. Telegram entrega solo a direcciones IPv4 públicas.',
  'refusal.host-ipv6-only':
    'El host {detail} solo tiene direcciones IPv6. Telegram entrega por IPv4: añada un registro A.',
  'refusal.address-reserved':
    '{detail} es una dirección privada o reservada. Telegram entrega solo a direcciones IPv4 públicas.',
  'refusal.address-grammar': 'Esto no es una dirección IPv4 que Telegram pueda leer. {detail}',
  'refusal.secret-alphabet':
    'El token secreto solo puede contener letras de la A a la Z (mayúsculas o minúsculas), dígitos, guion bajo y guion.',
  'refusal.secret-length': 'El token secreto debe tener de 1 a 256 caracteres.',
  'refusal.secret-unknown':
    'Hooklight no sabe si este webhook tiene token secreto, y Telegram nunca lo muestra. Esta acción lo borraría, y su endpoint rechazaría entonces todas las actualizaciones. Escriba el token secreto, indique que no hay ninguno o acepte perderlo.',
  'refusal.certificate-unknown':
    'Este webhook usa un certificado subido que Hooklight no tiene. Esta acción lo borraría. Aporte el archivo, indique que no hace falta o acepte perderlo.',
  'refusal.certificate-invalid':
    'Esto no es un certificado en formato PEM que Telegram acepte. {detail}',
  'refusal.certificate-too-big': 'El archivo del certificado supera los 3 MiB.',
  'refusal.pin-unknown':
    'Hooklight no sabe si este webhook está fijado a una dirección IP; Telegram no lo dice. Esta acción quitaría la fijación. Escriba la dirección, indique que no hay ninguna o acepte perderla.',
  'refusal.max-connections-range':
    'Telegram admite de 1 a 100 conexiones (100.000 en un servidor en modo local), no {detail}.',
  'refusal.allowed-updates-name': 'Telegram no conoce este tipo de actualización: {detail}',
  'refusal.no-desired-webhook':
    'No hay ningún webhook guardado para este bot y Telegram no tiene ninguno, así que no hay nada que enviar. Establezca uno.',
  'refusal.nothing-to-do': 'No hay nada que hacer: {detail}',
  'refusal.changed-meanwhile':
    'El webhook cambió después de hacer este plan, así que no se envió nada. Vea qué hay ahora y planifique de nuevo. {detail}',
  'refusal.plan-stale': 'Este plan tiene más de un minuto. No se envió nada. Planifique de nuevo.',
  'refusal.plan-unknown': 'Este plan ya no se conoce. No se envió nada. Planifique de nuevo.',
  'refusal.name-not-typed':
    'Se perderían actualizaciones para siempre. Escriba {detail} para confirmar.',
  'refusal.busy': 'Hay otra acción en curso con este bot. Espere a que termine.',
  'refusal.token-locked':
    'El token está bloqueado, así que no se puede enviar nada. Desbloquee los tokens e inténtelo de nuevo.',
  'refusal.token-rejected':
    'Telegram rechaza el token de este bot. Sustituya primero el token. Telegram dijo: {detail}',
  'refusal.not-reachable':
    'No se pudo preguntar a Telegram qué hay ahora, así que no se envió nada. {detail}',
  'refusal.record-tampered':
    'Los datos de este bot se modificaron fuera de Hooklight. No se envía nada para él hasta que sustituya su token.',
  'refusal.contended': 'Telegram está ocupado con otra llamada de este bot. {detail}',

  'loss.pending-dropped':
    '{count, plural, =0 {Las actualizaciones que lleguen hasta entonces se destruirán} one {Se destruirá # actualización en espera} other {Se destruirán # actualizaciones en espera}}. Nada las devuelve.',
  'loss.secret-wiped':
    'Se quita un token secreto que Hooklight no conoce. Si su endpoint lo comprueba, rechazará todas las actualizaciones.',
  'loss.certificate-wiped':
    'Se quita el certificado subido. No se podrá acceder a un endpoint con certificado autofirmado.',
  'loss.pin-wiped': 'Si el webhook estaba fijado a una dirección IP, se quita la fijación.',
  'loss.expires-while-off':
    '{count, plural, =0 {Ahora no hay actualizaciones en espera; las que lleguen caducarán} one {# actualización en espera caducará} other {# actualizaciones en espera caducarán}} al cabo de 24 horas como máximo, a menos que algo las recoja.',

  'warning.resolver-silent':
    'El DNS de este equipo no respondió sobre {detail}. Si el nombre no existe, Telegram rechaza el cambio; Hooklight repone entonces el webhook anterior.',
  'warning.delivery-pauses':
    'La entrega se interrumpe un momento mientras se vuelve a establecer el webhook.',
  'warning.same-parameters':
    'Telegram ya tiene exactamente esto y respondería «Webhook is already set». No cambiaría nada, y una entrega atascada seguiría atascada. Lo que puede ayudar es reiniciar la entrega.',
  'warning.secret-changes':
    'El token secreto cambia. Su endpoint debe esperar el nuevo, o rechazará todas las actualizaciones.',
  'warning.not-public-root':
    'El bot usa su propio servidor Bot API. La resolución de nombres se deja a ese servidor.',
  'warning.unresolved-accepted':
    'Este equipo no encuentra una dirección pública para {detail}. Eligió enviarlo de todos modos.',
  'warning.error-not-curable':
    'Volver a establecer el webhook no cura por sí solo el error actual: {detail}',

  'outcome.set.done': 'El webhook apunta a {url}, y Telegram informa exactamente de eso.',
  'outcome.set.no-change': 'Telegram ya tenía exactamente este webhook; nada cambió.',
  'outcome.set.refused': 'El webhook no se estableció; no se envió nada.',
  'outcome.set.restored': 'El webhook no se pudo establecer; sigue en vigor el estado anterior.',
  'outcome.set.failed': 'El webhook no se pudo establecer.',
  'outcome.re-set.done':
    'El webhook se volvió a establecer con toda su configuración, y Telegram informa exactamente de eso.',
  'outcome.re-set.no-change':
    'Telegram ya tenía exactamente este webhook; nada cambió. Si la entrega está atascada, reiníciela.',
  'outcome.re-set.refused': 'El webhook no se volvió a establecer; no se envió nada.',
  'outcome.re-set.restored':
    'El webhook no se pudo volver a establecer; sigue en vigor la configuración anterior.',
  'outcome.re-set.failed': 'El webhook no se pudo volver a establecer.',
  'outcome.kick.done':
    'La entrega se reinició: el webhook se eliminó y se volvió a establecer con toda su configuración. No se perdió ninguna actualización.',
  'outcome.kick.no-change': 'La entrega no se reinició; nada cambió.',
  'outcome.kick.refused': 'La entrega no se reinició; no se envió nada.',
  'outcome.kick.restored': 'La entrega no se pudo reiniciar; sigue en vigor el webhook anterior.',
  'outcome.kick.failed': 'La entrega no se pudo reiniciar.',
  'outcome.restore.done':
    'El webhook deseado vuelve a estar en vigor, y Telegram informa exactamente de eso.',
  'outcome.restore.no-change': 'El webhook deseado ya estaba en vigor; nada cambió.',
  'outcome.restore.refused': 'El webhook deseado no se restauró; no se envió nada.',
  'outcome.restore.restored': 'El webhook deseado no se pudo restaurar; el bot está como antes.',
  'outcome.restore.failed': 'El webhook deseado no se pudo restaurar.',
  'outcome.drop.done':
    '{dropped, plural, =0 {La cola se vació} one {# actualización en espera descartada} other {# actualizaciones en espera descartadas}}; el webhook está como antes. {pending, plural, =0 {Ahora no hay ninguna en espera.} one {Ahora hay # en espera.} other {Ahora hay # en espera.}}',
  'outcome.drop.no-change':
    'Parece que no se descartó nada: ahora {pending, plural, =0 {no hay ninguna actualización en espera} one {hay # actualización en espera} other {hay # actualizaciones en espera}}. El webhook está en vigor.',
  'outcome.drop.refused': 'No se descartó nada; no se envió nada.',
  'outcome.drop.restored':
    'El descarte no salió como estaba previsto; sigue en vigor el webhook anterior. {pending, plural, =0 {Ahora no hay ninguna actualización en espera.} one {Ahora hay # actualización en espera.} other {Ahora hay # actualizaciones en espera.}}',
  'outcome.drop.failed': 'El descarte no salió como estaba previsto.',
  'outcome.delete.done':
    'El webhook está eliminado. {pending, plural, =0 {No hay ninguna actualización en espera.} one {# actualización espera en la cola.} other {# actualizaciones esperan en la cola.}}',
  'outcome.delete.no-change': 'No había ningún webhook que eliminar; nada cambió.',
  'outcome.delete.refused': 'El webhook no se eliminó; no se envió nada.',
  'outcome.delete.restored': 'El webhook no se pudo eliminar; sigue en vigor como antes.',
  'outcome.delete.failed': 'El webhook no se pudo eliminar.',

  'ending.refused-by-telegram': 'Telegram lo rechazó: {answer}.',
  'ending.unanswered': 'Telegram no respondió: {answer}.',
  'ending.flood': 'Telegram pidió esperar: {answer}.',
  'ending.conflict': 'Se interpuso otra llamada de este bot: {answer}.',
  'ending.not-understood':
    'Telegram respondió como si no se hubiera enviado ninguna URL ({answer}). Puede que algo entre este equipo y Telegram altere las peticiones.',
  'ending.contended':
    'Alguien más cambió el webhook al mismo tiempo. No se sobrescribió; ahora apunta a {url}.',
  'ending.contended-gone':
    'Alguien más quitó el webhook al mismo tiempo. No se volvió a establecer, para que dos sistemas no se lo disputen.',
  'ending.different': 'Telegram lo aceptó, pero informa de otra cosa: {fields}.',
  'ending.token-rejected': 'Telegram rechaza el token: {answer}. Sustitúyalo primero.',
  'ending.gone':
    'El bot se ha quedado SIN webhook: Telegram rechaza también la configuración anterior ({answer}). Las actualizaciones esperan hasta 24 horas. Corrija la configuración y establézcala.',
  'ending.half-back':
    'La llamada falló ({answer}) después de que Telegram borrara el webhook anterior. Su URL vuelve a estar en vigor, pero su token secreto, certificado o dirección fijada no se conocía aquí y se ha perdido: compruebe si su endpoint sigue aceptando actualizaciones.',
  'ending.gone-open':
    'El bot se ha quedado SIN webhook, y Telegram aún no lo admite de vuelta ({answer}). Hooklight lo sigue intentando en cuanto puede.',
  'ending.not-known':
    'No se puede preguntar a Telegram, así que no se sabe qué tiene ahora el bot. Hooklight volverá a mirar, y terminará o deshará esto, en cuanto Telegram responda.',
  'ending.drop-uncertain':
    'La respuesta de Telegram se perdió, así que no es seguro que se descartaran las actualizaciones en espera. Nada se descarta dos veces.',
  'ending.grew':
    'Cuando se mostró el plan había {count, plural, one {# actualización} other {# actualizaciones}} en espera.',
  'ending.probe-failed': 'Pero Telegram no pudo conectarse: {error}.',
  'ending.answer-lost': 'La respuesta de Telegram se perdió; lo que informa prueba el resultado.',
  'ending.not-sent': 'Hooklight se detuvo antes de enviar nada.',
  'ending.interrupted': 'Hooklight se había detenido a mitad de esto y ahora ha vuelto a mirar.',
  'ending.record-unreadable':
    'Hooklight se detuvo a mitad de esto, y la anotación correspondiente no se puede abrir con la clave actual. Revise el webhook de este bot.',
  'ending.not-stored':
    'No se envió nada: Hooklight no pudo anotar lo que iba a hacer. ¿Está lleno el disco?',
  'ending.internal':
    'Hooklight tuvo un error propio a mitad de esto. Volverá a mirar en el próximo inicio; revise el webhook de este bot.',

  'repair.value.none': 'ninguno',
  'repair.value.stored': 'guardado',
  'repair.value.unknown': 'desconocido',
  'repair.value.default-updates': 'lista predeterminada',
  'repair.value.file': 'archivo subido',
  'repair.value.own-certificate': 'certificado propio',
  'repair.value.offset-save': 'tras cada página que ya está en el disco',
  'repair.value.offset-peek': 'ninguno',
  'repair.pages':
    '{pages, plural, one {# página} other {# páginas}}, {updates, plural, one {# actualización} other {# actualizaciones}}',
  'repair.nothing-waits': 'no hay actualizaciones en espera.',
  'repair.no-webhook': 'el bot no tiene webhook y no se desea ninguno.',
  'repair.now-points': 'Ahora apunta a {url}.',
  'repair.now-none': 'Ahora no hay webhook.',
  'repair.now-other': 'La misma URL tiene ahora otras opciones.',
  'repair.desired-changed': 'La configuración deseada se editó entretanto.',
  'transport.offline': 'este equipo no tiene conexión',
  'transport.dns': 'no se encontró el nombre del servidor Bot API',
  'transport.refused': 'la conexión se rechazó',
  'transport.reset': 'la conexión se cortó',
  'transport.unreachable': 'no se puede acceder al servidor Bot API',
  'transport.timeout': 'sin respuesta a tiempo',
  'transport.tls': 'sin conexión cifrada de confianza',
  'transport.proxy': 'el proxy no deja pasar',
  'transport.redirect': 'algo redirige la petición a otro sitio',
  'transport.http-status': 'llegó una página de error en lugar de una respuesta',
  'transport.not-json': 'la respuesta no era de Telegram',
  'transport.too-large': 'la respuesta era demasiado grande',
  'transport.malformed': 'la respuesta no se pudo entender',
  'transport.aborted': 'la petición se detuvo',
} as const;
