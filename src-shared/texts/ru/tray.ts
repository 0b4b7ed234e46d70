/** Messages of the tray, in Russian: tooltip, menu, its notices. */
export const tray = {
  'tray.tooltip.counts':
    '{down, plural, =0 {} one {сбой: {down}} few {сбой: {down}} many {сбой: {down}} other {сбой: {down}}}{both, select, true {, } other {}}{degraded, plural, =0 {} one {внимание: {degraded}} few {внимание: {degraded}} many {внимание: {degraded}} other {внимание: {degraded}}} из {total}{known, select, all {, известны все} none {} other {, известно: {known}}}',
  'tray.tooltip.healthy':
    '{total, plural, one {{total} бот в норме} few {{total} бота в норме} many {{total} ботов в норме} other {{total} бота в норме}}',
  'tray.tooltip.unknown': 'неизвестно: {unknown} из {total}',
  'tray.tooltip.paused':
    '{total, plural, =1 {Бот на паузе} one {Все {total} бот на паузе} few {Все {total} бота на паузе} many {Все {total} ботов на паузе} other {Все {total} бота на паузе}}',
  'tray.tooltip.empty': 'Ботов ещё нет',
  'tray.tooltip.checkedNow': 'проверено только что',
  'tray.tooltip.checkedAgo': 'проверено {ago} назад',
  'tray.tooltip.neverChecked': 'ещё не проверено',
  'tray.tooltip.locked': 'Токены заблокированы: проверок нет',
  'tray.tooltip.choose': 'Выберите, как хранить токены: откройте Hooklight',
  'tray.tooltip.opening': 'Хранилище открывается …',
  'tray.tooltip.stopped':
    'Наблюдение остановлено после повторных ошибок: откройте Hooklight и запустите его снова',
  'tray.tooltip.stalled': 'Наблюдение зависло: откройте Hooklight и запустите его снова',
  'tray.tooltip.unusable': 'Папка данных недоступна: откройте Hooklight',
  'tray.tooltip.pausedUntil': 'Наблюдение приостановлено до {time}',
  'tray.tooltip.pausedOpenEnd': 'Наблюдение приостановлено, пока вы его не возобновите',
  'tray.tooltip.fleet.offline': 'Этот компьютер не в сети',
  'tray.tooltip.fleet.api-unreachable': 'Bot API отсюда недоступен',
  'tray.tooltip.fleet.api-error': 'Bot API отвечает ошибками',
  'tray.tooltip.fleet.flood-wait': 'Telegram просит подождать',
  'tray.tooltip.fleet.proxy': 'Прокси не пропускает запросы',
  'tray.tooltip.fleet.intercepted': 'Вместо Telegram отвечает что-то другое',
  'tray.ago.seconds': '{count} с',
  'tray.ago.minutes': '{count} мин',
  'tray.ago.hours': '{count} ч',
  'tray.ago.days':
    '{count, plural, one {{count} день} few {{count} дня} many {{count} дней} other {{count} дня}}',

  'tray.tooltip.notShown':
    '{count, plural, one {не показано {count} сообщение} few {не показано {count} сообщения} many {не показано {count} сообщений} other {не показано {count} сообщения}}',
  'tray.badge.down':
    '{count, plural, one {сбой у {count} бота} few {сбой у {count} ботов} many {сбой у {count} ботов} other {сбой у {count} бота}}',

  'tray.menu.open': 'Открыть Hooklight',
  'tray.menu.allHealthy': 'Проблем нет',
  'tray.menu.bot':
    '{health}  {name} · {reason}{known, select, snoozed { · заглушён} acknowledged { · принят} other {}}',
  'tray.menu.more': 'Ещё {count} …',
  'tray.menu.bot.open': 'Открыть',
  'tray.menu.bot.check': 'Проверить сейчас',
  'tray.menu.bot.reSet': 'Переустановить вебхук …',
  'tray.menu.bot.snooze': 'Заглушить',
  'tray.menu.bot.snooze.quarter': 'На 15 минут',
  'tray.menu.bot.snooze.hour': 'На 1 час',
  'tray.menu.bot.snooze.recovered': 'До восстановления',
  'tray.menu.bot.wake': 'Отменить тишину',
  'tray.menu.checkAll': 'Проверить всех',
  'tray.menu.pause': 'Приостановить наблюдение',
  'tray.menu.pause.hour': 'На 1 час',
  'tray.menu.pause.tomorrow': 'До завтра, 08:00',
  'tray.menu.pause.openEnd': 'Пока не возобновлю',
  'tray.menu.automatic.stop': 'Остановить автоисправление',
  'tray.menu.automatic.resume': 'Снова разрешить автоисправление',
  'tray.menu.messages':
    '{count, plural, one {{count} непрочитанное сообщение …} few {{count} непрочитанных сообщения …} many {{count} непрочитанных сообщений …} other {{count} непрочитанного сообщения …}}',
  'tray.menu.silence.off': 'Уведомления отключены …',
  'tray.menu.silence.quiet': 'Тихие часы до {until} …',
  'tray.menu.silence.maintenance':
    '{count, plural, one {Обслуживание: {count} бот, до {until} …} few {Обслуживание: {count} бота, до {until} …} many {Обслуживание: {count} ботов, до {until} …} other {Обслуживание: {count} бота, до {until} …}}',
  'tray.menu.resume': 'Возобновить наблюдение',
  'tray.menu.settings': 'Настройки …',
  'tray.menu.quit': 'Выйти из Hooklight',
  'tray.health.down': '✕',
  'tray.health.degraded': '▲',
  'tray.health.unknown': '○',
  'tray.health.healthy': '●',

  'tray.loginComment': 'Следит за ботами Telegram с момента входа в систему',

  'tray.record.notWritten':
    'Записать файл туда не удалось. Выберите другую папку или проверьте права и свободное место.',
  'tray.refusedSwitches':
    'Hooklight не запускается с этими ключами: они открыли бы его посторонним: {names}',
  'tray.crashed.title': 'Это окно несколько раз переставало работать',
  'tray.crashed.body':
    'Наблюдение продолжается: индикатор в трее по-прежнему верен. Закройте это окно и откройте снова из трея или закройте Hooklight и запустите его снова.',
  'tray.unresponsive.title': 'Это окно не отвечает',
  'tray.unresponsive.body':
    'Оно не отвечает уже полминуты. Наблюдение тем временем продолжается. Перезагрузите окно или подождите; сохранённое в любом случае не пропадёт.',
  'tray.unresponsive.reload': 'Перезагрузить окно',
  'tray.unresponsive.wait': 'Подождать',
  'tray.appMenu.file': 'Hooklight',
  'tray.appMenu.edit': 'Правка',
  'tray.appMenu.view': 'Вид',
  'tray.appMenu.hide': 'Скрыть Hooklight',
  'tray.appMenu.hideOthers': 'Скрыть остальные',
  'tray.appMenu.close': 'Закрыть окно',
  'tray.appMenu.undo': 'Отменить',
  'tray.appMenu.redo': 'Повторить',
  'tray.appMenu.cut': 'Вырезать',
  'tray.appMenu.copy': 'Копировать',
  'tray.appMenu.paste': 'Вставить',
  'tray.appMenu.selectAll': 'Выбрать всё',
  'tray.appMenu.zoomIn': 'Увеличить',
  'tray.appMenu.zoomOut': 'Уменьшить',
  'tray.appMenu.resetZoom': 'Реальный размер',
  'tray.appMenu.togglefullscreen': 'Полный экран',
} as const;
