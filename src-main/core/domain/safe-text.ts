import { shortUrl } from './short-url.ts';

/** Bot tokens, also percent-encoded; the id before the colon is public and kept, to tell bots apart. */
const tokenShape = /(\d{6,})(:|%3A)[\w-]{24,}/gi;
const urlShape = /\bhttps?:\/\/[^\s"'<>\\]+/gi;
/**
 * Controls, bidi and format characters, line separators, halves of characters: they break lines, logs and the message
 * bus. Joiners stay: names need them.
 */
const unsafeCharacters = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Replaces every bot token in a text by `<id>:[REDACTED]`. */
export function redactTokens(text: string): string {
  return text.replace(tokenShape, '$1:[REDACTED]');
}

/** Tokens and the paths of URLs removed from a text. */
export function redact(text: string): string {
  return redactTokens(text.replace(urlShape, (url) => shortUrl(url)));
}

/**
 * Foreign text (error messages, names) made safe to show: one line, no control or bidi characters, no token, no
 * webhook path, at most `maxLength` UTF-16 units. Telegram's last_error_message holds the endpoint's own reason
 * phrase, so an attacker may choose it.
 */
export function safeText(text: string, maxLength = 300): string {
  const clean = redact(text.replace(unsafeCharacters, ' ')).replace(/ {2,}/g, ' ').trim();
  // No cut through the middle of a character.
  return clean.length <= maxLength
    ? clean
    : `${clean.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
