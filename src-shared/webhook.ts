import * as z from 'zod';

/** The parts of a webhook's configuration. */
export const configParts = [
  'url',
  'secret',
  'certificate',
  'pinnedIp',
  'maxConnections',
  'allowedUpdates',
] as const;

/** Public update kinds in the server's own order (TBA Client::get_update_type_name); `*` kinds are off by default. */
export const updateKinds = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'message_reaction',
  'message_reaction_count',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'purchased_paid_media',
  'managed_bot',
  'guest_message',
] as const;

/** The three kinds that the default list leaves out (TBA DEFAULT_ALLOWED_UPDATE_TYPES). */
export const offByDefaultKinds = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
] as const;

/**
 * A URL as it may be shown: scheme, host, port, and an 8-character hash of path and query, because paths
 * often hold the token (SEC-03). `urlShort` looks like `https://bot.example.org/…#1a2b3c4d`.
 */
export const shortUrlSchema = z.string().max(400);

/** What Telegram reports, as the window may see it. Times in Unix ms. `allowedUpdates` null = the default list. */
export const webhookViewSchema = z.strictObject({
  urlShort: shortUrlSchema.nullable(),
  host: z.string().nullable(),
  ip: z.string().nullable(),
  maxConnections: z.number().int().nullable(),
  allowedUpdates: z.array(z.string()).nullable(),
  hasCustomCertificate: z.boolean(),
  pending: z.number().int(),
  lastErrorAtMs: z.number().int().nullable(),
  lastErrorMessage: z.string().nullable(),
  lastSyncErrorAtMs: z.number().int().nullable(),
});
export type WebhookView = z.infer<typeof webhookViewSchema>;

/** Where a wanted configuration comes from. */
export const desiredSources = ['adopted', 'typed', 'imported', 'environment'] as const;

export const knownStates = ['stored', 'none', 'unknown'] as const;
/** What is wanted; secrets only as "stored / none / unknown" (the completeness meter). */
export const desiredViewSchema = z.strictObject({
  urlShort: shortUrlSchema,
  host: z.string(),
  secret: z.enum(knownStates),
  certificate: z.enum(knownStates),
  pinnedIp: z.enum(knownStates),
  maxConnections: z.number().int(),
  allowedUpdates: z.array(z.string()).nullable(),
  source: z.enum(desiredSources),
  /** When it was last changed here: for an imported one, when the file was taken over. */
  changedAtMs: z.number().int(),
});
export type DesiredView = z.infer<typeof desiredViewSchema>;

export const driftFields = [
  'url',
  'maxConnections',
  'allowedUpdates',
  'certificate',
  'ipAddress',
] as const;
export type DriftField = (typeof driftFields)[number];
/** One difference between desired and actual, both sides as short text. */
export const driftSchema = z.strictObject({
  field: z.enum(driftFields),
  desired: z.string().max(600),
  actual: z.string().max(600),
});
export type Drift = z.infer<typeof driftSchema>;
