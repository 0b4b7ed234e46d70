/** The window's words about messages: the notification centre and the settings of their delivery. */
export const windowMessages = {
  'window.setting.soundCritical': 'Sound when a bot is down',
  'window.setting.soundCritical.hint': 'The system’s own warning sound, once for each message.',
  'window.setting.soundNormal': 'Sound when a bot needs attention',
  'window.setting.soundNormal.hint': 'For what is degraded. Recoveries never make a sound.',
  'window.messages.try': 'Try it out',
  'window.messages.try.hint': 'Shows a test message and says what the system did with it.',
  'window.messages.try.button': 'Send a test',
  'window.messages.trying': 'Sending…',
  'window.messages.service': 'Shown by {name}.',
  'window.messages.buttons.yes': 'It has buttons.',
  'window.messages.buttons.no': 'It has no buttons; everything is in the list of notifications.',
  'window.messages.sound.yes': 'It plays sounds.',
  'window.messages.sound.no': 'It plays no sounds; the system’s beep takes their place.',
} as const;
