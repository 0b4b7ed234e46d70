/** One call of the Bot API, from its place in the queue to its value. */
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { abortedCall, type TelegramError, type TransportFault } from '../domain/telegram-error.ts';
import type { ApiResult, ApiTarget } from '../engine/ports/telegram.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { isNearbyRoot } from './api-root.ts';
import type { TransportEgress } from './egress.ts';
import { type Opened, readDateMs, transportError } from './envelope.ts';
import { outerAddresses } from './outer-addresses.ts';
import { paceOutcome } from './pace-outcome.ts';
import type { Pacing } from './pacing.ts';
import type { ReplyMemo } from './reply-memo.ts';
import type { HttpReply, HttpResult } from './reply-reader.ts';
import type { noBody, RequestBody } from './request-body.ts';
import { isLegalToken, methodAddress, telegramIdOf, tokenKeyOf } from './target.ts';
import type { Transport } from './transport.ts';

const totalDeadlineMs = 15_000;
const maxReplyBytes = 256 * 1024;

/** What the client stands on. */
export interface TelegramClientDeps {
  readonly clock: Clock;
  readonly log: Logger;
  /** Budgets; made here when not given. Keep a reference to change rates with the settings. */
  readonly pacing?: Pacing;
  /** Total time of one exchange, real milliseconds from the moment it may be sent. */
  readonly deadlineMs?: number;
  /** The way out; made here, as the system's own, when not given. */
  readonly egress?: TransportEgress;
  /** PEM authorities in place of the built-in ones, for an egress that is made here. */
  readonly trustedCertificates?: string;
  /** Whether this computer has any network but loopback; asked only after a failure to connect. */
  readonly hasNetwork?: () => boolean;
}

/** What is asked, and how its reply is read. */
export interface Call<T> {
  readonly target: ApiTarget;
  readonly method: string;
  readonly body: RequestBody | typeof noBody;
  /** From the bytes of the reply to its value. */
  readonly open: (reply: HttpReply) => Result<Opened<T>, TelegramError>;
  readonly maxReplyBytes?: number;
  readonly signal: AbortSignal;
  /** Replies that need not be parsed again. */
  readonly memo?: ReplyMemo<T>;
}

type Parts = TelegramClientDeps & { readonly transport: Transport; readonly pacing: Pacing };

/** Waits for its turn, asks once, reads the reply. Never throws; nothing of the token is in what it answers or logs. */
export async function call<T>(parts: Parts, request: Call<T>): Promise<ApiResult<T>> {
  const { target, signal } = request;
  const address = methodAddress(target, request.method);
  if (!isLegalToken(target)) {
    return err(shapeRefusal);
  }
  if (address === null) {
    return err({ ...unreadable(), phase: 'connect' });
  }
  const pace = {
    root: target.apiRoot,
    tokenKey: tokenKeyOf(target),
    telegramId: telegramIdOf(target),
    isSet: request.method === 'setWebhook',
  };
  const lease = parts.pacing.tryAcquire(pace) ?? (await parts.pacing.acquire(pace, signal));
  if (lease === null) {
    return err(abortedCall);
  }
  const startMs = parts.clock.monotonicMs();
  const sent = await parts.transport.post({
    origin: address.origin,
    path: address.path,
    contentType: request.body.contentType,
    body: request.body.body,
    maxBodyBytes: request.maxReplyBytes ?? maxReplyBytes,
    deadlineMs: parts.deadlineMs ?? totalDeadlineMs,
    signal,
  });
  const latencyMs = parts.clock.monotonicMs() - startMs;
  const result = read(sent, request, { parts, latencyMs });
  lease.release(paceOutcome(result));
  report(parts.log, request, { sent, result, latencyMs });
  return result;
}

function read<T>(
  sent: HttpResult,
  request: Call<T>,
  { parts, latencyMs }: { readonly parts: Parts; readonly latencyMs: number },
): ApiResult<T> {
  if (!sent.ok) {
    const error = transportError(sent.error);
    return err(offlineIfSo(error, request.target, parts.hasNetwork ?? isOnNetwork));
  }
  const opened = open(sent.value, request);
  return opened.ok
    ? ok({
        value: opened.value.value,
        description: opened.value.description,
        serverDateMs: readDateMs(sent.value.date),
        latencyMs,
      })
    : opened;
}

function open<T>(
  reply: HttpReply,
  { open: openAnew, target, memo }: Call<T>,
): Result<Opened<T>, TelegramError> {
  const known = reply.status === 200 ? (memo?.recall(target.token, reply.body) ?? null) : null;
  if (known !== null) {
    return ok(known);
  }
  const opened = openAnew(reply);
  if (opened.ok) {
    memo?.keep(target.token, reply.body, opened.value);
  }
  return opened;
}

function report<T>(
  log: Logger,
  { target, method }: Call<T>,
  end: { readonly sent: HttpResult; readonly result: ApiResult<T>; readonly latencyMs: number },
): void {
  const fields = { method, telegramId: telegramIdOf(target), latencyMs: Math.round(end.latencyMs) };
  if (end.result.ok) {
    log.debug('telegram.answered', fields);
    return;
  }
  const { error } = end.result;
  if (error.kind === 'refused') {
    log.info('telegram.refused', {
      ...fields,
      errorCode: error.errorCode,
      description: error.description,
    });
    return;
  }
  const code = end.sent.ok ? null : end.sent.error.code;
  log.info('telegram.failed', { ...fields, fault: error.fault, phase: error.phase, code });
}

/** The server's own answer to such tokens (TBA ClientManager::send). */
const shapeRefusal: TelegramError = {
  kind: 'refused',
  errorCode: 401,
  description: 'Unauthorized: invalid token specified',
  retryAfterSeconds: null,
};

/** A reply, or an address, that cannot be made sense of. */
export function unreadable(): Extract<TelegramError, { kind: 'transport' }> {
  return {
    kind: 'transport',
    fault: 'malformed',
    phase: 'parse',
    httpStatus: null,
    retryAfterSeconds: null,
  };
}

/**
 * Failing to get anywhere, or waiting in vain, while this computer has no network at all is `offline`, whatever the
 * socket said: one that stands is not told that its cable was pulled.
 */
function offlineIfSo(
  error: TelegramError,
  target: ApiTarget,
  hasNetwork: () => boolean,
): TelegramError {
  const suspicious: readonly TransportFault[] = [
    'dns',
    'unreachable',
    'timeout',
    'refused',
    'proxy',
  ];
  return error.kind === 'transport' &&
    (error.phase === 'connect' || error.fault === 'timeout') &&
    suspicious.includes(error.fault) &&
    !isNearbyRoot(target.apiRoot) &&
    !hasNetwork()
    ? { ...error, fault: 'offline' }
    : error;
}

const isOnNetwork = (): boolean => outerAddresses().length > 0;
