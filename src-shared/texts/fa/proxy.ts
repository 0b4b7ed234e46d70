/** The proxy: what is wrong with an address, how a test ended, what the window and the command line say. */
const faults = {
  'proxy.address.missing': 'آدرس پراکسی را وارد کنید، مانند socks5://127.0.0.1:1080.',
  'proxy.address.scheme':
    'آدرس باید با http، https یا socks5 آغاز شود؛ پراکسی‌های دیگر پشتیبانی نمی‌شوند.',
  'proxy.address.credentials':
    'نام کاربری و گذرواژه را در آدرس نیاورید؛ فیلد خودشان را دارند و مهروموم‌شده می‌مانند.',
  'proxy.address.extra': 'آدرس باید با پورت پایان یابد؛ آنچه را پس از آن است بردارید.',
  'proxy.address.host':
    'میزبان درون آدرس مجاز نیست. نام، آدرس IPv4، یا آدرس IPv6 در کروشه وارد کنید.',
  'proxy.address.port-missing': 'پورت را به آدرس بیفزایید، مانند http://proxy.example:3128.',
  'proxy.address.port': 'پورت باید عددی از 1 تا 65535 باشد.',
  'proxy.credentials.username': 'نام کاربری را هم وارد کنید، یا گذرواژه را خالی بگذارید.',
  'proxy.credentials.colon':
    'نام کاربری پراکسی HTTP نباید دونقطه داشته باشد: پراکسی بقیه را گذرواژه می‌خواند.',
  'proxy.credentials.too-long': 'نام کاربری و گذرواژه هر یک حداکثر ۲۵۵ بایت‌اند.',
  'proxy.credentials.characters': 'نام کاربری و گذرواژه نباید نویسهٔ کنترلی داشته باشند.',
  'proxy.credentials.keep':
    'نام کاربری و گذرواژه را دوباره وارد کنید: ذخیره‌شده‌ها فقط به پراکسی‌ای می‌روند که برایش وارد شده‌اند.',
  'proxy.bypass.entry':
    '«{entry}» میزبانی برای استثنا نیست. نام‌هایی مانند example.com، آدرس‌ها، یا شبکه‌هایی مانند 10.0.0.0/8 وارد کنید.',
  'proxy.locked': 'گاوصندوق قفل است. نخست قفلش را باز کنید: پراکسی زیر کلید آن نگه داشته می‌شود.',
} as const;

const tests = {
  'proxy.test.ok': 'کار می‌کند: {root} از راه پراکسی در دسترس بود.',
  'proxy.test.ok-direct': 'کار می‌کند: {root} مستقیم و بدون پراکسی در دسترس بود.',
  'proxy.test.refused': 'پراکسی اتصال را نمی‌پذیرد. راهش بیندازید، یا آدرس و پورتش را درست کنید.',
  'proxy.test.stalled':
    'پراکسی به‌موقع پاسخ نداد. آدرس و پورتش را بازبینی کنید، و ببینید زیر بار نباشد.',
  'proxy.test.unreachable': 'از اینجا راهی به پراکسی نیست. آدرس آن، VPN و فایروال را بازبینی کنید.',
  'proxy.test.name': 'نام پراکسی پیدا نمی‌شود. املای آن و DNS را بازبینی کنید.',
  'proxy.test.auth':
    'پراکسی نام کاربری و گذرواژه می‌خواهد، یا داده‌شده‌ها را نمی‌پذیرد. دوباره وارد کنید.',
  'proxy.test.status':
    'پراکسی {number} پاسخ داد و به {root} وصل نمی‌کند. {root}، پورت 443، را در قواعدش مجاز کنید.',
  'proxy.test.socks':
    'پراکسی نتوانست به {root} وصل شود (پاسخ SOCKS {number}). قواعد و اتصال خودش را بازبینی کنید.',
  'proxy.test.tls':
    'پراکسی نتوانست هویتش را ثابت کند. اگر HTTP ساده می‌فهمد از http استفاده کنید، یا گواهی مورد اعتماد این رایانه به آن بدهید.',
  'proxy.test.malformed':
    'آنچه آنجا پاسخ می‌دهد این نوع پراکسی نیست. طرح (scheme) و پورت را بازبینی کنید.',
  'proxy.test.closed': 'پراکسی اتصال را برید. نوع پراکسی، پورت و لاگش را بازبینی کنید.',
  'proxy.test.setting':
    'پراکسی تعیین‌شده به کار نمی‌آید. در تنظیمات دوباره وارد کنید؛ پراکسی سیستم باید http، https یا SOCKS5 باشد.',
  'proxy.test.offline': 'این رایانه آفلاین است.',
  'proxy.test.api-tls':
    'چیزی پشت پراکسی به‌جای {root} پاسخ می‌دهد: گواهی‌اش مورد اعتماد نیست. توکنی فرستاده نشد.',
  'proxy.test.api-unreachable':
    '{root} از این راه در دسترس نبود. اگر مرورگر به آن می‌رسد، پراکسی دیگری به کار ببرید؛ وگرنه صبر کنید.',
} as const;

