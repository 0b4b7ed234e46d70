/** Messages of adding many bots at once, and of the demo's beginning. */
export const windowAdd = {
  'window.add.found': '{count, plural, one {1 token} other {{shown} tokens}}',
  'window.add.found.bad':
    '{count, plural, one {1 line is no token} other {{shown} lines are no tokens}}',
  'window.add.found.twice':
    '{count, plural, one {1 line repeats a bot} other {{shown} lines repeat a bot}}',
  'window.add.too-many':
    'At most {most} lines at once. Take some out, add the others, then add those.',
  'window.add.progress': '{shown} of {total} lines are done',
  'window.add.stop': 'Stop',
  'window.add.stopped':
    '{count, plural, one {Stopped. 1 line was not tried and stays in the field.} other {Stopped. {shown} lines were not tried and stay in the field.}}',
  'window.add.lines': 'Result line by line',
  'window.add.line.added': 'added',
  'window.first.demo': 'Look around with demo bots',
  'window.first.demo.hint':
    'Twelve made-up bots with made-up trouble, to try everything on. Nothing is sent, and nothing stays.',
  'window.first.demo.starting': 'Starting the demo…',
} as const;
