/** Why the Bot API could not be asked from this computer, in Russian. */
export const transportCauses = {
  'cause.transport-offline.meaning': 'У этого компьютера нет сети. О ботах ничего не известно.',
  'cause.transport-offline.usualCause':
    'Отключён Wi-Fi или кабель, либо компьютер только что вышел из сна.',
  'cause.transport-offline.remedy': 'Подключитесь к сети; Hooklight продолжит сам.',
  'cause.transport-dns.meaning': 'Имя сервера Bot API отсюда найти не удалось.',
  'cause.transport-dns.usualCause': 'Нет интернета, или не отвечает сервер имён.',
  'cause.transport-dns.remedy': 'Проверьте подключение и настройки DNS этого компьютера.',
  'cause.transport-timeout.meaning': 'Сервер Bot API не ответил вовремя.',
  'cause.transport-timeout.usualCause':
    'Медленное или заблокированное соединение, сетевой экран или неполадки в Telegram.',
  'cause.transport-timeout.remedy': 'Проверьте, доступен ли Telegram отсюда; если да, подождите.',
  'cause.transport-refused.meaning': 'Сервер Bot API отклоняет соединения.',
  'cause.transport-refused.usualCause':
    'Ваш сервер Bot API не запущен, или соединение отклоняет сетевой экран.',
  'cause.transport-refused.remedy': 'Запустите сервер или проверьте его адрес и порт.',
  'cause.transport-reset.meaning': 'Соединение с Bot API оборвалось.',
  'cause.transport-reset.usualCause': 'Нестабильная связь, перезапуск сервера или фильтр на пути.',
  'cause.transport-reset.remedy':
    'Подождите; если не пройдёт, ищите сетевой экран или фильтр на пути.',
  'cause.transport-unreachable.meaning': 'Отсюда нет пути к серверу Bot API.',
  'cause.transport-unreachable.usualCause':
    'Ошибка маршрутизации, VPN или сетевой экран этого компьютера.',
  'cause.transport-unreachable.remedy': 'Проверьте VPN, сетевой экран и адрес сервера.',
  'cause.transport-tls.meaning':
    'Сервер Bot API не смог подтвердить свою подлинность, поэтому токен не отправлен.',
  'cause.transport-tls.usualCause':
    'Вместо него отвечает страница входа в сеть или перехватчик TLS, на компьютере неверны часы, либо у вашего сервера частный сертификат.',
  'cause.transport-tls.remedy': 'Войдите в сеть, исправьте часы или смените сеть.',
  'cause.transport-proxy.meaning': 'Прокси не пропускает Hooklight.',
  'cause.transport-proxy.usualCause': 'Он не работает, требует входа или не разрешает Bot API.',
  'cause.transport-proxy.remedy':
    'Проверьте его в настройках, раздел «Подключение»; исправьте там адрес или учётные данные либо разрешите Bot API в его правилах.',
  'cause.transport-redirect.meaning': 'Вместо ответа пришло перенаправление; переход не выполнен.',
  'cause.transport-redirect.usualCause':
    'Страница входа в сеть или неверный адрес сервера Bot API.',
  'cause.transport-redirect.remedy': 'Войдите в сеть или проверьте адрес сервера.',
  'cause.transport-server-error.meaning': 'Bot API отвечает ошибкой сервера.',
  'cause.transport-server-error.usualCause':
    'Неполадки или обслуживание в Telegram либо на вашем сервере.',
  'cause.transport-server-error.remedy': 'Подождите; с самими ботами, возможно, всё в порядке.',
  'cause.transport-portal.meaning': 'Сеть ничего не пропускает, пока вы в неё не войдёте (511).',
  'cause.transport-portal.usualCause': 'Сеть гостиницы, поезда или гостевая сеть.',
  'cause.transport-portal.remedy': 'Откройте браузер и войдите в сеть.',
  'cause.transport-status.meaning': 'Пришёл ответ с ошибкой, но не от Bot API.',
  'cause.transport-status.usualCause': 'Прокси или фильтр на пути, либо адрес не сервера Bot API.',
  'cause.transport-status.remedy': 'Проверьте адрес сервера и всё, что стоит перед ним.',
  'cause.transport-not-json.meaning': 'Ответ пришёл не от Bot API.',
  'cause.transport-not-json.usualCause':
    'Страница входа в сеть, страница ошибки или обрезанный ответ.',
  'cause.transport-not-json.remedy': 'Если сеть требует входа, войдите; иначе подождите.',
  'cause.transport-too-large.meaning': 'Ответ был слишком большим и обрезан.',
  'cause.transport-too-large.usualCause': 'Ответил не Bot API.',
  'cause.transport-too-large.remedy': 'Проверьте адрес сервера и всё, что стоит перед ним.',
  'cause.transport-malformed.meaning': 'Ответ не удалось разобрать. Выводов из него не сделано.',
  'cause.transport-malformed.usualCause': 'Ответил не Bot API или совсем другая его версия.',
  'cause.transport-malformed.remedy': 'Проверьте адрес сервера и всё, что стоит перед ним.',
  'cause.transport-aborted.meaning': 'Запрос прерван до ответа.',
  'cause.transport-aborted.usualCause':
    'Hooklight закрывался, компьютер уходил в сон, или другое действие было важнее.',
  'cause.transport-aborted.remedy': 'Делать ничего не нужно; запрос повторится.',
  'cause.other.meaning': 'Hooklight не знает этого сообщения.',
  'cause.other.usualCause': 'Новая версия Bot API или редкая неполадка.',
  'cause.other.remedy': 'Прочтите сообщение; если оно не исчезнет, посмотрите логи эндпоинта.',
} as const;
