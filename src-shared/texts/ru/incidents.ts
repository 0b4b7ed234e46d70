const answers = {
  'incident.over': 'Инцидент закончился: принимать больше нечего.',
  'incident.nothing-to-recover': 'У этого бота нет инцидента. Заглушите его на время.',
  'incident.journal.acknowledged': 'Инцидент принят: {reason}.',
  'incident.journal.taken-back': 'Принятие отозвано: {reason}.',
  'incident.journal.note': 'Изменена заметка к инциденту: {reason}.',
  'incident.journal.snoozed': 'Заглушён до {until}.',
  'incident.journal.snoozed-until-recovered': 'Заглушён до восстановления.',
  'incident.journal.woken': 'Больше не заглушён.',
} as const;

/** One sentence for every kind of line of a timeline, in Russian. */
const events = {
  'incident.event.began': 'Начало: {reason}',
  'incident.event.confirmed':
    'Подтверждено, {health, select, down {сбой} other {внимание}}: {reason}',
  'incident.event.worsened':
    'Стало хуже, теперь {health, select, down {сбой} other {внимание}}: {reason}',
  'incident.event.changed': 'Теперь {health, select, down {сбой} other {внимание}}: {reason}',
  'incident.event.told': 'Показано уведомление',
  'incident.event.acknowledged': 'Принят',
  'incident.event.unacknowledged': 'Принятие отозвано',
  'incident.event.snoozed': 'Заглушён до {until}',
  'incident.event.woken':
    '{by, select, time {Время тишины истекло} system {Тишина закончилась с восстановлением} other {Тишина отменена}}',
  'incident.event.action': '{wish}: {outcome}',
  'incident.event.evidence':
    '{failed, select, true {Результат не сохранился} other {Замечено позже}}',
  'incident.event.saved':
    '{count, plural, one {Сохранён # апдейт} few {Сохранено # апдейта} many {Сохранено # апдейтов} other {Сохранено # апдейта}} в {file}',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, one {Сброшен # апдейт из очереди} few {Сброшено # апдейта из очереди} many {Сброшено # апдейтов из очереди} other {Сброшено # апдейта из очереди}}} other {{count, plural, one {Пропал недоставленным примерно # апдейт} few {Пропало недоставленными примерно # апдейта} many {Пропало недоставленными примерно # апдейтов} other {Пропало недоставленными примерно # апдейта}}}}',
  'incident.event.note': 'Изменена заметка',
  'incident.event.recovered': 'Восстановлен через {duration}',
  'incident.event.bot-removed': 'Бот удалён из Hooklight',
  'incident.event.ends-acknowledgement': 'На этом принятие закончилось.',
  'incident.event.action-unnamed': 'Действие',
  'incident.until-recovered': 'восстановления',
  'incident.unclosed': 'ещё открыт',
} as const;

const commandLine = {} as const;

/** Words about incidents and snoozing, in Russian, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
