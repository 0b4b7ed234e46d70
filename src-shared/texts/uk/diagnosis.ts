/** Diagnosis of an endpoint from this computer, in Ukrainian. */
const steps = {
  'diagnosis.step.dns': 'Ім’я (DNS)',
  'diagnosis.step.tcp': 'З’єднання (TCP)',
  'diagnosis.step.tls': 'Шифрування (TLS)',
  'diagnosis.step.http': 'Відповідь (HTTP)',
  'diagnosis.state.waiting': 'чекає',
  'diagnosis.state.running': 'перевіряється…',
  'diagnosis.state.passed': 'гаразд',
  'diagnosis.state.noted': 'варто глянути',
  'diagnosis.state.unfit': 'не так, як потрібно Telegram',
  'diagnosis.state.failed': 'не вдалося',
  'diagnosis.state.skipped': 'не перевірялося',
  'diagnosis.state.unneeded': 'не потрібно',

  'diagnosis.address.public': 'публічна',
  'diagnosis.address.loopback': 'цей комп’ютер',
  'diagnosis.address.private': 'приватна',
  'diagnosis.address.link-local': 'лише ця мережа',
  'diagnosis.address.shared': 'спільна в провайдера',
  'diagnosis.address.unique-local': 'приватна, IPv6',
  'diagnosis.address.metadata': 'метадані хмари',
  'diagnosis.address.multicast': 'групове розсилання',
  'diagnosis.address.broadcast': 'широкомовна',
  'diagnosis.address.unspecified': 'немає адреси',
  'diagnosis.address.embedded': 'IPv4 усередині IPv6',
  'diagnosis.address.reserved': 'зарезервована',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine':
    'Усе добре: Telegram не повідомляє про помилки, і ендпоінт відповідає звідси.',
  'diagnosis.conclusion.both-fail':
    'Ендпоінт не працює звідси так само, як для Telegram. Причина в ендпоінті.',
  'diagnosis.conclusion.only-telegram-fails':
    'Звідси ендпоінт працює, але Telegram до нього не доходить.',
  'diagnosis.conclusion.only-here-fails':
    'Telegram не повідомляє про помилки; не доходить лише цей комп’ютер.',
  'diagnosis.conclusion.beyond':
    'Усе, що можна перевірити звідси, працює. Помилка Telegram виникає на самому шляху вебхука.',
  'diagnosis.conclusion.fine-here':
    'Звідси ендпоінт відповідає. Чинного вебхука Telegram не має, порівняти немає з чим.',
  'diagnosis.conclusion.fails-here':
    'Звідси ендпоінт не працює. Чинного вебхука Telegram не має, порівняти немає з чим.',
  'diagnosis.conclusion.cannot-tell': 'Ця перевірка нічого не каже про ендпоінт.',

  'diagnosis.end.stopped': 'Перевірку зупинено до її кінця.',
  'diagnosis.end.out-of-time': 'Перевірка тривала надто довго, її перервано.',
  'diagnosis.end.not-allowed': 'Перевірка зупинилася до з’єднання, бо адреса не публічна.',

  'diagnosis.refused.no-webhook': 'Бот не має вебхука, ні чинного, ні заданого: перевіряти нічого.',
  'diagnosis.refused.not-checked':
    'Про вебхук цього бота ще нічого не відомо. Перевірте бота, потім ендпоінт.',
  'diagnosis.refused.paused': 'Бот на паузі. Зніміть її, потім перевірте.',
  'diagnosis.refused.locked': 'Токени заблоковано. Розблокуйте їх, потім перевірте.',
  'diagnosis.refused.url-unreadable':
    'URL вебхука не читається, з’єднуватися немає з чим. Установіть його знову.',
  'diagnosis.refused.other-host':
    'Вебхук уже веде на інший хост. З’єднання не було; перевірте ще раз.',
  'diagnosis.refused.health-path':
    'Введіть шлях на зразок /health: він починається зі скісної риски й не має пробілів.',
  'diagnosis.refused.health-path-secret':
    'Це шлях самого вебхука, або в ньому токен. Введіть інший.',
  'diagnosis.refused.busy': 'Зараз іде стільки перевірок, скільки можливо. Спробуйте трохи згодом.',
  'diagnosis.refused.unavailable': 'Тут ендпоінти не перевіряються. З’єднання не було.',
} as const;

