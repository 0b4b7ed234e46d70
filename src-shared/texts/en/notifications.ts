/** Messages of the desktop notifications. Keys start with `notifications.`; reasons come from `reason.<code>`. */
export const notifications = {
  'notifications.problem.title-down': '{name} is down',
  'notifications.problem.title-degraded': '{name} needs attention',
  'notifications.problem.title-count':
    '{count, plural, one {A bot needs} other {# bots need}} attention',
  'notifications.problem.title-count-down':
    '{count, plural, one {A bot is} other {# bots are}} down',
  'notifications.reason-with-detail': '{reason}: {detail}',
  'notifications.since': 'For {duration}.',
  'notifications.waiting': '{count, plural, one {# update waits} other {# updates wait}}.',
  'notifications.waiting-until':
    '{count, plural, one {# update waits} other {# updates wait}}; the first expires in {left}.',
  'notifications.open': 'Open Hooklight to see which and why.',
  'notifications.recovered.title': '{name} delivers again',
  'notifications.recovered.title-count':
    '{count, plural, one {A bot delivers} other {# bots deliver}} again',
  'notifications.recovered.body': 'Recovered after {duration}.',
  'notifications.recovered.body-late': 'Recovered after {duration}, {ago} ago.',
  'notifications.recovered.body-many': 'Recovered; the longest was out for {duration}.',
  'notifications.digest.one': '{name}: {reason}',
  'notifications.digest.group': '{count, plural, one {# bot} other {# bots}}: {reason}',
  'notifications.digest.group-host':
    '{count, plural, one {# bot} other {# bots}} on {host}: {reason}',
  'notifications.digest.more': '{count, plural, one {# more bot} other {# more bots}}',
  'notifications.certificate.title':
    '{count, plural, one {A certificate ends} other {# certificates end}} soon',
  'notifications.certificate.ends':
    'the certificate ends on {date}, in {days, plural, one {# day} other {# days}}',
  'notifications.occasion.maintenance-over': 'Maintenance is over: {title}',
  'notifications.occasion.quiet-over': 'Quiet hours are over: {title}',
  'notifications.occasion.reminder': 'Still so: {title}',
  'notifications.fleet.title': 'Hooklight cannot ask Telegram',
} as const;
