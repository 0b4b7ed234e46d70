/** Messages of the desktop notifications. Keys start with `notifications.`; reasons come from `reason.<code>`. */
export const notifications = {
  'notifications.problem.title-down': '{name} está fora do ar',
  'notifications.problem.title-degraded': '{name} precisa de atenção',
  'notifications.problem.title-count':
    '{count, plural, =1 {Um bot precisa} one {# bot precisa} other {# bots precisam}} de atenção',
  'notifications.problem.title-count-down':
    '{count, plural, =1 {Um bot está} one {# bot está} other {# bots estão}} fora do ar',
  'notifications.reason-with-detail': '{reason}: {detail}',
  'notifications.since': 'Há {duration}.',
  'notifications.waiting':
    '{count, plural, one {# atualização na fila} other {# atualizações na fila}}.',
  'notifications.waiting-until':
    '{count, plural, one {# atualização na fila} other {# atualizações na fila}}; a primeira expira em {left}.',
  'notifications.open': 'Abra o Hooklight para ver quais e por quê.',
  'notifications.recovered.title': '{name} voltou a receber',
  'notifications.recovered.title-count':
    '{count, plural, =1 {Um bot voltou} one {# bot voltou} other {# bots voltaram}} a receber',
  'notifications.recovered.body': 'Recuperado após {duration}.',
  'notifications.recovered.body-late': 'Recuperado após {duration}, há {ago}.',
  'notifications.recovered.body-many': 'Recuperados; o mais demorado ficou mal por {duration}.',
  'notifications.digest.one': '{name}: {reason}',
  'notifications.digest.group': '{count, plural, one {# bot} other {# bots}}: {reason}',
  'notifications.digest.group-host':
    '{count, plural, one {# bot} other {# bots}} em {host}: {reason}',
  'notifications.digest.more': '{count, plural, one {mais # bot} other {mais # bots}}',
  'notifications.certificate.title':
    '{count, plural, one {Um certificado termina em breve} other {# certificados terminam em breve}}',
  'notifications.certificate.ends':
    'o certificado termina em {date}, daqui a {days, plural, one {# dia} other {# dias}}',
  'notifications.occasion.maintenance-over': 'A manutenção terminou: {title}',
  'notifications.occasion.quiet-over': 'O horário de silêncio terminou: {title}',
  'notifications.occasion.reminder': 'Continua assim: {title}',
  'notifications.fleet.title': 'O Hooklight não consegue consultar o Telegram',
} as const;
