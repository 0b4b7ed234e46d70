/** Sentences about adding, changing and removing bots, and the journal lines that tell of it. */
export const bots = {
  'bots.refused.duplicate': 'این ربات با نام «{name}» در فهرست هست.',
  'bots.refused.duplicate-line': 'این ربات پیش‌تر در سطر {line, number} آمده است.',
  'bots.refused.rejected':
    'تلگرام این توکن را نمی‌پذیرد. باطل شده یا اشتباه نوشته شده است؛ دوباره از BotFather کپی کنید.',
  'bots.refused.unreachable':
    'پرسیدن دربارهٔ این توکن از تلگرام ممکن نشد. چیزی ذخیره نشد؛ وقتی اتصال برقرار شد دوباره امتحان کنید.',
  'bots.refused.proxy':
    'پراکسی به Hooklight راه نمی‌دهد، پس پرسیدن دربارهٔ این توکن از تلگرام ممکن نشد. چیزی ذخیره نشد؛ پراکسی را در تنظیمات، بخش «اتصال»، آزمایش کنید.',
  'bots.refused.flood':
    '{seconds, plural, =0 {تلگرام می‌خواهد پیش از ربات تازهٔ بعدی صبر کنیم.} one {تلگرام می‌خواهد پیش از ربات تازهٔ بعدی # ثانیه صبر کنیم.} other {تلگرام می‌خواهد پیش از ربات تازهٔ بعدی # ثانیه صبر کنیم.}} چیزی ذخیره نشد؛ پس از آن دوباره امتحان کنید.',
  'bots.refused.server':
    'سرور Bot API به‌جای نام ربات، {code} پاسخ داد. چیزی ذخیره نشد؛ بعداً دوباره امتحان کنید.',
  'bots.refused.vault-locked':
    'تا گاوصندوق قفل است توکن ذخیره نمی‌شود. قفل آن را باز کنید، سپس ربات را بیفزایید.',
  'bots.refused.api-root-invalid':
    'این آدرس سرور Bot API نیست. باید با https آغاز شود، یا در همین رایانه با http.',
  'bots.refused.api-root-unconfirmed':
    'توکن به {host} فرستاده می‌شود. تأیید کنید که این سرور اجازهٔ داشتن آن را دارد.',
  'bots.refused.other-bot': 'این توکن از آنِ ربات دیگری است ({telegramId}). آن را جداگانه بیفزایید.',
  'bots.refused.untrusted':
    'معلوم نیست رکورد این ربات بیرون از Hooklight تغییر کرده یا نه، پس توکن فرستاده نمی‌شود. ربات را حذف کنید و دوباره بیفزایید.',
  'bots.no-line': 'در این متن توکنی نیست. در هر سطر یک توکن بچسبانید.',
  'bots.locked': 'توکن قفل است. نخست قفل گاوصندوق را باز کنید.',
  'bots.paused': 'این ربات موقتاً متوقف است. برای بررسی آن را از سر بگیرید.',
  'bots.watching-paused': 'پایش موقتاً متوقف است. برای بررسی آن را از سر بگیرید.',
  'bots.past-time': 'این زمان گذشته است.',
  'bots.journal.added': '«{name}» افزوده شد.',
  'bots.journal.removed': '«{name}» با توکن، رازها و تاریخچه‌اش حذف شد.',
  'bots.journal.changed': 'تغییر کرد: {fields}.',
  'bots.journal.secret-copied': 'توکن مخفی وب‌هوک مطلوب در کلیپ‌بورد کپی شد.',
  'bots.journal.token-replaced': 'توکن جایگزین شد.',
  'bots.journal.settings': 'تنظیمات تغییر کرد: {fields}.',
  'bots.journal.adopted':
    'وب‌هوک یافته‌شده در {host} به‌عنوان وب‌هوک مطلوب پذیرفته شد. توکن مخفی و آدرس ثابت آن خواندنی نیست و نامعلوم است.',
  'bots.journal.tampered':
    'رکورد ذخیره‌شده بیرون از Hooklight تغییر کرده است. تا ربات دوباره افزوده نشود از توکن استفاده نمی‌شود.',
} as const;
