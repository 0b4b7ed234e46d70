import { err } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { ActionResult, PlanAnswer, Refusal, Wish } from '../../../src-shared/repair.ts';
import type { Repair, StoredIntent } from '../engine/ports.ts';
import { act } from './action.ts';
import type { RepairDeps } from './deps.ts';
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
  readonly deps: RepairDeps;
  readonly plans: Plans;
  readonly refusals: RefusalJournal;
  /** Actions by plan: begun, or over. */
  readonly applied: Map<string, Applied>;
  /** Bots with an action or recovery under way. */
  readonly busy: Set<string>;
  /** Bots with an open intent. */
  readonly open: Set<string>;
}

/**
 * Plans and applies repairs: one action per bot at a time, each stored as intent before its first call, verified by
 * a fresh reading after every call, and written to the journal (docs/repair.md).
 */
export function createRepair(deps: RepairDeps): RecoveringRepair {
  const state: State = {
    deps,
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
  const running = run(state, prepared, actor);
  state.applied.set(planId, running);
  forgetOldest(state.applied);
  return running;
}

async function run(state: State, prepared: PreparedPlan, actor: Intent['actor']): Applied {
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
    // While the process goes down the store may be closed already; the next start asks it anyway.
    if (deps.signal?.aborted !== true && openIntents(deps, botId).length > 0) {
      open.add(botId);
    }
  }
}

async function recover(state: State, botId: string): Promise<void> {
  const { deps, busy, open } = state;
  if (!open.has(botId) || busy.has(botId)) {
    return;
  }
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
