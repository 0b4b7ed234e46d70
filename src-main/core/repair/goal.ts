import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Plan, Refusal, SetConfig, Wish, WishKind } from '../../../src-shared/repair.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports.ts';
import type { Secret } from '../secret.ts';
import { sameHidden, visibleDifferences } from './compare.ts';
import { typedUpdates, wipedUnknown, withTyped } from './typed-config.ts';
import {
  defaultMaxConnections,
  hiddenInForce,
  hiddenOfDesired,
  inForceParams,
  known,
  settleHidden,
} from './webhook-goal.ts';
import type { HiddenParts, KnownParts } from './webhook-goal.ts';

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
}

/** Inputs of {@link goalOf}. `newSecret` is called at most once, for `generate`. */
export interface GoalInput {
  readonly wish: Wish;
  readonly bot: BotRecord;
  readonly desired: DesiredWebhook | null;
  readonly info: WebhookInfo;
  readonly nowMs: number;
  readonly newSecret: () => Secret;
}

const texts = createTexts();

type GoalResult = Result<Goal, readonly Refusal[]>;

/** What a wish comes to for this bot, or every reason why it comes to nothing. Pure. */
export function goalOf(input: GoalInput): GoalResult {
  switch (input.wish.kind) {
    case 'set':
      return setGoal(input, input.wish.config);
    case 're-set':
    case 'kick':
    case 'restore':
      return storedGoal(input);
    case 'drop':
      return dropGoal(input);
    case 'delete':
      return deleteGoal(input, input.wish.dropPending);
  }
}

function refuse(code: Refusal['code'], detail: string | null = null): GoalResult {
  return err([{ code, field: null, detail }]);
}

/** The set-like goal that ends with `desired`, its hidden parts settled by the wish's answers. */
function goalWith(input: GoalInput, desired: DesiredWebhook, settled: KnownParts): Goal {
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

function asKnown(parts: KnownParts): HiddenParts {
  return {
    secret: known(parts.secret),
    certificatePem: known(parts.certificatePem),
    pinnedIp: known(parts.ipAddress),
  };
}

function setGoal(input: GoalInput, config: SetConfig): GoalResult {
  const { desired, info, bot } = input;
  const base = desired === null ? hiddenInForce(null, info) : hiddenOfDesired(desired, info);
  const parts = withTyped(base, config, input.newSecret);
  const settled = settleHidden(parts, input.wish);
  if (!settled.ok) {
    return settled;
  }
  const whole: DesiredWebhook = {
    url: config.url,
    ...asKnown(settled.value),
    maxConnections:
      config.maxConnections ??
      desired?.maxConnections ??
      info.maxConnections ??
      defaultMaxConnections(bot),
    allowedUpdates: typedUpdates(config, (desired ?? info).allowedUpdates),
    source: 'typed',
    changedAtMs: input.nowMs,
  };
  const wiped = wipedUnknown(base, parts);
  return ok(
    goalWith(input, whole, { ...settled.value, losses: [...wiped, ...settled.value.losses] }),
  );
}

/** Re-set, kick and restore: the stored configuration, or the one in force where none is stored yet. */
function storedGoal(input: GoalInput): GoalResult {
  const { info } = input;
  const desired = input.desired ?? (info.url === '' ? null : asIfAdopted(input));
  if (desired === null) {
    return refuse('no-desired-webhook');
  }
  const settled = settleHidden(hiddenOfDesired(desired, info), input.wish);
  return settled.ok ? ok(goalWith(input, desired, settled.value)) : settled;
}

function asIfAdopted({ info, bot, nowMs }: GoalInput): DesiredWebhook {
  return {
    url: info.url,
    ...hiddenInForce(null, info),
    maxConnections: info.maxConnections ?? defaultMaxConnections(bot),
    allowedUpdates: info.allowedUpdates,
    source: 'adopted',
    changedAtMs: nowMs,
  };
}

/** The webhook in force, unchanged, with the queue emptied: never another URL (REP-04). */
function dropGoal(input: GoalInput): GoalResult {
  const { desired, info } = input;
  if (info.pending === 0) {
    return refuse('nothing-to-do', texts('repair.nothing-waits'));
  }
  if (info.url === '') {
    return ok({ ...goneGoal(input), dropPending: true, desiredAfter: desired });
  }
  const settled = settleHidden(hiddenInForce(desired, info), input.wish);
  if (!settled.ok) {
    return settled;
  }
  const goal = goalWith(input, asIfAdopted(input), settled.value);
  const stored =
    desired !== null && desired.url === info.url
      ? { ...desired, ...asKnown(settled.value) }
      : desired;
  return ok({ ...goal, desiredAfter: stored, losses: [dropped(info), ...goal.losses] });
}

const dropped = (info: WebhookInfo): Plan['losses'][number] => ({
  code: 'pending-dropped',
  count: info.pending,
});

function deleteGoal(input: GoalInput, dropPending: boolean): GoalResult {
  const { desired, info } = input;
  if (info.url === '' && desired === null && !(dropPending && info.pending > 0)) {
    return refuse('nothing-to-do', texts('repair.no-webhook'));
  }
  const settled = settleHidden(hiddenInForce(desired, info), input.wish);
  if (!settled.ok) {
    return settled;
  }
  const queue: Plan['losses'][number] = dropPending
    ? dropped(info)
    : { code: 'expires-while-off', count: info.pending };
  return ok({ ...goneGoal(input), dropPending, losses: [queue, ...settled.value.losses] });
}

function goneGoal({ wish, desired, info, bot }: GoalInput): Goal {
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
  };
}
