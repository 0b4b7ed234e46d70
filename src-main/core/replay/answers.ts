import type { TelegramError } from '../domain/telegram-error.ts';
import type { CheckAnswer } from '../domain/verdict.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import { webhookInfoSchema } from '../telegram/schema.ts';
import { readDate } from './durations.ts';
import type { ScriptedAnswer, ScriptedDesired } from './format.ts';

const dates = ['last_error_date', 'last_synchronization_error_date'];
/** Left out in a script, they are what an untroubled webhook shows. A missing url stays missing: that is malformed. */
const usual = { has_custom_certificate: false, pending_update_count: 0 };
const htmlStatus = 200;

/** Telegram's own time, which does not step with ours. */
interface ServerTime {
  readonly nowMs: number;
  readonly startMs: number;
}

function transport(
  fault: Extract<TelegramError, { readonly kind: 'transport' }>['fault'],
  httpStatus: number | null = null,
): CheckAnswer {
  const error = { kind: 'transport', fault, phase: 'head', httpStatus } as const;
  return { kind: 'error', error: { ...error, retryAfterSeconds: null }, latencyMs: 0 };
}

function infoAnswer(given: Readonly<Record<string, unknown>>, time: ServerTime): CheckAnswer {
  const dated = Object.entries(given).map(([key, value]) => {
    const atMs = dates.includes(key) && typeof value === 'string' ? readDate(value, time) : null;
    return [key, atMs === null ? value : Math.floor(atMs / 1000)] as const;
  });
  const read = webhookInfoSchema.safeParse({ ...usual, ...Object.fromEntries(dated) });
  return read.success
    ? { kind: 'info', info: read.data, serverDateMs: time.nowMs, latencyMs: 0 }
    : transport('malformed');
}

/** The answer of a check as the client would have read it. */
export function readAnswer(given: ScriptedAnswer, time: ServerTime): CheckAnswer {
  if (given.info !== undefined) {
    return infoAnswer(given.info, time);
  }
  if (given.transport !== undefined) {
    return given.transport === 'html'
      ? transport('not-json', htmlStatus)
      : transport(given.transport);
  }
  const { code = 0, description = '', parameters } = given.error ?? {};
  const retry_after = given.error?.retry_after ?? parameters?.retry_after;
  const told = /retry after (\d{1,6})$/.exec(description)?.[1];
  const retryAfterSeconds = retry_after ?? (told === undefined ? null : Number(told));
  const error = { kind: 'refused', errorCode: code, description, retryAfterSeconds } as const;
  return { kind: 'error', error, latencyMs: 0 };
}

/** The desired webhook of a script; what it does not say is Telegram's default. */
export function readDesired(given: ScriptedDesired, nowMs: number): DesiredWebhook {
  const pin = given.ip_address ?? null;
  return {
    url: given.url,
    secret: { state: 'none' },
    certificatePem: { state: given.has_custom_certificate === true ? 'unknown' : 'none' },
    pinnedIp: pin === null ? { state: 'none' } : { state: 'stored', value: pin },
    maxConnections: given.max_connections ?? 40,
    allowedUpdates: given.allowed_updates ?? null,
    source: 'typed',
    changedAtMs: nowMs,
  };
}
