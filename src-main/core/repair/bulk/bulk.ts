import type { BulkApply, BulkItem, BulkProgress, BulkWish } from '../../../../src-shared/bulk.ts';
import { changeSentence, lossSentence } from '../../../../src-shared/repair-sentences.ts';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Plan, Refusal } from '../../../../src-shared/repair.ts';
import type { Texts } from '../../../../src-shared/texts/index.ts';
import type { Repair } from '../../engine/ports/repair.ts';
import type { Clock } from '../../time/clock.ts';
import { countOutcomes, countOver, ended, essence, isFailure, remainingMs } from './progress.ts';

/** What a bulk action needs. */
export interface BulkDeps {
  readonly clock: Clock;
  readonly texts: Texts;
  readonly repair: Pick<Repair, 'plan' | 'apply'>;
  readonly signal: AbortSignal;
  readonly actor: 'operator' | 'api';
  /** Name of a bot; null when it is gone. */
  readonly nameOf: (botId: string) => string | null;
  /** A bot's confirmed state is bad now: the canary has not come through. */
  readonly isIll: (botId: string) => boolean;
  readonly changed: () => void;
}

export interface Bulk {
  readonly bulkId: string;
  /** Who began it. */
  readonly actor: BulkDeps['actor'];
  progress(): BulkProgress;
  items(): readonly BulkItem[];
  /** Makes the plan of every bot; sends nothing that writes. */
  plan(): Promise<void>;
  /** Runs it; resolves when all is over. */
  run(options: Pick<BulkApply, 'canaryFirst' | 'stopAtFailure'>): Promise<void>;
  /** No further bot is begun; what is under way is finished, so that none is left half-way. */
  cancel(): void;
}

/** So many plans are made at once; each is one reading. */
const plannersAtOnce = 8;
/** So many actions run at once where a failure need not stop the others. The client paces the sets to one a second. */
const actionsAtOnce = 4;
/** The canary is watched for this long before the others follow. */
const canaryMs = 60_000;

interface Work {
  readonly deps: BulkDeps;
  readonly wish: BulkWish;
  readonly refused: ReadonlyMap<string, Refusal>;
  readonly items: BulkItem[];
  /** What was shown for a bot, to be done exactly so. */
  readonly shown: Map<string, string>;
  phase: BulkProgress['phase'];
  end: BulkProgress['end'];
  stop: Exclude<BulkProgress['end'], 'finished' | null> | null;
  startedMs: number;
}

/** A bulk action over `botIds`, in this order. */
export function createBulk(
  deps: BulkDeps,
  what: {
    readonly bulkId: string;
    readonly botIds: readonly string[];
    readonly wish: BulkWish;
    /** Bots that cannot take part because of others among them, with the reason. */
    readonly refused?: ReadonlyMap<string, Refusal>;
  },
): Bulk {
  const work: Work = {
    deps,
    wish: what.wish,
    refused: what.refused ?? new Map(),
    items: [...new Set(what.botIds)].map((botId) => newItem(botId, deps.nameOf(botId))),
    shown: new Map(),
    phase: 'planning',
    end: null,
    stop: null,
    startedMs: deps.clock.monotonicMs(),
  };
  return {
    bulkId: what.bulkId,
    actor: deps.actor,
    items: () => work.items,
    progress: () => progressOf(work, what.bulkId),
    plan: () => planAll(work),
    run: (options) => run(work, options),
    cancel() {
      work.stop ??= 'cancelled';
    },
  };
}

function newItem(botId: string, name: string | null): BulkItem {
  return {
    botId,
    name: name ?? botId,
    state: 'planning',
    changes: [],
    losses: [],
    refusals: [],
    message: null,
  };
}

function progressOf(work: Work, bulkId: string): BulkProgress {
  const { items, phase, end, wish, deps } = work;
  const over = countOver(items, phase);
  const left = items.length - over;
  const running = phase === 'running' || phase === 'planning';
  const before = running ? countBefore(work) : 0;
  const elapsedMs = deps.clock.monotonicMs() - work.startedMs;
  return {
    bulkId,
    wish: wish.kind,
    phase,
    end,
    total: items.length,
    over,
    outcomes: phase === 'planning' || phase === 'planned' ? {} : countOutcomes(items),
    remainingMs: running ? remainingMs({ done: over - before, left, elapsedMs }) : null,
  };
}

/** Bots that were over before the clock of this phase began: refused ones cost no time. */
function countBefore({ items, phase }: Work): number {
  return phase === 'running' ? items.filter(({ state }) => state === 'refused').length : 0;
}

function put(work: Work, index: number, item: BulkItem): void {
  work.items[index] = item;
  work.deps.changed();
}

/** Works through `indexes`, so many at once, until they are over or the bulk action stops. */
async function each(
  work: Work,
  indexes: readonly number[],
  options: { readonly atOnce: number; readonly one: (index: number) => Promise<void> },
): Promise<void> {
  const waiting = [...indexes];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (work.stop !== null || work.deps.signal.aborted) {
        return;
      }
      await options.one(next);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, worker));
}

