// NET-05, NET-10..13: faults of the way to Telegram, made with ip and nftables in namespaces of their own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  blackHoleRoute,
  closePort,
  linkDown,
  silence,
  type Cut,
} from './rig/faults.ts';
import { noNamespacesBecause } from './rig/namespaces.ts';
import { suffer, type Ordeal } from './rig/ordeal.ts';
import { expectOwnFault } from './rig/own-fault.ts';
import { proxyPorts, type ProxyFaultMode } from './rig/protocol.ts';
import { startRig, type Computer, type Rig } from './rig/rig.ts';

const because = noNamespacesBecause();

interface Way {
  readonly title: string;
  readonly kind: string;
  readonly run: (computer: Computer) => Promise<Ordeal>;
}

const onTheWay = (fault: (computer: Computer) => Cut): Way['run'] =>
  (computer) => suffer(computer, fault(computer));

const proxied =
  (scheme: 'http' | 'socks5', fault: ProxyFaultMode | 'refused'): Way['run'] =>
  (computer) => {
    const { wire, setProxy } = computer;
    const port = proxyPorts[scheme];
    const proxy = `${scheme}://${wire.ipv4.world}:${String(port)}`;
    if (fault !== 'refused') {
      const mend = () => setProxy('none');
      return suffer(computer, { cut: () => setProxy(fault), mend }, { proxy });
    }
    const closed = closePort(wire, port);
    return suffer(computer, { cut: closed.cut, mend: closed.mend }, { proxy });
  };

const ways: readonly Way[] = [
  { title: 'a link that is down', kind: 'offline', run: onTheWay(({ wire }) => linkDown(wire)) },
  {
    title: 'a route that leads nowhere',
    kind: 'api-unreachable',
    run: onTheWay(({ wire }) => blackHoleRoute(wire)),
  },
  {
    title: 'packets that vanish both ways',
    kind: 'api-unreachable',
    run: onTheWay(({ wire }) => silence(wire)),
  },
  {
    title: 'names that nobody tells',
    kind: 'api-unreachable',
    run: (computer) =>
      suffer(computer, {
        cut: async () => {
          await computer.setNames('silent');
          // Connections that stand need no name.
          await computer.setApi('serve');
        },
        mend: () => computer.setNames('good'),
      }),
  },
  { title: 'a proxy that is not there', kind: 'proxy', run: proxied('http', 'refused') },
  { title: 'a proxy that wants a login', kind: 'proxy', run: proxied('http', '407') },
  { title: 'a proxy that cannot go on', kind: 'proxy', run: proxied('http', '502') },
  { title: 'a proxy that stalls', kind: 'proxy', run: proxied('http', 'stall') },
  { title: 'a SOCKS proxy that stalls', kind: 'proxy', run: proxied('socks5', 'stall') },
];

if (because === null) {
  describe('a fault of the way', () => {
    let rig: Rig | null = null;
    let ordeals: readonly Promise<Ordeal>[] = [];
    beforeAll(async () => {
      rig = await startRig('ways', ways.length);
      ordeals = rig.computers.flatMap((computer, index) => ways[index]?.run(computer) ?? []);
      await Promise.allSettled(ordeals);
    }, 120_000);
    afterAll(() => rig?.close());

    it.each(ways.map(({ title, kind }, index) => [title, kind, index] as const))(
      '%s is one fleet state, %s, and nothing else',
      async (_title, kind, index) => {
        const ordeal = await ordeals[index];
        expectOwnFault(ordeal, kind);
        expect(ordeal?.leaks).toEqual([]);
      },
    );
  });
} else {
  it(`is not here: ${because}`, () => {
    expect([process.platform, process.getuid?.()]).not.toEqual(['linux', 0]);
  });
}
