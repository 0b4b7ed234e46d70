import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens, in Russian; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty': 'Здесь нет токена. Вставьте всю строку от BotFather, например 123456789:AA….',
  'token.no-colon': 'Между номером бота и секретной частью токена стоит двоеточие; здесь его нет.',
  'token.leading-zero': 'Токен не начинается с 0. Проверьте число перед двоеточием.',
  'token.too-long': 'Слишком длинно для токена (не больше 80 символов).',
  'token.slash': 'В токене нет косой черты. Вставьте только токен, а не URL.',
  'token.id-not-number':
    'Перед двоеточием должен стоять номер бота, только цифры. Перед ним или внутри него есть что-то лишнее.',
  'token.id-out-of-range': 'Такого номера перед двоеточием у бота быть не может.',
  'token.secret-too-short':
    'Часть после двоеточия слишком короткая: в токене там 35 символов, меньше 24 Telegram не принимает.',
  'token.secret-alphabet':
    'После двоеточия есть символ, которого в токенах не бывает. Там встречаются только латинские буквы, цифры, _ и -.',
  'token.secret-length': 'Часть после двоеточия не той длины: символа не хватает или он лишний.',
  'token.secret-last-character':
    'Последний символ не может завершать токен: один символ введён с ошибкой, потерян или лишний.',
  'token.hint.bot-prefix': 'Уберите «bot» в начале: это часть URL, а не токена.',
  'token.hint.surrounding-text':
    'Рядом есть лишний текст: кавычки, пробел или имя переменной. Вставьте только токен.',
  'token.hint.look-alike':
    'Есть символ не из латиницы, возможно длинное тире или «…». Скопируйте токен у BotFather ещё раз.',
  'token.hint.cut': 'Похоже, токен обрезан. Скопируйте его у BotFather ещё раз.',
  'token.hint.extra': 'Похоже, в конце что-то добавлено. Скопируйте токен у BotFather ещё раз.',
} as const;

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': 'Если установить новый URL.',
  'cause.re-set.if-a-webhook-is-wanted': 'Если вебхук нужен.',
  'cause.re-set.if-another-path-is-right': 'Если верен другой путь.',
  'cause.re-set.if-max-connections-is-lowered': 'Если уменьшить max_connections.',
  'cause.re-set.if-no-other-program-sets-it-too': 'Если его не ставит ещё какая-то программа.',
  'cause.re-set.if-the-url-or-its-port-was-wrong': 'Если URL или его порт был неверен.',
  'cause.re-set.if-the-url-was-wrong': 'Если URL был неверен.',
  'cause.re-set.if-the-address-is-stale': 'Если адрес устарел.',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    'Если адрес устарел или порт в URL неверен.',
  'cause.re-set.if-the-address-was-wrong': 'Если адрес был неверен.',
  'cause.re-set.if-the-host-was-wrong': 'Если хост был неверен.',
  'cause.re-set.no': 'Нет.',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name': 'Нет, если только у туннеля не новое имя.',
  'cause.re-set.no-unless-the-webhook-is-deleted-first': 'Нет, если сначала не удалить вебхук.',
  'cause.re-set.yes': 'Да.',
  'cause.re-set.yes-after-five-minutes': 'Да, через пять минут.',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    'Да, если настройка сертификата не подходит сайту.',
  'cause.re-set.yes-if-the-secret-token-was-lost': 'Да, если секретный токен потерян.',
  'cause.re-set.yes-once-the-name-exists': 'Да, как только имя появится.',
  'cause.re-set.yes-once-the-name-has-an-address': 'Да, как только у имени появится адрес.',
  'cause.re-set.yes-once-the-name-resolves': 'Да, как только имя будет находиться.',
  'cause.re-set.yes-with-a-correct-value': 'Да, с верным значением.',
  'cause.re-set.yes-with-the-right-url': 'Да, с верным URL.',
  'cause.re-set.yes-with-the-right-secret-token': 'Да, с верным секретным токеном.',
  'cause.re-set.yes-with-the-target-url': 'Да, с URL, на который ведёт перенаправление.',
} as const;

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...cures,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
