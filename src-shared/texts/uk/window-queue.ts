/** Words of the window about saving, looking at, and sending again what waits, in Ukrainian. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {Наскільки видно з останньої перевірки, черга порожня.} one {У черзі в Telegram # оновлення.} few {У черзі в Telegram # оновлення.} many {У черзі в Telegram # оновлень.} other {У черзі в Telegram # оновлення.}}',
  'window.save.what': 'Що зробити з оновленнями в черзі',
  'window.save.way-file': 'Спершу зберегти у файл, потім очистити чергу',
  'window.save.way-file-hint':
    'Доставка призупиняється, доки все не буде збережено. Потім вебхук установлюється знову з усією конфігурацією. Згодом оновлення можна знову передати ендпоінту.',
  'window.save.way-lose': 'Втратити їх',
  'window.save.way-lose-hint': 'Повернути їх неможливо. Треба буде ввести назву бота.',
  'window.save.file-hint':
    'Файл містить те, що люди писали боту, і прочитати його можете лише ви. Наявний файл ніколи не перезаписується: виберіть файл цього бота, щоб продовжити його, і жодне оновлення не запишеться двічі.',
  'window.save.choose': 'Вибрати файл…',
  'window.save.other': 'Вибрати інший файл',
  'window.save.drop-button': 'Зберегти й очистити чергу',
  'window.save.file': 'Файл',
  'window.save.progress': 'Збережено оновлень: {done} з {total}',
  'window.save.left': 'лишилося приблизно {time}',
  'window.save.quarter': 'Збережено {percent} %',
  'window.save.paused':
    'Telegram нічого не доставляє цьому боту, доки триває збереження. Нові оновлення тим часом чекають.',
  'window.save.stop': 'Зупинити збереження',
  'window.save.comes-back': 'Оновлення з файлу можна знову передати ендпоінту.',
  'window.save.in-file': 'Оновлень у файлі',
  'window.save.in-file-count': '{count, number}, зараз додано {added, number}',
  'window.save.still': 'Ще в черзі',
  'window.save.rest': 'Зберегти решту',
  'window.save.next.empty':
    'Усе, що було в черзі, прочитано, але файл не вдалося закрити, як планувалося. Збережіть знову у файл з іншою назвою, а цей лишіть.',
  'window.save.next.enough':
    'Усе, що було в черзі, прочитано, але файл не вдалося закрити, як планувалося. Збережіть знову у файл з іншою назвою, а цей лишіть.',
  'window.save.next.time':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram. Натисніть «Зберегти решту», щоб продовжити в тому самому файлі.',
  'window.save.next.disk-full':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram. Звільніть місце й натисніть «Зберегти решту» або виберіть файл на іншому диску.',
  'window.save.next.file':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram. Перевірте, чи є тека й чи можна в неї писати, потім натисніть «Зберегти решту» або виберіть інший файл.',
  'window.save.next.webhook':
    'Те, що у файлі, у безпеці; решта йде на встановлений вебхук, його не перезаписано. З’ясуйте, хто його встановив. Якщо він неправильний, спершу відновіть свій, потім натисніть «Зберегти решту».',
  'window.save.next.conflict':
    'Те, що у файлі, у безпеці. Того, що отримала інша програма, у ньому немає. Зупиніть її, потім натисніть «Зберегти решту».',
  'window.save.next.unanswered':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram. Щойно Telegram знову відповість, натисніть «Зберегти решту», щоб продовжити в тому самому файлі.',
  'window.save.next.refused':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram. Кроки нижче показують, що відповів Telegram. Натисніть «Зберегти решту», щоб спробувати знову.',
  'window.save.next.token':
    'Те, що у файлі, у безпеці. Введіть у Hooklight новий токен бота, потім натисніть «Зберегти решту».',
  'window.save.next.unreadable':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram. Натисніть «Зберегти решту», щоб спробувати знову.',
  'window.save.next.asked':
    'Те, що у файлі, у безпеці; решта в черзі в Telegram і доставляється як звичайно. Натисніть «Зберегти решту», щоб продовжити в тому самому файлі.',

  'window.queue.caption':
    '{count, plural, =1 {Найдавніше оновлення в черзі.} one {{shown} найдавніше оновлення в черзі.} few {{shown} найдавніші оновлення в черзі.} many {{shown} найдавніших оновлень у черзі.} other {{shown} найдавнішого оновлення в черзі.}} Оновлення однієї смуги доставляються одне за одним: те, на якому стається помилка, затримує решту.',
  'window.queue.update': 'Оновлення',
  'window.queue.kind': 'Тип',
  'window.queue.age': 'Вік',
  'window.queue.size': 'Розмір',
  'window.queue.lane': 'Смуга',
  'window.queue.likely': 'Найімовірніше, ендпоінт падає на оновленні {id}.',
  'window.queue.possible': 'Можливо, ендпоінт падає на оновленні {id}; це не напевно.',
  'window.queue.take-out':
    'Знайдіть його в лозі свого ендпоінта. Щоб оминути його, збережіть оновлення з черги у файл: це прибирає його з черги й нічого не втрачає.',
  'window.queue.no-suspect': 'Жодне оновлення не вирізняється як те, на якому падає ендпоінт.',
  'window.queue.mark-likely': 'найімовірніше падає',
  'window.queue.mark-possible': 'можливо, падає',

  'window.resend.menu': 'Передати збережені оновлення ендпоінту…',
  'window.resend.title': 'Передати збережені оновлення ендпоінту',
  'window.resend.explain':
    'Надсилає оновлення з файлу, збереженого Hooklight, на власний вебхук цього бота, одне за одним, як це робив би Telegram. Сам Telegram у цьому не бере участі, файл лишається як є.',
  'window.resend.choose': 'Вибрати файл збережених оновлень…',
  'window.resend.choose-other': 'Вибрати інший файл…',
  'window.resend.file': 'Файл',
  'window.resend.reading': 'Читається файл…',
  'window.resend.kinds': 'Типи оновлень',
  'window.resend.kind': '{kind} ({count, number})',
  'window.resend.from': 'Від',
  'window.resend.to': 'До',
  'window.resend.time-hint': 'За часом самих оновлень. Порожньо: усі.',
  'window.resend.time-order': 'Це раніше за «Від».',
  'window.resend.rate': 'Оновлень за секунду',
  'window.resend.rate-hint':
    'Щонайбільше стільки; наступне надсилається лише після завершення попереднього.',
  'window.resend.rate-error': 'Введіть число від 0,1 до 100.',
  'window.resend.expired': 'Надіслати й запити, на які вже ніхто не може відповісти',
  'window.resend.no-secret': 'Цей вебхук не має секретного токена',
  'window.resend.no-kind': 'Виберіть хоча б один тип.',
  'window.resend.plan':
    '{send, plural, one {На {url} піде # оновлення з {total, number}.} few {На {url} підуть # оновлення з {total, number}.} many {На {url} піде # оновлень із {total, number}.} other {На {url} піде # оновлення з {total, number}.}}',
  'window.resend.takes': 'Це займе приблизно {time}, якщо ендпоінт швидкий.',
  'window.resend.skipped': 'Пропущено',
  'window.resend.skip.kind': '{count, number}: інші типи',
  'window.resend.skip.time': '{count, number}: інший час',
  'window.resend.skip.expired': '{count, number}: запити, на які вже ніхто не може відповісти',
  'window.resend.skip.sent-before': '{count, number}: ендпоінт їх уже прийняв',
  'window.resend.skip.duplicate': '{count, number}: повтори у файлі',
  'window.resend.expired-skipped':
    'Запити, на які вже ніхто не може відповісти, пропускаються, якщо ви не виберете інакше.',
  'window.resend.back': 'Змінити, що надсилати',
  'window.resend.send':
    'Надіслати {count, plural, one {# оновлення} few {# оновлення} many {# оновлень} other {# оновлення}}',
  'window.resend.sending': 'Збережені оновлення передаються ендпоінту…',
  'window.resend.progress': 'Надіслано оновлень: {done} з {total}',
  'window.resend.quarter': 'Надіслано {percent} %',
  'window.resend.may-close':
    'Це вікно можна закрити: надсилання триває, а його підсумок буде в журналі.',
  'window.resend.stop': 'Зупинити надсилання',
  'window.resend.end.done': 'Ендпоінт прийняв усі',
  'window.resend.end.partly': 'Частину ендпоінт відхилив',
  'window.resend.end.failed': 'Ендпоінт не приймає оновлень',
  'window.resend.end.stopped': 'Зупинено',
  'window.resend.counts':
    'Прийнято {accepted, number}, відхилено {refused, number}, не надіслано {left, number}.',
  'window.resend.next':
    'Коли ендпоінт буде полагоджено, натисніть «Надіслати решту»: прийняте буде пропущено.',
  'window.resend.again': 'Надіслати решту',
  'window.resend.each': 'Що ендпоінт відповів на кожне, спершу невдачі. Показано щонайбільше 500.',
  'window.resend.answer': 'Відповідь',
  'window.resend.duration': 'Тривало',
  'window.resend.no-answer': 'немає відповіді',
} as const;
