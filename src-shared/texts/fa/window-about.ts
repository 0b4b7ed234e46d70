/** Messages of About, licences and diagnostics in the window. */
export const windowAbout = {
  'window.about.title': 'درباره',
  'window.about.runtime': 'بر پایهٔ',
  'window.about.runtime.text': 'Electron {electron}، Chromium {chrome}، Node.js {node}',
  'window.about.system': 'سیستم',
  'window.about.system.text':
    '{platform} {arch}، {release}{desktop, select, none {} other {، {desktop}}}',
  'window.about.data': 'پوشهٔ داده',
  'window.about.logs': 'لاگ‌ها',
  'window.about.open-data': 'باز کردن پوشهٔ داده',
  'window.about.open-logs': 'باز کردن پوشهٔ لاگ‌ها',
  'window.about.open': 'باز کردن',
  'window.about.database': 'پایگاه داده',
  'window.about.database.text':
    '{size}، قالب {format}، {backups, plural, =0 {هنوز بدون پشتیبان} one {# پشتیبان} other {# پشتیبان}}',
  'window.about.database.newest': 'تازه‌ترین پشتیبان از {time} است.',
  'window.about.database.silent': 'بخشی از Hooklight که آن را نگه می‌دارد اکنون پاسخ نمی‌دهد.',
  'window.about.licenses': 'کار دیگران',
  'window.about.licenses.hint': 'در Hooklight کار دیگران هم هست، با پروانهٔ خودشان.',
  'window.about.licenses.button': 'پروانه‌ها…',
  'window.about.licenses.title': 'کار دیگران و پروانه‌های آن',
  'window.about.licenses.count': '{count, plural, one {# بخش} other {# بخش}}',
  'window.about.licenses.none': 'این ساخت فهرست بخش‌هایش را ندارد. برای دیدنشان از نو بسازیدش.',
  'window.about.licenses.chromium':
    'Electron و Chromium بخش‌هایی از خود دارند؛ پروانه‌هایشان کنار برنامه، در LICENSES.chromium.html است.',
  'window.about.licenses.no-text': 'این بخش متن پروانه ندارد؛ آن را {license} می‌نامد.',
  'window.about.diagnostics': 'اطلاعات عیب‌یابی',
  'window.about.diagnostics.hint':
    'یک فایل برای گزارش مشکل: نسخه‌ها، تنظیمات، شمارها، تازه‌ترین سطرهای لاگ. پیش از ذخیره همه‌اش را می‌بینید. چیزی فرستاده نمی‌شود.',
  'window.about.diagnostics.button': 'اطلاعات عیب‌یابی…',
  'window.diagnostics.text':
    'این کل فایل است. توکن، مسیر وب‌هوک، آدرس IP، پوشهٔ خانگی یا نام رباتی در آن نیست. پیش از دادن به کسی بخوانیدش.',
  'window.diagnostics.hosts': 'نمایش نام میزبان‌ها',
  'window.diagnostics.hosts.hint': 'وگرنه به‌جای هر یک کدی می‌آید، برای میزبان یکسان همان کد.',
  'window.diagnostics.building': 'در حال گردآوری…',
  'window.diagnostics.content': 'محتوای فایل',
  'window.diagnostics.size': '{count, plural, one {# سطر} other {{shown} سطر}}، {size}',
  'window.diagnostics.save': 'ذخیره…',
  'window.diagnostics.saved': 'با نام {file} ذخیره شد. فقط شما می‌توانید بخوانیدش.',
} as const;
