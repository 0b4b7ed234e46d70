/** Settings by tag and by bot, in Russian: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Для тега «{tag}»: «} bot {Для «{name}»: «} other {«}}{field}» ({fieldName}) — {value, number}. Это слишком много рядом с «{limitField}» ({limitName}) — {limit, number}{from, select, bot { для этого бота} tag { по тегу «{tag}»} other { для всех ботов}}. Задайте первое не больше {most, number} или увеличьте второе.',
  'limits.journal.tag': 'Изменены лимиты тега «{tag}»: {fields}.',
  'limits.journal.bot': 'Изменены свои лимиты: {fields}.',
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
