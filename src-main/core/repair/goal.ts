import { ok } from '../../../src-shared/result.ts';
import type { SetConfig } from '../../../src-shared/wishes.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import {
  asIfAdopted,
  asKnown,
  dropped,
  goalWith,
  goneGoal,
  refuse,
  storedGoal,
} from './goal-parts.ts';
import type { GoalInput, GoalResult } from './goal-parts.ts';
import { queueGoal } from './queue-goal.ts';
import { typedUpdates, wipedUnknown, withTyped } from './typed-config.ts';
import {
  defaultMaxConnections,
  hiddenInForce,
  hiddenOfDesired,
  settleHidden,
} from './webhook-goal.ts';
import { environmentGoal } from './environment-goal.ts';
import { moveGoal, parkGoal, rotateGoal, undoGoal, unparkGoal } from './wish-goals.ts';

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
      return input.wish.save.kind === 'lose'
        ? dropGoal(input)
        : queueGoal(input, { kind: 'save', file: input.wish.save.path }, dropGoal);
    case 'rescue':
      return queueGoal(input, { kind: 'save', file: input.wish.path }, dropGoal);
    case 'peek':
      return queueGoal(input, { kind: 'peek' }, dropGoal);
    case 'delete':
      return deleteGoal(input, input.wish.dropPending);
    case 'rotate-secret':
      return rotateGoal(input, input.wish);
    case 'move':
      return input.wish.environmentId === undefined
        ? moveGoal(input, input.wish)
        : environmentGoal(input, input.wish);
    case 'undo':
      return undoGoal(input);
    case 'park':
      return parkGoal(input, input.wish.forSeconds);
    case 'unpark':
      return unparkGoal(input);
  }
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
