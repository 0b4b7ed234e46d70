import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as z from 'zod';
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
} from './protocol.ts';

/** The shortest interval that the settings allow. */
const intervalSeconds = 5;
const botsEach = 8;

type Seen = z.infer<(typeof worldCalls)['seen']['output']>;

/** One computer with its own view of the world. */
export interface Computer {
  readonly wire: Wire;
  readonly engine: ProcessIn<typeof computerCalls>;
  readonly folder: string;
  readonly tokens: readonly string[];
  setApi(mode: ApiMode): Promise<null>;
  setNames(mode: NameMode): Promise<null>;
  setProxy(fault: ProxyFaultMode): Promise<null>;
  /** What the world saw of this computer. */
  seen(): Promise<Seen>;
  /** Starts the engine and gives it its bots. */
  begin(proxy?: string): Promise<null>;
}

export interface Rig {
  readonly computers: readonly Computer[];
  close(): Promise<void>;
}

type World = ProcessIn<typeof worldCalls>;

/** A world with so many computers, each a process of its own in a namespace of its own. */
export async function startRig(name: string, count: number): Promise<Rig> {
  const [worldProgram, computerProgram] = await Promise.all([
    buildProgram('test/integration/network/rig/world-program.ts', `test-${name}-world`),
    buildProgram('test/integration/network/rig/computer-program.ts', `test-${name}-computer`),
  ]);
  const folder = mkdtempSync(path.join(tmpdir(), 'hooklight-network-'));
  const network = layNetwork(count);
  const world = startIn(network.world, worldProgram, worldCalls);
  const engines = network.wires.map((wire) => startIn(wire.computer, computerProgram, computerCalls));
  const close = (): Promise<void> => takeDown({ world, engines, network, folder });
  try {
    const certificates = {
      good: selfSigned(apiHost),
      otherHost: selfSigned('login.portal.example'),
      foreign: selfSigned(apiHost),
    };
    const sites = await world.ask('begin', {
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
  { world, site }: { readonly world: World; readonly site: number },
  {
    certificates,
    ...computer
  }: Pick<Computer, 'wire' | 'engine' | 'tokens' | 'folder'> & {
    readonly certificates: Certificates;
  },
): Computer {
  return {
    ...computer,
    setApi: (mode) => world.ask('api', { site, mode }),
    setNames: (mode) => world.ask('names', { site, mode }),
    setProxy: (fault) => world.ask('proxy', { site, fault }),
    seen: () => world.ask('seen', { site }),
    begin: (proxy) =>
      computer.engine.ask('begin', {
        folder: computer.folder,
        trusted: [certificates.good.cert, certificates.otherHost.cert].join('\n'),
        tokens: [...computer.tokens],
        intervalSeconds,
        proxy: proxy ?? null,
      }),
  };
}

async function takeDown(rig: {
  readonly world: World;
  readonly engines: readonly Computer['engine'][];
  readonly network: Network;
  readonly folder: string;
}): Promise<void> {
  await Promise.all([rig.world.end(), ...rig.engines.map((engine) => engine.end())]);
  rig.network.close();
  rmSync(rig.folder, { recursive: true, force: true });
}