const findings = {
  'diagnosis.finding.url-http':
    'URL вебхука починається з http://. Telegram доставляє лише через HTTPS.',
  'diagnosis.finding.url-port':
    'В URL указано порт {port}. Telegram доставляє лише на порти 80, 88, 443 і 8443.',
  'diagnosis.finding.url-too-long':
    'URL задовгий. Telegram його приймає, але нічого не доставляє й не повідомляє про помилку.',

  'diagnosis.finding.dns-fine': '{host} веде на {address}.',
  'diagnosis.finding.dns-not-found':
    'Імені {host} не існує. Telegram доставляє, лише доки пам’ятає адресу, і відмовить у кожному новому встановленні.',
  'diagnosis.finding.dns-no-answer':
    'Жоден сервер імен не відповів тут на запит про {host}. Ті, яких питає Telegram, можуть і відповісти.',
  'diagnosis.finding.dns-ipv6-only':
    '{host} має лише адреси IPv6. Telegram доставляє лише через IPv4.',
  'diagnosis.finding.dns-not-public':
    '{host} веде на {address}, а це не публічна адреса. Telegram доставляє лише на публічні.',
  'diagnosis.finding.dns-partly-not-public':
    'Одна з адрес {host} не публічна: {address}. Telegram бере першу, яку йому назвуть; якщо це вона, нічого не доставляється.',
  'diagnosis.finding.dns-not-allowed':
    '{host} веде на {address}, а це не публічна адреса. З’єднання не було.',
  'diagnosis.finding.dns-pinned':
    'Закріплено адресу {address}: Telegram з’єднується з нею, хай куди веде {host}.',
  'diagnosis.finding.dns-other-address':
    'Telegram з’єднується з {telegram}, а звідси {host} веде на {here}. Якщо хост переїхав, Telegram помітить це не пізніше ніж за 33 хвилини.',
  'diagnosis.finding.dns-unknown-here':
    'Telegram з’єднується з {telegram}, а звідси {host} не має адреси. Якщо імені вже немає ніде, Telegram доставляє лише доти, доки пам’ятає цю адресу.',
  'diagnosis.finding.dns-pinned-elsewhere':
    'За вебхуком закріплено {telegram}, а {host} веде на {here}. Telegram і далі з’єднується із закріпленою адресою.',

  'diagnosis.finding.tcp-fine': '{address} приймає з’єднання на порту {port}.',
  'diagnosis.finding.tcp-refused':
    '{address} відхиляє з’єднання на порту {port}: там ніхто не слухає, або їх відкидає брандмауер. Доставка неможлива.',
  'diagnosis.finding.tcp-timeout':
    '{address} не відповідає на порту {port}: брандмауер відкидає пакети, або хост не працює.',
  'diagnosis.finding.tcp-unreachable':
    'Звідси до {address} немає шляху: не працює хост або мережа перед ним.',
  'diagnosis.finding.tcp-reset':
    '{address} одразу обриває з’єднання на порту {port}. З Telegram було б те саме.',
  'diagnosis.finding.tcp-stale-address':
    'Telegram досі з’єднується з {telegram}, де ніхто не відповідає. Ім’я тепер веде на {here}, і там відповідають.',

  'diagnosis.finding.tls-fine': 'З’єднання зашифровано за {protocol}.',
  'diagnosis.finding.tls-plain':
    'Порт {port} відповідає, але не через TLS. Telegram доставляє лише через TLS.',
  'diagnosis.finding.tls-too-old':
    'Ендпоінт пропонує лише TLS 1.0 чи 1.1. Telegram потрібен 1.2 або новіший.',
  'diagnosis.finding.tls-handshake':
    'Ендпоінт не знайшов спільного способу шифрування. Telegram має те саме.',
  'diagnosis.finding.tls-unknown-name':
    'Ендпоінт повідомляє, що не має сайту для {host}. Telegram чує те саме.',
  'diagnosis.finding.tls-client-certificate':
    'Ендпоінт вимагає сертифікат від кожного, хто з’єднується. Telegram його не має.',
  'diagnosis.finding.tls-weak': 'Ключ чи підпис ендпоінта заслабкий. Telegram його теж не приймає.',
  'diagnosis.finding.tls-cut':
    'Ендпоінт обірвав з’єднання, не почавши шифрування. Telegram має те саме.',
  'diagnosis.finding.tls-timeout':
    'Ендпоінт прийняв з’єднання й далі мовчав {tookMs}: шифрування так і не почалося.',
  'diagnosis.finding.certificate-fine': 'Сертифікат дійсний для цього хоста, його ланцюжок повний.',
  'diagnosis.finding.certificate-expired':
    'Строк дії сертифіката сплив {untilMs}, тому Telegram його відхиляє й нічого не доставляє.',
  'diagnosis.finding.certificate-not-yet':
    'Сертифікат діє з {fromMs}, доти Telegram його відхиляє.',
  'diagnosis.finding.certificate-other-name':
    'Сертифікат видано для {names}, а не для цього хоста. Telegram його відхиляє.',
  'diagnosis.finding.certificate-self-signed':
    'Сертифікат самопідписаний, а з вебхуком жодного не завантажено. Telegram його відхиляє.',
  'diagnosis.finding.certificate-incomplete':
    'Ендпоінт не надсилає сертифікат {issuer}, який пов’язує його власний із публічним центром. Браузери часто його знають, Telegram — ні.',
  'diagnosis.finding.certificate-unknown-authority':
    'Сертифікат видав {issuer}, а це не публічний центр. Telegram його відхиляє.',
  'diagnosis.finding.certificate-untrusted':
    'Сертифікат від {issuer} не пройшов перевірки звідси. Найімовірніше, Telegram його теж відхиляє.',
  'diagnosis.finding.certificate-expires-soon':
    'Сертифікат діє до {untilMs}{days, plural, =0 { – спливає впродовж доби} one { – ще # день} few { – ще # дні} many { – ще # днів} other { – ще # дня}}. Після цього Telegram нічого не доставляє.',
  'diagnosis.finding.certificate-upload-fits':
    'Сертифікат, завантажений з вебхуком, підтверджує цей ендпоінт.',
  'diagnosis.finding.certificate-upload-other':
    'Ендпоінт показує сертифікат від {issuer}, якого завантажений не підтверджує. Telegram довіряє лише завантаженому й нічого не доставляє.',
  'diagnosis.finding.certificate-upload-unknown':
    'Telegram довіряє лише завантаженому сертифікату, а тут його не збережено. Чи підходить він до сертифіката від {issuer}, сказати не можна.',

  'diagnosis.finding.http-fine':
    'Вебсервер відповідає: {status}. Запитано шлях /, а не шлях самого вебхука.',
  'diagnosis.finding.http-health-fine': 'Шлях перевірки відповідає: {status}.',
  'diagnosis.finding.http-health-bad':
    'Шлях перевірки відповідає {status}: можливо, з програмою за ним щось не так.',
  'diagnosis.finding.http-redirect':
    'Вебсервер переспрямовує на {target} ({status}). Якщо так і на шляху самого вебхука, нічого не доставляється: Telegram не йде за переспрямуваннями.',
  'diagnosis.finding.http-server-error':
    'Вебсервер відповідає {status}. Доставка може не вдаватися з тієї ж причини.',
  'diagnosis.finding.http-slow':
    'Відповідь тривала {tookMs}. Telegram чекає на кожне оновлення 60 секунд, потім доставляє його знову.',
  'diagnosis.finding.http-silent':
    'За {tookMs} відповіді не було. Telegram чекає на кожне оновлення 60 секунд, потім доставляє його знову.',
  'diagnosis.finding.http-cut':
    'Ендпоінт обірвав з’єднання замість відповіді. Telegram має те саме.',
  'diagnosis.finding.http-malformed':
    'Надійшла не відповідь HTTP/1.1. Telegram не може її прочитати й доставляє оновлення знову.',

  'diagnosis.finding.telegram-only-fails': 'Щось пропускає цей комп’ютер, але не адреси Telegram.',
  'diagnosis.finding.here-only-fails':
    'Telegram не повідомляє про помилки: заважає мережа цього комп’ютера або брандмауер, який пропускає лише Telegram.',
  'diagnosis.finding.telegram-beyond':
    'Те, про що повідомляє Telegram, стається на шляху самого вебхука, який звідси ніколи не запитується.',
  'diagnosis.finding.own-network':
    'Мережа цього комп’ютера несправна. З ендпоінтом усе може бути гаразд.',
  'diagnosis.finding.not-through-proxy':
    'Перевірка йшла напряму, без проксі, через який запитується API Telegram.',
  'diagnosis.finding.own-server':
    'Ці оновлення доставляє ваш власний сервер Bot API. У локальному режимі він приймає будь-яку адресу й порт, а також http.',
} as const;

