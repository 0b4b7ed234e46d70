/** Sentences about configuration files: where a wanted configuration comes from, what an import says. */
export const importing = {
  'source.adopted': 'پیکربندی مطلوب همان است که در {time} نزد تلگرام یافته شد.',
  'source.typed': 'پیکربندی مطلوب در {time} وارد شد.',
  'source.imported': 'پیکربندی مطلوب در {time} از فایلی درون‌ریزی شد.',
  'source.environment': 'محیط آن از {time} این پیکربندی را می‌خواهد.',
  'import.field.name': 'نام',
  'import.field.tags': 'برچسب‌ها',
  'import.field.note': 'یادداشت',
  'import.field.url': 'URL مطلوب',
  'import.field.secret': 'توکن مخفی',
  'import.field.certificate': 'گواهی',
  'import.field.pinnedIp': 'آدرس IP ثابت',
  'import.field.maxConnections': 'اتصال‌ها',
  'import.field.allowedUpdates': 'انواع آپدیت',
  'import.value.empty': '–',
  'import.value.unknown': 'نامعلوم',
  'import.value.none': 'هیچ',
  'import.value.stored': 'ذخیره‌شده',
  'import.value.another': 'یکی دیگر',
  'import.value.no-webhook': 'بدون وب‌هوک مطلوب',
  'import.value.default-list': 'فهرست پیش‌فرض',
  'import.left.not-here':
    'این ربات در فهرست نیست و فایل توکنی برایش ندارد. آن را با توکنش بیفزایید، سپس دوباره درون‌ریزی کنید.',
  'import.left.root-unconfirmed':
    'توکنش به سرور Bot APIای می‌رفت که هنوز هیچ رباتی در فهرست از آن استفاده نمی‌کند. نخست یک ربات آن سرور را دستی بیفزایید، سپس دوباره درون‌ریزی کنید.',
  'import.left.token-wrong':
    'توکن درون فایل از آنِ این ربات نیست. فایل را دوباره خروجی بگیرید، یا ربات را با توکنش بیفزایید.',
  'import.left.locked':
    'تنظیمات مطلوب این ربات قفل است. قفل گاوصندوق را باز کنید، یا توکن ربات را دوباره بدهید؛ سپس دوباره درون‌ریزی کنید.',
  'import.left.tampered':
    'رکورد این ربات بیرون از Hooklight تغییر کرده، پس چیزی برایش پذیرفته نمی‌شود. ربات را حذف کنید و دوباره بیفزایید.',
  'import.left.parked':
    'وب‌هوک کنار گذاشته شده و آنچه اکنون مطلوب است همان است که برمی‌گردد. نخست آن را بازگردانید، سپس دوباره درون‌ریزی کنید.',
  'import.left.unfinished':
    'عملیاتی روی این ربات نیمه‌کاره ماند و هنوز تمام نشده است. صبر کنید تا تمام شود، سپس دوباره درون‌ریزی کنید.',
  'import.left.tags-contradict':
    'برچسب‌ها پذیرفته نمی‌شوند: با آن‌ها حدهای این ربات با هم ناسازگار می‌شدند.',
  'import.left.server-mode':
    'فایل دربارهٔ شیوهٔ اجرای سرور این ربات (حالت محلی) چیز دیگری می‌گوید. درون‌ریزی هرگز آن را تغییر نمی‌دهد.',
  'import.left.url-short':
    'فایل فقط شکل کوتاه URL را دارد و اینجا هم URLی شناخته نیست. وب‌هوک را دستی تنظیم کنید، یا فایل واگذاری درون‌ریزی کنید.',
  'import.left.other-place':
    'فایل برای URL دیگری نوشته شده و فقط شکل کوتاه آن را دارد. URL، توکن مخفی، گواهی و آدرس ثابت همان‌طور می‌مانند.',
  'import.left.pin-unclear':
    'URL پذیرفته نمی‌شود: ربات آدرس ثابتی از جای پیشین دارد و فایل نمی‌گوید با آن چه شود.',
  'import.left.not-carried':
    '{field}: جایی که فایل نوشته شد یکی هست، ولی فایل آن را ندارد. اینجا چیزی تغییر نمی‌کند.',
  'import.left.rule': '{field} پذیرفته نمی‌شود. {why}',
  'import.problem.too-big': 'فایل از {detail} بزرگ‌تر است. هر بار ربات‌های کمتری خروجی بگیرید.',
  'import.problem.yaml-too-big':
    'فایل از {detail}، بیشینهٔ YAML، بزرگ‌تر است. به‌جای آن با JSON خروجی بگیرید.',
  'import.problem.encoding':
    'فایل متن UTF-8 نیست، پس پیکربندی Hooklight نیست. فایل دیگری انتخاب کنید.',
  'import.problem.unreadable': 'فایل خوانده نشد. ببینید هست و اجازهٔ خواندنش را دارید.',
  'import.problem.json-syntax':
    'فایل آغازی مانند JSON دارد ولی JSON نیست: بریده یا خراب شده است. دوباره خروجی بگیرید.',
  'import.problem.yaml-syntax': 'فایل YAML نیست: سطر {detail} خواندنی نیست. همان‌جا درستش کنید.',
  'import.problem.too-deep':
    '{field} بیش از {detail} سطح تودرتوست؛ هیچ پیکربندی‌ای چنین نیست. فایل دیگری انتخاب کنید.',
  'import.problem.too-many-values':
    'فایل بیش از {detail} مقدار دارد. هر بار ربات‌های کمتری خروجی بگیرید.',
  'import.problem.too-many-records':
    'فایل بیش از {detail} ربات دارد. هر بار ربات‌های کمتری خروجی بگیرید.',
  'import.problem.forbidden-key':
    '{field} نامی است که هیچ فایلی نباید داشته باشد، چون می‌تواند برنامه‌ها را گمراه کند. آن را بردارید.',
  'import.problem.other-kind':
    'این پیکربندی Hooklight نیست: «kind: hooklight-configuration» را ندارد. فایلی انتخاب کنید که به‌عنوان پیکربندی خروجی گرفته شده است.',
  'import.problem.other-version':
    'نسخهٔ فایل {detail} نیست، که تنها نسخهٔ شناخته‌شده در اینجاست. Hooklight را به‌روز کنید، یا فایل را دوباره خروجی بگیرید.',
  'import.problem.unknown-key':
    '{field} از تنظیمات پیکربندی نیست. آن را بردارید، یا نامش را درست کنید.',
  'import.problem.missing': '{field} نیست. آن را بیفزایید.',
  'import.problem.id-not-text':
    '{field} باید در علامت نقل‌قول باشد: شناسهٔ بلند به‌صورت عدد گرد می‌شود.',
  'import.problem.wrong-type': '{field} باید از نوع دیگری باشد ({detail}). درستش کنید.',
  'import.problem.wrong-choice': '{field} مقداری دارد که آنجا شناخته نیست. ممکن‌ها: {detail}.',
  'import.problem.too-long': '{field} از {detail} بلندتر یا بزرگ‌تر است. کوتاهش کنید.',
  'import.problem.too-short': '{field} خالی یا کمتر از {detail} است. درستش کنید، یا حذفش کنید.',
  'import.problem.wrong-form': '{field} شکل درستی ندارد. درستش کنید.',
  'import.problem.twice': '{field} رباتی را نام می‌برد که در فایل هست. یکی را بردارید.',
  'import.problem.open-token':
    '{field} توکنی رمزنشده است. توکن‌ها فقط از فایل‌های واگذاری مهروموم‌شده پذیرفته می‌شوند؛ آن را بردارید.',
  'import.damaged':
    'فایل واگذاری در راه تغییر کرده یا خراب شده است. دوباره کپی کنید، یا بخواهید از نو ساخته شود.',
  'import.wrong-passphrase':
    'عبارت عبور این فایل واگذاری را باز نمی‌کند، یا محتوایش تغییر کرده است. دوباره امتحان کنید، یا بخواهید از نو ساخته شود.',
  'import.locked':
    'گاوصندوق قفل است، پس سنجش ممکن نیست. قفلش را باز کنید، سپس دوباره درون‌ریزی کنید.',
  'import.gone': 'مهلت این سنجش گذشته است: ده دقیقه نگه داشته می‌شود. فایل را دوباره انتخاب کنید.',
  'import.stale':
    'در این میان چیزی که فایل با آن سنجیده شد تغییر کرد. چیزی پذیرفته نشد؛ فایل را دوباره انتخاب کنید.',
  'import.busy':
    'عملیاتی روی «{name}» در جریان است. چیزی پذیرفته نشد؛ وقتی تمام شد دوباره امتحان کنید.',
  'import.not-offered': 'یکی از ربات‌های انتخابی از این فایل پذیرفتنی نیست. چیزی پذیرفته نشد.',
  'import.not-stored':
    'دیسک پر است یا پایگاه داده نوشته نمی‌شود. چیزی پذیرفته نشد؛ جا باز کنید، سپس دوباره امتحان کنید.',
  'import.journal.file':
    'از «{file}» درون‌ریزی شد: {changed, plural, =0 {رباتی تغییر نکرد} one {# ربات تغییر کرد} other {# ربات تغییر کرد}}، {added, plural, =0 {رباتی افزوده نشد} one {# ربات افزوده شد} other {# ربات افزوده شد}}. چیزی به تلگرام فرستاده نشد.',
  'import.journal.changed': 'از «{file}» درون‌ریزی شد: {fields}.',
  'import.journal.added': '«{name}» از فایل واگذاری «{file}» افزوده شد.',
  'handover.locked':
    'گاوصندوق قفل است، پس رازها در فایل نوشته نمی‌شوند. قفلش را باز کنید، سپس دوباره امتحان کنید.',
  'handover.too-big': 'فایل از ۱۰ مگابایت بزرگ‌تر می‌شد. ربات‌های کمتری انتخاب کنید.',
  'handover.nothing': 'رباتی برای نوشتن در فایل نیست.',
  'handover.journal':
    'فایل واگذاریِ {count, plural, one {# ربات} other {# ربات}} با رازها{tokens, select, yes { و توکن‌های ربات} other {}} نوشته و با عبارت عبور مهروموم شد.',
  'configuration.exists':
    'فایلی با این نام هست و فایل واگذاری هرگز جای فایلی را نمی‌گیرد. نام دیگری انتخاب کنید.',
  'configuration.not-written':
    'فایل آنجا نوشته نشد. پوشهٔ دیگری انتخاب کنید، یا روی دیسک جا باز کنید.',
  'configuration.too-big':
    'پیکربندی از {limit} بزرگ‌تر می‌شد و دیگر نمی‌شد درون‌ریزی‌اش کرد. {format, select, yaml {JSON یا ربات‌های کمتری انتخاب کنید.} other {ربات‌های کمتری انتخاب کنید.}}',
} as const;
