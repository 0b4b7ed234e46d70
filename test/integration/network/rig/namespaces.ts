import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localDomain } from './protocol.ts';

/** Where `ip netns exec` finds files that stand in for those of /etc (ip-netns(8)). */
const filesOfNamespaces = '/etc/netns';

/** One computer's own network: a cable to the world, whose end is also its router and name server. */
export interface Wire {
  /** Namespace of the computer. */
  readonly computer: string;
  /** Namespace of the world. */
  readonly world: string;
  /** Names of the cable's ends, inside their namespaces. */
  readonly ends: { readonly computer: string; readonly world: string };
  readonly ipv4: { readonly computer: string; readonly world: string };
  readonly ipv6: { readonly computer: string; readonly world: string };
}

export interface Network {
  readonly world: string;
  readonly wires: readonly Wire[];
  close(): void;
}

/** Runs a program and returns what it wrote. */
export function run(program: string, argv: readonly string[], input = ''): string {
  return execFileSync(program, argv, {
    input,
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Why namespaces cannot be had here; null where they can. As root on Linux they must. */
export function noNamespacesBecause(): string | null {
  if (process.platform !== 'linux') {
    return 'network namespaces are a thing of Linux';
  }
  return process.getuid?.() === 0 ? null : 'network namespaces need root';
}

/** A world, and so many computers beside each other, each on a cable of its own. Nothing leads out of them. */
export function layNetwork(count: number): Network {
  const name = `hl-net-${process.pid}`;
  const world = `${name}-w`;
  const wires = Array.from({ length: count }, (_, index) => wireOf(name, world, index + 1));
  const network: Network = { world, wires, close: () => takeAway([world, ...computersOf(wires)]) };
  try {
    for (const namespace of [world, ...computersOf(wires)]) {
      run('ip', ['netns', 'add', namespace]);
    }
    wires.forEach(giveNameServer);
    run('ip', ['-netns', world, '-batch', '-'], wires.map(worldEnd).join('\n'));
    for (const wire of wires) {
      run('ip', ['-netns', wire.computer, '-batch', '-'], computerEnd(wire));
    }
  } catch (error) {
    network.close();
    throw error;
  }
  return network;
}

/** Commands of ip for the computer's end of a cable; also what brings it up again after it was down. */
export function routesOf({ ends, ipv4, ipv6 }: Wire): readonly string[] {
  return [
    `route replace default via ${ipv4.world}`,
    `route replace 2000::/3 via ${ipv6.world} dev ${ends.computer}`,
  ];
}

function wireOf(name: string, world: string, number: number): Wire {
  const short = process.pid.toString(36);
  return {
    computer: `${name}-${String(number)}`,
    world,
    ends: { computer: `hn${short}c${String(number)}`, world: `hn${short}w${String(number)}` },
    // Public addresses, which nothing outside of these namespaces ever sees: behind a private one the server would be
    // taken for the operator's own.
    ipv4: { computer: `45.33.${String(number)}.2`, world: `45.33.${String(number)}.1` },
    // Documentation prefix: a private one would be tried after IPv4 (RFC 6724).
    ipv6: {
      computer: `2001:db8:77:${String(number)}::2`,
      world: `2001:db8:77:${String(number)}::1`,
    },
  };
}

const computersOf = (wires: readonly Wire[]): readonly string[] =>
  wires.map(({ computer }) => computer);

function worldEnd({ ends, computer, ipv4, ipv6 }: Wire): string {
  return [
    'link set lo up',
    `link add ${ends.world} type veth peer name ${ends.computer} netns ${computer}`,
    `addr add ${ipv4.world}/24 dev ${ends.world}`,
    `addr add ${ipv6.world}/64 dev ${ends.world} nodad`,
    `link set ${ends.world} up`,
  ].join('\n');
}

function computerEnd(wire: Wire): string {
  const { ends, ipv4, ipv6 } = wire;
  return [
    'link set lo up',
    `addr add ${ipv4.computer}/24 dev ${ends.computer}`,
    `addr add ${ipv6.computer}/64 dev ${ends.computer} nodad`,
    `link set ${ends.computer} up`,
    ...routesOf(wire),
  ].join('\n');
}

function giveNameServer({ computer, ipv4 }: Wire): void {
  const folder = path.join(filesOfNamespaces, computer);
  mkdirSync(folder, { recursive: true });
  const lines = [`nameserver ${ipv4.world}`, `search ${localDomain}`, ''];
  writeFileSync(path.join(folder, 'resolv.conf'), lines.join('\n'));
}

/** The cables go with their namespaces; what is gone already is no matter. */
function takeAway(namespaces: readonly string[]): void {
  for (const namespace of namespaces) {
    try {
      run('ip', ['netns', 'del', namespace]);
    } catch {
      // It was never made, or is gone.
    }
    rmSync(path.join(filesOfNamespaces, namespace), { recursive: true, force: true });
  }
}
