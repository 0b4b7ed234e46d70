/** Messages of the desktop notifications. Keys start with `notifications.`; reasons come from `reason.<code>`. */
export const notifications = {
  'notifications.problem.title-down': '{name} está caído',
  'notifications.problem.title-degraded': '{name} necesita atención',
  'notifications.problem.title-count':
    '{count, plural, one {Un bot necesita} other {# bots necesitan}} atención',
  'notifications.problem.title-count-down':
    '{count, plural, one {Un bot está caído} other {# bots están caídos}}',
  'notifications.reason-with-detail': '{reason}: {detail}',
  'notifications.since': 'Desde hace {duration}.',
  'notifications.waiting':
    '{count, plural, one {# actualización en espera} other {# actualizaciones en espera}}.',
  'notifications.waiting-until':
    '{count, plural, one {# actualización en espera} other {# actualizaciones en espera}}; la primera caduca en {left}.',
  'notifications.open': 'Abra Hooklight para ver cuáles y por qué.',
  'notifications.recovered.title': '{name} vuelve a recibir',
  'notifications.recovered.title-count':
    '{count, plural, one {Un bot vuelve} other {# bots vuelven}} a recibir',
  'notifications.recovered.body': 'Recuperado tras {duration}.',
  'notifications.recovered.body-late': 'Recuperado tras {duration}, hace {ago}.',
  'notifications.recovered.body-many': 'Recuperados; el que más tardó estuvo mal {duration}.',
  'notifications.digest.one': '{name}: {reason}',
  'notifications.digest.group': '{count, plural, one {# bot} other {# bots}}: {reason}',
  'notifications.digest.group-host':
    '{count, plural, one {# bot} other {# bots}} en {host}: {reason}',
  'notifications.digest.more': '{count, plural, one {# bot más} other {# bots más}}',
  'notifications.certificate.title':
    '{count, plural, one {Un certificado termina pronto} other {# certificados terminan pronto}}',
  'notifications.certificate.ends':
    'el certificado termina el {date}, dentro de {days, plural, one {# día} other {# días}}',
  'notifications.occasion.maintenance-over': 'Terminó el mantenimiento: {title}',
  'notifications.occasion.quiet-over': 'Terminaron las horas de silencio: {title}',
  'notifications.occasion.reminder': 'Sigue igual: {title}',
  'notifications.fleet.title': 'Hooklight no puede consultar a Telegram',
} as const;
