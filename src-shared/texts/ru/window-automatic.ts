/** Automatic repair in the window, in Russian: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': 'Автоисправление',
  'window.automatic.hint':
    'Само ставит заданный вебхук снова и больше ничего не делает: не удаляет вебхуки и не сбрасывает апдейты. Новое правило первые 24 часа только записывает, что отправило бы.',
  'window.automatic.state.title': 'Состояние',
  'window.automatic.state.off':
    'Выключено: ни одно правило не включено, само ничего не исправляется.',
  'window.automatic.state.on':
    'Включено: {tags, plural, =0 {} one {# тег} few {# тега} many {# тегов} other {# тега}}{bots, plural, =0 {} one {{tags, plural, =0 {} one {, } few {, } many {, } other {, }}# бот} few {{tags, plural, =0 {} one {, } few {, } many {, } other {, }}# бота} many {{tags, plural, =0 {} one {, } few {, } many {, } other {, }}# ботов} other {{tags, plural, =0 {} one {, } few {, } many {, } other {, }}# бота}}.',
  'window.automatic.state.stopped':
    'Остановлено с {since}. Само ничего не исправляется, пока вы снова не разрешите.',
  'window.automatic.stop': 'Остановить всё автоисправление',
  'window.automatic.resume': 'Снова разрешить',
  'window.automatic.held.title': 'Остановлено на этих ботах',
  'window.automatic.held.hint':
    'Установленное дважды перезаписали в течение часа: эти вебхуки ставит кто-то ещё. Сначала найдите его.',
  'window.automatic.held.since': 'с {since}',
  'window.automatic.held.bot':
    'Остановлено на этом боте с {since}: установленное дважды перезаписали в течение часа. Выясните, кто ещё ставит этот вебхук, затем разрешите продолжить.',
  'window.automatic.release': 'Продолжить',
  'window.automatic.release-bot': 'Продолжить: {name}',
  'window.automatic.own.title': 'Боты со своими правилами',
  'window.automatic.own.open': 'Открыть: {name}',
  'window.automatic.own.more':
    'и {count, plural, one {ещё #} few {ещё #} many {ещё #} other {ещё #}}',
  'window.automatic.tags.title': 'Правила по тегам',
  'window.automatic.tags.hint':
    'Для бота действуют правила первого из его тегов, у которого они есть. Свои правила бота — на его странице, они важнее правил тегов.',
  'window.automatic.no-tags':
    'Тегов ещё нет. Добавьте теги на странице бота («Имя, теги, заметка…») или задайте там правила для одного бота.',
  'window.automatic.tag': 'Тег с правилами',
  'window.automatic.option':
    '{tag}: {bots, plural, =0 {нет ботов} one {# бот} few {# бота} many {# ботов} other {# бота}}{rules, plural, =-1 {} =0 {, выключено} one {, # правило} few {, # правила} many {, # правил} other {, # правила}}',
  'window.automatic.tag.clear': 'Убрать правила этого тега',
  'window.automatic.tag.empty':
    'Для этого тега выключено: бот, который ему следует, сам не исправляется, даже если правила есть у другого его тега.',
  'window.automatic.rule.missing': 'Вебхука нет',
  'window.automatic.rule.missing.hint': 'Заданный вебхук ставится снова целиком.',
  'window.automatic.rule.wrong-url': 'Вебхук на другом URL',
  'window.automatic.rule.wrong-url.hint':
    'Заданный вебхук ставится снова. Хост, который никто не вводил, не трогается, если ниже не включена защита.',
  'window.automatic.rule.other-settings': 'Отличаются другие настройки',
  'window.automatic.rule.other-settings.hint':
    'Соединения, типы апдейтов, сертификат или закреплённый адрес: заданный вебхук ставится снова целиком.',
  'window.automatic.rule.recent-errors': 'Недавние ошибки доставки',
  'window.automatic.rule.recent-errors.hint':
    'Повторная установка вебхука здесь не поможет: дело в эндпоинте, TLS, DNS или секретном токене. Ничего не отправляется; причину укажет журнал.',
  'window.automatic.rule.too-many-pending': 'Слишком много апдейтов в очереди',
  'window.automatic.rule.too-many-pending.hint':
    'Повторная установка вебхука здесь не поможет: эндпоинт не успевает. Ничего не отправляется; причину укажет журнал.',
  'window.automatic.mode.off': 'Выкл.',
  'window.automatic.mode.dry-run': 'Пробный',
  'window.automatic.mode.live': 'Боевой',
  'window.automatic.mode.journal': 'Журнал',
  'window.automatic.note.dry-run': 'Только записывает, что отправило бы.',
  'window.automatic.note.waits': 'Пробный режим до {until}, затем боевой.',
  'window.automatic.note.live': 'Боевой режим: отправляет.',
  'window.automatic.note.journal': 'Причину укажет журнал.',
  'window.automatic.note.off': 'Выключено.',
  'window.automatic.locked':
    'Не сохранено: правила зашифрованы, а хранилище не открыто. Откройте его и выберите снова. Остановить можно и так.',
  'window.automatic.today': 'сегодня {time}',
  'window.automatic.tomorrow': 'завтра {time}',
  'window.automatic.protect': 'Защита от чужих хостов',
  'window.automatic.protect.hint':
    'Перезаписывать и вебхук на хосте, который никто здесь не вводил. Такой хост может означать украденный токен: тогда поможет только новый токен от @BotFather.',
  'window.automatic.bot.source.off': 'выключено',
  'window.automatic.bot.source.own': 'свои правила',
  'window.automatic.bot.source.own-off': 'выключено для этого бота',
  'window.automatic.bot.source.tag': 'по тегу {tag}',
  'window.automatic.bot.off': 'Само ничего не исправляется: правил нет ни у бота, ни у его тегов.',
  'window.automatic.bot.tag-off':
    'Само ничего не исправляется: для его тега {tag} автоисправление выключено.',
  'window.automatic.bot.own-off':
    'На этом боте само ничего не исправляется, что бы ни задавали его теги. Включите правило или верните наследование.',
  'window.automatic.bot.protected': 'Перезаписывает и вебхук на хосте, который никто не вводил.',
  'window.automatic.bot.choice': 'Чьи правила действуют для бота',
  'window.automatic.bot.choice.tags': 'Наследуемые',
  'window.automatic.bot.choice.own': 'Свои',
  'window.automatic.bot.stopped':
    'Всё автоисправление остановлено с {since}, сейчас ничего из этого не происходит.',
  'window.automatic.to-settings': 'Открыть настройки',
  'window.automatic.notice.title': 'Всё автоисправление остановлено.',
  'window.automatic.notice':
    'С {since} само ничего не исправляется, хотя правила включены. Снова разрешить можно в настройках.',
} as const;
