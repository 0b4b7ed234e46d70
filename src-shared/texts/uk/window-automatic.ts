/** Automatic repair in the window, in Ukrainian: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': 'Автовиправлення',
  'window.automatic.hint':
    'Саме встановлює заданий вебхук знову і більше нічого: ніколи не видаляє вебхука й не відкидає оновлень. Нове правило 24 години лише записує, що надіслало б.',
  'window.automatic.state.title': 'Стан',
  'window.automatic.state.off':
    'Вимкнено: жодного правила не ввімкнено, тому автоматично нічого не виправляється.',
  'window.automatic.state.on':
    'Увімкнено: {tags, plural, =0 {} one {# тег} few {# теги} many {# тегів} other {# тега}}{bots, plural, =0 {} one {{tags, plural, =0 {} other { і }}# бот} few {{tags, plural, =0 {} other { і }}# боти} many {{tags, plural, =0 {} other { і }}# ботів} other {{tags, plural, =0 {} other { і }}# бота}}.',
  'window.automatic.state.stopped':
    'Зупинено з {since}. Автоматично нічого не виправляється, доки ви не дозволите знову.',
  'window.automatic.stop': 'Зупинити все автовиправлення',
  'window.automatic.resume': 'Дозволити знову',
  'window.automatic.held.title': 'Автоматично зупинено на цих ботах',
  'window.automatic.held.hint':
    'Установлене двічі перезаписали протягом години, отже ці вебхуки ставить хтось іще. Спершу знайдіть його.',
  'window.automatic.held.since': 'з {since}',
  'window.automatic.held.bot':
    'На цьому боті автоматично зупинено з {since}: установлене двічі перезаписали протягом години. З’ясуйте, хто ще ставить цей вебхук, потім дозвольте продовжити.',
  'window.automatic.release': 'Дозволити продовжити',
  'window.automatic.release-bot': 'Дозволити продовжити: {name}',
  'window.automatic.own.title': 'Боти з власними правилами',
  'window.automatic.own.open': 'Відкрити: {name}',
  'window.automatic.own.more': 'і ще {count, plural, one {#} few {#} many {#} other {#}}',
  'window.automatic.tags.title': 'Правила за тегами',
  'window.automatic.tags.hint':
    'Бот дотримується правил першого зі своїх тегів, що їх має. Власні правила бота — на його сторінці, вони важливіші за правила тегів.',
  'window.automatic.no-tags':
    'Тегів ще немає. Додайте теги на сторінці бота («Назва, теги, нотатка…») або задайте там правила для окремого бота.',
  'window.automatic.tag': 'Тег із правилами',
  'window.automatic.option':
    '{tag}: {bots, plural, =0 {ботів немає} one {# бот} few {# боти} many {# ботів} other {# бота}}{rules, plural, =-1 {} =0 {, вимкнено} one {, # правило} few {, # правила} many {, # правил} other {, # правила}}',
  'window.automatic.tag.clear': 'Прибрати правила цього тега',
  'window.automatic.tag.empty':
    'Вимкнено для цього тега: бот, що його дотримується, автоматично не виправляється, навіть якщо правила має інший його тег.',
  'window.automatic.rule.missing': 'Вебхука немає',
  'window.automatic.rule.missing.hint': 'Увесь заданий вебхук установлюється знову.',
  'window.automatic.rule.wrong-url': 'Вебхук на іншому URL',
  'window.automatic.rule.wrong-url.hint':
    'Заданий вебхук установлюється знову. Хост, якого ніхто не вводив, не чіпається, якщо ви не ввімкнете захист нижче.',
  'window.automatic.rule.other-settings': 'Відрізняються інші налаштування',
  'window.automatic.rule.other-settings.hint':
    'З’єднання, типи оновлень, сертифікат або закріплена адреса: увесь заданий вебхук установлюється знову.',
  'window.automatic.rule.recent-errors': 'Нещодавні помилки доставки',
  'window.automatic.rule.recent-errors.hint':
    'Повторне встановлення вебхука тут не зарадить: причина в ендпоінті, TLS, DNS або секреті. Нічого не надсилається; лише журнал каже чому.',
  'window.automatic.rule.too-many-pending': 'Забагато оновлень у черзі',
  'window.automatic.rule.too-many-pending.hint':
    'Повторне встановлення вебхука тут не зарадить: ендпоінт не встигає. Нічого не надсилається; лише журнал каже чому.',
  'window.automatic.mode.off': 'Вимк.',
  'window.automatic.mode.dry-run': 'Пробний',
  'window.automatic.mode.live': 'Робочий',
  'window.automatic.mode.journal': 'Журнал',
  'window.automatic.note.dry-run': 'Лише записує, що надіслало б.',
  'window.automatic.note.waits': 'Пробний режим до {until}, потім робочий.',
  'window.automatic.note.live': 'Робочий: надсилає.',
  'window.automatic.note.journal': 'Журнал каже чому.',
  'window.automatic.note.off': 'Вимкнено.',
  'window.automatic.locked':
    'Не збережено: правила шифруються, а сховище не відкрите. Відкрийте його й виберіть знову. Зупинка працює й так.',
  'window.automatic.today': 'сьогодні {time}',
  'window.automatic.tomorrow': 'завтра {time}',
  'window.automatic.protect': 'Захист від чужих хостів',
  'window.automatic.protect.hint':
    'Перезаписує й вебхук на хості, якого тут ніхто не вводив. Такий хост може означати вкрадений токен: тоді допоможе лише новий токен від @BotFather.',
  'window.automatic.bot.source.off': 'вимкнено',
  'window.automatic.bot.source.own': 'власні правила',
  'window.automatic.bot.source.own-off': 'вимкнено для цього бота',
  'window.automatic.bot.source.tag': 'за тегом {tag}',
  'window.automatic.bot.off':
    'Автоматично нічого не виправляється: правил не має ні цей бот, ні його теги.',
  'window.automatic.bot.tag-off':
    'Автоматично нічого не виправляється: автовиправлення вимкнено для його тега {tag}.',
  'window.automatic.bot.own-off':
    'На цьому боті автоматично нічого не виправляється, хоч би що було в його тегів. Увімкніть правило або знову успадкуйте.',
  'window.automatic.bot.protected': 'Перезаписує й вебхук на хості, якого ніхто не вводив.',
  'window.automatic.bot.choice': 'Чиї правила діють для цього бота',
  'window.automatic.bot.choice.tags': 'Успадковані',
  'window.automatic.bot.choice.own': 'Власні',
  'window.automatic.bot.stopped':
    'Усе автовиправлення зупинено з {since}, тому зараз нічого із цього не відбувається.',
  'window.automatic.to-settings': 'Відкрити налаштування',
  'window.automatic.notice.title': 'Усе автовиправлення зупинено.',
  'window.automatic.notice':
    'З {since} автоматично нічого не виправляється, хоча правила ввімкнено. Знову дозволити можна в налаштуваннях.',
} as const;
