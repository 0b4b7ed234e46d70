/** Messages of the desktop notifications, in Ukrainian. */
export const notifications = {
  'notifications.problem.title-down': '{name}: збій',
  'notifications.problem.title-degraded': '{name}: потрібна увага',
  'notifications.problem.title-count':
    '{count, plural, =1 {Бот потребує уваги} one {# бот потребує уваги} few {# боти потребують уваги} many {# ботів потребують уваги} other {# бота потребує уваги}}',
  'notifications.problem.title-count-down':
    '{count, plural, =1 {Збій бота} one {Збій у # бота} few {Збій у # ботів} many {Збій у # ботів} other {Збій у # бота}}',
  'notifications.reason-with-detail': '{reason}: {detail}',
  'notifications.since': '{duration} у такому стані.',
  'notifications.waiting':
    'У черзі {count, plural, one {# оновлення} few {# оновлення} many {# оновлень} other {# оновлення}}.',
  'notifications.waiting-until':
    'У черзі {count, plural, one {# оновлення} few {# оновлення} many {# оновлень} other {# оновлення}}; перше пропаде за {left}.',
  'notifications.open': 'Відкрийте Hooklight, щоб побачити, які й чому.',
  'notifications.recovered.title': '{name}: доставка відновилася',
  'notifications.recovered.title-count':
    '{count, plural, =1 {Доставка бота відновилася} one {Доставка відновилася в # бота} few {Доставка відновилася в # ботів} many {Доставка відновилася в # ботів} other {Доставка відновилася в # бота}}',
  'notifications.recovered.body': 'Через {duration} відновилося.',
  'notifications.recovered.body-late': 'Тривало {duration}; відновлено {ago} тому.',
  'notifications.recovered.body-many': 'Відновлено; {duration} тривав найдовший збій.',
  'notifications.digest.one': '{name}: {reason}',
  'notifications.digest.group':
    '{count, plural, one {# бот} few {# боти} many {# ботів} other {# бота}}: {reason}',
  'notifications.digest.group-host':
    '{count, plural, one {# бот} few {# боти} many {# ботів} other {# бота}} на {host}: {reason}',
  'notifications.digest.more':
    '{count, plural, one {ще # бот} few {ще # боти} many {ще # ботів} other {ще # бота}}',
  'notifications.certificate.title':
    '{count, plural, one {Скоро спливає # сертифікат} few {Скоро спливають # сертифікати} many {Скоро спливають # сертифікатів} other {Скоро спливають # сертифіката}}',
  'notifications.certificate.ends':
    'сертифікат діє до {date}, ще {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}',
  'notifications.occasion.maintenance-over': 'Обслуговування завершено: {title}',
  'notifications.occasion.quiet-over': 'Тихі години минули: {title}',
  'notifications.occasion.reminder': 'Досі так: {title}',
  'notifications.fleet.title': 'Hooklight не може запитати Telegram',
} as const;
