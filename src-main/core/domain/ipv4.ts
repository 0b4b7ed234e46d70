/** IPv4 addresses as the Bot API server reads and judges them (docs/telegram.md, "Addresses"). */

/** Largest last part by the number of parts before it: `a.b.c.d`, `a.b.c`, `a.b`, `a`. */
const lastPartLimits = [0xff_ff_ff_ff, 0xff_ff_ff, 0xff_ff, 0xff] as const;

/** Reserved blocks, first address and prefix length (TD IPAddress::is_reserved); Telegram's list decides, not IANA's. */
export const reservedBlocks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/**
 * Reads an address as `inet_addr` does (TD IPAddress::get_ipv4_address): one to four parts, each decimal, octal
 * (`0…`) or hexadecimal (`0x…`), the last one filling what is left; anything after white space is ignored.
 * Answers the usual dotted text, or null. `255.255.255.255` is null too: it doubles as the error value there.
 */
export function readIpv4(text: string): string | null {
  const body = /^[^\t\n\v\f\r ]*/.exec(text)?.[0] ?? '';
  const parts = body.split('.');
  const limit = lastPartLimits[parts.length - 1];
  if (limit === undefined) {
    return null;
  }
  const values = parts.map(readPart);
  let address = 0;
  for (const [index, value] of values.entries()) {
    const isLast = index === values.length - 1;
    if (value === null || value > (isLast ? limit : 0xff)) {
      return null;
    }
    address += isLast ? value : value * 2 ** (24 - 8 * index);
  }
  return address === 0xff_ff_ff_ff ? null : formatIpv4(address);
}

/** Whether Telegram refuses to deliver to this dotted address. Addresses that do not read count as reserved. */
export function isReservedIpv4(dotted: string): boolean {
  const address = numberOf(dotted);
  return (
    address === null ||
    reservedBlocks.some(([first, bits]) => {
      const size = 2 ** (32 - bits);
      return Math.floor(address / size) === Math.floor((numberOf(first) ?? 0) / size);
    })
  );
}

function readPart(part: string): number | null {
  if (/^0x[0-9a-f]+$/i.test(part)) {
    return Number.parseInt(part.slice(2), 16);
  }
  if (/^0[0-7]*$/.test(part)) {
    return Number.parseInt(part, 8);
  }
  return /^[1-9]\d*$/.test(part) ? Number(part) : null;
}

function numberOf(dotted: string): number | null {
  const parts = dotted.split('.').map(Number);
  const valid = parts.length === 4 && parts.every((part) => part >= 0 && part <= 255);
  return valid ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

function formatIpv4(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
