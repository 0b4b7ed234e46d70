/** Messages of the tray, in Ukrainian: tooltip, menu, its notices. */
export const tray = {
  'tray.tooltip.counts':
    '{down, plural, =0 {} one {збій: {down}} few {збій: {down}} many {збій: {down}} other {збій: {down}}}{both, select, true {, } other {}}{degraded, plural, =0 {} one {увага: {degraded}} few {увага: {degraded}} many {увага: {degraded}} other {увага: {degraded}}} з {total}{known, select, all {, відомі всі} none {} other {, відомо: {known}}}',
  'tray.tooltip.healthy':
    '{total, plural, one {{total} бот у нормі} few {{total} боти в нормі} many {{total} ботів у нормі} other {{total} бота в нормі}}',
  'tray.tooltip.unknown': 'невідомо: {unknown} з {total}',
  'tray.tooltip.paused':
    '{total, plural, =1 {Бот на паузі} one {На паузі всі {total} бот} few {На паузі всі {total} боти} many {На паузі всі {total} ботів} other {На паузі всі {total} бота}}',
  'tray.tooltip.empty': 'Ботів ще немає',
  'tray.tooltip.checkedNow': 'перевірено щойно',
  'tray.tooltip.checkedAgo': 'перевірено {ago} тому',
  'tray.tooltip.neverChecked': 'ще не перевірено',
  'tray.tooltip.locked': 'Токени заблоковано: нічого не перевіряється',
  'tray.tooltip.choose': 'Виберіть, як зберігати токени: відкрийте Hooklight',
  'tray.tooltip.opening': 'Відкривається сховище…',
  'tray.tooltip.stopped':
    'Спостереження зупинено після повторних помилок: відкрийте Hooklight і запустіть його знову',
  'tray.tooltip.stalled': 'Спостереження зависло: відкрийте Hooklight і запустіть його знову',
  'tray.tooltip.unusable': 'Теку даних неможливо використати: відкрийте Hooklight',
  'tray.tooltip.pausedUntil': 'Спостереження призупинено до {time}',
  'tray.tooltip.pausedOpenEnd': 'Спостереження призупинено, доки ви його не відновите',
  'tray.tooltip.fleet.offline': 'Цей комп’ютер не в мережі',
  'tray.tooltip.fleet.api-unreachable': 'Bot API звідси недоступний',
  'tray.tooltip.fleet.api-error': 'Bot API відповідає помилками',
  'tray.tooltip.fleet.flood-wait': 'Telegram просить зачекати',
  'tray.tooltip.fleet.proxy': 'Проксі не пропускає запити',
  'tray.tooltip.fleet.intercepted': 'Замість Telegram відповідає щось інше',
  'tray.ago.seconds': '{count} с',
  'tray.ago.minutes': '{count} хв',
  'tray.ago.hours': '{count} год',
  'tray.ago.days':
    '{count, plural, one {{count} день} few {{count} дні} many {{count} днів} other {{count} дня}}',

  'tray.tooltip.notShown':
    'не показано {count, plural, one {{count} повідомлення} few {{count} повідомлення} many {{count} повідомлень} other {{count} повідомлення}}',
  'tray.badge.down':
    '{count, plural, one {збій у {count} бота} few {збій у {count} ботів} many {збій у {count} ботів} other {збій у {count} бота}}',

  'tray.menu.open': 'Відкрити Hooklight',
  'tray.menu.allHealthy': 'Проблем немає',
  'tray.menu.bot':
    '{health}  {name} · {reason}{known, select, snoozed { · приглушено} acknowledged { · узято до відома} other {}}',
  'tray.menu.more': 'Ще {count}…',
  'tray.menu.bot.open': 'Відкрити',
  'tray.menu.bot.check': 'Перевірити зараз',
  'tray.menu.bot.reSet': 'Перевстановити вебхук…',
  'tray.menu.bot.snooze': 'Приглушити',
  'tray.menu.bot.snooze.quarter': 'На 15 хвилин',
  'tray.menu.bot.snooze.hour': 'На 1 годину',
  'tray.menu.bot.snooze.recovered': 'До відновлення',
  'tray.menu.bot.wake': 'Зняти приглушення',
  'tray.menu.checkAll': 'Перевірити всіх зараз',
  'tray.menu.pause': 'Призупинити спостереження',
  'tray.menu.pause.hour': 'На 1 годину',
  'tray.menu.pause.tomorrow': 'До завтра, 08:00',
  'tray.menu.pause.openEnd': 'Доки не відновлю',
  'tray.menu.automatic.stop': 'Зупинити автовиправлення',
  'tray.menu.automatic.resume': 'Знову дозволити автовиправлення',
  'tray.menu.messages':
    '{count, plural, one {{count} непрочитане повідомлення…} few {{count} непрочитані повідомлення…} many {{count} непрочитаних повідомлень…} other {{count} непрочитаного повідомлення…}}',
  'tray.menu.silence.off': 'Сповіщення вимкнено…',
  'tray.menu.silence.quiet': 'Тихі години до {until}…',
  'tray.menu.silence.maintenance':
    '{count, plural, one {Обслуговування: {count} бот, до {until}…} few {Обслуговування: {count} боти, до {until}…} many {Обслуговування: {count} ботів, до {until}…} other {Обслуговування: {count} бота, до {until}…}}',
  'tray.menu.resume': 'Відновити спостереження',
  'tray.menu.settings': 'Налаштування…',
  'tray.menu.quit': 'Вийти з Hooklight',
  'tray.health.down': '✕',
  'tray.health.degraded': '▲',
  'tray.health.unknown': '○',
  'tray.health.healthy': '●',

  'tray.loginComment': 'Стежить за ботами Telegram від входу в систему',

  'tray.record.notWritten':
    'Записати файл туди не вдалося. Виберіть іншу теку або перевірте права й вільне місце.',
  'tray.refusedSwitches':
    'Hooklight не запускається із цими ключами: вони відкрили б його стороннім: {names}',
  'tray.crashed.title': 'Це вікно кілька разів переставало працювати',
  'tray.crashed.body':
    'Спостереження триває: індикатор у треї й далі правильний. Закрийте це вікно й відкрийте знову з трею або вийдіть із Hooklight і запустіть його знову.',
  'tray.unresponsive.title': 'Це вікно не відповідає',
  'tray.unresponsive.body':
    'Воно не відповідає вже пів хвилини. Спостереження тим часом триває. Перезавантажте вікно або зачекайте; збережене в жодному разі не зникне.',
  'tray.unresponsive.reload': 'Перезавантажити вікно',
  'tray.unresponsive.wait': 'Зачекати',
  'tray.appMenu.file': 'Hooklight',
  'tray.appMenu.edit': 'Редагування',
  'tray.appMenu.view': 'Вигляд',
  'tray.appMenu.hide': 'Приховати Hooklight',
  'tray.appMenu.hideOthers': 'Приховати інші',
  'tray.appMenu.close': 'Закрити вікно',
  'tray.appMenu.undo': 'Скасувати',
  'tray.appMenu.redo': 'Повторити',
  'tray.appMenu.cut': 'Вирізати',
  'tray.appMenu.copy': 'Копіювати',
  'tray.appMenu.paste': 'Вставити',
  'tray.appMenu.selectAll': 'Вибрати все',
  'tray.appMenu.zoomIn': 'Збільшити',
  'tray.appMenu.zoomOut': 'Зменшити',
  'tray.appMenu.resetZoom': 'Справжній розмір',
  'tray.appMenu.togglefullscreen': 'На весь екран',
} as const;
