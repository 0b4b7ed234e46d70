/** Messages of the settings and the vault, in Ukrainian. */
export const windowSettings = {
  'window.settings.title': 'Налаштування',
  'window.settings.checking': 'Перевірки',
  'window.settings.checking.hint': 'Як часто запитувати Telegram. Тут ніщо не змінює ботів.',
  'window.settings.thresholds': 'Пороги',
  'window.settings.thresholds.hint': 'Відколи оновлення в черзі вважаються проблемою.',
  'window.settings.notifications': 'Сповіщення',
  'window.settings.appearance': 'Вигляд',
  'window.settings.security': 'Безпека',
  'window.settings.default': 'типово {value}',
  'window.settings.is-default': 'типово',
  'window.settings.to-default': 'Повернути типове, {value}',
  'window.settings.range': 'Ціле число від {min} до {max}.',
  'window.settings.contradiction.caution':
    'Перша жовта позначка настає пізніше за «Увагу». Зробіть це число меншим.',
  'window.settings.contradiction.critical':
    '«Увага» настає пізніше за «Збій». Зробіть це число меншим.',
  'window.settings.contradiction.recovered':
    '«Відновлено» має бути меншим за число, що вважається проблемою, інакше стан ботів стрибав би туди-сюди.',
  'window.settings.keeps':
    '«{name}»: доти лишається {stored}. Виправте або натисніть Esc, щоб лишити так.',
  'window.settings.search': 'Шукати в налаштуваннях',
  'window.settings.search.placeholder': 'Пошук',
  'window.settings.search.none':
    'У жодному налаштуванні немає «{words}». Спробуйте менше слів або інші.',
  'window.settings.search.clear': 'Показати всі налаштування',
  'window.settings.search.found':
    '{count, plural, one {Знайдено в {count} розділі} few {Знайдено у {count} розділах} many {Знайдено у {count} розділах} other {Знайдено у {count} розділу}}',
  'window.settings.sections': 'Розділи',
  'window.settings.changed': 'змінено',
  'window.settings.changed-count':
    '{count, plural, one {змінено: {count}} few {змінено: {count}} many {змінено: {count}} other {змінено: {count}}}',
  'window.settings.reset': 'Скинути',
  'window.settings.reset.of': 'Скинути: {name}',
  'window.settings.reset.done': '«{name}» — знову {value}.',
  'window.settings.reset-section': 'Скинути все в цьому розділі',
  'window.settings.reset-section.done':
    '{count, plural, one {{count} налаштування розділу «{section}» знову типове.} few {{count} налаштування розділу «{section}» знову типові.} many {{count} налаштувань розділу «{section}» знову типові.} other {{count} налаштування розділу «{section}» знову типові.}}',
  'window.settings.unit.updates':
    '{count, plural, one {{shown} оновлення} few {{shown} оновлення} many {{shown} оновлень} other {{shown} оновлення}}',
  'window.settings.unit.per-second': '{shown} за секунду',
  'window.settings.unit.per-minute': '{shown} за хвилину',
  'window.settings.value.system': 'як у системі',
  'window.settings.on': 'Увімк.',
  'window.settings.off': 'Вимк.',
  'window.settings.tokens': 'Як зберігаються токени',
  'window.settings.version': 'Версія',
  'window.settings.version-text': 'Hooklight {version} на {platform}',
  'window.settings.guide': 'Посібник із вебхуків',
  'window.settings.bot-api': 'Bot API',
  'window.setting.intervalSeconds': 'Інтервал між перевірками',
  'window.setting.intervalSeconds.hint':
    'Для кожного бота без власного. Коли ботів багато, рівномірно розтягується.',
  'window.setting.suspectedIntervalSeconds': 'Інтервал, коли є підозра на збій',
  'window.setting.suspectedIntervalSeconds.hint': 'Доки підозра не підтвердиться або не зникне.',
  'window.setting.requestsPerSecondTelegram': 'Запитів за секунду до Telegram',
  'window.setting.requestsPerSecondTelegram.hint': 'Для всіх ботів разом.',
  'window.setting.requestsPerSecondOwnRoot': 'Запитів за секунду до власного сервера',
  'window.setting.requestsPerSecondOwnRoot.hint': 'Для кожного вашого сервера Bot API.',
  'window.setting.certificateLooks': 'Стежити за сертифікатами',
  'window.setting.certificateLooks.hint':
    'Раз на день TLS-рукостискання з ендпоінтом кожного вебхука, щоб попередити про кінець строку дії заздалегідь. Нічого не надсилається. З’єднання пряме, навіть якщо запити йдуть через проксі.',
  'window.setting.cautionPending': 'Жовта позначка від',
  'window.setting.cautionPending.hint': 'Оновлень у черзі. Усе ще в нормі; видно лише у списку.',
  'window.setting.backlogPending': '«Увага» від',
  'window.setting.backlogPending.hint': 'Оновлень у черзі, якщо їх не меншає.',
  'window.setting.backlogForSeconds': 'Щонайменше протягом',
  'window.setting.backlogForSeconds.hint': 'Скільки це має тривати, щоб зараховуватися.',
  'window.setting.growthPerMinute': 'Приріст, що діє одразу',
  'window.setting.growthPerMinute.hint': 'На скільки оновлень за хвилину росте черга.',
  'window.setting.criticalPending': '«Збій» від',
  'window.setting.criticalPending.hint': 'Оновлень у черзі, хоч би яка причина.',
  'window.setting.recoveredPending': 'Відновлено за',
  'window.setting.recoveredPending.hint': 'Оновлень у черзі або менше.',
  'window.setting.lossClockCriticalSeconds': '«Збій», якщо оновлення пропадуть за',
  'window.setting.lossClockCriticalSeconds.hint': 'Telegram зберігає оновлення в черзі 24 години.',
  'window.setting.notificationsEnabled': 'Сповіщення',
  'window.setting.notificationsEnabled.hint':
    'Одне на інцидент і одне, коли його завершено. Трей усе одно показує все.',
  'window.setting.notificationPrivacy': 'Що вони кажуть',
  'window.setting.notificationPrivacy.off': 'Нічого',
  'window.setting.notificationPrivacy.count': 'Кількість',
  'window.setting.notificationPrivacy.name': 'Назви',
  'window.setting.notificationPrivacy.full': 'Усе',
  'window.setting.notificationPrivacy.off.hint':
    'На стільниці нічого. Це вікно зберігає кожне повідомлення.',
  'window.setting.notificationPrivacy.count.hint': 'Лише скількох ботів це стосується.',
  'window.setting.notificationPrivacy.name.hint': 'Назви ботів без того, що не так.',
  'window.setting.notificationPrivacy.full.hint': 'Назви ботів і що не так.',
  'window.settings.starting': 'Запуск',
  'window.setting.launchAtLogin': 'Запускати під час входу',
  'window.setting.launchAtLogin.hint': 'Hooklight стежить від миті, коли ви ввійшли.',
  'window.setting.startHidden': 'Тоді лишатися у треї',
  'window.setting.startHidden.hint':
    'Запуск під час входу не відкриває вікна, якщо є трей. Запуск вручну відкриває завжди.',
  'window.login.problem.turned-off':
    'Це вимкнено у власних налаштуваннях системи. «Увімк.» тут вмикає і там.',
  'window.login.problem.needs-approval':
    'macOS чекає вашої згоди: «Системні параметри», «Загальні», «Елементи входу», Hooklight.',
  'window.login.problem.not-ours':
    'Визначає файл, якого Hooklight не створював і не чіпає: {file}. Щоб вирішувати тут, видаліть його.',
  'window.login.problem.development':
    'Недоступно під час запуску з теки вихідного коду: за кожного входу запускалося б те, що там лежить.',
  'window.login.problem.not-written':
    'Система цього не прийняла{file, select, none {} other {: {file}}}. Перевірте, чи можна писати в теку, і спробуйте знову.',
  'window.setting.theme': 'Тема',
  'window.setting.theme.hint': 'Колір завжди означає стан; те саме каже форма.',
  'window.setting.theme.system': 'Системна',
  'window.setting.theme.light': 'Світла',
  'window.setting.theme.dark': 'Темна',
  'window.setting.theme.high-contrast': 'Високий контраст',

  'window.setting.language': 'Мова',
  'window.setting.language.hint':
    'Вікна, трею та повідомлень. Командний рядок лишається англійським.',
  'window.setting.language.system': 'Як у системі ({name})',

  'window.vault.opening': 'Відкривається системна в’язка ключів…',
  'window.vault.open.keyring': 'Зашифровано; ключ у системній в’язці ключів.',
  'window.vault.open.passphrase': 'Зашифровано вашою парольною фразою.',
  'window.vault.open.session': 'Лише в пам’яті: токени зникнуть, коли Hooklight завершить роботу.',
  'window.vault.open.plain': 'Відкритим текстом у файлі на цьому комп’ютері.',
  'window.vault.locked': 'Токени заблоковано. Жоден бот не перевіряється.',
  'window.vault.nothing-lost':
    'Нічого не втрачено; спостереження відновиться, коли їх розблокують.',
  'window.vault.since': 'заблоковано вже',
  'window.vault.locked.keyring-locked':
    'Системна в’язка ключів заблокована або не відповідає. Розблокуйте її, і Hooklight продовжить сам.',
  'window.vault.locked.keyring-missing':
    'Немає системної в’язки ключів, у якій лежить ключ. Запустіть її й спробуйте знову.',
  'window.vault.locked.keyring-changed':
    'У системній в’язці ключів уже немає ключа, яким зашифровано ці токени. Поверніть ту в’язку або замініть токен кожного бота.',
  'window.vault.locked.passphrase-needed': 'Щоб розблокувати, введіть парольну фразу.',
  'window.vault.locked.wrong-passphrase': 'Ця парольна фраза неправильна. Спробуйте знову.',
  'window.vault.locked.damaged':
    'Файл із ключем пошкоджено. Його лишено як є. Замініть його резервною копією і спробуйте знову.',
  'window.vault.retry': 'Спробувати знову',
  'window.vault.retrying': 'Спроба…',
  'window.vault.unlock': 'Розблокувати…',
  'window.vault.unlock-title': 'Розблокувати токени',
  'window.vault.unlock-button': 'Розблокувати',
  'window.vault.passphrase': 'Парольна фраза',
  'window.vault.wrong': 'Токени досі заблоковано. Перевірте парольну фразу й спробуйте знову.',
  'window.vault.later': 'Пізніше',
  'window.vault.choose.title': 'Як зберігати токени?',
  'window.vault.choose.open': 'Вибрати…',
  'window.vault.choose.until':
    'Доки ви не виберете, токени не зберігаються, і ботів додавати неможливо.',
  'window.vault.choose.text':
    'На цьому комп’ютері немає системної в’язки ключів, яку Hooklight міг би використати. Токен бота — це пароль: хто його має, той керує ботом.',
  'window.vault.choose.button': 'Зберігати так',
  'window.vault.method.passphrase': 'Зашифрувати парольною фразою',
  'window.vault.method.passphrase.hint':
    'Ви вводите її раз за кожного запуску. Забутої не поверне ніхто; токени довелося б уводити знову.',
  'window.vault.method.session': 'Лише доки працює Hooklight',
  'window.vault.method.session.hint':
    'Нічого секретного не записується на диск. Після кожного запуску токени треба вводити знову.',
  'window.vault.method.plain': 'Відкритим текстом',
  'window.vault.method.plain.hint':
    'Токени може прочитати кожна програма вашого облікового запису. Лише для комп’ютерів, до яких більше ніхто не має доступу.',
  'window.vault.passphrase-new': 'Нова парольна фраза',
  'window.vault.passphrase-hint': 'Щонайменше 8 символів; кілька слів легко запам’ятати.',
  'window.vault.passphrase-short': 'Щонайменше 8 символів.',
  'window.vault.passphrase-again': 'Те саме ще раз',
  'window.vault.passphrase-differs': 'Вони не однакові.',
} as const;
