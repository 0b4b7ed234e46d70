import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { RepairParts } from '../../src-main/core/engine/core.ts';
import {
  createEngine,
  type EngineDeps,
  type EngineOptions,
} from '../../src-main/core/engine/engine.ts';
import type { EndpointProbe } from '../../src-main/core/engine/diagnosis/port.ts';
import type { Engine, EngineEvent } from '../../src-main/core/engine/engine-contract.ts';
import type { Egress } from '../../src-main/core/engine/ports/egress.ts';
import type { NotificationMessage } from '../../src-main/core/engine/ports/messages.ts';
import type { Repair, RepairHost } from '../../src-main/core/engine/ports/repair.ts';
import type { Store } from '../../src-main/core/engine/ports/store.ts';
import type { TelegramClient } from '../../src-main/core/engine/ports/telegram.ts';
import { silentLogger, type LogFields, type Logger } from '../../src-main/core/logging/logger.ts';
import { openStore, type HooklightStore } from '../../src-main/core/store/open.ts';
import { createFakeTelegram, type FakeTelegram } from './fakes-telegram.ts';
import { ManualClock } from './manual-clock.ts';

/** Repair that plans nothing: for engine tests that are not about repairs. */
export const noRepair: Repair = {
  plan: () =>
    Promise.resolve({
      kind: 'refused',
      refusals: [{ code: 'nothing-to-do', field: null, detail: null }],
    }),
  apply: () =>
    Promise.resolve({ ok: false, error: [{ code: 'plan-unknown', field: null, detail: null }] }),
  check: () => [{ code: 'plan-unknown', field: 'planId', detail: null }],
  recover: () => Promise.resolve(),
};

/** What a real repair is built from, beside its host. */
export interface AroundRepair extends RepairParts {
  readonly store: Store;
  readonly client: TelegramClient;
  readonly clock: ManualClock;
  readonly newId: () => string;
}

/** A way out that is always free. */
const noEgress: Egress = {
  use: () => undefined,
  probe: () => Promise.resolve({ ok: true, value: { throughProxy: false } }),
  isProxied: () => false,
};

/**
 * All that an engine is made of, where none of it matters: Telegram knows no bot, nobody shows messages, nothing is
 * repaired.
 */
export function quietDeps(clock: ManualClock, store: Store) {
  return {
    clock,
    random: () => 0.5,
    newId: () => 'id',
    log: silentLogger,
    store,
    client: createFakeTelegram(clock).client,
    egress: noEgress,
    notifier: {
      show: () => Promise.resolve({ result: 'no-service' }),
      withdraw: () => undefined,
    },
    createRepair: () => noRepair,
  } satisfies EngineDeps;
}

export interface WorldOptions extends EngineOptions {
  readonly repair?: (host: RepairHost, around: AroundRepair) => Repair;
  /** Stands for the file in the data folder that stops all automatic repair. */
  readonly automaticStopFile?: EngineDeps['automaticStopFile'];
  /** Puts something between engine and store, for example a full disk. */
  readonly wrapStore?: (store: Store) => Store;
  /** Puts something between engine and Bot API, for example its budgets. */
  readonly wrapClient?: (client: TelegramClient) => TelegramClient;
  /** Where a choice of proxy goes. */
  readonly egress?: Egress;
  /** What looks at endpoints; nobody when not given. */
  readonly endpoints?: EndpointProbe;
  /** Turns of the event loop after each step of the clock; 1 suits long runs without real I/O. */
  readonly turns?: number;
  /** What jitter is made of, in [0, 1): the middle unless told. */
  readonly random?: () => number;
  /** Addresses by which the computer is on a network. */
  readonly addresses?: () => readonly string[];
  /** Told of everything that the engine logs. */
  readonly log?: (event: string, fields: LogFields | undefined) => void;
  /** The data folder; a temporary one when not given. It is left where it is. */
  readonly folder?: string;
  /** As the app that stays: see `OpenStoreOptions`. */
  readonly resident?: boolean;
  /** Starts without a key, as with a locked keyring. */
  readonly locked?: boolean;
}

/** One engine on a manual clock, with a real store in a temporary folder and a Bot API in memory. */
export interface EngineWorld {
  readonly clock: ManualClock;
  readonly telegram: FakeTelegram;
  readonly events: EngineEvent[];
  /** Messages shown to the person, in order. */
  readonly shown: NotificationMessage[];
  readonly withdrawn: string[];
  notifier: 'shown' | 'unavailable';
  readonly engine: Engine;
  readonly store: HooklightStore;
  readonly folder: string;
  row(botId: string): BotRow;
  add(telegramIds: readonly string[], options?: { readonly apiRoot?: string }): Promise<void>;
  /** Ends the engine as a quit does, and starts a new one on the same folder. */
  restart(options?: WorldOptions): Promise<void>;
  close(): Promise<void>;
}

