/** Diagnosis of an endpoint from this computer, in Russian. */
const steps = {
  'diagnosis.step.dns': 'Имя (DNS)',
  'diagnosis.step.tcp': 'Соединение (TCP)',
  'diagnosis.step.tls': 'Шифрование (TLS)',
  'diagnosis.step.http': 'Ответ (HTTP)',
  'diagnosis.state.waiting': 'ожидает',
  'diagnosis.state.running': 'проверяется…',
  'diagnosis.state.passed': 'в порядке',
  'diagnosis.state.noted': 'стоит взглянуть',
  'diagnosis.state.unfit': 'не так, как нужно Telegram',
  'diagnosis.state.failed': 'не удалось',
  'diagnosis.state.skipped': 'не проверялось',
  'diagnosis.state.unneeded': 'не требуется',

  'diagnosis.address.public': 'публичный',
  'diagnosis.address.loopback': 'этот компьютер',
  'diagnosis.address.private': 'частный',
  'diagnosis.address.link-local': 'только эта сеть',
  'diagnosis.address.shared': 'общий у провайдера',
  'diagnosis.address.unique-local': 'частный, IPv6',
  'diagnosis.address.metadata': 'метаданные облака',
  'diagnosis.address.multicast': 'групповая рассылка',
  'diagnosis.address.broadcast': 'широковещательный',
  'diagnosis.address.unspecified': 'нет адреса',
  'diagnosis.address.embedded': 'IPv4 внутри IPv6',
  'diagnosis.address.reserved': 'зарезервирован',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine':
    'Всё хорошо: Telegram не сообщает об ошибках, и эндпоинт отвечает отсюда.',
  'diagnosis.conclusion.both-fail':
    'Эндпоинт не работает отсюда так же, как для Telegram. Причина в эндпоинте.',
  'diagnosis.conclusion.only-telegram-fails':
    'Отсюда эндпоинт работает, но Telegram до него не доходит.',
  'diagnosis.conclusion.only-here-fails':
    'Telegram не сообщает об ошибках; не доходит только этот компьютер.',
  'diagnosis.conclusion.beyond':
    'Всё, что можно проверить отсюда, работает. Ошибка Telegram возникает на самом пути вебхука.',
  'diagnosis.conclusion.fine-here':
    'Отсюда эндпоинт отвечает. Действующего вебхука у Telegram нет, сравнить не с чем.',
  'diagnosis.conclusion.fails-here':
    'Отсюда эндпоинт не работает. Действующего вебхука у Telegram нет, сравнить не с чем.',
  'diagnosis.conclusion.cannot-tell': 'Эта проверка ничего не говорит об эндпоинте.',

  'diagnosis.end.stopped': 'Проверка остановлена до её конца.',
  'diagnosis.end.out-of-time': 'Проверка заняла слишком много времени и прервана.',
  'diagnosis.end.not-allowed':
    'Проверка остановилась до соединения, потому что адрес не публичный.',

  'diagnosis.refused.no-webhook':
    'У бота нет вебхука, ни действующего, ни заданного: проверять нечего.',
  'diagnosis.refused.not-checked':
    'О вебхуке этого бота пока ничего не известно. Проверьте бота, затем эндпоинт.',
  'diagnosis.refused.paused': 'Бот на паузе. Снимите её, затем проверьте.',
  'diagnosis.refused.locked': 'Токены заблокированы. Разблокируйте их, затем проверьте.',
  'diagnosis.refused.url-unreadable':
    'URL вебхука не читается, соединяться не с чем. Установите его заново.',
  'diagnosis.refused.other-host':
    'Вебхук уже ведёт на другой хост. Соединения не было; проверьте снова.',
  'diagnosis.refused.health-path':
    'Введите путь вида /health: он начинается с косой черты и не содержит пробелов.',
  'diagnosis.refused.health-path-secret':
    'Это путь самого вебхука, или в нём токен. Введите другой.',
  'diagnosis.refused.busy':
    'Сейчас идёт столько проверок, сколько возможно. Попробуйте чуть позже.',
  'diagnosis.refused.unavailable': 'Здесь эндпоинты не проверяются. Соединения не было.',
} as const;

