import { saidListSchema } from './said.ts';
import * as z from 'zod';
import { shortUrlSchema } from './webhook.ts';

export const botIdSchema = z.string().regex(/^[0-9]{1,20}(-[a-z0-9]{1,12})?$/);
export const planIdSchema = z.string().min(1).max(64);

export const wishKinds = [
  'set',
  're-set',
  'kick',
  'restore',
  'drop',
  'delete',
  'rotate-secret',
  'move',
  'undo',
  'park',
  'unpark',
  'rescue',
  'peek',
] as const;
export type WishKind = (typeof wishKinds)[number];

/** What to do where the secret, certificate or pin of an adopted webhook is not known and the action would wipe it. */
export const unknownAnswers = ['refuse', 'none', 'lose'] as const;
export type UnknownAnswer = (typeof unknownAnswers)[number];

const unknowns = {
  secretUnknown: z.enum(unknownAnswers).default('refuse'),
  certificateUnknown: z.enum(unknownAnswers).default('refuse'),
  pinUnknown: z.enum(unknownAnswers).default('refuse'),
  unresolvedOk: z.boolean().default(false),
};

/** What becomes of a stored pinned address when the webhook moves: it belongs to the old place, so it is asked. */
export const pinMoves = ['ask', 'keep', 'none'] as const;
export type PinMove = (typeof pinMoves)[number];

/** The webhook to set. Secrets travel up only. `keep` = whatever is stored. */
export const setConfigSchema = z.strictObject({
  url: z.string().min(1).max(4096),
  secret: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keep') }),
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('generate') }),
    z.strictObject({ kind: z.literal('value'), value: z.string().max(1024) }),
  ]),
  certificate: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('keep') }),
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('pem'), pem: z.string().max(3_145_728) }),
    ])
    .default({ kind: 'keep' }),
  pinnedIp: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('keep') }),
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('ip'), ip: z.string().max(64) }),
    ])
    .default({ kind: 'keep' }),
  maxConnections: z.number().int().nullable(),
  /** null = keep what is desired now; 'default' = the default list. */
  allowedUpdates: z.union([z.literal('default'), z.array(z.string().max(64)).max(40)]).nullable(),
});
export type SetConfig = z.infer<typeof setConfigSchema>;

const target = { botId: botIdSchema, ...unknowns };
/** An absolute path; the file must not be there, or hold updates of this bot. */
const savePathSchema = z.string().min(1).max(4096);
/** What becomes of the updates that a drop takes away. */
export const saveChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lose') }),
  z.strictObject({ kind: z.literal('file'), path: savePathSchema }),
]);
export type SaveChoice = z.infer<typeof saveChoiceSchema>;
export const wishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), ...target, config: setConfigSchema }),
  z.strictObject({ kind: z.literal('re-set'), ...target }),
  z.strictObject({ kind: z.literal('kick'), ...target }),
  z.strictObject({ kind: z.literal('restore'), ...target }),
  z.strictObject({
    kind: z.literal('drop'),
    ...target,
    save: saveChoiceSchema.default({ kind: 'lose' }),
  }),
  /** Saves what waits to a file; the same as a drop that saves. */
  z.strictObject({ kind: z.literal('rescue'), ...target, path: savePathSchema }),
  /** Looks at the head of the queue and confirms nothing. */
  z.strictObject({ kind: z.literal('peek'), ...target }),
  z.strictObject({ kind: z.literal('delete'), ...target, dropPending: z.boolean().default(false) }),
  /** The stored configuration with another secret token. */
  z.strictObject({
    kind: z.literal('rotate-secret'),
    ...target,
    secret: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('generate') }),
        z.strictObject({ kind: z.literal('value'), value: z.string().max(1024) }),
      ])
      .default({ kind: 'generate' }),
  }),
  /** The stored configuration at another URL, or what an environment wants of the bot: one of the two is given. */
  z
    .strictObject({
      kind: z.literal('move'),
      ...target,
      url: z.string().min(1).max(4096).exactOptional(),
      environmentId: z.string().min(1).max(64).exactOptional(),
      pin: z.enum(pinMoves).default('ask'),
    })
    .refine(({ url, environmentId }) => (url === undefined) !== (environmentId === undefined)),
  /** The state before an action; null = before the newest one that can be undone. */
  z.strictObject({
    kind: z.literal('undo'),
    ...target,
    actionId: z.string().min(1).max(64).nullable().default(null),
  }),
  /** Delete now, set again later. null = the usual time, or less where updates would expire. */
  z.strictObject({
    kind: z.literal('park'),
    ...target,
    forSeconds: z.number().int().min(60).max(86_400).nullable().default(null),
  }),
  /** The return of a parked webhook, early or on time. */
  z.strictObject({ kind: z.literal('unpark'), ...target }),
]);
export type Wish = z.infer<typeof wishSchema>;
export type WishInput = z.input<typeof wishSchema>;

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

