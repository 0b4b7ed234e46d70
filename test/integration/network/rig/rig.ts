import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildProgram } from '../../../support/built-program.ts';
import { selfSigned } from '../../../support/certificates.ts';
import { layNetwork, type Network, type Wire } from './namespaces.ts';
import { startIn, type ProcessIn } from './process-in.ts';
import {
  apiHost,
  computerCalls,
  worldCalls,
  type ApiMode,
  type Certificates,
  type NameMode,
  type ProxyFaultMode,
  type Seen,
} from './protocol.ts';

/** The shortest interval that the settings allow. */
const intervalSeconds = 5;
const botsEach = 8;

/** One computer with its own view of the world. */
export interface Computer {
  readonly wire: Wire;
  readonly engine: ProcessIn;
  readonly folder: string;
  readonly tokens: readonly string[];
  readonly setApi: (mode: ApiMode) => Promise<null>;
  readonly setNames: (mode: NameMode) => Promise<null>;
  readonly setProxy: (fault: ProxyFaultMode) => Promise<null>;
  /** What the world saw of this computer. */
  seen(): Promise<Seen>;
  /** Starts the engine and gives it its bots. */
  begin(proxy?: string): Promise<null>;
}

export interface Rig {
  readonly computers: readonly Computer[];
  close(): Promise<void>;
}

/** A world with so many computers, each a process of its own in a namespace of its own. */
export async function startRig(count: number): Promise<Rig> {
  const [worldProgram, computerProgram] = await Promise.all([
    buildProgram('test/integration/network/rig/world-program.ts'),
    buildProgram('test/integration/network/rig/computer-program.ts'),
  ]);
  const folder = mkdtempSync(path.join(tmpdir(), 'hooklight-network-'));
  const network = layNetwork(count);
  const world = startIn(network.world, worldProgram);
  const engines = network.wires.map((wire) => startIn(wire.computer, computerProgram));
  const close = (): Promise<void> => takeDown({ world, engines, network, folder });
  try {
    const certificates = {
      good: selfSigned(apiHost),
      otherHost: selfSigned('login.portal.example'),
      foreign: selfSigned(apiHost),
    };
    const sites = await world.ask(worldCalls.begin, {
      certificates,
      sites: network.wires.map(({ ipv4, ipv6 }, index) => ({
        ipv4: ipv4.world,
        ipv6: ipv6.world,
        botIds: Array.from({ length: botsEach }, (_, bot) => 700_000 + index * 100 + bot),
      })),
    });
    const computers = network.wires.flatMap((wire, index) => {
      const engine = engines[index];
      const tokens = sites[index]?.tokens ?? [];
      const home = { folder: path.join(folder, String(index)), certificates };
      return engine === undefined
        ? []
        : [computerOf({ world, site: index }, { wire, engine, tokens, ...home })];
    });
    return { computers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function computerOf(
  { world, site }: { readonly world: ProcessIn; readonly site: number },
  {
    certificates,
    ...computer
  }: Pick<Computer, 'wire' | 'engine' | 'tokens' | 'folder'> & {
    readonly certificates: Certificates;
  },
): Computer {
  return {
    ...computer,
    setApi: (mode) => world.ask(worldCalls.api, { site, mode }),
    setNames: (mode) => world.ask(worldCalls.names, { site, mode }),
    setProxy: (fault) => world.ask(worldCalls.proxy, { site, fault }),
    seen: () => world.ask(worldCalls.seen, { site }),
    begin: (proxy) =>
      computer.engine.ask(computerCalls.begin, {
        folder: computer.folder,
        trusted: [certificates.good.cert, certificates.otherHost.cert].join('\n'),
        tokens: [...computer.tokens],
        intervalSeconds,
        proxy: proxy ?? null,
      }),
  };
}

async function takeDown(rig: {
  readonly world: ProcessIn;
  readonly engines: readonly Computer['engine'][];
  readonly network: Network;
  readonly folder: string;
}): Promise<void> {
  await Promise.all([rig.world.end(), ...rig.engines.map((engine) => engine.end())]);
  rig.network.close();
  rmSync(rig.folder, { recursive: true, force: true });
}
