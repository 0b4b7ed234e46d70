/** What each reason means for the bot and what to do about it, where no error message says it better. */
export const advice = {
  'advice.delivery-failing.meaning':
    'تلگرام می‌کوشد آپدیت‌ها را تحویل دهد و شکست می‌خورد. آپدیت‌ها تا ۲۴ ساعت نزد تلگرام می‌مانند.',
  'advice.delivery-failing.remedy':
    'آخرین خطا را ببینید و اندپوینت را درست کنید؛ آن‌گاه تلگرام خودش تحویل می‌دهد.',
  'advice.unreachable-after-set.meaning':
    'پس از آخرین تنظیم، تلگرام یک بار اندپوینت را امتحان کرد و نتوانست وصل شود. با آپدیت بعدی دوباره تلاش می‌کند.',
  'advice.unreachable-after-set.remedy':
    'ببینید اندپوینت از اینترنت در دسترس باشد، سپس تحویل را دوباره راه بیندازید.',
  'advice.silent-backlog.meaning':
    'آپدیت‌های در انتظار بیشتر و بیشتر می‌شوند، ولی تلگرام خطایی گزارش نمی‌کند: یا اندپوینت کند است، یا تلگرام دیگر تلاش نمی‌کند.',
  'advice.silent-backlog.remedy':
    'ببینید اندپوینت چقدر دیر پاسخ می‌دهد. اگر تند است، تحویل را دوباره راه بیندازید.',
  'advice.backlog.meaning': 'آپدیت‌ها تندتر از آن می‌رسند که اندپوینت بگیرد.',
  'advice.backlog.remedy':
    'بگذارید اندپوینت فوراً پاسخ دهد و کارش را پس از آن انجام دهد، یا اتصال‌های بیشتری را مجاز کنید.',
  'advice.draining.meaning':
    'آپدیت‌های زیادی در انتظار است، ولی پیوسته کمتر می‌شود: تلگرام در حال تحویل است.',
  'advice.draining.remedy': 'کاری لازم نیست. خودش تمام می‌شود.',
  'advice.caution.meaning': 'چند آپدیت بیش از معمول در انتظار است.',
  'advice.caution.remedy': 'هنوز کاری لازم نیست. اگر بیشتر شود خبر داده می‌شود.',
  'advice.updates-expiring.meaning':
    'تلگرام آپدیت‌های در انتظار را پس از ۲۴ ساعت دور می‌ریزد و قدیمی‌ترین‌ها به آن نزدیک‌اند.',
  'advice.updates-expiring.remedy':
    'اندپوینت را همین حالا درست کنید، یا نخست آپدیت‌های در انتظار را در فایل ذخیره کنید.',
  'advice.updates-lost.meaning':
    'گویا ۲۴ ساعت تلگرام برای آپدیت‌های در انتظار پیش از تحویل گذشته است.',
  'advice.updates-lost.remedy': 'برنمی‌گردند. تاریخچه نشان می‌دهد تحویل چه مدت ایستاده بود.',
  'advice.webhook-missing.meaning':
    'تلگرام برای این ربات وب‌هوک ندارد، پس چیزی تحویل نمی‌دهد. کسی آن را حذف کرده، یا تنظیمی در جای دیگر شکست خورده است.',
  'advice.webhook-missing.remedy':
    'وب‌هوک را بازیابی کنید. اگر باز هم رفت، برنامه‌ای را که برش می‌دارد پیدا کنید.',
  'advice.webhook-removed-410.meaning':
    'اندپوینت آن‌قدر 410 Gone پاسخ داد که تلگرام وب‌هوک را برداشت.',
  'advice.webhook-removed-410.remedy':
    'کاری کنید که اندپوینت 200 پاسخ دهد، سپس وب‌هوک را بازیابی کنید.',
  'advice.unknown-host.meaning':
    'آپدیت‌ها به آدرسی می‌روند که کسی اینجا وارد نکرده است. هر که توکن را داشته باشد می‌تواند چنین کند.',
  'advice.unknown-host.remedy':
    'اگر کار هیچ‌یک از شما نبوده، وب‌هوک را بازیابی کنید و از BotFather توکن تازه بگیرید.',
  'advice.drift.meaning': 'وب‌هوک در جای دیگری تنظیم شده، با مقادیری جز آنچه اینجا مطلوب است.',
  'advice.drift.remedy': 'مطلوب را با آنچه نزد تلگرام است بسنجید، سپس وب‌هوک را دوباره تنظیم کنید.',
  'advice.buttons-not-delivered.meaning':
    'فهرست وب‌هوک انواعی از آپدیت را که این ربات لازم دارد، مانند فشردن دکمه‌ها، ندارد. تلگرام آن‌ها را نگه نمی‌دارد.',
  'advice.buttons-not-delivered.remedy': 'وب‌هوک را با فهرست مطلوب دوباره تنظیم کنید.',
  'advice.token-rejected.meaning':
    'تلگرام این توکن را دیگر نمی‌شناسد: باطل شده، یا ربات حذف شده است.',
  'advice.token-rejected.remedy': 'توکن کنونی را از BotFather بگیرید و وارد کنید.',
  'advice.logged-out.meaning':
    'ربات از این سرور Bot API خارج شده، معمولاً برای انتقال به سروری دیگر.',
  'advice.logged-out.remedy': 'ببینید ربات از آنِ کدام سرور است و آن را با آدرس همان سرور بیفزایید.',
  'advice.telegram-sync-error.meaning':
    'اتصال خود سرور Bot API به تلگرام قطع شده است. تقصیر هیچ اندپوینتی نیست.',
  'advice.telegram-sync-error.remedy': 'صبر کنید. اگر سرور خودتان است، شبکه‌اش را ببینید.',
  'advice.certificate-expiring.meaning':
    'گواهی اندپوینت به‌زودی پایان می‌یابد. پس از آن تلگرام وصل نمی‌شود.',
  'advice.certificate-expiring.remedy':
    'گواهی را تمدید کنید و ببینید سرور وب گواهی تازه را بارگذاری کرده باشد.',
  'advice.contested.meaning':
    'وب‌هوک چند بار تغییر کرده و نه به دست Hooklight، یا در نبود آن کسی آپدیت‌ها را می‌گیرد.',
  'advice.contested.remedy':
    'برنامهٔ دیگر را پیدا کنید (استقراری قدیمی، ابزاری دیگر، اسکریپت پولینگ) و متوقفش کنید. تنظیم دوبارهٔ وب‌هوک پایدار نمی‌ماند.',
  'advice.delivery-error-past.meaning':
    'تلگرام آخرین خطایش را برای همیشه نگه می‌دارد. از آن پس آپدیت‌ها تحویل شده‌اند.',
  'advice.delivery-error-past.remedy': 'کاری لازم نیست.',
  'advice.polling.meaning': 'ربات وب‌هوک ندارد و مطلوب هم نیست: آپدیت‌هایش را خودش می‌گیرد.',
  'advice.polling.remedy': 'کاری لازم نیست.',
  'advice.offline.meaning': 'بدون شبکه چیزی نمی‌توان پرسید. شاید خود ربات سالم باشد.',
  'advice.offline.remedy': 'این رایانه را به شبکه وصل کنید. بررسی‌ها خودشان ادامه می‌یابند.',
  'advice.api-unreachable.meaning': 'سرور Bot API از اینجا پاسخ نمی‌دهد. شاید خود ربات سالم باشد.',
  'advice.api-unreachable.remedy': 'شبکه، فایروال و پراکسی این رایانه را ببینید.',
  'advice.api-error.meaning': 'سرور Bot API با خطایی پاسخ می‌دهد که دربارهٔ ربات چیزی نمی‌گوید.',
  'advice.api-error.remedy': 'صبر کنید. بررسی‌ها خودشان ادامه می‌یابند.',
  'advice.flood-wait.meaning': 'تلگرام مکث خواست. Hooklight رعایت می‌کند و پس از آن دوباره می‌پرسد.',
  'advice.flood-wait.remedy': 'صبر کنید. اگر زیاد پیش می‌آید، کمتر بررسی کنید: تنظیمات، بررسی.',
  'advice.proxy.meaning': 'پراکسی نمی‌پذیرد یا کار نمی‌کند، پس چیزی نمی‌توان پرسید.',
  'advice.proxy.remedy': 'پراکسی را در تنظیمات، بخش «اتصال»، آزمایش کنید.',
  'advice.intercepted.meaning':
    'صفحهٔ ورود یا فایروالی بازرس به‌جای تلگرام پاسخ می‌دهد. توکنی به آن فرستاده نمی‌شود.',
  'advice.intercepted.remedy': 'وارد شبکه شوید، یا از شبکهٔ دیگری استفاده کنید.',
  'advice.unreadable.meaning': 'پاسخ بیش از حد بزرگ بود، یا آنی نبود که Bot API می‌فرستد.',
  'advice.unreadable.remedy': 'اگر ماند، ببینید میان اینجا و تلگرام چه هست، مثلاً پراکسی.',
  'advice.vault-locked.meaning': 'توکن روی این رایانه قفل است، پس ربات بررسی نمی‌شود.',
  'advice.vault-locked.remedy': 'قفل گاوصندوق را باز کنید.',
  'advice.never-checked.meaning': 'ربات اینجا تازه است.',
  'advice.never-checked.remedy': 'منتظر نخستین بررسی بمانید، یا همین حالا بررسی کنید.',
  'advice.not-watched.meaning': 'مدتی کسی نگاه نکرد: رایانه خواب بود، یا Hooklight اجرا نبود.',
  'advice.not-watched.remedy': 'منتظر بررسی بعدی بمانید، یا همین حالا بررسی کنید.',
  'advice.re-set.yes': 'بله: وب‌هوک مطلوب را برمی‌گرداند.',
  'advice.re-set.perhaps': 'شاید: تلگرام را وامی‌دارد فوراً دوباره تلاش کند.',
  'advice.re-set.no': 'خیر: علت وب‌هوک نیست.',
} as const;
