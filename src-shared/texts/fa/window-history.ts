/** Words of a bot’s history: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '۴۰۰ روز',
  'window.range.zoomed': 'بخشی از آن',
  'window.chart.title': 'آپدیت‌های در انتظار، {from} تا {to}',
  'window.chart.keys':
    'چپ و راست: نقطه به نقطه. بالا و پایین: نشان به نشان. Page Up و Page Down: ده نقطه. Home و End: نخستین و آخرین. + و -: نزدیک‌تر و دورتر. Enter: باز کردن رخداد. برای دیدن از نزدیک بکشید.',
  'window.chart.zoom-back': 'کل بازه',
  'window.chart.as-chart': 'نمودار',
  'window.chart.as-table': 'جدول',
  'window.chart.view': 'نمایش به‌صورت',
  'window.chart.idle':
    'برای مقادیر دقیق روی نمودار بروید یا کلیدهای جهت را بزنید؛ برای دیدن از نزدیک بکشید.',
  'window.chart.point': '{when}: {waiting}؛ {health}',
  'window.chart.waiting.none': 'شمار در انتظار نامعلوم',
  'window.chart.waiting.flat':
    '{count, plural, =0 {چیزی در انتظار نیست} one {{shown} در انتظار} other {{shown} در انتظار}}',
  'window.chart.waiting.band': '{last} در انتظار، میان {min} و {max}',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks': '{count, plural, one {# بررسی} other {{shown} بررسی}}',
  'window.chart.errors': '{count, plural, one {# تحویل ناموفق} other {{shown} تحویل ناموفق}}',
  'window.chart.ago': '{when}، {age} پیش',
  'window.chart.from-hours': 'از جمع‌های ساعتی',
  'window.chart.cut': 'فقط تازه‌ترین نشان‌ها دیده می‌شوند.',
  'window.history.uptime': 'برقراری',
  'window.chart.nothing': 'در این مدت چیزی ثبت نشد.',
} as const;

const marks = {
  'window.marks': 'نشان‌ها',
  'window.marks.error': 'خطاها',
  'window.marks.incident': 'رخدادها',
  'window.marks.action': 'عملیات‌ها',
  'window.marks.gap': 'بدون پایش',
  'window.mark.error': '{count, plural, one {خطای} other {{shown} بار خطای}} {message}',
  'window.mark.incident.open': 'رخداد، پس از {duration} هنوز باز: {reason}',
  'window.mark.incident.over': 'رخداد {duration}: {reason}',
  'window.mark.action': '{wish}: {outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': 'بدون پایش به مدت {duration}',
} as const;

const beats = {
  'window.heart.title': 'ضربان',
  'window.heart.uptime': 'برقرار {percent}',
  'window.heart.uptime-none': 'نامعلوم',
  'window.heart.how':
    'برقرار یعنی سالم یا مختل: آپدیت‌ها تحویل می‌شدند. زمان بدون پایش، و زمانی که از تلگرام نمی‌شد پرسید، به حساب نمی‌آید.',
  'window.heart.label': 'ضربان {range}: {uptime}',
  'window.heart.keys': 'چپ و راست: خانه به خانه.',
  'window.heart.idle': 'برای محتوای هر خانه روی آن بروید یا کلیدهای جهت را بزنید.',
  'window.heart.not-watched': 'بدون پایش',
  'window.heart.partly': 'پایش به مدت {duration}',
  'window.heart.range.day': '۲۴ ساعت',
  'window.heart.range.week': '۷ روز',
  'window.heart.range.month': '۳۰ روز',
  'window.heart.last-day': '۲۴ ساعت گذشته',
  'window.heart.more': 'تاریخچه',
} as const;

const table = {
  'window.table.caption': 'آپدیت‌های در انتظار و سلامت، تازه‌ترین در آغاز',
  'window.table.time': 'زمان',
  'window.table.least': 'کمترین',
  'window.table.most': 'بیشترین',
  'window.table.last': 'در انتظار',
  'window.table.health': 'سلامت',
  'window.table.checks': 'بررسی‌ها',
  'window.table.errors': 'خطاها',
  'window.table.older': 'نمایش سطرهای قدیمی‌تر',
  'window.table.marks': 'آنچه رخ داد',
} as const;

const now = {
  'window.now.telegram-said': 'تلگرام گفت',
  'window.errors.head':
    '{count, plural, one {# نوع خطا} other {{shown} نوع خطا}}، تازه‌ترین در آغاز',
  'window.errors.last': 'آخرین بار',
  'window.errors.first': 'نخستین بار',
  'window.errors.times': 'دفعات',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
