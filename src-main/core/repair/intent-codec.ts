import * as z from 'zod';
import { wishKinds } from '../../../src-shared/wishes.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import type { SecretBox } from '../engine/ports/vault.ts';
import { Secret } from '../secret.ts';
import { decodeDesired, encodeDesired } from '../vault/desired-codec.ts';
import { parseJson } from '../vault/parse-json.ts';
import type { RunGoal } from './decide.ts';
import type { Phase } from './phases.ts';

/** All that a later start needs to finish or undo an action. Holds secrets: only ever stored sealed. */
export interface Intent {
  readonly actionId: string;
  readonly botId: string;
  readonly planId: string | null;
  readonly actor: 'operator' | 'automatic' | 'api';
  readonly startedAtMs: number;
  readonly goal: RunGoal;
  readonly before: WebhookInfo;
  readonly desiredBefore: DesiredWebhook | null;
  readonly phase: Phase;
}

const params = z.strictObject({
  url: z.string(),
  maxConnections: z.number().int(),
  allowedUpdates: z.array(z.string()).nullable(),
  secret: z.string().nullable(),
  certificatePem: z.string().nullable(),
  ipAddress: z.string().nullable(),
});
const info = z.strictObject({
  url: z.string(),
  hasCustomCertificate: z.boolean(),
  pending: z.number(),
  lastErrorDateSeconds: z.number().nullable(),
  lastErrorMessage: z.string().nullable(),
  lastSyncErrorDateSeconds: z.number().nullable(),
  maxConnections: z.number().nullable(),
  ip: z.string().nullable(),
  allowedUpdates: z.array(z.string()).nullable(),
});
const intentSchema = z.strictObject({
  version: z.literal(1),
  actionId: z.string(),
  botId: z.string(),
  planId: z.string().nullable(),
  actor: z.enum(['operator', 'automatic', 'api']),
  startedAtMs: z.number(),
  goal: z.strictObject({
    wish: z.enum(wishKinds),
    webhook: params.nullable(),
    deletesFirst: z.boolean(),
    dropPending: z.boolean(),
    desiredAfter: z.string().nullable(),
    former: params.nullable(),
    noOp: z.boolean(),
    provable: z.boolean(),
    hiddenUnchanged: z.boolean(),
    formerWhole: z.boolean(),
    /** Notes of an earlier version have none. */
    park: z
      .strictObject({ returnAtMs: z.number(), latestAtMs: z.number() })
      .nullable()
      .default(null),
    queue: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('save'), file: z.string() }),
        z.strictObject({ kind: z.literal('peek') }),
      ])
      .exactOptional(),
    environment: z
      .strictObject({ before: z.string().nullable(), after: z.string().nullable() })
      .exactOptional(),
  }),
  before: info,
  desiredBefore: z.string().nullable(),
  phase: z.enum(['begun', 'deleting', 'saving', 'setting', 'restoring']),
});

const place = (botId: string, actionId: string): { botId: string; field: string } => ({
  botId,
  field: `intent:${actionId}`,
});

/** The intent as bytes that only this bot, this action and this key open again. */
export function sealIntent(box: SecretBox, intent: Intent): Uint8Array {
  const { goal } = intent;
  const plain: z.input<typeof intentSchema> = {
    version: 1,
    actionId: intent.actionId,
    botId: intent.botId,
    planId: intent.planId,
    actor: intent.actor,
    startedAtMs: intent.startedAtMs,
    goal: {
      wish: goal.wish,
      webhook: plainParams(goal.webhook),
      deletesFirst: goal.deletesFirst,
      dropPending: goal.dropPending,
      desiredAfter: goal.desiredAfter === null ? null : encodeDesired(goal.desiredAfter),
      former: plainParams(goal.former),
      noOp: goal.noOp,
      provable: goal.provable,
      hiddenUnchanged: goal.hiddenUnchanged,
      formerWhole: goal.formerWhole,
      park: goal.park,
      ...(goal.queue === undefined ? {} : { queue: goal.queue }),
      ...(goal.environment === undefined ? {} : { environment: goal.environment }),
    },
    before: { ...intent.before, allowedUpdates: copy(intent.before.allowedUpdates) },
    desiredBefore: intent.desiredBefore === null ? null : encodeDesired(intent.desiredBefore),
    phase: intent.phase,
  };
  return box.seal(place(intent.botId, intent.actionId), JSON.stringify(plain));
}

/** Opens what {@link sealIntent} made; null when key, place or content do not fit (the reason would quote secrets). */
export function openIntent(
  box: SecretBox,
  stored: { readonly botId: string; readonly actionId: string; readonly sealed: Uint8Array },
): Intent | null {
  const text = box.open(place(stored.botId, stored.actionId), stored.sealed);
  const parsed = intentSchema.safeParse(text === null ? null : parseJson(text));
  if (!parsed.success) {
    return null;
  }
  const { version: _version, goal, desiredBefore, ...rest } = parsed.data;
  const after = readDesired(goal.desiredAfter);
  const before = readDesired(desiredBefore);
  return after === undefined || before === undefined
    ? null
    : {
        ...rest,
        goal: {
          ...goal,
          webhook: secretParams(goal.webhook),
          former: secretParams(goal.former),
          desiredAfter: after,
        },
        desiredBefore: before,
      };
}

/** undefined = there should be one, but it does not read. */
function readDesired(text: string | null): DesiredWebhook | null | undefined {
  return text === null ? null : (decodeDesired(text) ?? undefined);
}

function plainParams(webhook: SetWebhookParams | null): z.input<typeof params> | null {
  return webhook === null
    ? null
    : {
        ...webhook,
        allowedUpdates: copy(webhook.allowedUpdates),
        secret: webhook.secret?.reveal() ?? null,
      };
}

function secretParams(plain: z.infer<typeof params> | null): SetWebhookParams | null {
  return plain === null
    ? null
    : { ...plain, secret: plain.secret === null ? null : new Secret(plain.secret) };
}

function copy(list: readonly string[] | null): string[] | null {
  return list === null ? null : [...list];
}
