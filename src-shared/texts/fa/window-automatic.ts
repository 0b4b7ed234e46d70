/** Automatic repair in the window: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': 'تعمیر خودکار',
  'window.automatic.hint':
    'وب‌هوک مطلوب را خودش دوباره تنظیم می‌کند و جز این کاری نمی‌کند: هرگز وب‌هوکی را حذف نمی‌کند و آپدیتی را دور نمی‌ریزد. قاعدهٔ تازه ۲۴ ساعت فقط می‌نویسد چه می‌فرستاد.',
  'window.automatic.state.title': 'وضعیت',
  'window.automatic.state.off': 'خاموش: هیچ قاعده‌ای روشن نیست، پس چیزی خودکار تعمیر نمی‌شود.',
  'window.automatic.state.on':
    'روشن برای {tags, plural, =0 {} one {# برچسب} other {# برچسب}}{bots, plural, =0 {} one {{tags, plural, =0 {} other { و }}# ربات} other {{tags, plural, =0 {} other { و }}# ربات}}.',
  'window.automatic.state.stopped':
    'متوقف از {since}. تا دوباره اجازه ندهید چیزی خودکار تعمیر نمی‌شود.',
  'window.automatic.stop': 'توقف همهٔ تعمیر خودکار',
  'window.automatic.resume': 'اجازهٔ دوباره',
  'window.automatic.held.title': 'روی این ربات‌ها خودبه‌خود متوقف شد',
  'window.automatic.held.hint':
    'آنچه تنظیم شد در یک ساعت دو بار بازنویسی شد، پس چیز دیگری هم این وب‌هوک‌ها را تنظیم می‌کند. نخست آن را پیدا کنید.',
  'window.automatic.held.since': 'از {since}',
  'window.automatic.held.bot':
    'از {since} روی این ربات خودبه‌خود متوقف است: آنچه تنظیم شد در یک ساعت دو بار بازنویسی شد. ببینید چه چیز دیگری این وب‌هوک را تنظیم می‌کند، سپس بگذارید ادامه دهد.',
  'window.automatic.release': 'ادامه دهد',
  'window.automatic.release-bot': 'ادامه با {name}',
  'window.automatic.own.title': 'ربات‌های دارای قاعدهٔ خود',
  'window.automatic.own.open': 'باز کردن {name}',
  'window.automatic.own.more': 'و {count, plural, one {# ربات دیگر} other {# ربات دیگر}}',
  'window.automatic.tags.title': 'قاعده‌ها بر پایهٔ برچسب',
  'window.automatic.tags.hint':
    'ربات از نخستین برچسبش که قاعده دارد پیروی می‌کند. قاعده‌های خود ربات در صفحهٔ آن است و بر برچسب‌هایش مقدم.',
  'window.automatic.no-tags':
    'هنوز برچسبی نیست. در صفحهٔ ربات با «ویرایش نام، برچسب، یادداشت…» برچسب بزنید، یا همان‌جا برای یک ربات قاعده بگذارید.',
  'window.automatic.tag': 'برچسب دارای قاعده',
  'window.automatic.option':
    '{tag}: {bots, plural, =0 {بدون ربات} one {# ربات} other {# ربات}}{rules, plural, =-1 {} =0 {، خاموش} one {، # قاعده} other {، # قاعده}}',
  'window.automatic.tag.clear': 'برداشتن قاعده‌های این برچسب',
  'window.automatic.tag.empty':
    'برای این برچسب خاموش است: رباتِ پیرو آن خودکار تعمیر نمی‌شود، حتی اگر برچسب دیگرش قاعده داشته باشد.',
  'window.automatic.rule.missing': 'وب‌هوک نیست',
  'window.automatic.rule.missing.hint': 'وب‌هوک مطلوب، کامل، دوباره تنظیم می‌شود.',
  'window.automatic.rule.wrong-url': 'وب‌هوک روی URL دیگری است',
  'window.automatic.rule.wrong-url.hint':
    'وب‌هوک مطلوب دوباره تنظیم می‌شود. به میزبانی که کسی وارد نکرده دست نمی‌زند، مگر آنکه پایین‌تر در برابرش محافظت کنید.',
  'window.automatic.rule.other-settings': 'تنظیمات دیگر مغایرند',
  'window.automatic.rule.other-settings.hint':
    'اتصال‌ها، انواع آپدیت، گواهی یا آدرس ثابت: وب‌هوک مطلوب، کامل، دوباره تنظیم می‌شود.',
  'window.automatic.rule.recent-errors': 'خطاهای تازهٔ تحویل',
  'window.automatic.rule.recent-errors.hint':
    'تنظیم دوبارهٔ وب‌هوک این‌ها را درمان نمی‌کند: علت اندپوینت، TLS، DNS یا توکن مخفی است. چیزی فرستاده نمی‌شود؛ فقط دفتر وقایع می‌گوید چرا.',
  'window.automatic.rule.too-many-pending': 'آپدیت‌های در انتظارِ زیاد',
  'window.automatic.rule.too-many-pending.hint':
    'تنظیم دوبارهٔ وب‌هوک این را درمان نمی‌کند: اندپوینت عقب می‌ماند. چیزی فرستاده نمی‌شود؛ فقط دفتر وقایع می‌گوید چرا.',
  'window.automatic.mode.off': 'خاموش',
  'window.automatic.mode.dry-run': 'آزمایشی',
  'window.automatic.mode.live': 'واقعی',
  'window.automatic.mode.journal': 'ثبت',
  'window.automatic.note.dry-run': 'فقط می‌نویسد چه می‌فرستاد.',
  'window.automatic.note.waits': 'آزمایشی تا {until}، سپس واقعی.',
  'window.automatic.note.live': 'واقعی: می‌فرستد.',
  'window.automatic.note.journal': 'دفتر وقایع می‌گوید چرا.',
  'window.automatic.note.off': 'خاموش.',
  'window.automatic.locked':
    'ذخیره نشد: قاعده‌ها مهروموم می‌شوند و گاوصندوق باز نیست. آن را باز کنید، سپس دوباره انتخاب کنید. توقف در هر حال کار می‌کند.',
  'window.automatic.today': 'امروز {time}',
  'window.automatic.tomorrow': 'فردا {time}',
  'window.automatic.protect': 'محافظت در برابر میزبان‌های ناآشنا',
  'window.automatic.protect.hint':
    'وب‌هوک روی میزبانی را هم که کسی اینجا وارد نکرده بازنویسی می‌کند. چنین میزبانی می‌تواند نشان توکن دزدیده باشد: آن‌گاه فقط توکن تازه از BotFather چاره است.',
  'window.automatic.bot.source.off': 'خاموش',
  'window.automatic.bot.source.own': 'قاعده‌های خودش',
  'window.automatic.bot.source.own-off': 'خاموش برای این ربات',
  'window.automatic.bot.source.tag': 'با برچسب {tag}',
  'window.automatic.bot.off': 'چیزی خودکار تعمیر نمی‌شود: نه این ربات قاعده دارد نه برچسب‌هایش.',
  'window.automatic.bot.tag-off':
    'چیزی خودکار تعمیر نمی‌شود: تعمیر خودکار برای برچسب {tag} خاموش است.',
  'window.automatic.bot.own-off':
    'برچسب‌ها هر چه بگویند، روی این ربات چیزی خودکار تعمیر نمی‌شود. قاعده‌ای روشن کنید، یا دوباره به ارث ببرید.',
  'window.automatic.bot.protected': 'وب‌هوک روی میزبانی را هم که کسی وارد نکرده بازنویسی می‌کند.',
  'window.automatic.bot.choice': 'قاعده‌های این ربات از کجاست',
  'window.automatic.bot.choice.tags': 'به ارث رسیده',
  'window.automatic.bot.choice.own': 'از خودش',
  'window.automatic.bot.stopped':
    'همهٔ تعمیر خودکار از {since} متوقف است، پس اکنون هیچ‌یک رخ نمی‌دهد.',
  'window.automatic.to-settings': 'باز کردن تنظیمات',
  'window.automatic.notice.title': 'همهٔ تعمیر خودکار متوقف است.',
  'window.automatic.notice':
    'از {since} با آنکه قاعده‌ها روشن‌اند چیزی خودکار تعمیر نمی‌شود. در تنظیمات می‌توان دوباره اجازه داد.',
} as const;
