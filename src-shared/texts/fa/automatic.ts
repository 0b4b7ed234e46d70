/** Automatic repair: what it did, would do, and why it left something alone. */
export const automatic = {
  'automatic.left': 'خودکار تعمیر نشد ({problem}): {why}',
  'automatic.dry-run':
    'اجرای آزمایشی ({problem}): وب‌هوک مطلوب دوباره تنظیم می‌شد. چیزی فرستاده نشد.',
  'automatic.tampered':
    'قاعده‌های تعمیر خودکار بیرون از Hooklight تغییر کرده‌اند و خاموش‌اند. اگر کار خودتان بوده، دوباره روشنشان کنید.',
  'automatic.journal.set': 'تعمیر خودکار برای {scope}: {rules}.',
  'automatic.journal.cleared': 'تعمیر خودکار برای {scope}: دیگر قاعده‌ای از خود ندارد.',
  'automatic.journal.stopped': 'همهٔ تعمیر خودکار متوقف شد.',
  'automatic.journal.resumed': 'تعمیر خودکار دوباره مجاز است.',
  'automatic.journal.released': 'تعمیر خودکار می‌تواند با این ربات ادامه دهد.',
  'automatic.scope.tag': 'برچسب «{tag}»',
  'automatic.scope.bot': 'ربات {bot}',
  'automatic.none': 'خاموش',
  'automatic.rule.missing': 'نبودِ وب‌هوک',
  'automatic.rule.wrong-url': 'وب‌هوک روی URL دیگر',
  'automatic.rule.other-settings': 'مغایرت تنظیمات دیگر',
  'automatic.rule.recent-errors': 'خطاهای تازهٔ تحویل',
  'automatic.rule.too-many-pending': 'آپدیت‌های در انتظارِ زیاد',
  'automatic.mode.dry-run': 'آزمایشی',
  'automatic.mode.live': 'واقعی',
  'automatic.repeated': 'هر قاعده فقط یک بار می‌آید. یکی را بردارید.',
  'automatic.why.stopped': 'همهٔ تعمیر خودکار متوقف است. آن را در تنظیمات از سر بگیرید.',
  'automatic.why.not-curable':
    'تنظیم دوبارهٔ وب‌هوک این را درمان نمی‌کند. علت را در صفحهٔ ربات ببینید.',
  'automatic.why.removed-by-telegram':
    'تلگرام خودش وب‌هوک را برداشت، چون اندپوینت ۲۳ ساعت پاسخ 410 Gone داد. اندپوینت را برگردانید، سپس وب‌هوک را تنظیم کنید.',
  'automatic.why.unknown-host':
    'به میزبانی اشاره می‌کند که کسی وارد نکرده، پس شاید توکن دزدیده شده باشد. پیش از هر تنظیمی از BotFather توکن تازه بگیرید.',
  'automatic.why.contested':
    'چیز دیگری هم این ربات را تنظیم یا پولینگ می‌کند. نخست آن را پیدا کنید؛ وگرنه هر دو تا ابد کار هم را بازنویسی می‌کنند.',
  'automatic.why.held':
    'آنچه تنظیم شد در یک ساعت دو بار بازنویسی شد. فقط با اجازهٔ شما ادامه می‌یابد.',
  'automatic.why.flapping': 'وضعیت ربات پیوسته عوض می‌شود. علت را در صفحهٔ آن ببینید.',
  'automatic.why.token': 'تلگرام توکن را نمی‌پذیرد. آن را جایگزین کنید.',
  'automatic.why.tries-used': 'سه بار تلاش سودی نداشت. پس از یک ساعت سلامت دوباره تلاش می‌شود.',
  'automatic.why.too-many-share': 'بیش از یک‌دهم ربات‌ها همین مشکل را دارند، پس علت جای دیگری است.',
  'automatic.why.not-reachable': 'معلوم نیست تلگرام از اینجا در دسترس باشد.',
  'automatic.why.at-once-limit': 'سه تعمیر در جریان است. با پایان یکی نوبت این می‌رسد.',
  'automatic.why.hour-limit':
    'در یک ساعت گذشته بیست تعمیر انجام شده است. این یکی بعداً انجام می‌شود.',
} as const;
