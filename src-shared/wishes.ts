/** What can be wished for a bot. */
import * as z from 'zod';
import { botIdSchema } from './ids.ts';

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
