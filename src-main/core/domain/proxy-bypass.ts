import { BlockList, isIP } from 'node:net';

const name =
  /^(?:\*?\.)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/i;

/**
 * Whether a text is an entry of a list of hosts that need no proxy: `*`, `example.com` (with everything under it),
 * `.example.com`, `*.example.com`, an address, or a network such as `10.0.0.0/8`. A port may follow a name or IPv4.
 */
export function isBypassEntry(text: string): boolean {
  const { host } = splitPort(text);
  return text === '*' || isIP(host) !== 0 || networkOf(host) !== null || name.test(host);
}

/** Whether the list lets this host (IPv6 without brackets) and port go without the proxy. */
export function isBypassed(list: readonly string[], host: string, port: number): boolean {
  const wanted = host.toLowerCase().replace(/\.$/, '');
  return list.some((entry) => {
    const given = splitPort(entry.toLowerCase());
    return (given.port === null || given.port === port) && fits(given.host, wanted);
  });
}

function fits(entry: string, host: string): boolean {
  if (entry === '*' || entry === host) {
    return true;
  }
  const family = isIP(host);
  if (family !== 0) {
    return networkOf(entry)?.check(host, family === 6 ? 'ipv6' : 'ipv4') ?? false;
  }
  const suffix = entry.replace(/^\*?\./, '');
  return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}

function splitPort(entry: string): { readonly host: string; readonly port: number | null } {
  const bracketed = /^\[([0-9a-f:.]+)\](?::(\d{1,5}))?$/i.exec(entry);
  const plain = /^([^:]+):(\d{1,5})$/.exec(entry);
  const [, host = entry, port] = bracketed ?? plain ?? [];
  return { host, port: port === undefined ? null : Number(port) };
}

function networkOf(entry: string): BlockList | null {
  const [, address = '', bits = ''] = /^([0-9a-f:.]+)\/(\d{1,3})$/i.exec(entry) ?? [];
  const family = isIP(address);
  if (family === 0 || Number(bits) > (family === 6 ? 128 : 32)) {
    return null;
  }
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4');
  return list;
}
