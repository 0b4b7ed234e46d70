import {
  type SetConfig,
  type Wish,
  type WishInput,
  wishSchema,
} from '../../../../src-shared/wishes.ts';
import type {
  DesiredWebhook,
  WebhookInfo,
} from '../../../../src-main/core/domain/webhook-config.ts';
import type { EnvironmentWebhook } from '../../../../src-main/core/environments/environment.ts';
import type { Park } from '../../../../src-main/core/domain/park.ts';
import type { UndoRecord } from '../../../../src-main/core/domain/undo.ts';
import { goalOf } from '../../../../src-main/core/repair/goal.ts';
import type { GoalInput } from '../../../../src-main/core/repair/goal-parts.ts';
import type { UndoTarget } from '../../../../src-main/core/repair/undo-target.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { aBotRecord, aDesired, anInfo } from '../../../support/builders.ts';

/** A wish with the defaults that the window would send. */
export function aWish(
  input: WishInput | { readonly kind: Exclude<Wish['kind'], 'set' | 'move'> },
): Wish {
  return wishSchema.parse({ botId: '700001', ...input });
}

/** A set of the webhook that {@link anInfo} shows; give what differs. */
export function aSet(config: Partial<SetConfig> = {}, parts: Partial<WishInput> = {}): Wish {
  return wishSchema.parse({
    kind: 'set',
    botId: '700001',
    ...parts,
    config: {
      url: anInfo().url,
      secret: { kind: 'keep' },
      maxConnections: null,
      allowedUpdates: null,
      ...config,
    },
  });
}

/** An adopted webhook: what Telegram never shows is not known. */
export function anAdopted(parts: Partial<DesiredWebhook> = {}): DesiredWebhook {
  return aDesired({
    source: 'adopted',
    secret: { state: 'unknown' },
    pinnedIp: { state: 'unknown' },
    ...parts,
  });
}

/** A noted action with the webhook that it found. */
export function anUndo(
  parts: Partial<UndoRecord> & { readonly dropped?: number } = {},
): Extract<UndoTarget, { kind: 'record' }> {
  const { dropped = 0 } = parts;
  const record: UndoRecord = {
    actionId: 'a1',
    botId: '700001',
    wish: 'set',
    atMs: 500,
    before: aDesired(),
    changed: true,
    dropped,
    ...parts,
  };
  return { kind: 'record', record, dropped };
}

export const storedSecret = new Secret('stored_secret-1');

/** The goal of a wish for a bot whose wanted webhook is in force, unless told otherwise. */
export function goalFor(
  wish: Wish,
  parts: {
    readonly desired?: DesiredWebhook | null;
    readonly info?: WebhookInfo;
    readonly park?: Park;
    readonly waitingSinceMs?: number;
    readonly undo?: UndoTarget;
    readonly environment?: EnvironmentWebhook;
    readonly environmentId?: string | null;
  } = {},
): ReturnType<typeof goalOf> {
  const { undo, environment, environmentId = null } = parts;
  const input: GoalInput = {
    wish,
    bot: aBotRecord(),
    desired: parts.desired === undefined ? aDesired() : parts.desired,
    info: parts.info ?? anInfo(),
    nowMs: 1_000,
    newSecret: () => new Secret('generated'),
    park: parts.park ?? null,
    waitingSinceMs: parts.waitingSinceMs ?? 1_000,
    environmentId,
    ...(undo === undefined ? {} : { undo }),
    ...(environment === undefined ? {} : { environment }),
  };
  return goalOf(input);
}
