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

const commandLine = {
  'cli.help.incidents':
    'lista os incidentes, os mais recentes primeiro; os de um bot, se um id for dado',
  'cli.help.incidents-open': 'só os abertos',
  'cli.help.incident': 'mostra a cronologia de um incidente',
  'cli.help.incident-number': 'o número que “incidents” mostra',
  'cli.help.acknowledge':
    'diz que alguém está ciente do incidente aberto de um bot: sem cor e sem notificação até terminar ou piorar',
  'cli.help.take-back': 'retira o reconhecimento',
  'cli.help.snooze': 'silencia um bot; ele continua sendo verificado',
  'cli.help.snooze-for': 'por este tempo, como 15m, 1h ou 8h',
  'cli.help.until-recovered': 'até que seu incidente aberto termine',
  'cli.help.wake': 'encerra o silêncio',
  'cli.incidents.none': 'Nenhum incidente.',
  'cli.incidents.line':
    '{id}  {bot}  {since} – {until}  {health}: {reason}{acknowledged, select, true { (reconhecido)} other {}}{removed, select, true { (bot removido)} other {}}',
  'cli.incidents.lost':
    '{count, plural, one {cerca de # atualização perdida} other {cerca de # atualizações perdidas}}',
  'cli.incidents.saved': '{count, plural, one {# atualização salva} other {# atualizações salvas}}',
  'cli.incident.note': 'Nota: {note}',
  'cli.incident.unknown': 'Não há incidente {id} aqui. “incidents” mostra todos.',
  'cli.acknowledge.none': '{name} não tem incidente aberto.',
  'cli.acknowledged': 'Incidente de {name} reconhecido.',
  'cli.acknowledge.taken-back': 'Reconhecimento de {name} retirado.',
  'cli.snoozed': '{name} silenciado até {until}.',
  'cli.woken': '{name} não está mais silenciado.',
  'cli.usage.snooze': 'Informe --for TEMPO, --until-recovered ou --wake.',
} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