const findings = {
  'diagnosis.finding.url-http':
    'URL вебхука начинается с http://. Telegram доставляет только по HTTPS.',
  'diagnosis.finding.url-port':
    'В URL указан порт {port}. Telegram доставляет только на порты 80, 88, 443 и 8443.',
  'diagnosis.finding.url-too-long':
    'URL слишком длинный. Telegram его принимает, но ничего не доставляет и не сообщает об ошибке.',

  'diagnosis.finding.dns-fine': '{host} ведёт на {address}.',
  'diagnosis.finding.dns-not-found':
    'Имени {host} не существует. Telegram доставляет, лишь пока помнит адрес, и откажет в любой новой установке.',
  'diagnosis.finding.dns-no-answer':
    'Ни один сервер имён не ответил здесь на вопрос о {host}. Те, что спрашивает Telegram, могут и ответить.',
  'diagnosis.finding.dns-ipv6-only':
    'У {host} есть только адреса IPv6. Telegram доставляет только по IPv4.',
  'diagnosis.finding.dns-not-public':
    '{host} ведёт на {address}, а это не публичный адрес. Telegram доставляет только на публичные.',
  'diagnosis.finding.dns-partly-not-public':
    'Один из адресов {host} не публичный: {address}. Telegram берёт первый, который ему назовут; если это он, ничего не доставляется.',
  'diagnosis.finding.dns-not-allowed':
    '{host} ведёт на {address}, а это не публичный адрес. Соединения не было.',
  'diagnosis.finding.dns-pinned':
    'Закреплён адрес {address}: Telegram соединяется с ним, куда бы ни вело имя {host}.',
  'diagnosis.finding.dns-other-address':
    'Telegram соединяется с {telegram}, а отсюда {host} ведёт на {here}. Если хост переехал, Telegram заметит это не позже чем через 33 минуты.',
  'diagnosis.finding.dns-unknown-here':
    'Telegram соединяется с {telegram}, а отсюда у {host} нет адреса. Если имени больше нет нигде, Telegram доставляет лишь до тех пор, пока помнит этот адрес.',
  'diagnosis.finding.dns-pinned-elsewhere':
    'За вебхуком закреплён {telegram}, а {host} ведёт на {here}. Telegram и дальше соединяется с закреплённым адресом.',

  'diagnosis.finding.tcp-fine': '{address} принимает соединения на порту {port}.',
  'diagnosis.finding.tcp-refused':
    '{address} отклоняет соединения на порту {port}: там никто не слушает, или их отвергает сетевой экран. Доставка невозможна.',
  'diagnosis.finding.tcp-timeout':
    '{address} не отвечает на порту {port}: сетевой экран отбрасывает пакеты, или хост не работает.',
  'diagnosis.finding.tcp-unreachable':
    'Отсюда до {address} нет пути: не работает хост или сеть перед ним.',
  'diagnosis.finding.tcp-reset':
    '{address} сразу обрывает соединение на порту {port}. С Telegram было бы то же.',
  'diagnosis.finding.tcp-stale-address':
    'Telegram всё ещё соединяется с {telegram}, где никто не отвечает. Имя теперь ведёт на {here}, и там отвечают.',

  'diagnosis.finding.tls-fine': 'Соединение зашифровано по {protocol}.',
  'diagnosis.finding.tls-plain':
    'Порт {port} отвечает, но не по TLS. Telegram доставляет только по TLS.',
  'diagnosis.finding.tls-too-old':
    'Эндпоинт предлагает только TLS 1.0 или 1.1. Telegram нужен 1.2 или новее.',
  'diagnosis.finding.tls-handshake':
    'Эндпоинт не нашёл общего способа шифрования. У Telegram выходит так же.',
  'diagnosis.finding.tls-unknown-name':
    'Эндпоинт сообщает, что сайта для {host} у него нет. Telegram слышит то же.',
  'diagnosis.finding.tls-client-certificate':
    'Эндпоинт требует сертификат от каждого, кто соединяется. У Telegram его нет.',
  'diagnosis.finding.tls-weak':
    'Ключ или подпись эндпоинта слишком слабы. Telegram их тоже не принимает.',
  'diagnosis.finding.tls-cut':
    'Эндпоинт оборвал соединение, не начав шифрования. У Telegram выходит так же.',
  'diagnosis.finding.tls-timeout':
    'Эндпоинт принял соединение и затем молчал {tookMs}: шифрование так и не началось.',
  'diagnosis.finding.certificate-fine':
    'Сертификат действителен для этого хоста, его цепочка полная.',
  'diagnosis.finding.certificate-expired':
    'Срок сертификата истёк {untilMs}, поэтому Telegram его отвергает и ничего не доставляет.',
  'diagnosis.finding.certificate-not-yet':
    'Сертификат действует с {fromMs}, до тех пор Telegram его отвергает.',
  'diagnosis.finding.certificate-other-name':
    'Сертификат выдан для {names}, а не для этого хоста. Telegram его отвергает.',
  'diagnosis.finding.certificate-self-signed':
    'Сертификат самоподписанный, а с вебхуком никакой не загружен. Telegram его отвергает.',
  'diagnosis.finding.certificate-incomplete':
    'Эндпоинт не присылает сертификат {issuer}, который связывает его собственный с публичным центром. Браузеры часто его знают, Telegram — нет.',
  'diagnosis.finding.certificate-unknown-authority':
    'Сертификат выдан {issuer}, а это не публичный центр. Telegram его отвергает.',
  'diagnosis.finding.certificate-untrusted':
    'Сертификат от {issuer} не прошёл проверку отсюда. Скорее всего, Telegram его тоже отвергает.',
  'diagnosis.finding.certificate-expires-soon':
    'Сертификат действует до {untilMs}{days, plural, =0 { – истекает в течение суток} one { – ещё # день} few { – ещё # дня} many { – ещё # дней} other { – ещё # дня}}. После этого Telegram ничего не доставляет.',
  'diagnosis.finding.certificate-upload-fits':
    'Сертификат, загруженный с вебхуком, подтверждает этот эндпоинт.',
  'diagnosis.finding.certificate-upload-other':
    'Эндпоинт показывает сертификат от {issuer}, который загруженный не подтверждает. Telegram доверяет только загруженному и ничего не доставляет.',
  'diagnosis.finding.certificate-upload-unknown':
    'Telegram доверяет только загруженному сертификату, а здесь он не сохранён. Подходит ли он к сертификату от {issuer}, сказать нельзя.',

  'diagnosis.finding.http-fine':
    'Веб-сервер отвечает: {status}. Запрошен путь /, а не путь самого вебхука.',
  'diagnosis.finding.http-health-fine': 'Путь проверки отвечает: {status}.',
  'diagnosis.finding.http-health-bad':
    'Путь проверки отвечает {status}: возможно, с программой за ним что-то не так.',
  'diagnosis.finding.http-redirect':
    'Веб-сервер перенаправляет на {target} ({status}). Если так и на пути самого вебхука, ничего не доставляется: Telegram не идёт по перенаправлениям.',
  'diagnosis.finding.http-server-error':
    'Веб-сервер отвечает {status}. Доставка может не удаваться по той же причине.',
  'diagnosis.finding.http-slow':
    'Ответ занял {tookMs}. Telegram ждёт на каждый апдейт 60 секунд, затем доставляет его снова.',
  'diagnosis.finding.http-silent':
    'За {tookMs} ответа не было. Telegram ждёт на каждый апдейт 60 секунд, затем доставляет его снова.',
  'diagnosis.finding.http-cut':
    'Эндпоинт оборвал соединение вместо ответа. У Telegram выходит так же.',
  'diagnosis.finding.http-malformed':
    'Пришёл не ответ HTTP/1.1. Telegram не может его прочесть и доставляет апдейт снова.',

  'diagnosis.finding.telegram-only-fails':
    'Что-то пропускает этот компьютер, но не адреса Telegram.',
  'diagnosis.finding.here-only-fails':
    'Telegram не сообщает об ошибках: мешает сеть этого компьютера или сетевой экран, который пропускает только Telegram.',
  'diagnosis.finding.telegram-beyond':
    'То, о чём сообщает Telegram, происходит на пути самого вебхука, который отсюда никогда не запрашивается.',
  'diagnosis.finding.own-network':
    'У этого компьютера неполадки с сетью. С эндпоинтом всё может быть в порядке.',
  'diagnosis.finding.not-through-proxy':
    'Проверка шла напрямую, без прокси, через который запрашивается API Telegram.',
  'diagnosis.finding.own-server':
    'Эти апдейты доставляет ваш собственный сервер Bot API. В локальном режиме он принимает любой адрес и порт, а также http.',
} as const;

