/** The notification centre, the buttons of notifications, and what became of a message, in Russian. */
export const messages = {
  'messages.action.open': 'Открыть',
  'messages.action.check-now': 'Проверить',
  'messages.action.re-set': 'Переустановить…',
  'messages.action.snooze': 'Заглушить на 1 ч',

  'messages.why.off': 'Вы отключили показ на рабочем столе.',
  'messages.why.no-bus': 'В этом сеансе нет уведомлений.',
  'messages.why.no-service': 'На этом рабочем столе не запущена служба уведомлений.',
  'messages.why.not-starting': 'Служба уведомлений рабочего стола не запускается.',
  'messages.why.no-answer': 'Служба уведомлений рабочего стола не отвечает.',
  'messages.why.refused': 'Служба уведомлений рабочего стола отказала.',
  'messages.why.no-desktop': 'Работала только командная строка.',
  'messages.why.interrupted':
    'Hooklight завершился в этот самый момент; возможно, оно успело появиться на экране.',

  'messages.test.title': 'Hooklight может с вами связаться',
  'messages.test.body': 'Это проверка. Так выглядит сообщение о сбое бота.',
  'messages.test.shown': 'Система приняла пробное сообщение и показывает его.',
  'messages.test.quiet':
    'Система приняла пробное сообщение, но включён режим «не беспокоить»: она может его не показать.',
  'messages.test.handed-over':
    'Система приняла пробное сообщение. Покажет ли она его, зависит от её настроек для Hooklight.',
  'messages.test.off': 'Ничего не отправлено: показ на рабочем столе отключён в ваших настройках.',
  'messages.test.no-bus':
    'Ничего не показано: в этом сеансе нет шины сообщений, ни одна программа не может показать уведомление.',
  'messages.test.no-service':
    'Ничего не показано: на этом рабочем столе не запущена служба уведомлений. Установите её, например dunst или xfce4-notifyd.',
  'messages.test.not-starting':
    'Ничего не показано: служба уведомлений установлена, но не запускается.',
  'messages.test.no-answer':
    'Ничего не показано: служба уведомлений работает, но не отвечает. Перезапустите её или войдите в систему заново.',
  'messages.test.refused': 'Ничего не показано: служба уведомлений отклонила сообщение.',
} as const;
