/** Bulk actions in the window, in Ukrainian: from the selection to the result of every bot. */
export const windowBulk = {
  'window.bulk.bots': '{count, plural, one {# бот} few {# боти} many {# ботів} other {# бота}}',
  'window.bulk.delete':
    'Telegram перестане доставляти цим ботам. Оновлення лишаються в черзі до 24 годин, а потім пропадуть, якщо їх ніхто не забере; зараз нічого не відкидається. Відтак Hooklight очікує, що ці боти не мають вебхука.',
  'window.bulk.waiting': 'Запит до рушія…',
  'window.bulk.gone': 'Цієї групової дії вже немає. Зроблене записано в журналі.',
  'window.bulk.phase.planning': 'Запит до Telegram: що там зараз. Нічого не змінюється.',
  'window.bulk.phase.canary': 'Лише перший бот. Решта через хвилину, якщо з ним усе гаразд.',
  'window.bulk.phase.running': 'Виконується. Це вікно можна закрити; дія триватиме.',
  'window.bulk.planned-so-far': 'Складено планів: {over, number} з {total, number}',
  'window.bulk.over-so-far': 'Завершено ботів: {over, number} з {total, number}',
  'window.bulk.remaining': 'лишилося приблизно {duration}',
  'window.bulk.ready':
    '{count, plural, =0 {Жоден бот не готовий.} one {# бот готовий.} few {# боти готові.} many {# ботів готові.} other {# бота готові.}}',
  'window.bulk.changing':
    '{count, plural, =0 {Налаштування не змінюються.} one {Налаштування змінюються в # із них.} few {Налаштування змінюються в # із них.} many {Налаштування змінюються в # із них.} other {Налаштування змінюються в # із них.}}',
  'window.bulk.refused':
    '{count, plural, one {# відхилено, лишається як є.} few {# відхилено, лишаються як є.} many {# відхилено, лишаються як є.} other {# відхилено, лишаються як є.}}',
  'window.bulk.refused.hint':
    'Відповісти на запитання відмови можна на сторінці самого бота. Натисніть його назву.',
  'window.bulk.losing':
    '{count, plural, one {# бот щось утрачає: див. нижче.} few {# боти щось утрачають: див. нижче.} many {# ботів щось утрачають: див. нижче.} other {# бота щось утрачають: див. нижче.}}',
  'window.bulk.canary': 'Спершу один бот, решта через хвилину, якщо з ним усе гаразд',
  'window.bulk.canary.hint':
    'Якщо перший не вдасться або за хвилину з ним не все гаразд, інших не розпочато.',
  'window.bulk.stop': 'Зупинитися на першій невдачі',
  'window.bulk.stop.hint':
    'Боти по черзі; після невдачі інших не розпочато. Без цього — по чотири водночас і до кінця.',
  'window.bulk.nothing-sent': 'Ще нічого не надіслано.',
  'window.bulk.cancel': 'Скасувати',
  'window.bulk.cancel.hint': 'Скасувати: розпочаті буде завершено, інших не розпочато.',
  'window.bulk.cancelling': 'Інших не розпочато; уже розпочаті завершуються.',
  'window.bulk.discard': 'Відкинути плани',
  'window.bulk.put-away': 'Прибрати',
  'window.bulk.apply.re-set':
    'Перевстановити {count, plural, one {# бота} few {# боти} many {# ботів} other {# бота}}',
  'window.bulk.apply.kick':
    'Перезапустити {count, plural, one {# бота} few {# боти} many {# ботів} other {# бота}}',
  'window.bulk.apply.restore':
    'Відновити {count, plural, one {# бота} few {# боти} many {# ботів} other {# бота}}',
  'window.bulk.apply.delete':
    'Видалити {count, plural, one {# вебхук} few {# вебхуки} many {# вебхуків} other {# вебхука}}',
  'window.bulk.apply.move':
    'Перенести {count, plural, one {# бота} few {# боти} many {# ботів} other {# бота}}',
  'window.bulk.end.finished': 'Усіх ботів завершено.',
  'window.bulk.end.cancelled': 'Скасовано. Боти, яких не розпочато, лишилися як були.',
  'window.bulk.end.stopped-at-failure':
    'Зупинено на першій невдачі. Боти, яких не розпочато, лишилися як були.',
  'window.bulk.end.canary-ill':
    'Зупинено після першого бота: він не вдався або з ним не все гаразд. Решта лишилися як були.',
  'window.bulk.count.done': '{count, number} виконано',
  'window.bulk.count.no-change': '{count, number} без змін',
  'window.bulk.count.refused': '{count, number} відхилено',
  'window.bulk.count.restored': '{count, number} не вдалося, повернуто',
  'window.bulk.count.failed': '{count, number} не вдалося',
  'window.bulk.count.left': '{count, number} не розпочато',
  'window.bulk.item.planning': 'ще без плану',
  'window.bulk.item.planned': 'готово',
  'window.bulk.item.refused': 'відхилено',
  'window.bulk.item.no-change': 'без змін',
  'window.bulk.item.running': 'виконується',
  'window.bulk.item.done': 'виконано',
  'window.bulk.item.restored': 'не вдалося, повернуто',
  'window.bulk.item.failed': 'не вдалося',
  'window.bulk.item.left': 'не розпочато',
  'window.bulk.filter': 'Яких ботів показувати',
  'window.bulk.filter.all': 'Усі',
  'window.bulk.filter.ready': 'Готові',
  'window.bulk.filter.refused': 'Відхилені',
  'window.bulk.filter.not-done': 'Не виконані',
  'window.bulk.list': 'Боти цієї дії',
  'window.bulk.none': 'Немає.',
  'window.bulk.copy.more': 'і ще {count, plural, one {#} few {#} many {#} other {#}}',
  'window.bulk.line': 'Групова дія',
  'window.bulk.line.planning': 'складаються плани, {over, number} з {total, number}',
  'window.bulk.line.planned': 'плани готові; нічого не надіслано',
  'window.bulk.line.canary': 'лише перший бот',
  'window.bulk.line.running': 'ботів: {over, number} з {total, number}',
  'window.bulk.show': 'Показати',
} as const;
