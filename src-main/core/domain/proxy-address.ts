import { proxySchemes, type ProxyAddress, type ProxyScheme } from '../../../src-shared/proxy.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';

/** Why a text is no address of a proxy; one sentence each (`proxy.address.<problem>`). */
export const proxyAddressProblems = [
  'missing',
  'scheme',
  'credentials',
  'extra',
  'host',
  'port-missing',
  'port',
] as const;
export type ProxyAddressProblem = (typeof proxyAddressProblems)[number];

const form = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i;
/** A host name, an IPv4 address or an IPv6 address in brackets; then, perhaps, a port. */
const authority = /^(\[[0-9a-f:.]+\]|[^\s:[\]]+)(?::(\d*))?$/i;

/**
 * Reads `http://host:port`, `https://host:port` or `socks5://host:port`. Strict: the port is named, nothing follows
 * it, and user name and password stand elsewhere. Host names come out in ASCII, IPv6 without brackets.
 */
export function readProxyAddress(text: string): Result<ProxyAddress, ProxyAddressProblem> {
  const given = text.trim();
  if (given === '') {
    return err('missing');
  }
  const [, schemeText = '', place = '', rest = ''] = form.exec(given) ?? [];
  const scheme = proxySchemes.find((one) => one === schemeText.toLowerCase());
  if (scheme === undefined) {
    return err('scheme');
  }
  if (place.includes('@')) {
    return err('credentials');
  }
  if (rest !== '' && rest !== '/') {
    return err('extra');
  }
  return readAuthority(scheme, place);
}

function readAuthority(
  scheme: ProxyScheme,
  place: string,
): Result<ProxyAddress, ProxyAddressProblem> {
  const match = authority.exec(place);
  const host = match === null ? null : asciiHost(match[1] ?? '');
  if (match === null || host === null) {
    return err('host');
  }
  const digits = match[2] ?? '';
  if (digits === '') {
    return err('port-missing');
  }
  const port = Number(digits);
  return port >= 1 && port <= 65_535 ? ok({ scheme, host, port }) : err('port');
}

/** The host as a resolver takes it; null when no URL could hold it. */
function asciiHost(host: string): string | null {
  const url = `http://${host}/`;
  if (!URL.canParse(url)) {
    return null;
  }
  const name = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return name.length <= 253 ? name : null;
}

/** `socks5://proxy.example:1080`; IPv6 in brackets. */
export function proxyAddressText({ scheme, host, port }: ProxyAddress): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Why credentials cannot be sent; one sentence each (`proxy.credentials.<problem>`). */
export const credentialProblems = ['username', 'colon', 'too-long', 'characters'] as const;
export type CredentialProblem = (typeof credentialProblems)[number];

/** SOCKS5 counts each in one byte (RFC 1929), and HTTP splits at the first colon (RFC 7617). */
const longestCredentialBytes = 255;

/** What is wrong with a user name and password for this kind of proxy; null when nothing is. */
export function credentialProblem(
  scheme: ProxyScheme,
  { username, password }: { readonly username: string; readonly password: string },
): CredentialProblem | null {
  if (username === '') {
    return 'username';
  }
  if ([username, password].some((text) => Buffer.byteLength(text) > longestCredentialBytes)) {
    return 'too-long';
  }
  if (/\p{Cc}/u.test(username + password)) {
    return 'characters';
  }
  return scheme !== 'socks5' && username.includes(':') ? 'colon' : null;
}
