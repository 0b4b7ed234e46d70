/** The proxy, in Russian: what is wrong with an address, how a test ended, the window and the command line. */
const faults = {
  'proxy.address.missing': 'Введите адрес прокси, например socks5://127.0.0.1:1080.',
  'proxy.address.scheme':
    'Адрес должен начинаться с http://, https:// или socks5://; другие виды прокси не поддерживаются.',
  'proxy.address.credentials':
    'Уберите имя пользователя и пароль из адреса; для них есть свои поля, и хранятся они зашифрованными.',
  'proxy.address.extra': 'Адрес должен заканчиваться портом; уберите то, что после него.',
  'proxy.address.host':
    'Недопустимый хост в адресе. Введите имя, адрес IPv4 или адрес IPv6 в квадратных скобках.',
  'proxy.address.port-missing': 'Добавьте к адресу порт, например http://proxy.example:3128.',
  'proxy.address.port': 'Порт должен быть числом от 1 до 65535.',
  'proxy.credentials.username': 'Введите и имя пользователя или оставьте пароль пустым.',
  'proxy.credentials.colon':
    'В имени пользователя HTTP-прокси не может быть двоеточия: остаток прокси прочёл бы как пароль.',
  'proxy.credentials.too-long': 'Имя пользователя и пароль — не больше 255 байт каждый.',
  'proxy.credentials.characters':
    'В имени пользователя и пароле не может быть управляющих символов.',
  'proxy.credentials.keep':
    'Введите имя пользователя и пароль снова: сохранённые отправляются только тому прокси, для которого введены.',
  'proxy.bypass.entry':
    '«{entry}» — не хост-исключение. Вводите имена, например example.com, адреса или сети, например 10.0.0.0/8.',
  'proxy.locked':
    'Хранилище заблокировано. Сначала разблокируйте его: прокси хранится под его ключом.',
} as const;

const tests = {
  'proxy.test.ok': 'Работает: {root} доступен через прокси.',
  'proxy.test.ok-direct': 'Работает: {root} доступен напрямую, без прокси.',
  'proxy.test.refused': 'Прокси отклоняет соединения. Запустите его или исправьте адрес и порт.',
  'proxy.test.stalled': 'Прокси не ответил вовремя. Проверьте его адрес, порт и нагрузку.',
  'proxy.test.unreachable': 'Отсюда нет пути к прокси. Проверьте его адрес, VPN и сетевой экран.',
  'proxy.test.name': 'Имя прокси не найдено. Проверьте, верно ли оно записано, и DNS.',
  'proxy.test.auth':
    'Прокси требует имя пользователя и пароль или не принимает введённые. Введите их снова.',
  'proxy.test.status':
    'Прокси ответил {number} и не подключается к {root}. Разрешите {root}, порт 443, в его правилах.',
  'proxy.test.socks':
    'Прокси не смог подключиться к {root} (ответ SOCKS {number}). Проверьте его правила и его собственное подключение.',
  'proxy.test.tls':
    'Прокси не смог подтвердить свою подлинность. Используйте http://, если он работает по обычному HTTP, или дайте ему сертификат, которому доверяет этот компьютер.',
  'proxy.test.malformed': 'По этому адресу отвечает не такой прокси. Проверьте схему и порт.',
  'proxy.test.closed': 'Прокси оборвал соединение. Проверьте вид прокси, порт и его лог.',
  'proxy.test.setting':
    'Заданный прокси использовать нельзя. Введите его снова в настройках; системный должен быть http, https или SOCKS5.',
  'proxy.test.offline': 'Этот компьютер не в сети.',
  'proxy.test.api-tls':
    'Вместо {root} за прокси отвечает что-то другое: его сертификату нет доверия. Токен не отправлен.',
  'proxy.test.api-unreachable':
    'Достучаться до {root} таким путём не удалось. Если в браузере он открывается, возьмите другой прокси; иначе подождите.',
} as const;

const told = {
  'proxy.how.system': 'как в системе',
  'proxy.how.none': 'нет',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address} с учётными данными',
  'proxy.how.tampered': 'изменён в обход Hooklight, не используется',
  'proxy.journal.set': 'Задан прокси: {how}.',
  'proxy.journal.tampered':
    'Сохранённый прокси изменён в обход Hooklight. Он не используется, и ничего не отправляется, пока прокси не выберут снова.',
} as const;

const windowWords = {
  'window.proxy.title': 'Подключение',
  'window.proxy.hint':
    'Как Hooklight обращается к серверам Bot API. Прокси видит хост и порт, но не токен. К серверам на этом компьютере и серверам http:// запросы всегда идут напрямую.',
  'window.proxy.mode': 'Прокси',
  'window.proxy.mode.system': 'Система',
  'window.proxy.mode.none': 'Нет',
  'window.proxy.mode.manual': 'Вручную',
  'window.proxy.mode.system.hint': 'Как задано в системе, включая сценарии прокси.',
  'window.proxy.mode.none.hint': 'Всегда напрямую.',
  'window.proxy.mode.manual.hint': 'Всегда через этот прокси.',
  'window.proxy.url': 'Адрес',
  'window.proxy.url.hint': 'http://, https:// или socks5://, с портом. Имена ищет прокси.',
  'window.proxy.username': 'Имя',
  'window.proxy.password': 'Пароль',
  'window.proxy.credentials.none.hint': 'Если прокси их не требует, оставьте оба поля пустыми.',
  'window.proxy.credentials.stored.hint':
    'Сохранены и не показываются. Чтобы оставить их, не заполняйте поля; отправляются они только на этот адрес.',
  'window.proxy.bypass': 'Напрямую',
  'window.proxy.bypass.hint': 'Хосты без прокси через запятую: example.com, 10.0.0.0/8.',
  'window.proxy.forget': 'Забыть учётные данные',
  'window.proxy.save': 'Сохранить',
  'window.proxy.saved': 'Сохранено. Новые соединения идут этим путём.',
  'window.proxy.session':
    'Хранится до выхода из Hooklight: в этом сеансе на диск ничего секретного не пишется.',
  'window.proxy.test': 'Проверить',
  'window.proxy.testing': 'Попытка связаться с Bot API…',
  'window.proxy.tampered':
    'Сохранённый прокси изменён в обход Hooklight. Ничего не отправляется, пока вы не выберете его здесь снова.',
  'window.notice.proxy-tampered.title': 'Сохранённый прокси изменён в обход Hooklight.',
  'window.notice.proxy-tampered':
    'Он не используется. Пока вы не выберете прокси в настройках, раздел «Подключение», боты не проверяются и не исправляются, кроме тех, чьим серверам прокси не нужен.',
} as const;

const commandLine = {} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
