/** Words of the bot’s Diagnosis tab, in Russian. */
const report = {
  'window.tab.diagnosis': 'Диагностика',
  'window.diagnosis.title': 'Что Telegram сообщает об эндпоинте',
  'window.diagnosis.none':
    'Ни одна проверка ещё не получила ответа, поэтому Telegram ничего не сообщил.',
  'window.diagnosis.no-webhook':
    'У Telegram нет вебхука этого бота: нет эндпоинта, о котором сообщать.',
  'window.diagnosis.host': 'Хост',
  'window.diagnosis.address': 'Адрес подключения',
  'window.diagnosis.address-none': 'не сообщается',
  'window.diagnosis.certificate': 'Сертификат',
  'window.diagnosis.certificate.own': 'загружен вместе с вебхуком',
  'window.diagnosis.certificate.public': 'от публичного центра, проверен Telegram',
  'window.diagnosis.error': 'Последняя неудачная доставка',
  'window.diagnosis.error-none': 'в записях нет',
  'window.diagnosis.error-sticky':
    'Telegram хранит последнюю ошибку и после того, как апдейты снова доставляются.',
  'window.diagnosis.class': 'Вид ошибки',
  'window.diagnosis.sync': 'Сервер Bot API без связи с Telegram',
  'window.diagnosis.sync-none': 'не сообщалось',
  'window.diagnosis.connections': 'Соединений сразу, не больше',
  'window.diagnosis.connections-default': 'не сообщается; собственный предел Telegram — 40',
  'window.diagnosis.waiting': 'Апдейтов в очереди',
  'window.diagnosis.checked': 'Сообщено',
} as const;

const test = {
  'window.diagnosis.here': 'С этого компьютера',
  'window.diagnosis.run': 'Проверить с этого компьютера',
  'window.diagnosis.stop': 'Остановить',
  'window.diagnosis.explain':
    'Ищет имя, соединяется, шифрует и спрашивает, как это делал бы Telegram. Ни путь самого вебхука, ни его секретный токен не отправляются; состояние ботов не меняется, исправления не начинаются.',
  'window.diagnosis.running': 'Проверка с этого компьютера: {step}',
  'window.diagnosis.tested': 'Проверено {age} назад.',
  'window.diagnosis.again': 'Новая проверка возможна через {duration}.',
  'window.diagnosis.wanted': 'Действующего вебхука нет. Проверен заданный.',
  'window.diagnosis.noted': 'Отсюда эндпоинт отвечает; на что-то ниже стоит взглянуть.',
  'window.diagnosis.unclear':
    'Отсюда один шаг не удался. Происходит ли то же у Telegram, эта проверка сказать не может.',
  'window.diagnosis.would-fail':
    'Telegram пока не сообщает об ошибках, но найденное здесь остановило бы доставку.',
  'window.diagnosis.steps': 'Шаги проверки',
  'window.diagnosis.allow-ask':
    'Если {host} ваш, Hooklight может соединиться с ним для одной этой проверки.',
  'window.diagnosis.allow': 'Соединиться в этот раз',
  'window.diagnosis.health': 'Путь проверки',
  'window.diagnosis.health-label': 'Запрашиваемый путь',
  'window.diagnosis.health-hint':
    'Запрашивается вместо /, например /health. Это не должен быть путь самого вебхука, и в нём не должно быть секретов.',
  'window.diagnosis.fact.addresses': 'Адреса',
  'window.diagnosis.fact.issuer': 'Выдан',
  'window.diagnosis.fact.names': 'Для',
  'window.diagnosis.fact.until': 'Действует до',
  'window.diagnosis.days-left':
    '{days, plural, =0 {истекает в течение суток} one {ещё {shown} день} few {ещё {shown} дня} many {ещё {shown} дней} other {ещё {shown} дня}}',
  'window.diagnosis.days-over': 'истёк',
} as const;

const compare = {
  'window.diagnosis.beside': 'Telegram и этот компьютер',
  'window.diagnosis.telegram': 'Telegram сообщает',
  'window.diagnosis.deliveries': 'Доставка',
  'window.diagnosis.deliveries-fine': 'сейчас без ошибок',
  'window.diagnosis.deliveries-none': 'вебхук не действует',
  'window.diagnosis.here-fine': 'всё отвечает',
  'window.diagnosis.here-fails': 'не удалось: {step}',
  'window.diagnosis.here-unknown': 'неизвестно',
  'window.diagnosis.connects-to': 'Адрес',
  'window.diagnosis.pinned': 'закреплён',
  'window.diagnosis.issued': '{issuer}, до {date}',
  'window.diagnosis.todo': 'Что делать',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
