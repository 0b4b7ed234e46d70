/** What an address is: who may be connected to, and from which end of the network it is seen. Pure. */
import ipaddr from 'ipaddr.js';
import type { AddressFact, AddressKind } from '../../../src-shared/diagnosis-facts.ts';

/** Where clouds answer their own machines with secrets; one of them stands among public addresses. */
const metadata: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
]);

/** Ranges of ipaddr.js by our words; what is not here, and is not `unicast`, is reserved. */
const kinds: Readonly<Partial<Record<string, AddressKind>>> = {
  unspecified: 'unspecified',
  broadcast: 'broadcast',
  multicast: 'multicast',
  linkLocal: 'link-local',
  loopback: 'loopback',
  carrierGradeNat: 'shared',
  private: 'private',
  uniqueLocal: 'unique-local',
  ipv4Mapped: 'embedded',
  rfc6145: 'embedded',
  rfc6052: 'embedded',
  '6to4': 'embedded',
  teredo: 'embedded',
};

/** IPv6 that anybody routes: all else is kept for other uses (IANA, "IPv6 Global Unicast Address Assignments"). */
const globalIpv6 = ipaddr.parseCIDR('2000::/3');
/** `::a.b.c.d`, deprecated, still understood by some. */
const compatibleIpv6 = ipaddr.parseCIDR('::/96');

/**
 * The kind of an address, and the one spelling that is connected to: what was judged and what is connected to cannot be
 * two readings of one text. Only plain notations are read; any other text is `reserved`.
 */
export function addressFact(text: string): AddressFact {
  if (!isPlain(text)) {
    return { address: text.slice(0, 60), kind: 'reserved' };
  }
  const parsed = ipaddr.parse(text);
  const address = parsed.toString();
  if (metadata.has(address)) {
    return { address, kind: 'metadata' };
  }
  const range = parsed.range();
  const kind = range === 'unicast' ? unicastKind(parsed) : (kinds[range] ?? 'reserved');
  return { address, kind };
}

/** Dotted IPv4 with four decimal parts, or IPv6 without a zone. */
function isPlain(text: string): boolean {
  return (
    ipaddr.IPv4.isValidFourPartDecimal(text) || (!text.includes('%') && ipaddr.IPv6.isValid(text))
  );
}

function unicastKind(address: ipaddr.IPv4 | ipaddr.IPv6): AddressKind {
  if (address.kind() === 'ipv4') {
    return 'public';
  }
  if (address.match(compatibleIpv6)) {
    return 'embedded';
  }
  return address.match(globalIpv6) ? 'public' : 'reserved';
}

/** Kinds that no connection can be made to, whatever is allowed. */
const unreachableKinds: ReadonlySet<AddressKind> = new Set([
  'multicast',
  'broadcast',
  'unspecified',
]);

/** Whether an address may be connected to. */
export function mayConnect({ kind }: AddressFact, allowed: boolean): boolean {
  return kind === 'public' || (allowed && !unreachableKinds.has(kind));
}
