/** The notification centre, the buttons of notifications, and what became of a message. */
export const messages = {
  'messages.action.open': 'باز کردن',
  'messages.action.check-now': 'بررسی اکنون',
  'messages.action.re-set': 'تنظیم دوباره…',
  'messages.action.snooze': '۱ ساعت ساکت',

  'messages.why.off': 'شما پیام‌ها را از دسکتاپ دور نگه می‌دارید.',
  'messages.why.no-bus': 'این نشست اعلان ندارد.',
  'messages.why.no-service': 'سرویس اعلانی روی این دسکتاپ اجرا نیست.',
  'messages.why.not-starting': 'سرویس اعلان دسکتاپ آغاز نمی‌شود.',
  'messages.why.no-answer': 'سرویس اعلان دسکتاپ پاسخ نمی‌دهد.',
  'messages.why.refused': 'سرویس اعلان دسکتاپ آن را نپذیرفت.',
  'messages.why.no-desktop': 'فقط خط فرمان در حال اجرا بود.',
  'messages.why.interrupted': 'Hooklight درست در همان لحظه پایان یافت؛ شاید نشان داده شده باشد.',

  'messages.test.title': 'خبرهای Hooklight به شما می‌رسد',
  'messages.test.body': 'این یک آزمایش است. خبر خرابی ربات این‌گونه می‌رسد.',
  'messages.test.shown': 'سیستم پیام آزمایشی را گرفت و نشان می‌دهد.',
  'messages.test.quiet': 'سیستم پیام آزمایشی را گرفت، ولی «مزاحم نشوید» روشن است: شاید نشان ندهد.',
  'messages.test.handed-over':
    'سیستم پیام آزمایشی را گرفت. نشان دادنش بسته به تنظیمات سیستم برای Hooklight است.',
  'messages.test.off': 'چیزی فرستاده نشد: تنظیمات شما پیام‌ها را از دسکتاپ دور نگه می‌دارد.',
  'messages.test.no-bus':
    'چیزی نشان داده نشد: این نشست گذرگاه پیام ندارد، پس هیچ برنامه‌ای در آن اعلان نشان نمی‌دهد.',
  'messages.test.no-service':
    'چیزی نشان داده نشد: سرویس اعلانی روی این دسکتاپ اجرا نیست. یکی نصب کنید، مثلاً dunst یا xfce4-notifyd.',
  'messages.test.not-starting': 'چیزی نشان داده نشد: سرویس اعلان نصب است، ولی آغاز نمی‌شود.',
  'messages.test.no-answer':
    'چیزی نشان داده نشد: سرویس اعلان دسکتاپ اجراست، ولی پاسخ نمی‌دهد. دوباره راهش بیندازید، یا از نو وارد سیستم شوید.',
  'messages.test.refused': 'چیزی نشان داده نشد: سرویس اعلان پیام را نپذیرفت.',
} as const;
