/** Words of configuration files in the window, in Ukrainian. */
export const windowImport = {
  'window.data.title': 'Дані',
  'window.data.hint': 'Задане для кожного бота у вигляді файлів.',
  'window.data.import': 'Імпорт',
  'window.data.import.hint':
    'Читає файл конфігурації чи передачі й показує, що змінилося б. До Telegram нічого не надсилається.',
  'window.data.import.button': 'Імпортувати…',
  'window.data.export': 'Конфігурація',
  'window.data.export.hint':
    'Щоб порівнювати, зберігати в репозиторії та знову імпортувати. Секретів не містить; URL скорочено.',
  'window.data.export.json': 'Зберегти як JSON…',
  'window.data.export.yaml': 'Зберегти як YAML…',
  'window.data.handover': 'Файл передачі',
  'window.data.handover.hint':
    'Містить секретні токени, повні URL і сертифікати, зашифровані парольною фразою: для іншого комп’ютера чи людини.',
  'window.data.handover.button': 'Створити…',

  'window.handover.title': 'Створити файл передачі',
  'window.handover.text':
    'Файл відкривається лише цією парольною фразою. Хто має і те, і те, має всі секрети: надсилайте їх різними шляхами, а потім видаліть файл.',
  'window.handover.passphrase': 'Парольна фраза файлу',
  'window.handover.passphrase.hint': 'Ніде не зберігається: без неї файл не відкриє ніхто.',
  'window.handover.tokens': 'Також токени ботів',
  'window.handover.tokens.hint':
    'Тоді інша сторона зможе додати ботів. Токен — це весь бот; замініть його, якщо файл загубиться.',
  'window.handover.save': 'Зберегти…',
  'window.handover.sealing': 'Шифрування…',

  'window.import.title': 'Імпорт',
  'window.import.sealed': 'Це файл передачі. Парольну фразу знає той, хто його створив.',
  'window.import.passphrase': 'Парольна фраза файлу',
  'window.import.open': 'Відкрити',
  'window.import.opening': 'Відкривається…',
  'window.import.reading': 'Порівняння файлу зі списком…',
  'window.import.summary':
    '{differ, plural, =0 {Файл нічим не відрізняється від списку.} one {Від списку відрізняється # бот.} few {Від списку відрізняються # боти.} many {Від списку відрізняється # ботів.} other {Від списку відрізняється # бота.}}{new, plural, =0 {} one { З них # ще немає у списку.} few { З них # ще немає у списку.} many { З них # ще немає у списку.} other { З них # ще немає у списку.}}{unchanged, plural, =0 {} one { Без змін — #.} few { Без змін — #.} many { Без змін — #.} other { Без змін — #.}}{blocked, plural, =0 {} one { Неможливо взяти — #.} few { Неможливо взяти — #.} many { Неможливо взяти — #.} other { Неможливо взяти — #.}}',
  'window.import.url-hint':
    'Інший URL визначає, куди підуть оновлення бота після наступного відновлення, тому його позначають для кожного бота окремо.',
  'window.import.tick-all': 'Позначити всі зміни',
  'window.import.tick-none': 'Зняти всі позначки',
  'window.import.more': 'Показати ще {count, number} з {rest, number}',
  'window.import.url': 'Узяти інший URL з усім, що до нього належить',
  'window.import.test': 'тестове середовище',
  'window.import.state.new': 'немає у списку',
  'window.import.state.changed': 'зміниться',
  'window.import.state.unchanged': 'без змін',
  'window.import.state.blocked': 'неможливо взяти',
  'window.import.nothing-sent': 'До Telegram нічого не надсилається.',
  'window.import.apply':
    '{count, plural, =0 {Узяти} one {Узяти # бота} few {Узяти # боти} many {Узяти # ботів} other {Узяти # бота}}',
  'window.import.again': 'Вибрати файл знову…',
  'window.import.done':
    '{changed, plural, =0 {Нікого не змінено} one {Змінено — # бот} few {Змінено — # боти} many {Змінено — # ботів} other {Змінено — # бота}}, {added, plural, =0 {нікого не додано} one {додано — #} few {додано — #} many {додано — #} other {додано — #}}. До Telegram нічого не надіслано.{webhooks, plural, =0 {} =1 { Для # бота задане відрізняється від того, що в Telegram: відкрийте його й натисніть «Перевстановити».} one { Для # бота задане відрізняється від того, що в Telegram: відкрийте кожного й натисніть «Перевстановити» або виберіть їх у списку й відновіть разом.} few { Для # ботів задане відрізняється від того, що в Telegram: відкрийте кожного й натисніть «Перевстановити» або виберіть їх у списку й відновіть разом.} many { Для # ботів задане відрізняється від того, що в Telegram: відкрийте кожного й натисніть «Перевстановити» або виберіть їх у списку й відновіть разом.} other { Для # бота задане відрізняється від того, що в Telegram: відкрийте кожного й натисніть «Перевстановити» або виберіть їх у списку й відновіть разом.}}',
} as const;
