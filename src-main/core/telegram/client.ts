/** The Bot API client: the one place that puts a token on the wire. */
import type * as z from 'zod';
import { err, ok } from '../../../src-shared/result.ts';
import type { RawUpdate } from '../domain/raw-update.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { ApiTarget, TelegramClient } from '../engine/ports/telegram.ts';
import { call, type Call, type TelegramClientDeps, unreadable } from './call.ts';
import { createEgress } from './egress.ts';
import { openReply } from './envelope.ts';
import { openUpdates } from './open-updates.ts';
import { createPacing } from './pacing.ts';
import { createReplyMemo } from './reply-memo.ts';
import { jsonBody, multipartBody, noBody, setWebhookParameters } from './request-body.ts';
import { meSchema, trueSchema, webhookInfoSchema } from './schema.ts';
import { cleanerFor, telegramIdOf } from './target.ts';
import { createTransport } from './transport.ts';

/** The server cuts a page of updates at about 4 MiB (TBA JsonUpdates). */
const maxPageBytes = 8 * 1024 * 1024;

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
