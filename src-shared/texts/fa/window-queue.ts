/** Words of the window about saving, looking at, and sending again what waits. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {در آخرین بررسی آپدیتی در انتظار نبود.} one {# آپدیت نزد تلگرام در انتظار است.} other {# آپدیت نزد تلگرام در انتظار است.}}',
  'window.save.what': 'با آپدیت‌های در انتظار چه شود',
  'window.save.way-file': 'نخست در فایل ذخیره، سپس صف خالی شود',
  'window.save.way-file-hint':
    'تحویل تا پایان ذخیره می‌ایستد. سپس وب‌هوک با پیکربندی کامل دوباره تنظیم می‌شود. بعداً می‌توانید آپدیت‌ها را دوباره به اندپوینت بدهید.',
  'window.save.way-lose': 'از دست بروند',
  'window.save.way-lose-hint':
    'هیچ چیز آن‌ها را برنمی‌گرداند. از شما خواسته می‌شود نام ربات را بنویسید.',
  'window.save.file-hint':
    'فایل آنچه را مردم به ربات نوشته‌اند دارد و فقط شما می‌توانید بخوانیدش. روی فایل موجود هرگز نوشته نمی‌شود: برای ادامه، فایلی از همین ربات انتخاب کنید؛ هیچ آپدیتی دو بار نوشته نمی‌شود.',
  'window.save.choose': 'انتخاب فایل…',
  'window.save.other': 'انتخاب فایل دیگر',
  'window.save.drop-button': 'ذخیره، سپس خالی کردن صف',
  'window.save.file': 'فایل',
  'window.save.progress': '{done} آپدیت از {total} ذخیره شد',
  'window.save.left': 'حدود {time} مانده',
  'window.save.quarter': '{percent}٪ ذخیره شد',
  'window.save.paused':
    'تا پایان ذخیره تلگرام چیزی به این ربات تحویل نمی‌دهد. آپدیت‌های تازه در این میان منتظر می‌مانند.',
  'window.save.stop': 'توقف ذخیره',
  'window.save.comes-back': 'از این فایل می‌توان آپدیت‌ها را دوباره به اندپوینت داد.',
  'window.save.in-file': 'آپدیت‌های درون آن',
  'window.save.in-file-count': '{count, number}، {added, number} تا از همین بار',
  'window.save.still': 'هنوز در انتظار',
  'window.save.rest': 'ذخیرهٔ بقیه',
  'window.save.next.empty':
    'همهٔ آنچه در انتظار بود خوانده شد، ولی فایل مطابق طرح بسته نشد. دوباره در فایلی با نام دیگر ذخیره کنید و این یکی را نگه دارید.',
  'window.save.next.enough':
    'همهٔ آنچه در انتظار بود خوانده شد، ولی فایل مطابق طرح بسته نشد. دوباره در فایلی با نام دیگر ذخیره کنید و این یکی را نگه دارید.',
  'window.save.next.time':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند. برای ادامه در همین فایل «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.disk-full':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند. جا باز کنید و «ذخیرهٔ بقیه» را بزنید، یا فایلی روی دیسک دیگر انتخاب کنید.',
  'window.save.next.file':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند. ببینید پوشه هست و نوشتنی است، سپس «ذخیرهٔ بقیه» را بزنید، یا فایل دیگری انتخاب کنید.',
  'window.save.next.webhook':
    'آنچه در فایل است محفوظ است؛ بقیه به وب‌هوکی می‌رود که تنظیم شد و بازنویسی نمی‌شود. ببینید چه کسی تنظیمش کرد. اگر اشتباه است، نخست وب‌هوک خود را بازیابی کنید، سپس «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.conflict':
    'آنچه در فایل است محفوظ است. آنچه برنامهٔ دیگر گرفته در آن نیست. آن برنامه را متوقف کنید، سپس «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.unanswered':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند. وقتی تلگرام دوباره پاسخ داد، برای ادامه در همین فایل «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.refused':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند. گام‌های پایین نشان می‌دهند تلگرام چه گفت. برای تلاش دوباره «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.token':
    'آنچه در فایل است محفوظ است. توکن تازهٔ ربات را به Hooklight بدهید، سپس «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.unreadable':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند. برای تلاش دوباره «ذخیرهٔ بقیه» را بزنید.',
  'window.save.next.asked':
    'آنچه در فایل است محفوظ است؛ بقیه نزد تلگرام می‌ماند و مثل همیشه تحویل می‌شود. برای ادامه در همین فایل «ذخیرهٔ بقیه» را بزنید.',

  'window.queue.caption':
    '{count, plural, one {قدیمی‌ترین آپدیت در انتظار.} other {{shown} آپدیت از قدیمی‌ترین‌های در انتظار.}} آپدیت‌های یک خط یکی پس از دیگری تحویل می‌شوند: آن که شکست بخورد بقیه را نگه می‌دارد.',
  'window.queue.update': 'آپدیت',
  'window.queue.kind': 'نوع',
  'window.queue.age': 'سن',
  'window.queue.size': 'اندازه',
  'window.queue.lane': 'خط',
  'window.queue.likely': 'به احتمال زیاد اندپوینت روی آپدیت {id} شکست می‌خورد.',
  'window.queue.possible': 'شاید اندپوینت روی آپدیت {id} شکست می‌خورد؛ قطعی نیست.',
  'window.queue.take-out':
    'آن را در لاگ اندپوینت خود بجویید. برای گذشتن از آن، آپدیت‌های در انتظار را در فایل ذخیره کنید: از صف برداشته می‌شود و چیزی از دست نمی‌رود.',
  'window.queue.no-suspect': 'آپدیتی که اندپوینت رویش شکست بخورد مشخص نیست.',
  'window.queue.mark-likely': 'به احتمال زیاد شکست می‌خورد',
  'window.queue.mark-possible': 'شاید شکست بخورد',

  'window.resend.menu': 'دادن دوبارهٔ آپدیت‌های ذخیره‌شده به اندپوینت…',
  'window.resend.title': 'دادن دوبارهٔ آپدیت‌های ذخیره‌شده به اندپوینت',
  'window.resend.explain':
    'آپدیت‌های فایلی را که Hooklight ذخیره کرده، یکی پس از دیگری و مانند خود تلگرام، به وب‌هوک همین ربات می‌فرستد. خود تلگرام دخیل نیست و فایل همان‌طور می‌ماند.',
  'window.resend.choose': 'انتخاب فایل آپدیت‌های ذخیره‌شده…',
  'window.resend.choose-other': 'انتخاب فایل دیگر…',
  'window.resend.file': 'فایل',
  'window.resend.reading': 'خواندن فایل…',
  'window.resend.kinds': 'انواع آپدیت',
  'window.resend.kind': '{kind} ({count, number})',
  'window.resend.from': 'از',
  'window.resend.to': 'تا',
  'window.resend.time-hint': 'بر پایهٔ زمان خود آپدیت‌ها. خالی: همه.',
  'window.resend.time-order': 'این پیش از «از» است.',
  'window.resend.rate': 'آپدیت در ثانیه',
  'window.resend.rate-hint': 'حداکثر همین قدر؛ همیشه یکی تمام می‌شود، سپس بعدی فرستاده می‌شود.',
  'window.resend.rate-error': 'عددی از ۰٫۱ تا ۱۰۰ بنویسید.',
  'window.resend.expired': 'پرس‌وجوهایی هم که دیگر کسی نمی‌تواند پاسخ دهد فرستاده شود',
  'window.resend.no-secret': 'این وب‌هوک توکن مخفی ندارد',
  'window.resend.no-kind': 'دست‌کم یک نوع انتخاب کنید.',
  'window.resend.plan':
    '{send, plural, one {# آپدیت از {total, number}} other {# آپدیت از {total, number}}} به {url} می‌رود.',
  'window.resend.takes': 'اگر اندپوینت تند باشد حدود {time} طول می‌کشد.',
  'window.resend.skipped': 'نادیده گرفته',
  'window.resend.skip.kind': '{count, number} از انواع دیگر',
  'window.resend.skip.time': '{count, number} از زمان دیگر',
  'window.resend.skip.expired': '{count, number} پرس‌وجو که دیگر کسی نمی‌تواند پاسخ دهد',
  'window.resend.skip.sent-before': '{count, number} که اندپوینت پیش‌تر گرفته',
  'window.resend.skip.duplicate': '{count, number} که در فایل دو بار آمده',
  'window.resend.expired-skipped':
    'پرس‌وجوهایی که دیگر کسی نمی‌تواند پاسخ دهد نادیده گرفته می‌شوند، مگر خلافش را انتخاب کنید.',
  'window.resend.back': 'تغییر آنچه فرستاده می‌شود',
  'window.resend.send': 'ارسال {count, plural, one {# آپدیت} other {# آپدیت}}',
  'window.resend.sending': 'دادن آپدیت‌های ذخیره‌شده به اندپوینت…',
  'window.resend.progress': '{done} آپدیت از {total} فرستاده شد',
  'window.resend.quarter': '{percent}٪ فرستاده شد',
  'window.resend.may-close': 'می‌توانید این را ببندید: ادامه می‌یابد و پایانش در دفتر وقایع است.',
  'window.resend.stop': 'توقف ارسال',
  'window.resend.end.done': 'اندپوینت همه را گرفت',
  'window.resend.end.partly': 'اندپوینت برخی را رد کرد',
  'window.resend.end.failed': 'اندپوینت آپدیت‌ها را نمی‌گیرد',
  'window.resend.end.stopped': 'متوقف شد',
  'window.resend.counts':
    '{accepted, number} گرفته، {refused, number} رد، {left, number} نفرستاده.',
  'window.resend.next':
    'وقتی اندپوینت درست شد «ارسال بقیه» را بزنید: آنچه گرفته شده خودبه‌خود نادیده گرفته می‌شود.',
  'window.resend.again': 'ارسال بقیه',
  'window.resend.each': 'پاسخ اندپوینت به هر یک، شکست‌ها در آغاز. حداکثر ۵۰۰ مورد نشان داده می‌شود.',
  'window.resend.answer': 'پاسخ',
  'window.resend.duration': 'مدت',
  'window.resend.no-answer': 'بی‌پاسخ',
} as const;
