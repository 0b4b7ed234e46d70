/** Bulk actions in the window, in Russian: from the selection to the result of every bot. */
export const windowBulk = {
  'window.bulk.bots': '{count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}}',
  'window.bulk.delete':
    'Telegram перестанет доставлять этим ботам. Апдейты остаются в очереди до 24 часов, потом пропадают, если их никто не заберёт; сейчас ничего не сбрасывается. Дальше Hooklight ожидает, что у этих ботов нет вебхука.',
  'window.bulk.waiting': 'Запрос к службе наблюдения…',
  'window.bulk.gone': 'Этого группового действия больше нет. Что сделано, записано в журнале.',
  'window.bulk.phase.planning': 'Узнаём у Telegram, что там сейчас. Ничего не меняется.',
  'window.bulk.phase.canary': 'Сначала один бот. Остальные через минуту, если с ним всё в порядке.',
  'window.bulk.phase.running': 'Выполняется. Окно можно закрыть, действие продолжится.',
  'window.bulk.planned-so-far': 'Составлено планов: {over, number} из {total, number}',
  'window.bulk.over-so-far': 'Готово ботов: {over, number} из {total, number}',
  'window.bulk.remaining': 'осталось около {duration}',
  'window.bulk.ready':
    '{count, plural, =0 {Ни один бот не готов.} one {Готов # бот.} few {Готовы # бота.} many {Готовы # ботов.} other {Готово # бота.}}',
  'window.bulk.changing':
    '{count, plural, =0 {Настройки не меняются.} one {Настройки меняются у # из них.} few {Настройки меняются у # из них.} many {Настройки меняются у # из них.} other {Настройки меняются у # из них.}}',
  'window.bulk.refused':
    '{count, plural, one {Отказано: #, остаётся как есть.} few {Отказано: #, остаются как есть.} many {Отказано: #, остаются как есть.} other {Отказано: #, остаются как есть.}}',
  'window.bulk.refused.hint':
    'Ответить на то, чего требует отказ, можно на странице бота. Нажмите его имя.',
  'window.bulk.losing':
    '{count, plural, one {# бот что-то теряет: см. ниже.} few {# бота что-то теряют: см. ниже.} many {# ботов что-то теряют: см. ниже.} other {# бота что-то теряет: см. ниже.}}',
  'window.bulk.canary': 'Сначала один бот, остальные через минуту, если с ним всё в порядке',
  'window.bulk.canary.hint':
    'Если с первым не получится или через минуту с ним не всё в порядке, другие не начинаются.',
  'window.bulk.stop': 'Остановиться при первой неудаче',
  'window.bulk.stop.hint':
    'Боты по одному; после неудачи другие не начинаются. Без этого — по четыре сразу и до конца.',
  'window.bulk.nothing-sent': 'Ещё ничего не отправлено.',
  'window.bulk.cancel': 'Отмена',
  'window.bulk.cancel.hint': 'Отмена: начатые боты завершаются, другие не начинаются.',
  'window.bulk.cancelling': 'Другие боты не начинаются; начатые завершаются.',
  'window.bulk.discard': 'Отбросить планы',
  'window.bulk.put-away': 'Убрать',
  'window.bulk.apply.re-set':
    'Переустановить: {count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}}',
  'window.bulk.apply.kick':
    'Перезапустить: {count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}}',
  'window.bulk.apply.restore':
    'Восстановить: {count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}}',
  'window.bulk.apply.delete':
    'Удалить {count, plural, one {# вебхук} few {# вебхука} many {# вебхуков} other {# вебхука}}',
  'window.bulk.apply.move':
    'Перенести: {count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}}',
  'window.bulk.end.finished': 'Все боты готовы.',
  'window.bulk.end.cancelled': 'Отменено. Неначатые боты остались как были.',
  'window.bulk.end.stopped-at-failure':
    'Остановлено при первой неудаче. Неначатые боты остались как были.',
  'window.bulk.end.canary-ill':
    'Остановлено после первого бота: с ним не получилось или не всё в порядке. Остальные как были.',
  'window.bulk.count.done': 'готово: {count, number}',
  'window.bulk.count.no-change': 'без изменений: {count, number}',
  'window.bulk.count.refused': 'отказано: {count, number}',
  'window.bulk.count.restored': 'не удалось, возвращено: {count, number}',
  'window.bulk.count.failed': 'не удалось: {count, number}',
  'window.bulk.count.left': 'не начато: {count, number}',
  'window.bulk.item.planning': 'плана ещё нет',
  'window.bulk.item.planned': 'к запуску',
  'window.bulk.item.refused': 'отказано',
  'window.bulk.item.no-change': 'без изменений',
  'window.bulk.item.running': 'выполняется',
  'window.bulk.item.done': 'готово',
  'window.bulk.item.restored': 'не удалось, возвращено',
  'window.bulk.item.failed': 'не удалось',
  'window.bulk.item.left': 'не начато',
  'window.bulk.filter': 'Какие боты показаны',
  'window.bulk.filter.all': 'Все',
  'window.bulk.filter.ready': 'К запуску',
  'window.bulk.filter.refused': 'Отказано',
  'window.bulk.filter.not-done': 'Не сделано',
  'window.bulk.list': 'Боты этого действия',
  'window.bulk.none': 'Нет.',
  'window.bulk.copy.more': 'и {count, plural, one {ещё #} few {ещё #} many {ещё #} other {ещё #}}',
  'window.bulk.line': 'Групповое действие',
  'window.bulk.line.planning': 'составляются планы, {over, number} из {total, number}',
  'window.bulk.line.planned': 'планы готовы; ничего не отправлено',
  'window.bulk.line.canary': 'сначала один бот',
  'window.bulk.line.running': 'ботов: {over, number} из {total, number}',
  'window.bulk.show': 'Показать',
} as const;
