/** Automatic repair in the window: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': 'Reparación automática',
  'window.automatic.hint':
    'Vuelve a establecer el webhook deseado por sí sola, y nada más: nunca elimina un webhook ni descarta una actualización. Durante 24 horas, una regla nueva solo anota lo que enviaría.',
  'window.automatic.state.title': 'Estado',
  'window.automatic.state.off':
    'Desactivada: no hay ninguna regla activa, así que nada se repara solo.',
  'window.automatic.state.on':
    'Activada para {tags, plural, =0 {} one {1 etiqueta} other {# etiquetas}}{bots, plural, =0 {} one {{tags, plural, =0 {} other { y }}1 bot} other {{tags, plural, =0 {} other { y }}# bots}}.',
  'window.automatic.state.stopped':
    'Detenida desde {since}. Nada se repara solo hasta que vuelva a permitirla.',
  'window.automatic.stop': 'Detener toda la reparación automática',
  'window.automatic.resume': 'Volver a permitirla',
  'window.automatic.held.title': 'Se detuvo sola en estos bots',
  'window.automatic.held.hint':
    'Lo establecido se sobrescribió dos veces en una hora, así que otro programa establece también estos webhooks. Encuéntrelo primero.',
  'window.automatic.held.since': 'desde {since}',
  'window.automatic.held.bot':
    'Se detuvo sola en este bot, desde {since}: lo establecido se sobrescribió dos veces en una hora. Averigüe qué otro programa establece este webhook y luego deje que continúe.',
  'window.automatic.release': 'Dejar que continúe',
  'window.automatic.release-bot': 'Dejar que continúe con {name}',
  'window.automatic.own.title': 'Bots con reglas propias',
  'window.automatic.own.open': 'Abrir {name}',
  'window.automatic.own.more': 'y {count, plural, one {1 más} other {# más}}',
  'window.automatic.tags.title': 'Reglas por etiqueta',
  'window.automatic.tags.hint':
    'Un bot sigue la primera de sus etiquetas que tenga reglas. Las reglas propias de un bot están en su página y prevalecen sobre las de sus etiquetas.',
  'window.automatic.no-tags':
    'Aún no hay etiquetas. Póngalas en la página de un bot con «Editar nombre, etiquetas, nota…», o fije allí reglas para un solo bot.',
  'window.automatic.tag': 'Etiqueta con reglas',
  'window.automatic.option':
    '{tag}: {bots, plural, =0 {ningún bot} one {# bot} other {# bots}}{rules, plural, =-1 {} =0 {, desactivada} one {, # regla} other {, # reglas}}',
  'window.automatic.tag.clear': 'Quitar las reglas de esta etiqueta',
  'window.automatic.tag.empty':
    'Desactivada para esta etiqueta: un bot que la sigue no se repara solo, aunque otra de sus etiquetas tenga reglas.',
  'window.automatic.rule.missing': 'Falta el webhook',
  'window.automatic.rule.missing.hint': 'Se vuelve a establecer el webhook deseado completo.',
  'window.automatic.rule.wrong-url': 'El webhook está en otra URL',
  'window.automatic.rule.wrong-url.hint':
    'Se vuelve a establecer el webhook deseado. Un host que nadie indicó no se toca, salvo que active la protección de abajo.',
  'window.automatic.rule.other-settings': 'Otras opciones difieren',
  'window.automatic.rule.other-settings.hint':
    'Conexiones, tipos de actualización, certificado o dirección fijada: se vuelve a establecer el webhook deseado completo.',
  'window.automatic.rule.recent-errors': 'Errores de entrega recientes',
  'window.automatic.rule.recent-errors.hint':
    'Volver a establecer el webhook no los cura: la causa es el endpoint, TLS, DNS o el secreto. No se envía nada; solo se anota el motivo en la bitácora.',
  'window.automatic.rule.too-many-pending': 'Demasiadas actualizaciones en espera',
  'window.automatic.rule.too-many-pending.hint':
    'Volver a establecer el webhook no lo cura: el endpoint no da abasto. No se envía nada; solo se anota el motivo en la bitácora.',
  'window.automatic.mode.off': 'Inactiva',
  'window.automatic.mode.dry-run': 'Simulación',
  'window.automatic.mode.live': 'Activa',
  'window.automatic.mode.journal': 'Bitácora',
  'window.automatic.note.dry-run': 'Solo anota lo que enviaría.',
  'window.automatic.note.waits': 'Simulación hasta {until}, luego activa.',
  'window.automatic.note.live': 'Activa: envía.',
  'window.automatic.note.journal': 'La bitácora dice por qué.',
  'window.automatic.note.off': 'Desactivada.',
  'window.automatic.locked':
    'No se guardó: las reglas van selladas y la caja fuerte no está abierta. Ábrala y elija de nuevo. Detener funciona de todos modos.',
  'window.automatic.today': 'hoy {time}',
  'window.automatic.tomorrow': 'mañana {time}',
  'window.automatic.protect': 'Proteger de hosts extraños',
  'window.automatic.protect.hint':
    'Sobrescribe también un webhook en un host que nadie indicó aquí. Un host así puede significar un token robado: entonces solo sirve un token nuevo de @BotFather.',
  'window.automatic.bot.source.off': 'desactivada',
  'window.automatic.bot.source.own': 'reglas propias',
  'window.automatic.bot.source.own-off': 'desactivada para este bot',
  'window.automatic.bot.source.tag': 'por la etiqueta {tag}',
  'window.automatic.bot.off':
    'Nada se repara solo: ni este bot ni ninguna de sus etiquetas tiene reglas.',
  'window.automatic.bot.tag-off':
    'Nada se repara solo: la reparación automática está desactivada para su etiqueta {tag}.',
  'window.automatic.bot.own-off':
    'Nada se repara solo en este bot, digan lo que digan sus etiquetas. Active una regla o vuelva a heredar.',
  'window.automatic.bot.protected': 'Sobrescribe también un webhook en un host que nadie indicó.',
  'window.automatic.bot.choice': 'De quién son las reglas de este bot',
  'window.automatic.bot.choice.tags': 'Heredadas',
  'window.automatic.bot.choice.own': 'Propias',
  'window.automatic.bot.stopped':
    'Toda la reparación automática está detenida desde {since}, así que nada de esto ocurre ahora.',
  'window.automatic.to-settings': 'Abrir los ajustes',
  'window.automatic.notice.title': 'Toda la reparación automática está detenida.',
  'window.automatic.notice':
    'Desde {since} nada se repara solo, aunque haya reglas activas. Se puede volver a permitir en los ajustes.',
} as const;
