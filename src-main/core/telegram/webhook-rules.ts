/**
 * What the Bot API would refuse, by its own rules, found here before anything is sent (REP-01): a refused setWebhook
 * leaves the bot with no webhook at all (docs/telegram.md, "Order of events"). Pure; nothing here asks the network.
 */
import { X509Certificate } from 'node:crypto';
import type { Refusal, RefusalCode } from '../../../src-shared/repair.ts';
import { updateKinds } from '../../../src-shared/webhook.ts';
import type { HostLookup } from '../engine/ports/hosts.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import { isReservedIpv4, readIpv4 } from '../domain/ipv4.ts';
import { isPlainIpv6, parseWebhookUrl, type UrlProblem, type WebhookUrl } from './webhook-url.ts';

/** How the server that judges was started, and what it has shown. */
export interface RuleOptions {
  /** Started with `--local`: http, any port and any address are allowed. */
  readonly localMode: boolean;
  /** Update kinds this server has listed itself: it may be newer than our table. */
  readonly alsoKnownKinds?: readonly string[];
}

const ports: readonly number[] = [80, 88, 443, 8443];
/** TBA Client.h MAX_CERTIFICATE_FILE_SIZE. */
const maxCertificateBytes = 3_145_728;
/** TBA Client::do_set_webhook. */
const maxSecretBytes = 256;
/** TBA Client::get_webhook_max_connections. */
const maxConnectionsLimit = { normal: 100, local: 100_000 } as const;
/**
 * Room for the head of a delivery: TD HttpHeaderCreator writes into 4,096 bytes, of which its string builder keeps 30
 * back until the last two. Beyond it Telegram accepts the URL, never delivers, and never records an error.
 */
const maxHeadBytes = 4096 - 30 + 2;

/**
 * Every reason why Telegram would refuse (or silently change) these parameters; empty = it accepts them as far as
 * can be known without DNS. `field` uses the names of `setConfigSchema`. Details never hold path, secret or PEM.
 */
export function checkWebhook(params: SetWebhookParams, options: RuleOptions): readonly Refusal[] {
  const pinned = params.ipAddress !== null;
  const secret = params.secret?.reveal() ?? null;
  return [
    ...checkUrl(params.url, { ...options, pinned, secretLength: secret?.length ?? 0 }),
    ...(secret === null ? [] : checkSecret(secret)),
    ...(params.certificatePem === null ? [] : checkCertificate(params.certificatePem)),
    ...(params.ipAddress === null ? [] : checkPinnedIp(params.ipAddress, options)),
    ...checkMaxConnections(params.maxConnections, options),
    ...checkAllowedUpdates(params.allowedUpdates, options),
  ];
}

/**
 * URL grammar, scheme, port, address in place of a name, and length (bytes of the whole delivery head, so a secret of
 * `secretLength` characters counts). With a pinned address the host itself is not judged: it is never looked up.
 */
export function checkUrl(
  url: string,
  options: RuleOptions & { readonly pinned?: boolean; readonly secretLength?: number },
): readonly Refusal[] {
  const parsed = parseWebhookUrl(url);
  if (!parsed.ok) {
    return [urlRefusal(parsed.error)];
  }
  const value = parsed.value;
  const found: Refusal[] = [];
  if (value.scheme === 'http' && !options.localMode) {
    found.push(refusal('url-scheme', 'url', 'http'));
  }
  if (!ports.includes(value.port) && !options.localMode) {
    found.push(refusal('url-port', 'url', String(value.port)));
  }
  if (value.address !== null && options.pinned !== true) {
    found.push(...checkAddress(value.address, 'url', options));
  }
  const headBytes = deliveryHeadBytes(value, options.secretLength ?? 0);
  if (headBytes > maxHeadBytes) {
    found.push(refusal('url-too-long', 'url', String(headBytes - maxHeadBytes)));
  }
  return found;
}

/** 1 to 256 bytes of `A–Z a–z 0–9 _ -` (TBA Client::do_set_webhook, TD is_base64url_characters). */
export function checkSecret(secret: string): readonly Refusal[] {
  const found: Refusal[] = [];
  const bytes = Buffer.byteLength(secret);
  if (bytes < 1 || bytes > maxSecretBytes) {
    found.push(refusal('secret-length', 'secret', String(bytes)));
  }
  const wrongAt = secret.search(/[^A-Za-z0-9_-]/);
  if (wrongAt !== -1) {
    found.push(refusal('secret-alphabet', 'secret', String(wrongAt + 1)));
  }
  return found;
}

/**
 * A PEM file of certificates and nothing else, at most 3 MiB. A private key in it is refused although the server
 * would not mind: it must not leave its machine.
 */
export function checkCertificate(pem: string): readonly Refusal[] {
  const bytes = Buffer.byteLength(pem);
  if (bytes > maxCertificateBytes) {
    return [refusal('certificate-too-big', 'certificate', String(bytes))];
  }
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) {
    return [refusal('certificate-invalid', 'certificate', 'private key')];
  }
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  return blocks.length > 0 && blocks.every(isCertificate)
    ? []
    : [refusal('certificate-invalid', 'certificate', null)];
}

