/** Messages of the settings and the vault, in Russian. */
export const windowSettings = {
  'window.settings.title': 'Настройки',
  'window.settings.checking': 'Проверки',
  'window.settings.checking.hint': 'Как часто спрашивать Telegram. Ботов это не меняет.',
  'window.settings.thresholds': 'Пороги',
  'window.settings.thresholds.hint': 'С какого числа апдейты в очереди считаются проблемой.',
  'window.settings.notifications': 'Уведомления',
  'window.settings.appearance': 'Оформление',
  'window.settings.security': 'Безопасность',
  'window.settings.default': 'по умолчанию {value}',
  'window.settings.is-default': 'по умолчанию',
  'window.settings.to-default': 'Вернуть значение по умолчанию, {value}',
  'window.settings.range': 'Целое число от {min} до {max}.',
  'window.settings.contradiction.caution':
    'Жёлтая метка появляется позже состояния «Внимание». Её число должно быть меньше.',
  'window.settings.contradiction.critical':
    '«Внимание» наступает позже «Сбоя». Его число должно быть меньше.',
  'window.settings.contradiction.recovered':
    '«Восстановлен» должно быть ниже числа, с которого начинается проблема, иначе состояние ботов будет скакать.',
  'window.settings.keeps':
    '«{name}»: до тех пор остаётся {stored}. Исправьте или нажмите Esc, чтобы оставить так.',
  'window.settings.search': 'Искать в настройках',
  'window.settings.search.placeholder': 'Поиск',
  'window.settings.search.none':
    'Ни в одной настройке нет «{words}». Попробуйте меньше слов или другие.',
  'window.settings.search.clear': 'Показать все настройки',
  'window.settings.search.found':
    '{count, plural, one {Найдено в {count} разделе} few {Найдено в {count} разделах} many {Найдено в {count} разделах} other {Найдено в {count} раздела}}',
  'window.settings.sections': 'Разделы',
  'window.settings.changed': 'изменено',
  'window.settings.changed-count':
    '{count, plural, one {изменено: {count}} few {изменено: {count}} many {изменено: {count}} other {изменено: {count}}}',
  'window.settings.reset': 'Сбросить',
  'window.settings.reset.of': 'Сбросить: {name}',
  'window.settings.reset.done': '«{name}» — снова {value}.',
  'window.settings.reset-section': 'Сбросить всё в этом разделе',
  'window.settings.reset-section.done':
    '{count, plural, one {{count} настройка раздела «{section}» снова по умолчанию.} few {{count} настройки раздела «{section}» снова по умолчанию.} many {{count} настроек раздела «{section}» снова по умолчанию.} other {{count} настройки раздела «{section}» снова по умолчанию.}}',
  'window.settings.unit.updates':
    '{count, plural, one {{shown} апдейт} few {{shown} апдейта} many {{shown} апдейтов} other {{shown} апдейта}}',
  'window.settings.unit.per-second': '{shown} в секунду',
  'window.settings.unit.per-minute': '{shown} в минуту',
  'window.settings.value.system': 'как в системе',
  'window.settings.on': 'Вкл.',
  'window.settings.off': 'Выкл.',
  'window.settings.tokens': 'Хранение токенов',
  'window.settings.version': 'Версия',
  'window.settings.version-text': 'Hooklight {version}, {platform}',
  'window.settings.guide': 'О вебхуках',
  'window.settings.bot-api': 'Bot API',
  'window.setting.intervalSeconds': 'Интервал проверок',
  'window.setting.intervalSeconds.hint':
    'Для ботов без своего. Если ботов много, растягивается поровну.',
  'window.setting.suspectedIntervalSeconds': 'Интервал при подозрении на сбой',
  'window.setting.suspectedIntervalSeconds.hint':
    'Пока подозрение не подтвердится или не исчезнет.',
  'window.setting.requestsPerSecondTelegram': 'Запросов в секунду к Telegram',
  'window.setting.requestsPerSecondTelegram.hint': 'На всех ботов вместе.',
  'window.setting.requestsPerSecondOwnRoot': 'Запросов в секунду к своему серверу',
  'window.setting.requestsPerSecondOwnRoot.hint': 'На каждый ваш сервер Bot API.',
  'window.setting.certificateLooks': 'Следить за сертификатами',
  'window.setting.certificateLooks.hint':
    'Раз в день TLS-рукопожатие с эндпоинтом каждого вебхука, чтобы предупредить об окончании срока заранее. Ничего не отправляется. Соединение прямое, даже если запросы идут через прокси.',
  'window.setting.cautionPending': 'Жёлтая метка от',
  'window.setting.cautionPending.hint': 'Апдейтов в очереди. Ещё в норме; видно только в списке.',
  'window.setting.backlogPending': '«Внимание» от',
  'window.setting.backlogPending.hint': 'Апдейтов в очереди, если их не становится меньше.',
  'window.setting.backlogForSeconds': 'В течение',
  'window.setting.backlogForSeconds.hint': 'Сколько это должно длиться, чтобы считаться.',
  'window.setting.growthPerMinute': 'Рост, который считается сразу',
  'window.setting.growthPerMinute.hint': 'На сколько апдейтов в минуту растёт очередь.',
  'window.setting.criticalPending': '«Сбой» от',
  'window.setting.criticalPending.hint': 'Апдейтов в очереди, по любой причине.',
  'window.setting.recoveredPending': '«Восстановлен» при',
  'window.setting.recoveredPending.hint': 'Апдейтов в очереди или меньше.',
  'window.setting.lossClockCriticalSeconds': '«Сбой», если апдейты пропадут через',
  'window.setting.lossClockCriticalSeconds.hint': 'Telegram хранит апдейт в очереди 24 часа.',
  'window.setting.notificationsEnabled': 'Уведомления',
  'window.setting.notificationsEnabled.hint':
    'Одно на инцидент и одно по его окончании. Трей в любом случае показывает всё.',
  'window.setting.notificationPrivacy': 'Что в них',
  'window.setting.notificationPrivacy.off': 'Ничего',
  'window.setting.notificationPrivacy.count': 'Число',
  'window.setting.notificationPrivacy.name': 'Имена',
  'window.setting.notificationPrivacy.full': 'Всё',
  'window.setting.notificationPrivacy.off.hint':
    'На рабочем столе ничего. Все сообщения есть в этом окне.',
  'window.setting.notificationPrivacy.count.hint': 'Только сколько ботов затронуто.',
  'window.setting.notificationPrivacy.name.hint': 'Имена ботов, но не что случилось.',
  'window.setting.notificationPrivacy.full.hint': 'Имена ботов и что случилось.',
  'window.settings.starting': 'Запуск',
  'window.setting.launchAtLogin': 'Запуск при входе',
  'window.setting.launchAtLogin.hint': 'Hooklight следит за ботами с момента входа в систему.',
  'window.setting.startHidden': 'Оставаться в трее',
  'window.setting.startHidden.hint':
    'При запуске со входом окно не открывается, если есть трей. При запуске вручную открывается всегда.',
  'window.login.problem.turned-off':
    'Это отключено в настройках системы. «Вкл.» здесь включит и там.',
  'window.login.problem.needs-approval':
    'macOS ждёт вашего согласия: Системные настройки, Основные, Объекты входа, Hooklight.',
  'window.login.problem.not-ours':
    'Решает файл, который создал не Hooklight и который он не трогает: {file}. Чтобы решать здесь, удалите его.',
  'window.login.problem.development':
    'Недоступно при запуске из папки исходников: при каждом входе запускалось бы то, что в ней лежит.',
  'window.login.problem.not-written':
    'Система этого не приняла{file, select, none {} other {: {file}}}. Проверьте, что папка доступна для записи, и повторите.',
  'window.setting.theme': 'Тема',
  'window.setting.theme.hint': 'Цвет всегда означает состояние; форма говорит то же.',
  'window.setting.theme.system': 'Система',
  'window.setting.theme.light': 'Светлая',
  'window.setting.theme.dark': 'Тёмная',
  'window.setting.theme.high-contrast': 'Высокая контрастность',

  'window.setting.language': 'Язык',
  'window.setting.language.hint':
    'Окна, трея и сообщений. Командная строка остаётся на английском.',
  'window.setting.language.system': 'Как в системе ({name})',

  'window.vault.opening': 'Открывается системная связка ключей…',
  'window.vault.open.keyring': 'Зашифрованы; ключ в системной связке ключей.',
  'window.vault.open.passphrase': 'Зашифрованы вашей парольной фразой.',
  'window.vault.open.session': 'Только в памяти: при выходе из Hooklight токены исчезают.',
  'window.vault.open.plain': 'Открытым текстом в файле на этом компьютере.',
  'window.vault.locked': 'Токены заблокированы. Боты не проверяются.',
  'window.vault.nothing-lost': 'Ничего не потеряно; после разблокировки наблюдение продолжится.',
  'window.vault.since': 'заблокировано уже',
  'window.vault.locked.keyring-locked':
    'Системная связка ключей заблокирована или не отвечает. Разблокируйте её, и Hooklight продолжит сам.',
  'window.vault.locked.keyring-missing':
    'Системной связки ключей, где лежит ключ, нет. Запустите её и повторите.',
  'window.vault.locked.keyring-changed':
    'В системной связке ключей больше нет ключа, которым зашифрованы эти токены. Верните ту связку или замените токен каждого бота.',
  'window.vault.locked.passphrase-needed': 'Чтобы разблокировать, введите парольную фразу.',
  'window.vault.locked.wrong-passphrase': 'Парольная фраза неверна. Попробуйте ещё раз.',
  'window.vault.locked.damaged':
    'Файл с ключом повреждён. Он сохранён как есть. Положите на его место копию из резервной и повторите.',
  'window.vault.retry': 'Повторить',
  'window.vault.retrying': 'Попытка…',
  'window.vault.unlock': 'Разблокировать…',
  'window.vault.unlock-title': 'Разблокировать токены',
  'window.vault.unlock-button': 'Разблокировать',
  'window.vault.passphrase': 'Парольная фраза',
  'window.vault.wrong': 'Токены по-прежнему заблокированы. Проверьте парольную фразу и повторите.',
  'window.vault.later': 'Позже',
  'window.vault.choose.title': 'Как хранить токены?',
  'window.vault.choose.open': 'Выбрать…',
  'window.vault.choose.until':
    'Пока вы не выберете, токены не сохраняются и ботов добавить нельзя.',
  'window.vault.choose.text':
    'На этом компьютере нет системной связки ключей, которую может использовать Hooklight. Токен бота — это пароль: у кого он есть, тот управляет ботом.',
  'window.vault.choose.button': 'Хранить так',
  'window.vault.method.passphrase': 'Зашифровать парольной фразой',
  'window.vault.method.passphrase.hint':
    'Вводится один раз при каждом запуске. Забытую вернуть никто не сможет; токены пришлось бы вводить заново.',
  'window.vault.method.session': 'Только до выхода из Hooklight',
  'window.vault.method.session.hint':
    'На диск ничего секретного не пишется. После каждого запуска токены нужно вводить снова.',
  'window.vault.method.plain': 'Открытым текстом',
  'window.vault.method.plain.hint':
    'Токены сможет прочитать любая программа вашей учётной записи. Только для компьютеров, куда больше никто не имеет доступа.',
  'window.vault.passphrase-new': 'Новая парольная фраза',
  'window.vault.passphrase-hint': 'Не меньше 8 символов; несколько слов легко запомнить.',
  'window.vault.passphrase-short': 'Не меньше 8 символов.',
  'window.vault.passphrase-again': 'Ещё раз её же',
  'window.vault.passphrase-differs': 'Фразы не совпадают.',
} as const;