export const testKey = new Uint8Array(32).fill(7);
/** A key that is kept, in the way that needs no keyring. */
export const openVault = { persist: true, state: { state: 'open', method: 'plain' } } as const;

function loggerTo(write: (event: string, fields: LogFields | undefined) => void): Logger {
  return { debug: write, info: write, warn: write, error: write };
}

/** An engine that lets an action end waits on the clock, which nobody else moves here. */
async function stopEngine({ engine, clock }: Pick<EngineWorld, 'engine' | 'clock'>): Promise<void> {
  const stopping = engine.stop();
  const state = { over: false };
  void stopping.finally(() => {
    state.over = true;
  });
  for (let tries = 0; !state.over && tries < 200; tries += 1) {
    await clock.advance(tries === 0 ? 0 : 20);
  }
  await stopping;
}

/** Lets work come to its end; time passes only where it takes many turns. */
async function untilOver(clock: ManualClock, work: Promise<void>): Promise<void> {
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  for (let stepMs = 0; !isOver; stepMs = 1) {
    await clock.advance(stepMs);
  }
  await work;
}

/** Starts a world; `await using`-free: call `close` in the test's end. */
export async function createWorld(options: WorldOptions = {}): Promise<EngineWorld> {
  const clock = new ManualClock(options.turns === undefined ? {} : { turns: options.turns });
  const telegram = createFakeTelegram(clock);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'hooklight-engine-'));
  const events: EngineEvent[] = [];
  const shown: NotificationMessage[] = [];
  const withdrawn: string[] = [];
  let ids = 0;

  const begin = async (from: WorldOptions): Promise<{ engine: Engine; store: HooklightStore }> => {
    const { log: write, resident = false } = from;
    const log = write === undefined ? silentLogger : loggerTo(write);
    const opened = openStore({ folder, clock, log, resident });
    if (!opened.ok) {
      throw new Error(`store: ${opened.error.kind}`);
    }
    const store = from.wrapStore?.(opened.value) ?? opened.value;
    const client = from.wrapClient?.(telegram.client) ?? telegram.client;
    const newId = (): string => `id-${(ids += 1)}`;
    const engine = createEngine(
      {
        clock,
        random: from.random ?? (() => 0.5),
        newId,
        log,
        store,
        client,
        egress: from.egress ?? noEgress,
        notifier: {
          show({ message }) {
            if (world.notifier === 'unavailable') {
              return Promise.resolve({ result: 'no-service' });
            }
            shown.push(message);
            return Promise.resolve({ result: 'shown', handle: `desktop ${String(shown.length)}` });
          },
          withdraw: (key) => void withdrawn.push(key),
        },
        createRepair: (parts) =>
          from.repair?.(parts.host, { ...parts, store, client, clock, newId }) ?? noRepair,
        ...(from.addresses === undefined ? {} : { addresses: from.addresses }),
        ...(from.endpoints === undefined ? {} : { endpoints: from.endpoints }),
        ...(from.automaticStopFile === undefined
          ? {}
          : { automaticStopFile: from.automaticStopFile }),
      },
      from,
    );
    engine.subscribe((event) => events.push(event));
    await untilOver(clock, engine.start());
    if (from.locked !== true) {
      engine.unlock(testKey, openVault);
    }
    return { engine, store: opened.value };
  };

  const world: EngineWorld & { engine: Engine; store: HooklightStore } = {
    clock,
    telegram,
    events,
    shown,
    withdrawn,
    notifier: 'shown',
    folder,
    ...(await begin(options).catch((error: unknown) => {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    })),
    row(botId) {
      const row = world.engine.snapshot().bots.find(({ id }) => id === botId);
      if (row === undefined) {
        throw new Error(`no row ${botId}`);
      }
      return row;
    },
    async add(telegramIds, addOptions = {}) {
      const answer = await world.engine.execute('bots:add', {
        tokens: telegramIds.map((id) => telegram.token(id)).join('\n'),
        ...addOptions,
      });
      if (!answer.ok || answer.value.refused.length > 0) {
        throw new Error(`not added: ${JSON.stringify(answer)}`);
      }
    },
    async restart(next = options) {
      await stopEngine(world);
      Object.assign(world, await begin(next));
    },
    async close() {
      await stopEngine(world);
      if (options.folder === undefined) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
  return world;
}
