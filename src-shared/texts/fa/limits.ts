/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {برای برچسب «{name}»، مقدار «} bot {برای «{name}»، مقدار «} other {مقدار «}}{field}» ({fieldName}) برابر {value, number} می‌شد. این کنار «{limitField}» ({limitName}) که{from, select, bot { برای این ربات} tag { با برچسب «{tag}»} other { برای همهٔ ربات‌ها}} {limit, number} است، بیش از حد زیاد است. اولی را {most, number} یا کمتر بگذارید، یا دومی را بالاتر ببرید.',
  'limits.journal.tag': 'حدهای برچسب «{tag}» تغییر کرد: {fields}.',
  'limits.journal.bot': 'حدهای خود ربات تغییر کرد: {fields}.',
  'limits.cli.help': 'تنظیمات را نشان و تغییر می‌دهد: برای همهٔ ربات‌ها، یک برچسب، یک ربات',
  'limits.cli.help.get': 'تنظیمات جاری را نشان می‌دهد و اینکه هر یک از کجاست',
  'limits.cli.help.set': 'تنظیمات را تغییر می‌دهد',
  'limits.cli.help.reset':
    'می‌گذارد برچسب یا ربات دوباره به ارث ببرد؛ بدون --tag و --bot به پیش‌فرض برمی‌گردد',
  'limits.cli.help.tag': 'تنظیمات ربات‌های دارای این برچسب',
  'limits.cli.help.bot': 'تنظیمات این ربات: شناسه، شناسهٔ تلگرام یا @username آن',
  'limits.cli.help.values': 'مانند intervalSeconds=5m یا backlogPending=200',
  'limits.cli.help.names': 'نام تنظیمات؛ اگر نیاید: همه',
  'limits.cli.shape': 'تنظیمات را به شکل name=value بدهید، مانند intervalSeconds=5m.',
  'limits.cli.unknown': 'چنین تنظیمی نیست. آنچه اینجا می‌توان داد: {names}.',
  'limits.cli.global-only': '{name} برای کل برنامه است. آن را بدون --tag و --bot بدهید.',
  'limits.cli.seconds':
    '{name} زمانی از {min, number} تا {max, number} ثانیه است، مانند 30s، 5m یا 2h.',
  'limits.cli.number': '{name} عددی صحیح از {min, number} تا {max, number} است.',
  'limits.cli.minutes':
    '{name} شمار دقیقه‌ها از {min, number} تا {max, number} با گام پنج است، مانند 30m، 4h یا 0 برای هرگز.',
  'limits.cli.days': '{name} روزهایی جدا با ویرگول است: mon, tue, wed, thu, fri, sat, sun.',
  'limits.cli.time': '{name} ساعتی از روز است، مانند 07:00 یا 22:30.',
  'limits.cli.zone': '{name} یا «system» است یا نام منطقهٔ زمانی، مانند Europe/Berlin.',
  'limits.cli.choice': '{name} یکی از این‌هاست: {choices}.',
  'limits.cli.tag': 'برچسب ۱ تا ۴۰ نویسه دارد.',
  'limits.cli.origin':
    '{origin, select, bot {از خود ربات} tag {از برچسب {tag}} other {برای همهٔ ربات‌ها}}',
  'limits.cli.levels': 'تنظیمات جداگانه: {places}',
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
