/** Words of configuration files in the window. */
export const windowImport = {
  'window.data.title': 'داده‌ها',
  'window.data.hint': 'تنظیمات مطلوب همهٔ ربات‌ها، به‌صورت فایل.',
  'window.data.import': 'درون‌ریزی',
  'window.data.import.hint':
    'فایل پیکربندی یا واگذاری را می‌خواند و نشان می‌دهد چه تغییر می‌کند. چیزی به تلگرام فرستاده نمی‌شود.',
  'window.data.import.button': 'درون‌ریزی…',
  'window.data.export': 'پیکربندی',
  'window.data.export.hint':
    'برای مقایسه، ثبت در مخزن و درون‌ریزی دوباره. رازی ندارد؛ URLها کوتاه شده‌اند.',
  'window.data.export.json': 'ذخیره به‌صورت JSON…',
  'window.data.export.yaml': 'ذخیره به‌صورت YAML…',
  'window.data.handover': 'فایل واگذاری',
  'window.data.handover.hint':
    'توکن‌های مخفی، URLهای کامل و گواهی‌ها را مهروموم‌شده با عبارت عبور در خود دارد: برای رایانه یا شخص دیگر.',
  'window.data.handover.button': 'ساختن…',

  'window.handover.title': 'ساختن فایل واگذاری',
  'window.handover.text':
    'فایل فقط با این عبارت عبور باز می‌شود. هر که هر دو را داشته باشد همهٔ رازهایش را دارد: از راه‌های جدا بفرستیدشان و سپس فایل را پاک کنید.',
  'window.handover.passphrase': 'عبارت عبور فایل',
  'window.handover.passphrase.hint': 'هیچ جا نگه داشته نمی‌شود: بدون آن هیچ کس فایل را باز نمی‌کند.',
  'window.handover.tokens': 'توکن‌های ربات هم',
  'window.handover.tokens.hint':
    'آن‌گاه طرف دیگر می‌تواند ربات‌ها را بیفزاید. توکن یعنی کل ربات؛ اگر فایل گم شد، توکن را عوض کنید.',
  'window.handover.save': 'ذخیره…',
  'window.handover.sealing': 'مهروموم کردن…',

  'window.import.title': 'درون‌ریزی',
  'window.import.sealed': 'این فایل واگذاری است. سازندهٔ آن عبارت عبورش را می‌داند.',
  'window.import.passphrase': 'عبارت عبور فایل',
  'window.import.open': 'باز کردن',
  'window.import.opening': 'در حال باز کردن…',
  'window.import.reading': 'سنجش فایل با فهرست…',
  'window.import.summary':
    '{differ, plural, =0 {چیزی در این فایل با فهرست مغایر نیست.} one {# ربات با فهرست مغایر است.} other {# ربات با فهرست مغایرند.}}{new, plural, =0 {} one { # ربات از آن‌ها هنوز در فهرست نیست.} other { # ربات از آن‌ها هنوز در فهرست نیستند.}}{unchanged, plural, =0 {} one { # ربات بی‌تغییر است.} other { # ربات بی‌تغییرند.}}{blocked, plural, =0 {} one { # ربات پذیرفتنی نیست.} other { # ربات پذیرفتنی نیستند.}}',
  'window.import.url-hint':
    'URL دیگر تعیین می‌کند آپدیت‌های ربات پس از بازیابی بعدی به کجا بروند، پس ربات به ربات تیک می‌خورد.',
  'window.import.tick-all': 'تیک همهٔ تغییرات',
  'window.import.tick-none': 'برداشتن همهٔ تیک‌ها',
  'window.import.more': 'نمایش {count, number} تای دیگر از {rest, number}',
  'window.import.url': 'پذیرفتن URL دیگر و متعلقاتش',
  'window.import.test': 'محیط آزمایشی',
  'window.import.state.new': 'در فهرست نیست',
  'window.import.state.changed': 'تغییر می‌کند',
  'window.import.state.unchanged': 'بی‌تغییر',
  'window.import.state.blocked': 'پذیرفتنی نیست',
  'window.import.nothing-sent': 'چیزی به تلگرام فرستاده نمی‌شود.',
  'window.import.apply':
    '{count, plural, =0 {پذیرفتن} one {پذیرفتن # ربات} other {پذیرفتن # ربات}}',
  'window.import.again': 'انتخاب دوبارهٔ فایل…',
  'window.import.done':
    '{changed, plural, =0 {رباتی تغییر نکرد} one {# ربات تغییر کرد} other {# ربات تغییر کردند}}، {added, plural, =0 {رباتی افزوده نشد} one {# ربات افزوده شد} other {# ربات افزوده شدند}}. چیزی به تلگرام فرستاده نشد.{webhooks, plural, =0 {} one { تنظیمات مطلوب # ربات با آنچه تلگرام دارد فرق می‌کند: بازش کنید و «تنظیم دوباره» را بزنید.} other { تنظیمات مطلوب # ربات با آنچه تلگرام دارد فرق می‌کند: هر یک را باز کنید و «تنظیم دوباره» را بزنید، یا در فهرست انتخابشان کنید و با هم بازیابی کنید.}}',
} as const;
