/** Causes D (unusable reply) and E (HTTP status), in Ukrainian. */
export const replyCauses = {
  'cause.http2-reply.meaning': 'Ендпоінт відповів у версії HTTP, якої Telegram не розуміє.',
  'cause.http2-reply.usualCause': 'Сервер відповідає через HTTP/2, хоча запитано HTTP/1.1.',
  'cause.http2-reply.remedy': 'Налаштуйте сервер відповідати через HTTP/1.1.',
  'cause.garbage-reply.meaning': 'Те, що надійшло, не починається як відповідь HTTP.',
  'cause.garbage-reply.usualCause':
    'Інший протокол на порту або зайві байти попередньої відповіді з хибним Content-Length.',
  'cause.garbage-reply.remedy':
    'Перевірте, що слухає порт і чи правильний Content-Length кожної відповіді.',
  'cause.bad-reply-head.meaning': 'Заголовок відповіді прочитати неможливо.',
  'cause.bad-reply-head.usualCause': 'Неповний рядок стану або рядок заголовка без двокрапки.',
  'cause.bad-reply-head.remedy': 'Відповідайте з належним заголовком, наприклад «HTTP/1.1 200 OK».',
  'cause.reply-cut.meaning': 'Тіло відповіді скінчилося зарано або не там.',
  'cause.reply-cut.usualCause':
    'Тіло не відповідає своєму Content-Length чи поділу на частини (chunked).',
  'cause.reply-cut.remedy':
    'Відповідайте 200 із порожнім тілом; виправте визначення довжини на сервері чи проксі.',
  'cause.reply-encoding-broken.meaning':
    'Тіло відповіді неправильно стиснуто або поділено на частини.',
  'cause.reply-encoding-broken.usualCause':
    'Відповіді псує проксі чи модуль, що стискає їх або ділить наново.',
  'cause.reply-encoding-broken.remedy':
    'Вимкніть стискання для цього шляху або відповідайте з порожнім тілом.',
  'cause.reply-not-a-form.meaning': 'Відповідь називає себе формою, але нею не є.',
  'cause.reply-not-a-form.usualCause':
    'Обробник ставить тип вмісту multipart без відповідного тіла.',
  'cause.reply-not-a-form.remedy': 'Відповідайте просто 200 із порожнім тілом.',
  'cause.reply-compression-unknown.meaning':
    'Відповідь стиснуто способом, якого Telegram не запитував і не може прочитати.',
  'cause.reply-compression-unknown.usualCause': 'Сервер завжди стискає brotli або zstd.',
  'cause.reply-compression-unknown.remedy':
    'Нехай сервер ураховує Accept-Encoding, або вимкніть стискання для цього шляху.',
  'cause.reply-transfer-unknown.meaning':
    'Відповідь використовує кодування передачі, якого Telegram не може прочитати.',
  'cause.reply-transfer-unknown.usualCause': 'Незвичний заголовок Transfer-Encoding.',
  'cause.reply-transfer-unknown.remedy': 'Відповідайте просто 200 із порожнім тілом.',
  'cause.reply-too-large.meaning': 'Тіло відповіді завелике.',
  'cause.reply-too-large.usualCause': 'Обробник відповідає цілою сторінкою чи файлом.',
  'cause.reply-too-large.remedy': 'Відповідайте 200 із порожнім тілом.',
  'cause.reply-headers-too-large.meaning': 'Заголовки відповіді більші за 256 КіБ.',
  'cause.reply-headers-too-large.usualCause': 'Надмірні cookie або налагоджувальні заголовки.',
  'cause.reply-headers-too-large.remedy': 'Приберіть із відповіді зайві cookie та заголовки.',
  'cause.server-disk.meaning':
    'Читаючи відповідь, сервер Bot API мав проблему з власним диском. Бот тут ні до чого.',
  'cause.server-disk.usualCause':
    'Диск або тимчасова тека сервера Bot API заповнені чи недоступні для запису.',
  'cause.server-disk.remedy':
    'На власному сервері Bot API: звільніть місце, перевірте тимчасову теку. На сервері Telegram: зачекайте.',
  'cause.reply-is-request.meaning': 'Замість відповіді ендпоінт надіслав запит.',
  'cause.reply-is-request.usualCause': 'Проксі чи луна-сервіс повертає те, що отримав.',
  'cause.reply-is-request.remedy':
    'Спрямуйте URL на справжній обробник і перевірте проксі перед ним.',

  'cause.status-redirect.meaning':
    'Ендпоінт переспрямовує Telegram, а Telegram за переспрямуваннями не йде.',
  'cause.status-redirect.usualCause':
    'Переспрямування з http на https, на www або з нього, зайва чи пропущена скісна риска або сторінка входу.',
  'cause.status-redirect.remedy':
    'Виключіть шлях вебхука з переспрямувань або встановіть кінцевий URL.',
  'cause.status-bad-request.meaning': 'Ендпоінт відхилив запит як неправильний (400).',
  'cause.status-bad-request.usualCause':
    'Обробник відкидає тіло, або за проксі сплутано HTTP і HTTPS.',
  'cause.status-bad-request.remedy': 'Шукайте причину в логах обробника й проксі.',
  'cause.status-unauthorized.meaning': 'Ендпоінт вимагає входу, якого Telegram не має (401).',
  'cause.status-unauthorized.usualCause':
    'Перед шляхом стоїть авторизація, або секретного токена немає чи він інший.',
  'cause.status-unauthorized.remedy':
    'Приберіть вхід із цього шляху; перевстановіть вебхук із тим секретним токеном, якого чекає обробник.',
  'cause.status-forbidden.meaning': 'Ендпоінт забороняє запит (403).',
  'cause.status-forbidden.usualCause':
    'Вебекран чи захист від ботів, список дозволених адрес або секретний токен, який більше не підходить.',
  'cause.status-forbidden.remedy':
    'Пропустіть 149.154.160.0/20 і 91.108.4.0/22. Якщо секретний токен утрачено, перевстановіть вебхук із ним.',
  'cause.status-not-found.meaning': 'За цим шляхом нічого немає (404).',
  'cause.status-not-found.usualCause':
    'Шлях із помилкою або без маршруту, застосунок не розгорнуто, або тимчасовий тестовий URL уже не діє.',
  'cause.status-not-found.remedy': 'Створіть маршрут або встановіть правильний URL.',
  'cause.status-method-not-allowed.meaning': 'Шлях є, але не приймає POST (405).',
  'cause.status-method-not-allowed.usualCause':
    'Маршрут оголошено лише для GET, або це інший шлях.',
  'cause.status-method-not-allowed.remedy':
    'Приймайте POST на цьому шляху або встановіть правильний шлях.',
  'cause.status-request-timeout.meaning': 'Проксі ендпоінта не дочекався (408).',
  'cause.status-request-timeout.usualCause':
    'Застосунок читає запит заповільно або не читає зовсім.',
  'cause.status-request-timeout.remedy':
    'Перевірте навантаження застосунку й обмеження часу в проксі.',
  'cause.status-gone.meaning':
    'Ендпоінт повідомляє, що його більше немає (410). Після 23 годин самих лише 410 Telegram видалить вебхук.',
  'cause.status-gone.usualCause':
    'Службу виведено з роботи, або вона відповідає 410 для бота, якого більше не знає.',
  'cause.status-gone.remedy': 'Відновіть службу, установіть новий URL або видаліть вебхук свідомо.',
  'cause.status-client-error.meaning': 'Ендпоінт відхилив запит із власної причини.',
  'cause.status-client-error.usualCause': 'Правило проксі чи фреймворку.',
  'cause.status-client-error.remedy': 'Знайдіть цей статус у логах проксі та фреймворку.',
  'cause.status-body-too-large.meaning': 'Оновлення завелике для ендпоінта (413).',
  'cause.status-body-too-large.usualCause': 'Замала межа для тіла запиту.',
  'cause.status-body-too-large.remedy': 'Дозвольте в проксі та фреймворку тіло щонайменше 1 МіБ.',
  'cause.status-csrf.meaning': 'Запит відхилив захист фреймворку від підробки форм (419).',
  'cause.status-csrf.usualCause': 'Маршрут вебхука не виключено з перевірки CSRF.',
  'cause.status-csrf.remedy': 'Виключіть маршрут вебхука з перевірки CSRF.',
  'cause.status-limited.meaning': 'Ендпоінт обмежує частоту викликів (429).',
  'cause.status-limited.usualCause': 'Обмеження частоти в проксі, CDN або тарифі хостингу.',
  'cause.status-limited.remedy': 'Підніміть межу для адрес Telegram або зменште max_connections.',
  'cause.status-proxy-internal.meaning':
    'Проксі закрив запит із кодом, призначеним для власного лога.',
  'cause.status-proxy-internal.usualCause':
    'Правило проксі, або він вважає, що клієнт від’єднався.',
  'cause.status-proxy-internal.remedy': 'Перегляньте лог проксі.',
  'cause.status-app-crashed.meaning': 'Обробник бота завершився помилкою (500).',
  'cause.status-app-crashed.usualCause':
    'Помилка в програмі. Оновлення, на якому вона падає, повторюється до 24 годин.',
  'cause.status-app-crashed.remedy':
    'Перегляньте лог застосунку. Якщо він щоразу падає на одному оновленні, збережіть і відкиньте оновлення з черги.',
  'cause.status-server-error.meaning': 'Сервер ендпоінта відмовив або дав власну помилку.',
  'cause.status-server-error.usualCause': 'Правило чи несправність сервера.',
  'cause.status-server-error.remedy': 'Знайдіть цей статус у лозі сервера.',
  'cause.status-bad-gateway.meaning':
    'Зворотний проксі працює, але не може дістатися застосунку за ним (502).',
  'cause.status-bad-gateway.usualCause':
    'Застосунок не запущено, він перезапускається або слухає в іншому місці.',
  'cause.status-bad-gateway.remedy':
    'Запустіть чи перезапустіть застосунок і перевірте його адресу в проксі.',
  'cause.status-unavailable.meaning': 'Ендпоінт зараз не працює, спить або перевантажений (503).',
  'cause.status-unavailable.usualCause':
    'Обслуговування, безплатний тариф, що засинає, або забагато запитів водночас.',
  'cause.status-unavailable.remedy':
    'Запустіть застосунок або додайте потужності. Якщо він надсилає Retry-After, Telegram чекає стільки, але не довше години.',
  'cause.status-gateway-timeout.meaning': 'Зворотний проксі задовго чекав на застосунок (504).',
  'cause.status-gateway-timeout.usualCause': 'Обробник спершу працює, а тоді відповідає.',
  'cause.status-gateway-timeout.remedy': 'Відповідайте 200 одразу, а роботу робіть потім.',
  'cause.status-edge.meaning': 'CDN не може використати сервер за ним.',
  'cause.status-edge.usualCause':
    'За кодами: 521 — відмова, 522 і 523 — недоступний, 524 — заповільно, 525 і 526 — сертифікат, 530 — ім’я чи тунель.',
  'cause.status-edge.remedy':
    'Полагодьте сервер за CDN або запустіть тунель. Якщо тунель має нове ім’я, установіть новий URL.',
  'cause.status-odd.meaning': 'Число у відповіді не є кінцевим статусом HTTP.',
  'cause.status-odd.usualCause': 'Програма, що сама пише відповіді HTTP.',
  'cause.status-odd.remedy': 'Відповідайте статусом від 200 до 299.',
} as const;
