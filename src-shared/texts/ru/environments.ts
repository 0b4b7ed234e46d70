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
  'environments.cli.unknown': 'Среды «{name}» нет. Все среды: `env list`.',
  'environments.cli.none': 'Сред ещё нет. Создать: `env add`.',
  'environments.cli.no-bots':
    'К этой среде не относится ни один бот. Укажите, каких ботов перенести.',
  'environments.cli.bots':
    '{bots, plural, =0 {нет ботов} one {# бот} few {# бота} many {# ботов} other {# бота}}{differing, plural, =0 {} one {, # отличается} few {, # отличаются} many {, # отличаются} other {, # отличаются}}',
  'environments.cli.shown':
    'среда {name}{count, plural, =0 {} one {, отличия: {fields}} few {, отличия: {fields}} many {, отличия: {fields}} other {, отличия: {fields}}}',
  'environments.cli.template-file': 'Файл с шаблоном не читается или слишком длинный.',
  'environments.cli.move-usage':
    'Укажите одного бота с --url или --env с ботами; --env без ботов означает всех, кто к ней относится. --canary используется вместе с --env.',
  'environments.cli.help': 'среды: куда направлять ботов',
  'environments.cli.help.list': 'все среды: сколько ботов относится к каждой и сколько отличается',
  'environments.cli.help.add': 'создаёт среду; ничего не отправляет',
  'environments.cli.help.edit':
    'изменяет среду; что не указано, остаётся. Ничего не отправляет: ботов приводит к ней `move --env`',
  'environments.cli.help.remove': 'удаляет среду; заданное для ботов остаётся',
  'environments.cli.help.assign': 'относит ботов к среде; ничего не отправляет',
  'environments.cli.help.unassign': 'выводит ботов из среды; ничего не отправляет',
  'environments.cli.help.name': 'имя среды',
  'environments.cli.help.rename': 'новое имя для неё',
  'environments.cli.help.leave': 'относящиеся к ней боты покидают её',
  'environments.cli.help.host': 'что подставить вместо host, с портом, если он не 443',
  'environments.cli.help.template-stdin':
    'прочитать шаблон URL из stdin: https, с подстановками host, bot_id и username в скобках; без него путь — webhook/ и номер бота',
  'environments.cli.help.template-file': 'прочитать шаблон URL из файла',
  'environments.cli.help.colour': 'её цвет в окне',
  'environments.cli.help.secret':
    'секретные токены: оставить имеющийся, создать недостающий или не использовать',
  'environments.cli.help.note': 'заметка',
  'environments.cli.help.move-env':
    'привести ботов к тому, что задаёт эта среда; без номеров — всех, кто к ней относится',
  'environments.cli.help.canary':
    'сначала один бот, остальные через минуту, если с ним всё в порядке',
} as const;
