/** Words of configuration files in the window, in Russian. */
export const windowImport = {
  'window.data.title': 'Данные',
  'window.data.hint': 'Заданное для каждого бота, в файлах.',
  'window.data.import': 'Импорт',
  'window.data.import.hint':
    'Читает файл конфигурации или передачи и показывает, что изменится. В Telegram ничего не отправляется.',
  'window.data.import.button': 'Импорт…',
  'window.data.export': 'Конфигурация',
  'window.data.export.hint':
    'Чтобы сравнить, хранить в репозитории и импортировать снова. Секретов не содержит; URL сокращены.',
  'window.data.export.json': 'В JSON…',
  'window.data.export.yaml': 'В YAML…',
  'window.data.handover': 'Файл передачи',
  'window.data.handover.hint':
    'Содержит секретные токены, полные URL и сертификаты, зашифрован парольной фразой: для другого компьютера или человека.',
  'window.data.handover.button': 'Создать…',

  'window.handover.title': 'Создать файл передачи',
  'window.handover.text':
    'Файл открывается только этой парольной фразой. У кого есть и то и другое, у того все секреты из него: передавайте их разными путями и удалите файл потом.',
  'window.handover.passphrase': 'Парольная фраза файла',
  'window.handover.passphrase.hint': 'Нигде не хранится: без неё файл не открыть никому.',
  'window.handover.tokens': 'И токены ботов',
  'window.handover.tokens.hint':
    'Тогда другая сторона сможет добавить ботов. Токен — это весь бот; если файл потеряется, замените токен.',
  'window.handover.save': 'Сохранить…',
  'window.handover.sealing': 'Шифрование…',

  'window.import.title': 'Импорт',
  'window.import.sealed': 'Это файл передачи. Парольную фразу знает тот, кто его создал.',
  'window.import.passphrase': 'Парольная фраза файла',
  'window.import.open': 'Открыть',
  'window.import.opening': 'Открывается…',
  'window.import.reading': 'Файл сравнивается со списком…',
  'window.import.summary':
    '{differ, plural, =0 {Отличий от списка в этом файле нет.} one {От списка отличается # бот.} few {От списка отличаются # бота.} many {От списка отличаются # ботов.} other {От списка отличается # бота.}}{new, plural, =0 {} one { Ещё нет в списке: #.} few { Ещё нет в списке: #.} many { Ещё нет в списке: #.} other { Ещё нет в списке: #.}}{unchanged, plural, =0 {} one { Без изменений: #.} few { Без изменений: #.} many { Без изменений: #.} other { Без изменений: #.}}{blocked, plural, =0 {} one { Принять нельзя: #.} few { Принять нельзя: #.} many { Принять нельзя: #.} other { Принять нельзя: #.}}',
  'window.import.url-hint':
    'Другой URL определяет, куда после следующего восстановления пойдут апдейты бота, поэтому отмечается для каждого бота отдельно.',
  'window.import.tick-all': 'Отметить все изменения',
  'window.import.tick-none': 'Снять все отметки',
  'window.import.more': 'Показать ещё {count, number} из {rest, number}',
  'window.import.url': 'Принять другой URL и всё, что к нему относится',
  'window.import.test': 'тестовая среда',
  'window.import.state.new': 'нет в списке',
  'window.import.state.changed': 'меняется',
  'window.import.state.unchanged': 'без изменений',
  'window.import.state.blocked': 'принять нельзя',
  'window.import.nothing-sent': 'В Telegram ничего не отправляется.',
  'window.import.apply':
    '{count, plural, =0 {Принять} one {Принять # бота} few {Принять # ботов} many {Принять # ботов} other {Принять # бота}}',
  'window.import.again': 'Выбрать файл снова…',
  'window.import.done':
    '{changed, plural, =0 {Ни один бот не изменён} one {Изменён # бот} few {Изменены # бота} many {Изменены # ботов} other {Изменено # бота}}, {added, plural, =0 {ни один не добавлен} one {добавлен #} few {добавлены #} many {добавлены #} other {добавлено #}}. В Telegram ничего не отправлено.{webhooks, plural, =0 {} =1 { У 1 бота задано не то, что в Telegram: откройте его и нажмите «Переустановить».} one { У # бота задано не то, что в Telegram: откройте каждого и нажмите «Переустановить» или выберите их в списке и восстановите вместе.} few { У # ботов задано не то, что в Telegram: откройте каждого и нажмите «Переустановить» или выберите их в списке и восстановите вместе.} many { У # ботов задано не то, что в Telegram: откройте каждого и нажмите «Переустановить» или выберите их в списке и восстановите вместе.} other { У # бота задано не то, что в Telegram: откройте каждого и нажмите «Переустановить» или выберите их в списке и восстановите вместе.}}',
} as const;
