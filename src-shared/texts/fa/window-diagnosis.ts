/** Words of the bot’s Diagnosis tab, in Persian. */
const report = {
  'window.tab.diagnosis': 'عیب‌یابی',
  'window.diagnosis.title': 'گزارش تلگرام دربارهٔ اندپوینت',
  'window.diagnosis.none': 'هنوز هیچ بررسی‌ای پاسخ نگرفته، پس تلگرام چیزی گزارش نکرده است.',
  'window.diagnosis.no-webhook': 'تلگرام برای این ربات وب‌هوک ندارد: اندپوینتی برای گزارش نیست.',
  'window.diagnosis.host': 'میزبان',
  'window.diagnosis.address': 'آدرسی که به آن وصل می‌شود',
  'window.diagnosis.address-none': 'گفته نشده',
  'window.diagnosis.certificate': 'گواهی',
  'window.diagnosis.certificate.own': 'همراه وب‌هوک بارگذاری شده',
  'window.diagnosis.certificate.public': 'از مرجع عمومی، سنجیدهٔ تلگرام',
  'window.diagnosis.error': 'آخرین تحویل ناموفق',
  'window.diagnosis.error-none': 'ثبت نشده',
  'window.diagnosis.error-sticky': 'تلگرام آخرین خطا را پس از تحویل دوبارهٔ آپدیت‌ها هم نگه می‌دارد.',
  'window.diagnosis.class': 'نوع ایراد',
  'window.diagnosis.sync': 'قطع سرور Bot API از تلگرام',
  'window.diagnosis.sync-none': 'هرگز گزارش نشده',
  'window.diagnosis.connections': 'حداکثر اتصال هم‌زمان',
  'window.diagnosis.connections-default': 'گفته نشده؛ حد خود تلگرام ۴۰ است',
  'window.diagnosis.waiting': 'آپدیت‌های در انتظار',
  'window.diagnosis.checked': 'گزارش',
} as const;

const test = {
  'window.diagnosis.here': 'از این رایانه',
  'window.diagnosis.run': 'آزمودن از این رایانه',
  'window.diagnosis.stop': 'توقف',
  'window.diagnosis.explain':
    'نام را می‌جوید، وصل می‌شود، رمزنگاری می‌کند و می‌پرسد، همان‌گونه که تلگرام می‌کند. نه مسیر خود وب‌هوک فرستاده می‌شود و نه توکن مخفی آن؛ هیچ چراغی عوض نمی‌شود و هیچ تعمیری آغاز نمی‌شود.',
  'window.diagnosis.running': 'آزمون از این رایانه: {step}',
  'window.diagnosis.tested': '{age} پیش آزموده شد.',
  'window.diagnosis.again': 'آزمون تازه تا {duration} دیگر ممکن نیست.',
  'window.diagnosis.wanted': 'وب‌هوک برقراری نیست. وب‌هوک مطلوب آزموده شد.',
  'window.diagnosis.noted': 'اندپوینت از اینجا پاسخ می‌دهد؛ چیزی در زیر سزاوار نگاه است.',
  'window.diagnosis.unclear':
    'یک گام از اینجا ناموفق بود. این آزمون نمی‌تواند بگوید تلگرام هم به همین برمی‌خورد یا نه.',
  'window.diagnosis.would-fail':
    'تلگرام تا کنون خطایی گزارش نکرده، اما آنچه اینجا یافت شد جلوی تحویل را می‌گیرد.',
  'window.diagnosis.steps': 'گام‌های آزمون',
  'window.diagnosis.allow-ask':
    'اگر {host} از آن شماست، Hooklight می‌تواند فقط برای همین آزمون به آن وصل شود.',
  'window.diagnosis.allow': 'اتصال فقط همین بار',
  'window.diagnosis.health': 'مسیر سلامت',
  'window.diagnosis.health-label': 'مسیری که پرسیده شود',
  'window.diagnosis.health-hint':
    'به جای ریشه پرسیده می‌شود، مانند /health. نباید مسیر خود وب‌هوک باشد یا رازی در آن باشد.',
  'window.diagnosis.fact.addresses': 'آدرس‌ها',
  'window.diagnosis.fact.issuer': 'صادرکننده',
  'window.diagnosis.fact.names': 'برای',
  'window.diagnosis.fact.until': 'معتبر تا',
  'window.diagnosis.days-left':
    '{days, plural, =0 {کمتر از یک روز مانده} one {{shown} روز مانده} other {{shown} روز مانده}}',
  'window.diagnosis.days-over': 'منقضی',
} as const;

const compare = {
  'window.diagnosis.beside': 'تلگرام و این رایانه',
  'window.diagnosis.telegram': 'تلگرام گزارش می‌کند',
  'window.diagnosis.deliveries': 'تحویل‌ها',
  'window.diagnosis.deliveries-fine': 'اکنون بی‌خطا',
  'window.diagnosis.deliveries-none': 'وب‌هوکی برقرار نیست',
  'window.diagnosis.here-fine': 'همه پاسخ می‌دهند',
  'window.diagnosis.here-fails': 'ناموفق: {step}',
  'window.diagnosis.here-unknown': 'نامعلوم',
  'window.diagnosis.connects-to': 'آدرس',
  'window.diagnosis.pinned': 'ثابت',
  'window.diagnosis.issued': '{issuer}، تا {date}',
  'window.diagnosis.todo': 'چه باید کرد',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
