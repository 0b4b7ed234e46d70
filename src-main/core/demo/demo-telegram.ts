import { err, ok } from '../../../src-shared/result.ts';
import { describeUpdate, type RawUpdate } from '../domain/raw-update.ts';
import { abortedCall, type TelegramError } from '../domain/telegram-error.ts';
import type { EndpointProbe } from '../engine/diagnosis/port.ts';
import type { Egress } from '../engine/ports/egress.ts';
import type { HostResolver } from '../engine/ports/hosts.ts';
import type { ApiResult, ApiTarget, TelegramClient } from '../engine/ports/telegram.ts';
import type { Clock } from '../time/clock.ts';
import { createDemoEndpoints } from './demo-endpoints.ts';
import { demoAddress, demoBots, demoToken, type DemoBot } from './demo-bots.ts';
import {
  advanceWebhook,
  deleteDemoWebhook,
  demoInfo,
  setDemoWebhook,
  startingWebhook,
  type DemoWebhook,
} from './demo-webhook.ts';

/** Everything that an engine would reach beyond this computer, played in memory. Nothing is ever connected to. */
export interface DemoOutside {
  readonly client: TelegramClient;
  readonly egress: Egress;
  readonly resolver: HostResolver;
  readonly endpoints: EndpointProbe;
}

/** As long as an answer of the real server takes, about. */
const latencyMs = 40;
/** A page of getUpdates (docs/telegram.md, "getUpdates"). */
const mostOnPage = 100;
/** An offset further ahead of the newest update falls back to the oldest (docs/telegram.md, "getUpdates"). */
const mostAhead = 10;

const refused = (errorCode: number, description: string): TelegramError => ({
  kind: 'refused',
  errorCode,
  description,
  retryAfterSeconds: null,
});
const conflict =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** One bot as the demo's server knows it. */
interface Served {
  readonly bot: DemoBot;
  hook: DemoWebhook;
}

interface Answered<T> {
  readonly value: T;
  readonly description: string | null;
}

function updateOf(id: number, dateSeconds: number): RawUpdate {
  const update = {
    update_id: id,
    message: {
      message_id: id % 1_000_000,
      date: dateSeconds,
      chat: { id: 1_000_000 + (id % 7), type: 'private', first_name: 'Demo' },
      text: `Demo message ${id}`,
    },
  };
  return { id, line: Buffer.from(JSON.stringify(update)), ...describeUpdate(update) };
}

/** A page of waiting updates; confirms everything below the offset. */
function page(
  served: Served,
  { offset, limit }: Parameters<TelegramClient['getUpdates']>[1],
  nowMs: number,
): readonly RawUpdate[] {
  const { hook } = served;
  const isInReach = offset !== null && offset > 0 && offset <= hook.nextId + mostAhead;
  const oldestId = isInReach
    ? Math.min(hook.nextId, Math.max(hook.oldestId, offset))
    : hook.oldestId;
  served.hook = { ...hook, oldestId };
  const count = Math.min(limit, mostOnPage, hook.nextId - oldestId);
  const seconds = Math.floor(nowMs / 1000);
  // The newest came just now, each one before it a second earlier.
  return Array.from({ length: count }, (_none, at) =>
    updateOf(oldestId + at, seconds - (hook.nextId - oldestId - at)),
  );
}

const noEgress: Egress = {
  use: () => undefined,
  probe: () => Promise.resolve(err({ fault: 'offline', code: null })),
  isProxied: () => false,
};

/** The demo's own hosts have an address; nobody is asked for any other. */
const ownHosts: HostResolver = {
  lookup: (host) =>
    Promise.resolve(
      host.endsWith('.example')
        ? { kind: 'addresses', ipv4: [demoAddress], ipv6: [] }
        : { kind: 'not-found' },
    ),
};

/**
 * A Bot API server for the demo's bots, in memory, with their script: keeps webhooks, queues and errors as the real one
 * does (docs/telegram.md), and answers 401 to every token that is not the demo's. It opens no connection.
 */
export function createDemoOutside(clock: Clock): DemoOutside {
  const startMs = clock.nowMs();
  const byToken = new Map<string, Served>(
    demoBots.map((bot) => [demoToken(bot), { bot, hook: startingWebhook(bot, startMs) }]),
  );
  const call = async <T>(
    target: ApiTarget,
    signal: AbortSignal,
    answer: (served: Served, nowMs: number) => Answered<T> | TelegramError,
  ): Promise<ApiResult<T>> => {
    if ((await clock.sleep(latencyMs, signal)) !== 'elapsed') {
      return err(abortedCall);
    }
    const served = byToken.get(target.token.reveal());
    if (served === undefined) {
      return err(refused(401, 'Unauthorized'));
    }
    const nowMs = clock.nowMs();
    served.hook = advanceWebhook(served.hook, served.bot, { startMs, nowMs });
    const answered = answer(served, nowMs);
    return 'kind' in answered
      ? err(answered)
      : ok({ ...answered, serverDateMs: Math.floor(nowMs / 1000) * 1000, latencyMs });
  };
  const put = (served: Served, answer: ReturnType<typeof setDemoWebhook>): Answered<true> => {
    served.hook = answer.hook;
    return { value: true, description: answer.description };
  };
  return {
    client: {
      getMe: (target, signal) =>
        call(target, signal, ({ bot }) => ({
          value: { telegramId: bot.telegramId, username: bot.username, firstName: bot.firstName },
          description: null,
        })),
      getWebhookInfo: (target, signal) =>
        call(target, signal, ({ hook }) => ({ value: demoInfo(hook), description: null })),
      setWebhook: (target, params, signal) =>
        call(target, signal, (served) => put(served, setDemoWebhook(served.hook, params))),
      deleteWebhook: (target, { dropPending }, signal) =>
        call(target, signal, (served) => put(served, deleteDemoWebhook(served.hook, dropPending))),
      getUpdates: (target, wanted, signal) =>
        call(target, signal, (served, nowMs) =>
          served.hook.url === ''
            ? { value: page(served, wanted, nowMs), description: null }
            : refused(409, conflict),
        ),
      dropConnections: () => undefined,
      close: () => Promise.resolve(),
    },
    egress: noEgress,
    resolver: ownHosts,
    endpoints: createDemoEndpoints(clock),
  };
}