/** The `ip_address` parameter: IPv4 text in any notation `inet_addr` knows, public unless in local mode. */
export function checkPinnedIp(text: string, options: RuleOptions): readonly Refusal[] {
  const ipv4 = readIpv4(text);
  if (ipv4 !== null) {
    return checkAddress({ family: 4, text: ipv4 }, 'pinnedIp', options);
  }
  const inner = /^\[(.+)\]$/.exec(text)?.[1] ?? text;
  return isPlainIpv6(inner)
    ? checkAddress({ family: 6, text: inner }, 'pinnedIp', options)
    : [refusal('address-grammar', 'pinnedIp', null)];
}

/** 1 to 100 (local mode 100,000). Telegram would clamp without a word; we say it. */
export function checkMaxConnections(count: number, options: RuleOptions): readonly Refusal[] {
  const limit = options.localMode ? maxConnectionsLimit.local : maxConnectionsLimit.normal;
  return Number.isInteger(count) && count >= 1 && count <= limit
    ? []
    : [refusal('max-connections-range', 'maxConnections', String(count))];
}

/** Known names only (any case): Telegram ignores a typo, and a list of typos means the default list. */
export function checkAllowedUpdates(
  kinds: readonly string[] | null,
  options: Pick<RuleOptions, 'alsoKnownKinds'>,
): readonly Refusal[] {
  const known = new Set<string>([...updateKinds, ...(options.alsoKnownKinds ?? [])]);
  const unknown = (kinds ?? []).filter((kind) => !known.has(kind.toLowerCase()));
  return unknown.map((kind) =>
    refusal('allowed-updates-name', 'allowedUpdates', kind.replace(/[^\x20-\x7e]/g, '·')),
  );
}

/**
 * What a look-up of the host means: Telegram needs at least one public IPv4 address. A resolver that did not answer
 * proves nothing and refuses nothing.
 */
export function checkLookup(
  host: string,
  lookup: HostLookup,
  options: RuleOptions,
): readonly Refusal[] {
  if (lookup.kind === 'no-answer') {
    return [];
  }
  const ipv4 = lookup.kind === 'addresses' ? lookup.ipv4 : [];
  const ipv6 = lookup.kind === 'addresses' ? lookup.ipv6 : [];
  if (ipv4.length + ipv6.length === 0) {
    return [refusal('host-unresolved', 'url', host)];
  }
  if (options.localMode || ipv4.some((address) => !isReservedIpv4(address))) {
    return [];
  }
  return ipv4.length === 0
    ? [refusal('host-ipv6-only', 'url', host)]
    : [refusal('host-not-public', 'url', `${host} → ${ipv4.join(', ')}`)];
}

function checkAddress(
  address: NonNullable<WebhookUrl['address']>,
  field: 'url' | 'pinnedIp',
  options: RuleOptions,
): readonly Refusal[] {
  if (options.localMode) {
    return [];
  }
  if (address.family === 6) {
    return [refusal('host-ipv6-only', field, address.text)];
  }
  const code = field === 'url' ? 'host-not-public' : 'address-reserved';
  return isReservedIpv4(address.text) ? [refusal(code, field, address.text)] : [];
}

function isCertificate(block: string): boolean {
  try {
    return new X509Certificate(block).raw.length > 0;
  } catch {
    return false;
  }
}

/** Bytes of the head that Telegram writes for each delivery (TBA WebhookActor::send_update), longest body assumed. */
function deliveryHeadBytes(url: WebhookUrl, secretLength: number): number {
  const defaultPort = url.scheme === 'http' ? 80 : 443;
  const host = url.port === defaultPort ? url.host : `${url.host}:${url.port}`;
  const userInfo = url.userInfo === null ? '' : Buffer.from(url.userInfo).toString('base64');
  const lines = [
    `POST ${url.requestTarget} HTTP/1.1`,
    `Host: ${host}`,
    ...(userInfo === '' ? [] : [`Authorization: Basic ${userInfo}`]),
    ...(secretLength === 0 ? [] : [`X-Telegram-Bot-Api-Secret-Token: ${'x'.repeat(secretLength)}`]),
    'Content-Type: application/json',
    'Content-Length: 999999',
    'Connection: keep-alive',
    'Accept-Encoding: gzip, deflate',
    '',
    '',
  ];
  return Buffer.byteLength(lines.join('\r\n'));
}

const urlCodes = {
  missing: 'url-missing',
  scheme: 'url-scheme',
  port: 'url-port',
  host: 'url-host',
  grammar: 'url-grammar',
} as const satisfies Record<UrlProblem['kind'], RefusalCode>;

function urlRefusal(problem: UrlProblem): Refusal {
  return refusal(urlCodes[problem.kind], 'url', urlDetail(problem));
}

function urlDetail(problem: UrlProblem): string | null {
  switch (problem.kind) {
    case 'missing':
      return null;
    case 'scheme':
      return problem.scheme;
    case 'port':
      return problem.port;
    case 'host':
    case 'grammar':
      return problem.detail;
  }
}

function refusal(code: RefusalCode, field: string, detail: string | null): Refusal {
  return { code, field, detail: detail === null ? null : detail.slice(0, 400) };
}
