/** Messages of the frame of the window: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': 'این صفحه جزء Hooklight است و فقط درون آن کار می‌کند.',
  'window.loading': 'بارگذاری…',
  'window.close': 'بستن',
  'window.cancel': 'لغو',
  'window.save': 'ذخیره',
  'window.copy': 'کپی',
  'window.copied': 'کپی شد.',
  'window.undo': 'واگرد',
  'window.toasts': 'پیام‌ها',
  'window.lost.title': 'بخش پایشگر Hooklight پاسخ نمی‌دهد.',
  'window.lost.text':
    'آنچه می‌بینید آخرین وضعیت شناخته‌شده است. Hooklight خودش دوباره تلاش می‌کند؛ اگر ماند، از سینی ببندیدش و دوباره اجرا کنید.',
  'window.age.never': 'هرگز',
  'window.age.now': 'همین حالا',
  'window.age.ago': '{age} پیش',
  'window.key.enter': 'Enter',

  'window.headline.down': '{count, plural, one {{shown} قطع} other {{shown} قطع}}',
  'window.headline.degraded': '{count, plural, one {{shown} مختل} other {{shown} مختل}}',
  'window.headline.unknown': '{count, plural, one {{shown} نامعلوم} other {{shown} نامعلوم}}',
  'window.headline.none': 'هنوز رباتی نیست',
  'window.headline.all-paused':
    '{count, plural, one {ربات موقتاً متوقف است} other {همهٔ ربات‌ها موقتاً متوقف‌اند}}',
  'window.headline.all-well':
    '{count, plural, one {ربات شما آپدیت‌هایش را می‌گیرد} other {هر {shown} ربات آپدیت‌هایشان را می‌گیرند}}',

  'window.fleet.subline':
    '{count, plural, one {# ربات} other {{shown} ربات}} · {checked} · پیش‌فرض هر {interval}',
  'window.fleet.checked-now': 'همین حالا بررسی شد',
  'window.fleet.checked-ago': '{age} پیش بررسی شد',
  'window.fleet.never-checked': 'هنوز بررسی نشده',
  'window.fleet.check-all': 'بررسی همه اکنون',
  'window.fleet.pause': 'توقف موقت پایش',
  'window.fleet.pause-hour': 'برای ۱ ساعت',
  'window.fleet.pause-tomorrow': 'تا فردا، ۰۸:۰۰',
  'window.fleet.pause-open': 'تا ازسرگیری',
  'window.fleet.resume': 'ازسرگیری پایش',
  'window.fleet.since': 'به مدت',
  'window.fleet.until': 'باقی‌مانده',
  'window.known.stored': 'ذخیره‌شده',
  'window.known.none': 'هیچ',
  'window.known.unknown': 'نامعلوم',
  'window.actor.operator': 'اپراتور',
  'window.actor.automatic': 'خودکار',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.banners': 'آنچه Hooklight می‌گوید',
  'window.banners.more': '{count, plural, one {# مورد دیگر} other {# مورد دیگر}}',
  'window.banners.fewer': 'کمتر',
  'window.notice.no-tray.title': 'سینی‌ای برای نمایش چراغ نیست.',
  'window.notice.no-tray':
    'پایش در هر حال ادامه دارد. {missing} تا آن هنگام بستن این پنجره فقط آن را کنار می‌گذارد و اجرای دوبارهٔ Hooklight نشانش می‌دهد.',
  'window.notice.no-tray.gnome-extension':
    'GNOME چنین چراغ‌هایی را فقط با افزونهٔ «AppIndicator and KStatusNotifierItem Support» نشان می‌دهد: نصب و روشنش کنید تا چراغ خودش پدیدار شود.',
  'window.notice.no-tray.xfce-plugin':
    'پنل Xfce افزونهٔ «Status Tray Plugin» را ندارد: آن را به پنل بیفزایید تا چراغ خودش پدیدار شود.',
  'window.notice.no-tray.kde-widget':
    'پنل Plasma ویجت «System Tray» را ندارد: آن را به پنل بیفزایید تا چراغ خودش پدیدار شود.',
  'window.notice.no-tray.session-bus':
    'این نشست گذرگاه D-Bus ندارد و بی آن به هیچ پنلی نمی‌توان رسید: Hooklight را از نشست دسکتاپ اجرا کنید.',
  'window.notice.no-tray.tray-host':
    'هیچ چیز روی این دسکتاپ{detail, select, none {} other { ({detail})}} میزبان StatusNotifier، جای چنین چراغ‌هایی، عرضه نمی‌کند: پنلی دارای آن، مانند waybar، یا پل «snixembed» را اجرا کنید تا چراغ خودش پدیدار شود.',
  'window.notice.no-tray.get-extension': 'دریافت افزونه',
  'window.notice.no-notifications.title': 'اعلان‌ها نشان داده نمی‌شوند.',
  'window.notice.no-notifications':
    '{why} مشکلات همچنان اینجا، در سینی و در فهرست اعلان‌ها دیده می‌شوند.',
  'window.notice.engine-restarted.title': 'پایش لحظه‌ای قطع شد.',
  'window.notice.engine-restarted':
    'خطایی درونی آن را در {time} متوقف کرد. Hooklight دوباره راهش انداخت؛ چیزی از دست نرفت.',
  'window.notice.engine-stopped.title': 'Hooklight دیگر ربات‌های شما را پایش نمی‌کند.',
  'window.notice.engine-stopped':
    'در یک ساعت بیش از حد شکست خورد، آخرین بار در {time}، و دوباره آغاز نشد. چیزی از آنچه ذخیره شده از دست نرفته، ولی تا آن را آغاز نکنید هیچ رباتی بررسی نمی‌شود.',
  'window.notice.start-watching': 'آغاز دوبارهٔ پایش',
  'window.notice.database-set-aside.title': 'فایل داده دیگر به کار نمی‌آمد.',
  'window.notice.database-set-aside':
    '{kept, select, yes {خراب بود و با نام {file} نگه داشته شد.} other {سر جایش نبود.}} {restored, select, yes {پشتیبان {time} جایش را گرفت: ربات‌ها، تنظیمات و تاریخچهٔ پس از آن نیست.} other {پشتیبان سالمی نبود و Hooklight از صفر آغاز کرد: ربات‌ها را دوباره بیفزایید.}}',
  'window.notice.database-incomplete.title': 'بخشی از داده‌ها خوانده نمی‌شود.',
  'window.notice.database-incomplete':
    'برخی از مدخل‌های فایل داده خراب‌اند و هیچ پشتیبان تازه‌ای آن‌ها را سالم ندارد. همهٔ چیزهای دیگر در حال استفاده است. رباتی که در فهرست نیست پایش نمی‌شود: آن را با توکنش دوباره بیفزایید.',
  'window.notice.database-from-future.title': 'این داده را Hooklight تازه‌تری ساخته است.',
  'window.notice.database-from-future':
    'قالب آن {version} است و این نسخه نمی‌تواند بخواند. به چیزی دست زده نشد. Hooklight تازه‌تر را دوباره نصب کنید، یا hooklight.db را از پوشهٔ داده بیرون ببرید: آغاز بعدی تازه‌ترین پشتیبانی را باز می‌کند که این نسخه می‌تواند بخواند.',
  'window.notice.data-folder-busy.title': 'Hooklight دیگری از این داده استفاده می‌کند.',
  'window.notice.data-folder-busy': 'نخست آن را ببندید، سپس این یکی را دوباره اجرا کنید.',
  'window.notice.data-folder-unusable.title': 'پوشهٔ داده به کار نمی‌آید.',
  'window.notice.data-folder-unusable':
    'هیچ‌چیز را نمی‌توان نشان داد، پایید یا ذخیره کرد. {why} {help} Hooklight خودش دوباره تلاش می‌کند.',
  'window.notice.not-saving.title': 'چیزی ذخیره نمی‌شود.',
  'window.notice.not-saving':
    '{why} از {time} بررسی‌ها در حافظه منتظرند؛ پایش و اعلان‌ها ادامه دارند، تغییرها و تعمیرها رد می‌شوند. {help} پس از آن ذخیره‌سازی خودبه‌خود از سر گرفته می‌شود.',
  'window.storage.help.full': 'دست‌کم {size} روی آن آزاد کنید.',
  'window.storage.help.read-only': 'آن را دوباره نوشتنی کنید.',
  'window.storage.help.no-access': 'به کاربر خود اجازهٔ نوشتن در آنجا بدهید.',
  'window.storage.help.io':
    'پوشهٔ داده را روی دیسک دیگری کپی کنید و این یکی را بررسی کنید ({detail}).',
  'window.storage.help.busy': 'بگذارید کارش تمام شود، یا آن را ببندید.',
  'window.notice.disk-low.title': 'دیسک تقریباً پر است.',
  'window.notice.disk-low':
    'از {time}، Hooklight در آخرین فضایی ذخیره می‌کند که برای چنین روزی نگه می‌دارد. روی دیسکی که دادهٔ آن آنجاست دست‌کم {size} آزاد کنید: وقتی پر شود، دیگر چیزی ذخیره نمی‌شود.',
  'window.notice.data-place.title': 'دادهٔ Hooklight در جایی است که برای آن امن نیست.',
  'window.notice.data-place.network':
    'پوشهٔ داده روی فایل‌سیستم شبکه ({name}) است. اگر اتصال قطع شود، پایگاه داده ممکن است آسیب ببیند. آن را روی دیسکی از همین رایانه نگه دارید.',
  'window.notice.data-place.sync':
    '{name} پوشهٔ داده را کپی می‌کند. کپی‌ای که هنگام نوشتن Hooklight گرفته شود ممکن است آسیب‌دیده باشد، و آنچه از آن برگردد نیز. پوشه را از {name} کنار بگذارید.',
  'window.notice.interval-stretched.title': 'از ربات‌ها کمتر از تنظیم پرسیده می‌شود.',
  'window.notice.interval-stretched':
    'ربات‌ها بیش از سهمیهٔ درخواست‌اند: هر یک هر {seconds, number} ثانیه پرسیده می‌شود و مشکلات همان قدر دیرتر دیده می‌شوند. فاصله را بیشتر کنید یا ربات‌های کمتری را پایش کنید.',
  'window.notice.watching-stalled.title': 'پایش گیر کرده است.',
  'window.notice.watching-stalled':
    'موعد بررسی‌ها رسیده، ولی از {time} هیچ‌یک تمام نشده است. آنچه می‌بینید از آن هنگام است. پایش را دوباره آغاز کنید؛ اگر سودی نداشت، Hooklight را ببندید و از نو اجرا کنید.',
  'window.notice.clock-wrong.title': 'ساعت این رایانه اشتباه است.',
  'window.notice.clock-wrong.ahead':
    '{duration} از ساعت تلگرام جلوتر است. ربات‌ها با ساعت تلگرام پایش و سنجیده می‌شوند؛ زمان‌های نمایش و ذخیره در اینجا همان قدر خطا دارند. ساعت رایانه را تنظیم کنید.',
  'window.notice.clock-wrong.behind':
    '{duration} از ساعت تلگرام عقب‌تر است. ربات‌ها با ساعت تلگرام پایش و سنجیده می‌شوند؛ زمان‌های نمایش و ذخیره در اینجا همان قدر خطا دارند. ساعت رایانه را تنظیم کنید.',
  'window.notice.plain-text-secrets.title': 'توکن‌ها به‌صورت متن ساده ذخیره شده‌اند.',
  'window.notice.plain-text-secrets':
    'هر برنامهٔ حساب کاربری شما می‌تواند آن‌ها را بخواند. چون دسته‌کلید سیستم نبود، خودتان این را انتخاب کردید.',
  'window.notice.demo.title': 'ربات‌های نمایشی: اینجا چیزی واقعی نیست و چیزی فرستاده نمی‌شود.',
  'window.notice.demo':
    'همه چیز را امتحان کنید: تعمیرها روی تلگرامی ساختگی کار می‌کنند. با خروج همه‌اش می‌رود.',
  'window.demo.leave': 'خروج از نمایش',
  'window.notice.development-runtime.title': 'محیط اجرای توسعه',
  'window.notice.development-runtime':
    'این Electron قدیمی فقط برای توسعه و آزمون است؛ هرگز منتشر نمی‌شود.',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots': '{count, plural, one {# ربات} other {{shown} ربات}}',
  'window.status.vault.keyring': 'توکن‌ها در دسته‌کلید',
  'window.status.vault.passphrase': 'توکن‌ها زیر عبارت عبور',
  'window.status.vault.session': 'توکن‌ها فقط برای این نشست',
  'window.status.vault.plain': 'توکن‌ها به‌صورت متن ساده',

  'window.shortcuts.title': 'صفحه‌کلید',
  'window.shortcuts.search': 'جست‌وجو',
  'window.shortcuts.move': 'حرکت در فهرست',
  'window.shortcuts.open': 'باز کردن ربات',
  'window.shortcuts.check': 'بررسی اکنون',
  'window.shortcuts.select': 'انتخاب یا لغو انتخاب',
  'window.shortcuts.select-all': 'انتخاب همه',
  'window.shortcuts.menu': 'کارهای ربات',
  'window.shortcuts.add': 'افزودن ربات',
  'window.shortcuts.messages': 'اعلان‌ها',
  'window.shortcuts.tabs': 'بخش‌های صفحهٔ ربات',
  'window.shortcuts.back': 'بازگشت، بستن، پاک کردن',
  'window.shortcuts.palette': 'رفتن به ربات یا فرمان',
  'window.shortcuts.help': 'همین صفحه',
  'window.shortcuts.settings': 'تنظیمات',
  'window.shortcuts.settings-search': 'جست‌وجو در تنظیمات',
  'window.shortcuts.ends': 'نخستین و آخرین',
  'window.shortcuts.page': 'یک صفحه بالا یا پایین',
  'window.shortcuts.extend': 'انتخاب در مسیر',
  'window.shortcuts.group.everywhere': 'همه جا',
  'window.shortcuts.group.list': 'در فهرست',
  'window.shortcuts.group.bot': 'در صفحهٔ ربات',
  'window.shortcuts.group.incident': 'در صفحهٔ رخداد',
  'window.shortcuts.group.settings': 'در تنظیمات',

  'window.palette.title': 'رفتن به',
  'window.palette.placeholder': 'ربات یا فرمان',
  'window.palette.none': 'چیزی یافت نشد.',
  'window.palette.overview': 'همهٔ ربات‌ها',
  'window.palette.recent': 'اخیر',
  'window.palette.commands': 'فرمان‌ها',
  'window.palette.bots': 'ربات‌ها',
  'window.palette.pause': 'توقف موقت پایش: {how}',
  'window.palette.section': 'تنظیمات: {section}',
  'window.palette.more':
    '{count, plural, one {# مورد دیگر: بیشتر بنویسید} other {{shown} مورد دیگر: بیشتر بنویسید}}',
} as const;
