/** Words of a bot’s history, in Ukrainian: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '400 дн.',
  'window.range.zoomed': 'Частина',
  'window.chart.title': 'Оновлення в черзі, від {from} до {to}',
  'window.chart.keys':
    'Ліворуч і праворуч: від точки до точки. Угору й униз: від позначки до позначки. Page Up і Page Down: десять точок. Home і End: перша й остання. Плюс і мінус: ближче й далі. Enter: відкрити інцидент. Перетягніть, щоб наблизити.',
  'window.chart.zoom-back': 'Увесь проміжок',
  'window.chart.as-chart': 'Графік',
  'window.chart.as-table': 'Таблиця',
  'window.chart.view': 'Показано як',
  'window.chart.idle':
    'Наведіть на графік або скористайтеся стрілками, щоб побачити точні значення; перетягніть, щоб наблизити.',
  'window.chart.point': '{when}: {waiting}; {health}',
  'window.chart.waiting.none': 'кількість у черзі невідома',
  'window.chart.waiting.flat':
    '{count, plural, =0 {черга порожня} one {у черзі {shown}} few {у черзі {shown}} many {у черзі {shown}} other {у черзі {shown}}}',
  'window.chart.waiting.band': 'у черзі {last}, від {min} до {max}',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks':
    '{count, plural, one {{shown} перевірка} few {{shown} перевірки} many {{shown} перевірок} other {{shown} перевірки}}',
  'window.chart.errors':
    '{count, plural, one {{shown} невдала доставка} few {{shown} невдалі доставки} many {{shown} невдалих доставок} other {{shown} невдалої доставки}}',
  'window.chart.ago': '{when}, {age} тому',
  'window.chart.from-hours': 'За погодинними підсумками',
  'window.chart.cut': 'Показано лише найновіші позначки.',
  'window.history.uptime': 'Доступність',
  'window.chart.nothing': 'За цей час нічого не записано.',
} as const;

const marks = {
  'window.marks': 'Позначки',
  'window.marks.error': 'Помилки',
  'window.marks.incident': 'Інциденти',
  'window.marks.action': 'Дії',
  'window.marks.gap': 'Без спостереження',
  'window.mark.error':
    '{count, plural, =1 {Помилка} one {Помилка, {shown} раз:} few {Помилка, {shown} рази:} many {Помилка, {shown} разів:} other {Помилка, {shown} раза:}} {message}',
  'window.mark.incident.open': 'Інцидент, триває {duration}: {reason}',
  'window.mark.incident.over': 'Інцидент, тривав {duration}: {reason}',
  'window.mark.action': '{wish}: {outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': 'Без спостереження {duration}',
} as const;

const beats = {
  'window.heart.title': 'Пульс',
  'window.heart.uptime': 'Доступність {percent}',
  'window.heart.uptime-none': 'невідомо',
  'window.heart.how':
    'Доступність — це час у станах «У нормі» та «Увага»: оновлення доставлялися. Час без спостереження й час, коли Telegram неможливо було запитати, не враховується.',
  'window.heart.label': 'Пульс, {range}: {uptime}',
  'window.heart.keys': 'Ліворуч і праворуч: від клітинки до клітинки.',
  'window.heart.idle': 'Наведіть на клітинку або скористайтеся стрілками, щоб побачити, що в ній.',
  'window.heart.not-watched': 'без спостереження',
  'window.heart.partly': 'під спостереженням {duration}',
  'window.heart.range.day': '24 години',
  'window.heart.range.week': '7 днів',
  'window.heart.range.month': '30 днів',
  'window.heart.last-day': 'Останні 24 години',
  'window.heart.more': 'Історія',
} as const;

const table = {
  'window.table.caption': 'Оновлення в черзі та стан, найновіші спершу',
  'window.table.time': 'Час',
  'window.table.least': 'Найменше',
  'window.table.most': 'Найбільше',
  'window.table.last': 'У черзі',
  'window.table.health': 'Стан',
  'window.table.checks': 'Перевірки',
  'window.table.errors': 'Помилки',
  'window.table.older': 'Показати старіші рядки',
  'window.table.marks': 'Що сталося',
} as const;

const now = {
  'window.now.telegram-said': 'Відповідь Telegram',
  'window.errors.head':
    '{count, plural, one {{shown} вид помилок} few {{shown} види помилок} many {{shown} видів помилок} other {{shown} виду помилок}}, найновіші спершу',
  'window.errors.last': 'Востаннє',
  'window.errors.first': 'Уперше',
  'window.errors.times': 'Разів',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
