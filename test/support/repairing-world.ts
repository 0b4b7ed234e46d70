import type { WishInput } from '../../src-shared/wishes.ts';
import type { ActionResult } from '../../src-shared/action-result.ts';
import type { PlanAnswer } from '../../src-shared/repair.ts';
import type { WebhookInfo } from '../../src-main/core/domain/webhook-config.ts';
import type { TelegramError } from '../../src-main/core/domain/telegram-error.ts';
import type {
  SetWebhookParams,
  TelegramClient,
} from '../../src-main/core/engine/ports/telegram.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { createRepair } from '../../src-main/core/repair/repair.ts';
import { createSaveFiles } from '../../src-main/core/rescue/save-files.ts';
import { createWorld, type EngineWorld, type WorldOptions } from './engine-world.ts';

export const botId = '700001';
export const hookUrl = 'https://bot.example.org/hook/a-long-path-segment';

/** A webhook at Telegram that sets and deletes change, as its server would. */
export interface Webhook {
  info: Partial<WebhookInfo>;
  /** What was set last, secrets included. */
  sent: SetWebhookParams | null;
  readonly sets: number[];
  readonly deletes: number[];
  /** The next set is answered with this error, and the webhook is gone (as after a refused set). */
  refuseSets: TelegramError | null;
  /** Everything that waits is delivered right after a set. */
  drains: boolean;
}

export interface RepairingWorld {
  readonly world: EngineWorld;
  readonly webhook: Webhook;
  plan(wish: WishInput): Promise<PlanAnswer>;
  /** Plans and applies, then lets the clock run until the action is over. */
  carryOut(wish: WishInput): Promise<ActionResult>;
  restart(options?: Partial<WorldOptions>): Promise<void>;
}

const gone: Partial<WebhookInfo> = {
  url: '',
  maxConnections: null,
  ip: null,
  hasCustomCertificate: false,
  lastErrorDateSeconds: null,
  lastErrorMessage: null,
};

function statefulClient(client: TelegramClient, webhook: Webhook, now: () => number) {
  return {
    ...client,
    async setWebhook(...args: Parameters<TelegramClient['setWebhook']>) {
      const [target, params, signal] = args;
      const answer = await client.setWebhook(target, params, signal);
      if (!answer.ok) {
        return answer;
      }
      webhook.sets.push(now());
      if (webhook.refuseSets !== null) {
        webhook.info = { ...webhook.info, ...gone };
        return { ok: false, error: webhook.refuseSets } as const;
      }
      webhook.sent = params;
      webhook.info = {
        ...webhook.info,
        ...gone,
        url: params.url,
        maxConnections: params.maxConnections,
        allowedUpdates: params.allowedUpdates,
        hasCustomCertificate: params.certificatePem !== null,
        ip: '45.33.32.156',
        ...(params.dropPending || webhook.drains ? { pending: 0 } : {}),
      };
      return { ok: true, value: { ...answer.value, description: 'Webhook was set' } } as const;
    },
    async deleteWebhook(...args: Parameters<TelegramClient['deleteWebhook']>) {
      const answer = await client.deleteWebhook(...args);
      if (answer.ok) {
        webhook.deletes.push(now());
        webhook.info = { ...webhook.info, ...gone };
      }
      return answer;
    },
  } satisfies TelegramClient;
}

/** An engine on a manual clock with the real repair, over a Bot API in memory whose webhook changes. */
export async function createRepairingWorld(): Promise<RepairingWorld> {
  const webhook: Webhook = {
    info: { url: hookUrl, allowedUpdates: ['message'] },
    sent: null,
    sets: [],
    deletes: [],
    refuseSets: null,
    drains: false,
  };
  let ids = 0;
  const options: WorldOptions = {
    wrapClient: (client) => statefulClient(client, webhook, () => world.clock.nowMs()),
    repair: (host, { store, box, signal, client, clock }) =>
      createRepair({
        host,
        box,
        signal,
        client,
        clock,
        newId: () => `r-${(ids += 1)}`,
        log: silentLogger,
        resolver: {
          lookup: () => Promise.resolve({ kind: 'addresses', ipv4: ['45.33.32.156'], ipv6: [] }),
        },
        intents: store.intents,
        journal: store.journal,
        undo: store.undo,
        saves: createSaveFiles({ newId: () => `s-${(ids += 1)}` }),
      }),
  };
  const world: EngineWorld = await createWorld(options);
  world.telegram.answer(botId, () => webhook.info);
  await world.add([botId]);
  await world.clock.advance(15_000);
  const plan = async (wish: WishInput): Promise<PlanAnswer> => {
    const answer = await world.engine.execute('repair:plan', wish);
    if (!answer.ok) {
      throw new Error(`no answer: ${JSON.stringify(answer.error)}`);
    }
    return answer.value;
  };
  return {
    world,
    webhook,
    plan,
    async carryOut(wish) {
      const answer = await plan(wish);
      if (answer.kind === 'refused') {
        throw new Error(`refused: ${answer.refusals.map(({ code }) => code).join(' ')}`);
      }
      const { planId, confirmName: typedName } = answer.plan;
      await world.engine.execute('repair:apply', { planId, typedName });
      await world.clock.advance(2500);
      const last = world.row(botId).lastAction;
      if (last?.planId !== planId) {
        throw new Error('the action is not over');
      }
      return last;
    },
    restart: (more = {}) => world.restart({ ...options, ...more }),
  };
}
