import { err, ok } from '../../src-shared/result.ts';
import type { Clock } from '../../src-main/core/time/clock.ts';
import { abortedCall, type TelegramError } from '../../src-main/core/domain/telegram-error.ts';
import type { WebhookInfo } from '../../src-main/core/domain/webhook-config.ts';
import type {
  ApiResult,
  ApiTarget,
  TelegramClient,
} from '../../src-main/core/engine/ports/telegram.ts';
import { anInfo } from './builders.ts';

export interface FakeCall {
  readonly method: string;
  readonly telegramId: string;
  readonly apiRoot: string;
  readonly atMs: number;
  readonly monotonicMs: number;
}

/** What the fake answers for one bot; a function sees the time of each call. */
export type FakeAnswer =
  | Partial<WebhookInfo>
  | TelegramError
  | (() => Partial<WebhookInfo> | TelegramError);

export interface FakeTelegram {
  readonly client: TelegramClient;
  readonly calls: readonly FakeCall[];
  /** Tokens by public id. */
  token(telegramId: string): string;
  answer(telegramId: string, answer: FakeAnswer): void;
  /** Every call fails like this until told otherwise. */
  cutOff(error: TelegramError | null): void;
  /** Calls wait this long on the clock; of one bot, where an id is given. */
  latency(ms: number, telegramId?: string): void;
  /** Telegram's clock is behind ours by so much. */
  skew(ms: number): void;
  /** As `skew`, for the next answer of this bot alone. */
  skewNext(telegramId: string, ms: number): void;
  /** Most calls of one bot, and of all, that were under way at once. */
  readonly mostAtOnce: { readonly perBot: number; readonly all: number };
  readonly dropped: number;
}

export const offline: TelegramError = {
  kind: 'transport',
  fault: 'offline',
  phase: 'connect',
  httpStatus: null,
  retryAfterSeconds: null,
};
export const brokenProxy: TelegramError = {
  kind: 'transport',
  fault: 'proxy',
  phase: 'connect',
  httpStatus: 407,
  retryAfterSeconds: null,
};
export const timedOut: TelegramError = {
  kind: 'transport',
  fault: 'timeout',
  phase: 'head',
  httpStatus: null,
  retryAfterSeconds: null,
};
export const unauthorized: TelegramError = {
  kind: 'refused',
  errorCode: 401,
  description: 'Unauthorized',
  retryAfterSeconds: null,
};

/** A valid token for a public id: 35 characters, no spare bits set. */
export function fakeToken(telegramId: string): string {
  return `${telegramId}:AAH${telegramId.padStart(10, '0')}xCanaryCanaryCanaryAAA`
    .slice(0, telegramId.length + 36)
    .padEnd(telegramId.length + 36, 'A');
}

function isError(answer: Partial<WebhookInfo> | TelegramError): answer is TelegramError {
  return 'kind' in answer;
}

/** A Bot API in memory, on the given clock: scripted by bot, counting what is asked. */
export function createFakeTelegram(clock: Clock): FakeTelegram {
  const answers = new Map<string, FakeAnswer>();
  const calls: FakeCall[] = [];
  const active = new Map<string, number>();
  const most = { perBot: 0, all: 0 };
  let cut: TelegramError | null = null;
  let latencyMs = 0;
  let skewMs = 0;
  const nextSkewMs = new Map<string, number>();
  const latencies = new Map<string, number>();
  let dropped = 0;
  let activeInAll = 0;

  const idOf = (target: ApiTarget): string => target.token.reveal().split(':')[0] ?? '';

  const call = async <T>(
    target: ApiTarget,
    method: string,
    signal: AbortSignal,
    value: (info: WebhookInfo) => T,
  ): Promise<ApiResult<T>> => {
    const telegramId = idOf(target);
    const { apiRoot } = target;
    calls.push({
      method,
      telegramId,
      apiRoot,
      atMs: clock.nowMs(),
      monotonicMs: clock.monotonicMs(),
    });
    active.set(telegramId, (active.get(telegramId) ?? 0) + 1);
    most.perBot = Math.max(most.perBot, active.get(telegramId) ?? 0);
    activeInAll += 1;
    most.all = Math.max(most.all, activeInAll);
    const waitMs = latencies.get(telegramId) ?? latencyMs;
    if (waitMs > 0) {
      await clock.sleep(waitMs, signal);
    }
    active.set(telegramId, (active.get(telegramId) ?? 1) - 1);
    activeInAll -= 1;
    if (signal.aborted) {
      return err(abortedCall);
    }
    const known = answers.get(telegramId);
    const given = typeof known === 'function' ? known() : known;
    const answer = cut ?? given ?? unauthorized;
    if (isError(answer)) {
      return err(answer);
    }
    const serverDateMs = clock.nowMs() - (nextSkewMs.get(telegramId) ?? skewMs);
    nextSkewMs.delete(telegramId);
    return ok({
      value: value(anInfo(answer)),
      description: null,
      serverDateMs,
      latencyMs: 40,
    });
  };

  return {
    calls,
    mostAtOnce: most,
    get dropped() {
      return dropped;
    },
    token: fakeToken,
    answer: (telegramId, answer) => void answers.set(telegramId, answer),
    cutOff(error) {
      cut = error;
    },
    skew(ms) {
      skewMs = ms;
    },
    skewNext: (telegramId, ms) => void nextSkewMs.set(telegramId, ms),
    latency(ms, telegramId) {
      if (telegramId === undefined) {
        latencyMs = ms;
      } else {
        latencies.set(telegramId, ms);
      }
    },
    client: {
      getMe: (target, signal) =>
        call(target, 'getMe', signal, () => ({
          telegramId: idOf(target),
          username: `bot${idOf(target)}_bot`,
          firstName: `Bot ${idOf(target)}`,
        })),
      getWebhookInfo: (target, signal) => call(target, 'getWebhookInfo', signal, (info) => info),
      setWebhook: (target, _params, signal) => call(target, 'setWebhook', signal, () => true),
      deleteWebhook: (target, _options, signal) =>
        call(target, 'deleteWebhook', signal, () => true),
      getUpdates: (target, _page, signal) => call(target, 'getUpdates', signal, () => []),
      dropConnections() {
        dropped += 1;
      },
      close: () => Promise.resolve(),
    },
  };
}
