import { randomBytes } from 'node:crypto';
import { err, ok } from '../../../src-shared/result.ts';
import { type WishInput, wishSchema } from '../../../src-shared/wishes.ts';
import type { ActionResult, Progress } from '../../../src-shared/action-result.ts';
import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { Park } from '../../../src-main/core/domain/park.ts';
import type { BotRecord } from '../../../src-main/core/domain/bot.ts';
import type { DesiredWebhook, WebhookInfo } from '../../../src-main/core/domain/webhook-config.ts';
import type { HostLookup } from '../../../src-main/core/engine/ports/hosts.ts';
import type { RepairHost } from '../../../src-main/core/engine/ports/repair.ts';
import type { Store } from '../../../src-main/core/engine/ports/store.ts';
import type { TelegramClient } from '../../../src-main/core/engine/ports/telegram.ts';
import type { SecretBox } from '../../../src-main/core/engine/ports/vault.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { createRepair } from '../../../src-main/core/repair/repair.ts';
import type { RecoveringRepair } from '../../../src-main/core/repair/repair.ts';
import { createSaveFiles } from '../../../src-main/core/rescue/save-files.ts';
import type { SaveFiles } from '../../../src-main/core/rescue/save-files.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { createTelegramClient } from '../../../src-main/core/telegram/client.ts';
import { createSecretBox } from '../../../src-main/core/vault/secret-box.ts';
import { startSimulator } from '../../simulator/index.ts';
import type { RecordPatch, Simulator } from '../../simulator/index.ts';
import { aBotRecord } from '../../support/builders.ts';
import { startSharedClock } from './shared-clock.ts';
import type { SharedClock } from './shared-clock.ts';
import { createMemoryStore } from './memory-store.ts';
import type { MemoryStore } from './memory-store.ts';

/** Everything that repair stands on: what a test may wrap, and what outlives a crash. */
export interface Parts {
  readonly client: TelegramClient;
  readonly intents: Store['intents'];
  readonly journal: Store['journal'];
  readonly undo: Store['undo'];
  readonly host: RepairHost;
  readonly saves: SaveFiles;
}

export interface World {
  readonly simulator: Simulator;
  readonly time: SharedClock;
  readonly token: string;
  readonly store: MemoryStore;
  readonly bot: BotRecord;
  readonly seen: {
    readonly observed: WebhookInfo[];
    readonly finished: ActionResult[];
    readonly progress: Progress[];
  };
  readonly lookups: Map<string, HostLookup>;
  desired: DesiredWebhook | null;
  park: Park | null;
  /** No waiting update is older, wall ms; null = not known. */
  waitingSinceMs: number | null;
  contextRefusal: Refusal | null;
  /** The environment that the bot belongs to. */
  environmentId: string | null;
  box: SecretBox | null;
  /** A new program on the same stores, as after a start. */
  start(wrap?: (parts: Parts) => Parts, signal?: AbortSignal): RecoveringRepair;
  close(): Promise<void>;
}

export const botId = '700001';
export const hookUrl = 'https://bot.example.org/hook/long-path-7f3a';

/** Where every environment sends its bots. */
export const environmentUrl = 'https://environment.example.org/hook';

const publicHost: HostLookup = { kind: 'addresses', ipv4: ['45.33.32.156'], ipv6: [] };

/** Deadline of a reply that has to come, ms. */
const patientMs = 10_000;

/** A bot on a simulated Bot API server, with a webhook as given and the stored configuration as given. */
export async function createWorld(
  options: {
    readonly record?: RecordPatch;
    readonly desired?: DesiredWebhook | null;
    readonly park?: Park | null;
    readonly deadlineMs?: number;
  } = {},
): Promise<World> {
  const time = startSharedClock();
  const simulator = await startSimulator({ clock: time.sim });
  const token = simulator.control.createBot({ id: Number(botId), username: 'shop_bot' });
  if (options.record !== undefined) {
    simulator.control.setWebhookRecord(token, options.record);
  }
  const clientWith = (deadlineMs: number): TelegramClient =>
    createTelegramClient({ clock: time.clock, log: silentLogger, deadlineMs });
  const client = clientWith(options.deadlineMs ?? 150);
  const patient = clientWith(patientMs);
  const store = createMemoryStore();
  const world: World = {
    simulator,
    time,
    token,
    store,
    bot: aBotRecord({ apiRoot: simulator.url }),
    seen: { observed: [], finished: [], progress: [] },
    lookups: new Map(),
    desired: options.desired ?? null,
    park: options.park ?? null,
    waitingSinceMs: time.clock.nowMs(),
    contextRefusal: null,
    environmentId: null,
    box: createSecretBox(randomBytes(32)),
    start: (wrap = (parts) => parts, signal) =>
      startProgram(world, (made) => wrap(patientAtFirst(made, { client, patient })), signal),
    async close() {
      time.stop();
      await Promise.all([client.close(), patient.close()]);
      await simulator.close();
    },
  };
  return world;
}

