/** Causes A (network), B (slow) and C (TLS) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const networkCauses = {
  'cause.connection-refused.meaning': 'تلگرام به آدرس رسید، اما روی آن پورت چیزی اتصال نمی‌پذیرد.',
  'cause.connection-refused.usualCause':
    'سرویس یا پراکسی معکوس آن اجرا نیست، به پورت دیگری گوش می‌دهد، یا فایروال اتصال را رد می‌کند.',
  'cause.connection-refused.remedy':
    'سرویس را راه بیندازید و پورت URL را بازبینی کنید. در فایروال به 149.154.160.0/20 و 91.108.4.0/22 راه دهید.',
  'cause.connection-timed-out.meaning': 'تلگرام کوشید وصل شود و از آدرس هیچ پاسخی نگرفت.',
  'cause.connection-timed-out.usualCause':
    'فایروال بسته‌ها را دور می‌ریزد، میزبان خاموش است، یا تلگرام هنوز آدرس قدیمی نام را به کار می‌برد.',
  'cause.connection-timed-out.remedy':
    'پورت را برای 149.154.160.0/20 و 91.108.4.0/22 باز کنید و آدرسی را که تلگرام به کار می‌برد با آدرس واقعی بسنجید. پس از تغییر DNS ۲۹ دقیقه صبر کنید، یا آدرس را صریح تعیین کنید.',
  'cause.connection-reset.meaning': 'اتصال در میانهٔ کار از سوی ربات قطع شد.',
  'cause.connection-reset.usualCause':
    'ورکری که از کار می‌افتد، فایروالی که ترافیک را وارسی می‌کند، پروتکل اشتباه روی پورت، یا سروری که هنگام رسیدن درخواست می‌بندد.',
  'cause.connection-reset.remedy':
    'لاگ‌های سرور و پراکسی را در زمان خطا ببینید، و قواعد هر سامانهٔ ضدنفوذ جلوی آن را.',
  'cause.broken-pipe.meaning': 'اتصال از سوی ربات قطع شد، در حالی که تلگرام هنوز می‌فرستاد.',
  'cause.broken-pipe.usualCause':
    'ورکری که از کار می‌افتد، یا سرور یا واسطه‌ای که پیش از خواندن درخواست می‌بندد.',
  'cause.broken-pipe.remedy':
    'لاگ‌های سرور و پراکسی را در زمان خطا ببینید؛ بدنهٔ درخواست تا ۱ مگابایت را مجاز کنید.',
  'cause.no-route.meaning': 'آخرین مسیریابِ راه می‌گوید میزبان آنجا نیست، یا نباید به آن رسید.',
  'cause.no-route.usualCause': 'میزبان خاموش است، یا فایروالی به‌جای آن با منع پاسخ می‌دهد.',
  'cause.no-route.remedy':
    'میزبان را راه بیندازید، فایروالش را بازبینی کنید، و آدرسی را که تلگرام به کار می‌برد با آدرس واقعی بسنجید.',
  'cause.network-unreachable.meaning': 'در اینترنت راهی به این آدرس نیست.',
  'cause.network-unreachable.usualCause':
    'ایراد مسیریابی نزد میزبان‌دهنده، یا آدرسی که دیگر اعلام نمی‌شود.',
  'cause.network-unreachable.remedy':
    'از میزبان‌دهنده بپرسید و آدرسی را که تلگرام به کار می‌برد با آدرس واقعی بسنجید.',
  'cause.cannot-connect.meaning':
    'سرور Bot API حتی نتوانست اتصالی آغاز کند: سیستم خودش فوراً نپذیرفت.',
  'cause.cannot-connect.usualCause':
    'مسیری به این آدرس ندارد، یا پورت آزادش تمام شده است. سرور خود ربات دخیل نیست.',
  'cause.cannot-connect.remedy':
    'روی سرور Bot API خودتان: مسیریابی را درست کنید. روی سرور تلگرام: آدرس را بازبینی کنید، صبر کنید، و اگر ماند گزارش دهید.',
  'cause.write-timeout.meaning':
    'تلگرام ۶۰ ثانیه نتوانست نخستین بایت‌ها را بفرستد؛ احتمالاً اتصالی برقرار نشد.',
  'cause.write-timeout.usualCause':
    'فایروال بسته‌ها را دور می‌ریزد، میزبان خاموش است، یا تلگرام هنوز آدرس قدیمی نام را به کار می‌برد.',
  'cause.write-timeout.remedy':
    'پورت را برای 149.154.160.0/20 و 91.108.4.0/22 باز کنید و آدرسی را که تلگرام به کار می‌برد با آدرس واقعی بسنجید.',
  'cause.proxy-unreachable.meaning':
    'سرور Bot API با پراکسی برای وب‌هوک‌ها اجرا شده و به آن پراکسی نمی‌رسد.',
  'cause.proxy-unreachable.usualCause':
    'پراکسی از کار افتاده، یا آدرسش در گزینه‌های سرور اشتباه است.',
  'cause.proxy-unreachable.remedy':
    'پراکسی را راه بیندازید، یا گزینهٔ proxy سرور Bot API را درست کنید.',
  'cause.proxy-socket.meaning': 'اتصال سرور Bot API به پراکسی وب‌هوک رد یا قطع شد.',
  'cause.proxy-socket.usualCause': 'پراکسی از کار افتاده یا زیر بار است، یا این سرور را نمی‌پذیرد.',
  'cause.proxy-socket.remedy': 'لاگ پراکسی را ببینید و در صورت نیاز دوباره راهش بیندازید.',
  'cause.proxy-refused-target.meaning':
    'پراکسی وب‌هوکِ سرور Bot API نپذیرفت به اندپوینت ربات وصل شود.',
  'cause.proxy-refused-target.usualCause':
    'قواعد پراکسی این میزبان یا پورت را مجاز نمی‌داند، یا خود پراکسی به آن نمی‌رسد.',
  'cause.proxy-refused-target.remedy': 'میزبان و پورت وب‌هوک را در پراکسی مجاز کنید.',
  'cause.proxy-timeout.meaning': 'پراکسی وب‌هوکِ سرور Bot API ۱۰ ثانیه ساکت بود.',
  'cause.proxy-timeout.usualCause': 'پراکسی گیر کرده، زیر بار است، یا اصلاً پراکسی نیست.',
  'cause.proxy-timeout.remedy':
    'پراکسی را دوباره راه بیندازید و آدرسش را در گزینهٔ proxy بازبینی کنید.',
  'cause.proxy-broken.meaning': 'پراکسی وب‌هوکِ سرور Bot API هنگام برقراری اتصال آن را گسست.',
  'cause.proxy-broken.usualCause':
    'پراکسی اتصال را بست، چیز نامنتظری فرستاد، یا HTTP CONNECT نمی‌فهمد.',
  'cause.proxy-broken.remedy':
    'لاگ پراکسی را ببینید؛ پراکسی‌ای به کار ببرید که CONNECT را پشتیبانی کند.',
  'cause.system-error.meaning': 'سیستمِ سرور Bot API هنگام گفت‌وگو با اندپوینت خطای شبکه گزارش کرد.',
  'cause.system-error.usualCause': 'میزبان یا شبکه‌ای در راه از کار افتاده، یا سرور منبعی کم دارد.',
  'cause.system-error.remedy':
    'ببینید اندپوینت از بیرون در دسترس است، و آدرسی را که تلگرام به کار می‌برد با آدرس واقعی بسنجید. اگر دیگران به آن می‌رسند، صبر کنید.',
  'cause.read-timeout.meaning': 'تلگرام وصل شد، اما در ۶۰ ثانیه پاسخ کاملی نگرفت.',
  'cause.read-timeout.usualCause':
    'هندلر پیش از پاسخ کار می‌کند، همهٔ ورکرها مشغول یا در بن‌بست‌اند، یا دست‌دهی TLS گیر کرده است.',
  'cause.read-timeout.remedy':
    'فوراً 200 پاسخ دهید و کار را پس از آن انجام دهید؛ ورکرها را بازبینی کنید. آپدیت‌ها شاید دو بار برسند: هندلر باید تکراری‌ها را نادیده بگیرد.',

  'cause.certificate-rejected.meaning':
    'تلگرام به گواهی اندپوینت اعتماد ندارد. همین یک پیام چند ایراد مختلف را می‌رساند.',
  'cause.certificate-rejected.usualCause':
    'منقضی شده، گواهی میانی کم است، نام نمی‌خواند، خودامضاست، یا گواهی اشتباهی همراه وب‌هوک بارگذاری شده است.',
  'cause.certificate-rejected.remedy':
    'زنجیرهٔ کامل را نصب کنید، گواهی را تمدید یا نام را درست کنید. اگر سایت گواهی عمومی دارد ولی گواهی بارگذاری شده: بدون آن دوباره تنظیم کنید. اگر خودامضاست: دقیقاً همان گواهی را بارگذاری کنید.',
  'cause.plain-http-port.meaning':
    'پورت پاسخ می‌دهد، اما TLS نمی‌فهمد: آنجا HTTP ساده یا پروتکلی دیگر است.',
  'cause.plain-http-port.usualCause': 'TLS برای آن پورت روشن نیست، یا پورت URL اشتباه است.',
  'cause.plain-http-port.remedy':
    'TLS را روی آن پورت روشن کنید، یا URL را با پورت درست تنظیم کنید.',
  'cause.handshake-cut.meaning': 'دست‌دهی TLS پیش از کامل شدن قطع شد.',
  'cause.handshake-cut.usualCause': 'در آن آدرس یا پورت چیزی جز سرور HTTPS است.',
  'cause.handshake-cut.remedy': 'ببینید روی این میزبان و پورت واقعاً سرور HTTPS پاسخ می‌دهد.',
  'cause.handshake-failure.meaning': 'اندپوینت و تلگرام روش مشترکی برای رمزنگاری نیافتند.',
  'cause.handshake-failure.usualCause':
    'اندپوینت فقط رمزها یا خم‌های نامعمول عرضه می‌کند، یا برای این نام میزبان سایتی ندارد.',
  'cause.handshake-failure.remedy':
    'رمزهای معمول TLS 1.2 و 1.3 را مجاز کنید و به نام میزبان سایت TLS خودش را بدهید.',
  'cause.old-tls.meaning': 'اندپوینت فقط نسخه‌هایی از TLS را عرضه می‌کند که تلگرام دیگر نمی‌پذیرد.',
  'cause.old-tls.usualCause':
    'سرور به TLS 1.0 یا 1.1 محدود است، یا با الگوریتم‌های قدیمی امضا می‌کند.',
  'cause.old-tls.remedy': 'TLS 1.2 یا 1.3 را روشن کنید.',
  'cause.unknown-server-name.meaning': 'اندپوینت می‌گوید برای این نام میزبان سایتی ندارد.',
  'cause.unknown-server-name.usualCause':
    'نام میزبان در پیکربندی TLS سرور یا CDN نیست، یا میزبان URL اشتباه است.',
  'cause.unknown-server-name.remedy':
    'نام میزبان را به سایت TLS یا CDN بیفزایید، یا میزبان درست را تنظیم کنید.',
  'cause.tls-internal-error.meaning': 'اندپوینت هنگام دست‌دهی TLS خطایی از خودش گزارش می‌کند.',
  'cause.tls-internal-error.usualCause': 'CDN بدون گواهی برای این میزبان، یا پیکربندی خراب TLS.',
  'cause.tls-internal-error.remedy':
    'گواهی CDN یا سرور را دقیقاً برای همین نام میزبان بازبینی کنید.',
  'cause.client-certificate-wanted.meaning':
    'اندپوینت از تلگرام گواهی می‌خواهد و تلگرام گواهی‌ای برای نشان دادن ندارد.',
  'cause.client-certificate-wanted.usualCause': 'TLS دوسویه برای کل سایت روشن است.',
  'cause.client-certificate-wanted.remedy':
    'مسیر وب‌هوک را از گواهی کلاینت معاف کنید؛ تلگرام را با توکن مخفی بشناسید.',
  'cause.weak-key.meaning': 'کلید یا امضایی از اندپوینت برای تلگرام ضعیف است.',
  'cause.weak-key.usualCause': 'کلید کوتاه RSA یا Diffie-Hellman، یا گواهی امضاشده با SHA-1.',
  'cause.weak-key.remedy':
    'گواهی را با کلید امروزی از نو صادر کنید و پارامترهای DH بزرگ‌تر به کار ببرید.',
  'cause.tls-cut.meaning': 'اندپوینت اتصال رمزشده را بی‌خداحافظی برید.',
  'cause.tls-cut.usualCause': 'سرور یا پراکسی از کار افتاد یا دوباره راه‌اندازی شد.',
  'cause.tls-cut.remedy': 'لاگ‌های سرور و پراکسی را در زمان خطا ببینید.',
  'cause.tls-other.meaning': 'اتصال رمزشده به دلیلی که در پیام آمده شکست خورد.',
  'cause.tls-other.usualCause': 'ایرادی در پیکربندی TLS سرور یا CDN.',
  'cause.tls-other.remedy':
    'TLS میزبان را با یک آزمونگر عمومی TLS بسنجید و آنچه را می‌یابد درست کنید.',
  'cause.certificate-unusable.meaning':
    'سرور Bot API نمی‌تواند فایل گواهیِ ذخیره‌شده با این وب‌هوک را به کار ببرد، یا منابعش کم است.',
  'cause.certificate-unusable.usualCause': 'فایل ذخیره‌شده گم یا خراب شده، مثلاً هنگام جابه‌جایی سرور.',
  'cause.certificate-unusable.remedy': 'وب‌هوک را دوباره تنظیم و گواهی را از نو بارگذاری کنید.',
} as const;
