/** Settings by tag and by bot, in Ukrainian: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Для тега «{tag}»: «} bot {Для «{name}»: «} other {«}}{field}» ({fieldName}) — {value, number}. Це забагато поруч із «{limitField}» ({limitName}) — {limit, number}{from, select, bot { для цього бота} tag { за тегом «{tag}»} other { для всіх ботів}}. Задайте перше не більшим за {most, number} або друге більшим.',
  'limits.journal.tag': 'Змінено ліміти тега «{tag}»: {fields}.',
  'limits.journal.bot': 'Змінено власні ліміти: {fields}.',
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
