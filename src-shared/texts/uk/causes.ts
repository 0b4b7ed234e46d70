import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens, in Ukrainian; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty': 'Тут немає токена. Вставте весь рядок від BotFather, наприклад 123456789:AA….',
  'token.no-colon': 'Між номером бота й секретною частиною токена стоїть двокрапка; тут її немає.',
  'token.leading-zero': 'Токен не починається з 0. Перевірте число перед двокрапкою.',
  'token.too-long': 'Задовго для токена (щонайбільше 80 символів).',
  'token.slash': 'У токені немає скісної риски. Вставте лише токен, а не URL.',
  'token.id-not-number':
    'Перед двокрапкою має стояти номер бота, лише цифри. Перед ним або всередині є щось зайве.',
  'token.id-out-of-range': 'Такого номера перед двокрапкою в бота бути не може.',
  'token.secret-too-short':
    'Частина після двокрапки закоротка: у токені там 35 символів, менше ніж 24 Telegram не приймає.',
  'token.secret-alphabet':
    'Після двокрапки є символ, якого в токенах не буває. Там трапляються лише латинські літери, цифри, _ та -.',
  'token.secret-length': 'Частина після двокрапки не тієї довжини: символу бракує або він зайвий.',
  'token.secret-last-character':
    'Останній символ не може завершувати токен: один символ введено з помилкою, загублено або додано.',
  'token.hint.bot-prefix': 'Приберіть «bot» на початку: це частина URL, а не токена.',
  'token.hint.surrounding-text':
    'Поруч є зайвий текст: лапки, пробіл чи назва змінної. Вставте лише токен.',
  'token.hint.look-alike':
    'Є символ не з латиниці, можливо довге тире або «…». Скопіюйте токен у BotFather ще раз.',
  'token.hint.cut': 'Схоже, токен обрізано. Скопіюйте його в BotFather ще раз.',
  'token.hint.extra': 'Схоже, наприкінці щось додано. Скопіюйте токен у BotFather ще раз.',
} as const;

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': 'Якщо встановити новий URL.',
  'cause.re-set.if-a-webhook-is-wanted': 'Якщо вебхук потрібен.',
  'cause.re-set.if-another-path-is-right': 'Якщо правильний інший шлях.',
  'cause.re-set.if-max-connections-is-lowered': 'Якщо зменшити max_connections.',
  'cause.re-set.if-no-other-program-sets-it-too': 'Якщо його не встановлює ще якась програма.',
  'cause.re-set.if-the-url-or-its-port-was-wrong': 'Якщо URL або його порт був неправильний.',
  'cause.re-set.if-the-url-was-wrong': 'Якщо URL був неправильний.',
  'cause.re-set.if-the-address-is-stale': 'Якщо адреса застаріла.',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    'Якщо адреса застаріла або порт в URL неправильний.',
  'cause.re-set.if-the-address-was-wrong': 'Якщо адреса була неправильна.',
  'cause.re-set.if-the-host-was-wrong': 'Якщо хост був неправильний.',
  'cause.re-set.no': 'Ні.',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name': 'Ні, хіба що тунель має нове ім’я.',
  'cause.re-set.no-unless-the-webhook-is-deleted-first': 'Ні, якщо спершу не видалити вебхук.',
  'cause.re-set.yes': 'Так.',
  'cause.re-set.yes-after-five-minutes': 'Так, за п’ять хвилин.',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    'Так, якщо налаштування сертифіката не підходить сайту.',
  'cause.re-set.yes-if-the-secret-token-was-lost': 'Так, якщо секретний токен утрачено.',
  'cause.re-set.yes-once-the-name-exists': 'Так, щойно ім’я існуватиме.',
  'cause.re-set.yes-once-the-name-has-an-address': 'Так, щойно ім’я матиме адресу.',
  'cause.re-set.yes-once-the-name-resolves': 'Так, щойно ім’я знаходитиметься.',
  'cause.re-set.yes-with-a-correct-value': 'Так, із правильним значенням.',
  'cause.re-set.yes-with-the-right-url': 'Так, із правильним URL.',
  'cause.re-set.yes-with-the-right-secret-token': 'Так, із правильним секретним токеном.',
  'cause.re-set.yes-with-the-target-url': 'Так, з URL, на який веде переспрямування.',
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