const remedies = {
  'diagnosis.remedy.url-too-long': 'Установіть коротший URL.',
  'diagnosis.remedy.dns-partly-not-public':
    'Приберіть цю адресу з DNS, щоб лишилися тільки публічні.',
  'diagnosis.remedy.dns-other-address':
    'Якщо хост переїхав, зачекайте або встановіть вебхук із новою адресою. Перезапуск доставки може нічого не змінити: Telegram пам’ятає відповідь DNS 29 хвилин.',
  'diagnosis.remedy.dns-pinned-elsewhere':
    'Якщо хост переїхав, установіть вебхук із новою адресою або без закріпленої.',
  'diagnosis.remedy.tcp-stale-address':
    'Зачекайте: Telegram знайде нову адресу не пізніше ніж за 33 хвилини. Щоб швидше або якщо адресу закріплено, установіть вебхук із новою.',
  'diagnosis.remedy.certificate-not-yet':
    'Установіть сертифікат, який діє вже зараз, і перевірте годинник цього комп’ютера.',
  'diagnosis.remedy.certificate-other-name':
    'Установіть сертифікат для цього хоста або URL із хостом, для якого його видано.',
  'diagnosis.remedy.certificate-self-signed':
    'Установіть вебхук саме з цим сертифікатом або поставте сертифікат публічного центру.',
  'diagnosis.remedy.certificate-incomplete':
    'Нехай вебсервер надсилає повний ланцюжок: власний сертифікат, потім проміжні.',
  'diagnosis.remedy.certificate-unknown-authority':
    'Поставте сертифікат публічного центру або встановіть вебхук із кореневим сертифікатом цього.',
  'diagnosis.remedy.certificate-untrusted':
    'Випустіть сертифікат заново, і нехай вебсервер надсилає його повний ланцюжок.',
  'diagnosis.remedy.certificate-upload-other':
    'Установіть вебхук із сертифікатом, який ендпоінт має зараз (самопідписаним або коренем його ланцюжка). Якщо він має публічний, установіть вебхук без сертифіката.',
  'diagnosis.remedy.certificate-upload-unknown':
    'Якщо доставка не вдається: установіть вебхук із сертифікатом ендпоінта або без нього, якщо ендпоінт має публічний.',
  'diagnosis.remedy.http-health-bad':
    'Подивіться, що повідомляє шлях перевірки, і загляньте в лог застосунку.',
  'diagnosis.remedy.telegram-only-fails':
    'Пропустіть 149.154.160.0/20 і 91.108.4.0/22 у брандмауері, у хостингу й у CDN.',
  'diagnosis.remedy.here-only-fails': 'Нічого, доки оновлення надходять.',
  'diagnosis.remedy.telegram-beyond':
    'Подивіться, що повідомляє Telegram, і загляньте в лог застосунку за цим шляхом.',
  'diagnosis.remedy.own-network': 'Перевірте ще раз, коли мережа повернеться.',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
