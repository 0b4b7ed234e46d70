const answers = {
  'incident.over': 'Інцидент завершився: брати до відома вже нічого.',
  'incident.nothing-to-recover':
    'Цей бот не має інциденту, після якого відновлюватися. Приглушіть його на певний час.',
  'incident.journal.acknowledged': 'Інцидент узято до відома: {reason}.',
  'incident.journal.taken-back': 'Позначку «взято до відома» знято: {reason}.',
  'incident.journal.note': 'Змінено нотатку до інциденту: {reason}.',
  'incident.journal.snoozed': 'Приглушено до {until}.',
  'incident.journal.snoozed-until-recovered': 'Приглушено до відновлення.',
  'incident.journal.woken': 'Більше не приглушено.',
} as const;

/** One sentence for every kind of line of a timeline, in Ukrainian. */
const events = {
  'incident.event.began': 'Початок: {reason}',
  'incident.event.confirmed': 'Підтверджено, {health, select, down {збій} other {увага}}: {reason}',
  'incident.event.worsened':
    'Погіршення, тепер {health, select, down {збій} other {увага}}: {reason}',
  'incident.event.changed': 'Тепер {health, select, down {збій} other {увага}}: {reason}',
  'incident.event.told': 'Показано сповіщення',
  'incident.event.acknowledged': 'Узято до відома',
  'incident.event.unacknowledged': 'Позначку «взято до відома» знято',
  'incident.event.snoozed': 'Приглушено до {until}',
  'incident.event.woken':
    '{by, select, time {Час приглушення минув} system {Приглушення скінчилося з відновленням} other {Приглушення знято}}',
  'incident.event.action': '{wish}: {outcome}',
  'incident.event.evidence':
    '{failed, select, true {Результат не втримався} other {Помічено згодом}}',
  'incident.event.saved':
    '{count, plural, one {Збережено # оновлення} few {Збережено # оновлення} many {Збережено # оновлень} other {Збережено # оновлення}} у {file}',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, one {Відкинуто # оновлення з черги} few {Відкинуто # оновлення з черги} many {Відкинуто # оновлень із черги} other {Відкинуто # оновлення з черги}}} other {{count, plural, one {Пропало недоставленим приблизно # оновлення} few {Пропали недоставленими приблизно # оновлення} many {Пропало недоставленими приблизно # оновлень} other {Пропало недоставленими приблизно # оновлення}}}}',
  'incident.event.note': 'Змінено нотатку',
  'incident.event.recovered': 'Відновлення через {duration}',
  'incident.event.bot-removed': 'Бота вилучено з Hooklight',
  'incident.event.ends-acknowledgement': 'На цьому позначка «взято до відома» скінчилася.',
  'incident.event.action-unnamed': 'Дія',
  'incident.until-recovered': 'відновлення',
  'incident.unclosed': 'ще відкритий',
} as const;

const commandLine = {} as const;

/** Words about incidents and snoozing, in Ukrainian, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
