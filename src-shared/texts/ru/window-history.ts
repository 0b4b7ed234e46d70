/** Words of a bot’s history, in Russian: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '400 д',
  'window.range.zoomed': 'Часть',
  'window.chart.title': 'Апдейты в очереди, с {from} по {to}',
  'window.chart.keys':
    'Влево и вправо: от точки к точке. Вверх и вниз: от метки к метке. Page Up и Page Down: десять точек. Home и End: первая и последняя. Плюс и минус: ближе и дальше. Enter: открыть инцидент. Перетащите, чтобы приблизить.',
  'window.chart.zoom-back': 'Весь промежуток',
  'window.chart.as-chart': 'График',
  'window.chart.as-table': 'Таблица',
  'window.chart.view': 'Показано как',
  'window.chart.idle':
    'Наведите на график или нажимайте стрелки, чтобы увидеть точные значения; перетащите, чтобы приблизить.',
  'window.chart.point': '{when}: {waiting}; {health}',
  'window.chart.waiting.none': 'число в очереди неизвестно',
  'window.chart.waiting.flat':
    '{count, plural, =0 {очередь пуста} one {в очереди {shown}} few {в очереди {shown}} many {в очереди {shown}} other {в очереди {shown}}}',
  'window.chart.waiting.band': 'в очереди {last}, от {min} до {max}',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks':
    '{count, plural, one {{shown} проверка} few {{shown} проверки} many {{shown} проверок} other {{shown} проверки}}',
  'window.chart.errors':
    '{count, plural, one {{shown} неудачная доставка} few {{shown} неудачные доставки} many {{shown} неудачных доставок} other {{shown} неудачной доставки}}',
  'window.chart.ago': '{when}, {age} назад',
  'window.chart.from-hours': 'По почасовым итогам',
  'window.chart.cut': 'Показаны только самые новые метки.',
  'window.history.uptime': 'Доступность',
  'window.chart.nothing': 'За это время ничего не записано.',
} as const;

const marks = {
  'window.marks': 'Метки',
  'window.marks.error': 'Ошибки',
  'window.marks.incident': 'Инциденты',
  'window.marks.action': 'Действия',
  'window.marks.gap': 'Без наблюдения',
  'window.mark.error':
    '{count, plural, =1 {Ошибка} one {Ошибка, {shown} раз:} few {Ошибка, {shown} раза:} many {Ошибка, {shown} раз:} other {Ошибка, {shown} раза:}} {message}',
  'window.mark.incident.open': 'Инцидент, длится {duration}: {reason}',
  'window.mark.incident.over': 'Инцидент, длился {duration}: {reason}',
  'window.mark.action': '{wish}: {outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': 'Без наблюдения {duration}',
} as const;

const beats = {
  'window.heart.title': 'Пульс',
  'window.heart.uptime': 'Доступность {percent}',
  'window.heart.uptime-none': 'неизвестно',
  'window.heart.how':
    'Доступность — это время в состояниях «В норме» и «Внимание»: апдейты доставлялись. Время без наблюдения и время, когда Telegram нельзя было спросить, не учитывается.',
  'window.heart.label': 'Пульс, {range}: {uptime}',
  'window.heart.keys': 'Влево и вправо: от ячейки к ячейке.',
  'window.heart.idle': 'Наведите на ячейку или нажимайте стрелки, чтобы увидеть, что в ней.',
  'window.heart.not-watched': 'без наблюдения',
  'window.heart.partly': 'под наблюдением {duration}',
  'window.heart.range.day': '24 часа',
  'window.heart.range.week': '7 дней',
  'window.heart.range.month': '30 дней',
  'window.heart.last-day': 'Последние 24 часа',
  'window.heart.more': 'История',
} as const;

const table = {
  'window.table.caption': 'Апдейты в очереди и состояние, сначала новые',
  'window.table.time': 'Время',
  'window.table.least': 'Меньше всего',
  'window.table.most': 'Больше всего',
  'window.table.last': 'В очереди',
  'window.table.health': 'Состояние',
  'window.table.checks': 'Проверки',
  'window.table.errors': 'Ошибки',
  'window.table.older': 'Показать более старые строки',
  'window.table.marks': 'Что произошло',
} as const;

const now = {
  'window.now.telegram-said': 'Ответ Telegram',
  'window.errors.head':
    '{count, plural, one {{shown} вид ошибок} few {{shown} вида ошибок} many {{shown} видов ошибок} other {{shown} вида ошибок}}, сначала новые',
  'window.errors.last': 'Последний раз',
  'window.errors.first': 'Первый раз',
  'window.errors.times': 'Раз',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
