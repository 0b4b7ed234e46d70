/** Settings by tag and by bot, in Russian: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Для тега «{tag}»: «} bot {Для «{name}»: «} other {«}}{field}» ({fieldName}) — {value, number}. Это слишком много рядом с «{limitField}» ({limitName}) — {limit, number}{from, select, bot { для этого бота} tag { по тегу «{tag}»} other { для всех ботов}}. Задайте первое не больше {most, number} или увеличьте второе.',
  'limits.journal.tag': 'Изменены лимиты тега «{tag}»: {fields}.',
  'limits.journal.bot': 'Изменены свои лимиты: {fields}.',
  'limits.cli.help': 'показывает и меняет настройки: для всех ботов, для тега, для бота',
  'limits.cli.help.get': 'показывает действующие настройки и откуда взята каждая',
  'limits.cli.help.set': 'меняет настройки',
  'limits.cli.help.reset':
    'возвращает тегу или боту наследование; без --tag и --bot — значения по умолчанию',
  'limits.cli.help.tag': 'настройки ботов с этим тегом',
  'limits.cli.help.bot': 'настройки этого бота: его номер, номер в Telegram или @username',
  'limits.cli.help.values': 'например intervalSeconds=5m или backlogPending=200',
  'limits.cli.help.names': 'имена настроек; если не указаны — все',
  'limits.cli.shape': 'Указывайте настройки как имя=значение, например intervalSeconds=5m.',
  'limits.cli.unknown': 'Такой настройки нет. Здесь можно указать: {names}.',
  'limits.cli.global-only': '{name} действует для всего приложения. Указывайте без --tag и --bot.',
  'limits.cli.seconds':
    '{name} — время от {min, number} до {max, number} с, например 30s, 5m или 2h.',
  'limits.cli.number': '{name} — целое число от {min, number} до {max, number}.',
  'limits.cli.minutes':
    '{name} — число минут от {min, number} до {max, number} с шагом пять, например 30m, 4h, или 0 — никогда.',
  'limits.cli.days': '{name} — дни через запятую: mon, tue, wed, thu, fri, sat, sun.',
  'limits.cli.time': '{name} — время суток, например 07:00 или 22:30.',
  'limits.cli.zone': '{name} — «system» или имя часового пояса, например Europe/Berlin.',
  'limits.cli.choice': '{name} — одно из: {choices}.',
  'limits.cli.tag': 'Тег содержит от 1 до 40 символов.',
  'limits.cli.origin': '{origin, select, bot {этого бота} tag {тега {tag}} other {для всех ботов}}',
  'limits.cli.levels': 'Свои настройки: {places}',
  'window.limits.tags': 'Лимиты по тегам',
  'window.limits.tags.hint':
    'Для ботов с тегом, вместо указанных выше. Свои лимиты бота — на его странице, они важнее лимитов его тегов.',
  'window.limits.no-tags':
    'Ни у одного бота ещё нет тега. Добавьте теги на странице бота («Имя, теги, заметка…»), затем задайте здесь лимиты для них.',
  'window.limits.tag': 'Тег',
  'window.limits.option':
    '{tag}: {bots, plural, =0 {нет ботов} one {# бот} few {# бота} many {# ботов} other {# бота}}{limits, plural, =0 {} one {, # лимит} few {, # лимита} many {, # лимитов} other {, # лимита}}',
  'window.limits.bot': 'Свои лимиты',
  'window.limits.own':
    '{count, plural, =0 {всё унаследовано} one {# задан для бота} few {# задано для бота} many {# задано для бота} other {# задано для бота}}',
  'window.limits.suspected': 'При подозрении на сбой',
  'window.limits.expiring': 'Сбой, если пропадут через',
  'window.limits.scope-bot': 'для этого бота',
  'window.limits.from-all': 'для всех ботов',
  'window.limits.from-tag': 'по тегу {tag}',
  'window.limits.else': 'иначе {value}, {from}',
  'window.limits.inherit': '{label}: снова наследовать, {value} {from}',
  'window.limits.all-stretched':
    'Ботов больше, чем позволяет лимит запросов: все интервалы растянуты поровну, и проблемы видны позже заданного. Увеличьте интервалы или наблюдайте за меньшим числом ботов.',
} as const;
