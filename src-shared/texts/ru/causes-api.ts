/** What the Bot API itself answers, and why it could not be asked, in Russian. */
export const apiCauses = {
  'cause.api-unauthorized.meaning': 'Telegram не принимает этот токен.',
  'cause.api-unauthorized.usualCause':
    'Токен отозвали или заменили в BotFather, либо бота удалили.',
  'cause.api-unauthorized.remedy':
    'Возьмите текущий токен у BotFather и замените его здесь. Вебхук стёрт вместе со старым токеном, его нужно установить заново; апдейты в очереди сохранены.',
  'cause.api-token-shape.meaning': 'Bot API не распознаёт это как токен.',
  'cause.api-token-shape.usualCause':
    'Токен обрезан, введён с ошибкой или рядом есть лишний текст.',
  'cause.api-token-shape.remedy': 'Скопируйте токен у BotFather ещё раз и замените его здесь.',
  'cause.api-token-not-served.meaning': 'Этот сервер Bot API не обслуживает этого бота.',
  'cause.api-token-not-served.usualCause':
    'Номер в токене неверен, либо ваш сервер ограничен другими ботами параметром --filter.',
  'cause.api-token-not-served.remedy':
    'Проверьте токен и сервер, через который идёт наблюдение за ботом.',
  'cause.api-not-found.meaning': 'По этому токену или адресу Bot API ничего не находит.',
  'cause.api-not-found.usualCause': 'Токен с опечаткой или адрес не сервера Bot API.',
  'cause.api-not-found.remedy': 'Проверьте токен и адрес сервера Bot API.',
  'cause.api-method-unknown.meaning': 'Сервер не знает запрошенного метода.',
  'cause.api-method-unknown.usualCause':
    'Это не сервер Bot API, он очень старый, или прокси переписал путь.',
  'cause.api-method-unknown.remedy': 'Проверьте адрес сервера Bot API и всё, что стоит перед ним.',
  'cause.api-logged-out.meaning':
    'Бот отключён от этого сервера Bot API; вебхука и апдейтов в очереди там больше нет.',
  'cause.api-logged-out.usualCause': 'Кто-то вызвал logOut, чтобы перенести бота на другой сервер.',
  'cause.api-logged-out.remedy':
    'Наблюдайте за ботом через сервер, на который он перенесён. Вернуться на сервер Telegram он сможет через 10 минут; установите там вебхук заново.',
  'cause.api-app-credentials.meaning': 'Сервер Bot API запущен с неверными данными приложения.',
  'cause.api-app-credentials.usualCause': 'Ошибка в --api-id или --api-hash вашего сервера.',
  'cause.api-app-credentials.remedy': 'Исправьте оба параметра и перезапустите сервер Bot API.',
  'cause.api-flood.meaning': 'Telegram просит подождать перед следующим вызовом.',
  'cause.api-flood.usualCause':
    'Слишком много вызовов за короткое время — от Hooklight или другой программы с тем же токеном или адресом.',
  'cause.api-flood.remedy':
    'Подождите; Hooklight продолжит сам, когда пройдёт указанное Telegram время.',
  'cause.api-restart.meaning': 'Сервер Bot API как раз перезапускается для этого бота.',
  'cause.api-restart.usualCause': 'Обслуживание, или кто-то вызвал close.',
  'cause.api-restart.remedy': 'Подождите немного; ничего не теряется.',
  'cause.api-already-closed.meaning': 'Бот уже закрыт на этом сервере Bot API.',
  'cause.api-already-closed.usualCause':
    'close вызвали дважды или до того, как бот там использовался.',
  'cause.api-already-closed.remedy': 'Делать ничего не нужно; следующий вызов откроет его снова.',
  'cause.api-other.meaning': 'Bot API отклонил вызов по причине, указанной в сообщении.',
  'cause.api-other.usualCause': 'Случай, которого Hooklight ещё не знает.',
  'cause.api-other.remedy':
    'Прочтите сообщение; если оно не исчезнет, обратитесь к документации Bot API.',
  'cause.conflict-webhook-active.meaning':
    'Программа запрашивает апдейты опросом (getUpdates), хотя у бота есть вебхук.',
  'cause.conflict-webhook-active.usualCause':
    'Вторая копия бота, часто на компьютере разработчика, работает в режиме опроса.',
  'cause.conflict-webhook-active.remedy':
    'Остановите эту программу. Она может и удалить вебхук: многие библиотеки опроса делают это при запуске.',
  'cause.conflict-other-poller.meaning': 'Бота одновременно опрашивают две программы.',
  'cause.conflict-other-poller.usualCause': 'Запущена вторая копия бота.',
  'cause.conflict-other-poller.remedy': 'Остановите все, кроме одной.',
  'cause.conflict-poll-ended.meaning': 'Когда ставили вебхук, бота опрашивала другая программа.',
  'cause.conflict-poll-ended.usualCause':
    'Бота перевели с опроса на вебхук, а старая программа ещё работает.',
  'cause.conflict-poll-ended.remedy': 'Остановите программу, которая опрашивает бота.',
  'cause.conflict-other-set.meaning':
    'Другая программа в тот же момент установила или удалила вебхук.',
  'cause.conflict-other-set.usualCause': 'Вебхук при запуске ставит деплой или вторая копия бота.',
  'cause.conflict-other-set.remedy':
    'Найдите программу, которая ставит вебхук, оставьте эту работу одной из них, затем посмотрите на вебхук ещё раз.',

  'cause.done-set.meaning': 'Telegram создал новый вебхук.',
  'cause.done-set.usualCause':
    'Установка с другими значениями, чем прежде. Последняя ошибка забыта, всё из очереди отправляется снова.',
  'cause.done-set.remedy':
    'Посмотрите ещё раз через несколько секунд: только тогда видно, доступен ли эндпоинт.',
  'cause.done-already-set.meaning': 'Ничего не изменилось: у вебхука уже были именно эти значения.',
  'cause.done-already-set.usualCause':
    'Установка с теми же URL, секретным токеном и ограничениями. Она ничего не перезапускает, последняя ошибка остаётся.',
  'cause.done-already-set.remedy':
    'Чтобы перезапустить доставку, удалите вебхук, сохранив очередь, и установите его снова.',
  'cause.done-deleted.meaning': 'Вебхука больше нет; апдейты в очереди сохранены.',
  'cause.done-deleted.usualCause':
    'Удаление или установка, дошедшая без URL, например с неверным Content-Type.',
  'cause.done-deleted.remedy': 'Если вебхук хотели установить, установите его снова.',
  'cause.done-already-deleted.meaning': 'Удалять было нечего: вебхука не было.',
  'cause.done-already-deleted.usualCause':
    'Удаление или установка, дошедшая без URL, при отсутствии вебхука.',
  'cause.done-already-deleted.remedy': 'Если вебхук хотели установить, установите его снова.',

  'cause.set-url-invalid.meaning': 'Telegram не смог разобрать URL.',
  'cause.set-url-invalid.usualCause':
    'Пробел в начале, неверная схема, пустой хост или порт, который не является числом.',
  'cause.set-url-invalid.remedy':
    'Исправьте URL и установите вебхук снова. Прежнего вебхука пока нет.',
  'cause.set-needs-https.meaning': 'Telegram доставляет только по HTTPS.',
  'cause.set-needs-https.usualCause':
    'URL начинается с http://. Это допускает только сервер Bot API в локальном режиме.',
  'cause.set-needs-https.remedy': 'Используйте https:// с действительным сертификатом.',
  'cause.set-port.meaning': 'Telegram доставляет только на порты 80, 88, 443 и 8443.',
  'cause.set-port.usualCause': 'В URL указан другой порт.',
  'cause.set-port.remedy': 'Откройте бота на одном из этих портов.',
  'cause.set-dns-unknown.meaning': 'Имени хоста из URL не существует.',
  'cause.set-dns-unknown.usualCause':
    'Опечатка, закрытый туннель или запись, созданная несколько минут назад.',
  'cause.set-dns-unknown.remedy':
    'Исправьте имя. После новой записи подождите 5 минут: столько Telegram помнит неудачный поиск.',
  'cause.set-dns-no-address.meaning': 'Имя хоста есть, но адреса у него нет.',
  'cause.set-dns-no-address.usualCause': 'Не хватает записи A.',
  'cause.set-dns-no-address.remedy':
    'Добавьте запись A (IPv4), подождите 5 минут и установите вебхук снова.',
  'cause.set-dns-temporary.meaning': 'Telegram сейчас не смог найти имя хоста.',
  'cause.set-dns-temporary.usualCause': 'Серверы имён домена не отвечают или отвечают ошибкой.',
  'cause.set-dns-temporary.remedy':
    'Проверьте серверы имён, подождите 5 минут и установите вебхук снова. Если закрепить адрес, поиск не нужен.',
  'cause.set-dns-other.meaning': 'Telegram не смог найти имя хоста.',
  'cause.set-dns-other.usualCause': 'Дело в имени или его серверах имён; подробности в сообщении.',
  'cause.set-dns-other.remedy': 'Проверьте имя, подождите 5 минут и установите вебхук снова.',
  'cause.set-ipv6-only.meaning': 'Telegram доставляет только по IPv4, а у хоста есть только IPv6.',
  'cause.set-ipv6-only.usualCause': 'Не хватает записи A.',
  'cause.set-ipv6-only.remedy':
    'Дайте хосту публичный адрес IPv4 или поставьте перед ним прокси с таким адресом.',
  'cause.set-address-reserved.meaning':
    'Адрес из частного или зарезервированного диапазона, который Telegram не использует.',
  'cause.set-address-reserved.usualCause':
    'Имя указывает на локальный адрес, или такой адрес закреплён.',
  'cause.set-address-reserved.remedy':
    'Используйте публичный адрес или туннель. Другие принимает только сервер в локальном режиме.',
  'cause.set-address-invalid.meaning': 'Закреплённый адрес не является IP-адресом.',
  'cause.set-address-invalid.usualCause': 'Пробел в начале, порт в конце или имя вместо адреса.',
  'cause.set-address-invalid.remedy': 'Закрепите обычный адрес IPv4 или не закрепляйте никакой.',
  'cause.set-address-unroutable.meaning': 'У сервера Bot API нет пути к этому адресу.',
  'cause.set-address-unroutable.usualCause':
    'Адрес не используется в интернете, или у вашего сервера нет маршрута.',
  'cause.set-address-unroutable.remedy': 'Проверьте адрес хоста и маршрутизацию сервера Bot API.',
  'cause.set-secret-too-long.meaning': 'Секретный токен длиннее 256 символов.',
  'cause.set-secret-too-long.usualCause': 'Вместо него вставлено что-то другое.',
  'cause.set-secret-too-long.remedy': 'Возьмите более короткий; Hooklight может создать его сам.',
  'cause.set-secret-characters.meaning': 'В секретном токене есть недопустимые символы.',
  'cause.set-secret-characters.usualCause':
    'Часто это сам токен бота (двоеточие в нём недопустимо) или пробел.',
  'cause.set-secret-characters.remedy':
    'Используйте только латинские буквы, цифры, _ и -; Hooklight может создать его сам.',
  'cause.set-certificate-size.meaning': 'Файл сертификата больше 3 МиБ.',
  'cause.set-certificate-size.usualCause': 'Выбран не тот файл.',
  'cause.set-certificate-size.remedy':
    'Загрузите сертификат в формате PEM; он занимает несколько килобайт.',
  'cause.set-certificate-invalid.meaning': 'Telegram не смог прочитать файл сертификата.',
  'cause.set-certificate-invalid.usualCause': 'Он не в формате PEM, пуст или это закрытый ключ.',
  'cause.set-certificate-invalid.remedy':
    'Загрузите сертификат (не ключ) в формате PEM. Сайтам с публичным сертификатом загрузка не нужна.',
  'cause.set-certificate-disk.meaning': 'Сервер Bot API не смог сохранить сертификат.',
  'cause.set-certificate-disk.usualCause': 'Его диск заполнен или недоступен для записи.',
  'cause.set-certificate-disk.remedy':
    'На своём сервере: освободите место и проверьте права. На сервере Telegram: подождите.',
  'cause.set-other.meaning': 'Telegram отклонил вебхук по причине, указанной в сообщении.',
  'cause.set-other.usualCause': 'Telegram не подходит URL или что-то за ним.',
  'cause.set-other.remedy': 'Прочтите сообщение, исправьте URL и установите вебхук снова.',
} as const;
