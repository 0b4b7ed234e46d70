import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { causeClassSchema } from '../../../src-shared/health.ts';
import { redactText } from '../logging/redact-line.ts';

export interface Cleaning {
  readonly homeFolder: string;
  /** Names of this computer and of its user: they are not to be read either. */
  readonly ownNames: readonly string[];
  /** Leaves host names as they are. */
  readonly withHosts: boolean;
  /** Mixed into every hash, another for each bundle: a host cannot be found by trying out known names. */
  readonly salt: string;
}

/** Hosts that every copy of the program knows, and words with dots that are none. */
const plainWords: ReadonlySet<string> = new Set<string>([
  'api.telegram.org',
  'core.telegram.org',
  ...causeClassSchema.options,
]);
const fileName = /\.(?:js|cjs|mjs|db|log|json|node|tmp|lock|sock)$/i;
const ipv4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)/g;
const maybeIpv6 = /(?<![\w:.])\[?[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?:%\w+)?\]?/gi;
const hostOfUrl = /(\b[a-z][a-z0-9+.-]*:\/\/)([^/\s"'<>?#]+)/gi;
const hostName =
  /(?<![\p{L}\p{N}_.-])(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}(?![\p{L}\p{N}_-])/gu;
/** Longer than any word, id or hash of ours: a key or a token in some other spelling. */
const longRun = /[\w+/=%-]{44,}/g;
const hostField = /host|origin|root|server/i;

/** `host-1a2b3c4d`: the same for the same host of one bundle, and nothing else. */
function hashed(host: string, { salt }: Cleaning): string {
  const digest = createHash('sha256').update(`${salt} ${host.toLowerCase()}`).digest('hex');
  return `host-${digest.slice(0, 8)}`;
}

const isKnownHost = (host: string): boolean => plainWords.has(host.toLowerCase());

function withoutAddresses(text: string): string {
  return text
    .replace(ipv4, '[IP]')
    .replace(maybeIpv6, (found) =>
      isIP(found.replace(/^\[|\]$/g, '').replace(/%.*$/, '')) === 6 ? '[IP]' : found,
    );
}

function withoutHosts(text: string, cleaning: Cleaning): string {
  if (cleaning.withHosts) {
    return text;
  }
  return text
    .replace(hostOfUrl, (_whole, scheme: string, authority: string) => {
      const port = /:\d+$/.exec(authority)?.[0] ?? '';
      const host = authority.slice(0, authority.length - port.length).replace(/^.*@/, '');
      const isPlain = isKnownHost(host) || host === '[IP]';
      return `${scheme}${isPlain ? host : hashed(host, cleaning)}${port}`;
    })
    .replace(hostName, (host) =>
      isKnownHost(host) || fileName.test(host) ? host : hashed(host, cleaning),
    );
}

function withoutOwnNames(text: string, { ownNames }: Cleaning): string {
  return ownNames
    .filter((name) => name.length > 2)
    .reduce((left, name) => left.replaceAll(name, '[own name]'), text);
}

/**
 * Text fit for others to read (IMP-10): no token, webhook path, home folder, IP address, name of this computer or its
 * user; host names hashed unless they are wanted.
 */
export function cleanText(text: string, cleaning: Cleaning): string {
  const harmless = withoutAddresses(
    redactText(text, cleaning.homeFolder).replace(longRun, '[long]'),
  );
  return withoutHosts(withoutOwnNames(harmless, cleaning), cleaning);
}

/** A value of a log line by the name of its field: some hold a host without anything that shows it. */
function cleanValue(name: string, value: unknown, cleaning: Cleaning): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  const clean = cleanText(value, cleaning);
  const isBareHost =
    !cleaning.withHosts &&
    hostField.test(name) &&
    clean === value &&
    /^[\w-]+(?::\d+)?$/.test(value);
  return isBareHost ? hashed(value, cleaning) : clean;
}

/** A line of the log: its code words stay, its values are cleaned. A line that is cut is cleaned as a whole. */
export function cleanLogLine(line: string, cleaning: Cleaning): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return cleanText(line, cleaning);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return cleanText(line, cleaning);
  }
  const codes = ['at', 'level', 'event', 'command', 'method'];
  const fields = Object.entries(parsed).map(([name, value]: [string, unknown]) => [
    name,
    codes.includes(name) ? value : cleanValue(name, value, cleaning),
  ]);
  return JSON.stringify(Object.fromEntries(fields));
}
