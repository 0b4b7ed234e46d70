/** Words of the bot’s Diagnosis tab, in Ukrainian. */
const report = {
  'window.tab.diagnosis': 'Діагностика',
  'window.diagnosis.title': 'Що Telegram повідомляє про ендпоінт',
  'window.diagnosis.none':
    'Жодна перевірка ще не отримала відповіді, тож Telegram нічого не повідомив.',
  'window.diagnosis.no-webhook':
    'Telegram не має вебхука цього бота: немає ендпоінта, про який повідомляти.',
  'window.diagnosis.host': 'Хост',
  'window.diagnosis.address': 'Адреса, з якою з’єднується',
  'window.diagnosis.address-none': 'не повідомлено',
  'window.diagnosis.certificate': 'Сертифікат',
  'window.diagnosis.certificate.own': 'завантажено з вебхуком',
  'window.diagnosis.certificate.public': 'від публічного центру, перевірив Telegram',
  'window.diagnosis.error': 'Остання невдала доставка',
  'window.diagnosis.error-none': 'немає в записах',
  'window.diagnosis.error-sticky':
    'Telegram зберігає останню помилку й після того, як оновлення знову доставляються.',
  'window.diagnosis.class': 'Вид помилки',
  'window.diagnosis.sync': 'Сервер Bot API без зв’язку з Telegram',
  'window.diagnosis.sync-none': 'не повідомлялося',
  'window.diagnosis.connections': 'З’єднань водночас, щонайбільше',
  'window.diagnosis.connections-default': 'не повідомлено; власна межа Telegram — 40',
  'window.diagnosis.waiting': 'Оновлень у черзі',
  'window.diagnosis.checked': 'Повідомлено',
} as const;

const test = {
  'window.diagnosis.here': 'З цього комп’ютера',
  'window.diagnosis.run': 'Перевірити з цього комп’ютера',
  'window.diagnosis.stop': 'Зупинити',
  'window.diagnosis.explain':
    'Шукає ім’я, з’єднується, шифрує й запитує, як це робив би Telegram. Ні шлях самого вебхука, ні його секретний токен не надсилаються; стан ботів не змінюється, виправлення не починаються.',
  'window.diagnosis.running': 'Перевірка з цього комп’ютера: {step}',
  'window.diagnosis.tested': 'Перевірено {age} тому.',
  'window.diagnosis.again': 'Нова перевірка можлива через {duration}.',
  'window.diagnosis.wanted': 'Чинного вебхука немає. Перевірено заданий.',
  'window.diagnosis.noted': 'Звідси ендпоінт відповідає; на щось нижче варто глянути.',
  'window.diagnosis.unclear':
    'Звідси один крок не вдався. Чи трапляється те саме в Telegram, ця перевірка сказати не може.',
  'window.diagnosis.would-fail':
    'Telegram поки не повідомляє про помилки, але знайдене тут зупинило б доставку.',
  'window.diagnosis.steps': 'Кроки перевірки',
  'window.diagnosis.allow-ask':
    'Якщо {host} ваш, Hooklight може з’єднатися з ним для однієї цієї перевірки.',
  'window.diagnosis.allow': 'З’єднатися цього разу',
  'window.diagnosis.health': 'Шлях перевірки',
  'window.diagnosis.health-label': 'Запитуваний шлях',
  'window.diagnosis.health-hint':
    'Запитується замість /, наприклад /health. Це не має бути шлях самого вебхука, і в ньому не має бути секретів.',
  'window.diagnosis.fact.addresses': 'Адреси',
  'window.diagnosis.fact.issuer': 'Видав',
  'window.diagnosis.fact.names': 'Для',
  'window.diagnosis.fact.until': 'Діє до',
  'window.diagnosis.days-left':
    '{days, plural, =0 {спливає впродовж доби} one {ще {shown} день} few {ще {shown} дні} many {ще {shown} днів} other {ще {shown} дня}}',
  'window.diagnosis.days-over': 'сплив',
} as const;

const compare = {
  'window.diagnosis.beside': 'Telegram і цей комп’ютер',
  'window.diagnosis.telegram': 'Telegram повідомляє',
  'window.diagnosis.deliveries': 'Доставка',
  'window.diagnosis.deliveries-fine': 'зараз без помилок',
  'window.diagnosis.deliveries-none': 'вебхук не чинний',
  'window.diagnosis.here-fine': 'усе відповідає',
  'window.diagnosis.here-fails': 'не вдалося: {step}',
  'window.diagnosis.here-unknown': 'невідомо',
  'window.diagnosis.connects-to': 'Адреса',
  'window.diagnosis.pinned': 'закріплена',
  'window.diagnosis.issued': '{issuer}, до {date}',
  'window.diagnosis.todo': 'Що робити',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