const told = {
  'proxy.how.system': 'همان که سیستم می‌گوید',
  'proxy.how.none': 'هیچ',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address} با نام کاربری و گذرواژه',
  'proxy.how.tampered': 'بیرون از Hooklight تغییر کرده، به کار نمی‌رود',
  'proxy.journal.set': 'پراکسی تعیین شد: {how}.',
  'proxy.journal.tampered':
    'پراکسی ذخیره‌شده بیرون از Hooklight تغییر کرده است. تا انتخاب دوبارهٔ پراکسی به کار نمی‌رود و چیزی فرستاده نمی‌شود.',
} as const;

const windowWords = {
  'window.proxy.title': 'اتصال',
  'window.proxy.hint':
    'راه رسیدن Hooklight به سرورهای Bot API. پراکسی میزبان و پورت را می‌بیند، هرگز توکن را. به سرورهای این رایانه و سرورهای http همیشه مستقیم وصل می‌شود.',
  'window.proxy.mode': 'پراکسی',
  'window.proxy.mode.system': 'سیستم',
  'window.proxy.mode.none': 'هیچ',
  'window.proxy.mode.manual': 'دستی',
  'window.proxy.mode.system.hint': 'هر چه سیستم تعیین کرده، اسکریپت‌های پراکسی هم.',
  'window.proxy.mode.none.hint': 'همیشه مستقیم.',
  'window.proxy.mode.manual.hint': 'همیشه از این پراکسی.',
  'window.proxy.url': 'آدرس',
  'window.proxy.url.hint': 'آدرس http، https یا socks5، همراه پورت. نام‌ها را پراکسی پیدا می‌کند.',
  'window.proxy.username': 'نام کاربری',
  'window.proxy.password': 'گذرواژه',
  'window.proxy.credentials.none.hint': 'اگر پراکسی نمی‌خواهد هر دو را خالی بگذارید.',
  'window.proxy.credentials.stored.hint':
    'ذخیره‌شده و هرگز نشان داده نمی‌شود. برای نگه داشتن، هر دو را خالی بگذارید؛ فقط به همین آدرس فرستاده می‌شود.',
  'window.proxy.bypass': 'اتصال مستقیم',
  'window.proxy.bypass.hint': 'میزبان‌های بدون پراکسی، جدا با ویرگول: example.com, 10.0.0.0/8.',
  'window.proxy.forget': 'فراموشی مشخصات ورود ذخیره‌شده',
  'window.proxy.save': 'ذخیره',
  'window.proxy.saved': 'ذخیره شد. اتصال‌های تازه از این راه می‌روند.',
  'window.proxy.session':
    'تا پایان Hooklight می‌ماند: در این نشست چیز محرمانه‌ای روی دیسک نوشته نمی‌شود.',
  'window.proxy.test': 'آزمایش',
  'window.proxy.testing': 'تلاش برای رسیدن به Bot API…',
  'window.proxy.tampered':
    'پراکسی ذخیره‌شده بیرون از Hooklight تغییر کرده است. تا اینجا دوباره انتخاب نکنید چیزی فرستاده نمی‌شود.',
  'window.notice.proxy-tampered.title': 'پراکسی ذخیره‌شده بیرون از Hooklight تغییر کرده است.',
  'window.notice.proxy-tampered':
    'به کار نمی‌رود. تا در تنظیمات، بخش «اتصال»، پراکسی را دوباره انتخاب نکنید، ربات‌ها نه بررسی می‌شوند نه تعمیر، مگر روی سرورهایی که هرگز پراکسی نمی‌خواهند.',
} as const;

const commandLine = {} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
