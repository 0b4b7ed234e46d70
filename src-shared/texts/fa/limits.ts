/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {برای برچسب «{name}»، مقدار «} bot {برای «{name}»، مقدار «} other {مقدار «}}{field}» ({fieldName}) برابر {value, number} می‌شد. این کنار «{limitField}» ({limitName}) که{from, select, bot { برای این ربات} tag { با برچسب «{tag}»} other { برای همهٔ ربات‌ها}} {limit, number} است، بیش از حد زیاد است. اولی را {most, number} یا کمتر بگذارید، یا دومی را بالاتر ببرید.',
  'limits.journal.tag': 'حدهای برچسب «{tag}» تغییر کرد: {fields}.',
  'limits.journal.bot': 'حدهای خود ربات تغییر کرد: {fields}.',
  'window.limits.tags': 'حدها بر پایهٔ برچسب',
  'window.limits.tags.hint':
    'برای ربات‌های دارای برچسب، به‌جای حدهای بالا. حدهای خود ربات در صفحهٔ آن است و بر برچسب‌هایش مقدم.',
  'window.limits.no-tags':
    'هنوز رباتی برچسب ندارد. در صفحهٔ ربات با «ویرایش نام، برچسب، یادداشت…» برچسب بزنید، سپس حدها را اینجا تعیین کنید.',
  'window.limits.tag': 'برچسب',
  'window.limits.option':
    '{tag}: {bots, plural, =0 {بدون ربات} one {# ربات} other {# ربات}}{limits, plural, =0 {} one {، # حد} other {، # حد}}',
  'window.limits.bot': 'حدهای خود ربات',
  'window.limits.own':
    '{count, plural, =0 {همه به ارث رسیده} one {# حد برای این ربات} other {# حد برای این ربات}}',
  'window.limits.suspected': 'وقتی مشکلی به نظر می‌رسد',
  'window.limits.expiring': 'قطع، با انقضا در کمتر از',
  'window.limits.scope-bot': 'برای این ربات',
  'window.limits.from-all': 'برای همهٔ ربات‌ها',
  'window.limits.from-tag': 'با برچسب {tag}',
  'window.limits.else': 'وگرنه {value}، {from}',
  'window.limits.inherit': '{label}: به ارث بردن دوباره، {value} {from}',
  'window.limits.all-stretched':
    'ربات‌ها بیش از سهمیهٔ درخواست‌اند: همهٔ فاصله‌ها یکسان کشیده می‌شوند و مشکلات دیرتر از تنظیم دیده می‌شوند. فاصله‌ها را بیشتر کنید یا ربات‌های کمتری را پایش کنید.',
} as const;
