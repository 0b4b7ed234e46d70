/** Causes A (network), B (slow) and C (TLS), in Russian. */
export const networkCauses = {
  'cause.connection-refused.meaning':
    'Telegram достиг адреса, но на этом порту никто не принимает соединения.',
  'cause.connection-refused.usualCause':
    'Сервис или его обратный прокси не запущен, слушает другой порт, либо соединение отклоняет сетевой экран.',
  'cause.connection-refused.remedy':
    'Запустите сервис и проверьте порт в URL. Пропустите через сетевой экран 149.154.160.0/20 и 91.108.4.0/22.',
  'cause.connection-timed-out.meaning':
    'Telegram пытался подключиться и не получил от адреса никакого ответа.',
  'cause.connection-timed-out.usualCause':
    'Сетевой экран отбрасывает пакеты, хост не работает, или Telegram ещё использует старый адрес имени.',
  'cause.connection-timed-out.remedy':
    'Откройте порт для 149.154.160.0/20 и 91.108.4.0/22 и сравните адрес, который использует Telegram, с настоящим. После изменения DNS подождите 29 минут или задайте адрес явно.',
  'cause.connection-reset.meaning': 'Соединение оборвалось на полпути со стороны бота.',
  'cause.connection-reset.usualCause':
    'Падающий процесс, сетевой экран с проверкой трафика, не тот протокол на порту или сервер, который закрывает соединение, пока приходит запрос.',
  'cause.connection-reset.remedy':
    'Посмотрите логи сервера и прокси за время ошибки и правила защиты от вторжений перед ними.',
  'cause.broken-pipe.meaning':
    'Сторона бота оборвала соединение, пока Telegram ещё отправлял запрос.',
  'cause.broken-pipe.usualCause':
    'Падающий процесс, либо сервер или промежуточный узел закрывает соединение, не дочитав запрос.',
  'cause.broken-pipe.remedy':
    'Посмотрите логи сервера и прокси за время ошибки; разрешите тело запроса до 1 МиБ.',
  'cause.no-route.meaning':
    'Последний маршрутизатор на пути сообщает, что хоста нет или обращаться к нему нельзя.',
  'cause.no-route.usualCause': 'Хост выключен, или за него запретом отвечает сетевой экран.',
  'cause.no-route.remedy':
    'Включите хост, проверьте его сетевой экран и сравните адрес, который использует Telegram, с настоящим.',
  'cause.network-unreachable.meaning': 'В интернете нет пути к этому адресу.',
  'cause.network-unreachable.usualCause':
    'Ошибка маршрутизации у хостинга или адрес, который больше не анонсируется.',
  'cause.network-unreachable.remedy':
    'Обратитесь к хостингу и сравните адрес, который использует Telegram, с настоящим.',
  'cause.cannot-connect.meaning':
    'Сервер Bot API не смог даже начать соединение: его собственная система сразу отказала.',
  'cause.cannot-connect.usualCause':
    'У него нет маршрута к этому адресу, или закончились порты. Сервер бота ни при чём.',
  'cause.cannot-connect.remedy':
    'На своём сервере Bot API: исправьте маршрутизацию. На сервере Telegram: проверьте адрес, подождите и сообщите, если не пройдёт.',
  'cause.write-timeout.meaning':
    'За 60 секунд Telegram не смог отправить первые байты; соединение, скорее всего, так и не установилось.',
  'cause.write-timeout.usualCause':
    'Сетевой экран отбрасывает пакеты, хост не работает, или Telegram ещё использует старый адрес имени.',
  'cause.write-timeout.remedy':
    'Откройте порт для 149.154.160.0/20 и 91.108.4.0/22 и сравните адрес, который использует Telegram, с настоящим.',
  'cause.proxy-unreachable.meaning':
    'Сервер Bot API запущен с прокси для вебхуков и не может до него достучаться.',
  'cause.proxy-unreachable.usualCause':
    'Прокси не работает, или его адрес в параметрах сервера неверен.',
  'cause.proxy-unreachable.remedy':
    'Запустите прокси или исправьте параметр --proxy сервера Bot API.',
  'cause.proxy-socket.meaning':
    'Соединение сервера Bot API с его прокси для вебхуков отклонено или оборвано.',
  'cause.proxy-socket.usualCause': 'Прокси не работает, перегружен или отказывает этому серверу.',
  'cause.proxy-socket.remedy': 'Посмотрите лог прокси и при необходимости перезапустите его.',
  'cause.proxy-refused-target.meaning':
    'Прокси для вебхуков сервера Bot API отказался подключаться к эндпоинту бота.',
  'cause.proxy-refused-target.usualCause':
    'Правила прокси не разрешают этот хост или порт, либо прокси сам не может до него достучаться.',
  'cause.proxy-refused-target.remedy': 'Разрешите хост и порт вебхука в прокси.',
  'cause.proxy-timeout.meaning': 'Прокси для вебхуков сервера Bot API молчал 10 секунд.',
  'cause.proxy-timeout.usualCause': 'Прокси завис, перегружен или это вообще не прокси.',
  'cause.proxy-timeout.remedy': 'Перезапустите прокси и проверьте его адрес в параметре --proxy.',
  'cause.proxy-broken.meaning':
    'Прокси для вебхуков сервера Bot API прервался, пока устанавливалось соединение.',
  'cause.proxy-broken.usualCause':
    'Прокси закрыл соединение, прислал что-то неожиданное или не понимает HTTP CONNECT.',
  'cause.proxy-broken.remedy': 'Посмотрите лог прокси; используйте прокси с поддержкой CONNECT.',
  'cause.system-error.meaning':
    'Система сервера Bot API сообщила о сетевой ошибке при обмене с эндпоинтом.',
  'cause.system-error.usualCause':
    'Не работает хост или сеть на пути, либо серверу не хватает ресурсов.',
  'cause.system-error.remedy':
    'Проверьте, доступен ли эндпоинт извне, и сравните адрес, который использует Telegram, с настоящим. Если для других он доступен, подождите.',
  'cause.read-timeout.meaning': 'Telegram подключился, но за 60 секунд не получил полного ответа.',
  'cause.read-timeout.usualCause':
    'Обработчик сначала работает, потом отвечает; все процессы заняты или заблокированы; либо зависло TLS-рукопожатие.',
  'cause.read-timeout.remedy':
    'Сразу отвечайте 200, а работу делайте потом; проверьте пул процессов. Апдейты могут прийти дважды: пусть обработчик пропускает повторы.',

  'cause.certificate-rejected.meaning':
    'Telegram не доверяет сертификату эндпоинта. За этим сообщением стоит несколько разных ошибок.',
  'cause.certificate-rejected.usualCause':
    'Истёк срок, нет промежуточного сертификата, не совпадает имя, сертификат самоподписанный, либо вместе с вебхуком загружен не тот сертификат.',
  'cause.certificate-rejected.remedy':
    'Установите полную цепочку, обновите сертификат или исправьте имя. Если сертификат загружен, хотя у сайта есть публичный: переустановите вебхук без него. Если он самоподписанный: загрузите именно его.',
  'cause.plain-http-port.meaning':
    'Порт отвечает, но не по TLS: там обычный HTTP или другой протокол.',
  'cause.plain-http-port.usualCause': 'На этом порту не включён TLS, или в URL указан не тот порт.',
  'cause.plain-http-port.remedy': 'Включите TLS на этом порту или установите URL с верным портом.',
  'cause.handshake-cut.meaning': 'TLS-рукопожатие оборвалось, не завершившись.',
  'cause.handshake-cut.usualCause': 'По этому адресу или порту отвечает не сервер HTTPS.',
  'cause.handshake-cut.remedy':
    'Проверьте, что на этом хосте и порту действительно отвечает сервер HTTPS.',
  'cause.handshake-failure.meaning': 'Эндпоинт и Telegram не нашли общего способа шифрования.',
  'cause.handshake-failure.usualCause':
    'Эндпоинт предлагает только редкие шифры или кривые, либо у него нет сайта для этого имени хоста.',
  'cause.handshake-failure.remedy':
    'Разрешите обычные шифры TLS 1.2 и 1.3 и заведите для имени хоста отдельный TLS-сайт.',
  'cause.old-tls.meaning':
    'Эндпоинт предлагает только версии TLS, которые Telegram больше не принимает.',
  'cause.old-tls.usualCause':
    'Сервер ограничен TLS 1.0 или 1.1 либо подписывает устаревшими алгоритмами.',
  'cause.old-tls.remedy': 'Включите TLS 1.2 или 1.3.',
  'cause.unknown-server-name.meaning':
    'Эндпоинт сообщает, что сайта для этого имени хоста у него нет.',
  'cause.unknown-server-name.usualCause':
    'Имени хоста нет в настройках TLS сервера или CDN, либо в URL указан не тот хост.',
  'cause.unknown-server-name.remedy':
    'Добавьте имя хоста в TLS-сайт или CDN либо установите верный хост.',
  'cause.tls-internal-error.meaning': 'При TLS-рукопожатии эндпоинт сообщает о собственной ошибке.',
  'cause.tls-internal-error.usualCause':
    'CDN без сертификата для этого хоста или неисправная настройка TLS.',
  'cause.tls-internal-error.remedy':
    'Проверьте настройку сертификата в CDN или на сервере именно для этого имени хоста.',
  'cause.client-certificate-wanted.meaning':
    'Эндпоинт требует от Telegram сертификат, а у Telegram его нет.',
  'cause.client-certificate-wanted.usualCause': 'Для всего сайта включён взаимный TLS (mTLS).',
  'cause.client-certificate-wanted.remedy':
    'Не требуйте клиентский сертификат на пути вебхука; узнавайте Telegram по секретному токену.',
  'cause.weak-key.meaning': 'Ключ или подпись эндпоинта слишком слабы для Telegram.',
  'cause.weak-key.usualCause':
    'Короткий ключ RSA или Диффи — Хеллмана либо сертификат с подписью SHA-1.',
  'cause.weak-key.remedy':
    'Перевыпустите сертификат с современным ключом и увеличьте параметры DH.',
  'cause.tls-cut.meaning': 'Эндпоинт оборвал шифрованное соединение, не закрыв его как положено.',
  'cause.tls-cut.usualCause': 'Сервер или прокси упал либо был перезапущен.',
  'cause.tls-cut.remedy': 'Посмотрите логи сервера и прокси за время ошибки.',
  'cause.tls-other.meaning': 'Шифрованное соединение не удалось по причине, указанной в сообщении.',
  'cause.tls-other.usualCause': 'Ошибка в настройках TLS сервера или CDN.',
  'cause.tls-other.remedy': 'Проверьте TLS хоста публичным тестом и исправьте то, что он найдёт.',
  'cause.certificate-unusable.meaning':
    'Сервер Bot API не может использовать файл сертификата этого вебхука, или ему не хватает ресурсов.',
  'cause.certificate-unusable.usualCause':
    'Сохранённый файл потерян или повреждён, например при переносе сервера.',
  'cause.certificate-unusable.remedy': 'Переустановите вебхук и загрузите сертификат ещё раз.',
} as const;
