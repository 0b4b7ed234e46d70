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

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': 'If a new URL is set.',
  'cause.re-set.if-a-webhook-is-wanted': 'If a webhook is wanted.',
  'cause.re-set.if-another-path-is-right': 'If another path is right.',
  'cause.re-set.if-max-connections-is-lowered': 'If max_connections is lowered.',
  'cause.re-set.if-no-other-program-sets-it-too': 'If no other program sets it too.',
  'cause.re-set.if-the-url-or-its-port-was-wrong': 'If the URL or its port was wrong.',
  'cause.re-set.if-the-url-was-wrong': 'If the URL was wrong.',
  'cause.re-set.if-the-address-is-stale': 'If the address is stale.',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    'If the address is stale or the port in the URL is wrong.',
  'cause.re-set.if-the-address-was-wrong': 'If the address was wrong.',
  'cause.re-set.if-the-host-was-wrong': 'If the host was wrong.',
  'cause.re-set.no': 'No.',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name': 'No, unless the tunnel has a new name.',
  'cause.re-set.no-unless-the-webhook-is-deleted-first': 'No, unless the webhook is deleted first.',
  'cause.re-set.yes': 'Yes.',
  'cause.re-set.yes-after-five-minutes': 'Yes, after five minutes.',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    'Yes, if the certificate setting does not suit the site.',
  'cause.re-set.yes-if-the-secret-token-was-lost': 'Yes, if the secret token was lost.',
  'cause.re-set.yes-once-the-name-exists': 'Yes, once the name exists.',
  'cause.re-set.yes-once-the-name-has-an-address': 'Yes, once the name has an address.',
  'cause.re-set.yes-once-the-name-resolves': 'Yes, once the name resolves.',
  'cause.re-set.yes-with-a-correct-value': 'Yes, with a correct value.',
  'cause.re-set.yes-with-the-right-url': 'Yes, with the right URL.',
  'cause.re-set.yes-with-the-right-secret-token': 'Yes, with the right secret token.',
  'cause.re-set.yes-with-the-target-url': 'Yes, with the target URL.',
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
