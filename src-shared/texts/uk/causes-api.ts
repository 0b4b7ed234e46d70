/** What the Bot API itself answers, and why it could not be asked, in Ukrainian. */
export const apiCauses = {
  'cause.api-unauthorized.meaning': 'Telegram не приймає цей токен.',
  'cause.api-unauthorized.usualCause':
    'Токен відкликали або замінили в BotFather, або бота видалили.',
  'cause.api-unauthorized.remedy':
    'Візьміть чинний токен у BotFather і замініть його тут. Вебхук стерто разом зі старим токеном, його треба встановити знову; оновлення в черзі збережено.',
  'cause.api-token-shape.meaning': 'Bot API не розпізнає це як токен.',
  'cause.api-token-shape.usualCause':
    'Токен обрізано, введено з помилкою, або поруч є зайвий текст.',
  'cause.api-token-shape.remedy': 'Скопіюйте токен у BotFather ще раз і замініть його тут.',
  'cause.api-token-not-served.meaning': 'Цей сервер Bot API не обслуговує цього бота.',
  'cause.api-token-not-served.usualCause':
    'Номер у токені неправильний, або ваш власний сервер обмежено іншими ботами через параметр --filter.',
  'cause.api-token-not-served.remedy': 'Перевірте токен і сервер, через який спостерігається бот.',
  'cause.api-not-found.meaning': 'За цим токеном чи адресою Bot API нічого не знає.',
  'cause.api-not-found.usualCause': 'Помилка в токені або адреса, яка не є сервером Bot API.',
  'cause.api-not-found.remedy': 'Перевірте токен і адресу сервера Bot API.',
  'cause.api-method-unknown.meaning': 'Сервер не знає методу, який викликали.',
  'cause.api-method-unknown.usualCause':
    'Це не сервер Bot API, він дуже старий, або проксі переписав шлях.',
  'cause.api-method-unknown.remedy':
    'Перевірте адресу сервера Bot API і те, що стоїть на шляху до нього.',
  'cause.api-logged-out.meaning':
    'Бота відключили від цього сервера Bot API; вебхук і оновлення в черзі там зникли.',
  'cause.api-logged-out.usualCause': 'Хтось викликав logOut, щоб перенести бота на інший сервер.',
  'cause.api-logged-out.remedy':
    'Спостерігайте за ботом через сервер, на який його перенесли. На сервер Telegram він зможе повернутися через 10 хвилин; установіть там вебхук знову.',
  'cause.api-app-credentials.meaning':
    'Сервер Bot API запущено з неправильними обліковими даними застосунку.',
  'cause.api-app-credentials.usualCause':
    'Помилка в --api-id або --api-hash вашого власного сервера.',
  'cause.api-app-credentials.remedy': 'Виправте обидва параметри та перезапустіть сервер Bot API.',
  'cause.api-flood.meaning': 'Telegram просить зачекати перед наступним викликом.',
  'cause.api-flood.usualCause':
    'Забагато викликів за короткий час: від нас або від іншої програми з цим токеном чи адресою.',
  'cause.api-flood.remedy': 'Зачекайте; Hooklight продовжить сам, коли мине названий Telegram час.',
  'cause.api-restart.meaning': 'Сервер Bot API саме перезапускається для цього бота.',
  'cause.api-restart.usualCause': 'Обслуговування, або хтось викликав close.',
  'cause.api-restart.remedy': 'Зачекайте трохи; нічого не втрачено.',
  'cause.api-already-closed.meaning': 'Бота вже закрито на цьому сервері Bot API.',
  'cause.api-already-closed.usualCause':
    'close викликали двічі або ще до першого використання бота там.',
  'cause.api-already-closed.remedy': 'Робити нічого не треба; наступний виклик відкриє його знову.',
  'cause.api-other.meaning': 'Bot API відхилив виклик із причини, названої в повідомленні.',
  'cause.api-other.usualCause': 'Випадок, якого Hooklight ще не знає.',
  'cause.api-other.remedy':
    'Прочитайте повідомлення; якщо не минає, зазирніть у документацію Bot API.',
  'cause.conflict-webhook-active.meaning':
    'Програма запитує оновлення опитуванням, хоча цей бот має вебхук.',
  'cause.conflict-webhook-active.usualCause':
    'Друга копія бота, часто на комп’ютері розробника, працює в режимі опитування.',
  'cause.conflict-webhook-active.remedy':
    'Зупиніть цю програму. Вона може й видалити вебхук: чимало бібліотек опитування роблять це під час запуску.',
  'cause.conflict-other-poller.meaning': 'Дві програми опитують цього бота водночас.',
  'cause.conflict-other-poller.usualCause': 'Запущено другу копію бота.',
  'cause.conflict-other-poller.remedy': 'Зупиніть усі, крім однієї.',
  'cause.conflict-poll-ended.meaning': 'Програма опитувала цього бота, коли встановили вебхук.',
  'cause.conflict-poll-ended.usualCause':
    'Бота перевели з опитування на вебхук, а стара програма ще працює.',
  'cause.conflict-poll-ended.remedy': 'Зупиніть програму, що опитує.',
  'cause.conflict-other-set.meaning': 'Тієї ж миті інша програма встановила або видалила вебхук.',
  'cause.conflict-other-set.usualCause':
    'Розгортання або друга копія бота встановлює вебхук під час запуску.',
  'cause.conflict-other-set.remedy':
    'З’ясуйте, яка програма встановлює вебхук, залиште це лише одній і перегляньте вебхук ще раз.',

  'cause.done-set.meaning': 'Telegram створив новий вебхук.',
  'cause.done-set.usualCause':
    'Встановлення зі значеннями, що відрізняються від попередніх. Останню помилку забуто, і все з черги надсилається знову.',
  'cause.done-set.remedy':
    'Погляньте ще раз за кілька секунд: лише тоді стане видно, чи доступний ендпоінт.',
  'cause.done-already-set.meaning': 'Нічого не змінено: вебхук уже мав саме ці значення.',
  'cause.done-already-set.usualCause':
    'Встановлення з тими самими URL, секретним токеном і обмеженнями. Воно нічого не перезапускає, і остання помилка лишається.',
  'cause.done-already-set.remedy':
    'Якщо треба перезапустити доставку, видаліть вебхук, зберігши чергу, і встановіть його знову.',
  'cause.done-deleted.meaning': 'Вебхука більше немає; оновлення в черзі збережено.',
  'cause.done-deleted.usualCause':
    'Видалення або встановлення, що надійшло без URL, наприклад із неправильним типом вмісту.',
  'cause.done-deleted.remedy': 'Якщо це мало бути встановлення, установіть вебхук знову.',
  'cause.done-already-deleted.meaning': 'Видаляти було нічого, вебхука не було.',
  'cause.done-already-deleted.usualCause':
    'Видалення або встановлення, що надійшло без URL, коли вебхук не був установлений.',
  'cause.done-already-deleted.remedy': 'Якщо це мало бути встановлення, установіть вебхук знову.',

  'cause.set-url-invalid.meaning': 'Telegram не зміг прочитати URL.',
  'cause.set-url-invalid.usualCause':
    'Пробіл на початку, неправильна схема, порожній хост або порт, що не є числом.',
  'cause.set-url-invalid.remedy':
    'Виправте URL і встановіть його знову. Тим часом попереднього вебхука вже немає.',
  'cause.set-needs-https.meaning': 'Telegram доставляє лише через HTTPS.',
  'cause.set-needs-https.usualCause':
    'URL починається з http://. Це приймає лише сервер Bot API в локальному режимі.',
  'cause.set-needs-https.remedy': 'Використовуйте https:// з дійсним сертифікатом.',
  'cause.set-port.meaning': 'Telegram доставляє лише на порти 80, 88, 443 і 8443.',
  'cause.set-port.usualCause': 'В URL указано інший порт.',
  'cause.set-port.remedy': 'Розмістіть бота за одним із цих портів.',
  'cause.set-dns-unknown.meaning': 'Імені хоста з URL не існує.',
  'cause.set-dns-unknown.usualCause':
    'Помилка в імені, закритий тунель або запис, створений кілька хвилин тому.',
  'cause.set-dns-unknown.remedy':
    'Виправте ім’я. Після створення запису зачекайте 5 хвилин: стільки Telegram пам’ятає невдалий пошук.',
  'cause.set-dns-no-address.meaning': 'Ім’я хоста існує, але не має адреси.',
  'cause.set-dns-no-address.usualCause': 'Бракує запису A.',
  'cause.set-dns-no-address.remedy':
    'Додайте запис A (IPv4), зачекайте 5 хвилин і встановіть знову.',
  'cause.set-dns-temporary.meaning': 'Щойно Telegram не зміг знайти ім’я хоста.',
  'cause.set-dns-temporary.usualCause':
    'Сервери імен домену не відповідають або відповідають помилкою.',
  'cause.set-dns-temporary.remedy':
    'Перевірте сервери імен, зачекайте 5 хвилин і встановіть знову. Із закріпленою адресою пошук не потрібен.',
  'cause.set-dns-other.meaning': 'Telegram не зміг знайти ім’я хоста.',
  'cause.set-dns-other.usualCause':
    'Річ в імені або в його серверах імен; докладніше — у повідомленні.',
  'cause.set-dns-other.remedy': 'Перевірте ім’я, зачекайте 5 хвилин і встановіть знову.',
  'cause.set-ipv6-only.meaning': 'Telegram доставляє лише через IPv4, а хост має тільки IPv6.',
  'cause.set-ipv6-only.usualCause': 'Бракує запису A.',
  'cause.set-ipv6-only.remedy':
    'Дайте хосту публічну адресу IPv4 або поставте перед ним проксі з такою адресою.',
  'cause.set-address-reserved.meaning':
    'Адреса належить до приватного чи зарезервованого діапазону, якого Telegram не використовує.',
  'cause.set-address-reserved.usualCause':
    'Ім’я вказує на локальну адресу, або таку адресу закріпили.',
  'cause.set-address-reserved.remedy':
    'Використайте публічну адресу або тунель. Інші приймає лише сервер у локальному режимі.',
  'cause.set-address-invalid.meaning': 'Закріплена адреса не є IP-адресою.',
  'cause.set-address-invalid.usualCause':
    'Пробіл на початку, порт наприкінці або ім’я замість адреси.',
  'cause.set-address-invalid.remedy': 'Закріпіть звичайну адресу IPv4 або жодної.',
  'cause.set-address-unroutable.meaning': 'Сервер Bot API не має шляху до цієї адреси.',
  'cause.set-address-unroutable.usualCause':
    'Адреса не використовується в інтернеті, або ваш власний сервер не має маршруту.',
  'cause.set-address-unroutable.remedy': 'Перевірте адресу хоста й маршрутизацію сервера Bot API.',
  'cause.set-secret-too-long.meaning': 'Секретний токен довший за 256 символів.',
  'cause.set-secret-too-long.usualCause': 'Замість нього вставлено щось інше.',
  'cause.set-secret-too-long.remedy': 'Візьміть коротший; нехай його створить Hooklight.',
  'cause.set-secret-characters.meaning': 'Секретний токен містить недозволені символи.',
  'cause.set-secret-characters.usualCause':
    'Часто це сам токен бота, двокрапка якого не дозволена, або пробіл.',
  'cause.set-secret-characters.remedy':
    'Використовуйте лише латинські літери, цифри, _ та -; нехай його створить Hooklight.',
  'cause.set-certificate-size.meaning': 'Файл сертифіката більший за 3 МіБ.',
  'cause.set-certificate-size.usualCause': 'Вибрано не той файл.',
  'cause.set-certificate-size.remedy':
    'Завантажте сертифікат у форматі PEM; він займає кілька кілобайтів.',
  'cause.set-certificate-invalid.meaning': 'Telegram не зміг прочитати файл сертифіката.',
  'cause.set-certificate-invalid.usualCause':
    'Він не у форматі PEM, порожній або це приватний ключ.',
  'cause.set-certificate-invalid.remedy':
    'Завантажте сертифікат (не ключ) у форматі PEM. Сайтам із публічним сертифікатом завантажувати нічого не треба.',
  'cause.set-certificate-disk.meaning': 'Сервер Bot API не зміг зберегти сертифікат.',
  'cause.set-certificate-disk.usualCause': 'Його диск заповнений або недоступний для запису.',
  'cause.set-certificate-disk.remedy':
    'На власному сервері: звільніть місце й перевірте права. На сервері Telegram: зачекайте.',
  'cause.set-other.meaning': 'Telegram відхилив вебхук із причини, названої в повідомленні.',
  'cause.set-other.usualCause': 'URL або щось за ним не підходить Telegram.',
  'cause.set-other.remedy': 'Прочитайте повідомлення, виправте URL і встановіть знову.',
} as const;
