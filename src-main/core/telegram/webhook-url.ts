/** Webhook URLs as the Bot API server reads them (TD parse_url; docs/telegram.md, "URL grammar"). */
import { isIPv6 } from 'node:net';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { readIpv4 } from '../domain/ipv4.ts';
import { toDnsName } from './punycode.ts';

/** A webhook URL taken apart. Holds the path: never log or show it whole. */
export interface WebhookUrl {
  readonly scheme: 'http' | 'https';
  readonly userInfo: string | null;
  /** Lower-case ASCII name as it is looked up, `[…]` for IPv6, or the text of an IPv4 address. */
  readonly host: string;
  /** The address, where the host is one (legacy IPv4 notations made plain); null for a name. */
  readonly address: { readonly family: 4 | 6; readonly text: string } | null;
  readonly port: number;
  /** The port as written; null when none was. */
  readonly writtenPort: number | null;
  /** What is sent in the request line: path, query and fragment, blanks escaped. */
  readonly requestTarget: string;
}

export type UrlProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'scheme'; readonly scheme: string }
  | { readonly kind: 'port'; readonly port: string }
  | { readonly kind: 'host'; readonly detail: string | null }
  | { readonly kind: 'grammar'; readonly detail: string | null };

const highestPort = 65_535;

/**
 * Takes a webhook URL apart as the server does: the scheme may be missing (https), the port may have leading zeros,
 * user-info and non-ASCII host names are legal, trailing blanks count only behind a path. The problem never holds
 * path or user-info.
 */
export function parseWebhookUrl(url: string): Result<WebhookUrl, UrlProblem> {
  if (url === '') {
    return err({ kind: 'missing' });
  }
  const schemeText = /^([^:/?#@[\]]*):\/\//.exec(url)?.[1]?.toLowerCase();
  const scheme = schemeText ?? 'https';
  if (scheme !== 'http' && scheme !== 'https') {
    return /^[a-z][a-z0-9+.-]*$/.test(scheme)
      ? err({ kind: 'scheme', scheme: printable(scheme) })
      : err({ kind: 'grammar', detail: `${printable(scheme)}://` });
  }
  const rest = schemeText === undefined ? url : url.slice(schemeText.length + '://'.length);
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const port = splitPort(authority);
  if (!port.ok) {
    return port;
  }
  const at = port.value.before.lastIndexOf('@');
  const host = readHost(port.value.before.slice(at + 1));
  if (!host.ok) {
    return host;
  }
  const userInfo = at === -1 ? null : port.value.before.slice(0, at);
  // Beside an IPv6 host the server does not look at the user-info.
  if (userInfo !== null && host.value.address?.family !== 6 && !isUrlPart(userInfo, true)) {
    return err({ kind: 'grammar', detail: 'user:password@' });
  }
  return ok({
    scheme,
    userInfo: userInfo === '' ? null : userInfo,
    ...host.value,
    port: port.value.port ?? (scheme === 'http' ? 80 : 443),
    writtenPort: port.value.port,
    requestTarget: readTarget(end === -1 ? '' : rest.slice(end)),
  });
}

/** Splits `:port` off; a colon inside brackets or before the last `@` belongs to the rest. */
function splitPort(
  authority: string,
): Result<{ readonly before: string; readonly port: number | null }, UrlProblem> {
  const match = /^(.+):([^:\]@]*)$/s.exec(authority);
  const before = match?.[1];
  const written = match?.[2];
  if (before === undefined || written === undefined) {
    return ok({ before: authority, port: null });
  }
  const port = /^\d+$/.test(written) ? Number(written) : 0;
  return port >= 1 && port <= highestPort
    ? ok({ before, port })
    : err({ kind: 'port', port: printable(written) });
}

function readHost(host: string): Result<Pick<WebhookUrl, 'host' | 'address'>, UrlProblem> {
  if (host === '' || host === '.') {
    return err({ kind: 'host', detail: null });
  }
  if (host.startsWith('[') && host.endsWith(']')) {
    const inner = host.slice(1, -1);
    return isPlainIpv6(inner)
      ? ok({ host: host.toLowerCase(), address: { family: 6, text: inner.toLowerCase() } })
      : err({ kind: 'host', detail: printable(host) });
  }
  if (!isUrlPart(host, false)) {
    return err({ kind: 'host', detail: printable(host) });
  }
  const ipv4 = readIpv4(host);
  return ok({
    host: toDnsName(host),
    address: ipv4 === null ? null : { family: 4, text: ipv4 },
  });
}

/** IPv6 text without a zone, as `inet_pton` takes it. */
export function isPlainIpv6(text: string): boolean {
  return !text.includes('%') && isIPv6(text);
}

/** Characters that RFC 3986 allows in a host or user-info, percent-escapes, and any UTF-8 beyond ASCII. */
function isUrlPart(text: string, allowColon: boolean): boolean {
  const part = allowColon
    ? /^(?:[A-Za-z0-9.\-_!$,~*'();&+=:]|%[0-9a-f]{2}|[^\p{ASCII}])*$/iu
    : /^(?:[A-Za-z0-9.\-_!$,~*'();&+=]|%[0-9a-f]{2}|[^\p{ASCII}])*$/iu;
  return part.test(text);
}

/** Path and query as sent: never empty, starts with a slash, blanks and controls percent-escaped. */
function readTarget(text: string): string {
  const kept = text.replace(/[\0\t\n\v\r ]+$/, '');
  const escaped = Array.from(kept, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0x20 ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : character;
  }).join('');
  return escaped.startsWith('/') ? escaped : `/${escaped}`;
}

/** A short piece of a URL made safe to repeat. */
function printable(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '·').slice(0, 60);
}
