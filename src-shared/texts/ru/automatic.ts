/** Automatic repair, in Russian: what it did, would do, and why it left something alone. */
export const automatic = {
  'automatic.left': 'Не исправлено автоматически ({problem}): {why}',
  'automatic.dry-run':
    'Пробный режим ({problem}): заданный вебхук был бы установлен заново. Ничего не отправлено.',
  'automatic.tampered':
    'Правила автоисправления изменены в обход Hooklight и отключены. Если это сделали вы, включите их снова.',
  'automatic.journal.set': 'Автоисправление, {scope}: {rules}.',
  'automatic.journal.cleared': 'Автоисправление, {scope}: собственных правил больше нет.',
  'automatic.journal.stopped': 'Автоисправление полностью остановлено.',
  'automatic.journal.resumed': 'Автоисправление снова разрешено.',
  'automatic.journal.released': 'Автоисправление этого бота снова разрешено.',
  'automatic.scope.tag': 'тег «{tag}»',
  'automatic.scope.bot': 'бот {bot}',
  'automatic.none': 'выключено',
  'automatic.rule.missing': 'вебхука нет',
  'automatic.rule.wrong-url': 'вебхук на другом URL',
  'automatic.rule.other-settings': 'отличаются другие настройки',
  'automatic.rule.recent-errors': 'недавние ошибки доставки',
  'automatic.rule.too-many-pending': 'слишком много апдейтов в очереди',
  'automatic.mode.dry-run': 'пробный режим',
  'automatic.mode.live': 'боевой режим',
  'automatic.repeated': 'Правило можно указать только один раз. Уберите повтор.',
  'automatic.why.stopped': 'автоисправление полностью остановлено. Разрешите его в настройках.',
  'automatic.why.not-curable':
    'повторная установка вебхука здесь не поможет. Причина указана на странице бота.',
  'automatic.why.removed-by-telegram':
    'Telegram сам удалил вебхук: эндпоинт 23 часа отвечал 410 Gone. Восстановите эндпоинт, затем установите вебхук.',
  'automatic.why.unknown-host':
    'вебхук указывает на хост, который никто не вводил: токен могли украсть. Прежде чем что-либо устанавливать, получите новый токен у @BotFather.',
  'automatic.why.contested':
    'вебхук ставит или опрашивает бота кто-то ещё. Сначала найдите его, иначе вы будете бесконечно перезаписывать друг друга.',
  'automatic.why.held':
    'установленное дважды перезаписали в течение часа. Продолжение только с вашего разрешения.',
  'automatic.why.flapping': 'состояние бота постоянно меняется. Причина указана на его странице.',
  'automatic.why.token': 'Telegram не принимает токен. Замените его.',
  'automatic.why.tries-used': 'три попытки не помогли. Следующая — после часа без проблем.',
  'automatic.why.too-many-share':
    'такая же проблема более чем у десятой части ботов, значит, причина не в них.',
  'automatic.why.not-reachable': 'неясно, доступен ли Telegram с этого компьютера.',
  'automatic.why.at-once-limit':
    'уже идут три исправления. Это начнётся, когда закончится одно из них.',
  'automatic.why.hour-limit': 'за последний час сделано двадцать попыток. Продолжение позже.',
} as const;
