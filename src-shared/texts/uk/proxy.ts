/** The proxy, in Ukrainian: what is wrong with an address, how a test ended, the window and the command line. */
const faults = {
  'proxy.address.missing': 'Введіть адресу проксі, наприклад socks5://127.0.0.1:1080.',
  'proxy.address.scheme':
    'Адреса має починатися з http://, https:// або socks5://; інші види проксі не підтримуються.',
  'proxy.address.credentials':
    'Не пишіть в адресі імені користувача й пароля; для них є окремі поля, і зберігаються вони запечатаними.',
  'proxy.address.extra': 'Адреса має закінчуватися портом; приберіть те, що після нього.',
  'proxy.address.host':
    'Хост в адресі недопустимий. Введіть ім’я, адресу IPv4 або адресу IPv6 у квадратних дужках.',
  'proxy.address.port-missing': 'Додайте до адреси порт, наприклад http://proxy.example:3128.',
  'proxy.address.port': 'Порт має бути числом від 1 до 65535.',
  'proxy.credentials.username': 'Введіть також ім’я користувача або лишіть пароль порожнім.',
  'proxy.credentials.colon':
    'Ім’я користувача для HTTP-проксі не може містити двокрапки: решту проксі прочитав би як пароль.',
  'proxy.credentials.too-long':
    'Ім’я користувача й пароль можуть мати щонайбільше 255 байтів кожне.',
  'proxy.credentials.characters': 'Ім’я користувача й пароль не можуть містити керівних символів.',
  'proxy.credentials.keep':
    'Введіть ім’я користувача й пароль знову: збережені надсилаються лише тому проксі, для якого їх уведено.',
  'proxy.bypass.entry':
    '«{entry}» — не хост, який можна виключити. Введіть імена на зразок example.com, адреси або мережі на зразок 10.0.0.0/8.',
  'proxy.locked':
    'Сховище заблоковано. Спершу розблокуйте його: проксі зберігається під його ключем.',
} as const;

const tests = {
  'proxy.test.ok': 'Працює: через проксі досягнуто {root}.',
  'proxy.test.ok-direct': 'Працює: досягнуто {root} напряму, без проксі.',
  'proxy.test.refused': 'Проксі відхиляє з’єднання. Запустіть його або виправте адресу та порт.',
  'proxy.test.stalled':
    'Проксі не відповів вчасно. Перевірте його адресу й порт і чи він не перевантажений.',
  'proxy.test.unreachable':
    'Звідси немає шляху до проксі. Перевірте його адресу, VPN і брандмауер.',
  'proxy.test.name': 'Ім’я проксі знайти неможливо. Перевірте написання й DNS.',
  'proxy.test.auth':
    'Проксі вимагає імені користувача й пароля або не приймає введених. Введіть їх знову.',
  'proxy.test.status':
    'Проксі відповів {number} і не з’єднує з {root}. Дозвольте {root}, порт 443, у його правилах.',
  'proxy.test.socks':
    'Проксі не зміг з’єднатися з {root} (відповідь SOCKS {number}). Перевірте його правила та його власне з’єднання.',
  'proxy.test.tls':
    'Проксі не зміг довести, хто він. Використайте http://, якщо він працює через звичайний HTTP, або дайте йому сертифікат, якому довіряє цей комп’ютер.',
  'proxy.test.malformed': 'Те, що там відповідає, не є проксі цього виду. Перевірте схему й порт.',
  'proxy.test.closed': 'Проксі обірвав з’єднання. Перевірте вид проксі, його порт і лог.',
  'proxy.test.setting':
    'Заданий проксі використати неможливо. Введіть його знову в налаштуваннях; системний має бути http, https або SOCKS5.',
  'proxy.test.offline': 'Цей комп’ютер не в мережі.',
  'proxy.test.api-tls':
    'За проксі замість {root} відповідає щось інше: його сертифікату немає довіри. Токен не надіслано.',
  'proxy.test.api-unreachable':
    '{root} — таким шляхом не досягнуто. Якщо браузер його відкриває, візьміть інший проксі; інакше зачекайте.',
} as const;

const told = {
  'proxy.how.system': 'як у системі',
  'proxy.how.none': 'немає',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address} з обліковими даними',
  'proxy.how.tampered': 'змінено поза Hooklight, не використовується',
  'proxy.journal.set': 'Задано проксі: {how}.',
  'proxy.journal.tampered':
    'Збережений проксі змінено поза Hooklight. Він не використовується, і нічого не надсилається, доки проксі не виберуть знову.',
} as const;

const windowWords = {
  'window.proxy.title': 'Підключення',
  'window.proxy.hint':
    'Як Hooklight дістається серверів Bot API. Проксі бачить хост і порт, але ніколи не бачить токена. Сервери на цьому комп’ютері та сервери http:// завжди досягаються напряму.',
  'window.proxy.mode': 'Проксі',
  'window.proxy.mode.system': 'Системний',
  'window.proxy.mode.none': 'Без проксі',
  'window.proxy.mode.manual': 'Вручну',
  'window.proxy.mode.system.hint': 'Як налаштовано в системі, зокрема сценарії проксі.',
  'window.proxy.mode.none.hint': 'Завжди напряму.',
  'window.proxy.mode.manual.hint': 'Завжди через цей проксі.',
  'window.proxy.url': 'Адреса',
  'window.proxy.url.hint': 'http://, https:// або socks5://, із портом. Імена шукає проксі.',
  'window.proxy.username': 'Ім’я користувача',
  'window.proxy.password': 'Пароль',
  'window.proxy.credentials.none.hint': 'Лишіть обидва порожніми, якщо проксі їх не вимагає.',
  'window.proxy.credentials.stored.hint':
    'Збережено й ніколи не показується. Щоб лишити їх, не заповнюйте обидва поля; надсилаються лише на цю адресу.',
  'window.proxy.bypass': 'Напряму',
  'window.proxy.bypass.hint': 'Хости без проксі, через кому: example.com, 10.0.0.0/8.',
  'window.proxy.forget': 'Забути збережений вхід',
  'window.proxy.save': 'Зберегти',
  'window.proxy.saved': 'Збережено. Нові з’єднання йдуть цим шляхом.',
  'window.proxy.session':
    'Діє, доки працює Hooklight: у цьому сеансі нічого секретного не записується на диск.',
  'window.proxy.test': 'Перевірити',
  'window.proxy.testing': 'Спроба дістатися Bot API…',
  'window.proxy.tampered':
    'Збережений проксі змінено поза Hooklight. Нічого не надсилається, доки ви не виберете тут знову.',
  'window.notice.proxy-tampered.title': 'Збережений проксі змінено поза Hooklight.',
  'window.notice.proxy-tampered':
    'Він не використовується. Доки ви не виберете проксі знову в налаштуваннях, розділ «Підключення», боти не перевіряються й не виправляються, крім тих, що на серверах, яким проксі не потрібен.',
} as const;

const commandLine = {} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
