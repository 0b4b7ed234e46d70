/** Words of the bot’s Diagnosis tab. */
const report = {
  'window.tab.diagnosis': 'Diagnosis',
  'window.diagnosis.title': 'What Telegram reports about the endpoint',
  'window.diagnosis.none': 'No check was answered yet, so Telegram has reported nothing.',
  'window.diagnosis.no-webhook':
    'Telegram has no webhook for this bot: there is no endpoint to report about.',
  'window.diagnosis.host': 'Host',
  'window.diagnosis.address': 'Address it connects to',
  'window.diagnosis.address-none': 'not told',
  'window.diagnosis.certificate': 'Certificate',
  'window.diagnosis.certificate.own': 'uploaded with the webhook',
  'window.diagnosis.certificate.public': 'from a public authority, checked by Telegram',
  'window.diagnosis.error': 'Last failed delivery',
  'window.diagnosis.error-none': 'none on record',
  'window.diagnosis.error-sticky':
    'Telegram keeps the last error also after updates are delivered again.',
  'window.diagnosis.class': 'Kind of fault',
  'window.diagnosis.sync': 'Bot API server cut off from Telegram',
  'window.diagnosis.sync-none': 'never reported',
  'window.diagnosis.connections': 'Connections at once, at most',
  'window.diagnosis.connections-default': 'not told; Telegram’s own limit is 40',
  'window.diagnosis.waiting': 'Updates waiting',
  'window.diagnosis.checked': 'Reported',
} as const;

const test = {
  'window.diagnosis.here': 'From this computer',
  'window.diagnosis.run': 'Test from this computer',
  'window.diagnosis.stop': 'Stop',
  'window.diagnosis.explain':
    'Looks up the name, connects, encrypts and asks, as Telegram would. Neither the webhook’s own path nor its secret token is sent; no light changes, no repair starts.',
  'window.diagnosis.running': 'Testing from this computer: {step}',
  'window.diagnosis.tested': 'Tested {age} ago.',
  'window.diagnosis.again': 'A new test can begin in {duration}.',
  'window.diagnosis.wanted': 'No webhook is in force. Tested was the one that is wanted.',
  'window.diagnosis.noted': 'The endpoint answers from here; something below deserves a look.',
  'window.diagnosis.unclear':
    'A step failed from here. Whether Telegram meets the same, this test cannot tell.',
  'window.diagnosis.would-fail':
    'Telegram reports no failure so far, but what was found here would stop its deliveries.',
  'window.diagnosis.steps': 'Steps of the test',
  'window.diagnosis.allow-ask':
    'If {host} is your own, Hooklight can connect to it for this one test.',
  'window.diagnosis.allow': 'Connect this once',
  'window.diagnosis.health': 'Health path',
  'window.diagnosis.health-label': 'Path to ask for',
  'window.diagnosis.health-hint':
    'Asked in place of /, for example /health. It must not be the webhook’s own path, nor hold a secret.',
  'window.diagnosis.fact.addresses': 'Addresses',
  'window.diagnosis.fact.issuer': 'Issued by',
  'window.diagnosis.fact.names': 'For',
  'window.diagnosis.fact.until': 'Valid until',
  'window.diagnosis.days-left':
    '{days, plural, =0 {ends within a day} one {1 day left} other {{shown} days left}}',
  'window.diagnosis.days-over': 'expired',
} as const;

const compare = {
  'window.diagnosis.beside': 'Telegram and this computer',
  'window.diagnosis.telegram': 'Telegram reports',
  'window.diagnosis.deliveries': 'Deliveries',
  'window.diagnosis.deliveries-fine': 'no failure now',
  'window.diagnosis.deliveries-none': 'no webhook in force',
  'window.diagnosis.here-fine': 'everything answers',
  'window.diagnosis.here-fails': 'fails: {step}',
  'window.diagnosis.here-unknown': 'not known',
  'window.diagnosis.connects-to': 'Address',
  'window.diagnosis.pinned': 'pinned',
  'window.diagnosis.issued': '{issuer}, until {date}',
  'window.diagnosis.todo': 'What to do',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
