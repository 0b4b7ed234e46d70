/** Automatic repair, in Ukrainian: what it did, would do, and why it left something alone. */
export const automatic = {
  'automatic.left': 'Не виправлено автоматично ({problem}): {why}',
  'automatic.dry-run':
    'Пробний режим ({problem}): заданий вебхук було б установлено знову. Нічого не надіслано.',
  'automatic.tampered':
    'Правила автовиправлення змінено поза Hooklight, їх вимкнено. Якщо це зробили ви, увімкніть їх знову.',
  'automatic.journal.set': 'Автовиправлення, {scope}: {rules}.',
  'automatic.journal.cleared': 'Автовиправлення, {scope}: власних правил більше немає.',
  'automatic.journal.stopped': 'Автовиправлення повністю зупинено.',
  'automatic.journal.resumed': 'Автовиправлення знову дозволено.',
  'automatic.journal.released': 'Автовиправлення цього бота знову дозволено.',
  'automatic.scope.tag': 'тег «{tag}»',
  'automatic.scope.bot': 'бот {bot}',
  'automatic.none': 'вимкнено',
  'automatic.rule.missing': 'вебхука немає',
  'automatic.rule.wrong-url': 'вебхук на іншому URL',
  'automatic.rule.other-settings': 'відрізняються інші налаштування',
  'automatic.rule.recent-errors': 'нещодавні помилки доставки',
  'automatic.rule.too-many-pending': 'забагато оновлень у черзі',
  'automatic.mode.dry-run': 'пробний режим',
  'automatic.mode.live': 'робочий режим',
  'automatic.repeated': 'Правило можна вказати лише раз. Приберіть повтор.',
  'automatic.why.stopped': 'автовиправлення повністю зупинено. Дозвольте його в налаштуваннях.',
  'automatic.why.not-curable':
    'повторне встановлення вебхука тут не зарадить. Причину вказано на сторінці бота.',
  'automatic.why.removed-by-telegram':
    'Telegram сам видалив вебхук: ендпоінт 23 години відповідав 410 Gone. Відновіть ендпоінт, потім установіть вебхук.',
  'automatic.why.unknown-host':
    'вебхук указує на хост, якого ніхто не вводив: токен могли вкрасти. Перш ніж щось установлювати, отримайте новий токен у @BotFather.',
  'automatic.why.contested':
    'хтось інший теж ставить вебхук цього бота або опитує його. Спершу знайдіть його, інакше ви без кінця перезаписуватимете одне одного.',
  'automatic.why.held':
    'установлене двічі перезаписали протягом години. Далі лише з вашого дозволу.',
  'automatic.why.flapping': 'стан бота весь час змінюється. Причину вказано на його сторінці.',
  'automatic.why.token': 'Telegram не приймає токен. Замініть його.',
  'automatic.why.tries-used': 'три спроби не допомогли. Наступна — після години без проблем.',
  'automatic.why.too-many-share':
    'та сама проблема більш як у десятої частини ботів, отже причина не в них.',
  'automatic.why.not-reachable': 'невідомо, чи доступний Telegram із цього комп’ютера.',
  'automatic.why.at-once-limit':
    'уже тривають три виправлення. Це почнеться, коли завершиться одне з них.',
  'automatic.why.hour-limit': 'за останню годину зроблено двадцять спроб. Продовження згодом.',
} as const;
