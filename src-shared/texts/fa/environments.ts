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
} as const;
