// NET-05, NET-10, NET-11, NET-12, NET-13: faults of the way to Telegram, made with ip and nftables in namespaces of their
// own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blackHoleRoute, closePort, linkDown, silence, type Cut } from './rig/faults.ts';
import { noNamespacesBecause } from './rig/namespaces.ts';
import { pause, suffer, type Ordeal } from './rig/ordeal.ts';
import {
  brokenIpv6,
  deadNames,
  halfOpen,
  type DeadNames,
  type HalfOpen,
  type TwoFamilies,
} from './rig/polls.ts';
import { expectOwnFault } from './rig/own-fault.ts';
import { proxyPorts, type ProxyFaultMode } from './rig/protocol.ts';
import { startRig, type Computer, type Rig } from './rig/rig.ts';

const because = noNamespacesBecause();
/** One of them has one member, so that one of both is tested everywhere. */
const possible = because === null ? ['here'] : [];
const impossible = because === null ? [] : [because];

interface Way {
  readonly title: string;
  readonly kind: string;
  readonly run: (computer: Computer) => Promise<Ordeal>;
}

/** The end of these is told by nobody but the cable itself. */
const onTheWay =
  (fault: (computer: Computer) => Cut): Way['run'] =>
  (computer) =>
    suffer(computer, fault(computer), { alone: true });

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
          // Connections that stand need no name, and one may be made at this very moment.
          for (let times = 0; times < 3; times += 1) {
            await computer.setApi('serve');
            await pause(1000);
          }
        },
        mend: () => computer.setNames('good'),
      }),
  },
  // NET-11
  { title: 'a proxy that is not there', kind: 'proxy', run: proxied('http', 'refused') },
  { title: 'a proxy that wants a login', kind: 'proxy', run: proxied('http', '407') },
  { title: 'a proxy that cannot go on', kind: 'proxy', run: proxied('http', '502') },
  { title: 'a proxy that stalls', kind: 'proxy', run: proxied('http', 'stall') },
  { title: 'a SOCKS proxy that stalls', kind: 'proxy', run: proxied('socks5', 'stall') },
];

interface Trials {
  readonly ordeals: readonly Promise<Ordeal>[];
  readonly link: Promise<HalfOpen>;
  readonly router: Promise<HalfOpen>;
  readonly families: Promise<TwoFamilies>;
  readonly names: readonly Promise<DeadNames>[];
}
const othersThanWays = 5;

/** Everything at once, each in its own network. */
function tryAll({ computers }: Rig): Trials {
  const [link, router, families, hooks, search] = computers.slice(ways.length);
  if (!link || !router || !families || !hooks || !search) {
    throw new Error('too few computers');
  }
  return {
    ordeals: computers.flatMap((computer, index) => ways[index]?.run(computer) ?? []),
    link: halfOpen(link, { link: true }),
    router: halfOpen(router, { link: false }),
    families: brokenIpv6(families),
    names: [deadNames(hooks, 'hooks-silent'), deadNames(search, 'search-silent')],
  };
}

describe.each(possible)('a fault of the way', () => {
  let rig: Rig | null = null;
  let trials: Trials | null = null;
  beforeAll(async () => {
    rig = await startRig(ways.length + othersThanWays);
    trials = tryAll(rig);
    const { ordeals, link, router, families, names } = trials;
    await Promise.allSettled([...ordeals, link, router, families, ...names]);
  }, 240_000);
  afterAll(() => rig?.close());

  it.each(ways.map(({ title, kind }, index) => [title, kind, index] as const))(
    '%s is one fleet state, %s, and nothing else',
    async (_title, kind, index) => {
      const ordeal = await trials?.ordeals[index];
      expectOwnFault(ordeal, kind);
      expect(ordeal?.leaks).toEqual([]);
    },
  );

  it.each(['link', 'router'] as const)(
    'connections that the %s forgot cost no bot more than one retry (NET-12)',
    async (what) => {
      const seen = await trials?.[what];
      expect(seen).toMatchObject({ bots: 8, told: [], noticed: what === 'link' });
      expect(seen?.met).toBeGreaterThan(0);
      expect(seen?.mostRetries).toBeLessThanOrEqual(1);
      // A router that was started anew tells nobody; where the change is seen, nothing waits on a connection of before.
      expect(what === 'link' ? seen?.hung : 0).toBe(0);
    },
  );

  it('IPv6 that vanishes adds at most half a second to a connection (NET-13)', async () => {
    const seen = await trials?.families;
    expect(seen?.overIpv6).toBeGreaterThan(0);
    expect(seen?.faults.filter((fault) => fault !== 'reset')).toEqual([]);
    expect((seen?.withoutMs ?? Infinity) - (seen?.withMs ?? 0)).toBeLessThanOrEqual(500);
    expect(seen?.withoutMs).toBeGreaterThan(200);
  });

  it.each(['names that nobody tells', 'names with a local domain that nobody tells'])(
    '%s: looking up webhooks never delays a poll by a second (NET-10)',
    async (title) => {
      const seen = await trials?.names[title.includes('local') ? 1 : 0];
      expect(seen?.silentPlans).toBeGreaterThan(4);
      // A diagnosis asks for no name with the local domain behind it.
      expect(seen?.silentLooks).toBe(title.includes('local') ? 0 : 8);
      expect((seen?.besideMs ?? Infinity) - (seen?.withoutMs ?? 0)).toBeLessThanOrEqual(1000);
    },
  );
});

it.each(impossible)('network namespaces are not to be had here: %s', () => {
  expect([process.platform, process.getuid?.()]).not.toEqual(['linux', 0]);
});
