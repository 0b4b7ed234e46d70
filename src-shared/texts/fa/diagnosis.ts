/** Diagnosis of an endpoint from this computer, in Persian. */
const steps = {
  'diagnosis.step.dns': 'نام (DNS)',
  'diagnosis.step.tcp': 'اتصال (TCP)',
  'diagnosis.step.tls': 'رمزنگاری (TLS)',
  'diagnosis.step.http': 'پاسخ (HTTP)',
  'diagnosis.state.waiting': 'در نوبت',
  'diagnosis.state.running': 'در حال آزمون…',
  'diagnosis.state.passed': 'درست',
  'diagnosis.state.noted': 'سزاوار نگاه',
  'diagnosis.state.unfit': 'نه آن‌گونه که تلگرام نیاز دارد',
  'diagnosis.state.failed': 'ناموفق',
  'diagnosis.state.skipped': 'آزموده نشد',
  'diagnosis.state.unneeded': 'لازم نیست',

  'diagnosis.address.public': 'عمومی',
  'diagnosis.address.loopback': 'همین رایانه',
  'diagnosis.address.private': 'خصوصی',
  'diagnosis.address.link-local': 'فقط همین شبکه',
  'diagnosis.address.shared': 'مشترک نزد ارائه‌دهنده',
  'diagnosis.address.unique-local': 'خصوصی، IPv6',
  'diagnosis.address.metadata': 'فرادادهٔ ابر',
  'diagnosis.address.multicast': 'چندپخشی',
  'diagnosis.address.broadcast': 'همه‌پخشی',
  'diagnosis.address.unspecified': 'بی‌آدرس',
  'diagnosis.address.embedded': 'IPv4 درون IPv6',
  'diagnosis.address.reserved': 'رزروشده',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine':
    'همه چیز درست است: تلگرام خطایی گزارش نمی‌کند و اندپوینت از اینجا پاسخ می‌دهد.',
  'diagnosis.conclusion.both-fail':
    'اندپوینت از اینجا هم مانند تلگرام ناموفق است. ایراد از اندپوینت است.',
  'diagnosis.conclusion.only-telegram-fails':
    'اندپوینت از اینجا کار می‌کند، اما تلگرام به آن نمی‌رسد.',
  'diagnosis.conclusion.only-here-fails': 'تلگرام خطایی گزارش نمی‌کند؛ فقط این رایانه نمی‌رسد.',
  'diagnosis.conclusion.beyond':
    'هر چه از اینجا آزمودنی است کار می‌کند. خطای تلگرام از مسیر خود وب‌هوک است.',
  'diagnosis.conclusion.fine-here':
    'اندپوینت از اینجا پاسخ می‌دهد. تلگرام وب‌هوک برقراری ندارد تا با آن سنجیده شود.',
  'diagnosis.conclusion.fails-here':
    'اندپوینت از اینجا ناموفق است. تلگرام وب‌هوک برقراری ندارد تا با آن سنجیده شود.',
  'diagnosis.conclusion.cannot-tell': 'این آزمون دربارهٔ اندپوینت چیزی نمی‌گوید.',

  'diagnosis.end.stopped': 'آزمون پیش از پایان متوقف شد.',
  'diagnosis.end.out-of-time': 'آزمون بیش از حد طول کشید و پایان داده شد.',
  'diagnosis.end.not-allowed': 'آزمون پیش از اتصال متوقف شد، چون آدرس عمومی نیست.',

  'diagnosis.refused.no-webhook':
    'این ربات وب‌هوک ندارد، نه برقرار و نه مطلوب: چیزی برای آزمودن نیست.',
  'diagnosis.refused.not-checked':
    'از وب‌هوک این ربات هنوز چیزی دانسته نیست. ربات را بررسی کنید، سپس بیازمایید.',
  'diagnosis.refused.paused': 'این ربات موقتاً متوقف است. آن را از سر بگیرید، سپس بیازمایید.',
  'diagnosis.refused.locked': 'توکن‌ها قفل‌اند. قفل را باز کنید، سپس بیازمایید.',
  'diagnosis.refused.url-unreadable':
    'URL وب‌هوک خواندنی نیست، پس چیزی برای اتصال نیست. آن را دوباره تنظیم کنید.',
  'diagnosis.refused.other-host':
    'وب‌هوک اکنون به میزبان دیگری می‌رسد. به چیزی وصل نشد؛ دوباره بیازمایید.',
  'diagnosis.refused.health-path':
    'مسیری مانند /health بنویسید: با خط کج آغاز می‌شود و فاصله ندارد.',
  'diagnosis.refused.health-path-secret':
    'این مسیر خود وب‌هوک است، یا توکن در آن است. مسیر دیگری بنویسید.',
  'diagnosis.refused.busy':
    'به اندازه‌ای که هم‌زمان ممکن است آزمون در جریان است. کمی بعد دوباره بکوشید.',
  'diagnosis.refused.unavailable': 'اینجا اندپوینت‌ها آزمودنی نیستند. به چیزی وصل نشد.',
} as const;

