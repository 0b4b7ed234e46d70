/** What each reason means for the bot and what to do about it, where no error message says it better, in Russian. */
export const advice = {
  'advice.delivery-failing.meaning':
    'Telegram пытается доставить апдейты и не может. Они ждут в Telegram до 24 часов.',
  'advice.delivery-failing.remedy':
    'Посмотрите последнюю ошибку и почините эндпоинт; дальше Telegram доставит сам.',
  'advice.unreachable-after-set.meaning':
    'После последней установки Telegram один раз обратился к эндпоинту и не смог подключиться. Он попробует снова, когда придёт следующий апдейт.',
  'advice.unreachable-after-set.remedy':
    'Убедитесь, что эндпоинт доступен из интернета, затем перезапустите доставку.',
  'advice.silent-backlog.meaning':
    'В очереди всё больше апдейтов, а Telegram не сообщает об ошибках: эндпоинт медленный, или Telegram перестал пытаться.',
  'advice.silent-backlog.remedy':
    'Посмотрите, как долго отвечает эндпоинт. Если быстро, перезапустите доставку.',
  'advice.backlog.meaning': 'Апдейты приходят быстрее, чем эндпоинт их принимает.',
  'advice.backlog.remedy':
    'Пусть эндпоинт отвечает сразу, а работу делает потом, или разрешите больше соединений.',
  'advice.draining.meaning':
    'В очереди много апдейтов, но их становится меньше: Telegram доставляет.',
  'advice.draining.remedy': 'Ничего. Пройдёт само.',
  'advice.caution.meaning': 'В очереди чуть больше апдейтов, чем обычно.',
  'advice.caution.remedy': 'Пока ничего. Если их станет больше, вы узнаете.',
  'advice.updates-expiring.meaning':
    'Telegram выбрасывает апдейты, прождавшие 24 часа, а самые старые уже близки к этому.',
  'advice.updates-expiring.remedy':
    'Почините эндпоинт сейчас или сначала сохраните апдейты из очереди в файл.',
  'advice.updates-lost.meaning':
    'Похоже, для апдейтов в очереди истекли 24 часа Telegram раньше, чем их доставили.',
  'advice.updates-lost.remedy': 'Вернуть их нельзя. История показывает, сколько стояла доставка.',
  'advice.webhook-missing.meaning':
    'У Telegram нет вебхука этого бота, поэтому он ничего не доставляет. Кто-то удалил его, или где-то не удалась установка.',
  'advice.webhook-missing.remedy':
    'Восстановите вебхук. Если он снова пропадёт, ищите программу, которая его убирает.',
  'advice.webhook-removed-410.meaning':
    'Эндпоинт так долго отвечал 410 Gone, что Telegram удалил вебхук.',
  'advice.webhook-removed-410.remedy': 'Пусть эндпоинт отвечает 200, затем восстановите вебхук.',
  'advice.unknown-host.meaning':
    'Апдейты уходят на адрес, который здесь никто не вводил. Это может сделать любой, у кого есть токен.',
  'advice.unknown-host.remedy':
    'Если его установил никто из вас, восстановите вебхук и получите новый токен у BotFather.',
  'advice.drift.meaning': 'Вебхук установлен в другом месте с иными значениями, чем заданы здесь.',
  'advice.drift.remedy': 'Сравните заданное с тем, что в Telegram, затем переустановите вебхук.',
  'advice.buttons-not-delivered.meaning':
    'В списке вебхука нет типов апдейтов, нужных этому боту, например нажатий кнопок. Такие Telegram не хранит.',
  'advice.buttons-not-delivered.remedy': 'Переустановите вебхук с заданным списком.',
  'advice.token-rejected.meaning':
    'Telegram больше не знает этот токен: его отозвали, или бота удалили.',
  'advice.token-rejected.remedy': 'Введите текущий токен от BotFather.',
  'advice.logged-out.meaning':
    'Бота отключили от этого сервера Bot API, обычно чтобы перенести на другой.',
  'advice.logged-out.remedy':
    'Выясните, к какому серверу относится бот, и добавьте его с адресом того сервера.',
  'advice.telegram-sync-error.meaning':
    'Сервер Bot API потерял собственную связь с Telegram. Эндпоинты ни при чём.',
  'advice.telegram-sync-error.remedy':
    'Подождите. Если это ваш собственный сервер, проверьте его сеть.',
  'advice.certificate-expiring.meaning':
    'Срок сертификата эндпоинта истёк или скоро истечёт. По истечении срока Telegram отказывается подключаться.',
  'advice.certificate-expiring.remedy':
    'Обновите сертификат и проверьте, загрузил ли веб-сервер новый. Проверка на вкладке «Диагностика» сразу учтёт новый.',
  'advice.contested.meaning':
    'Вебхук несколько раз менял не Hooklight, или кто-то получает апдейты, пока вебхука нет.',
  'advice.contested.remedy':
    'Найдите другую программу (старое развёртывание, второй инструмент, скрипт опроса) и остановите её. Повторная установка вебхука не удержится.',
  'advice.delivery-error-past.meaning':
    'Telegram хранит последнюю ошибку вечно. С тех пор апдейты доставлялись.',
  'advice.delivery-error-past.remedy': 'Ничего.',
  'advice.polling.meaning': 'У бота нет вебхука, и он не задан: бот сам забирает апдейты.',
  'advice.polling.remedy': 'Ничего.',
  'advice.offline.meaning':
    'Без сети ничего спросить нельзя. С самим ботом, возможно, всё в порядке.',
  'advice.offline.remedy': 'Подключите этот компьютер. Проверки продолжатся сами.',
  'advice.api-unreachable.meaning':
    'Сервер Bot API отсюда не отвечает. С самим ботом, возможно, всё в порядке.',
  'advice.api-unreachable.remedy': 'Проверьте сеть, сетевой экран и прокси этого компьютера.',
  'advice.api-error.meaning': 'Сервер Bot API отвечает ошибкой, которая ничего не говорит о боте.',
  'advice.api-error.remedy': 'Подождите. Проверки продолжатся сами.',
  'advice.flood-wait.meaning':
    'Telegram попросил паузу. Hooklight её соблюдает и спросит снова потом.',
  'advice.flood-wait.remedy':
    'Подождите. Если это бывает часто, проверяйте реже: настройки, раздел «Проверки».',
  'advice.proxy.meaning': 'Прокси отказывает или не работает, поэтому ничего спросить нельзя.',
  'advice.proxy.remedy': 'Проверьте прокси в настройках, раздел «Подключение».',
  'advice.intercepted.meaning':
    'Вместо Telegram отвечает страница входа или сетевой экран с проверкой. Токены туда не отправляются.',
  'advice.intercepted.remedy': 'Войдите в сеть или используйте другую.',
  'advice.unreadable.meaning': 'Ответ был слишком велик или не такой, какие шлёт Bot API.',
  'advice.unreadable.remedy':
    'Если не проходит, проверьте, что стоит между этим компьютером и Telegram, например прокси.',
  'advice.vault-locked.meaning':
    'Токен на этом компьютере заблокирован, поэтому проверить бота нельзя.',
  'advice.vault-locked.remedy': 'Разблокируйте хранилище.',
  'advice.never-checked.meaning': 'Бот здесь новый.',
  'advice.never-checked.remedy': 'Дождитесь первой проверки или проверьте сейчас.',
  'advice.not-watched.meaning':
    'Некоторое время никто не смотрел: компьютер спал, или Hooklight не работал.',
  'advice.not-watched.remedy': 'Дождитесь следующей проверки или проверьте сейчас.',
  'advice.re-set.yes': 'Да: она возвращает заданный вебхук.',
  'advice.re-set.perhaps': 'Возможно: после неё Telegram сразу попробует снова.',
  'advice.re-set.no': 'Нет: причина не в вебхуке.',
} as const;
