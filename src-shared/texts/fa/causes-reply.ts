/** Causes D (unusable reply) and E (HTTP status) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const replyCauses = {
  'cause.http2-reply.meaning': 'اندپوینت با نسخه‌ای از HTTP پاسخ داد که تلگرام نمی‌فهمد.',
  'cause.http2-reply.usualCause':
    'سرور اصلی HTTP/2 پاسخ می‌دهد، در حالی که HTTP/1.1 خواسته شده بود.',
  'cause.http2-reply.remedy': 'کاری کنید که سرور اصلی HTTP/1.1 پاسخ دهد.',
  'cause.garbage-reply.meaning': 'آنچه رسید آغازی مانند پاسخ HTTP ندارد.',
  'cause.garbage-reply.usualCause':
    'پروتکل دیگری روی پورت، یا بایت‌های ماندهٔ پاسخی پیشین که Content-Length آن اشتباه بود.',
  'cause.garbage-reply.remedy':
    'ببینید چه چیزی به پورت گوش می‌دهد، و Content-Length هر پاسخ درست باشد.',
  'cause.bad-reply-head.meaning': 'سرآغاز پاسخ خواندنی نیست.',
  'cause.bad-reply-head.usualCause': 'سطر وضعیتی ناقص، یا سطر هدری بدون دونقطه.',
  'cause.bad-reply-head.remedy': 'با سرآغازی درست پاسخ دهید، مثلاً «HTTP/1.1 200 OK».',
  'cause.reply-cut.meaning': 'بدنهٔ پاسخ زود یا در جای اشتباه پایان یافت.',
  'cause.reply-cut.usualCause': 'بدنه با Content-Length یا قطعه‌بندی‌اش نمی‌خواند.',
  'cause.reply-cut.remedy':
    'با 200 و بدنهٔ خالی پاسخ دهید؛ قالب‌بندی پاسخ را در سرور یا پراکسی درست کنید.',
  'cause.reply-encoding-broken.meaning': 'بدنهٔ پاسخ نادرست فشرده یا قطعه‌بندی شده است.',
  'cause.reply-encoding-broken.usualCause':
    'پراکسی یا ماژولی که پاسخ‌ها را فشرده یا دوباره قطعه‌بندی می‌کند خرابشان می‌کند.',
  'cause.reply-encoding-broken.remedy':
    'فشرده‌سازی را برای این مسیر خاموش کنید، یا با بدنهٔ خالی پاسخ دهید.',
  'cause.reply-not-a-form.meaning': 'پاسخ خود را فرم می‌نامد، ولی فرم نیست.',
  'cause.reply-not-a-form.usualCause': 'هندلر نوع محتوای multipart می‌گذارد ولی بدنهٔ متناظر ندارد.',
  'cause.reply-not-a-form.remedy': 'با 200 ساده و بدنهٔ خالی پاسخ دهید.',
  'cause.reply-compression-unknown.meaning':
    'پاسخ با روشی فشرده شده که تلگرام نخواسته و نمی‌تواند بخواند.',
  'cause.reply-compression-unknown.usualCause': 'سرور همیشه با brotli یا zstd فشرده می‌کند.',
  'cause.reply-compression-unknown.remedy':
    'سرور باید Accept-Encoding را رعایت کند، یا فشرده‌سازی این مسیر را خاموش کنید.',
  'cause.reply-transfer-unknown.meaning': 'پاسخ کدگذاری انتقالی دارد که تلگرام نمی‌تواند بخواند.',
  'cause.reply-transfer-unknown.usualCause': 'هدر Transfer-Encoding نامعمول.',
  'cause.reply-transfer-unknown.remedy': 'با 200 ساده و بدنهٔ خالی پاسخ دهید.',
  'cause.reply-too-large.meaning': 'بدنهٔ پاسخ بسیار بزرگ است.',
  'cause.reply-too-large.usualCause': 'هندلر با یک صفحه یا فایل کامل پاسخ می‌دهد.',
  'cause.reply-too-large.remedy': 'با 200 و بدنهٔ خالی پاسخ دهید.',
  'cause.reply-headers-too-large.meaning': 'هدرهای پاسخ از ۲۵۶ کیلوبایت بزرگ‌ترند.',
  'cause.reply-headers-too-large.usualCause': 'کوکی‌های مهارنشده یا هدرهای اشکال‌زدایی.',
  'cause.reply-headers-too-large.remedy': 'کوکی‌ها و هدرهای بی‌نیاز را از پاسخ بردارید.',
  'cause.server-disk.meaning':
    'سرور Bot API هنگام خواندن پاسخ با دیسک خودش مشکل داشت. ایراد از ربات نیست.',
  'cause.server-disk.usualCause': 'دیسک یا پوشهٔ موقت سرور Bot API پر یا غیرقابل نوشتن است.',
  'cause.server-disk.remedy':
    'روی سرور Bot API خودتان: جا باز کنید و پوشهٔ موقتش را ببینید. روی سرور تلگرام: صبر کنید.',
  'cause.reply-is-request.meaning': 'اندپوینت به‌جای پاسخ، درخواستی برگرداند.',
  'cause.reply-is-request.usualCause': 'پراکسی یا سرویس بازتاب آنچه را می‌گیرد برمی‌گرداند.',
  'cause.reply-is-request.remedy': 'URL را به هندلر واقعی بدهید و پراکسی جلوی آن را بازبینی کنید.',

  'cause.status-redirect.meaning':
    'اندپوینت تلگرام را به جای دیگری می‌فرستد و تلگرام هرگز دنبال نمی‌کند.',
  'cause.status-redirect.usualCause':
    'تغییر مسیر از http به https، به www یا از آن، اسلشِ کم یا زیاد، یا صفحهٔ ورود.',
  'cause.status-redirect.remedy':
    'مسیر وب‌هوک را از تغییر مسیر معاف کنید، یا URL نهایی را تنظیم کنید.',
  'cause.status-bad-request.meaning': 'اندپوینت درخواست را نادرست دانست و نپذیرفت (400).',
  'cause.status-bad-request.usualCause':
    'هندلر بدنه را نمی‌پذیرد، یا پشت پراکسی HTTP ساده و HTTPS به هم آمیخته‌اند.',
  'cause.status-bad-request.remedy': 'دلیل را در لاگ‌های هندلر و پراکسی ببینید.',
  'cause.status-unauthorized.meaning': 'اندپوینت ورودی می‌خواهد که تلگرام ندارد (401).',
  'cause.status-unauthorized.usualCause': 'احراز هویت جلوی مسیر، یا توکن مخفی نیست یا فرق دارد.',
  'cause.status-unauthorized.remedy':
    'مسیر را از ورود معاف کنید؛ وب‌هوک را با توکن مخفی‌ای که هندلر انتظار دارد دوباره تنظیم کنید.',
  'cause.status-forbidden.meaning': 'اندپوینت درخواست را منع می‌کند (403).',
  'cause.status-forbidden.usualCause':
    'فایروال وب یا محافظ ضدربات، فهرست آدرس‌های مجاز، یا توکن مخفی‌ای که دیگر نمی‌خواند.',
  'cause.status-forbidden.remedy':
    'به 149.154.160.0/20 و 91.108.4.0/22 راه دهید. اگر توکن مخفی گم شده، وب‌هوک را با آن دوباره تنظیم کنید.',
  'cause.status-not-found.meaning': 'در این مسیر چیزی نیست (404).',
  'cause.status-not-found.usualCause':
    'مسیر اشتباه نوشته یا تعریف نشده، برنامه مستقر نشده، یا URL آزمایشی موقتی منقضی شده است.',
  'cause.status-not-found.remedy': 'مسیر را تعریف کنید، یا URL درست را تنظیم کنید.',
  'cause.status-method-not-allowed.meaning': 'مسیر وجود دارد، ولی POST نمی‌پذیرد (405).',
  'cause.status-method-not-allowed.usualCause':
    'مسیر فقط برای GET تعریف شده، یا مسیر درست چیز دیگری است.',
  'cause.status-method-not-allowed.remedy':
    'POST را در این مسیر بپذیرید، یا مسیر درست را تنظیم کنید.',
  'cause.status-request-timeout.meaning': 'پراکسی اندپوینت از انتظار دست کشید (408).',
  'cause.status-request-timeout.usualCause': 'برنامه درخواست را کند می‌خواند یا اصلاً نمی‌خواند.',
  'cause.status-request-timeout.remedy': 'بار برنامه و مهلت‌های پراکسی را بازبینی کنید.',
  'cause.status-gone.meaning':
    'اندپوینت می‌گوید برای همیشه رفته است (410). پس از ۲۳ ساعت پاسخ یکسرهٔ 410، تلگرام وب‌هوک را برمی‌دارد.',
  'cause.status-gone.usualCause':
    'سرویس بازنشسته شده، یا برای رباتی که دیگر نمی‌شناسد 410 پاسخ می‌دهد.',
  'cause.status-gone.remedy': 'سرویس را برگردانید، URL تازه تنظیم کنید، یا وب‌هوک را عمداً حذف کنید.',
  'cause.status-client-error.meaning': 'اندپوینت درخواست را به دلیل خاص خودش نپذیرفت.',
  'cause.status-client-error.usualCause': 'قاعده‌ای از پراکسی یا فریم‌ورک.',
  'cause.status-client-error.remedy': 'این وضعیت را در لاگ‌های پراکسی و فریم‌ورک بجویید.',
  'cause.status-body-too-large.meaning': 'آپدیت برای اندپوینت بیش از حد بزرگ است (413).',
  'cause.status-body-too-large.usualCause': 'حد بدنهٔ درخواست کوچک است.',
  'cause.status-body-too-large.remedy':
    'در پراکسی و فریم‌ورک بدنه‌های دست‌کم ۱ مگابایتی را مجاز کنید.',
  'cause.status-csrf.meaning': 'محافظ فریم‌ورک در برابر فرم‌های جعلی درخواست را نپذیرفت (419).',
  'cause.status-csrf.usualCause': 'مسیر وب‌هوک از بررسی CSRF معاف نیست.',
  'cause.status-csrf.remedy': 'مسیر وب‌هوک را از بررسی CSRF معاف کنید.',
  'cause.status-limited.meaning': 'اندپوینت دفعات فراخوانی را محدود می‌کند (429).',
  'cause.status-limited.usualCause': 'محدودیت نرخ در پراکسی، CDN یا طرح میزبانی.',
  'cause.status-limited.remedy':
    'حد را برای آدرس‌های تلگرام بالا ببرید، یا max_connections را کم کنید.',
  'cause.status-proxy-internal.meaning': 'پراکسی درخواست را با کدی بست که برای لاگ خودش است.',
  'cause.status-proxy-internal.usualCause':
    'قاعده‌ای از پراکسی، یا اتصال کلاینتی که به گمانش رفته است.',
  'cause.status-proxy-internal.remedy': 'لاگ پراکسی را ببینید.',
  'cause.status-app-crashed.meaning': 'هندلر ربات شکست خورد (500).',
  'cause.status-app-crashed.usualCause':
    'خطایی در برنامه. حتی یک آپدیت که آن را به خطا می‌اندازد تا ۲۴ ساعت تکرار می‌شود.',
  'cause.status-app-crashed.remedy':
    'لاگ برنامه را ببینید. اگر یک آپدیت هر بار آن را به خطا می‌اندازد، آپدیت‌های در انتظار را ذخیره کنید و دور بریزید.',
  'cause.status-server-error.meaning': 'سرور اندپوینت به شیوهٔ خودش نپذیرفت یا شکست خورد.',
  'cause.status-server-error.usualCause': 'قاعده یا ایرادی از سرور.',
  'cause.status-server-error.remedy': 'این وضعیت را در لاگ سرور بجویید.',
  'cause.status-bad-gateway.meaning': 'پراکسی معکوس کار می‌کند، ولی به برنامهٔ پشتش نمی‌رسد (502).',
  'cause.status-bad-gateway.usualCause':
    'برنامه اجرا نیست، در حال راه‌اندازی دوباره است، یا جای دیگری گوش می‌دهد.',
  'cause.status-bad-gateway.remedy':
    'برنامه را راه بیندازید و آدرسی را که پراکسی برایش به کار می‌برد بازبینی کنید.',
  'cause.status-unavailable.meaning': 'اندپوینت فعلاً از کار افتاده، خواب یا زیر بار است (503).',
  'cause.status-unavailable.usualCause':
    'تعمیر و نگهداری، طرح رایگانی که می‌خوابد، یا درخواست‌های هم‌زمانِ زیاد.',
  'cause.status-unavailable.remedy':
    'برنامه را راه بیندازید یا ظرفیتش را بیشتر کنید. اگر Retry-After بفرستد، تلگرام همان قدر صبر می‌کند، تا یک ساعت.',
  'cause.status-gateway-timeout.meaning': 'پراکسی معکوس بیش از حد منتظر برنامه ماند (504).',
  'cause.status-gateway-timeout.usualCause': 'هندلر پیش از پاسخ کار می‌کند.',
  'cause.status-gateway-timeout.remedy': 'فوراً 200 پاسخ دهید و کار را پس از آن انجام دهید.',
  'cause.status-edge.meaning': 'CDN جلویی نمی‌تواند از سرور پشتش استفاده کند.',
  'cause.status-edge.usualCause':
    'بر پایهٔ کد: 521 رد شد، 522 و 523 در دسترس نیست، 524 کند است، 525 و 526 گواهی، 530 نام یا تونل قطع است.',
  'cause.status-edge.remedy':
    'سرور اصلی را درست یا تونل را راه بیندازید. اگر تونل نام تازه‌ای دارد، URL تازه را تنظیم کنید.',
  'cause.status-odd.meaning': 'عدد درون پاسخ وضعیت نهایی HTTP نیست.',
  'cause.status-odd.usualCause': 'برنامه‌ای که پاسخ‌های HTTP خودش را می‌نویسد.',
  'cause.status-odd.remedy': 'با وضعیتی از 200 تا 299 پاسخ دهید.',
} as const;