const findings = {
  'diagnosis.finding.url-http': 'URL وب‌هوک با http:// آغاز می‌شود. تلگرام فقط به HTTPS تحویل می‌دهد.',
  'diagnosis.finding.url-port':
    'در URL پورت {port} آمده است. تلگرام فقط به پورت‌های 80، 88، 443 و 8443 تحویل می‌دهد.',
  'diagnosis.finding.url-too-long':
    'URL بیش از حد بلند است. تلگرام آن را می‌پذیرد، سپس چیزی تحویل نمی‌دهد و خطایی هم گزارش نمی‌کند.',

  'diagnosis.finding.dns-fine': '{host} به {address} می‌رسد.',
  'diagnosis.finding.dns-not-found':
    'نام {host} وجود ندارد. تلگرام فقط تا وقتی آدرسی به یاد دارد تحویل می‌دهد و هر تنظیم تازه را رد می‌کند.',
  'diagnosis.finding.dns-no-answer':
    'هیچ سرور نامی اینجا دربارهٔ {host} پاسخ نداد. سرورهایی که تلگرام می‌پرسد شاید پاسخ دهند.',
  'diagnosis.finding.dns-ipv6-only': '{host} فقط آدرس IPv6 دارد. تلگرام فقط با IPv4 تحویل می‌دهد.',
  'diagnosis.finding.dns-not-public':
    '{host} به {address} می‌رسد که آدرس عمومی نیست. تلگرام فقط به آدرس‌های عمومی تحویل می‌دهد.',
  'diagnosis.finding.dns-partly-not-public':
    'یکی از آدرس‌های {host} عمومی نیست: {address}. تلگرام نخستین آدرسی را که به او گفته شود برمی‌دارد؛ اگر همین باشد، چیزی تحویل نمی‌شود.',
  'diagnosis.finding.dns-not-allowed':
    '{host} به {address} می‌رسد که آدرس عمومی نیست. به چیزی وصل نشد.',
  'diagnosis.finding.dns-pinned':
    'آدرس {address} ثابت شده است: {host} به هر کجا برسد، تلگرام به همان وصل می‌شود.',
  'diagnosis.finding.dns-other-address':
    'تلگرام به {telegram} وصل می‌شود، اما {host} از اینجا به {here} می‌رسد. اگر میزبان جابه‌جا شده باشد، تلگرام تا ۳۳ دقیقه متوجه می‌شود.',
  'diagnosis.finding.dns-unknown-here':
    'تلگرام به {telegram} وصل می‌شود، اما {host} از اینجا هیچ آدرسی ندارد. اگر این نام دیگر هیچ‌جا نباشد، تلگرام تنها تا وقتی آن آدرس را به یاد دارد تحویل می‌دهد.',
  'diagnosis.finding.dns-pinned-elsewhere':
    'وب‌هوک به {telegram} ثابت شده، اما {host} به {here} می‌رسد. تلگرام همچنان به آدرس ثابت وصل می‌شود.',

  'diagnosis.finding.tcp-fine': '{address} روی پورت {port} اتصال می‌پذیرد.',
  'diagnosis.finding.tcp-refused':
    '{address} اتصال به پورت {port} را رد می‌کند: چیزی آنجا گوش نمی‌دهد، یا فایروالی رد می‌کند. چیزی تحویل‌دادنی نیست.',
  'diagnosis.finding.tcp-timeout':
    '{address} روی پورت {port} پاسخ نمی‌دهد: فایروالی بسته‌ها را دور می‌ریزد، یا میزبان خاموش است.',
  'diagnosis.finding.tcp-unreachable':
    'از اینجا راهی به {address} نیست: میزبان یا شبکهٔ پیش از آن قطع است.',
  'diagnosis.finding.tcp-reset':
    '{address} اتصال به پورت {port} را بی‌درنگ قطع می‌کند. با تلگرام هم همین می‌شود.',
  'diagnosis.finding.tcp-stale-address':
    'تلگرام هنوز به {telegram} وصل می‌شود که پاسخی ندارد. نام اکنون به {here} می‌رسد و آن پاسخ می‌دهد.',

  'diagnosis.finding.tls-fine': 'اتصال با {protocol} رمزنگاری شده است.',
  'diagnosis.finding.tls-plain':
    'پورت {port} پاسخ می‌دهد، اما TLS نمی‌فهمد. تلگرام فقط با TLS تحویل می‌دهد.',
  'diagnosis.finding.tls-too-old':
    'اندپوینت فقط TLS 1.0 یا 1.1 را عرضه می‌کند. تلگرام 1.2 یا تازه‌تر می‌خواهد.',
  'diagnosis.finding.tls-handshake':
    'اندپوینت راه مشترکی برای رمزنگاری نیافت. با تلگرام هم همین می‌شود.',
  'diagnosis.finding.tls-unknown-name':
    'اندپوینت می‌گوید برای {host} سایتی ندارد. به تلگرام هم همین را می‌گوید.',
  'diagnosis.finding.tls-client-certificate':
    'اندپوینت از هر که وصل شود گواهی می‌خواهد. تلگرام گواهی‌ای برای نشان دادن ندارد.',
  'diagnosis.finding.tls-weak':
    'کلید یا امضایی از اندپوینت بیش از حد ضعیف است. تلگرام هم آن را نمی‌پذیرد.',
  'diagnosis.finding.tls-cut':
    'اندپوینت اتصال را پیش از رمزنگاری قطع کرد. با تلگرام هم همین می‌شود.',
  'diagnosis.finding.tls-timeout':
    'اندپوینت اتصال را پذیرفت، سپس {tookMs} خاموش ماند: رمزنگاری آغاز نشد.',
  'diagnosis.finding.certificate-fine': 'گواهی برای این میزبان معتبر و زنجیرهٔ آن کامل است.',
  'diagnosis.finding.certificate-expired':
    'گواهی در {untilMs} منقضی شد. تلگرام آن را نمی‌پذیرد و چیزی تحویل نمی‌دهد.',
  'diagnosis.finding.certificate-not-yet':
    'گواهی از {fromMs} معتبر است. تا آن زمان تلگرام آن را نمی‌پذیرد.',
  'diagnosis.finding.certificate-other-name':
    'گواهی برای {names} است، نه برای این میزبان. تلگرام آن را نمی‌پذیرد.',
  'diagnosis.finding.certificate-self-signed':
    'گواهی خودامضاست و هیچ گواهی‌ای همراه وب‌هوک بارگذاری نشده است. تلگرام آن را نمی‌پذیرد.',
  'diagnosis.finding.certificate-incomplete':
    'اندپوینت گواهی {issuer} را که گواهی‌اش را به مرجعی عمومی پیوند می‌دهد نمی‌فرستد. مرورگرها اغلب آن را می‌شناسند؛ تلگرام نه.',
  'diagnosis.finding.certificate-unknown-authority':
    'گواهی از {issuer} است که مرجعی عمومی نیست. تلگرام آن را نمی‌پذیرد.',
  'diagnosis.finding.certificate-untrusted':
    'گواهی {issuer} از اینجا پذیرفته نشد. به احتمال زیاد تلگرام هم آن را نمی‌پذیرد.',
  'diagnosis.finding.certificate-expires-soon':
    'گواهی در {untilMs} پایان می‌یابد{days, plural, =0 { – کمتر از یک روز دیگر} one { – # روز دیگر} other { – # روز دیگر}}. پس از آن تلگرام چیزی تحویل نمی‌دهد.',
  'diagnosis.finding.certificate-upload-fits':
    'گواهی بارگذاری‌شده همراه وب‌هوک این اندپوینت را تأیید می‌کند.',
  'diagnosis.finding.certificate-upload-other':
    'اندپوینت گواهی {issuer} را نشان می‌دهد که گواهی بارگذاری‌شده تأییدش نمی‌کند. تلگرام فقط به بارگذاری‌شده اعتماد دارد و چیزی تحویل نمی‌دهد.',
  'diagnosis.finding.certificate-upload-unknown':
    'تلگرام فقط به گواهی بارگذاری‌شده اعتماد دارد و آن اینجا ذخیره نیست. نمی‌توان گفت با گواهی {issuer} می‌خواند یا نه.',

  'diagnosis.finding.http-fine':
    'سرور وب پاسخ می‌دهد: {status}. مسیر ریشه پرسیده شد، هرگز نه مسیر خود وب‌هوک.',
  'diagnosis.finding.http-health-fine': 'مسیر سلامت پاسخ می‌دهد: {status}.',
  'diagnosis.finding.http-health-bad':
    'مسیر سلامت {status} پاسخ می‌دهد، پس شاید برنامهٔ پشت آن سالم نباشد.',
  'diagnosis.finding.http-redirect':
    'سرور وب به {target} هدایت می‌کند ({status}). اگر در مسیر خود وب‌هوک هم چنین کند، چیزی تحویل نمی‌شود: تلگرام هیچ هدایتی را دنبال نمی‌کند.',
  'diagnosis.finding.http-server-error':
    'سرور وب {status} پاسخ می‌دهد. تحویل‌ها هم شاید همین‌گونه ناموفق شوند.',
  'diagnosis.finding.http-slow':
    'پاسخ {tookMs} طول کشید. تلگرام برای هر آپدیت ۶۰ ثانیه صبر می‌کند، سپس آن را دوباره تحویل می‌دهد.',
  'diagnosis.finding.http-silent':
    'تا {tookMs} پاسخی نیامد. تلگرام برای هر آپدیت ۶۰ ثانیه صبر می‌کند، سپس آن را دوباره تحویل می‌دهد.',
  'diagnosis.finding.http-cut': 'اندپوینت به جای پاسخ، اتصال را قطع کرد. با تلگرام هم همین می‌شود.',
  'diagnosis.finding.http-malformed':
    'آنچه برگشت پاسخ HTTP نیست. تلگرام آن را نمی‌خواند و آپدیت را دوباره تحویل می‌دهد.',

  'diagnosis.finding.telegram-only-fails':
    'چیزی به این رایانه راه می‌دهد، اما به آدرس‌های تلگرام نه.',
  'diagnosis.finding.here-only-fails':
    'تلگرام خطایی گزارش نمی‌کند: شبکهٔ این رایانه مانع است، یا فایروالی که فقط به تلگرام راه می‌دهد.',
  'diagnosis.finding.telegram-beyond':
    'آنچه تلگرام گزارش می‌کند در مسیر خود وب‌هوک رخ می‌دهد که از اینجا هرگز پرسیده نمی‌شود.',
  'diagnosis.finding.own-network': 'شبکهٔ این رایانه ایراد دارد. شاید اندپوینت سالم باشد.',
  'diagnosis.finding.not-through-proxy':
    'آزمون مستقیم بود، نه از پروکسی‌ای که API تلگرام با آن پرسیده می‌شود.',
  'diagnosis.finding.own-server':
    'این آپدیت‌ها را سرور Bot API خودتان تحویل می‌دهد. در حالت محلی هر آدرس و پورتی را می‌پذیرد، http را هم.',
} as const;

