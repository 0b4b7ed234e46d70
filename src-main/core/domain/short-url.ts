import { createHash } from 'node:crypto';

/** `host` or `host:port` of a webhook URL as Telegram reads it (scheme optional, user-info dropped); null if none. */
export function hostOf(url: string): string | null {
  const match =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:\s]+)(:\d+)?(?:[/?#]|$)/i.exec(
      url,
    );
  return match?.[1] === undefined ? null : `${match[1].toLowerCase()}${match[2] ?? ''}`;
}

/** First 8 hex digits of the SHA-256 of everything behind the host: tells two paths apart, reveals neither. */
export function pathHash(url: string): string {
  const rest = url.replace(/^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#]*@)?[^/?#]*/i, '');
  return createHash('sha256').update(rest).digest('hex').slice(0, 8);
}

const alreadyShort = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@\s]+\/…#[0-9a-f]{8}$/;

/**
 * A webhook URL as it may be shown, logged or exported (SEC-03): `https://bot.example.org/…#1a2b3c4d`.
 * Paths often hold the bot token, so path, query and user-info never appear. Shortening twice changes nothing.
 */
export function shortUrl(url: string): string {
  if (alreadyShort.test(url)) {
    return url;
  }
  const host = hostOf(url);
  if (host === null) {
    return `(unreadable)#${pathHash(url)}`;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase() ?? 'https';
  const rest = url.replace(/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*/i, '');
  return rest === '' || rest === '/'
    ? `${scheme}://${host}/`
    : `${scheme}://${host}/…#${pathHash(url)}`;
}
