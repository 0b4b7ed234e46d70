/** Messages of the desktop notifications. Keys start with `notifications.`; reasons come from `reason.<code>`. */
export const notifications = {
  'notifications.problem.title-down': '{name} قطع است',
  'notifications.problem.title-degraded': '{name} نیاز به توجه دارد',
  'notifications.problem.title-count':
    '{count, plural, one {یک ربات نیاز به توجه دارد} other {# ربات نیاز به توجه دارند}}',
  'notifications.problem.title-count-down':
    '{count, plural, one {یک ربات قطع است} other {# ربات قطع‌اند}}',
  'notifications.reason-with-detail': '{reason}: {detail}',
  'notifications.since': 'از {duration} پیش.',
  'notifications.waiting':
    '{count, plural, one {# آپدیت در انتظار است} other {# آپدیت در انتظار است}}.',
  'notifications.waiting-until':
    '{count, plural, one {# آپدیت در انتظار است} other {# آپدیت در انتظار است}}؛ اولی تا {left} دیگر منقضی می‌شود.',
  'notifications.open': 'با باز کردن Hooklight ببینید کدام و چرا.',
  'notifications.recovered.title': '{name} دوباره تحویل می‌دهد',
  'notifications.recovered.title-count':
    '{count, plural, one {یک ربات دوباره تحویل می‌دهد} other {# ربات دوباره تحویل می‌دهند}}',
  'notifications.recovered.body': 'پس از {duration} بهبود یافت.',
  'notifications.recovered.body-late': 'پس از {duration} بهبود یافت، {ago} پیش.',
  'notifications.recovered.body-many': 'بهبود یافتند؛ طولانی‌ترین قطعی {duration} بود.',
  'notifications.digest.one': '{name}: {reason}',
  'notifications.digest.group': '{count, plural, one {# ربات} other {# ربات}}: {reason}',
  'notifications.digest.group-host':
    '{count, plural, one {# ربات} other {# ربات}} روی {host}: {reason}',
  'notifications.digest.more': '{count, plural, one {# ربات دیگر} other {# ربات دیگر}}',
  'notifications.certificate.title':
    '{count, plural, one {یک گواهی به‌زودی پایان می‌یابد} other {# گواهی به‌زودی پایان می‌یابند}}',
  'notifications.certificate.ends':
    'گواهی در {date} پایان می‌یابد، {days, plural, one {# روز دیگر} other {# روز دیگر}}',
  'notifications.occasion.maintenance-over': 'نگهداری تمام شد: {title}',
  'notifications.occasion.quiet-over': 'ساعات سکوت تمام شد: {title}',
  'notifications.occasion.reminder': 'هنوز برجاست: {title}',
  'notifications.fleet.title': 'پرسیدن از تلگرام برای Hooklight ممکن نیست',
} as const;
