/** The Bot API client: the one place that puts a token on the wire. */
import type * as z from 'zod';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { abortedCall, type TelegramError, type TransportFault } from '../domain/telegram-error.ts';
import type { RawUpdate } from '../domain/raw-update.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { ApiResult, ApiTarget, TelegramClient } from '../engine/ports/telegram.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { isNearbyRoot } from './api-root.ts';
import { createEgress, type TransportEgress } from './egress.ts';
import { openReply, readDateMs, transportError, type Opened } from './envelope.ts';
import { openUpdates } from './open-updates.ts';
import { outerAddresses } from './outer-addresses.ts';
import { paceOutcome } from './pace-outcome.ts';
import { createPacing, type Pacing } from './pacing.ts';
import { createReplyMemo, type ReplyMemo } from './reply-memo.ts';
import type { HttpReply, HttpResult } from './reply-reader.ts';
import {
  jsonBody,
  multipartBody,
  noBody,
  setWebhookParameters,
  type RequestBody,
} from './request-body.ts';
import { meSchema, trueSchema, webhookInfoSchema } from './schema.ts';
import { cleanerFor, isLegalToken, methodAddress, telegramIdOf, tokenKeyOf } from './target.ts';
import { createTransport, type Transport } from './transport.ts';

const totalDeadlineMs = 15_000;
const maxReplyBytes = 256 * 1024;
/** The server cuts a page of updates at about 4 MiB (TBA JsonUpdates). */
const maxPageBytes = 8 * 1024 * 1024;

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

interface Call<T> {
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

/**
 * A client for getMe, getWebhookInfo, setWebhook, deleteWebhook and getUpdates (forms: TBA HttpConnection::handle). Waits in the
 * pacing first, then has 15 s in all. Answers `refused` when the Bot API said no, `transport` when nothing was learned;
 * no other error, and nothing that holds a token, leaves it. A token of impossible shape is refused here, as the
 * server would, and never sent. Success is `ok:true`; whether the description is the expected one is for the caller.
 */
export function createTelegramClient(deps: TelegramClientDeps): TelegramClient {
  const { trustedCertificates } = deps;
  const egress =
    deps.egress ?? createEgress(trustedCertificates === undefined ? {} : { trustedCertificates });
  const transport = createTransport(egress);
  const memo = createReplyMemo<WebhookInfo>();
  const parts = { ...deps, transport, pacing: deps.pacing ?? createPacing({ clock: deps.clock }) };
  return {
    async getMe(target, signal) {
      const reply = await call(parts, {
        target,
        method: 'getMe',
        body: noBody,
        open: bySchema(target, meSchema),
        signal,
      });
      if (!reply.ok) {
        return reply;
      }
      const telegramId = telegramIdOf(target);
      const { id, first_name: firstName, username } = reply.value.value;
      return id === Number(telegramId)
        ? ok({ ...reply.value, value: { telegramId, firstName, username: username ?? null } })
        : err(unreadable());
    },
    getWebhookInfo: (target, signal) =>
      call(parts, {
        target,
        method: 'getWebhookInfo',
        body: noBody,
        open: bySchema(target, webhookInfoSchema),
        signal,
        memo,
      }),
    setWebhook(target, params, signal) {
      if (params.url === '') {
        // An empty URL deletes the webhook; that has a method of its own.
        return Promise.resolve(err({ ...unreadable(), phase: 'send' }));
      }
      const fields = setWebhookParameters(params);
      const pem = params.certificatePem;
      const body = pem === null ? jsonBody(fields) : multipartBody(fields, pem);
      const answered = bySchema(target, trueSchema);
      return call(parts, { target, method: 'setWebhook', body, open: answered, signal });
    },
    deleteWebhook(target, { dropPending }, signal) {
      const body = jsonBody(dropPending ? { drop_pending_updates: true } : {});
      const answered = bySchema(target, trueSchema);
      return call(parts, { target, method: 'deleteWebhook', body, open: answered, signal });
    },
    getUpdates: (target, page, signal) => call(parts, pageCall(target, page, signal)),
    dropConnections: () => transport.dropConnections(),
    close: () => transport.close(),
  };
}

type Parts = TelegramClientDeps & { readonly transport: Transport; readonly pacing: Pacing };

async function call<T>(parts: Parts, request: Call<T>): Promise<ApiResult<T>> {
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

function bySchema<T>(target: ApiTarget, schema: z.ZodType<T>): Call<T>['open'] {
  return (reply) => openReply(reply, schema, cleanerFor(target));
}

function pageCall(
  target: ApiTarget,
  { offset, limit }: Parameters<TelegramClient['getUpdates']>[1],
  signal: AbortSignal,
): Call<readonly RawUpdate[]> {
  return {
    target,
    method: 'getUpdates',
    // allowed_updates is left out: it would change the bot's setting for good.
    body: jsonBody({ ...(offset === null ? {} : { offset }), limit, timeout: 0 }),
    open: (reply) => openUpdates(reply, cleanerFor(target)),
    maxReplyBytes: maxPageBytes,
    signal,
  };
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

function unreadable(): Extract<TelegramError, { kind: 'transport' }> {
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
