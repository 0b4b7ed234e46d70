/** Messages of the frame of the window, in Russian: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': 'Эта страница — часть Hooklight и работает только внутри него.',
  'window.loading': 'Загрузка…',
  'window.close': 'Закрыть',
  'window.cancel': 'Отмена',
  'window.save': 'Сохранить',
  'window.copy': 'Копировать',
  'window.copied': 'Скопировано.',
  'window.undo': 'Отменить',
  'window.toasts': 'Сообщения',
  'window.lost.title': 'Служба наблюдения Hooklight не отвечает.',
  'window.lost.text':
    'Показано последнее известное состояние. Hooklight повторяет попытки сам; если не пройдёт, выйдите из него через трей и запустите снова.',
  'window.age.never': 'никогда',
  'window.age.now': 'только что',
  'window.age.ago': '{age} назад',
  'window.key.enter': 'Enter',

  'window.headline.down':
    '{count, plural, one {Сбой: {shown}} few {Сбой: {shown}} many {Сбой: {shown}} other {Сбой: {shown}}}',
  'window.headline.degraded':
    '{count, plural, one {Внимание: {shown}} few {Внимание: {shown}} many {Внимание: {shown}} other {Внимание: {shown}}}',
  'window.headline.unknown':
    '{count, plural, one {Неизвестно: {shown}} few {Неизвестно: {shown}} many {Неизвестно: {shown}} other {Неизвестно: {shown}}}',
  'window.headline.none': 'Ботов ещё нет',
  'window.headline.all-paused':
    '{count, plural, =1 {Бот на паузе} one {Все боты на паузе} few {Все боты на паузе} many {Все боты на паузе} other {Все боты на паузе}}',
  'window.headline.all-well':
    '{count, plural, =1 {Ваш бот получает апдейты} one {Все {shown} бот получают апдейты} few {Все {shown} бота получают апдейты} many {Все {shown} ботов получают апдейты} other {Все {shown} бота получают апдейты}}',

  'window.fleet.subline':
    '{count, plural, one {{shown} бот} few {{shown} бота} many {{shown} ботов} other {{shown} бота}} · {checked} · по умолчанию раз в {interval}',
  'window.fleet.checked-now': 'проверено только что',
  'window.fleet.checked-ago': 'проверено {age} назад',
  'window.fleet.never-checked': 'ещё не проверено',
  'window.fleet.check-all': 'Проверить всех',
  'window.fleet.pause': 'Приостановить',
  'window.fleet.pause-hour': 'На 1 час',
  'window.fleet.pause-tomorrow': 'До завтра, 08:00',
  'window.fleet.pause-open': 'Пока не возобновлю',
  'window.fleet.resume': 'Возобновить',
  'window.fleet.since': 'Уже',
  'window.fleet.until': 'закончится через',
  'window.known.stored': 'сохранён',
  'window.known.none': 'нет',
  'window.known.unknown': 'неизвестно',
  'window.actor.operator': 'Оператор',
  'window.actor.automatic': 'Автоматически',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.banners': 'Сообщения Hooklight',
  'window.banners.more':
    '{count, plural, one {Ещё {count}} few {Ещё {count}} many {Ещё {count}} other {Ещё {count}}}',
  'window.banners.fewer': 'Меньше',
  'window.notice.no-tray.title': 'Нет трея, где показать индикатор.',
  'window.notice.no-tray':
    'Наблюдение всё равно идёт. {missing} До тех пор закрытие окна только убирает его, а повторный запуск Hooklight показывает снова.',
  'window.notice.no-tray.gnome-extension':
    'GNOME показывает такие индикаторы только с расширением «AppIndicator and KStatusNotifierItem Support»: установите и включите его, и индикатор появится сам.',
  'window.notice.no-tray.xfce-plugin':
    'На панели Xfce нет модуля «Status Tray Plugin»: добавьте его на панель, и индикатор появится сам.',
  'window.notice.no-tray.kde-widget':
    'На панели Plasma нет виджета «System Tray»: добавьте его на панель, и индикатор появится сам.',
  'window.notice.no-tray.session-bus':
    'В этом сеансе нет сеансовой шины D-Bus, без неё панель недоступна: запустите Hooklight из сеанса рабочего стола.',
  'window.notice.no-tray.tray-host':
    'На этом рабочем столе{detail, select, none {} other { ({detail})}} нет хоста StatusNotifier, где живут такие индикаторы: запустите панель с ним, например waybar, или мост «snixembed», и индикатор появится сам.',
  'window.notice.no-tray.get-extension': 'Установить расширение',
  'window.notice.no-notifications.title': 'Показать уведомления нельзя.',
  'window.notice.no-notifications':
    '{why} Проблемы всё равно видны здесь, в трее и в списке уведомлений.',
  'window.notice.engine-restarted.title': 'Наблюдение ненадолго прерывалось.',
  'window.notice.engine-restarted':
    'В {time} его остановила внутренняя ошибка. Hooklight запустил его снова; ничего не потеряно.',
  'window.notice.engine-stopped.title': 'Hooklight больше не следит за вашими ботами.',
  'window.notice.engine-stopped':
    'За час оно слишком часто завершалось ошибкой, последний раз — {time}, и больше не запускалось. Сохранённое не потеряно, но боты не проверяются, пока вы не запустите его.',
  'window.notice.start-watching': 'Запустить наблюдение снова',
  'window.notice.database-set-aside.title': 'Файл данных оказался непригоден.',
  'window.notice.database-set-aside':
    '{kept, select, yes {Он был повреждён и сохранён как {file}.} other {Его не оказалось на месте.}} {restored, select, yes {Его место заняла резервная копия от {time}: боты, настройки и история, появившиеся после неё, потеряны.} other {Исправной резервной копии не было, поэтому Hooklight начал с чистого листа: добавьте ботов заново.}}',
  'window.notice.database-incomplete.title': 'Часть данных не читается.',
  'window.notice.database-incomplete':
    'Некоторые записи файла данных повреждены, и ни одна недавняя резервная копия не содержит их целыми. Всё остальное используется. Бот, которого нет в списке, не проверяется: добавьте его заново с его токеном.',
  'window.notice.database-from-future.title': 'Эти данные созданы более новым Hooklight.',
  'window.notice.database-from-future':
    'Их формат — {version}, эта версия его не читает. Ничего не тронуто. Установите более новый Hooklight или уберите hooklight.db из папки данных: тогда при следующем запуске откроется самая новая резервная копия, которую эта версия может прочитать.',
  'window.notice.data-folder-busy.title': 'Этими данными пользуется другой Hooklight.',
  'window.notice.data-folder-busy': 'Сначала закройте его, затем запустите этот снова.',
  'window.notice.data-folder-unusable.title': 'Папка данных недоступна.',
  'window.notice.data-folder-unusable':
    'Ничего нельзя показать, отслеживать или сохранить. {why} {help} Hooklight попробует снова сам.',
  'window.notice.not-saving.title': 'Ничего не сохраняется.',
  'window.notice.not-saving':
    '{why} С {time} проверки ждут в памяти; наблюдение и уведомления продолжаются, изменения и исправления отклоняются. {help} После этого сохранение возобновится само.',
  'window.storage.help.full': 'Освободите на нём не менее {size}.',
  'window.storage.help.read-only': 'Сделайте его снова доступным для записи.',
  'window.storage.help.no-access': 'Дайте своему пользователю право писать туда.',
  'window.storage.help.io': 'Скопируйте папку данных на другой диск и проверьте этот ({detail}).',
  'window.storage.help.busy': 'Дождитесь её завершения или закройте её.',
  'window.notice.disk-low.title': 'Диск почти заполнен.',
  'window.notice.disk-low':
    'С {time} Hooklight сохраняет в последнее место, отложенное на этот случай. Освободите не менее {size} на диске с его данными: когда он заполнится, ничего больше не сохранится.',
  'window.notice.data-place.title': 'Данные Hooklight лежат в небезопасном для них месте.',
  'window.notice.data-place.network':
    'Папка данных находится на сетевой файловой системе ({name}). При обрыве связи база данных может повредиться. Держите её на диске этого компьютера.',
  'window.notice.data-place.sync':
    '{name} копирует папку данных. Копия, снятая во время записи, может быть повреждена, как и то, что из неё вернётся. Исключите папку из {name}.',
  'window.notice.interval-stretched.title': 'Боты опрашиваются реже, чем задано.',
  'window.notice.interval-stretched':
    'Ботов больше, чем позволяет лимит запросов: каждый проверяется раз в {seconds} с, настолько позже видны и проблемы. Увеличьте интервал или наблюдайте за меньшим числом ботов.',
  'window.notice.watching-stalled.title': 'Наблюдение зависло.',
  'window.notice.watching-stalled':
    'Проверки пора делать, но с {time} ни одна не завершилась. Показано состояние на то время. Запустите наблюдение снова; если не поможет, выйдите из Hooklight и запустите его снова.',
  'window.notice.clock-wrong.title': 'Часы этого компьютера неверны.',
  'window.notice.clock-wrong.ahead':
    'Они на {duration} спешат относительно Telegram. Боты проверяются и оцениваются по часам Telegram; время, показанное и записанное здесь, отличается на столько же. Установите часы компьютера.',
  'window.notice.clock-wrong.behind':
    'Они на {duration} отстают от Telegram. Боты проверяются и оцениваются по часам Telegram; время, показанное и записанное здесь, отличается на столько же. Установите часы компьютера.',
  'window.notice.plain-text-secrets.title': 'Токены хранятся открытым текстом.',
  'window.notice.plain-text-secrets':
    'Их может прочитать любая программа вашей учётной записи. Вы выбрали это, потому что системной связки ключей не было.',
  'window.notice.demo.title': 'Демоботы: здесь нет ничего настоящего, ничего не отправляется.',
  'window.notice.demo':
    'Пробуйте всё: исправления действуют на вымышленный Telegram. После выхода ничего не останется.',
  'window.demo.leave': 'Выйти из демо',
  'window.notice.development-runtime.title': 'среда разработки',
  'window.notice.development-runtime':
    'Это старый Electron только для разработки и тестов; в поставку он не входит.',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots':
    '{count, plural, one {{shown} бот} few {{shown} бота} many {{shown} ботов} other {{shown} бота}}',
  'window.status.vault.keyring': 'токены в связке ключей',
  'window.status.vault.passphrase': 'токены под парольной фразой',
  'window.status.vault.session': 'токены только на этот сеанс',
  'window.status.vault.plain': 'токены открытым текстом',

  'window.shortcuts.title': 'Клавиатура',
  'window.shortcuts.search': 'Поиск',
  'window.shortcuts.move': 'Перемещение по списку',
  'window.shortcuts.open': 'Открыть бота',
  'window.shortcuts.check': 'Проверить сейчас',
  'window.shortcuts.select': 'Выбрать или снять выбор',
  'window.shortcuts.select-all': 'Выбрать всё',
  'window.shortcuts.menu': 'Действия с ботом',
  'window.shortcuts.add': 'Добавить ботов',
  'window.shortcuts.messages': 'Уведомления',
  'window.shortcuts.tabs': 'Разделы страницы бота',
  'window.shortcuts.back': 'Назад, закрыть, очистить',
  'window.shortcuts.palette': 'Перейти к боту или команде',
  'window.shortcuts.help': 'Эта страница',
  'window.shortcuts.settings': 'Настройки',
  'window.shortcuts.settings-search': 'Искать в настройках',
  'window.shortcuts.ends': 'Первый и последний',
  'window.shortcuts.page': 'На страницу вверх или вниз',
  'window.shortcuts.extend': 'Выбирать по пути',
  'window.shortcuts.group.everywhere': 'Везде',
  'window.shortcuts.group.list': 'В списке',
  'window.shortcuts.group.bot': 'На странице бота',
  'window.shortcuts.group.incident': 'На странице инцидента',
  'window.shortcuts.group.settings': 'В настройках',

  'window.palette.title': 'Перейти',
  'window.palette.placeholder': 'Бот или команда',
  'window.palette.none': 'Ничего не найдено.',
  'window.palette.overview': 'Все боты',
  'window.palette.recent': 'Недавние',
  'window.palette.commands': 'Команды',
  'window.palette.bots': 'Боты',
  'window.palette.pause': 'Приостановить наблюдение: {how}',
  'window.palette.section': 'Настройки: {section}',
  'window.palette.more':
    '{count, plural, one {Ещё {shown}: вводите дальше} few {Ещё {shown}: вводите дальше} many {Ещё {shown}: вводите дальше} other {Ещё {shown}: вводите дальше}}',
} as const;
