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

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': 'Si se establece una URL nueva.',
  'cause.re-set.if-a-webhook-is-wanted': 'Si se desea un webhook.',
  'cause.re-set.if-another-path-is-right': 'Si la ruta correcta es otra.',
  'cause.re-set.if-max-connections-is-lowered': 'Si se baja max_connections.',
  'cause.re-set.if-no-other-program-sets-it-too': 'Si ningún otro programa lo establece también.',
  'cause.re-set.if-the-url-or-its-port-was-wrong': 'Si la URL o su puerto eran incorrectos.',
  'cause.re-set.if-the-url-was-wrong': 'Si la URL era incorrecta.',
  'cause.re-set.if-the-address-is-stale': 'Si la dirección está anticuada.',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    'Si la dirección está anticuada o el puerto de la URL es incorrecto.',
  'cause.re-set.if-the-address-was-wrong': 'Si la dirección era incorrecta.',
  'cause.re-set.if-the-host-was-wrong': 'Si el host era incorrecto.',
  'cause.re-set.no': 'No.',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name': 'No, salvo que el túnel tenga otro nombre.',
  'cause.re-set.no-unless-the-webhook-is-deleted-first':
    'No, salvo que antes se elimine el webhook.',
  'cause.re-set.yes': 'Sí.',
  'cause.re-set.yes-after-five-minutes': 'Sí, pasados cinco minutos.',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    'Sí, si la opción de certificado no corresponde al sitio.',
  'cause.re-set.yes-if-the-secret-token-was-lost': 'Sí, si se perdió el token secreto.',
  'cause.re-set.yes-once-the-name-exists': 'Sí, cuando exista el nombre.',
  'cause.re-set.yes-once-the-name-has-an-address': 'Sí, cuando el nombre tenga una dirección.',
  'cause.re-set.yes-once-the-name-resolves': 'Sí, cuando el nombre se pueda resolver.',
  'cause.re-set.yes-with-a-correct-value': 'Sí, con un valor correcto.',
  'cause.re-set.yes-with-the-right-url': 'Sí, con la URL correcta.',
  'cause.re-set.yes-with-the-right-secret-token': 'Sí, con el token secreto correcto.',
  'cause.re-set.yes-with-the-target-url': 'Sí, con la URL de destino.',
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