const remedies = {
  'diagnosis.remedy.url-too-long': 'Установите более короткий URL.',
  'diagnosis.remedy.dns-partly-not-public':
    'Уберите этот адрес из DNS, чтобы остались только публичные.',
  'diagnosis.remedy.dns-other-address':
    'Если хост переехал, подождите или установите вебхук с новым адресом. Перезапуск доставки может ничего не изменить: Telegram помнит ответ DNS 29 минут.',
  'diagnosis.remedy.dns-pinned-elsewhere':
    'Если хост переехал, установите вебхук с новым адресом или без закреплённого.',
  'diagnosis.remedy.tcp-stale-address':
    'Подождите: Telegram найдёт новый адрес не позже чем через 33 минуты. Чтобы быстрее или если адрес закреплён, установите вебхук с новым.',
  'diagnosis.remedy.certificate-not-yet':
    'Установите сертификат, который действует уже сейчас, и проверьте часы этого компьютера.',
  'diagnosis.remedy.certificate-other-name':
    'Установите сертификат для этого хоста или URL с хостом, для которого он выдан.',
  'diagnosis.remedy.certificate-self-signed':
    'Установите вебхук именно с этим сертификатом или поставьте сертификат публичного центра.',
  'diagnosis.remedy.certificate-incomplete':
    'Пусть веб-сервер присылает полную цепочку: свой сертификат, затем промежуточные.',
  'diagnosis.remedy.certificate-unknown-authority':
    'Поставьте сертификат публичного центра или установите вебхук с корневым сертификатом этого.',
  'diagnosis.remedy.certificate-untrusted':
    'Выпустите сертификат заново, и пусть веб-сервер присылает его полную цепочку.',
  'diagnosis.remedy.certificate-upload-other':
    'Установите вебхук с сертификатом, который у эндпоинта сейчас (самоподписанным или корнем его цепочки). Если у него есть публичный, установите вебхук без сертификата.',
  'diagnosis.remedy.certificate-upload-unknown':
    'Если доставка не удаётся: установите вебхук с сертификатом эндпоинта или без него, если у эндпоинта есть публичный.',
  'diagnosis.remedy.http-health-bad':
    'Посмотрите, что сообщает путь проверки, и загляните в лог приложения.',
  'diagnosis.remedy.telegram-only-fails':
    'Пропустите 149.154.160.0/20 и 91.108.4.0/22 в сетевом экране, у хостинга и в CDN.',
  'diagnosis.remedy.here-only-fails': 'Ничего, пока апдейты приходят.',
  'diagnosis.remedy.telegram-beyond':
    'Посмотрите, что сообщает Telegram, и загляните в лог приложения за этим путём.',
  'diagnosis.remedy.own-network': 'Проверьте снова, когда сеть вернётся.',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