async function planAll(work: Work): Promise<void> {
  const all = [...work.items.keys()];
  await each(work, all, { atOnce: plannersAtOnce, one: (index) => planOne(work, index) });
  if (work.stop === null) {
    work.phase = 'planned';
    work.deps.changed();
  } else {
    finish(work);
  }
}

async function planOne(work: Work, index: number): Promise<void> {
  const item = work.items[index];
  if (item === undefined) {
    return;
  }
  const clash = work.refused.get(item.botId);
  if (clash !== undefined) {
    put(work, index, refusedItem(item, [clash]));
    return;
  }
  const answer = await freshPlan(work, item.botId);
  if (answer.kind === 'refused') {
    put(work, index, refusedItem(item, answer.refusals));
    return;
  }
  const { plan } = answer;
  work.shown.set(item.botId, essence(plan));
  put(work, index, {
    ...item,
    state: 'planned',
    changes: plan.changes.map((change) => changeSentence(work.deps.texts, change)).slice(0, 20),
    losses: plan.losses.map((loss) => lossSentence(work.deps.texts, loss)).slice(0, 20),
  });
}

type Answer =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

function freshPlan({ deps, wish }: Work, botId: string): Promise<Answer> {
  return deps.repair.plan(wholeWish(wish, botId), deps.actor);
}

function wholeWish(wish: BulkWish, botId: string): Wish {
  switch (wish.kind) {
    case 'delete':
      return { ...wish, botId, unresolvedOk: false, dropPending: false };
    case 'move':
      return { ...wish, botId };
    case 're-set':
    case 'kick':
    case 'restore':
      return { ...wish, botId, unresolvedOk: false };
  }
}

function refusedItem(item: BulkItem, refusals: readonly Refusal[]): BulkItem {
  return { ...item, state: 'refused', refusals: [...refusals], message: null };
}

async function run(
  work: Work,
  { canaryFirst, stopAtFailure }: Pick<BulkApply, 'canaryFirst' | 'stopAtFailure'>,
): Promise<void> {
  const { deps, items } = work;
  const planned = [...items.keys()].filter((index) => items[index]?.state === 'planned');
  const one = async (index: number): Promise<void> => {
    await applyOne(work, index);
    const state = items[index]?.state;
    if (stopAtFailure && state !== undefined && isFailure(state)) {
      work.stop ??= 'stopped-at-failure';
    }
  };
  const [canary, ...others] = planned;
  if (canaryFirst && canary !== undefined) {
    work.phase = 'canary';
    deps.changed();
    await tryCanary(work, canary);
  }
  work.phase = 'running';
  work.startedMs = deps.clock.monotonicMs();
  deps.changed();
  await each(work, canaryFirst ? others : planned, {
    atOnce: stopAtFailure ? 1 : actionsAtOnce,
    one,
  });
  finish(work);
}

/** The first bot alone: the others follow only if its action came through and it is well a minute later. */
async function tryCanary(work: Work, index: number): Promise<void> {
  await applyOne(work, index);
  const item = work.items[index];
  const came = item?.state === 'done' || item?.state === 'no-change';
  if (item === undefined || !came) {
    work.stop ??= 'canary-ill';
    return;
  }
  const { clock, signal, isIll } = work.deps;
  const untilMs = clock.monotonicMs() + canaryMs;
  while (clock.monotonicMs() < untilMs && work.stop === null && !signal.aborted) {
    await clock.sleep(1000, signal);
  }
  if (isIll(item.botId)) {
    work.stop ??= 'canary-ill';
  }
}

/** One bot: a fresh plan, done only if it comes to what was shown. */
async function applyOne(work: Work, index: number): Promise<void> {
  const item = work.items[index];
  if (item === undefined) {
    return;
  }
  put(work, index, { ...item, state: 'running' });
  const answer = await freshPlan(work, item.botId);
  if (answer.kind === 'refused') {
    put(work, index, refusedItem(item, answer.refusals));
    return;
  }
  if (essence(answer.plan) !== work.shown.get(item.botId)) {
    put(
      work,
      index,
      refusedItem(item, [
        { code: 'changed-meanwhile', field: null, detail: work.deps.texts('bulk.other-plan') },
      ]),
    );
    return;
  }
  const { planId } = answer.plan;
  const { repair, actor } = work.deps;
  const applied = await repair.apply({ planId, typedName: null, actor });
  put(work, index, applied.ok ? ended(item, applied.value) : refusedItem(item, applied.error));
}

/** What was not begun is left as it is; nothing is half-way. */
function finish(work: Work): void {
  for (const [index, item] of work.items.entries()) {
    if (item.state === 'planning' || item.state === 'planned') {
      work.items[index] = { ...item, state: 'left' };
    }
  }
  work.phase = 'over';
  work.end = work.stop ?? (work.deps.signal.aborted ? 'cancelled' : 'finished');
  work.deps.changed();
}
