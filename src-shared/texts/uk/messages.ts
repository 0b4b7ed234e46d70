/** The notification centre, the buttons of notifications, and what became of a message, in Ukrainian. */
export const messages = {
  'messages.action.open': 'Відкрити',
  'messages.action.check-now': 'Перевірити',
  'messages.action.re-set': 'Перевстановити…',
  'messages.action.snooze': 'Приглушити, 1 год',

  'messages.why.off': 'Ви вимкнули повідомлення на стільниці.',
  'messages.why.no-bus': 'У цьому сеансі немає сповіщень.',
  'messages.why.no-service': 'На цій стільниці не працює служба сповіщень.',
  'messages.why.not-starting': 'Служба сповіщень стільниці не запускається.',
  'messages.why.no-answer': 'Служба сповіщень стільниці не відповідає.',
  'messages.why.refused': 'Служба сповіщень стільниці відмовила.',
  'messages.why.no-desktop': 'Працював лише командний рядок.',
  'messages.why.interrupted':
    'Саме тієї миті Hooklight завершив роботу; можливо, його було показано.',

  'messages.test.title': 'Hooklight може вас сповістити',
  'messages.test.body': 'Це перевірка. Так виглядає повідомлення про збій бота.',
  'messages.test.shown': 'Система прийняла пробне повідомлення й показує його.',
  'messages.test.quiet':
    'Система прийняла пробне повідомлення, але ввімкнено режим «Не турбувати»: вона може його не показати.',
  'messages.test.handed-over':
    'Система прийняла пробне повідомлення. Чи покаже вона його, залежить від її налаштувань для Hooklight.',
  'messages.test.off':
    'Нічого не надіслано: ваші налаштування не показують повідомлень на стільниці.',
  'messages.test.no-bus':
    'Нічого не показано: цей сеанс не має шини повідомлень, тож жодна програма не може показувати в ньому сповіщень.',
  'messages.test.no-service':
    'Нічого не показано: на цій стільниці не працює служба сповіщень. Установіть її, наприклад dunst або xfce4-notifyd.',
  'messages.test.not-starting':
    'Нічого не показано: службу сповіщень установлено, але вона не запускається.',
  'messages.test.no-answer':
    'Нічого не показано: служба сповіщень стільниці працює, але не відповідає. Перезапустіть її або ввійдіть у систему знову.',
  'messages.test.refused': 'Нічого не показано: служба сповіщень відхилила повідомлення.',
} as const;
