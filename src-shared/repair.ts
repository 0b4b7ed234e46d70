import * as z from 'zod';
import { botIdSchema, planIdSchema } from './ids.ts';
import { wishKinds } from './wishes.ts';

export const refusalCodes = [
  'url-missing',
  'url-grammar',
  'url-scheme',
  'url-port',
  'url-host',
  'url-too-long',
  'host-unresolved',
  'host-not-public',
  'host-ipv6-only',
  'address-reserved',
  'address-grammar',
  'secret-alphabet',
  'secret-length',
  'secret-unknown',
  'certificate-unknown',
  'certificate-invalid',
  'certificate-too-big',
  'pin-unknown',
  'max-connections-range',
  'allowed-updates-name',
  'no-desired-webhook',
  'nothing-to-do',
  'changed-meanwhile',
  'plan-stale',
  'plan-unknown',
  'name-not-typed',
  'busy',
  'token-locked',
  'token-rejected',
  'not-reachable',
  'record-tampered',
  'contended',
  'pin-moves',
  'certificate-expired',
  'certificate-not-root',
  'nothing-to-undo',
  'undo-drop',
  'parked-already',
  'park-too-long',
  'park-too-late',
  'not-parked',
  'park-overtaken',
  'save-path',
  'save-foreign',
  'save-damaged',
  'disk-full',
  'environment-gone',
  'environment-locked',
  'environment-same-url',
  'template-grammar',
  'template-placeholder',
  'template-value',
  'template-username',
  'template-token',
] as const;
/** Why nothing was sent. `field` names the input at fault; text is `refusal.<code>` with {detail}. */
export const refusalSchema = z.strictObject({
  code: z.enum(refusalCodes),
  field: z.string().max(40).nullable(),
  detail: z.string().max(400).nullable(),
});
export type Refusal = z.infer<typeof refusalSchema>;
export type RefusalCode = Refusal['code'];

export const planStepSchema = z.strictObject({
  method: z.enum(['setWebhook', 'deleteWebhook', 'getWebhookInfo', 'getUpdates']),
  /** Parameters as shown: secrets as "stored", URLs shortened. */
  params: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
export type PlanStep = z.infer<typeof planStepSchema>;

export const lossCodes = [
  'pending-dropped',
  'secret-wiped',
  'certificate-wiped',
  'pin-wiped',
  'expires-while-off',
  'short-lived',
] as const;
export const warningCodes = [
  'resolver-silent',
  'delivery-pauses',
  'same-parameters',
  'secret-changes',
  'not-public-root',
  'unresolved-accepted',
  'error-not-curable',
  'secret-hand-over',
  'pin-kept',
  'certificate-other-host',
  'certificate-expires',
  'certificate-expired',
  'certificate-not-root',
  'undo-updates',
  'undo-unknown',
  'returns',
  'park-age-unknown',
  'park-session-only',
  'saving-pauses',
  'saving-resumes',
  'peek-pauses',
] as const;

/** The previewed change: what is sent, what changes, what is lost, what cannot be undone. */
export const planSchema = z.strictObject({
  planId: planIdSchema,
  botId: botIdSchema,
  wish: z.enum(wishKinds),
  createdAtMs: z.number().int(),
  expiresAtMs: z.number().int(),
  steps: z.array(planStepSchema),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  losses: z.array(z.strictObject({ code: z.enum(lossCodes), count: z.number().int().nullable() })),
  warnings: z.array(
    z.strictObject({ code: z.enum(warningCodes), detail: z.string().max(400).nullable() }),
  ),
  pending: z.number().int().nullable(),
  oldestPendingAtMs: z.number().int().nullable(),
  /** True when Telegram would answer "already set"; then `suggests` names the wish that helps. */
  noOp: z.boolean(),
  suggests: z.enum(wishKinds).nullable(),
  /** The text the user must type before apply, only where updates are lost; null otherwise. */
  confirmName: z.string().nullable(),
  undoable: z.boolean(),
  /** Only of a park: when the webhook comes back by itself, and the latest time that loses nothing. */
  park: z
    .strictObject({ returnAtMs: z.number().int(), latestAtMs: z.number().int() })
    .exactOptional(),
  /** Only of an undo: the action whose state before is brought back. */
  undoes: z
    .strictObject({ actionId: z.string(), wish: z.enum(wishKinds), atMs: z.number().int() })
    .exactOptional(),
});
export type Plan = z.infer<typeof planSchema>;

export const planAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), plan: planSchema }),
  z.strictObject({ kind: z.literal('refused'), refusals: z.array(refusalSchema).min(1) }),
]);
export type PlanAnswer = z.infer<typeof planAnswerSchema>;
