const answers = {
  'incident.over': 'Este incidente já terminou: não há mais nada a reconhecer.',
  'incident.nothing-to-recover':
    'Este bot não tem incidente do qual se recuperar. Silencie-o por um tempo.',
  'incident.journal.acknowledged': 'Incidente reconhecido: {reason}.',
  'incident.journal.taken-back': 'Reconhecimento retirado: {reason}.',
  'incident.journal.note': 'Nota do incidente alterada: {reason}.',
  'incident.journal.snoozed': 'Silenciado até {until}.',
  'incident.journal.snoozed-until-recovered': 'Silenciado até se recuperar.',
  'incident.journal.woken': 'Não está mais silenciado.',
} as const;

/** One sentence for every kind of line of a timeline. */
const events = {
  'incident.event.began': 'Começou: {reason}',
  'incident.event.confirmed':
    'Confirmado, {health, select, down {fora do ar} other {degradado}}: {reason}',
  'incident.event.worsened':
    'Piorou, agora {health, select, down {fora do ar} other {degradado}}: {reason}',
  'incident.event.changed': 'Agora {health, select, down {fora do ar} other {degradado}}: {reason}',
  'incident.event.told': 'Uma notificação foi exibida',
  'incident.event.acknowledged': 'Reconhecido',
  'incident.event.unacknowledged': 'Reconhecimento retirado',
  'incident.event.snoozed': 'Silenciado até {until}',
  'incident.event.woken':
    '{by, select, time {O silêncio terminou} system {O silêncio terminou com a recuperação} other {O silêncio foi encerrado}}',
  'incident.event.action': '{wish}: {outcome}',
  'incident.event.evidence': '{failed, select, true {Não durou} other {Visto depois}}',
  'incident.event.saved':
    '{count, plural, one {# atualização salva} other {# atualizações salvas}} em {file}',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, one {# atualização da fila descartada} other {# atualizações da fila descartadas}}} other {{count, plural, one {Cerca de # atualização expirou sem ser lida} other {Cerca de # atualizações expiraram sem ser lidas}}}}',
  'incident.event.note': 'Nota alterada',
  'incident.event.recovered': 'Recuperado após {duration}',
  'incident.event.bot-removed': 'O bot foi removido do Hooklight',
  'incident.event.ends-acknowledgement': 'O reconhecimento terminou com isso.',
  'incident.event.action-unnamed': 'Uma ação',
  'incident.until-recovered': 'se recuperar',
  'incident.unclosed': 'ainda aberto',
} as const;

const commandLine = {} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