export const outcomes = ['done', 'no-change', 'refused', 'restored', 'failed'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

/** An update that waits, without its contents. */
export const queuedUpdateSchema = z.strictObject({
  updateId: z.number().int(),
  kind: z.string().max(64),
  /** Seconds since the event; null where it has no date of its own. */
  ageSeconds: z.number().int().min(0).nullable(),
  bytes: z.number().int(),
  /** Updates of one lane are delivered one after another; lanes are numbered as they appear. */
  lane: z.number().int(),
  /** Whether the endpoint seems to choke on this one, and how sure that is. */
  suspect: z.enum(['likely', 'possible']).nullable(),
});
export type QueuedUpdate = z.infer<typeof queuedUpdateSchema>;

/** Why no more pages were saved. `empty` and `enough`: everything that waited at the beginning is safe. */
export const saveStops = [
  'empty',
  'enough',
  'time',
  'disk-full',
  'file',
  'webhook',
  'conflict',
  'unanswered',
  'refused',
  'token',
  'unreadable',
  'asked',
] as const;
export type SaveStop = (typeof saveStops)[number];

/** What saving came to. `file` is the name without its folder. */
export const savedSchema = z.strictObject({
  file: z.string().max(300),
  /** Updates in the file; of them added by this action. */
  count: z.number().int(),
  added: z.number().int(),
  firstUpdateId: z.number().int().nullable(),
  lastUpdateId: z.number().int().nullable(),
  bytes: z.number().int(),
  /** Of the file, as read back; null where nothing was saved or it could not be read. */
  sha256: z.string().nullable(),
  /** Everything that waited when it began is in the file. */
  complete: z.boolean(),
  /** Why it ended; absent where no page was read. */
  stop: z.enum(saveStops).exactOptional(),
});
export type Saved = z.infer<typeof savedSchema>;

/** How far a long action is; times in ms. */
export const progressSchema = z.strictObject({
  done: z.number().int(),
  total: z.number().int(),
  bytes: z.number().int(),
  leftMs: z.number().int().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** Evidence levels: 0 none · 1 API accepted · 2 info equals desired · 3 endpoint answers · 4 delivery seen · 5 own /start. */
export const actionResultSchema = z.strictObject({
  actionId: z.string(),
  planId: planIdSchema.nullable(),
  wish: z.enum(wishKinds),
  outcome: outcomeSchema,
  evidence: z.number().int().min(0).max(5),
  steps: z.array(z.strictObject({ method: z.string(), answer: z.string().max(400) })),
  refusals: z.array(refusalSchema),
  before: z
    .strictObject({ urlShort: shortUrlSchema.nullable(), pending: z.number().int().nullable() })
    .nullable(),
  after: z
    .strictObject({ urlShort: shortUrlSchema.nullable(), pending: z.number().int().nullable() })
    .nullable(),
  /** In English. */
  message: z.string().max(600),
  /** The same as keys and values, to be said in any language. */
  said: saidListSchema.exactOptional(),
  /** Of rescue, and of a drop that saves. */
  saved: savedSchema.exactOptional(),
  /** Of peek: the oldest, at most 100. */
  queue: z.array(queuedUpdateSchema).max(100).exactOptional(),
  startedAtMs: z.number().int(),
  finishedAtMs: z.number().int(),
});
export type ActionResult = z.infer<typeof actionResultSchema>;
