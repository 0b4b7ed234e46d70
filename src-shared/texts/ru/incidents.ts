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

const commandLine = {
  'cli.help.incidents': 'показывает инциденты, новые сверху; если указан номер — одного бота',
  'cli.help.incidents-open': 'только открытые',
  'cli.help.incident': 'показывает ход одного инцидента',
  'cli.help.incident-number': 'номер из «incidents»',
  'cli.help.acknowledge':
    'отмечает, что об открытом инциденте бота знают: ни цвета, ни сообщений, пока он не закончится или не станет хуже',
  'cli.help.take-back': 'отзывает принятие',
  'cli.help.snooze': 'заглушает бота; проверки продолжаются',
  'cli.help.snooze-for': 'на сколько, например 15m, 1h или 8h',
  'cli.help.until-recovered': 'до конца открытого инцидента',
  'cli.help.wake': 'отменяет тишину',
  'cli.incidents.none': 'Инцидентов нет.',
  'cli.incidents.line':
    '{id}  {bot}  {since} – {until}  {health}: {reason}{acknowledged, select, true { (принят)} other {}}{removed, select, true { (бот удалён)} other {}}',
  'cli.incidents.lost':
    '{count, plural, one {потерян примерно # апдейт} few {потеряно примерно # апдейта} many {потеряно примерно # апдейтов} other {потеряно примерно # апдейта}}',
  'cli.incidents.saved':
    '{count, plural, one {сохранён # апдейт} few {сохранено # апдейта} many {сохранено # апдейтов} other {сохранено # апдейта}}',
  'cli.incident.note': 'Заметка: {note}',
  'cli.incident.unknown': 'Инцидента {id} здесь нет. Все инциденты: «incidents».',
  'cli.acknowledge.none': '{name}: открытого инцидента нет.',
  'cli.acknowledged': '{name}: инцидент принят.',
  'cli.acknowledge.taken-back': '{name}: принятие отозвано.',
  'cli.snoozed': '{name}: заглушён до {until}.',
  'cli.woken': '{name}: больше не заглушён.',
  'cli.usage.snooze': 'Укажите --for ВРЕМЯ, --until-recovered или --wake.',
} as const;

/** Words about incidents and snoozing, in Russian, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