/**
 * What is read before an action has begun is waited for: only from then on are replies at risk, and a machine that is
 * busy is none of the risks. Deadlines are of real time.
 */
function patientAtFirst(
  made: Omit<Parts, 'client'>,
  { client, patient }: { readonly client: TelegramClient; readonly patient: TelegramClient },
): Parts {
  let hasBegun = false;
  return {
    ...made,
    client: {
      ...client,
      getWebhookInfo: (...args) => (hasBegun ? client : patient).getWebhookInfo(...args),
    },
    intents: {
      ...made.intents,
      begin(intent) {
        hasBegun = true;
        made.intents.begin(intent);
      },
    },
  };
}

function startProgram(
  world: World,
  wrap: (parts: Omit<Parts, 'client'>) => Parts,
  signal: AbortSignal | undefined,
): RecoveringRepair {
  const { store, time } = world;
  const saves = createSaveFiles({ newId: () => randomBytes(6).toString('hex') });
  const parts = wrap({ ...store, host: createHost(world), saves });
  let ids = 0;
  const run = randomBytes(4).toString('hex');
  return createRepair({
    ...parts,
    clock: time.clock,
    newId: () => `${run}-${(ids += 1)}`,
    log: silentLogger,
    saves: parts.saves,
    resolver: { lookup: async (host) => world.lookups.get(host) ?? publicHost },
    box: () => world.box,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The engine's side, with a mutex of its own as every start has. */
function createHost(world: World): RepairHost {
  let last: Promise<unknown> = Promise.resolve();
  return {
    context: (id) =>
      id !== world.bot.id
        ? err({ code: 'nothing-to-do', field: null, detail: 'no such bot' })
        : world.contextRefusal !== null
          ? err(world.contextRefusal)
          : ok({
              bot: world.bot,
              target: {
                apiRoot: world.simulator.url,
                testEnvironment: false,
                token: new Secret(world.token),
              },
              desired: world.desired,
              lastInfo: null,
              oldestPendingAtMs: null,
              waitingSinceMs: world.waitingSinceMs,
              park: world.park,
              sessionOnly: false,
              environmentId: world.environmentId,
            }),
    async exclusively(_id, run) {
      const before = last;
      const mine = before.then(run);
      last = mine.catch(() => undefined);
      return mine;
    },
    saveDesired: (_id, desired) => {
      world.desired = desired;
    },
    environmentWebhook: (_id, environmentId) =>
      ok({
        environmentId,
        url: environmentUrl,
        secretPolicy: 'keep',
        maxConnections: 60,
        allowedUpdates: ['message'],
      }),
    saveEnvironment: (_id, environmentId) => {
      world.environmentId = environmentId;
    },
    savePark: (_id, park) => {
      world.park = park;
    },
    observed: (_id, info) => {
      world.seen.observed.push(info);
    },
    started: () => undefined,
    progress: (_id, progress) => {
      world.seen.progress.push(progress);
    },
    finished: (_id, result) => {
      world.seen.finished.push(result);
    },
  };
}

/** Plans, or throws with the refusals. */
export async function planOf(repair: RecoveringRepair, input: WishInput): Promise<Plan> {
  const answer = await repair.plan(wishSchema.parse(input));
  if (answer.kind === 'refused') {
    throw new Error(`refused: ${answer.refusals.map(({ code }) => code).join(' ')}`);
  }
  return answer.plan;
}

/** Codes for which a wish is refused; empty when it is planned. */
export async function refusalsOf(repair: RecoveringRepair, input: WishInput): Promise<string[]> {
  const answer = await repair.plan(wishSchema.parse(input));
  return answer.kind === 'refused' ? answer.refusals.map(({ code }) => code) : [];
}

/** Plans and applies, typing the name where it is asked for. */
export async function carryOut(repair: RecoveringRepair, input: WishInput): Promise<ActionResult> {
  const plan = await planOf(repair, input);
  const applied = await repair.apply({
    planId: plan.planId,
    typedName: plan.confirmName,
    actor: 'operator',
  });
  if (!applied.ok) {
    throw new Error(`refused: ${applied.error.map(({ code }) => code).join(' ')}`);
  }
  return applied.value;
}

/** Number of setWebhook and deleteWebhook requests so far. */
export function writes(world: World): number {
  const counts = world.simulator.control.requestCounts();
  return (counts['setwebhook'] ?? 0) + (counts['deletewebhook'] ?? 0);
}
