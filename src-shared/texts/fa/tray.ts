/** Messages of the tray: tooltip, menu, its notices. Keys start with `tray.`. */
export const tray = {
  'tray.tooltip.counts':
    '{down, plural, =0 {} other {{down, number} قطع}}{both, select, true {، } other {}}{degraded, plural, =0 {} other {{degraded, number} مختل}} از {total, number}{known, select, all {، همه معلوم} none {} other {، {known} معلوم}}',
  'tray.tooltip.healthy':
    '{total, plural, one {# ربات، سالم} other {هر {total, number} ربات سالم}}',
  'tray.tooltip.unknown': '{unknown, number} از {total, number} نامعلوم',
  'tray.tooltip.paused':
    '{total, plural, one {ربات موقتاً متوقف است} other {هر {total, number} ربات موقتاً متوقف‌اند}}',
  'tray.tooltip.empty': 'هنوز رباتی نیست',
  'tray.tooltip.checkedNow': 'همین حالا بررسی شد',
  'tray.tooltip.checkedAgo': '{ago} پیش بررسی شد',
  'tray.tooltip.neverChecked': 'هنوز بررسی نشده',
  'tray.tooltip.locked': 'توکن‌ها قفل‌اند: چیزی بررسی نمی‌شود',
  'tray.tooltip.choose': 'شیوهٔ نگهداری توکن‌ها را انتخاب کنید: Hooklight را باز کنید',
  'tray.tooltip.opening': 'در حال باز کردن گاوصندوق…',
  'tray.tooltip.stopped':
    'پایش پس از خطاهای پیاپی متوقف شد: Hooklight را ببندید و دوباره اجرا کنید',
  'tray.tooltip.stalled': 'پایش گیر کرده است: Hooklight را ببندید و دوباره اجرا کنید',
  'tray.tooltip.unusable': 'پوشهٔ داده به کار نمی‌آید: Hooklight را باز کنید',
  'tray.tooltip.pausedUntil': 'پایش تا {time} موقتاً متوقف است',
  'tray.tooltip.pausedOpenEnd': 'پایش تا ازسرگیری شما متوقف است',
  'tray.tooltip.fleet.offline': 'این رایانه آفلاین است',
  'tray.tooltip.fleet.api-unreachable': 'Bot API از اینجا در دسترس نیست',
  'tray.tooltip.fleet.api-error': 'Bot API با خطا پاسخ می‌دهد',
  'tray.tooltip.fleet.flood-wait': 'تلگرام خواست صبر کنیم',
  'tray.tooltip.fleet.proxy': 'پراکسی راه نمی‌دهد',
  'tray.tooltip.fleet.intercepted': 'چیزی به‌جای تلگرام پاسخ می‌دهد',
  'tray.ago.seconds': '{count, number} ثانیه',
  'tray.ago.minutes': '{count, number} دقیقه',
  'tray.ago.hours': '{count, number} ساعت',
  'tray.ago.days': '{count, plural, one {# روز} other {# روز}}',

  'tray.tooltip.notShown':
    '{count, plural, one {# پیام نشان داده نشد} other {# پیام نشان داده نشد}}',
  'tray.badge.down': '{count, plural, one {# ربات قطع} other {# ربات قطع}}',

  'tray.menu.open': 'باز کردن Hooklight',
  'tray.menu.allHealthy': 'بدون مشکل',
  'tray.menu.bot':
    '{health}  {name} · {reason}{known, select, snoozed { · ساکت} acknowledged { · آگاهی اعلام شده} other {}}',
  'tray.menu.more': '{count, number} ربات دیگر…',
  'tray.menu.bot.open': 'باز کردن',
  'tray.menu.bot.check': 'بررسی اکنون',
  'tray.menu.bot.reSet': 'تنظیم دوبارهٔ وب‌هوک…',
  'tray.menu.bot.snooze': 'ساکت کردن',
  'tray.menu.bot.snooze.quarter': 'برای ۱۵ دقیقه',
  'tray.menu.bot.snooze.hour': 'برای ۱ ساعت',
  'tray.menu.bot.snooze.recovered': 'تا هنگام بهبود',
  'tray.menu.bot.wake': 'پایان سکوت',
  'tray.menu.checkAll': 'بررسی همه اکنون',
  'tray.menu.pause': 'توقف موقت پایش',
  'tray.menu.pause.hour': 'برای ۱ ساعت',
  'tray.menu.pause.tomorrow': 'تا فردا، ۰۸:۰۰',
  'tray.menu.pause.openEnd': 'تا ازسرگیری',
  'tray.menu.automatic.stop': 'توقف تعمیر خودکار',
  'tray.menu.automatic.resume': 'اجازهٔ دوبارهٔ تعمیر خودکار',
  'tray.menu.messages': '{count, plural, one {# پیام خوانده‌نشده…} other {# پیام خوانده‌نشده…}}',
  'tray.menu.silence.off': 'اعلان‌ها خاموش است…',
  'tray.menu.silence.quiet': 'ساعات سکوت تا {until}…',
  'tray.menu.silence.maintenance':
    '{count, plural, one {# ربات} other {# ربات}} در نگهداری تا {until}…',
  'tray.menu.resume': 'ازسرگیری پایش',
  'tray.menu.settings': 'تنظیمات…',
  'tray.menu.quit': 'بستن Hooklight',
  'tray.health.down': '✕',
  'tray.health.degraded': '▲',
  'tray.health.unknown': '○',
  'tray.health.healthy': '●',

  'tray.loginComment': 'از هنگام ورود، ربات‌های تلگرام را پایش می‌کند',

  'tray.record.notWritten':
    'فایل آنجا نوشته نشد. پوشهٔ دیگری انتخاب کنید، یا مجوزها و فضای خالی آن را ببینید.',
  'tray.refusedSwitches':
    'Hooklight با این گزینه‌ها آغاز نمی‌شود، چون آن را به روی دیگران باز می‌کنند: {names}',
  'tray.crashed.title': 'این پنجره چند بار از کار افتاد',
  'tray.crashed.body':
    'پایش ادامه دارد: چراغ سینی همچنان درست است. این پنجره را ببندید و دوباره از سینی باز کنید، یا Hooklight را ببندید و از نو اجرا کنید.',
  'tray.appMenu.file': 'Hooklight',
  'tray.appMenu.edit': 'ویرایش',
  'tray.appMenu.view': 'نما',
} as const;
