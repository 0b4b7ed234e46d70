import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens, in Ukrainian. */
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

/** Messages of the causes area, in Ukrainian: tokens, and the catalogue of causes. */
export const causes = {
  ...tokens,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
