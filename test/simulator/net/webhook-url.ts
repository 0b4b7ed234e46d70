import { asciiLower } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { toIntegerSafe } from '../values.ts';
import { parseIpv6 } from './ip.ts';
import { toAsciiHost } from './punycode.ts';

/** A webhook URL taken apart by the server's own grammar. */
export interface WebhookUrl {
  readonly protocol: 'http' | 'https';
  readonly userInfo: ByteString;
  /** Lower case, punycoded where that is possible. */
  readonly host: ByteString;
  readonly port: number;
  /** Request target, starting with a slash. */
  readonly target: ByteString;
}

const HOST_CHARACTERS = /^(?:[a-z0-9.\-_!$,~*'();&+=\x80-\xff]|%[0-9a-f]{2})*$/;
const USER_INFO_CHARACTERS = /^(?:[a-zA-Z0-9.\-_!$,~*'();&+=:\x80-\xff]|%[0-9a-fA-F]{2})*$/;

/** Parses a webhook URL (scheme optional, https by default); undefined when it is invalid. */
export function parseWebhookUrl(url: ByteString): WebhookUrl | undefined {
  const schemeEnd = url.search(/[:/?#@[\]]/);
  const hasScheme = schemeEnd !== -1 && url.startsWith('://', schemeEnd);
  const scheme = hasScheme ? asciiLower(url.slice(0, schemeEnd)) : 'https';
  if (scheme !== 'http' && scheme !== 'https') {
    return undefined;
  }
  const rest = hasScheme ? url.slice(schemeEnd + 3) : url;
  const authorityEnd = rest.search(/[/?#]/);
  const authority = authorityEnd === -1 ? rest : rest.slice(0, authorityEnd);
  const split = splitPort(authority);
  if (split === undefined) {
    return undefined;
  }
  const at = split.userInfoAndHost.lastIndexOf('@');
  const host = asciiLower(split.userInfoAndHost.slice(at + 1));
  const userInfo = at === -1 ? '' : split.userInfoAndHost.slice(0, at);
  if (!isValidAuthority(userInfo, host)) {
    return undefined;
  }
  const ascii = toAsciiHost(host);
  return {
    protocol: scheme,
    userInfo,
    host: 'host' in ascii ? ascii.host : host,
    port: split.port ?? (scheme === 'http' ? 80 : 443),
    target: requestTarget(authorityEnd === -1 ? '' : rest.slice(authorityEnd)),
  };
}

function splitPort(
  authority: ByteString,
): { readonly userInfoAndHost: ByteString; readonly port: number | undefined } | undefined {
  let colon = authority.length - 1;
  while (colon > 0 && !':]@'.includes(authority.charAt(colon))) {
    colon -= 1;
  }
  if (colon <= 0 || authority.charAt(colon) !== ':') {
    return { userInfoAndHost: authority, port: undefined };
  }
  const digits = authority.slice(colon + 1).replace(/^0+(?=.)/, '');
  const port = Number(toIntegerSafe(digits) ?? 0n);
  if (port <= 0 || port > 65535) {
    return undefined;
  }
  return { userInfoAndHost: authority.slice(0, colon), port };
}

/** The characters before the host are not looked at when it is an IPv6 address (TD parse_url). */
function isValidAuthority(userInfo: ByteString, host: ByteString): boolean {
  if (host === '' || host === '.') {
    return false;
  }
  if (host.startsWith('[') && host.endsWith(']')) {
    return parseIpv6(host) !== undefined;
  }
  return HOST_CHARACTERS.test(host) && USER_INFO_CHARACTERS.test(userInfo);
}

function requestTarget(raw: ByteString): ByteString {
  const trimmed = raw.replace(/[ \t\r\n\0\v]+$/, '');
  const target = trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  return target.replace(/[\0-\x20]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
