import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty':
    'There is no token here. Paste the whole line BotFather sent, such as 123456789:AA….',
  'token.no-colon':
    'A token has a colon between the bot’s number and its secret part; there is none here.',
  'token.leading-zero': 'A token never starts with 0. Check the number before the colon.',
  'token.too-long': 'This is longer than any token (80 characters at most).',
  'token.slash': 'A token holds no slash. Paste the token alone, not a URL.',
  'token.id-not-number':
    'The part before the colon must be the bot’s number, digits only. Something else is in front of it or inside it.',
  'token.id-out-of-range': 'The number before the colon is not one a bot can have.',
  'token.secret-too-short':
    'The part after the colon is too short: a token has 35 characters there, Telegram refuses fewer than 24.',
  'token.secret-alphabet':
    'The part after the colon holds a character that no token has. Only letters, digits, _ and - occur there.',
  'token.secret-length':
    'The part after the colon has a length that no token can have: a character is missing or too many.',
  'token.secret-last-character':
    'The last character cannot end a token: one character was mistyped, lost or added.',
  'token.hint.bot-prefix': 'Leave out the “bot” in front: it belongs to the URL, not to the token.',
  'token.hint.surrounding-text':
    'There is other text around it, such as quotation marks, a space or a variable name. Paste the token alone.',
  'token.hint.look-alike':
    'It holds a character from outside plain English text, perhaps a long dash or “…”. Copy it again from BotFather.',
  'token.hint.cut': 'It looks cut off. Copy it again from BotFather.',
  'token.hint.extra': 'It looks as if something was appended. Copy it again from BotFather.',
} as const;

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
