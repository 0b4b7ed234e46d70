/** Words of a bot’s history: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '400 d',
  'window.range.zoomed': 'Part of it',
  'window.chart.title': 'Waiting updates, {from} to {to}',
  'window.chart.keys':
    'Left and right: from point to point. Up and down: from mark to mark. Page up and page down: ten points. Home and end: first and last. Plus and minus: closer and farther. Enter: open the incident. Drag to look closer.',
  'window.chart.zoom-back': 'Whole range',
  'window.chart.as-chart': 'Chart',
  'window.chart.as-table': 'Table',
  'window.chart.view': 'Shown as',
  'window.chart.idle':
    'Point at the chart or use the arrow keys for exact values; drag to look closer.',
  'window.chart.point': '{when}: {waiting}; {health}',
  'window.chart.waiting.none': 'waiting count not known',
  'window.chart.waiting.flat': '{count, plural, =0 {nothing waiting} other {{shown} waiting}}',
  'window.chart.waiting.band': '{last} waiting, between {min} and {max}',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks': '{count, plural, one {1 check} other {{shown} checks}}',
  'window.chart.errors':
    '{count, plural, one {1 failed delivery} other {{shown} failed deliveries}}',
  'window.chart.ago': '{when}, {age} ago',
  'window.chart.from-hours': 'From hourly sums',
  'window.chart.cut': 'Only the newest marks are shown.',
  'window.history.uptime': 'Uptime',
  'window.chart.nothing': 'Nothing was recorded in this time.',
} as const;

const marks = {
  'window.marks': 'Marks',
  'window.marks.error': 'Errors',
  'window.marks.incident': 'Incidents',
  'window.marks.action': 'Actions',
  'window.marks.gap': 'Not watched',
  'window.mark.error': '{count, plural, one {Error} other {{shown} times the error}} {message}',
  'window.mark.incident.open': 'Incident, still open after {duration}: {reason}',
  'window.mark.incident.over': 'Incident of {duration}: {reason}',
  'window.mark.action': '{wish}: {outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': 'Not watched for {duration}',
} as const;

const beats = {
  'window.heart.title': 'Heart-beat',
  'window.heart.uptime': 'Up {percent}',
  'window.heart.uptime-none': 'not known',
  'window.heart.how':
    'Up means healthy or degraded: updates were delivered. Time not watched and time in which Telegram could not be asked count neither way.',
  'window.heart.label': 'Heart-beat of {range}: {uptime}',
  'window.heart.keys': 'Left and right: from cell to cell.',
  'window.heart.idle': 'Point at a cell or use the arrow keys for what it holds.',
  'window.heart.not-watched': 'not watched',
  'window.heart.partly': 'watched for {duration}',
  'window.heart.range.day': '24 hours',
  'window.heart.range.week': '7 days',
  'window.heart.range.month': '30 days',
  'window.heart.last-day': 'Last 24 hours',
  'window.heart.more': 'History',
} as const;

const table = {
  'window.table.caption': 'Waiting updates and health, newest first',
  'window.table.time': 'Time',
  'window.table.least': 'Least',
  'window.table.most': 'Most',
  'window.table.last': 'Waiting',
  'window.table.health': 'Health',
  'window.table.checks': 'Checks',
  'window.table.errors': 'Errors',
  'window.table.older': 'Show older rows',
  'window.table.marks': 'What happened',
} as const;

const now = {
  'window.now.telegram-said': 'Telegram said',
  'window.errors.head':
    '{count, plural, one {1 kind of error} other {{shown} kinds of errors}}, newest first',
  'window.errors.last': 'Last seen',
  'window.errors.first': 'First seen',
  'window.errors.times': 'Times',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
