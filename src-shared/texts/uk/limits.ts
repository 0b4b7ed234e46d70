/** Settings by tag and by bot, in Ukrainian: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Для тега «{tag}»: «} bot {Для «{name}»: «} other {«}}{field}» ({fieldName}) — {value, number}. Це забагато поруч із «{limitField}» ({limitName}) — {limit, number}{from, select, bot { для цього бота} tag { за тегом «{tag}»} other { для всіх ботів}}. Задайте перше не більшим за {most, number} або друге більшим.',
  'limits.journal.tag': 'Змінено ліміти тега «{tag}»: {fields}.',
  'limits.journal.bot': 'Змінено власні ліміти: {fields}.',
  'limits.cli.help': 'показує та змінює налаштування: для всіх ботів, для тега, для бота',
  'limits.cli.help.get': 'показує чинні налаштування й звідки взято кожне',
  'limits.cli.help.set': 'змінює налаштування',
  'limits.cli.help.reset':
    'повертає тегу чи боту успадкування; без --tag і --bot — типові значення',
  'limits.cli.help.tag': 'налаштування ботів із цим тегом',
  'limits.cli.help.bot': 'налаштування цього бота: його номер, номер у Telegram або @username',
  'limits.cli.help.values': 'наприклад intervalSeconds=5m або backlogPending=200',
  'limits.cli.help.names': 'назви налаштувань; якщо не вказано — усі',
  'limits.cli.shape': 'Указуйте налаштування як назва=значення, наприклад intervalSeconds=5m.',
  'limits.cli.unknown': 'Такого налаштування немає. Тут можна вказати: {names}.',
  'limits.cli.global-only': '{name} діє для всього застосунку. Указуйте без --tag і без --bot.',
  'limits.cli.seconds':
    '{name} — час від {min, number} с до {max, number} с, наприклад 30s, 5m або 2h.',
  'limits.cli.number': '{name} — ціле число від {min, number} до {max, number}.',
  'limits.cli.minutes':
    '{name} — кількість хвилин від {min, number} до {max, number} кроком п’ять, наприклад 30m, 4h, або 0 — ніколи.',
  'limits.cli.days': '{name} — дні через кому: mon, tue, wed, thu, fri, sat, sun.',
  'limits.cli.time': '{name} — час доби, наприклад 07:00 або 22:30.',
  'limits.cli.zone': '{name} — «system» або назва часового поясу, наприклад Europe/Berlin.',
  'limits.cli.choice': '{name} — одне з: {choices}.',
  'limits.cli.tag': 'Тег має від 1 до 40 символів.',
  'limits.cli.origin': '{origin, select, bot {цього бота} tag {тега {tag}} other {для всіх ботів}}',
  'limits.cli.levels': 'Власні налаштування: {places}',
  'window.limits.tags': 'Ліміти за тегами',
  'window.limits.tags.hint':
    'Для ботів із тегом, замість указаних вище. Власні ліміти бота — на його сторінці, вони важливіші за ліміти тегів.',
  'window.limits.no-tags':
    'Жоден бот ще не має тега. Додайте теги на сторінці бота («Назва, теги, нотатка…»), потім задайте тут ліміти для них.',
  'window.limits.tag': 'Тег',
  'window.limits.option':
    '{tag}: {bots, plural, =0 {ботів немає} one {# бот} few {# боти} many {# ботів} other {# бота}}{limits, plural, =0 {} one {, # ліміт} few {, # ліміти} many {, # лімітів} other {, # ліміту}}',
  'window.limits.bot': 'Власні ліміти',
  'window.limits.own':
    '{count, plural, =0 {усе успадковано} one {# задано для бота} few {# задано для бота} many {# задано для бота} other {# задано для бота}}',
  'window.limits.suspected': 'Коли є підозра на збій',
  'window.limits.expiring': 'Збій, якщо пропадуть за',
  'window.limits.scope-bot': 'для цього бота',
  'window.limits.from-all': 'для всіх ботів',
  'window.limits.from-tag': 'за тегом {tag}',
  'window.limits.else': 'інакше {value}, {from}',
  'window.limits.inherit': '{label}: знову успадковувати, {value} {from}',
  'window.limits.all-stretched':
    'Ботів більше, ніж дозволяє ліміт запитів: усі інтервали рівномірно розтягнуто, і проблеми видно пізніше, ніж задано. Збільште інтервали або спостерігайте за меншою кількістю ботів.',
} as const;
