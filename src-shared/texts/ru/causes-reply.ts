/** Causes D (unusable reply) and E (HTTP status), in Russian. */
export const replyCauses = {
  'cause.http2-reply.meaning': 'Эндпоинт ответил в версии HTTP, которую Telegram не понимает.',
  'cause.http2-reply.usualCause': 'Сервер отвечает по HTTP/2, хотя запрошен HTTP/1.1.',
  'cause.http2-reply.remedy': 'Настройте сервер отвечать по HTTP/1.1.',
  'cause.garbage-reply.meaning': 'Пришедшее не начинается как ответ HTTP.',
  'cause.garbage-reply.usualCause':
    'Другой протокол на порту или лишние байты прошлого ответа с неверным Content-Length.',
  'cause.garbage-reply.remedy':
    'Проверьте, что слушает порт и верен ли Content-Length каждого ответа.',
  'cause.bad-reply-head.meaning': 'Заголовок ответа прочитать нельзя.',
  'cause.bad-reply-head.usualCause': 'Неполная строка статуса или строка заголовка без двоеточия.',
  'cause.bad-reply-head.remedy': 'Отвечайте с правильным заголовком, например «HTTP/1.1 200 OK».',
  'cause.reply-cut.meaning': 'Тело ответа закончилось слишком рано или не там.',
  'cause.reply-cut.usualCause':
    'Тело не соответствует Content-Length или разбивке на части (chunked).',
  'cause.reply-cut.remedy':
    'Отвечайте 200 с пустым телом; исправьте разметку длины на сервере или прокси.',
  'cause.reply-encoding-broken.meaning': 'Тело ответа неверно сжато или разбито на части.',
  'cause.reply-encoding-broken.usualCause':
    'Ответы портит прокси или модуль, который сжимает их или перекодирует.',
  'cause.reply-encoding-broken.remedy':
    'Отключите сжатие для этого пути или отвечайте с пустым телом.',
  'cause.reply-not-a-form.meaning': 'Ответ называет себя формой, но ею не является.',
  'cause.reply-not-a-form.usualCause':
    'Обработчик ставит тип содержимого multipart без соответствующего тела.',
  'cause.reply-not-a-form.remedy': 'Отвечайте просто 200 с пустым телом.',
  'cause.reply-compression-unknown.meaning':
    'Ответ сжат способом, который Telegram не запрашивал и не может прочитать.',
  'cause.reply-compression-unknown.usualCause': 'Сервер всегда сжимает brotli или zstd.',
  'cause.reply-compression-unknown.remedy':
    'Пусть сервер учитывает Accept-Encoding, или отключите сжатие для этого пути.',
  'cause.reply-transfer-unknown.meaning':
    'Ответ использует кодировку передачи, которую Telegram не может прочитать.',
  'cause.reply-transfer-unknown.usualCause': 'Необычный заголовок Transfer-Encoding.',
  'cause.reply-transfer-unknown.remedy': 'Отвечайте просто 200 с пустым телом.',
  'cause.reply-too-large.meaning': 'Тело ответа слишком велико.',
  'cause.reply-too-large.usualCause': 'Обработчик отвечает целой страницей или файлом.',
  'cause.reply-too-large.remedy': 'Отвечайте 200 с пустым телом.',
  'cause.reply-headers-too-large.meaning': 'Заголовки ответа больше 256 КиБ.',
  'cause.reply-headers-too-large.usualCause': 'Разросшиеся cookie или отладочные заголовки.',
  'cause.reply-headers-too-large.remedy': 'Уберите из ответа лишние cookie и заголовки.',
  'cause.server-disk.meaning':
    'У сервера Bot API при чтении ответа возникла проблема с собственным диском. Бот ни при чём.',
  'cause.server-disk.usualCause':
    'Диск или временная папка сервера Bot API заполнены или недоступны для записи.',
  'cause.server-disk.remedy':
    'На своём сервере Bot API: освободите место, проверьте временную папку. На сервере Telegram: подождите.',
  'cause.reply-is-request.meaning': 'Эндпоинт вместо ответа прислал запрос.',
  'cause.reply-is-request.usualCause': 'Прокси или эхо-сервис возвращает то, что получил.',
  'cause.reply-is-request.remedy':
    'Направьте URL на настоящий обработчик и проверьте прокси перед ним.',

  'cause.status-redirect.meaning':
    'Эндпоинт перенаправляет Telegram, а Telegram за перенаправлениями не следует.',
  'cause.status-redirect.usualCause':
    'Перенаправление с http на https, на www или с него, лишняя или недостающая косая черта, страница входа.',
  'cause.status-redirect.remedy':
    'Исключите путь вебхука из перенаправлений или установите конечный URL.',
  'cause.status-bad-request.meaning': 'Эндпоинт отклонил запрос как неправильный (400).',
  'cause.status-bad-request.usualCause':
    'Обработчик отвергает тело, или за прокси перепутаны HTTP и HTTPS.',
  'cause.status-bad-request.remedy': 'Ищите причину в логах обработчика и прокси.',
  'cause.status-unauthorized.meaning': 'Эндпоинт требует входа, которого у Telegram нет (401).',
  'cause.status-unauthorized.usualCause':
    'Перед путём стоит авторизация, либо секретного токена нет или он другой.',
  'cause.status-unauthorized.remedy':
    'Уберите вход с этого пути; переустановите вебхук с тем секретным токеном, которого ждёт обработчик.',
  'cause.status-forbidden.meaning': 'Эндпоинт запрещает запрос (403).',
  'cause.status-forbidden.usualCause':
    'Веб-экран или защита от ботов, список разрешённых адресов либо секретный токен, который больше не подходит.',
  'cause.status-forbidden.remedy':
    'Пропустите 149.154.160.0/20 и 91.108.4.0/22. Если секретный токен потерялся, переустановите вебхук с ним.',
  'cause.status-not-found.meaning': 'По этому пути ничего нет (404).',
  'cause.status-not-found.usualCause':
    'Путь с опечаткой или без маршрута, приложение не развёрнуто, либо временный тестовый URL истёк.',
  'cause.status-not-found.remedy': 'Заведите маршрут или установите верный URL.',
  'cause.status-method-not-allowed.meaning': 'Путь есть, но не принимает POST (405).',
  'cause.status-method-not-allowed.usualCause':
    'Маршрут объявлен только для GET, или это другой путь.',
  'cause.status-method-not-allowed.remedy':
    'Принимайте POST на этом пути или установите верный путь.',
  'cause.status-request-timeout.meaning': 'Прокси эндпоинта не дождался (408).',
  'cause.status-request-timeout.usualCause':
    'Приложение читает запрос слишком медленно или не читает вовсе.',
  'cause.status-request-timeout.remedy': 'Проверьте нагрузку приложения и таймауты прокси.',
  'cause.status-gone.meaning':
    'Эндпоинт сообщает, что его больше нет (410). После 23 часов сплошных 410 Telegram удалит вебхук.',
  'cause.status-gone.usualCause':
    'Сервис выведен из работы или отвечает 410 для бота, которого больше не знает.',
  'cause.status-gone.remedy':
    'Восстановите сервис, установите новый URL или удалите вебхук намеренно.',
  'cause.status-client-error.meaning': 'Эндпоинт отклонил запрос по своей причине.',
  'cause.status-client-error.usualCause': 'Правило прокси или фреймворка.',
  'cause.status-client-error.remedy': 'Найдите этот статус в логах прокси и фреймворка.',
  'cause.status-body-too-large.meaning': 'Апдейт слишком велик для эндпоинта (413).',
  'cause.status-body-too-large.usualCause': 'Слишком малый предел тела запроса.',
  'cause.status-body-too-large.remedy': 'Разрешите в прокси и фреймворке тело не меньше 1 МиБ.',
  'cause.status-csrf.meaning': 'Запрос отклонила защита фреймворка от подделки форм (419).',
  'cause.status-csrf.usualCause': 'Маршрут вебхука не исключён из проверки CSRF.',
  'cause.status-csrf.remedy': 'Исключите маршрут вебхука из проверки CSRF.',
  'cause.status-limited.meaning': 'Эндпоинт ограничивает частоту вызовов (429).',
  'cause.status-limited.usualCause': 'Ограничение частоты в прокси, CDN или тарифе хостинга.',
  'cause.status-limited.remedy':
    'Поднимите предел для адресов Telegram или уменьшите max_connections.',
  'cause.status-proxy-internal.meaning':
    'Прокси закрыл запрос с кодом, предназначенным для его собственного лога.',
  'cause.status-proxy-internal.usualCause':
    'Правило прокси, или он считает, что клиент отключился.',
  'cause.status-proxy-internal.remedy': 'Посмотрите лог прокси.',
  'cause.status-app-crashed.meaning': 'Обработчик бота завершился ошибкой (500).',
  'cause.status-app-crashed.usualCause':
    'Ошибка в программе. Апдейт, на котором она падает, повторяется до 24 часов.',
  'cause.status-app-crashed.remedy':
    'Посмотрите лог приложения. Если оно каждый раз падает на одном апдейте, сохраните апдейты из очереди и сбросьте её.',
  'cause.status-server-error.meaning': 'Сервер эндпоинта отказал или дал свою ошибку.',
  'cause.status-server-error.usualCause': 'Правило или неполадка сервера.',
  'cause.status-server-error.remedy': 'Найдите этот статус в логе сервера.',
  'cause.status-bad-gateway.meaning':
    'Обратный прокси работает, но не может достучаться до приложения за ним (502).',
  'cause.status-bad-gateway.usualCause':
    'Приложение не запущено, перезапускается или слушает в другом месте.',
  'cause.status-bad-gateway.remedy':
    'Запустите или перезапустите приложение и проверьте его адрес в прокси.',
  'cause.status-unavailable.meaning': 'Эндпоинт сейчас не работает, спит или перегружен (503).',
  'cause.status-unavailable.usualCause':
    'Обслуживание, засыпающий бесплатный тариф или слишком много запросов сразу.',
  'cause.status-unavailable.remedy':
    'Запустите приложение или добавьте мощности. Если оно шлёт Retry-After, Telegram ждёт столько, но не дольше часа.',
  'cause.status-gateway-timeout.meaning': 'Обратный прокси слишком долго ждал приложение (504).',
  'cause.status-gateway-timeout.usualCause': 'Обработчик сначала работает, потом отвечает.',
  'cause.status-gateway-timeout.remedy': 'Сразу отвечайте 200, а работу делайте потом.',
  'cause.status-edge.meaning': 'CDN не может использовать сервер за ним.',
  'cause.status-edge.usualCause':
    'По кодам: 521 — отказ, 522 и 523 — недоступен, 524 — слишком медленно, 525 и 526 — сертификат, 530 — имя или туннель.',
  'cause.status-edge.remedy':
    'Почините сервер за CDN или запустите туннель. Если у туннеля новое имя, установите новый URL.',
  'cause.status-odd.meaning': 'Число в ответе не является конечным статусом HTTP.',
  'cause.status-odd.usualCause': 'Программа, которая сама пишет ответы HTTP.',
  'cause.status-odd.remedy': 'Отвечайте статусом от 200 до 299.',
} as const;
