import { isIPv6 } from 'node:net';
import type { ByteString } from '../bytes.ts';

/** An address as the server holds it: normalised text and family. */
export interface IpAddress {
  readonly text: string;
  readonly family: 4 | 6;
}

const RESERVED_IPV4: readonly (readonly [number, number])[] = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0000200, 24],
  [0xc0586300, 24],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 3],
];

/** An IPv4 address in any notation of inet_aton (one to four parts, decimal, octal, hexadecimal). */
export function parseLegacyIpv4(text: ByteString): IpAddress | undefined {
  const parts = text.split('.');
  if (parts.length > 4) {
    return undefined;
  }
  const numbers: number[] = [];
  for (const part of parts) {
    const value = parsePart(part);
    if (value === undefined) {
      return undefined;
    }
    numbers.push(value);
  }
  const last = numbers.pop();
  if (last === undefined || last >= 256 ** (4 - numbers.length)) {
    return undefined;
  }
  if (numbers.some((value) => value > 255)) {
    return undefined;
  }
  const value = numbers.reduce((sum, part, index) => sum + part * 256 ** (3 - index), last);
  return { text: formatIpv4(value), family: 4 };
}

function parsePart(part: string): number | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(part)) {
    return Number.parseInt(part.slice(2), 16);
  }
  if (/^0[0-7]*$/.test(part)) {
    return Number.parseInt(part, 8);
  }
  return /^[1-9]\d*$/.test(part) ? Number(part) : undefined;
}

function formatIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/**
 * The `ip_address` parameter: legacy IPv4 notation, with anything after an ASCII white space ignored, or
 * IPv6 with or without brackets. Undefined when the server calls it invalid.
 */
export function parseIpParameter(text: ByteString): IpAddress | undefined {
  const ipv6 = parseIpv6(text);
  if (ipv6 !== undefined) {
    return ipv6;
  }
  const untilSpace = /^[^ \t\n\v\f\r]+/.exec(text)?.[0];
  const ipv4 = untilSpace === undefined ? undefined : parseLegacyIpv4(untilSpace);
  return ipv4?.text === '255.255.255.255' ? undefined : ipv4;
}

/** An IPv6 address, with or without brackets, in its shortest notation. */
export function parseIpv6(text: ByteString): IpAddress | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (!isIPv6(bare) || bare.includes('%')) {
    return undefined;
  }
  return { text: shortestIpv6(bare), family: 6 };
}

function shortestIpv6(bare: string): string {
  const text = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(text);
  if (mapped === null) {
    return text;
  }
  const value =
    Number.parseInt(mapped[1] ?? '0', 16) * 65_536 + Number.parseInt(mapped[2] ?? '0', 16);
  return `::ffff:${formatIpv4(value)}`;
}

/** Whether the server calls an IPv4 address reserved and refuses it outside local mode. */
export function isReservedIpv4(text: string): boolean {
  const value = text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return RESERVED_IPV4.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(value / size) === Math.floor(network / size);
  });
}

/** `IP:port`, as used to name endpoints. */
export function endpointKey(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}
