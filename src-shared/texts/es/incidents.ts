const answers = {
  'incident.over': 'Este incidente ya terminó: no queda nada que reconocer.',
  'incident.nothing-to-recover':
    'Este bot no tiene ningún incidente del que recuperarse. Siléncielo por un tiempo.',
  'incident.journal.acknowledged': 'Incidente reconocido: {reason}.',
  'incident.journal.taken-back': 'Reconocimiento retirado: {reason}.',
  'incident.journal.note': 'Nota del incidente modificada: {reason}.',
  'incident.journal.snoozed': 'Silenciado hasta {until}.',
  'incident.journal.snoozed-until-recovered': 'Silenciado hasta que se recupere.',
  'incident.journal.woken': 'Ya no está silenciado.',
} as const;

/** One sentence for every kind of line of a timeline. */
const events = {
  'incident.event.began': 'Empezó: {reason}',
  'incident.event.confirmed':
    'Confirmado, {health, select, down {caído} other {degradado}}: {reason}',
  'incident.event.worsened':
    'Empeoró, ahora {health, select, down {caído} other {degradado}}: {reason}',
  'incident.event.changed': 'Ahora {health, select, down {caído} other {degradado}}: {reason}',
  'incident.event.told': 'Se mostró una notificación',
  'incident.event.acknowledged': 'Reconocido',
  'incident.event.unacknowledged': 'Reconocimiento retirado',
  'incident.event.snoozed': 'Silenciado hasta {until}',
  'incident.event.woken':
    '{by, select, time {Terminó el silencio} system {El silencio terminó con la recuperación} other {Se quitó el silencio}}',
  'incident.event.action': '{wish}: {outcome}',
  'incident.event.evidence': '{failed, select, true {No duró} other {Visto después}}',
  'incident.event.saved':
    '{count, plural, one {# actualización guardada} other {# actualizaciones guardadas}} en {file}',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, one {# actualización en espera descartada} other {# actualizaciones en espera descartadas}}} other {{count, plural, one {Cerca de # actualización caducó sin leer} other {Cerca de # actualizaciones caducaron sin leer}}}}',
  'incident.event.note': 'Nota modificada',
  'incident.event.recovered': 'Recuperado tras {duration}',
  'incident.event.bot-removed': 'El bot se quitó de Hooklight',
  'incident.event.ends-acknowledgement': 'El reconocimiento terminó con eso.',
  'incident.event.action-unnamed': 'Una acción',
  'incident.until-recovered': 'que se recupere',
  'incident.unclosed': 'sigue abierto',
} as const;

const commandLine = {
  'cli.help.incidents':
    'lista los incidentes, los más recientes primero; los de un bot, si se da un id',
  'cli.help.incidents-open': 'solo los abiertos',
  'cli.help.incident': 'muestra la cronología de un incidente',
  'cli.help.incident-number': 'el número que muestra «incidents»',
  'cli.help.acknowledge':
    'indica que alguien está al tanto del incidente abierto de un bot: sin color y sin notificaciones hasta que termine o empeore',
  'cli.help.take-back': 'retira el reconocimiento',
  'cli.help.snooze': 'silencia un bot; se sigue comprobando',
  'cli.help.snooze-for': 'durante este tiempo, por ejemplo 15m, 1h u 8h',
  'cli.help.until-recovered': 'hasta que termine su incidente abierto',
  'cli.help.wake': 'quita el silencio',
  'cli.incidents.none': 'No hay incidentes.',
  'cli.incidents.line':
    '{id}  {bot}  {since} – {until}  {health}: {reason}{acknowledged, select, true { (reconocido)} other {}}{removed, select, true { (bot quitado)} other {}}',
  'cli.incidents.lost':
    '{count, plural, one {cerca de # actualización perdida} other {cerca de # actualizaciones perdidas}}',
  'cli.incidents.saved':
    '{count, plural, one {# actualización guardada} other {# actualizaciones guardadas}}',
  'cli.incident.note': 'Nota: {note}',
  'cli.incident.unknown': 'Aquí no hay ningún incidente {id}. «incidents» los muestra.',
  'cli.acknowledge.none': '{name} no tiene ningún incidente abierto.',
  'cli.acknowledged': 'Incidente de {name} reconocido.',
  'cli.acknowledge.taken-back': 'Reconocimiento de {name} retirado.',
  'cli.snoozed': '{name} silenciado hasta {until}.',
  'cli.woken': '{name} ya no está silenciado.',
  'cli.usage.snooze': 'Indique --for TIEMPO, --until-recovered o --wake.',
} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
