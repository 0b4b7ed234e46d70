/** What each reason means for the bot and what to do about it, where no error message says it better, in Ukrainian. */
export const advice = {
  'advice.delivery-failing.meaning':
    'Telegram намагається доставити оновлення, але не може. Вони чекають у Telegram до 24 годин.',
  'advice.delivery-failing.remedy':
    'Погляньте на останню помилку й полагодьте ендпоінт; далі Telegram доставить сам.',
  'advice.unreachable-after-set.meaning':
    'Після останнього встановлення Telegram раз звернувся до ендпоінта й не зміг під’єднатися. Він спробує знову, коли надійде наступне оновлення.',
  'advice.unreachable-after-set.remedy':
    'Переконайтеся, що ендпоінт доступний з інтернету, потім перезапустіть доставку.',
  'advice.silent-backlog.meaning':
    'У черзі дедалі більше оновлень, а Telegram не повідомляє про помилки: ендпоінт повільний, або Telegram припинив спроби.',
  'advice.silent-backlog.remedy':
    'Погляньте, як довго відповідає ендпоінт. Якщо швидко, перезапустіть доставку.',
  'advice.backlog.meaning': 'Оновлення надходять швидше, ніж ендпоінт їх приймає.',
  'advice.backlog.remedy':
    'Нехай ендпоінт відповідає одразу, а роботу робить потім, або дозвольте більше з’єднань.',
  'advice.draining.meaning': 'У черзі багато оновлень, але їх меншає: Telegram доставляє.',
  'advice.draining.remedy': 'Нічого. Мине само.',
  'advice.caution.meaning': 'У черзі трохи більше оновлень, ніж зазвичай.',
  'advice.caution.remedy': 'Поки нічого. Якщо їх більшатиме, ви дізнаєтеся.',
  'advice.updates-expiring.meaning':
    'Telegram викидає оновлення, що прочекали 24 години, а найдавніші вже близькі до цього.',
  'advice.updates-expiring.remedy':
    'Полагодьте ендпоінт зараз або спершу збережіть оновлення з черги у файл.',
  'advice.updates-lost.meaning':
    'Схоже, для оновлень у черзі минули 24 години Telegram, перш ніж їх доставлено.',
  'advice.updates-lost.remedy': 'Повернути їх неможливо. Історія показує, скільки стояла доставка.',
  'advice.webhook-missing.meaning':
    'Telegram не має вебхука цього бота, тому нічого не доставляє. Хтось видалив його, або десь не вдалося встановлення.',
  'advice.webhook-missing.remedy':
    'Відновіть вебхук. Якщо він знову зникне, шукайте програму, що його прибирає.',
  'advice.webhook-removed-410.meaning':
    'Ендпоінт так довго відповідав 410 Gone, що Telegram видалив вебхук.',
  'advice.webhook-removed-410.remedy': 'Нехай ендпоінт відповідає 200, потім відновіть вебхук.',
  'advice.unknown-host.meaning':
    'Оновлення йдуть на адресу, якої тут ніхто не вводив. Це може зробити кожен, хто має токен.',
  'advice.unknown-host.remedy':
    'Якщо його встановив ніхто з вас, відновіть вебхук і отримайте новий токен у BotFather.',
  'advice.drift.meaning': 'Вебхук установлено деінде з іншими значеннями, ніж задано тут.',
  'advice.drift.remedy': 'Порівняйте задане з тим, що в Telegram, потім перевстановіть вебхук.',
  'advice.buttons-not-delivered.meaning':
    'У списку вебхука бракує типів оновлень, потрібних цьому боту, наприклад натискань кнопок. Таких Telegram не зберігає.',
  'advice.buttons-not-delivered.remedy': 'Перевстановіть вебхук із заданим списком.',
  'advice.token-rejected.meaning':
    'Telegram більше не знає цього токена: його відкликано, або бота видалено.',
  'advice.token-rejected.remedy': 'Введіть чинний токен від BotFather.',
  'advice.logged-out.meaning':
    'Бота відключено від цього сервера Bot API, зазвичай щоб перенести на інший.',
  'advice.logged-out.remedy':
    'З’ясуйте, до якого сервера належить бот, і додайте його з адресою того сервера.',
  'advice.telegram-sync-error.meaning':
    'Сервер Bot API втратив власний зв’язок із Telegram. Жоден ендпоінт не винен.',
  'advice.telegram-sync-error.remedy':
    'Зачекайте. Якщо це ваш власний сервер, перевірте його мережу.',
  'advice.certificate-expiring.meaning':
    'Строк дії сертифіката ендпоінта сплив або скоро спливе. Після спливу строку Telegram відмовляється з’єднуватися.',
  'advice.certificate-expiring.remedy':
    'Поновіть сертифікат і перевірте, чи завантажив вебсервер новий. Перевірка на вкладці «Діагностика» одразу врахує новий.',
  'advice.contested.meaning':
    'Вебхук кілька разів змінив не Hooklight, або хтось отримує оновлення, поки вебхука немає.',
  'advice.contested.remedy':
    'Знайдіть іншу програму (старе розгортання, другий інструмент, скрипт опитування) й зупиніть її. Повторне встановлення вебхука не втримається.',
  'advice.delivery-error-past.meaning':
    'Telegram назавжди зберігає останню помилку. Відтоді оновлення доставлялися.',
  'advice.delivery-error-past.remedy': 'Нічого.',
  'advice.polling.meaning': 'Бот не має вебхука, і жоден не заданий: він сам забирає оновлення.',
  'advice.polling.remedy': 'Нічого.',
  'advice.offline.meaning':
    'Без мережі нічого запитати неможливо. Із самим ботом, можливо, усе гаразд.',
  'advice.offline.remedy': 'Під’єднайте цей комп’ютер. Перевірки продовжаться самі.',
  'advice.api-unreachable.meaning':
    'Сервер Bot API звідси не відповідає. Із самим ботом, можливо, усе гаразд.',
  'advice.api-unreachable.remedy': 'Перевірте мережу, брандмауер і проксі цього комп’ютера.',
  'advice.api-error.meaning': 'Сервер Bot API відповідає помилкою, що нічого не каже про бота.',
  'advice.api-error.remedy': 'Зачекайте. Перевірки продовжаться самі.',
  'advice.flood-wait.meaning':
    'Telegram попросив паузу. Hooklight дотримується її й запитає знову потім.',
  'advice.flood-wait.remedy':
    'Зачекайте. Якщо це трапляється часто, перевіряйте рідше: налаштування, розділ «Перевірки».',
  'advice.proxy.meaning': 'Проксі відмовляє або не працює, тому нічого запитати неможливо.',
  'advice.proxy.remedy': 'Перевірте проксі в налаштуваннях, розділ «Підключення».',
  'advice.intercepted.meaning':
    'Замість Telegram відповідає сторінка входу або брандмауер із перевіркою. Токени туди не надсилаються.',
  'advice.intercepted.remedy': 'Увійдіть у мережу або скористайтеся іншою.',
  'advice.unreadable.meaning': 'Відповідь була завелика або не така, які надсилає Bot API.',
  'advice.unreadable.remedy':
    'Якщо не минає, перевірте, що стоїть між цим комп’ютером і Telegram, наприклад проксі.',
  'advice.vault-locked.meaning':
    'Токен на цьому комп’ютері заблоковано, тому перевірити бота неможливо.',
  'advice.vault-locked.remedy': 'Розблокуйте сховище.',
  'advice.never-checked.meaning': 'Бот тут новий.',
  'advice.never-checked.remedy': 'Дочекайтеся першої перевірки або перевірте зараз.',
  'advice.not-watched.meaning':
    'Якийсь час ніхто не дивився: комп’ютер спав, або Hooklight не працював.',
  'advice.not-watched.remedy': 'Дочекайтеся наступної перевірки або перевірте зараз.',
  'advice.re-set.yes': 'Так: воно повертає заданий вебхук.',
  'advice.re-set.perhaps': 'Можливо: після нього Telegram одразу спробує знову.',
  'advice.re-set.no': 'Ні: причина не у вебхуку.',
} as const;
