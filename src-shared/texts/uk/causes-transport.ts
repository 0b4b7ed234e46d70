/** Why the Bot API could not be asked from this computer, in Ukrainian. */
export const transportCauses = {
  'cause.transport-offline.meaning': 'Цей комп’ютер не має мережі. Про ботів нічого не відомо.',
  'cause.transport-offline.usualCause': 'Wi-Fi чи кабель вимкнено, або комп’ютер щойно прокинувся.',
  'cause.transport-offline.remedy': 'Під’єднайтеся до мережі; Hooklight продовжить сам.',
  'cause.transport-dns.meaning': 'Ім’я сервера Bot API звідси знайти не вдалося.',
  'cause.transport-dns.usualCause': 'Немає інтернету, або сервер імен не відповідає.',
  'cause.transport-dns.remedy': 'Перевірте з’єднання та налаштування DNS цього комп’ютера.',
  'cause.transport-timeout.meaning': 'Сервер Bot API не відповів вчасно.',
  'cause.transport-timeout.usualCause':
    'Повільне чи заблоковане з’єднання, брандмауер або негаразди в Telegram.',
  'cause.transport-timeout.remedy': 'Перевірте, чи доступний Telegram звідси; інакше зачекайте.',
  'cause.transport-refused.meaning': 'Сервер Bot API відхиляє з’єднання.',
  'cause.transport-refused.usualCause':
    'Ваш власний сервер Bot API не запущено, або відмовляє брандмауер.',
  'cause.transport-refused.remedy': 'Запустіть сервер або перевірте його адресу та порт.',
  'cause.transport-reset.meaning': 'З’єднання з Bot API обірвано.',
  'cause.transport-reset.usualCause':
    'Нестабільне з’єднання, перезапуск сервера або фільтр на шляху.',
  'cause.transport-reset.remedy':
    'Зачекайте; якщо не минає, шукайте брандмауер чи фільтр на шляху.',
  'cause.transport-unreachable.meaning': 'Звідси немає шляху до сервера Bot API.',
  'cause.transport-unreachable.usualCause':
    'Помилка маршрутизації, VPN або брандмауер цього комп’ютера.',
  'cause.transport-unreachable.remedy': 'Перевірте VPN, брандмауер і адресу сервера.',
  'cause.transport-tls.meaning':
    'Сервер Bot API не зміг довести, хто він, тому токен не надіслано.',
  'cause.transport-tls.usualCause':
    'Замість нього відповідає сторінка входу чи перехоплення TLS, годинник цього комп’ютера йде неправильно, або ваш власний сервер має приватний сертифікат.',
  'cause.transport-tls.remedy':
    'Увійдіть у мережу, виправте годинник або скористайтеся іншою мережею.',
  'cause.transport-proxy.meaning': 'Проксі не пропускає Hooklight.',
  'cause.transport-proxy.usualCause': 'Він не працює, вимагає входу або не дозволяє Bot API.',
  'cause.transport-proxy.remedy':
    'Перевірте його в налаштуваннях, розділ «Підключення»; потім виправте там адресу чи вхід або дозвольте Bot API в його правилах.',
  'cause.transport-redirect.meaning':
    'Замість відповіді надійшло переспрямування; за ним не пішли.',
  'cause.transport-redirect.usualCause':
    'Сторінка входу в мережу або неправильна адреса сервера Bot API.',
  'cause.transport-redirect.remedy': 'Увійдіть у мережу або перевірте адресу сервера.',
  'cause.transport-server-error.meaning': 'Bot API відповідає помилкою сервера.',
  'cause.transport-server-error.usualCause':
    'Негаразди чи обслуговування в Telegram або на вашому власному сервері.',
  'cause.transport-server-error.remedy': 'Зачекайте; із самими ботами, можливо, усе гаразд.',
  'cause.transport-portal.meaning': 'Мережа вимагає входу, перш ніж щось пропустити (511).',
  'cause.transport-portal.usualCause': 'Мережа готелю, поїзда або гостьова.',
  'cause.transport-portal.remedy': 'Відкрийте браузер і ввійдіть у мережу.',
  'cause.transport-status.meaning': 'Щось відповіло помилкою, якої Bot API не дає.',
  'cause.transport-status.usualCause':
    'Проксі чи фільтр на шляху або адреса, яка не є сервером Bot API.',
  'cause.transport-status.remedy': 'Перевірте адресу сервера й те, що стоїть на шляху до нього.',
  'cause.transport-not-json.meaning': 'Це була відповідь не від Bot API.',
  'cause.transport-not-json.usualCause':
    'Сторінка входу в мережу, сторінка помилки або обрізана відповідь.',
  'cause.transport-not-json.remedy':
    'Увійдіть у мережу, якщо вона цього вимагає; інакше зачекайте.',
  'cause.transport-too-large.meaning': 'Відповідь була завелика, її обрізано.',
  'cause.transport-too-large.usualCause': 'Відповів не Bot API, а щось інше.',
  'cause.transport-too-large.remedy': 'Перевірте адресу сервера й те, що стоїть на шляху до нього.',
  'cause.transport-malformed.meaning':
    'Відповідь не вдалося зрозуміти. Жодних висновків із неї не зроблено.',
  'cause.transport-malformed.usualCause': 'Відповів не Bot API або дуже відмінна його версія.',
  'cause.transport-malformed.remedy': 'Перевірте адресу сервера й те, що стоїть на шляху до нього.',
  'cause.transport-aborted.meaning': 'Запит перервано, перш ніж надійшла відповідь.',
  'cause.transport-aborted.usualCause':
    'Hooklight закривався, комп’ютер засинав, або першою пішла інша дія.',
  'cause.transport-aborted.remedy': 'Робити нічого не треба; запит буде повторено.',
  'cause.other.meaning': 'Hooklight не знає цього повідомлення.',
  'cause.other.usualCause': 'Нова версія Bot API або рідкісна помилка.',
  'cause.other.remedy': 'Прочитайте повідомлення; якщо не минає, зазирніть у логи ендпоінта.',
} as const;
