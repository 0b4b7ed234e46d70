import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens, in Russian. */
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

/** Messages of the causes area, in Russian: tokens, and the catalogue of causes. */
export const causes = {
  ...tokens,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
