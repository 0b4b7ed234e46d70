import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Wish, WishKind } from '../../../src-shared/wishes.ts';
import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { Park } from '../domain/park.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import type { EnvironmentWebhook } from '../environments/environment.ts';
import type { Secret } from '../secret.ts';
import { sameHidden, visibleDifferences } from './compare.ts';
import type { ParkTimes } from './park-times.ts';
import type { UndoTarget } from './undo-target.ts';
import {
  hiddenInForce,
  hiddenOfDesired,
  inForceParams,
  inForceWebhook,
  known,
  settleHidden,
} from './webhook-goal.ts';
import type { HiddenParts, KnownParts } from './webhook-goal.ts';

/** What is done with the queue while no webhook is there: saved to a file, or looked at. */
export type QueueWork =
  | { readonly kind: 'save'; readonly file: string }
  | { readonly kind: 'peek' };

/** Everything an action needs to know before it begins; computed once, at planning. */
export interface Goal {
  readonly wish: WishKind;
  /** The webhook to end with, complete; null = none. */
  readonly webhook: SetWebhookParams | null;
  /** Delete (keeping the queue) before the set: the kick. */
  readonly deletesFirst: boolean;
  readonly dropPending: boolean;
  /** What is stored as wanted when the action is done; null = no webhook wanted. */
  readonly desiredAfter: DesiredWebhook | null;
  /** The webhook in force at planning, to go back to; null = there was none. */
  readonly former: SetWebhookParams | null;
  readonly hiddenInForce: HiddenParts;
  readonly losses: Plan['losses'];
  /** Telegram would answer "Webhook is already set". */
  readonly noOp: boolean;
  /** A reading that shows the goal proves that the set happened, because the reading before did not. */
  readonly provable: boolean;
  /** Secret, certificate and pin stay what they are known to be, so a reading shows all there is to see. */
  readonly hiddenUnchanged: boolean;
  /** The former webhook can be brought back whole: no hidden part of it is unknown without an answer for it. */
  readonly formerWhole: boolean;
  /** Only of a park: when the webhook is to come back, and how late that may be. */
  readonly park: ParkTimes | null;
  /** Between delete and set. */
  readonly queue?: QueueWork;
  /** Only where the action takes the bot into another environment, or back into its former one. */
  readonly environment?: EnvironmentStep;
  /** A secret token was made up for this bot: the endpoint must learn it. */
  readonly generatesSecret?: boolean;
}

/** Ids of the environments that a bot belongs to before and after an action; null = to none. */
export interface EnvironmentStep {
  readonly before: string | null;
  readonly after: string | null;
}

/** Inputs of {@link goalOf}. `newSecret` is called at most once, for `generate`. */
export interface GoalInput {
  readonly wish: Wish;
  readonly bot: BotRecord;
  readonly desired: DesiredWebhook | null;
  readonly info: WebhookInfo;
  readonly nowMs: number;
  readonly newSecret: () => Secret;
  /** The present park of this bot; null = it is not parked. */
  readonly park?: Park | null;
  /** No waiting update is older, wall ms; null = not known. */
  readonly waitingSinceMs?: number | null;
  /** What an undo brings back, as it was looked up; only for that wish. */
  readonly undo?: UndoTarget;
  /** The file of a wish that saves holds updates of this bot already. */
  readonly resumes?: boolean;
  /** What the environment of a move wants of this bot. */
  readonly environment?: EnvironmentWebhook;
  /** The environment that the bot belongs to now; null = to none. */
  readonly environmentId?: string | null;
}

/** A goal, or every reason why there is none. */
export type GoalResult = Result<Goal, readonly Refusal[]>;

/** One refusal that belongs to no field. */
export function refuse(code: Refusal['code'], detail: string | null = null): GoalResult {
  return err([{ code, field: null, detail }]);
}

/** The set-like goal that ends with `desired`, its hidden parts settled by the wish's answers. */
export function goalWith(input: GoalInput, desired: DesiredWebhook, settled: KnownParts): Goal {
  const { wish, info, bot } = input;
  const { losses, ...parts } = settled;
  const webhook: SetWebhookParams = {
    url: desired.url,
    maxConnections: desired.maxConnections,
    allowedUpdates: desired.allowedUpdates,
    ...parts,
  };
  const inForce = hiddenInForce(input.desired, info);
  const provable = visibleDifferences(webhook, info).length > 0;
  const deletesFirst = wish.kind === 'kick' && info.url !== '';
  return {
    wish: wish.kind,
    webhook,
    deletesFirst,
    dropPending: wish.kind === 'drop',
    desiredAfter: { ...desired, ...asKnown(settled) },
    former: inForceParams(info, inForce, bot),
    hiddenInForce: inForce,
    losses,
    noOp:
      wish.kind !== 'drop' &&
      !deletesFirst &&
      !provable &&
      webhook.certificatePem === null &&
      sameHidden(webhook, inForce),
    provable,
    hiddenUnchanged: sameHidden(webhook, inForce),
    formerWhole: isWhole(inForce, wish),
    park: null,
  };
}

/** A part that is typed anew is not known for the former webhook: were that set again, it would be missing. */
function isWhole(parts: HiddenParts, wish: Wish): boolean {
  const pairs = [
    [parts.secret, wish.secretUnknown],
    [parts.certificatePem, wish.certificateUnknown],
    [parts.pinnedIp, wish.pinUnknown],
  ] as const;
  return pairs.every(([part, answer]) => part.state !== 'unknown' || answer !== 'refuse');
}

/** What is settled, as it is stored. */
export function asKnown(parts: KnownParts): HiddenParts {
  return {
    secret: known(parts.secret),
    certificatePem: known(parts.certificatePem),
    pinnedIp: known(parts.ipAddress),
  };
}

/** The webhook in force as the wanted one, where none is stored. */
export function asIfAdopted({ info, bot, nowMs }: GoalInput): DesiredWebhook {
  return { ...inForceWebhook(info, hiddenInForce(null, info), bot), changedAtMs: nowMs };
}

/** The loss of everything that waits. */
export const dropped = (info: WebhookInfo): Plan['losses'][number] => ({
  code: 'pending-dropped',
  count: info.pending,
});

/** The goal that ends with no webhook. */
export function goneGoal({ wish, desired, info, bot }: GoalInput): Goal {
  const inForce = hiddenInForce(desired, info);
  return {
    wish: wish.kind,
    webhook: null,
    deletesFirst: false,
    dropPending: false,
    desiredAfter: null,
    former: inForceParams(info, inForce, bot),
    hiddenInForce: inForce,
    losses: [dropped(info)],
    noOp: false,
    provable: info.url !== '',
    hiddenUnchanged: true,
    formerWhole: isWhole(inForce, wish),
    park: null,
  };
}

/** The stored configuration, or the one in force where none is stored yet; null where there is neither. */
export function storedOrInForce(input: GoalInput): DesiredWebhook | null {
  return input.desired ?? (input.info.url === '' ? null : asIfAdopted(input));
}

/** Re-set, kick, restore and the return of a parked webhook: the stored configuration, else the one in force. */
export function storedGoal(input: GoalInput): GoalResult {
  const { info } = input;
  const desired = storedOrInForce(input);
  if (desired === null) {
    return refuse('no-desired-webhook');
  }
  const settled = settleHidden(hiddenOfDesired(desired, info), input.wish);
  return settled.ok ? ok(goalWith(input, desired, settled.value)) : settled;
}
