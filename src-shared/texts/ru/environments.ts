/** Environments, in Russian: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    'Этой среды больше нет, или её изменили в обход Hooklight. Выберите другую или запишите её заново в настройках.',
  'refusal.environment-locked':
    'Среды зашифрованы, а хранилище не открыто. Разблокируйте его и повторите.',
  'refusal.environment-same-url':
    'У этих ботов оказался бы один URL: {detail}. Эндпоинт не смог бы различить их апдейты. Дайте каждому боту свой путь: вставьте в шаблон подстановку bot_id или username.',
  'refusal.template-grammar':
    'В шаблоне есть одиночная фигурная скобка. Подстановки — host, bot_id и username, каждая в двух скобках. {detail}',
  'refusal.template-placeholder':
    'Hooklight не знает подстановку {detail}. Известны host, bot_id и username.',
  'refusal.template-value':
    'Шаблону нужно значение {detail}, а его здесь нет. Введите его или уберите подстановку из шаблона.',
  'refusal.template-username':
    'Telegram таких username не даёт: допустимы латинские буквы, цифры и подчёркивания. В URL он мог бы указать на другой хост. Используйте подстановку bot_id.',
  'refusal.template-token':
    'В URL попал бы токен бота, а URL остаются в логах каждого прокси на пути. Используйте подстановку bot_id и секретный токен.',
  'environments.secret.generated': 'созданный',
  'environments.name-taken': 'Среда «{name}» уже есть. Выберите другое имя.',
  'environments.in-use':
    'К среде «{name}» {count, plural, one {относится # бот} few {относятся # бота} many {относятся # ботов} other {относятся # бота}}. {count, plural, =1 {Сначала выведите его} one {Сначала выведите их} few {Сначала выведите их} many {Сначала выведите их} other {Сначала выведите их}} из неё или подтвердите, что {count, plural, =1 {он покидает} one {они покидают} few {они покидают} many {они покидают} other {они покидают}} её сейчас; заданное для {count, plural, =1 {него} one {них} few {них} many {них} other {них}} останется.',
  'environments.journal.made': 'Создана среда «{name}».',
  'environments.journal.changed':
    'Изменена среда «{name}». Ничего не отправлено; её боты показывают, чем отличаются.',
  'environments.journal.removed':
    'Удалена среда «{name}»{count, plural, =0 {} one {; её покинул # бот} few {; её покинули # бота} many {; её покинули # ботов} other {; её покинули # бота}}. Заданное для ботов осталось.',
  'environments.journal.assigned': 'Теперь относится к среде «{name}».',
  'environments.journal.left': 'Больше не относится ни к одной среде.',
  'environments.journal.damaged':
    'Среда «{name}» изменена в обход Hooklight и не используется. Запишите её заново в настройках.',
  'environments.journal.member-damaged':
    'Принадлежность этого бота к среде изменена в обход Hooklight. Теперь он не относится ни к одной.',
  'environments.state.ready': 'готова',
  'environments.state.locked': 'заблокирована',
  'environments.state.damaged': 'изменена извне; запишите заново',
  'environments.move.planning': 'нет плана',
  'environments.move.planned': 'будет перенесён',
  'environments.move.refused': 'отказано, остаётся как есть',
  'environments.move.no-change': 'уже был там',
  'environments.move.running': 'выполняется',
  'environments.move.done': 'перенесён',
  'environments.move.restored': 'не удалось, возвращён',
  'environments.move.failed': 'НЕ УДАЛОСЬ',
  'environments.move.left': 'не начат',
} as const;
