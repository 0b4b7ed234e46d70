/** Environments, in Ukrainian: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    'Цього середовища вже немає, або його змінено поза Hooklight. Виберіть інше або запишіть його заново в налаштуваннях.',
  'refusal.environment-locked':
    'Середовища зашифровано, а сховище не відкрите. Розблокуйте його й повторіть.',
  'refusal.environment-same-url':
    'Ці боти мали б той самий URL: {detail}. Ендпоінт не міг би розрізнити їхніх оновлень. Дайте кожному боту власний шлях: додайте до шаблону підстановку bot_id або username.',
  'refusal.template-grammar':
    'У шаблоні є непарна дужка. Підстановки — host, bot_id та username, кожна у фігурних дужках. {detail}',
  'refusal.template-placeholder':
    'Hooklight не знає підстановки {detail}. Він знає host, bot_id та username.',
  'refusal.template-value':
    'Шаблон потребує {detail}, а тут цього немає. Введіть значення або приберіть підстановку із шаблону.',
  'refusal.template-username':
    'Ім’я користувача цього бота не таке, які дає Telegram: літери, цифри й підкреслення. В URL воно могло б назвати інший хост. Використайте підстановку bot_id.',
  'refusal.template-token':
    'URL містив би токен бота, а URL потрапляють у логи кожного проксі на шляху. Натомість використайте підстановку bot_id і секретний токен.',
  'environments.secret.generated': 'створений',
  'environments.name-taken': 'Середовище «{name}» уже є. Виберіть іншу назву.',
  'environments.in-use':
    'До середовища «{name}» {count, plural, one {належить # бот} few {належать # боти} many {належать # ботів} other {належить # бота}}. Спершу приберіть {count, plural, one {його} few {їх} many {їх} other {їх}} звідти або вкажіть, що {count, plural, one {він виходить} few {вони виходять} many {вони виходять} other {вони виходять}} з нього зараз; задане для {count, plural, one {нього} few {них} many {них} other {них}} лишається.',
  'environments.journal.made': 'Середовище «{name}» створено.',
  'environments.journal.changed':
    'Середовище «{name}» змінено. Нічого не надіслано; його боти показують, де відрізняються.',
  'environments.journal.removed':
    'Середовище «{name}» вилучено{count, plural, =0 {} one {; з нього вийшов # бот} few {; з нього вийшли # боти} many {; з нього вийшло # ботів} other {; з нього вийшло # бота}}. Задане для ботів лишилося.',
  'environments.journal.assigned': 'Відтепер належить до середовища «{name}».',
  'environments.journal.left': 'Більше не належить до жодного середовища.',
  'environments.journal.damaged':
    'Середовище «{name}» змінено поза Hooklight, воно не використовується. Запишіть його заново в налаштуваннях.',
  'environments.journal.member-damaged':
    'Належність цього бота до середовища змінено поза Hooklight. Тепер він не належить до жодного.',
  'environments.state.ready': 'готове',
  'environments.state.locked': 'заблоковане',
  'environments.state.damaged': 'змінене ззовні; запишіть заново',
  'environments.move.planning': 'без плану',
  'environments.move.planned': 'буде перенесено',
  'environments.move.refused': 'відмовлено, лишається як є',
  'environments.move.no-change': 'уже був там',
  'environments.move.running': 'виконується',
  'environments.move.done': 'перенесено',
  'environments.move.restored': 'невдача, повернуто як було',
  'environments.move.failed': 'НЕВДАЧА',
  'environments.move.left': 'не розпочато',
} as const;
