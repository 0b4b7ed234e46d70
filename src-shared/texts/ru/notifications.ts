/** Messages of the desktop notifications, in Russian. */
export const notifications = {
  'notifications.problem.title-down': '{name}: сбой',
  'notifications.problem.title-degraded': '{name}: требует внимания',
  'notifications.problem.title-count':
    '{count, plural, one {Требует внимания # бот} few {Требуют внимания # бота} many {Требуют внимания # ботов} other {Требуют внимания # бота}}',
  'notifications.problem.title-count-down':
    '{count, plural, one {Сбой у # бота} few {Сбой у # ботов} many {Сбой у # ботов} other {Сбой у # бота}}',
  'notifications.reason-with-detail': '{reason}: {detail}',
  'notifications.since': 'Началось {duration} назад.',
  'notifications.waiting':
    '{count, plural, one {В очереди # апдейт} few {В очереди # апдейта} many {В очереди # апдейтов} other {В очереди # апдейта}}.',
  'notifications.waiting-until':
    '{count, plural, one {В очереди # апдейт} few {В очереди # апдейта} many {В очереди # апдейтов} other {В очереди # апдейта}}; первый пропадёт через {left}.',
  'notifications.open': 'Откройте Hooklight, чтобы узнать, какие и почему.',
  'notifications.recovered.title': '{name}: доставка восстановлена',
  'notifications.recovered.title-count':
    '{count, plural, one {Доставка восстановлена у # бота} few {Доставка восстановлена у # ботов} many {Доставка восстановлена у # ботов} other {Доставка восстановлена у # бота}}',
  'notifications.recovered.body': 'Проблема длилась {duration} и прошла.',
  'notifications.recovered.body-late': 'Проблема длилась {duration} и прошла {ago} назад.',
  'notifications.recovered.body-many': 'Самая долгая из проблем длилась {duration} и прошла.',
  'notifications.digest.one': '{name}: {reason}',
  'notifications.digest.group':
    '{count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}}: {reason}',
  'notifications.digest.group-host':
    '{count, plural, one {# бот} few {# бота} many {# ботов} other {# бота}} на {host}: {reason}',
  'notifications.digest.more':
    '{count, plural, one {ещё # бот} few {ещё # бота} many {ещё # ботов} other {ещё # бота}}',
  'notifications.certificate.title':
    '{count, plural, one {Скоро истекает # сертификат} few {Скоро истекают # сертификата} many {Скоро истекают # сертификатов} other {Скоро истекают # сертификата}}',
  'notifications.certificate.ends':
    'сертификат действует до {date}, ещё {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  'notifications.occasion.maintenance-over': 'Обслуживание закончено: {title}',
  'notifications.occasion.quiet-over': 'Тихие часы закончились: {title}',
  'notifications.occasion.reminder': 'Не прошло: {title}',
  'notifications.fleet.title': 'Hooklight не может обратиться к Telegram',
} as const;
