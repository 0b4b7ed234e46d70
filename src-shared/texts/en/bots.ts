/** Sentences about adding, changing and removing bots, and the journal lines that tell of it. */
export const bots = {
  'bots.refused.duplicate': 'This bot is already in the list, as “{name}”.',
  'bots.refused.duplicate-line': 'This bot stands on line {line} already.',
  'bots.refused.rejected':
    'Telegram does not accept this token. It was revoked or mistyped; copy it again from BotFather.',
  'bots.refused.unreachable':
    'Telegram could not be asked about this token. Nothing was stored; try again when the connection works.',
  'bots.refused.proxy':
    'The proxy does not let Hooklight through, so Telegram could not be asked about this token. Nothing was stored; test the proxy in Settings, under Connection.',
  'bots.refused.flood':
    '{seconds, plural, =0 {Telegram asks us to wait before the next new bot.} one {Telegram asks us to wait # second before the next new bot.} other {Telegram asks us to wait # seconds before the next new bot.}} Nothing was stored; try again then.',
  'bots.refused.server':
    'The Bot API server answered {code} instead of naming the bot. Nothing was stored; try again later.',
  'bots.refused.vault-locked':
    'Tokens cannot be stored while the vault is locked. Unlock it, then add the bot.',
  'bots.refused.api-root-invalid':
    'That is no address of a Bot API server. It must start with https://, or with http:// on this computer.',
  'bots.refused.api-root-unconfirmed':
    'The token would be sent to {host}. Confirm that this server may have it.',
  'bots.refused.other-bot':
    'This token belongs to another bot ({telegramId}). Add it as a bot of its own.',
  'bots.refused.untrusted':
    'Hooklight cannot tell whether this bot’s record was changed outside, so the token is not sent. Remove the bot and add it again.',
  'bots.no-line': 'There is no token in this text. Paste one token a line.',
  'bots.locked': 'The token is locked. Unlock the vault first.',
  'bots.paused': 'This bot is paused. Resume it to check.',
  'bots.watching-paused': 'Watching is paused. Resume it to check.',
  'bots.past-time': 'That time is over.',
  'bots.journal.added': 'Added “{name}”.',
  'bots.journal.removed': 'Removed “{name}” with its token, secrets and history.',
  'bots.journal.changed': 'Changed: {fields}.',
  'bots.journal.secret-copied':
    'The secret token of the wanted webhook was copied to the clipboard.',
  'bots.journal.token-replaced': 'Replaced the token.',
  'bots.journal.settings': 'Settings changed: {fields}.',
  'bots.journal.adopted':
    'Took the webhook found at {host} as the desired one. Its secret and pinned address cannot be read back and are unknown.',
  'bots.journal.tampered':
    'The stored record was changed outside Hooklight. The token is not used until the bot is added again.',
} as const;
