/** From the bytes of a reply to a value or a TelegramError: the only place that knows the envelope. */
import type * as z from 'zod';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { safeText } from '../domain/safe-text.ts';
import type { TelegramError, TransportFault } from '../domain/telegram-error.ts';
import { envelopeSchema } from './schema.ts';
import type { HttpFailure, HttpReply } from './reply-reader.ts';

/** Waits longer than a day are not believed: they would silence a bot for good. */
const longestRetryAfterSeconds = 86_400;
const proxyAuthenticationRequired = 407;
/** Reads bytes that are no UTF-8 leniently and drops a byte order mark. */
const utf8 = new TextDecoder('utf-8');

/** A reply that was read: the value and the success text. */
export interface Opened<T> {
  readonly value: T;
  readonly description: string | null;
}

/**
 * Opens a reply. A whole envelope with `ok:false` is `refused`; everything else that is not a legal success is
 * `transport`: an error status without an envelope is `http-status` (407: `proxy`), no JSON is `not-json`, JSON of
 * another form is `malformed`. Bytes that are not UTF-8 are read leniently: Telegram repeats foreign text as it is.
 */
export function openReply<T>(
  reply: HttpReply,
  schema: z.ZodType<T>,
  clean: (text: string) => string,
): Result<Opened<T>, TelegramError> {
  const unread = (fault: TransportFault): Result<Opened<T>, TelegramError> =>
    err({
      kind: 'transport',
      fault: faultByStatus(reply.status) ?? fault,
      phase: 'parse',
      httpStatus: reply.status,
      retryAfterSeconds: readRetryAfter(reply.retryAfter),
    });
  const json = parseJson(reply.body);
  if (!json.ok) {
    return unread('not-json');
  }
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) {
    return unread('malformed');
  }
  if (!envelope.data.ok) {
    return err({
      kind: 'refused',
      errorCode: envelope.data.error_code,
      description: safeText(clean(envelope.data.description)),
      retryAfterSeconds: longerWait(envelope.data.parameters?.retry_after, reply.retryAfter),
    });
  }
  const value = schema.safeParse(envelope.data.result);
  if (!value.success || reply.status !== 200) {
    return unread('malformed');
  }
  const description = envelope.data.description;
  return ok({
    value: value.data,
    description: description === undefined ? null : safeText(clean(description)),
  });
}

/** A failed exchange as the error that leaves the client. */
export function transportError(failure: HttpFailure): TelegramError {
  return {
    kind: 'transport',
    fault: failure.fault,
    phase: failure.phase,
    httpStatus: failure.httpStatus,
    retryAfterSeconds: readRetryAfter(failure.retryAfter),
  };
}

/** `Date` of a reply as wall ms; null when missing or unreadable (a self-hosted server sends none). */
export function readDateMs(date: string | null): number | null {
  if (date === null) {
    return null;
  }
  // Replies of one second carry the same text.
  if (date !== lastDate.text) {
    const ms = Date.parse(date);
    lastDate = { text: date, ms: Number.isFinite(ms) ? ms : null };
  }
  return lastDate.ms;
}

let lastDate: { readonly text: string; readonly ms: number | null } = { text: '', ms: null };

function faultByStatus(status: number): TransportFault | null {
  if (status === proxyAuthenticationRequired) {
    return 'proxy';
  }
  return status >= 400 ? 'http-status' : null;
}

function parseJson(body: Buffer): Result<unknown, null> {
  try {
    const value: unknown = JSON.parse(utf8.decode(body));
    return ok(value);
  } catch {
    return err(null);
  }
}

function longerWait(fromJson: number | undefined, header: string | null): number | null {
  const fromHeader = readRetryAfter(header);
  if (fromJson === undefined) {
    return fromHeader;
  }
  return Math.min(Math.max(fromJson, fromHeader ?? 0), longestRetryAfterSeconds);
}

/** `Retry-After` in its integer form, seconds; dates are not used by Telegram. */
function readRetryAfter(header: string | null): number | null {
  const digits = /^\s*(\d{1,9})\s*$/.exec(header ?? '')?.[1];
  return digits === undefined ? null : Math.min(Number(digits), longestRetryAfterSeconds);
}
