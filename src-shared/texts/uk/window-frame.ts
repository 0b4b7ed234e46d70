/** Messages of the frame of the window, in Ukrainian: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': 'Ця сторінка належить Hooklight і працює лише в ньому.',
  'window.loading': 'Завантаження…',
  'window.close': 'Закрити',
  'window.cancel': 'Скасувати',
  'window.save': 'Зберегти',
  'window.copy': 'Копіювати',
  'window.copied': 'Скопійовано.',
  'window.undo': 'Відкотити',
  'window.toasts': 'Повідомлення',
  'window.lost.title': 'Частина Hooklight, що спостерігає, не відповідає.',
  'window.lost.text':
    'Ви бачите останній відомий стан. Hooklight пробує знову сам; якщо не минає, вийдіть із нього через трей і запустіть знову.',
  'window.age.never': 'ніколи',
  'window.age.now': 'щойно',
  'window.age.ago': '{age} тому',
  'window.key.enter': 'Enter',

  'window.headline.down':
    '{count, plural, one {Збій: {shown}} few {Збій: {shown}} many {Збій: {shown}} other {Збій: {shown}}}',
  'window.headline.degraded':
    '{count, plural, one {Увага: {shown}} few {Увага: {shown}} many {Увага: {shown}} other {Увага: {shown}}}',
  'window.headline.unknown':
    '{count, plural, one {Невідомо: {shown}} few {Невідомо: {shown}} many {Невідомо: {shown}} other {Невідомо: {shown}}}',
  'window.headline.none': 'Ботів ще немає',
  'window.headline.all-paused':
    '{count, plural, =1 {Бот на паузі} one {Усі боти на паузі} few {Усі боти на паузі} many {Усі боти на паузі} other {Усі боти на паузі}}',
  'window.headline.all-well':
    '{count, plural, =1 {Ваш бот отримує свої оновлення} one {Усі боти ({shown}) отримують свої оновлення} few {Усі {shown} боти отримують свої оновлення} many {Усі {shown} ботів отримують свої оновлення} other {Усі {shown} бота отримують свої оновлення}}',

  'window.fleet.subline':
    '{count, plural, one {{shown} бот} few {{shown} боти} many {{shown} ботів} other {{shown} бота}} · {checked} · типово раз на {interval}',
  'window.fleet.checked-now': 'перевірено щойно',
  'window.fleet.checked-ago': 'перевірено {age} тому',
  'window.fleet.never-checked': 'ще не перевірено',
  'window.fleet.check-all': 'Перевірити всіх зараз',
  'window.fleet.pause': 'Призупинити спостереження',
  'window.fleet.pause-hour': 'На 1 годину',
  'window.fleet.pause-tomorrow': 'До завтра, 08:00',
  'window.fleet.pause-open': 'Доки не відновлю',
  'window.fleet.resume': 'Відновити спостереження',
  'window.fleet.since': 'Уже',
  'window.fleet.until': 'завершиться за',
  'window.known.stored': 'збережено',
  'window.known.none': 'немає',
  'window.known.unknown': 'невідомо',
  'window.actor.operator': 'Оператор',
  'window.actor.automatic': 'Автоматика',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.banners': 'Повідомлення Hooklight',
  'window.banners.more':
    '{count, plural, one {Ще {count}} few {Ще {count}} many {Ще {count}} other {Ще {count}}}',
  'window.banners.fewer': 'Менше',
  'window.notice.no-tray.title': 'Немає трею, щоб показати індикатор.',
  'window.notice.no-tray':
    'Спостереження все одно триває. {missing} До того часу закриття лише відкладає це вікно, а повторний запуск Hooklight показує його.',
  'window.notice.no-tray.gnome-extension':
    'GNOME показує такі індикатори лише з розширенням «AppIndicator and KStatusNotifierItem Support»: установіть і ввімкніть його, і індикатор з’явиться сам.',
  'window.notice.no-tray.xfce-plugin':
    'На панелі Xfce бракує «Status Tray Plugin»: додайте його на панель, і індикатор з’явиться сам.',
  'window.notice.no-tray.kde-widget':
    'На панелі Plasma бракує віджета «System Tray»: додайте його на панель, і індикатор з’явиться сам.',
  'window.notice.no-tray.session-bus':
    'Цей сеанс не має шини D-Bus, без якої жодної панелі не досягти: запустіть Hooklight зі стільниці.',
  'window.notice.no-tray.tray-host':
    'Ніщо на цій стільниці{detail, select, none {} other { ({detail})}} не надає StatusNotifier, місця для таких індикаторів: запустіть панель, що його має, наприклад waybar, або міст «snixembed», і індикатор з’явиться сам.',
  'window.notice.no-tray.get-extension': 'Отримати розширення',
  'window.notice.no-notifications.title': 'Сповіщення показати неможливо.',
  'window.notice.no-notifications':
    '{why} Проблеми й далі видно тут, у треї та у списку сповіщень.',
  'window.notice.engine-restarted.title': 'Спостереження на мить перервалося.',
  'window.notice.engine-restarted':
    'Його зупинила внутрішня помилка ({time}). Hooklight його перезапустив; нічого не втрачено.',
  'window.notice.engine-stopped.title': 'Hooklight більше не стежить за вашими ботами.',
  'window.notice.engine-stopped':
    'За годину збоїв було забагато, востаннє — {time}, тож його не запущено знову. Збережене не втрачено, але ботів не перевіряють, доки ви його не запустите.',
  'window.notice.start-watching': 'Запустити спостереження знову',
  'window.notice.database-set-aside.title': 'Файл даних виявився непридатним.',
  'window.notice.database-set-aside':
    '{kept, select, yes {Його було пошкоджено, він збережений як {file}.} other {Його не виявилося на місці.}} {restored, select, yes {Його місце зайняла резервна копія від {time}: ботів, налаштувань та історії після неї бракує.} other {Справної резервної копії не було, тому Hooklight почав з чистого аркуша: додайте ботів знову.}}',
  'window.notice.database-incomplete.title': 'Частину даних неможливо прочитати.',
  'window.notice.database-incomplete':
    'Деякі записи файлу даних пошкоджено, і жодна недавня резервна копія не містить їх цілими. Усе інше використовується. За ботом, якого немає у списку, спостереження не ведеться: додайте його знову з його токеном.',
  'window.notice.database-from-future.title': 'Ці дані створив новіший Hooklight.',
  'window.notice.database-from-future':
    'Їхній формат — {version}, ця версія його не читає. Нічого не зачеплено. Установіть новіший Hooklight знову або заберіть hooklight.db з теки даних: тоді наступний запуск відкриє найновішу резервну копію, яку ця версія може прочитати.',
  'window.notice.data-folder-busy.title': 'Ці дані використовує інший Hooklight.',
  'window.notice.data-folder-busy': 'Спершу закрийте його, потім запустіть цей знову.',
  'window.notice.data-folder-unusable.title': 'Теку даних неможливо використати.',
  'window.notice.data-folder-unusable':
    'Нічого не можна показати, відстежувати чи зберегти. {why} {help} Hooklight спробує знову сам.',
  'window.notice.not-saving.title': 'Нічого не зберігається.',
  'window.notice.not-saving':
    '{why} Від {time} перевірки чекають у пам’яті; спостереження й сповіщення тривають, зміни та виправлення відхиляються. {help} Після цього збереження відновиться само.',
  'window.storage.help.full': 'Звільніть на ньому щонайменше {size}.',
  'window.storage.help.read-only': 'Зробіть його знову доступним для запису.',
  'window.storage.help.no-access': 'Дайте своєму користувачеві право писати туди.',
  'window.storage.help.io': 'Скопіюйте теку даних на інший диск і перевірте цей ({detail}).',
  'window.storage.help.busy': 'Дочекайтеся її завершення або закрийте її.',
  'window.notice.disk-low.title': 'Диск майже заповнений.',
  'window.notice.disk-low':
    'Від {time} Hooklight зберігає в останнє місце, відкладене на цей випадок. Звільніть щонайменше {size} на диску з його даними: коли він заповниться, нічого більше не збережеться.',
  'window.notice.data-place.title': 'Дані Hooklight лежать у небезпечному для них місці.',
  'window.notice.data-place.network':
    'Тека даних лежить на мережевій файловій системі ({name}). Якщо зв’язок обірветься, база даних може пошкодитися. Тримайте її на диску цього комп’ютера.',
  'window.notice.data-place.sync':
    '{name} копіює теку даних. Копія, знята під час запису, може бути пошкоджена, як і те, що з неї повернеться. Вилучіть теку з {name}.',
  'window.notice.interval-stretched.title': 'Ботів запитують рідше, ніж задано.',
  'window.notice.interval-stretched':
    'Ботів більше, ніж дозволяє ліміт запитів: кожного запитують раз на {seconds} с, і проблеми видно настільки ж пізніше. Збільште інтервал або спостерігайте за меншою кількістю ботів.',
  'window.notice.watching-stalled.title': 'Спостереження зависло.',
  'window.notice.watching-stalled':
    'Час перевірок настав, але з {time} жодної не завершено. Те, що ви бачите, — на той час. Запустіть спостереження знову; якщо не допоможе, вийдіть із Hooklight і запустіть його знову.',
  'window.notice.clock-wrong.title': 'Годинник цього комп’ютера йде неправильно.',
  'window.notice.clock-wrong.ahead':
    'Він на {duration} випереджає годинник Telegram. Спостереження й оцінка — за годинником Telegram; показаний і збережений тут час відхиляється на стільки ж. Налаштуйте годинник комп’ютера.',
  'window.notice.clock-wrong.behind':
    'Він на {duration} відстає від годинника Telegram. Спостереження й оцінка — за годинником Telegram; показаний і збережений тут час відхиляється на стільки ж. Налаштуйте годинник комп’ютера.',
  'window.notice.plain-text-secrets.title': 'Токени зберігаються відкритим текстом.',
  'window.notice.plain-text-secrets':
    'Їх може прочитати кожна програма вашого облікового запису. Ви це вибрали, бо системної в’язки ключів не було.',
  'window.notice.demo.title': 'Демоботи: тут немає нічого справжнього, нічого не надсилається.',
  'window.notice.demo':
    'Пробуйте все: виправлення діють на вигаданий Telegram. Після виходу нічого не лишиться.',
  'window.demo.leave': 'Вийти з демо',
  'window.notice.development-runtime.title': 'середовище розробки',
  'window.notice.development-runtime':
    'Цей Electron старий, лише для розробки й тестів; його ніколи не постачають.',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots':
    '{count, plural, one {{shown} бот} few {{shown} боти} many {{shown} ботів} other {{shown} бота}}',
  'window.status.vault.keyring': 'токени у в’язці ключів',
  'window.status.vault.passphrase': 'токени під парольною фразою',
  'window.status.vault.session': 'токени лише на цей сеанс',
  'window.status.vault.plain': 'токени відкритим текстом',

  'window.shortcuts.title': 'Клавіатура',
  'window.shortcuts.search': 'Пошук',
  'window.shortcuts.move': 'Рухатися списком',
  'window.shortcuts.open': 'Відкрити бота',
  'window.shortcuts.check': 'Перевірити зараз',
  'window.shortcuts.select': 'Вибрати чи зняти вибір',
  'window.shortcuts.select-all': 'Вибрати всі',
  'window.shortcuts.menu': 'Дії з ботом',
  'window.shortcuts.add': 'Додати ботів',
  'window.shortcuts.messages': 'Сповіщення',
  'window.shortcuts.tabs': 'Частини сторінки бота',
  'window.shortcuts.back': 'Назад, закрити, очистити',
  'window.shortcuts.palette': 'Перейти до бота чи команди',
  'window.shortcuts.help': 'Ця сторінка',
  'window.shortcuts.settings': 'Налаштування',
  'window.shortcuts.settings-search': 'Шукати в налаштуваннях',
  'window.shortcuts.ends': 'Перший і останній',
  'window.shortcuts.page': 'На сторінку вгору чи вниз',
  'window.shortcuts.extend': 'Вибирати дорогою',
  'window.shortcuts.group.everywhere': 'Усюди',
  'window.shortcuts.group.list': 'У списку',
  'window.shortcuts.group.bot': 'На сторінці бота',
  'window.shortcuts.group.incident': 'На сторінці інциденту',
  'window.shortcuts.group.settings': 'У налаштуваннях',

  'window.palette.title': 'Перейти',
  'window.palette.placeholder': 'Бот або команда',
  'window.palette.none': 'Нічого не знайдено.',
  'window.palette.overview': 'Усі боти',
  'window.palette.recent': 'Нещодавні',
  'window.palette.commands': 'Команди',
  'window.palette.bots': 'Боти',
  'window.palette.pause': 'Призупинити спостереження: {how}',
  'window.palette.section': 'Налаштування: {section}',
  'window.palette.more':
    '{count, plural, one {Ще {shown}: вводьте далі} few {Ще {shown}: вводьте далі} many {Ще {shown}: вводьте далі} other {Ще {shown}: вводьте далі}}',
} as const;
