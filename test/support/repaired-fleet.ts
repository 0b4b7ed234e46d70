import { err, ok } from '../../src-shared/result.ts';
import type { TelegramError } from '../../src-main/core/domain/telegram-error.ts';
import type { WebhookInfo } from '../../src-main/core/domain/webhook-config.ts';
import type { TelegramClient } from '../../src-main/core/engine/ports/telegram.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { createRepair } from '../../src-main/core/repair/repair.ts';
import { createSaveFiles } from '../../src-main/core/rescue/save-files.ts';
import { aWebhookUrl, anInfo } from './builders.ts';
import { createWorld, type EngineWorld, type WorldOptions } from './engine-world.ts';

/** Telegram's side of each bot, and every set that reached it. */
export interface SettableTelegram {
  readonly hooks: Map<string, WebhookInfo>;
  readonly sets: { readonly telegramId: string; readonly url: string; readonly atMs: number }[];
  stopFile: boolean;
  /** A set of a URL that holds this text is refused, and the webhook is gone, as at Telegram; '' = none. */
  refuseUrl: string;
  /** Called after each set, before its answer. */
  afterSet: (telegramId: string) => void;
}

/** An engine with its real repair over a Bot API in memory that keeps what is set. */
export interface RepairedFleet {
  readonly world: EngineWorld;
  readonly telegram: SettableTelegram;
  readonly options: WorldOptions;
  readonly ids: readonly string[];
  /** Adds bots that deliver; their webhooks were set elsewhere, so their secrets are not known. */
  addAdopted(count: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Connections that the stored configurations ask for: not the default, so that a set in full can be told. */
export const ownConnections = 50;

const refusedSet: TelegramError = {
  kind: 'refused',
  errorCode: 400,
  description: 'Bad Request: bad webhook: Failed to resolve host',
  retryAfterSeconds: null,
};

function withSets(
  client: TelegramClient,
  telegram: SettableTelegram,
  nowMs: () => number,
): TelegramClient {
  return {
    ...client,
    async deleteWebhook(target, options, signal) {
      const answer = await client.deleteWebhook(target, options, signal);
      if (answer.ok) {
        telegram.hooks.set(target.token.reveal().split(':')[0] ?? '', anInfo({ url: '' }));
      }
      return answer;
    },
    async setWebhook(target, params, signal) {
      const reached = await client.setWebhook(target, params, signal);
      if (!reached.ok) {
        return reached;
      }
      const telegramId = target.token.reveal().split(':')[0] ?? '';
      if (telegram.refuseUrl !== '' && params.url.includes(telegram.refuseUrl)) {
        telegram.hooks.set(telegramId, anInfo({ url: '' }));
        return err(refusedSet);
      }
      telegram.sets.push({ telegramId, url: params.url, atMs: nowMs() });
      telegram.hooks.set(
        telegramId,
        anInfo({ url: params.url, maxConnections: params.maxConnections }),
      );
      telegram.afterSet(telegramId);
      return ok({ value: true, description: 'Webhook was set', serverDateMs: null, latencyMs: 1 });
    },
  };
}

/** Bots that deliver, each with a stored configuration of which everything is known, all tagged `shop`. */
export async function createRepairedFleet(
  count: number,
  more: Pick<WorldOptions, 'wrapStore'> = {},
): Promise<RepairedFleet> {
  const telegram: SettableTelegram = {
    hooks: new Map(),
    sets: [],
    stopFile: false,
    refuseUrl: '',
    afterSet() {},
  };
  let now = (): number => 0;
  const options: WorldOptions = {
    ...more,
    turns: 2,
    wrapClient: (client) => withSets(client, telegram, () => now()),
    automaticStopFile: {
      isThere: () => telegram.stopFile,
      remove() {
        telegram.stopFile = false;
      },
    },
    repair: (host, around) =>
      createRepair({
        ...around,
        host,
        log: silentLogger,
        resolver: {
          lookup: () => Promise.resolve({ kind: 'addresses', ipv4: ['45.33.32.156'], ipv6: [] }),
        },
        intents: around.store.intents,
        journal: around.store.journal,
        undo: around.store.undo,
        saves: createSaveFiles(around),
      }),
  };
  const world = await createWorld(options);
  now = () => world.clock.nowMs();
  const addAdopted = (howMany: number): Promise<readonly string[]> =>
    adopt(world, telegram, howMany);
  const ids = await addAdopted(count);
  for (const botId of ids) {
    await makeKnown(world, botId);
  }
  telegram.sets.length = 0;
  return { world, telegram, options, ids, addAdopted, close: () => world.close() };
}

async function adopt(
  world: EngineWorld,
  telegram: SettableTelegram,
  count: number,
): Promise<readonly string[]> {
  const first = 700_001 + telegram.hooks.size;
  const ids = Array.from({ length: count }, (_, i) => String(first + i));
  for (const id of ids) {
    telegram.hooks.set(id, anInfo());
    world.telegram.answer(id, () => telegram.hooks.get(id) ?? anInfo({ url: '' }));
  }
  if (ids.length > 0) {
    await world.add(ids);
    await world.clock.advance(60_000);
  }
  for (const botId of ids) {
    await world.engine.execute('bot:update', { botId, tags: ['shop'] });
  }
  return ids;
}

/** An adopted webhook has unknown parts; a set by hand with “none” makes all of it known. */
async function makeKnown(world: EngineWorld, botId: string): Promise<void> {
  const answer = await world.engine.execute('repair:plan', {
    kind: 'set',
    botId,
    secretUnknown: 'none',
    pinUnknown: 'none',
    config: {
      url: aWebhookUrl,
      secret: { kind: 'keep' },
      maxConnections: ownConnections,
      allowedUpdates: 'default',
    },
  });
  if (!answer.ok || answer.value.kind !== 'plan') {
    throw new Error(`no plan: ${JSON.stringify(answer)}`);
  }
  const { planId } = answer.value.plan;
  await world.engine.execute('repair:apply', { planId, typedName: null });
  await world.clock.advance(10_000);
  const outcome = world.row(botId).lastAction?.outcome;
  if (outcome !== 'done') {
    throw new Error(`not set: ${String(outcome)}`);
  }
}