const remedies = {
  'diagnosis.remedy.url-too-long': 'URL کوتاه‌تری تنظیم کنید.',
  'diagnosis.remedy.dns-partly-not-public':
    'آن آدرس را از DNS بردارید تا فقط آدرس‌های عمومی بمانند.',
  'diagnosis.remedy.dns-other-address':
    'اگر میزبان جابه‌جا شده، صبر کنید یا وب‌هوک را با آدرس تازه تنظیم کنید. راه انداختن دوبارهٔ تحویل شاید چیزی را عوض نکند: تلگرام پاسخ DNS را ۲۹ دقیقه نگه می‌دارد.',
  'diagnosis.remedy.dns-pinned-elsewhere':
    'اگر میزبان جابه‌جا شده، وب‌هوک را با آدرس تازه یا بدون آدرس ثابت تنظیم کنید.',
  'diagnosis.remedy.tcp-stale-address':
    'صبر کنید: تلگرام آدرس تازه را تا ۳۳ دقیقه پیدا می‌کند. برای زودتر، یا اگر آدرس ثابت است، وب‌هوک را با آدرس تازه تنظیم کنید.',
  'diagnosis.remedy.certificate-not-yet':
    'گواهی‌ای نصب کنید که همین حالا معتبر باشد و ساعت این رایانه را ببینید.',
  'diagnosis.remedy.certificate-other-name':
    'گواهی‌ای برای این میزبان نصب کنید، یا URLی تنظیم کنید که گواهی برای میزبان آن باشد.',
  'diagnosis.remedy.certificate-self-signed':
    'وب‌هوک را دقیقاً با همین گواهی تنظیم کنید، یا گواهی‌ای از مرجعی عمومی نصب کنید.',
  'diagnosis.remedy.certificate-incomplete':
    'بگذارید سرور وب زنجیرهٔ کامل را بفرستد: گواهی خودش و سپس گواهی‌های میانی.',
  'diagnosis.remedy.certificate-unknown-authority':
    'گواهی‌ای از مرجعی عمومی نصب کنید، یا وب‌هوک را با ریشهٔ این گواهی تنظیم کنید.',
  'diagnosis.remedy.certificate-untrusted':
    'گواهی را از نو صادر کنید و بگذارید سرور وب زنجیرهٔ کامل آن را بفرستد.',
  'diagnosis.remedy.certificate-upload-other':
    'وب‌هوک را با گواهی کنونی اندپوینت تنظیم کنید (خودامضا، یا ریشهٔ زنجیره‌اش). اگر گواهی عمومی دارد، وب‌هوک را بدون گواهی تنظیم کنید.',
  'diagnosis.remedy.certificate-upload-unknown':
    'اگر تحویل ناموفق است: وب‌هوک را با گواهی اندپوینت تنظیم کنید، یا اگر گواهی عمومی دارد بدون آن.',
  'diagnosis.remedy.http-health-bad': 'ببینید مسیر سلامت چه گزارش می‌کند و لاگ برنامه را نگاه کنید.',
  'diagnosis.remedy.telegram-only-fails':
    'در فایروال، نزد میزبان و در CDN به 149.154.160.0/20 و 91.108.4.0/22 راه دهید.',
  'diagnosis.remedy.here-only-fails': 'هیچ، تا وقتی آپدیت‌ها می‌رسند.',
  'diagnosis.remedy.telegram-beyond':
    'ببینید تلگرام چه گزارش می‌کند و لاگ برنامهٔ پشت آن مسیر را نگاه کنید.',
  'diagnosis.remedy.own-network': 'وقتی شبکه برگشت دوباره بیازمایید.',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
