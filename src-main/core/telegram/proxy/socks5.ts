import { isIP } from 'node:net';
import type { ProxyCredentials } from '../../domain/proxy.ts';
import type { Wire } from './handshake.ts';
import type { Destination } from './http-connect.ts';
import { ProxyError } from './proxy-error.ts';

const version = 5;
const noLogin = 0;
const byPassword = 2;
const noneFits = 0xff;
const connect = 1;
const addressTypes = { ipv4: 1, name: 3, ipv6: 4 } as const;

/**
 * Asks a SOCKS5 proxy for a tunnel (RFC 1928; user name and password by RFC 1929). A host name is handed over as it
 * is, so that the proxy resolves it.
 * @throws ProxyError
 */
export async function connectBySocks5(
  wire: Wire,
  destination: Destination,
  credentials: ProxyCredentials | null,
): Promise<void> {
  const methods = credentials === null ? [noLogin] : [noLogin, byPassword];
  wire.write(Buffer.of(version, methods.length, ...methods));
  const [spoken, method = noneFits] = await wire.read(2);
  if (spoken !== version) {
    throw new ProxyError('PROXY_MALFORMED');
  }
  if (method === noneFits) {
    throw new ProxyError('PROXY_AUTH');
  }
  if (!methods.includes(method)) {
    throw new ProxyError('PROXY_MALFORMED');
  }
  if (method === byPassword && credentials !== null) {
    await logIn(wire, credentials);
  }
  await askTunnel(wire, destination);
}

async function logIn(wire: Wire, { username, password }: ProxyCredentials): Promise<void> {
  const [name, word] = [Buffer.from(username), Buffer.from(password.reveal())];
  wire.write(Buffer.concat([Buffer.of(1, name.length), name, Buffer.of(word.length), word]));
  const [, status] = await wire.read(2);
  if (status !== 0) {
    throw new ProxyError('PROXY_AUTH');
  }
}

async function askTunnel(wire: Wire, { host, port }: Destination): Promise<void> {
  const portBytes = Buffer.of(Math.floor(port / 256), port % 256);
  wire.write(Buffer.concat([Buffer.of(version, connect, 0), addressOf(host), portBytes]));
  const [spoken, reply = 0, , type] = await wire.read(4);
  if (spoken !== version) {
    throw new ProxyError('PROXY_MALFORMED');
  }
  if (reply !== 0) {
    throw new ProxyError(`PROXY_SOCKS_${reply}`);
  }
  // The address the proxy is bound to: of no use, but it stands before the first byte of the tunnel.
  await wire.read((await boundLength(wire, type)) + 2);
}

async function boundLength(wire: Wire, type: number | undefined): Promise<number> {
  if (type === addressTypes.ipv4) {
    return 4;
  }
  if (type === addressTypes.ipv6) {
    return 16;
  }
  if (type === addressTypes.name) {
    return (await wire.read(1))[0] ?? 0;
  }
  throw new ProxyError('PROXY_MALFORMED');
}

function addressOf(host: string): Buffer {
  switch (isIP(host)) {
    case 4:
      return Buffer.of(addressTypes.ipv4, ...host.split('.').map(Number));
    case 6:
      return Buffer.of(addressTypes.ipv6, ...ipv6Bytes(host));
    default: {
      const name = Buffer.from(host, 'latin1');
      return Buffer.concat([Buffer.of(addressTypes.name, name.length), name]);
    }
  }
}

/** The URL parser writes IPv6 in its shortest form with hexadecimal groups only. */
function ipv6Bytes(host: string): readonly number[] {
  const short = new URL(`http://[${host}]/`).hostname.slice(1, -1);
  const [left = '', right = ''] = short.split('::');
  const groups = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
  const missing = 8 - groups(left).length - groups(right).length;
  const all = [...groups(left), ...Array.from({ length: missing }, () => '0'), ...groups(right)];
  return all.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [Math.floor(value / 256), value % 256];
  });
}
