/** Replies of the Bot API as zod schemas: loose (Telegram adds fields), but every field we read has its type. */
import * as z from 'zod';
import type { WebhookInfo } from '../domain/webhook-config.ts';

/** The envelope around every reply (TBA Query.h JsonQueryOk, JsonQueryError). */
export const envelopeSchema = z.discriminatedUnion('ok', [
  z.looseObject({
    ok: z.literal(true),
    result: z.unknown().refine((result) => result !== undefined),
    description: z.string().optional(),
  }),
  z.looseObject({
    ok: z.literal(false),
    error_code: z.int(),
    description: z.string(),
    parameters: z.looseObject({ retry_after: z.int().min(0).optional() }).optional(),
  }),
]);

export const meSchema = z.looseObject({
  // Ids reach 2^54, beyond what a JSON number keeps exactly: compared, never used as text.
  id: z.number().min(1),
  first_name: z.string(),
  username: z.string().optional(),
});

export const trueSchema = z.literal(true);

/** Ids are 32-bit numbers (TD TQueue.h MAX_ID), so they are exact; everything else in an update is not read as data. */
export const updatesSchema = z.array(z.looseObject({ update_id: z.int().min(1) }));

const count = z.int().min(0);

/** Fields and their presence as in TBA Client::JsonWebhookInfo; `<unknown>` while the first look-up runs. */
export const webhookInfoSchema = z
  .looseObject({
    url: z.string(),
    has_custom_certificate: z.boolean(),
    pending_update_count: count,
    last_error_date: count.optional(),
    last_error_message: z.string().optional(),
    last_synchronization_error_date: count.optional(),
    max_connections: count.optional(),
    ip_address: z.string().optional(),
    allowed_updates: z.array(z.string()).optional(),
  })
  .transform((raw): WebhookInfo => ({
    url: raw.url,
    hasCustomCertificate: raw.has_custom_certificate,
    pending: raw.pending_update_count,
    lastErrorDateSeconds: raw.last_error_date ?? null,
    lastErrorMessage: raw.last_error_message ?? null,
    lastSyncErrorDateSeconds: raw.last_synchronization_error_date ?? null,
    maxConnections: raw.max_connections ?? null,
    ip: raw.ip_address === undefined || raw.ip_address === '<unknown>' ? null : raw.ip_address,
    allowedUpdates: raw.allowed_updates ?? null,
  }));
