/** Answers and journal lines about incidents and snoozing. */
export const incidents = {
  'incident.over': 'This incident is over: there is nothing to acknowledge any more.',
  'incident.nothing-to-recover':
    'This bot has no incident to recover from. Snooze it for a time instead.',
  'incident.journal.acknowledged': 'Incident acknowledged: {reason}.',
  'incident.journal.taken-back': 'Acknowledgement taken back: {reason}.',
  'incident.journal.note': 'Note on the incident changed: {reason}.',
  'incident.journal.snoozed': 'Snoozed until {until}.',
  'incident.journal.snoozed-until-recovered': 'Snoozed until it has recovered.',
  'incident.journal.woken': 'Not snoozed any more.',
} as const;
