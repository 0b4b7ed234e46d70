/** What the Bot API itself answers, and why it could not be asked; keys `cause.<id>.meaning|usualCause|remedy`. */
export const apiCauses = {
  'cause.api-unauthorized.meaning': 'تلگرام این توکن را نمی‌پذیرد.',
  'cause.api-unauthorized.usualCause': 'توکن در BotFather باطل یا عوض شده، یا ربات حذف شده است.',
  'cause.api-unauthorized.remedy':
    'توکن کنونی را از BotFather بگیرید و اینجا جایگزین کنید. وب‌هوک با توکن قدیمی پاک شد و باید دوباره تنظیم شود؛ آپدیت‌های در انتظار می‌مانند.',
  'cause.api-token-shape.meaning': 'Bot API این را توکن نمی‌شناسد.',
  'cause.api-token-shape.usualCause': 'توکن بریده یا اشتباه نوشته شده، یا متن دیگری پیرامونش است.',
  'cause.api-token-shape.remedy': 'توکن را دوباره از BotFather کپی و اینجا جایگزین کنید.',
  'cause.api-token-not-served.meaning': 'این سرور Bot API به این ربات خدمت نمی‌دهد.',
  'cause.api-token-not-served.usualCause':
    'شمارهٔ درون توکن اشتباه است، یا گزینهٔ filter سرور خودتان آن را به ربات‌های دیگر محدود کرده است.',
  'cause.api-token-not-served.remedy': 'توکن و سروری را که ربات از راه آن پایش می‌شود بازبینی کنید.',
  'cause.api-not-found.meaning': 'Bot API زیر این توکن یا آدرس چیزی نمی‌شناسد.',
  'cause.api-not-found.usualCause': 'توکن اشتباه نوشته شده، یا آدرس سرور Bot API نیست.',
  'cause.api-not-found.remedy': 'توکن و آدرس سرور Bot API را بازبینی کنید.',
  'cause.api-method-unknown.meaning': 'سرور متد درخواست‌شده را نمی‌شناسد.',
  'cause.api-method-unknown.usualCause':
    'سرور Bot API نیست، بسیار قدیمی است، یا پراکسی مسیر را بازنویسی کرده است.',
  'cause.api-method-unknown.remedy': 'آدرس سرور Bot API و آنچه را در میانه است بازبینی کنید.',
  'cause.api-logged-out.meaning':
    'ربات از این سرور Bot API خارج شده است؛ وب‌هوک و آپدیت‌های در انتظارِ آن سرور از میان رفته‌اند.',
  'cause.api-logged-out.usualCause': 'کسی برای انتقال ربات به سرور دیگر logOut را فراخوانده است.',
  'cause.api-logged-out.remedy':
    'ربات را از راه سروری که به آن رفته پایش کنید. برای بازگشت به سرور خود تلگرام، پس از ۱۰ دقیقه می‌تواند وارد شود؛ آنجا وب‌هوک را دوباره تنظیم کنید.',
  'cause.api-app-credentials.meaning': 'سرور Bot API با مشخصات برنامهٔ نادرست اجرا شده است.',
  'cause.api-app-credentials.usualCause': 'اشتباهی در api-id یا api-hash سرور خودتان.',
  'cause.api-app-credentials.remedy':
    'هر دو گزینه را درست و سرور Bot API را دوباره راه‌اندازی کنید.',
  'cause.api-flood.meaning': 'تلگرام می‌خواهد پیش از فراخوانی بعدی صبر کنیم.',
  'cause.api-flood.usualCause':
    'فراخوانی‌های زیاد در زمان کوتاه، از ما یا برنامه‌ای دیگر با این توکن یا آدرس.',
  'cause.api-flood.remedy': 'صبر کنید؛ Hooklight پس از زمانی که تلگرام گفت خودش ادامه می‌دهد.',
  'cause.api-restart.meaning': 'سرور Bot API همین حالا برای این ربات دوباره راه‌اندازی می‌شود.',
  'cause.api-restart.usualCause': 'تعمیر و نگهداری، یا کسی close را فراخوانده است.',
  'cause.api-restart.remedy': 'کمی صبر کنید؛ چیزی از دست نمی‌رود.',
  'cause.api-already-closed.meaning': 'ربات در این سرور Bot API پیش‌تر بسته شده بود.',
  'cause.api-already-closed.usualCause':
    'close دو بار فراخوانده شد، یا پیش از نخستین استفاده از ربات در آنجا.',
  'cause.api-already-closed.remedy': 'کاری لازم نیست؛ فراخوانی بعدی آن را باز می‌کند.',
  'cause.api-other.meaning': 'Bot API فراخوانی را به دلیلی که در پیام آمده نپذیرفت.',
  'cause.api-other.usualCause': 'موردی که Hooklight هنوز نمی‌شناسد.',
  'cause.api-other.remedy': 'پیام را بخوانید؛ اگر ماند، مستندات Bot API را ببینید.',
  'cause.conflict-webhook-active.meaning':
    'برنامه‌ای آپدیت‌ها را با پولینگ می‌گیرد، در حالی که این ربات وب‌هوک دارد.',
  'cause.conflict-webhook-active.usualCause':
    'نسخهٔ دوم ربات، اغلب روی رایانهٔ یک توسعه‌دهنده، در حالت پولینگ اجرا می‌شود.',
  'cause.conflict-webhook-active.remedy':
    'آن برنامه را متوقف کنید. شاید وب‌هوک را هم حذف کند: بسیاری از کتابخانه‌های پولینگ هنگام آغاز چنین می‌کنند.',
  'cause.conflict-other-poller.meaning': 'دو برنامه هم‌زمان این ربات را پولینگ می‌کنند.',
  'cause.conflict-other-poller.usualCause': 'نسخهٔ دومی از ربات در حال اجراست.',
  'cause.conflict-other-poller.remedy': 'همه را جز یکی متوقف کنید.',
  'cause.conflict-poll-ended.meaning': 'هنگام تنظیم وب‌هوک برنامه‌ای در حال پولینگ این ربات بود.',
  'cause.conflict-poll-ended.usualCause':
    'ربات از پولینگ به وب‌هوک منتقل شده و برنامهٔ قدیمی هنوز کار می‌کند.',
  'cause.conflict-poll-ended.remedy': 'برنامهٔ پولینگ را متوقف کنید.',
  'cause.conflict-other-set.meaning': 'برنامهٔ دیگری در همان لحظه وب‌هوک را تنظیم یا حذف کرد.',
  'cause.conflict-other-set.usualCause':
    'استقرار یا نسخهٔ دوم ربات، هنگام آغاز وب‌هوک را تنظیم می‌کند.',
  'cause.conflict-other-set.remedy':
    'ببینید کدام برنامه وب‌هوک را تنظیم می‌کند، بگذارید فقط یکی این کار را بکند، سپس دوباره وب‌هوک را ببینید.',

  'cause.done-set.meaning': 'تلگرام وب‌هوک تازه‌ای ساخت.',
  'cause.done-set.usualCause':
    'تنظیمی با مقادیری متفاوت از پیش. آخرین خطا فراموش می‌شود و همهٔ آنچه در انتظار است دوباره فرستاده می‌شود.',
  'cause.done-set.remedy':
    'چند ثانیه بعد دوباره نگاه کنید: دسترس‌پذیری اندپوینت تازه آن وقت معلوم می‌شود.',
  'cause.done-already-set.meaning': 'چیزی تغییر نکرد: وب‌هوک دقیقاً همین مقادیر را داشت.',
  'cause.done-already-set.usualCause':
    'تنظیمی با همان URL، توکن مخفی و حدها. چیزی را از نو راه نمی‌اندازد و آخرین خطا می‌ماند.',
  'cause.done-already-set.remedy':
    'برای راه‌اندازی دوبارهٔ تحویل، وب‌هوک را با حفظ صف حذف و دوباره تنظیم کنید.',
  'cause.done-deleted.meaning': 'وب‌هوک رفت؛ آپدیت‌های در انتظار می‌مانند.',
  'cause.done-deleted.usualCause': 'حذف، یا تنظیمی که بدون URL رسید، مثلاً با نوع محتوای اشتباه.',
  'cause.done-deleted.remedy': 'اگر قصد تنظیم داشتید، وب‌هوک را دوباره تنظیم کنید.',
  'cause.done-already-deleted.meaning': 'وب‌هوکی برای حذف نبود.',
  'cause.done-already-deleted.usualCause':
    'حذف، یا تنظیمی که بدون URL رسید، در حالی که وب‌هوکی تنظیم نبود.',
  'cause.done-already-deleted.remedy': 'اگر قصد تنظیم داشتید، وب‌هوک را دوباره تنظیم کنید.',

  'cause.set-url-invalid.meaning': 'تلگرام نتوانست URL را بخواند.',
  'cause.set-url-invalid.usualCause':
    'فاصله‌ای در آغاز، طرح (scheme) اشتباه، میزبان خالی، یا پورتی که عدد نیست.',
  'cause.set-url-invalid.remedy':
    'URL را درست و دوباره تنظیم کنید. وب‌هوک پیشین در این میان از میان رفته است.',
  'cause.set-needs-https.meaning': 'تلگرام فقط به HTTPS تحویل می‌دهد.',
  'cause.set-needs-https.usualCause':
    'URL با http آغاز می‌شود. فقط سرور Bot API در حالت محلی این را می‌پذیرد.',
  'cause.set-needs-https.remedy': 'از https با گواهی معتبر استفاده کنید.',
  'cause.set-port.meaning': 'تلگرام فقط به پورت‌های 80، 88، 443 و 8443 تحویل می‌دهد.',
  'cause.set-port.usualCause': 'URL پورت دیگری دارد.',
  'cause.set-port.remedy': 'ربات را پشت یکی از این پورت‌ها بگذارید.',
  'cause.set-dns-unknown.meaning': 'نام میزبان در URL وجود ندارد.',
  'cause.set-dns-unknown.usualCause':
    'غلط نوشتاری، تونلی بسته، یا رکوردی که چند دقیقه پیش ساخته شده است.',
  'cause.set-dns-unknown.remedy':
    'نام را درست کنید. پس از ساختن رکورد تازه ۵ دقیقه صبر کنید: تلگرام جست‌وجوی ناموفق را تا این مدت به یاد دارد.',
  'cause.set-dns-no-address.meaning': 'نام میزبان وجود دارد ولی آدرس ندارد.',
  'cause.set-dns-no-address.usualCause': 'رکورد A نیست.',
  'cause.set-dns-no-address.remedy': 'رکورد A (IPv4) بیفزایید، ۵ دقیقه صبر و دوباره تنظیم کنید.',
  'cause.set-dns-temporary.meaning': 'تلگرام همین حالا نتوانست نام میزبان را پیدا کند.',
  'cause.set-dns-temporary.usualCause': 'سرورهای نام دامنه پاسخ نمی‌دهند یا خطا می‌دهند.',
  'cause.set-dns-temporary.remedy':
    'سرورهای نام را بازبینی کنید، ۵ دقیقه صبر و دوباره تنظیم کنید. با آدرس ثابت به این جست‌وجو نیازی نیست.',
  'cause.set-dns-other.meaning': 'تلگرام نتوانست نام میزبان را پیدا کند.',
  'cause.set-dns-other.usualCause': 'ایراد از نام یا سرورهای نام آن است؛ پیام بیشتر می‌گوید.',
  'cause.set-dns-other.remedy': 'نام را بازبینی کنید، ۵ دقیقه صبر و دوباره تنظیم کنید.',
  'cause.set-ipv6-only.meaning': 'تلگرام فقط با IPv4 تحویل می‌دهد و این میزبان فقط IPv6 دارد.',
  'cause.set-ipv6-only.usualCause': 'رکورد A نیست.',
  'cause.set-ipv6-only.remedy':
    'به میزبان آدرس عمومی IPv4 بدهید، یا پراکسی‌ای دارای آن جلویش بگذارید.',
  'cause.set-address-reserved.meaning':
    'این آدرس در محدوده‌ای خصوصی یا رزروشده است که تلگرام به کار نمی‌برد.',
  'cause.set-address-reserved.usualCause':
    'نام به آدرس محلی اشاره می‌کند، یا چنین آدرسی ثابت شده است.',
  'cause.set-address-reserved.remedy':
    'از آدرس عمومی یا تونل استفاده کنید. فقط سرور در حالت محلی آدرس‌های دیگر را می‌پذیرد.',
  'cause.set-address-invalid.meaning': 'آدرس ثابت، آدرس IP نیست.',
  'cause.set-address-invalid.usualCause': 'فاصله‌ای پیش از آن، پورتی پس از آن، یا نامی به‌جای آن.',
  'cause.set-address-invalid.remedy': 'آدرس سادهٔ IPv4 را ثابت کنید، یا هیچ.',
  'cause.set-address-unroutable.meaning': 'سرور Bot API راهی به این آدرس ندارد.',
  'cause.set-address-unroutable.usualCause':
    'آدرس در اینترنت به کار نمی‌رود، یا سرور خودتان مسیری به آن ندارد.',
  'cause.set-address-unroutable.remedy': 'آدرس میزبان و مسیریابی سرور Bot API را بازبینی کنید.',
  'cause.set-secret-too-long.meaning': 'توکن مخفی از ۲۵۶ نویسه بلندتر است.',
  'cause.set-secret-too-long.usualCause': 'چیز دیگری به‌جای آن چسبانده شده است.',
  'cause.set-secret-too-long.remedy': 'کوتاه‌تری به کار ببرید؛ بگذارید Hooklight بسازد.',
  'cause.set-secret-characters.meaning': 'توکن مخفی نویسه‌های غیرمجاز دارد.',
  'cause.set-secret-characters.usualCause':
    'اغلب خود توکن ربات است که دونقطه‌اش مجاز نیست، یا یک فاصله.',
  'cause.set-secret-characters.remedy':
    'فقط حروف، رقم، _ و - به کار ببرید؛ بگذارید Hooklight بسازد.',
  'cause.set-certificate-size.meaning': 'فایل گواهی از ۳ مگابایت بزرگ‌تر است.',
  'cause.set-certificate-size.usualCause': 'فایل دیگری انتخاب شده است.',
  'cause.set-certificate-size.remedy': 'گواهی را به شکل PEM بارگذاری کنید؛ فقط چند کیلوبایت است.',
  'cause.set-certificate-invalid.meaning': 'تلگرام نتوانست فایل گواهی را بخواند.',
  'cause.set-certificate-invalid.usualCause': 'به شکل PEM نیست، خالی است، یا کلید خصوصی است.',
  'cause.set-certificate-invalid.remedy':
    'گواهی (نه کلید) را به شکل PEM بارگذاری کنید. سایت‌های دارای گواهی عمومی به بارگذاری نیاز ندارند.',
  'cause.set-certificate-disk.meaning': 'سرور Bot API نتوانست گواهی را ذخیره کند.',
  'cause.set-certificate-disk.usualCause': 'دیسک آن پر یا غیرقابل نوشتن است.',
  'cause.set-certificate-disk.remedy':
    'روی سرور خودتان: جا باز کنید و مجوزها را ببینید. روی سرور تلگرام: صبر کنید.',
  'cause.set-other.meaning': 'تلگرام وب‌هوک را به دلیلی که در پیام آمده نپذیرفت.',
  'cause.set-other.usualCause': 'URL یا چیزی پشت آن برای تلگرام مناسب نیست.',
  'cause.set-other.remedy': 'پیام را بخوانید، URL را درست و دوباره تنظیم کنید.',
} as const;
