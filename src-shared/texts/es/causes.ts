import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty':
    'Aquí no hay ningún token. Pegue la línea completa que envió BotFather, por ejemplo 123456789:AA….',
  'token.no-colon':
    'Un token lleva dos puntos entre el número del bot y su parte secreta; aquí no los hay.',
  'token.leading-zero':
    'Un token nunca empieza por 0. Revise el número que va antes de los dos puntos.',
  'token.too-long': 'Es más largo que cualquier token (80 caracteres como máximo).',
  'token.slash': 'Un token no contiene barras. Pegue solo el token, no una URL.',
  'token.id-not-number':
    'Lo que va antes de los dos puntos debe ser el número del bot, solo dígitos. Hay algo más delante o en medio.',
  'token.id-out-of-range': 'El número anterior a los dos puntos no puede ser el de un bot.',
  'token.secret-too-short':
    'Lo que va tras los dos puntos es demasiado corto: un token tiene ahí 35 caracteres, y Telegram rechaza menos de 24.',
  'token.secret-alphabet':
    'Lo que va tras los dos puntos contiene un carácter que ningún token tiene. Solo hay letras, dígitos, _ y -.',
  'token.secret-length':
    'Lo que va tras los dos puntos tiene una longitud imposible en un token: falta o sobra un carácter.',
  'token.secret-last-character':
    'El último carácter no puede terminar un token: hay un carácter mal escrito, perdido o añadido.',
  'token.hint.bot-prefix': 'Quite el «bot» de delante: pertenece a la URL, no al token.',
  'token.hint.surrounding-text':
    'Hay otro texto alrededor, como comillas, un espacio o el nombre de una variable. Pegue solo el token.',
  'token.hint.look-alike':
    'Contiene un carácter ajeno al texto inglés simple, quizá una raya o «…». Cópielo de nuevo desde BotFather.',
  'token.hint.cut': 'Parece cortado. Cópielo de nuevo desde BotFather.',
  'token.hint.extra': 'Parece que se le añadió algo. Cópielo de nuevo desde BotFather.',
} as const;

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
