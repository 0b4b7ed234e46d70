import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import { formatMoment } from '../../../src-shared/format/times.ts';
import type { PinMove, Wish } from '../../../src-shared/wishes.ts';
import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import { Secret } from '../secret.ts';
import { visibleDifferences } from './compare.ts';
import { urlText } from './describe.ts';
import {
  asIfAdopted,
  asKnown,
  goalWith,
  goneGoal,
  refuse,
  storedGoal,
  storedOrInForce,
} from './goal-parts.ts';
import type { Goal, GoalInput, GoalResult } from './goal-parts.ts';
import { parkTimes } from './park-times.ts';
import { wipedUnknown } from './typed-config.ts';
import { hiddenInForce, hiddenOfDesired, known, paramsOf, settleHidden } from './webhook-goal.ts';
import type { HiddenParts, KnownParts } from './webhook-goal.ts';

type WishOf<K extends Wish['kind']> = Extract<Wish, { kind: K }>;

/** The stored configuration with another secret token; the endpoint must learn it. */
export function rotateGoal(input: GoalInput, wish: WishOf<'rotate-secret'>): GoalResult {
  const stored = storedOrInForce(input);
  if (stored === null) {
    return refuse('no-desired-webhook');
  }
  const { secret } = wish;
  const next = secret.kind === 'generate' ? input.newSecret() : new Secret(secret.value);
  const parts = { ...hiddenOfDesired(stored, input.info), secret: known(next) };
  const settled = settleHidden(parts, wish);
  return settled.ok
    ? ok(goalWith(input, { ...stored, changedAtMs: input.nowMs }, settled.value))
    : settled;
}

/** Another URL, everything else as stored. A pinned address belongs to the old place: it is asked for. */
export function moveGoal(input: GoalInput, wish: WishOf<'move'>): GoalResult {
  const stored = storedOrInForce(input);
  if (stored === null) {
    return refuse('no-desired-webhook');
  }
  const base = hiddenOfDesired(stored, input.info);
  const parts = wish.pin === 'none' ? { ...base, pinnedIp: known<string>(null) } : base;
  const settled = settleHidden(parts, wish);
  const asked = askedPin(base, wish.pin);
  if (!settled.ok || asked.length > 0) {
    return err([...asked, ...(settled.ok ? [] : settled.error)]);
  }
  const moved: DesiredWebhook = {
    ...stored,
    url: wish.url ?? '',
    source: 'typed',
    changedAtMs: input.nowMs,
  };
  const losses = [...wipedUnknown(base, parts), ...settled.value.losses];
  return ok(goalWith(input, moved, { ...settled.value, losses }));
}

/** A pinned address belongs to the old place, so it is asked for. */
export function askedPin({ pinnedIp }: HiddenParts, pin: PinMove): readonly Refusal[] {
  return pin === 'ask' && pinnedIp.state === 'stored'
    ? [{ code: 'pin-moves', field: 'pinnedIp', detail: pinnedIp.value }]
    : [];
}

/** The state that an action found. What is brought back is wanted from then on. */
export function undoGoal(input: GoalInput): GoalResult {
  const target = input.undo ?? { kind: 'none' };
  switch (target.kind) {
    case 'none':
      return refuse('nothing-to-undo');
    case 'unreadable':
      return refuse('nothing-to-undo', texts('repair.undo-unreadable'));
    case 'drop':
      return refuse('undo-drop', String(target.dropped));
    case 'record':
      return target.record.before === null
        ? undoToNone(input)
        : undoTo(input, target.record.before);
  }
}

/** An action that took the bot into another environment is undone with its way back into the former one. */
function wayBack({ undo, environmentId }: GoalInput): Pick<Goal, 'environment'> {
  const after = undo?.kind === 'record' ? undo.record.environmentBefore : undefined;
  return after === undefined ? {} : { environment: { before: environmentId ?? null, after } };
}

function undoToNone(input: GoalInput): GoalResult {
  const { desired, info, wish } = input;
  if (info.url === '' && desired === null) {
    return refuse('nothing-to-do', texts('repair.no-webhook'));
  }
  const settled = settleHidden(hiddenInForce(desired, info), wish);
  const queue = { code: 'expires-while-off', count: info.pending } as const;
  return settled.ok
    ? ok({
        ...goneGoal(input),
        ...wayBack(input),
        losses: [queue, ...settled.value.losses],
      })
    : settled;
}

function undoTo(input: GoalInput, before: DesiredWebhook): GoalResult {
  const settled = settleHidden(before, input.wish);
  const back: DesiredWebhook = { ...before, source: 'typed', changedAtMs: input.nowMs };
  return settled.ok ? ok({ ...goalWith(input, back, settled.value), ...wayBack(input) }) : settled;
}

/** Kinds that Telegram keeps for seconds or minutes only (TBA Client::add_update and its siblings). */
const shortLivedKinds = [
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
];

/**
 * Delete keeping the queue, with a time to come back. Everything that the return sets must be known now: nobody is
 * asked then.
 */
export function parkGoal(input: GoalInput, forSeconds: number | null): GoalResult {
  const { info, nowMs } = input;
  if (input.park !== undefined && input.park !== null) {
    return refuse('parked-already', formatMoment(input.park.returnAtMs, nowMs));
  }
  if (info.url === '') {
    return refuse('nothing-to-do', texts('repair.no-webhook-to-park'));
  }
  const waitingSinceMs = input.waitingSinceMs ?? null;
  const times = parkTimes({ nowMs, pending: info.pending, waitingSinceMs, forSeconds });
  if (times === null) {
    return refuse('park-too-late');
  }
  if ('tooLongFor' in times) {
    return refuse('park-too-long', formatMoment(times.tooLongFor, nowMs));
  }
  const stored = input.desired ?? asIfAdopted(input);
  const settled = settleBoth(input, stored);
  if (!settled.ok) {
    return settled;
  }
  const kinds = stored.allowedUpdates;
  const short = kinds === null || kinds.some((kind) => shortLivedKinds.includes(kind));
  const losses: Plan['losses'] = [
    ...(short ? [{ code: 'short-lived', count: null } as const] : []),
    ...settled.value.losses,
  ];
  return ok({
    ...goneGoal(input),
    desiredAfter: { ...stored, ...asKnown(settled.value) },
    losses,
    park: times,
  });
}

/** What the return sets, settled; where another webhook is in force, that one's hidden parts are wiped as well. */
function settleBoth(
  input: GoalInput,
  stored: DesiredWebhook,
): Result<KnownParts, readonly Refusal[]> {
  const { desired, info, wish } = input;
  const back: HiddenParts = hiddenOfDesired(stored, info);
  const settled = settleHidden(back, wish);
  const away = stored.url === info.url ? settled : settleHidden(hiddenInForce(desired, info), wish);
  return settled.ok && !away.ok ? away : settled;
}

/** The return of a parked webhook; what somebody else has set meanwhile is not overwritten. */
export function unparkGoal(input: GoalInput): GoalResult {
  const { desired, info } = input;
  if ((input.park ?? null) === null) {
    return refuse('not-parked');
  }
  if (info.url !== '' && desired !== null && differs(desired, input)) {
    return refuse('park-overtaken', urlText(info.url));
  }
  return storedGoal(input);
}

function differs(desired: DesiredWebhook, { info }: GoalInput): boolean {
  return visibleDifferences(paramsOf(desired), info).length > 0;
}
