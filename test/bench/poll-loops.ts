import { randomUUID } from 'node:crypto';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';
import {
  createEngine,
  type EngineDeps,
  type EngineOptions,
} from '../../src-main/core/engine/engine.ts';
import type { Store } from '../../src-main/core/engine/ports/store.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { createRepair } from '../../src-main/core/repair/repair.ts';
import { createSaveFiles } from '../../src-main/core/rescue/save-files.ts';
import { Secret } from '../../src-main/core/secret.ts';
import { openStore } from '../../src-main/core/store/open.ts';
import { createTelegramClient } from '../../src-main/core/telegram/client.ts';
import { createEgress } from '../../src-main/core/telegram/egress.ts';
import { createHostResolver } from '../../src-main/core/telegram/host-resolver.ts';
import { createPacing } from '../../src-main/core/telegram/pacing.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { openRawAsking } from './baselines/raw-asking.ts';
import { unlocked } from './unlocked-engine.ts';

const unlimited = { requestsPerSecondTelegram: 1_000_000, requestsPerSecondOwnRoot: 1_000_000 };

/** The same question asked in three ways; each asks the bot of this number once. */
export interface PollLoops {
  readonly engine: (index: number) => Promise<void>;
  readonly client: (index: number) => Promise<void>;
  readonly raw: (index: number) => Promise<void>;
  close(): Promise<void>;
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) {
    throw new Error('nothing to ask');
  }
  return found;
};

/** Opens an engine with these bots, a client of its kind, and a bare pool, on one server. `folder` is for the store. */
export async function openPollLoops(
  url: string,
  tokens: readonly string[],
  folder: string,
): Promise<PollLoops> {
  const egress = createEgress();
  const client = createTelegramClient({
    egress,
    clock: systemClock,
    log: silentLogger,
    pacing: createPacing({ clock: systemClock, rates: unlimited }),
  });
  const engine = await openEngine(folder, { client, egress });
  const ids = await addBots(engine, tokens, url);
  const secrets = tokens.map((token) => new Secret(token));
  const signal = new AbortController().signal;
  const raw = openRawAsking(url, tokens);
  return {
    async engine(index) {
      await engine.execute('bot:check-now', { botId: at(ids, index) });
    },
    async client(index) {
      const target = { apiRoot: url, testEnvironment: false, token: at(secrets, index) };
      await client.getWebhookInfo(target, signal);
    },
    raw: raw.ask,
    async close() {
      await raw.close();
      await engine.stop();
    },
  };
}

/** A real engine with a real store in a folder, unlocked and watching. */
export async function openEngine(
  folder: string,
  wires: Pick<EngineDeps, 'client' | 'egress'>,
  options: EngineOptions & {
    /** Puts something between engine and store. */
    readonly wrapStore?: (store: Store) => Store;
  } = {},
): Promise<Engine> {
  const shared = { clock: systemClock, log: silentLogger };
  const opened = openStore({ folder, ...shared });
  if (!opened.ok) {
    throw new Error(`no store: ${JSON.stringify(opened.error)}`);
  }
  const store = options.wrapStore?.(opened.value) ?? opened.value;
  const parts = { ...shared, ...wires, newId: randomUUID };
  const deps: EngineDeps = {
    ...parts,
    store,
    random: Math.random,
    notifier: {
      show: () => Promise.resolve({ result: 'shown', handle: null }),
      withdraw: () => undefined,
    },
    createRepair: (given) =>
      createRepair({
        ...given,
        ...parts,
        resolver: createHostResolver(),
        intents: store.intents,
        journal: store.journal,
        undo: store.undo,
        saves: createSaveFiles(parts),
      }),
  };
  return await unlocked(createEngine(deps, options));
}

/** Adds bots by their tokens; answers with their ids. */
export async function addBots(
  engine: Engine,
  tokens: readonly string[],
  apiRoot: string,
): Promise<readonly string[]> {
  const answer = await engine.execute('bots:add', { tokens: tokens.join('\n'), apiRoot });
  if (!answer.ok || answer.value.added.length !== tokens.length) {
    throw new Error(`bots were refused: ${JSON.stringify(answer)}`);
  }
  return answer.value.added.map((bot) => bot.id);
}
