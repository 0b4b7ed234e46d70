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

const commandLine = {} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
