/** Words of the window about saving, looking at, and sending again what waits, in Russian. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {По последней проверке очередь пуста.} one {В очереди Telegram # апдейт.} few {В очереди Telegram # апдейта.} many {В очереди Telegram # апдейтов.} other {В очереди Telegram # апдейта.}}',
  'window.save.what': 'Что делать с апдейтами из очереди',
  'window.save.way-file': 'Сначала сохранить в файл, затем очистить очередь',
  'window.save.way-file-hint':
    'Доставка стоит, пока всё не сохранено. Затем вебхук ставится снова со всей конфигурацией. Передать апдейты эндпоинту можно позже.',
  'window.save.way-lose': 'Потерять их',
  'window.save.way-lose-hint': 'Вернуть их нельзя. Нужно будет ввести имя бота.',
  'window.save.file-hint':
    'В файле то, что люди писали боту; прочитать его можете только вы. Имеющийся файл не перезаписывается: выберите файл этого бота, чтобы продолжить его, и ни один апдейт не запишется дважды.',
  'window.save.choose': 'Выбрать файл…',
  'window.save.other': 'Выбрать другой файл',
  'window.save.drop-button': 'Сохранить и очистить',
  'window.save.file': 'Файл',
  'window.save.progress': 'Сохранено апдейтов: {done} из {total}',
  'window.save.left': 'осталось около {time}',
  'window.save.quarter': 'Сохранено {percent} %',
  'window.save.paused':
    'Пока идёт сохранение, Telegram ничего не доставляет этому боту. Новые апдейты ждут.',
  'window.save.stop': 'Остановить',
  'window.save.comes-back': 'Из файла апдейты можно передать эндпоинту снова.',
  'window.save.in-file': 'Апдейтов в файле',
  'window.save.in-file-count': '{count, number}, из них сейчас добавлено: {added, number}',
  'window.save.still': 'Ещё в очереди',
  'window.save.rest': 'Сохранить остальное',
  'window.save.next.empty':
    'Всё из очереди прочитано, но файл не удалось закрыть как положено. Сохраните ещё раз в файл с другим именем, а этот оставьте.',
  'window.save.next.enough':
    'Всё из очереди прочитано, но файл не удалось закрыть как положено. Сохраните ещё раз в файл с другим именем, а этот оставьте.',
  'window.save.next.time':
    'Что в файле, сохранено; остальное ждёт в Telegram. Чтобы продолжить в том же файле, нажмите «Сохранить остальное».',
  'window.save.next.disk-full':
    'Что в файле, сохранено; остальное ждёт в Telegram. Освободите место и нажмите «Сохранить остальное» или выберите файл на другом диске.',
  'window.save.next.file':
    'Что в файле, сохранено; остальное ждёт в Telegram. Проверьте, что папка на месте и доступна для записи, затем нажмите «Сохранить остальное» или выберите другой файл.',
  'window.save.next.webhook':
    'Что в файле, сохранено; остальное уходит на установленный вебхук, он не перезаписан. Выясните, кто его установил. Если он неверный, сначала восстановите свой, затем нажмите «Сохранить остальное».',
  'window.save.next.conflict':
    'Что в файле, сохранено. Того, что забрала другая программа, в нём нет. Остановите её, затем нажмите «Сохранить остальное».',
  'window.save.next.unanswered':
    'Что в файле, сохранено; остальное ждёт в Telegram. Когда Telegram снова ответит, нажмите «Сохранить остальное», чтобы продолжить в том же файле.',
  'window.save.next.refused':
    'Что в файле, сохранено; остальное ждёт в Telegram. Что ответил Telegram, видно в шагах ниже. Чтобы повторить, нажмите «Сохранить остальное».',
  'window.save.next.token':
    'Что в файле, сохранено. Введите в Hooklight новый токен бота, затем нажмите «Сохранить остальное».',
  'window.save.next.unreadable':
    'Что в файле, сохранено; остальное ждёт в Telegram. Чтобы повторить, нажмите «Сохранить остальное».',
  'window.save.next.asked':
    'Что в файле, сохранено; остальное ждёт в Telegram и доставляется как обычно. Чтобы продолжить в том же файле, нажмите «Сохранить остальное».',

  'window.queue.caption':
    '{count, plural, =1 {Самый старый апдейт в очереди.} one {{shown} самый старый апдейт в очереди.} few {{shown} самых старых апдейта в очереди.} many {{shown} самых старых апдейтов в очереди.} other {{shown} самого старого апдейта в очереди.}} Апдейты одного потока доставляются друг за другом: если один не проходит, он задерживает остальные.',
  'window.queue.update': 'Апдейт',
  'window.queue.kind': 'Тип',
  'window.queue.age': 'Возраст',
  'window.queue.size': 'Размер',
  'window.queue.lane': 'Поток',
  'window.queue.likely': 'Скорее всего, эндпоинт не справляется с апдейтом {id}.',
  'window.queue.possible': 'Возможно, эндпоинт не справляется с апдейтом {id}; это не точно.',
  'window.queue.take-out':
    'Найдите его в логе эндпоинта. Чтобы пройти дальше, сохраните апдейты из очереди в файл: так он уйдёт из очереди и ничего не потеряется.',
  'window.queue.no-suspect':
    'Ни один апдейт не выделяется как тот, с которым эндпоинт не справляется.',
  'window.queue.mark-likely': 'скорее всего, сбоит',
  'window.queue.mark-possible': 'возможно, сбоит',

  'window.resend.menu': 'Передать сохранённые апдейты…',
  'window.resend.title': 'Передать сохранённые апдейты эндпоинту',
  'window.resend.explain':
    'Отправляет апдейты из файла, сохранённого Hooklight, на вебхук этого бота, один за другим, как это сделал бы Telegram. Сам Telegram не участвует, файл остаётся как есть.',
  'window.resend.choose': 'Выбрать файл сохранённых апдейтов…',
  'window.resend.choose-other': 'Выбрать другой файл…',
  'window.resend.file': 'Файл',
  'window.resend.reading': 'Чтение файла…',
  'window.resend.kinds': 'Типы апдейтов',
  'window.resend.kind': '{kind} ({count, number})',
  'window.resend.from': 'С',
  'window.resend.to': 'До',
  'window.resend.time-hint': 'По времени самих апдейтов. Пусто — все.',
  'window.resend.time-order': 'Это раньше, чем «С».',
  'window.resend.rate': 'Апдейтов в секунду',
  'window.resend.rate-hint': 'Не больше; следующий отправляется только после ответа на предыдущий.',
  'window.resend.rate-error': 'Введите число от 0,1 до 100.',
  'window.resend.expired': 'Отправлять и запросы, на которые уже нельзя ответить',
  'window.resend.no-secret': 'У этого вебхука нет секретного токена',
  'window.resend.no-kind': 'Выберите хотя бы один тип.',
  'window.resend.plan':
    '{send, plural, one {# апдейт из {total, number} уйдёт} few {# апдейта из {total, number} уйдут} many {# апдейтов из {total, number} уйдут} other {# апдейта из {total, number} уйдёт}} на {url}.',
  'window.resend.takes': 'При быстром эндпоинте это займёт около {time}.',
  'window.resend.skipped': 'Пропущено',
  'window.resend.skip.kind': 'других типов: {count, number}',
  'window.resend.skip.time': 'из другого времени: {count, number}',
  'window.resend.skip.expired': 'запросов, на которые уже нельзя ответить: {count, number}',
  'window.resend.skip.sent-before': 'уже принятых эндпоинтом: {count, number}',
  'window.resend.skip.duplicate': 'повторов в файле: {count, number}',
  'window.resend.expired-skipped':
    'Запросы, на которые уже нельзя ответить, пропускаются, если вы не выбрали иное.',
  'window.resend.back': 'Изменить выбор',
  'window.resend.send':
    'Отправить {count, plural, one {# апдейт} few {# апдейта} many {# апдейтов} other {# апдейта}}',
  'window.resend.sending': 'Сохранённые апдейты передаются эндпоинту…',
  'window.resend.progress': 'Отправлено апдейтов: {done} из {total}',
  'window.resend.quarter': 'Отправлено {percent} %',
  'window.resend.may-close': 'Окно можно закрыть: отправка продолжится, итог будет в журнале.',
  'window.resend.stop': 'Остановить',
  'window.resend.end.done': 'Эндпоинт принял всё',
  'window.resend.end.partly': 'Часть эндпоинт отклонил',
  'window.resend.end.failed': 'Эндпоинт не принимает апдейты',
  'window.resend.end.stopped': 'Остановлено',
  'window.resend.counts':
    'Принято: {accepted, number}, отклонено: {refused, number}, не отправлено: {left, number}.',
  'window.resend.next':
    'Когда эндпоинт исправят, нажмите «Отправить остальное»: уже принятое пропускается само.',
  'window.resend.again': 'Отправить остальное',
  'window.resend.each': 'Что эндпоинт ответил на каждый, неудачи сверху. Показано не больше 500.',
  'window.resend.answer': 'Ответ',
  'window.resend.duration': 'Время',
  'window.resend.no-answer': 'нет ответа',
} as const;
