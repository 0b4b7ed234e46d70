import { run, routesOf, type Wire } from './namespaces.ts';

/** A fault of the way between a computer and the world; `mend` takes it away again. */
export interface Cut {
  readonly cut: () => void;
  readonly mend: () => void;
}

const inComputer = ({ computer }: Wire, commands: readonly string[]): void =>
  void run('ip', ['-netns', computer, '-batch', '-'], commands.join('\n'));

/** nftables inside a namespace. */
function nft(namespace: string, script: string): void {
  run('ip', ['netns', 'exec', namespace, 'nft', '-f', '-'], script);
}

/** The cable is pulled: no interface but loopback is up. */
export function linkDown(wire: Wire): Cut {
  const { ends, ipv6 } = wire;
  return {
    cut: () => inComputer(wire, [`link set ${ends.computer} down`]),
    mend: () =>
      inComputer(wire, [
        `link set ${ends.computer} up`,
        // Routes went with the link, and with IPv6 its addresses.
        `addr replace ${ipv6.computer}/64 dev ${ends.computer} nodad`,
        ...routesOf(wire),
      ]),
  };
}

/** The link stands, but nothing beyond it can be reached: every call fails at once. */
export function blackHoleRoute(wire: Wire): Cut {
  const route = `blackhole ${wire.ipv4.world}/32`;
  return {
    cut: () => inComputer(wire, [`route add ${route}`]),
    mend: () => inComputer(wire, [`route del ${route}`]),
  };
}

/** The world throws away whatever comes from the computer and sends nothing: both ends wait. */
export function silence({ world, ends }: Wire): Cut {
  const table = `silence_${ends.world}`;
  return {
    cut: () =>
      nft(
        world,
        `table inet ${table} {
           chain in { type filter hook input priority 0; iifname "${ends.world}" drop; }
           chain out { type filter hook output priority 0; oifname "${ends.world}" drop; }
         }`,
      ),
    mend: () => nft(world, `delete table inet ${table}`),
  };
}

/**
 * From `cut` on connections that stand are forgotten without a word, as a router that was started anew forgets them:
 * what comes on them is thrown away, for good. New ones are not touched.
 */
export function forgetConnections({ computer, world, ends }: Wire): () => void {
  return () => {
    const listed = run('ip', ['netns', 'exec', computer, 'ss', '-Htn', 'state', 'established']);
    const ports = listed.split('\n').flatMap((line) => /:(\d+)\s+\S+:443\b/.exec(line)?.[1] ?? []);
    if (ports.length === 0) {
      throw new Error('no connection stands that could be forgotten');
    }
    nft(
      world,
      `table inet forget_${ends.world} {
         chain in { type filter hook input priority 0;
           iifname "${ends.world}" tcp sport { ${ports.join(', ')} } drop; }
         chain out { type filter hook output priority 0;
           oifname "${ends.world}" tcp dport { ${ports.join(', ')} } drop; }
       }`,
    );
  };
}

/** Packets of IPv6 vanish, those of IPv4 do not. */
export function ipv6BlackHole({ world, ends }: Wire): Cut {
  const table = `six_${ends.world}`;
  return {
    cut: () =>
      nft(
        world,
        `table ip6 ${table} {
           chain in { type filter hook input priority 0;
             iifname "${ends.world}" meta l4proto tcp drop; }
         }`,
      ),
    mend: () => nft(world, `delete table ip6 ${table}`),
  };
}

/** Nobody listens at a port of the world any more, and connections that stand are reset. */
export function closePort({ world, ends }: Wire, port: number): Cut {
  const table = `closed_${ends.world}`;
  return {
    cut: () =>
      nft(
        world,
        `table inet ${table} {
           chain in { type filter hook input priority 0;
             iifname "${ends.world}" tcp dport ${String(port)} reject with tcp reset; }
         }`,
      ),
    mend: () => nft(world, `delete table inet ${table}`),
  };
}
