import { startNameServer, type NameAnswer } from '../../../support/name-server.ts';
import {
  startHttpProxy,
  startSocksProxy,
  type ProxyFault,
  type TestProxy,
} from '../../../support/proxy-server.ts';
import { openApi } from './api-front.ts';
import {
  apiHost,
  localDomain,
  proxyLogin,
  proxyPorts,
  type ApiMode,
  type Certificates,
  type NameMode,
  type ProxyFaultMode,
} from './protocol.ts';

/** The world as one computer sees it: API, page of a portal on port 80, names, proxies. */
export interface Site {
  setApi(mode: ApiMode): void;
  setNames(mode: NameMode): void;
  setProxy(fault: ProxyFaultMode): void;
  readonly wire: () => string;
  readonly connections: () => number;
  readonly connectionsOverIpv6: () => number;
  readonly proxied: () => readonly string[];
}

interface Place {
  readonly ipv4: string;
  readonly ipv6: string;
}

/** Opens everything at the world's end of one cable, in front of a simulator on loopback. */
export async function openSite(
  place: Place,
  certificates: Certificates,
  simulatorPort: number,
): Promise<Site> {
  const api = await openApi(place, certificates, simulatorPort);
  let nameMode: NameMode = 'good';
  await startNameServer((name) => answerOf(nameMode, name, place), { host: place.ipv4, port: 53 });
  const proxies = await openProxies(place, api.tlsPort);
  return {
    setApi: api.set,
    setNames(mode) {
      nameMode = mode;
    },
    setProxy(fault) {
      for (const proxy of proxies) {
        proxy.failWith(faultOf(fault));
        proxy.cut();
      }
    },
    wire: api.wire,
    connections: api.connections,
    connectionsOverIpv6: api.connectionsOverIpv6,
    proxied: () => proxies.flatMap(({ asked }) => asked),
  };
}

function answerOf(mode: NameMode, name: string, { ipv4, ipv6 }: Place): NameAnswer {
  const isSilent =
    mode === 'silent' ||
    (mode === 'hooks-silent' && name !== apiHost) ||
    (mode === 'search-silent' && name.endsWith(`.${localDomain}`));
  if (isSilent) {
    return 'silent';
  }
  if (name !== apiHost) {
    return { code: 3 };
  }
  return mode === 'both-families' ? { a: [ipv4], aaaa: [wholeIpv6(ipv6)] } : { a: [ipv4] };
}

/** `a:b:c::d` with all its groups. */
function wholeIpv6(text: string): string {
  const [head = '', tail = ''] = text.split('::');
  const [first, last] = [head.split(':'), tail.split(':')];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].map((group) => group.padStart(4, '0')).join(':');
}

const ends: Readonly<Record<'407' | '502', string>> = {
  '407': 'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n',
  '502': 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n',
};

function faultOf(mode: ProxyFaultMode): ProxyFault | null {
  switch (mode) {
    case 'none':
      return null;
    case '407':
    case '502':
      return (socket) => socket.once('data', () => socket.end(ends[mode]));
    case 'stall':
      return () => undefined;
  }
}

async function openProxies({ ipv4: host }: Place, tlsPort: number): Promise<readonly TestProxy[]> {
  const common = { hosts: { [apiHost]: tlsPort }, login: proxyLogin };
  return Promise.all([
    startHttpProxy({ ...common, at: { host, port: proxyPorts.http } }),
    startSocksProxy({ ...common, at: { host, port: proxyPorts.socks5 } }),
  ]);
}
