/** Bulk actions in the window: from the selection to the result of every bot. */
export const windowBulk = {
  'window.bulk.bots': '{count, plural, one {1 bot} other {# bots}}',
  'window.bulk.delete':
    'Telegram deja de entregar a estos bots. Las actualizaciones en espera siguen en la cola hasta 24 horas y después se pierden, a menos que algo las recoja; ahora no se descarta nada. Hooklight espera entonces que estos bots no tengan webhook.',
  'window.bulk.waiting': 'Consultando el motor…',
  'window.bulk.gone': 'Esta acción en lote ya no existe. Lo que se hizo consta en la bitácora.',
  'window.bulk.phase.planning': 'Preguntando a Telegram qué hay ahora. No se cambia nada.',
  'window.bulk.phase.canary':
    'El primer bot solo. Los demás siguen un minuto después, si entonces está bien.',
  'window.bulk.phase.running': 'En curso. Puede cerrar esto; continúa.',
  'window.bulk.planned-so-far': '{over, number} de {total, number} planes preparados',
  'window.bulk.over-so-far': '{over, number} de {total, number} bots terminados',
  'window.bulk.remaining': 'falta cerca de {duration}',
  'window.bulk.ready':
    '{count, plural, =0 {Ningún bot listo.} one {1 bot listo.} other {# bots listos.}}',
  'window.bulk.changing':
    '{count, plural, =0 {No cambia ninguna opción.} one {Cambian opciones en 1 de ellos.} other {Cambian opciones en # de ellos.}}',
  'window.bulk.refused':
    '{count, plural, one {1 rechazado, queda como está.} other {# rechazados, quedan como están.}}',
  'window.bulk.refused.hint':
    'Lo que pide un rechazo se puede responder en la página del bot. Pulse su nombre.',
  'window.bulk.losing':
    '{count, plural, one {1 bot pierde algo: vea abajo.} other {# bots pierden algo: vea abajo.}}',
  'window.bulk.canary': 'Primero un solo bot; los demás un minuto después si está bien',
  'window.bulk.canary.hint':
    'Si el primero falla o no está bien al cabo de un minuto, no se empieza ningún otro.',
  'window.bulk.stop': 'Detener en el primer fallo',
  'window.bulk.stop.hint':
    'Un bot tras otro; tras un fallo no se empieza ninguno más. Si no, de cuatro en cuatro y hasta el final.',
  'window.bulk.nothing-sent': 'Aún no se ha enviado nada.',
  'window.bulk.cancel': 'Cancelar',
  'window.bulk.cancel.hint': 'Cancelar: los bots en curso se terminan, no se empieza ninguno más.',
  'window.bulk.cancelling': 'No se empieza ningún bot más; los que están en curso se terminan.',
  'window.bulk.discard': 'Desechar los planes',
  'window.bulk.put-away': 'Retirar',
  'window.bulk.apply.re-set': 'Reaplicar en {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.apply.kick': 'Reiniciar {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.apply.restore': 'Restaurar {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.apply.delete': 'Eliminar {count, plural, one {1 webhook} other {# webhooks}}',
  'window.bulk.apply.move': 'Mover {count, plural, one {1 bot} other {# bots}}',
  'window.bulk.end.finished': 'Todos los bots han terminado.',
  'window.bulk.end.cancelled': 'Cancelada. Los bots no empezados quedan como antes.',
  'window.bulk.end.stopped-at-failure':
    'Detenida en el primer fallo. Los bots no empezados quedan como antes.',
  'window.bulk.end.canary-ill':
    'Detenida tras el primer bot, que falló o no está bien. Los demás quedan como antes.',
  'window.bulk.count.done': '{count, plural, one {# hecho} other {# hechos}}',
  'window.bulk.count.no-change': '{count, number} sin cambios',
  'window.bulk.count.refused': '{count, plural, one {# rechazado} other {# rechazados}}',
  'window.bulk.count.restored':
    '{count, plural, one {# fallido y devuelto a su estado} other {# fallidos y devueltos a su estado}}',
  'window.bulk.count.failed': '{count, plural, one {# fallido} other {# fallidos}}',
  'window.bulk.count.left': '{count, number} sin empezar',
  'window.bulk.item.planning': 'aún sin plan',
  'window.bulk.item.planned': 'listo',
  'window.bulk.item.refused': 'rechazado',
  'window.bulk.item.no-change': 'sin cambios',
  'window.bulk.item.running': 'en curso',
  'window.bulk.item.done': 'hecho',
  'window.bulk.item.restored': 'fallido y devuelto a su estado',
  'window.bulk.item.failed': 'fallido',
  'window.bulk.item.left': 'sin empezar',
  'window.bulk.filter': 'Qué bots se muestran',
  'window.bulk.filter.all': 'Todos',
  'window.bulk.filter.ready': 'Listos',
  'window.bulk.filter.refused': 'Rechazados',
  'window.bulk.filter.not-done': 'No hechos',
  'window.bulk.list': 'Bots de esta acción',
  'window.bulk.none': 'Ninguno.',
  'window.bulk.copy.more': 'y {count, plural, one {1 más} other {# más}}',
  'window.bulk.line': 'Acción en lote',
  'window.bulk.line.planning': 'preparando planes, {over, number} de {total, number}',
  'window.bulk.line.planned': 'los planes están listos; no se ha enviado nada',
  'window.bulk.line.canary': 'el primer bot solo',
  'window.bulk.line.running': '{over, number} de {total, number} bots',
  'window.bulk.show': 'Mostrar',
} as const;
