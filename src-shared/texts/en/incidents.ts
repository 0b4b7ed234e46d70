const answers = {
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

/** One sentence for every kind of line of a timeline. */
const events = {
  'incident.event.began': 'Began: {reason}',
  'incident.event.confirmed': 'Confirmed, {health, select, down {down} other {degraded}}: {reason}',
  'incident.event.worsened':
    'Got worse, {health, select, down {down} other {degraded}} now: {reason}',
  'incident.event.changed': 'Now {health, select, down {down} other {degraded}}: {reason}',
  'incident.event.told': 'A notification was shown',
  'incident.event.acknowledged': 'Acknowledged',
  'incident.event.unacknowledged': 'Acknowledgement taken back',
  'incident.event.snoozed': 'Snoozed until {until}',
  'incident.event.woken':
    '{by, select, time {The snooze was over} system {The snooze ended with the recovery} other {Snooze ended}}',
  'incident.event.action': '{wish}: {outcome}',
  'incident.event.evidence': '{failed, select, true {Did not last} other {Seen afterwards}}',
  'incident.event.saved':
    '{count, plural, one {# update was saved} other {# updates were saved}} to {file}',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, one {# waiting update was dropped} other {# waiting updates were dropped}}} other {{count, plural, one {About # update expired unread} other {About # updates expired unread}}}}',
  'incident.event.note': 'Note changed',
  'incident.event.recovered': 'Recovered after {duration}',
  'incident.event.bot-removed': 'The bot was removed from Hooklight',
  'incident.event.ends-acknowledgement': 'The acknowledgement ended with that.',
  'incident.event.action-unnamed': 'An action',
  'incident.until-recovered': 'it has recovered',
  'incident.unclosed': 'still open',
} as const;

const commandLine = {
  'cli.help.incidents': 'lists incidents, newest first; of one bot, where an id is given',
  'cli.help.incidents-open': 'only those that are open',
  'cli.help.incident': 'shows the timeline of one incident',
  'cli.help.incident-number': 'the number that “incidents” shows',
  'cli.help.acknowledge':
    'says that somebody knows of a bot’s open incident: no colour and no message until it is over or gets worse',
  'cli.help.take-back': 'takes the acknowledgement back',
  'cli.help.snooze': 'silences a bot; it is checked all the same',
  'cli.help.snooze-for': 'for so long, such as 15m, 1h or 8h',
  'cli.help.until-recovered': 'until its open incident is over',
  'cli.help.wake': 'ends the snooze',
  'cli.incidents.none': 'No incidents.',
  'cli.incidents.line':
    '{id}  {bot}  {since} – {until}  {health}: {reason}{acknowledged, select, true { (acknowledged)} other {}}{removed, select, true { (bot removed)} other {}}',
  'cli.incidents.lost': '{count, plural, one {about # update lost} other {about # updates lost}}',
  'cli.incidents.saved': '{count, plural, one {# update saved} other {# updates saved}}',
  'cli.incident.note': 'Note: {note}',
  'cli.incident.unknown': 'No incident {id} here. “incidents” shows them.',
  'cli.acknowledge.none': '{name} has no open incident.',
  'cli.acknowledged': 'Acknowledged the incident of {name}.',
  'cli.acknowledge.taken-back': 'Took the acknowledgement for {name} back.',
  'cli.snoozed': 'Snoozed {name} until {until}.',
  'cli.woken': '{name} is not snoozed any more.',
  'cli.usage.snooze': 'Give --for TIME, --until-recovered or --wake.',
} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
