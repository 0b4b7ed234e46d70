import { BlockList, isIP } from 'node:net';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8, 'ipv4');
nearby.addSubnet('10.0.0.0', 8, 'ipv4');
nearby.addSubnet('172.16.0.0', 12, 'ipv4');
nearby.addSubnet('192.168.0.0', 16, 'ipv4');
nearby.addSubnet('169.254.0.0', 16, 'ipv4');
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');
nearby.addSubnet('fe80::', 10, 'ipv6');

/**
 * Whether an API root is named by a loopback or private address (or `localhost`). Such a server counts no first
 * contacts for us: it knows a private client only by `X-Real-IP`, which we never send (TBA ClientManager::send).
 */
export function isNearbyRoot(apiRoot: string): boolean {
  const host = URL.canParse(apiRoot) ? new URL(apiRoot).hostname.replace(/^\[|\]$/g, '') : '';
  if (host === 'localhost' || host.endsWith('.localhost')) {
    return true;
  }
  const family = isIP(host);
  return family !== 0 && nearby.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
