/** Messages about the updates that wait: saving them, looking at them, giving them to the endpoint again. */
export const queue = {
  'wish.rescue.title': 'ذخیرهٔ آپدیت‌های در انتظار',
  'wish.rescue.explain':
    'همهٔ آپدیت‌های در انتظار را در فایلی از شما می‌نویسد و از صف برمی‌دارد. وب‌هوک در این میان برداشته و سپس با پیکربندی کامل دوباره تنظیم می‌شود. چیزی از دست نمی‌رود: آنچه هنوز روی دیسک نیست نزد تلگرام می‌ماند.',
  'wish.rescue.button': 'ذخیره در فایل',
  'wish.peek.title': 'نگاه به صف',
  'wish.peek.explain':
    'قدیمی‌ترین آپدیت‌های در انتظار را نشان می‌دهد: نوع، سن و اندازه، هرگز محتوا. وب‌هوک لحظه‌ای برداشته و دوباره تنظیم می‌شود. همهٔ آپدیت‌ها در صف می‌مانند.',
  'wish.peek.button': 'نگاه',

  'refusal.save-path': 'آپدیت‌ها آنجا ذخیره نمی‌شوند: {detail}. چیزی فرستاده نشد.',
  'refusal.save-foreign':
    'آن فایل آپدیت‌های ذخیره‌شدهٔ این ربات را ندارد ({detail}) و هرگز رویش نوشته نمی‌شود. نام دیگری انتخاب کنید. چیزی فرستاده نشد.',
  'refusal.save-damaged':
    'آن فایل پس از ذخیرهٔ آپدیت‌ها تغییر کرده است ({detail}). همان‌طور می‌ماند؛ نام دیگری انتخاب کنید. چیزی فرستاده نشد.',
  'refusal.disk-full':
    'روی دیسک جای کافی برای آپدیت‌ها نیست ({detail}). جا باز کنید یا دیسک دیگری انتخاب کنید. چیزی فرستاده نشد.',

  'warning.saving-pauses':
    'تحویل تا پایان ذخیره می‌ایستد، اینجا حدود {detail} ثانیه؛ سپس وب‌هوک با پیکربندی کامل دوباره تنظیم می‌شود.',
  'warning.saving-resumes':
    'فایل هست و آپدیت‌های این ربات را دارد: ادامه می‌یابد و هیچ آپدیتی دو بار نوشته نمی‌شود.',
  'warning.peek-pauses':
    'هنگام نگاه به صف، تحویل حدود {detail} ثانیه می‌ایستد. آپدیتی از دست نمی‌رود.',

  'outcome.rescue.done':
    'همهٔ آنچه در انتظار بود ذخیره شد و وب‌هوک با پیکربندی کامل همان است که بود.',
  'outcome.rescue.no-change': 'دیگر چیزی در انتظار نیست؛ چیزی فرستاده نشد.',
  'outcome.rescue.refused': 'چیزی ذخیره نشد؛ چیزی فرستاده نشد.',
  'outcome.rescue.restored': 'همه چیز ذخیره نشد؛ وب‌هوک همان است که بود.',
  'outcome.rescue.failed': 'آپدیت‌ها مطابق طرح ذخیره نشدند.',
  'outcome.peek.done': 'صف دیده شد و وب‌هوک همان است که بود.',
  'outcome.peek.no-change': 'چیزی در انتظار نیست؛ چیزی فرستاده نشد.',
  'outcome.peek.refused': 'صف دیده نشد؛ چیزی فرستاده نشد.',
  'outcome.peek.restored': 'دیدن صف ممکن نشد؛ وب‌هوک همان است که بود.',
  'outcome.peek.failed': 'صف مطابق طرح دیده نشد.',

  'ending.set-by-other': 'در میانهٔ کار کسی همین وب‌هوک را تنظیم کرد؛ دست‌نخورده ماند.',

  'resend.refused.save-path': 'فایل آپدیت‌های ذخیره‌شده خواندنی نیست ({detail}). چیزی فرستاده نشد.',
  'resend.refused.save-foreign':
    'آن فایل، یا لاگ ارسال کنارش، از آنِ ربات دیگری است ({detail}). چیزی فرستاده نشد.',
  'resend.refused.save-damaged': 'سطری از آن فایل آپدیت نیست ({detail}). چیزی فرستاده نشد.',
  'resend.refused.disk-full': 'دیسک پر است ({detail}). چیزی فرستاده نشد.',
  'resend.refused.nothing-to-send':
    'از {detail} آپدیت ذخیره‌شده چیزی برای ارسال نماند: یا پیش‌تر فرستاده شده‌اند، یا با انتخاب نمی‌خوانند، یا پرس‌وجوهایی‌اند که دیگر کسی نمی‌تواند پاسخ دهد. چیزی فرستاده نشد.',
  'resend.refused.no-webhook':
    'این ربات وب‌هوک ندارد، پس اندپوینتی برای ارسال نیست. چیزی فرستاده نشد.',
  'resend.refused.secret-unknown':
    'Hooklight توکن مخفی این وب‌هوک را نمی‌داند و بدون آن اندپوینت همهٔ آپدیت‌ها را رد می‌کند. نخست وب‌هوک را با توکن مخفی‌اش تنظیم کنید، یا بگویید که ندارد. چیزی فرستاده نشد.',
  'resend.refused.certificate-unknown':
    'این وب‌هوک گواهی بارگذاری‌شده‌ای دارد که اینجا ذخیره نیست، پس هویت اندپوینت سنجیدنی نیست. چیزی فرستاده نشد.',
  'resend.refused.not-reachable':
    'نشد از تلگرام بپرسیم وب‌هوک اکنون به کجا اشاره می‌کند. چیزی فرستاده نشد.',
  'resend.warning.handled-twice':
    'اندپوینت این آپدیت‌ها را تازه می‌بیند: آنچه را پیش‌تر رسیدگی کرده دوباره رسیدگی می‌کند.',
  'resend.warning.no-manifest':
    'فایل مانیفست ندارد: معلوم نیست آپدیت‌ها از آنِ کیست و کی ذخیره شده‌اند.',
  'resend.warning.changed': 'فایل پس از ذخیرهٔ آپدیت‌ها تغییر کرده است.',
  'resend.warning.expired-skipped':
    'پرس‌وجوهایی که دیگر کسی نمی‌تواند پاسخ دهد نادیده گرفته می‌شوند؛ --expired آن‌ها را هم می‌فرستد.',
  'resend.end.done':
    '{accepted, plural, one {# آپدیت} other {# آپدیت}} فرستاده شد و اندپوینت همه را گرفت.',
  'resend.end.partly':
    'اندپوینت {accepted, plural, one {# آپدیت} other {# آپدیت}} را گرفت و {refused, number} را رد کرد. همان فرمان، ردشده‌ها را یک بار دیگر می‌فرستد.',
  'resend.end.failed':
    'اندپوینت آپدیت‌ها را نمی‌گیرد: {accepted, number} گرفته، {refused, number} رد، {left, number} نفرستاده. همان فرمان از همان‌جا ادامه می‌دهد.',
  'resend.end.stopped':
    'متوقف شد: {accepted, number} گرفته، {refused, number} رد، {left, number} نفرستاده. همان فرمان از همان‌جا ادامه می‌دهد.',
  'resend.journal': 'آپدیت‌های ذخیره‌شده به {url} فرستاده شد. {message}',

  'queue.saved':
    '{file} دارای {count, plural, one {# آپدیت} other {# آپدیت}} است، {added, number} تا از همین بار.',
  'queue.saved-none': 'آپدیتی ذخیره نشد.',
  'queue.still': 'اکنون {count, plural, one {# آپدیت} other {# آپدیت}} نزد تلگرام در انتظار است.',
  'queue.peeked': '{count, plural, one {# آپدیت دیده شد} other {# آپدیت دیده شد}}.',
  'queue.stop.enough': 'آپدیت‌های تازه پیوسته می‌رسند؛ به وب‌هوک سپرده شدند.',
  'queue.stop.time': 'ذخیره ده دقیقهٔ خود را گرفت و پایان داده شد.',
  'queue.stop.disk-full': 'دیسک پر است.',
  'queue.stop.file': 'فایل نوشته نشد.',
  'queue.stop.webhook': 'در این میان کسی وب‌هوکی تنظیم کرد.',
  'queue.stop.conflict': 'برنامهٔ دیگری آپدیت‌های این ربات را می‌گیرد.',
  'queue.stop.unanswered': 'تلگرام دیگر پاسخ نداد.',
  'queue.stop.refused': 'تلگرام از دادن آپدیت‌ها خودداری کرد.',
  'queue.stop.token': 'تلگرام توکن را نمی‌پذیرد.',
  'queue.stop.unreadable': 'پاسخی از تلگرام خوانده نشد.',
  'queue.stop.asked': 'به خواست شما زودتر پایان یافت.',
  'queue.problem.save-path': 'فایل یا مانیفستش به کار نمی‌آید ({detail}).',
  'queue.problem.save-foreign': 'فایل دیگر از آنِ این ربات نیست ({detail}).',
  'queue.problem.save-damaged': 'محتوای فایل با آنچه نوشته شد فرق دارد ({detail}).',
  'queue.problem.disk-full': 'آنچه در فایل است محفوظ است.',
} as const;
