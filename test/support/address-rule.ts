import type {
  ApiResult,
  ApiTarget,
  TelegramClient,
} from '../../src-main/core/engine/ports/telegram.ts';
import { isTokenRefusal } from '../../src-main/core/health/answer-error.ts';
import type { Clock } from '../../src-main/core/time/clock.ts';
import { createFloodControl } from '../simulator/flood.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** How long the server remembers a token it refused; one that it served for half an hour is forgotten at once. */
const refusedKnownForMs = 1_800_000;
const servedKnownForMs = 1000;
const servedLongMs = 1_800_000;

interface Known {
  /** null = it is served. */
  forgetAtMs: number | null;
  readonly sinceMs: number;
}

/** The server's rule for one client address, and what it saw. Times are monotonic ms. */
export interface AddressRule {
  wrap(client: TelegramClient): TelegramClient;
  /** Another program at the same address introduces a bot of its own, if the server lets it. */
  neighbour(): void;
  readonly firstContactsMs: readonly number[];
  readonly floods: readonly { readonly atMs: number; readonly seconds: number }[];
  /** Requests of a token inside a wait that it was told to keep. */
  readonly tooEarly: readonly string[];
  /** Requests of anybody while three tokens that were flooded within ten seconds had to wait. */
  readonly insidePause: number;
}

/**
 * First contacts as api.telegram.org's server counts them: 20 at once and one more every 3 s, 600 and one more every
 * 6 s, by client address. `isServed` names bots that it holds from before.
 */
export function createAddressRule(
  clock: Clock,
  isServed: (telegramId: string) => boolean = () => false,
): AddressRule {
  const flood = createFloodControl([
    { durationMs: minuteMs, count: 20 },
    { durationMs: hourMs, count: 600 },
  ]);
  const known = new Map<string, Known>();
  const waits = new Map<string, number>();
  const firstContactsMs: number[] = [];
  const floods: { readonly atMs: number; readonly seconds: number; readonly id: string }[] = [];
  const tooEarly: string[] = [];
  let pausedUntilMs = 0;
  let insidePause = 0;

  const noteFlood = (id: string, seconds: number, nowMs: number): void => {
    waits.set(id, nowMs + seconds * 1000);
    floods.push({ atMs: nowMs, seconds, id });
    const recent = floods.filter(({ atMs }) => atMs > nowMs - 10_000);
    if (new Set(recent.map((one) => one.id)).size >= 3) {
      pausedUntilMs = Math.max(...recent.map((one) => one.atMs + one.seconds * 1000));
    }
  };
  /** Seconds to wait, or null when the server takes the request. */
  const admit = (id: string, nowMs: number): number | null => {
    tooEarly.push(...((waits.get(id) ?? 0) > nowMs ? [id] : []));
    insidePause += nowMs < pausedUntilMs ? 1 : 0;
    const one = known.get(id);
    const isKnown = one === undefined ? isServed(id) : (one.forgetAtMs ?? Infinity) > nowMs;
    if (isKnown) {
      return null;
    }
    const waitMs = flood.wakeupAtMs(nowMs) - nowMs;
    if (waitMs > 0) {
      return Math.ceil(waitMs / 1000);
    }
    flood.addEvent(nowMs);
    firstContactsMs.push(nowMs);
    known.set(id, { forgetAtMs: null, sinceMs: nowMs });
    return null;
  };
  const noteAnswer = (id: string, reply: ApiResult<unknown>): void => {
    const nowMs = clock.monotonicMs();
    const one = known.get(id) ?? { forgetAtMs: null, sinceMs: -Infinity };
    if (!reply.ok && isTokenRefusal(reply.error) && one.forgetAtMs === null) {
      const isOld = nowMs - one.sinceMs > servedLongMs;
      known.set(id, {
        ...one,
        forgetAtMs: nowMs + (isOld ? servedKnownForMs : refusedKnownForMs),
      });
    }
  };
  const call = async <T>(
    target: ApiTarget,
    send: () => Promise<ApiResult<T>>,
  ): Promise<ApiResult<T>> => {
    const id = target.token.reveal().split(':')[0] ?? '';
    const seconds = admit(id, clock.monotonicMs());
    if (seconds !== null) {
      noteFlood(id, seconds, clock.monotonicMs());
      const description = `Too Many Requests: retry after ${seconds}`;
      const refusal = { kind: 'refused', errorCode: 429, description } as const;
      return { ok: false, error: { ...refusal, retryAfterSeconds: seconds } };
    }
    const reply = await send();
    noteAnswer(id, reply);
    return reply;
  };
  return {
    firstContactsMs,
    floods,
    tooEarly,
    get insidePause() {
      return insidePause;
    },
    neighbour() {
      const nowMs = clock.monotonicMs();
      if (flood.wakeupAtMs(nowMs) <= nowMs) {
        flood.addEvent(nowMs);
      }
    },
    wrap: (client) => ({
      ...client,
      getMe: (target, signal) => call(target, () => client.getMe(target, signal)),
      getWebhookInfo: (target, signal) => call(target, () => client.getWebhookInfo(target, signal)),
    }),
  };
}
