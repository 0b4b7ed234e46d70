import { BlockList } from 'node:net';
import { telegramApiRoot } from '../domain/bot.ts';
import type { HostResolver } from '../engine/ports/hosts.ts';
import { isReservedIpv4, readIpv4, reservedBlocks } from '../domain/ipv4.ts';

/**
 * Whether the API root is a server on this computer or in a private network: it may see another DNS than we do, so
 * names are not judged for it.
 */
export async function isOwnServer(
  resolver: HostResolver,
  apiRoot: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (apiRoot === telegramApiRoot || !URL.canParse(apiRoot)) {
    return false;
  }
  const host = new URL(apiRoot).hostname.toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost')) {
    return true;
  }
  if (host.startsWith('[')) {
    return isPrivateIpv6(host.slice(1, -1));
  }
  const literal = readIpv4(host);
  if (literal !== null) {
    return isReservedIpv4(literal);
  }
  const lookup = await resolver.lookup(host, signal);
  return lookup.kind === 'addresses' && allPrivate(lookup.ipv4, lookup.ipv6);
}

/** A name with one public address is not ours alone; one without any tells nothing. */
function allPrivate(ipv4: readonly string[], ipv6: readonly string[]): boolean {
  const known = ipv4.length > 0 || ipv6.length > 0;
  return known && ipv4.every(isReservedIpv4) && ipv6.every(isPrivateIpv6);
}

/** Loopback, unique local (fc00::/7), link-local (fe80::/10); IPv4-mapped addresses go by the blocks of IPv4. */
const privateBlocks = new BlockList();
privateBlocks.addAddress('::1', 'ipv6');
privateBlocks.addSubnet('fc00::', 7, 'ipv6');
privateBlocks.addSubnet('fe80::', 10, 'ipv6');
for (const [first, bits] of reservedBlocks) {
  privateBlocks.addSubnet(first, bits, 'ipv4');
}

function isPrivateIpv6(address: string): boolean {
  return privateBlocks.check(address, 'ipv6');
}
