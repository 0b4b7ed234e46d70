import type { TelegramError } from '../domain/telegram-error.ts';
import type { CheckAnswer } from '../domain/verdict.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { isTokenRefusal } from '../health/answer-error.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';
import type { ApiTarget } from './ports/telegram.ts';

/** A webhook that was told, as what a check brought. */
export function infoAnswer(reply: {
  readonly value: WebhookInfo;
  readonly serverDateMs: number | null;
  readonly latencyMs: number;
}): CheckAnswer {
  const { value: info, serverDateMs, latencyMs } = reply;
  return { kind: 'info', info, serverDateMs, latencyMs };
}

/** What came in place of a webhook; a token refused twice is asked once more by getMe before it counts as rejected. */
export async function refusedAnswer(
  core: EngineCore,
  entry: BotEntry,
  asked: { readonly target: ApiTarget; readonly error: TelegramError; readonly startMs: number },
): Promise<CheckAnswer> {
  const { client, clock } = core.deps;
  const { target, error: refusal, startMs } = asked;
  const { refusals, rejectionConfirmed } = entry.memory.health;
  if (!isTokenRefusal(refusal) || refusals === 0 || rejectionConfirmed) {
    return { kind: 'error', error: refusal, latencyMs: clock.monotonicMs() - startMs };
  }
  const me = await client.getMe(target, core.signal);
  const latencyMs = clock.monotonicMs() - startMs;
  if (me.ok) {
    // The token is good after all: the two answers contradict each other, so nothing is known.
    const error = { kind: 'transport', fault: 'malformed', phase: 'parse' } as const;
    return {
      kind: 'error',
      error: { ...error, httpStatus: null, retryAfterSeconds: null },
      latencyMs,
    };
  }
  if (isTokenRefusal(me.error)) {
    const health = { ...entry.memory.health, rejectionConfirmed: true };
    entry.memory = { ...entry.memory, health };
  }
  return { kind: 'error', error: me.error, latencyMs };
}
