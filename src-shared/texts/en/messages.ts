/** The notification centre, the buttons of notifications, and what became of a message. */
export const messages = {
  'messages.action.open': 'Open',
  'messages.action.check-now': 'Check now',
  'messages.action.re-set': 'Re-set…',
  'messages.action.snooze': 'Snooze 1 h',

  'messages.why.off': 'You keep messages off the desktop.',
  'messages.why.no-bus': 'This session has no notifications.',
  'messages.why.no-service': 'No notification service runs on this desktop.',
  'messages.why.not-starting': 'The desktop’s notification service does not start.',
  'messages.why.no-answer': 'The desktop’s notification service does not answer.',
  'messages.why.refused': 'The desktop’s notification service refused it.',
  'messages.why.no-desktop': 'Only the command line was running.',
  'messages.why.interrupted':
    'Hooklight ended at that very moment; it may have been on the screen.',

  'messages.test.title': 'Hooklight can reach you',
  'messages.test.body': 'This is a test. A bot that fails is told like this.',
  'messages.test.shown': 'The system took the test message and shows it.',
  'messages.test.quiet':
    'The system took the test message, but its “do not disturb” is on: it may not show it.',
  'messages.test.handed-over':
    'The system took the test message. Whether it shows it is up to the system’s own settings for Hooklight.',
  'messages.test.off': 'Nothing was sent: your settings keep messages off the desktop.',
  'messages.test.no-bus':
    'Nothing was shown: this session has no message bus, so no program can show notifications in it.',
  'messages.test.no-service':
    'Nothing was shown: no notification service runs on this desktop. Install one, for example dunst or xfce4-notifyd.',
  'messages.test.not-starting':
    'Nothing was shown: a notification service is installed, but it does not start.',
  'messages.test.no-answer':
    'Nothing was shown: the desktop’s notification service runs, but does not answer. Restart it, or log in anew.',
  'messages.test.refused': 'Nothing was shown: the notification service refused the message.',
} as const;
