import { said, type Said } from '../../../../src-shared/said.ts';
import type { LeaveCode, ScopeRules } from '../../../../src-shared/automation.ts';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Plan } from '../../../../src-shared/repair.ts';
import { modeOf } from '../../repair/automatic/config.ts';
import { decideAutomatic, type FleetAround } from '../../repair/automatic/decide.ts';
import { markTry } from '../../repair/automatic/memory.ts';
import type { Problem } from '../../repair/automatic/rules.ts';
import { isWatchable, type BotEntry } from '../bot-entry.ts';
import { saveMemory, writeJournal } from '../core.ts';
import { isStopped, type AutomaticState } from './automatic-state.ts';

const hourMs = 3_600_000;

interface Found {
  readonly problem: Problem;
  readonly rules: ScopeRules;
}

/** A bot has a problem: repairs it, shows what it would do, or writes down once why nothing is done. */
export function attend(state: AutomaticState, entry: BotEntry, found: Found): void {
  const { core, background } = state.deps;
  const { problem, rules } = found;
  // While nothing can be saved, no repair begins by itself: its intent could not be written.
  if (state.running.has(entry.record.id) || entry.activity !== null || core.storage !== null) {
    return;
  }
  const nowMs = core.deps.clock.nowMs();
  const decision = decideAutomatic({
    problem,
    mode: modeOf(rules, problem.rule, nowMs),
    memory: entry.memory.automatic,
    fleet: around(state, entry, problem),
    stopped: isStopped(state),
    nowMs,
  });
  switch (decision.kind) {
    case 'nothing':
    case 'wait':
      return;
    case 'leave':
      tellLeft(state, entry, { problem, why: decision.why });
      return;
    case 'dry-run':
      if (entry.memory.automatic.told !== 'dry-run') {
        background(alone(state, entry, () => showOnly(state, entry, problem)));
      }
      return;
    case 'act':
      background(alone(state, entry, () => repairBot(state, entry, problem)));
  }
}

function around(state: AutomaticState, entry: BotEntry, problem: Problem): FleetAround {
  const { core, reach } = state.deps;
  const { clock } = core.deps;
  const nowMs = clock.nowMs();
  const watched = [...core.state.entries.values()].filter(isWatchable);
  const hasIt = ({ memory }: BotEntry): boolean =>
    memory.state.reasons.some(({ code }) => code === problem.reason);
  const reachable =
    reach.fleet() === null &&
    reach.rootFault(entry.record.apiRoot) === null &&
    !reach.troubled() &&
    !core.systemOffline &&
    clock.monotonicMs() >= core.holdUnknownUntilMs;
  return {
    watched: watched.length,
    sharing: watched.filter(hasIt).length,
    reachable,
    settled: clock.monotonicMs() >= state.settledFromMs,
    running: state.running.size,
    triesLastHour: watched
      .flatMap(({ memory }) => memory.automatic.triesMs)
      .filter((triedMs) => nowMs - triedMs < hourMs).length,
  };
}

async function alone(
  state: AutomaticState,
  entry: BotEntry,
  work: () => Promise<void>,
): Promise<void> {
  state.running.add(entry.record.id);
  try {
    await work();
  } finally {
    state.running.delete(entry.record.id);
  }
}

/** Nothing that is unknown is ever given up by a program: such a plan is refused, and the refusal is written down. */
function wishFor(entry: BotEntry, problem: Problem): Wish {
  return {
    kind: problem.rule === 'missing' ? 're-set' : 'restore',
    botId: entry.record.id,
    secretUnknown: 'refuse',
    certificateUnknown: 'refuse',
    pinUnknown: 'refuse',
    unresolvedOk: false,
  };
}

/** The plan of a wish, as long as it would change something; a refusal is in the journal already. */
async function planFor(
  state: AutomaticState,
  entry: BotEntry,
  problem: Problem,
): Promise<Plan | null> {
  const answer = await state.deps.repair().plan(wishFor(entry, problem), 'automatic');
  return answer.kind === 'plan' && !answer.plan.noOp ? answer.plan : null;
}

async function showOnly(state: AutomaticState, entry: BotEntry, problem: Problem): Promise<void> {
  const { core } = state.deps;
  remember(entry, 'dry-run');
  const plan = await planFor(state, entry, problem);
  if (plan === null) {
    return;
  }
  const calls = plan.steps.map(
    ({ method, params }) =>
      `${method} ${params.map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );
  writeJournal(core, {
    botId: entry.record.id,
    actor: 'automatic',
    kind: 'refusal',
    message: said('automatic.dry-run', { problem: problemSaid(problem) }),
    detail: calls.join('\n'),
  });
}

async function repairBot(state: AutomaticState, entry: BotEntry, problem: Problem): Promise<void> {
  const { core, repair } = state.deps;
  const nowMs = core.deps.clock.nowMs();
  entry.memory = { ...entry.memory, automatic: markTry(entry.memory.automatic, nowMs) };
  // The try counts before anything is sent: a crash must not give it back.
  saveMemory(core, entry);
  const plan = await planFor(state, entry, problem);
  if (plan === null || core.signal.aborted) {
    return;
  }
  if (isStopped(state)) {
    tellLeft(state, entry, { problem, why: 'stopped' });
    return;
  }
  await repair().apply({ planId: plan.planId, typedName: null, actor: 'automatic' });
}

function remember(entry: BotEntry, told: string): void {
  entry.memory = { ...entry.memory, automatic: { ...entry.memory.automatic, told } };
}

function problemSaid({ reason }: Problem): Said {
  return said(`reason.${reason}`);
}

function tellLeft(
  state: AutomaticState,
  entry: BotEntry,
  left: { readonly problem: Problem; readonly why: LeaveCode },
): void {
  const { core } = state.deps;
  const told = `${left.problem.rule} ${left.why}`;
  if (entry.memory.automatic.told === told) {
    return;
  }
  remember(entry, told);
  writeJournal(core, {
    botId: entry.record.id,
    actor: 'automatic',
    kind: 'refusal',
    message: said('automatic.left', {
      problem: problemSaid(left.problem),
      why: said(`automatic.why.${left.why}`),
    }),
  });
}
