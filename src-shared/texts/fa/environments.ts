/** Environments: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    'این محیط دیگر نیست، یا بیرون از Hooklight تغییر کرده است. محیط دیگری انتخاب کنید، یا در تنظیمات از نو بنویسیدش.',
  'refusal.environment-locked':
    'محیط‌ها مهروموم‌شده‌اند و گاوصندوق باز نیست. قفلش را باز کنید، سپس دوباره امتحان کنید.',
  'refusal.environment-same-url':
    'این ربات‌ها URL مشترک می‌داشتند: {detail}. اندپوینت نمی‌توانست آپدیت‌هایشان را از هم بازشناسد. به هر ربات مسیر خودش را بدهید: جانگهدار bot_id یا username را در الگو بگذارید.',
  'refusal.template-grammar':
    'آکولادی در الگو تنهاست. جانگهدارها host، bot_id و username هستند، هر یک میان دو آکولاد. {detail}',
  'refusal.template-placeholder':
    'Hooklight جانگهدار {detail} را نمی‌شناسد. host، bot_id و username را می‌شناسد.',
  'refusal.template-value':
    'الگو به {detail} نیاز دارد و اینجا نیست. آن را وارد کنید، یا جانگهدار را از الگو بردارید.',
  'refusal.template-username':
    'نام کاربری این ربات از آن‌هایی نیست که تلگرام می‌دهد: حروف، رقم و زیرخط. در URL شاید میزبان دیگری را برساند. از جانگهدار bot_id استفاده کنید.',
  'refusal.template-token':
    'URL توکن ربات را در بر می‌داشت، و URLها در لاگ هر پراکسی سر راه می‌مانند. به‌جای آن از جانگهدار bot_id و توکن مخفی استفاده کنید.',
  'environments.secret.generated': 'ساختهٔ Hooklight',
  'environments.name-taken': 'محیط «{name}» هست. نام دیگری انتخاب کنید.',
  'environments.in-use':
    '{count, plural, one {# ربات} other {# ربات}} به «{name}» تعلق {count, plural, one {دارد} other {دارند}}. نخست {count, plural, one {آن را} other {آن‌ها را}} بیرون ببرید، یا بگویید که {count, plural, one {اکنون جدا شود} other {اکنون جدا شوند}}؛ تنظیمات مطلوب {count, plural, one {آن} other {آن‌ها}} می‌ماند.',
  'environments.journal.made': 'محیط «{name}» ساخته شد.',
  'environments.journal.changed':
    'محیط «{name}» تغییر کرد. چیزی فرستاده نشد؛ ربات‌هایش نشان می‌دهند کجا مغایرند.',
  'environments.journal.removed':
    'محیط «{name}» حذف شد{count, plural, =0 {} one {؛ # ربات از آن جدا شد} other {؛ # ربات از آن جدا شد}}. تنظیمات مطلوب ربات‌ها ماند.',
  'environments.journal.assigned': 'از این پس به محیط «{name}» تعلق دارد.',
  'environments.journal.left': 'دیگر به محیطی تعلق ندارد.',
  'environments.journal.damaged':
    'محیط «{name}» بیرون از Hooklight تغییر کرده و به کار نمی‌رود. در تنظیمات از نو بنویسیدش.',
  'environments.journal.member-damaged':
    'محیط این ربات بیرون از Hooklight تغییر کرده است. اکنون به هیچ محیطی تعلق ندارد.',
  'environments.state.ready': 'آماده',
  'environments.state.locked': 'قفل',
  'environments.state.damaged': 'بیرون تغییر کرده؛ از نو بنویسید',
  'environments.move.planning': 'بدون طرح',
  'environments.move.planned': 'منتقل می‌شود',
  'environments.move.refused': 'پذیرفته نشد، همان‌طور می‌ماند',
  'environments.move.no-change': 'از پیش همان‌جا بود',
  'environments.move.running': 'در جریان',
  'environments.move.done': 'منتقل شد',
  'environments.move.restored': 'شکست خورد، برگردانده شد',
  'environments.move.failed': 'شکست خورد',
  'environments.move.left': 'آغاز نشد',
  'environments.cli.unknown': 'محیطی به نام «{name}» نیست. `env list` همه را نشان می‌دهد.',
  'environments.cli.none': 'هنوز محیطی نیست. `env add` یکی می‌سازد.',
  'environments.cli.no-bots': 'رباتی به این محیط تعلق ندارد. ربات‌های انتقال را نام ببرید.',
  'environments.cli.bots':
    '{bots, plural, =0 {بدون ربات} one {# ربات} other {# ربات}}{differing, plural, =0 {} one {، # مغایر} other {، # مغایر}}',
  'environments.cli.shown': 'محیط {name}{count, plural, =0 {} other {، مغایر در {fields}}}',
  'environments.cli.template-file': 'فایل الگو خواندنی نیست، یا بیش از حد بلند است.',
  'environments.cli.move-usage':
    'یک ربات با --url بدهید، یا --env با ربات‌ها؛ بدون ربات، --env همهٔ ربات‌های آن محیط را می‌رساند. --canary همراه --env می‌آید.',
  'environments.cli.help': 'محیط‌ها: ربات‌ها باید به کجا فرستاده شوند',
  'environments.cli.help.list': 'همهٔ محیط‌ها، با شمار ربات‌های هر یک و شمار مغایرها',
  'environments.cli.help.add': 'محیطی می‌سازد؛ چیزی نمی‌فرستد',
  'environments.cli.help.edit':
    'محیطی را تغییر می‌دهد؛ آنچه داده نشود می‌ماند. چیزی نمی‌فرستد: `move --env` ربات‌هایش را به آن می‌رساند',
  'environments.cli.help.remove': 'محیطی را حذف می‌کند؛ تنظیمات مطلوب ربات‌ها می‌ماند',
  'environments.cli.help.assign': 'می‌گوید ربات‌ها به محیطی تعلق دارند؛ چیزی نمی‌فرستد',
  'environments.cli.help.unassign': 'می‌گوید ربات‌ها به محیطی تعلق ندارند؛ چیزی نمی‌فرستد',
  'environments.cli.help.name': 'نام محیط',
  'environments.cli.help.rename': 'نام دیگری برای آن',
  'environments.cli.help.leave': 'ربات‌های آن از آن جدا می‌شوند',
  'environments.cli.help.host': 'آنچه جای جانگهدار host می‌نشیند، با پورت اگر 443 نیست',
  'environments.cli.help.template-stdin':
    'الگوی URL را از stdin بخوان: https، با جانگهدارهای host، bot_id و username در آکولاد؛ بدون آن، مسیر webhook/ و شناسهٔ ربات است',
  'environments.cli.help.template-file': 'الگوی URL را از فایل بخوان',
  'environments.cli.help.colour': 'رنگ آن در پنجره',
  'environments.cli.help.secret':
    'توکن‌های مخفی: keep یعنی همان که ربات دارد، generate یعنی ساختن جایی که نیست، یا none',
  'environments.cli.help.note': 'یادداشت',
  'environments.cli.help.move-env':
    'ربات‌ها را به آنچه این محیط می‌خواهد برسان؛ بدون شناسه، همهٔ ربات‌های آن',
  'environments.cli.help.canary': 'نخست یک ربات تنها، و اگر سالم بود دیگران یک دقیقه بعد',
} as const;
