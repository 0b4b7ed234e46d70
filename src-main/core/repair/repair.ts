import { err } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { PlanAnswer, Refusal } from '../../../src-shared/repair.ts';
import type { StoredIntent } from '../engine/ports/actions.ts';
import type { Repair } from '../engine/ports/repair.ts';
import { act } from './action.ts';
import type { ActionDeps, RepairDeps } from './deps.ts';
import type { Intent } from './intent-codec.ts';
import { makePlan } from './planning.ts';
import { createPlans } from './plans.ts';
import type { Plans, PreparedPlan } from './plans.ts';
import { recoverIntent } from './recovery.ts';
import { createRefusalJournal } from './refusal-journal.ts';
import type { RefusalJournal } from './refusal-journal.ts';

export type { RepairDeps } from './deps.ts';

/** Repair with one more question: whether an action of a bot waits to be finished once Telegram answers again. */
export interface RecoveringRepair extends Repair {
  /** True while an intent is open and nobody works on it: call `recover` when the bot can be reached again. */
  unfinished(botId: string): boolean;
}

type Applied = Promise<Result<ActionResult, readonly Refusal[]>>;

/** Finished actions are remembered so that the same plan applied twice has one effect (REP-07). */
const rememberedActions = 500;

interface State {
  readonly deps: ActionDeps;
  readonly plans: Plans;
  readonly refusals: RefusalJournal;
  /** Actions by plan: begun, or over. */
  readonly applied: Map<string, Applied>;
  /** Bots with an action or recovery under way. */
  readonly busy: Set<string>;
  /** Bots with an open intent. */
  readonly open: Set<string>;
  /** Recoveries under way, by bot. */
  readonly recovering: Map<string, Promise<void>>;
  /** Bots whose queue is to be read no further. */
  readonly stops: Set<string>;
}

/**
 * Plans and applies repairs: one action per bot at a time, each stored as intent before its first call, verified by
 * a fresh reading after every call, and written to the journal (docs/repairs.md).
 */
export function createRepair(deps: RepairDeps): RecoveringRepair {
  const stops = new Set<string>();
  const state: State = {
    deps: { ...deps, askedToStop: (botId) => stops.has(botId) },
    stops,
    recovering: new Map(),
    plans: createPlans(deps.clock),
    refusals: createRefusalJournal(deps),
    applied: new Map(),
    busy: new Set(),
    open: new Set(deps.intents.open().map(({ botId }) => botId)),
  };
  return {
    plan: (wish, actor) => plan(state, wish, actor),
    apply: (request) => apply(state, request),
    check: (request) => check(state, request),
    recover: (botId) => recover(state, botId),
    stopReading: (botId) => void (state.busy.has(botId) && stops.add(botId)),
    unfinished: (botId) => state.open.has(botId) && !state.busy.has(botId),
  };
}

/** Makes a plan; an action that a crash or silence cut in half is finished first, so that the plan sees its end. */
async function plan(
  state: State,
  wish: Wish,
  actor: Intent['actor'] = 'operator',
): Promise<PlanAnswer> {
  await recover(state, wish.botId);
  const answer = await makePlan(state.deps, state.plans, wish);
  if (answer.kind === 'refused') {
    state.refusals.note(wish.botId, wish.kind, answer.refusals, actor);
  }
  return answer;
}

function check(state: State, request: Parameters<Repair['check']>[0]): readonly Refusal[] {
  const { planId, typedName, actor } = request;
  if (state.applied.has(planId)) {
    return [];
  }
  const known = state.plans.get(planId)?.plan;
  const stale = state.plans.refusals(planId, typedName);
  const found: readonly Refusal[] =
    known !== undefined && state.busy.has(known.botId)
      ? [...stale, { code: 'busy', field: null, detail: null }]
      : stale;
  if (known !== undefined && found.length > 0 && actor !== undefined) {
    state.refusals.note(known.botId, known.wish, found, actor);
  }
  return found;
}

function apply(state: State, request: Parameters<Repair['apply']>[0]): Applied {
  const { planId, actor } = request;
  const earlier = state.applied.get(planId);
  if (earlier !== undefined) {
    return earlier;
  }
  const found = check(state, request);
  const prepared = state.plans.get(planId);
  if (prepared === undefined || found.length > 0) {
    return Promise.resolve(err(found));
  }
  const running = carryOut(state, prepared, actor);
  state.applied.set(planId, running);
  forgetOldest(state.applied);
  return running;
}

async function carryOut(state: State, prepared: PreparedPlan, actor: Intent['actor']): Applied {
  const { deps, busy, open } = state;
  const { botId } = prepared.plan;
  busy.add(botId);
  try {
    const result = await act(deps, prepared, actor);
    if (!result.ok && deps.signal?.aborted !== true) {
      state.refusals.note(botId, prepared.plan.wish, result.error, actor);
    }
    return result;
  } finally {
    busy.delete(botId);
    state.stops.delete(botId);
    // While the process goes down the store may be closed already; the next start asks it anyway.
    if (deps.signal?.aborted !== true && openIntents(deps, botId).length > 0) {
      open.add(botId);
    }
  }
}

const readingWishes: readonly StoredIntent['wish'][] = ['rescue', 'drop', 'peek'];

/**
 * Finishes what is open on a bot. Who comes while that is under way goes on at once, except where it may be saving
 * updates: then the end is waited for, so that the same command again finds its file finished.
 */
function recover(state: State, botId: string): Promise<void> {
  const { deps, busy, open, recovering } = state;
  const running = recovering.get(botId);
  if (running !== undefined) {
    const saves = openIntents(deps, botId).some(({ wish }) => readingWishes.includes(wish));
    return saves ? running : Promise.resolve();
  }
  if (!open.has(botId) || busy.has(botId)) {
    return Promise.resolve();
  }
  const run = recoverNow(state, botId).finally(() => recovering.delete(botId));
  recovering.set(botId, run);
  return run;
}

async function recoverNow({ deps, busy, open, stops }: State, botId: string): Promise<void> {
  busy.add(botId);
  try {
    let allClosed = true;
    for (const intent of openIntents(deps, botId)) {
      allClosed = (await recoverIntent(deps, intent)) && allClosed;
    }
    if (allClosed) {
      open.delete(botId);
    }
  } finally {
    busy.delete(botId);
    stops.delete(botId);
  }
}

function openIntents(deps: RepairDeps, botId: string): readonly StoredIntent[] {
  return deps.intents.open().filter((intent) => intent.botId === botId);
}

function forgetOldest(applied: Map<string, Applied>): void {
  for (const planId of applied.keys()) {
    if (applied.size <= rememberedActions) {
      return;
    }
    applied.delete(planId);
  }
}
