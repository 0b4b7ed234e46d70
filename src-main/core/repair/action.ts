import { assertNever, err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Refusal } from '../../../src-shared/repair.ts';
import { said } from '../../../src-shared/said.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { BotContext } from '../engine/ports/repair.ts';
import { ActionStopped, createCalls } from './calls.ts';
import type { Calls, Look } from './calls.ts';
import { sameDesired, sameWebhook } from './compare.ts';
import { conclude, intentKeeper } from './conclude.ts';
import type { ActionDeps, RepairDeps } from './deps.ts';
import { urlText } from './describe.ts';
import type { RunGoal } from './decide.ts';
import type { Intent } from './intent-codec.ts';
import { phaseBudgetMs, runGoal } from './phases.ts';
import { usableContext } from './planning.ts';
import type { PreparedPlan } from './plans.ts';
import { savingLimitMs } from '../rescue/decide-page.ts';
import { saveRefusal, withQueueReader, type QueueReader } from './queue-reader.ts';
import { refusedResult, told } from './report.ts';

/** What the window shows as the latest end: both phases used up and a last reading. */
const actionLimitMs = 2 * phaseBudgetMs + 30_000;

/** The same for an action of this goal: reading a queue takes its time. */
export function limitMsOf(goal: RunGoal): number {
  return goal.queue?.kind === 'save' ? actionLimitMs + savingLimitMs : actionLimitMs;
}

type Actor = Intent['actor'];
type Outcome = Result<ActionResult, readonly Refusal[]>;

/** Runs exactly the prepared plan, alone for its bot, and tells how it ended. */
export async function act(
  deps: ActionDeps,
  prepared: PreparedPlan,
  actor: Actor,
): Promise<Outcome> {
  const { plan } = prepared;
  const context = usableContext(deps, plan.botId);
  if (!context.ok) {
    return err([context.error]);
  }
  const startedAtMs = Math.round(deps.clock.nowMs());
  const actionId = deps.newId();
  deps.host.started(plan.botId, plan.wish, {
    deadlineMs: startedAtMs + limitMsOf(prepared.goal),
    actor,
  });
  const job: Job = { prepared, actor, actionId, startedAtMs };
  try {
    const result = await deps.host.exclusively(plan.botId, () => actAlone(deps, job));
    deps.host.finished(plan.botId, result);
    return ok(result);
  } catch (error) {
    if (error instanceof ActionStopped) {
      return err([{ code: 'not-reachable', field: null, detail: texts('transport.aborted') }]);
    }
    const result = brokenResult(deps, job);
    deps.log.error('repair.broke', {
      botId: plan.botId,
      wish: plan.wish,
      error: error instanceof Error ? error.name : 'unknown',
    });
    deps.host.finished(plan.botId, result);
    return ok(result);
  }
}

interface Job {
  readonly prepared: PreparedPlan;
  readonly actor: Actor;
  readonly actionId: string;
  readonly startedAtMs: number;
}

async function actAlone(deps: ActionDeps, job: Job): Promise<ActionResult> {
  const { prepared } = job;
  const context = usableContext(deps, prepared.plan.botId);
  if (!context.ok) {
    return refuseLate(deps, job, [context.error], null);
  }
  const calls = createCalls({
    client: deps.client,
    clock: deps.clock,
    target: context.value.target,
    signal: deps.signal ?? new AbortController().signal,
  });
  const { queue } = prepared.goal;
  if (queue === undefined) {
    return lookAndCarryOut(deps, job, { context: context.value, calls, reader: null });
  }
  // The file is made before the last reading, because from there to the first write nothing may wait.
  const task = {
    work: queue,
    context: context.value,
    calls,
    info: prepared.info,
    recovering: false,
  };
  const ran = await withQueueReader(deps, task, (reader) =>
    lookAndCarryOut(deps, job, { context: context.value, calls, reader }),
  );
  return ran.ok ? ran.value : refuseLate(deps, job, [saveRefusal(ran.error)], null);
}

interface Hands {
  readonly context: BotContext;
  readonly calls: Calls;
  readonly reader: QueueReader | null;
}

async function lookAndCarryOut(deps: ActionDeps, job: Job, hands: Hands): Promise<ActionResult> {
  const { prepared } = job;
  const look = await hands.calls.look({ patienceMs: 5000 });
  const refusal = changedMeanwhile(prepared, hands.context, look);
  if (refusal !== null || look.kind !== 'info') {
    const info = look.kind === 'info' ? look.info : null;
    if (look.kind === 'info') {
      deps.host.observed(prepared.plan.botId, look.info, look.serverDateMs);
    }
    return refuseLate(deps, job, refusal === null ? [] : [refusal], info);
  }
  // Nothing awaits from here to the first write, so the reading that justifies it is fresh (REP-08).
  return carryOut(deps, job, { ...hands, before: look.info });
}

/** Whether what is there still is what the plan was made for; the waiting count may move (REP-08). */
function changedMeanwhile(
  { info, desired }: PreparedPlan,
  context: BotContext,
  look: Look,
): Refusal | null {
  switch (look.kind) {
    case 'rejected':
      return { code: 'token-rejected', field: null, detail: look.text };
    case 'unreadable':
      return { code: 'not-reachable', field: null, detail: look.text };
    case 'info': {
      const changed = (detail: string): Refusal => ({
        code: 'changed-meanwhile',
        field: null,
        detail,
      });
      if (!sameWebhook(info, look.info)) {
        return changed(whatIsThere(info, look.info));
      }
      return sameDesired(desired, context.desired)
        ? null
        : changed(texts('repair.desired-changed'));
    }
    default:
      return assertNever(look);
  }
}

function whatIsThere(before: WebhookInfo, now: WebhookInfo): string {
  if (now.url === '') {
    return texts('repair.now-none');
  }
  return now.url === before.url
    ? texts('repair.now-other')
    : texts('repair.now-points', { url: urlText(now.url) });
}

async function carryOut(
  deps: ActionDeps,
  job: Job,
  now: Hands & { readonly before: WebhookInfo },
): Promise<ActionResult> {
  const { prepared, actionId, startedAtMs, actor } = job;
  const { goal, plan } = prepared;
  const { context, calls, before, reader } = now;
  const intent: Intent = {
    actionId,
    botId: plan.botId,
    planId: plan.planId,
    actor,
    startedAtMs,
    goal,
    before,
    desiredBefore: context.desired,
    phase: 'begun',
  };
  const keeper = intentKeeper(deps, intent);
  try {
    keeper.begin();
  } catch {
    return { ...refusalOf(deps, job, [], before), ...told([said('ending.not-stored')]) };
  }
  if (goal.webhook !== null && !sameDesired(context.desired, goal.desiredAfter)) {
    deps.host.saveDesired(plan.botId, goal.desiredAfter);
  }
  const finish = await runGoal(
    {
      goal,
      before,
      wanted: context.desired !== null,
      calls,
      clock: deps.clock,
      closing: deps.closing,
      save: (phase) => keeper.save(phase),
      ...(reader === null ? {} : { readQueue: () => reader.read() }),
    },
    'begun',
  );
  return conclude(deps, {
    intent,
    finish,
    queueEnd: reader === null ? null : await reader.finish(),
    records: calls.records,
    plannedPending: plan.pending,
    recovering: false,
  });
}

/** Refused after the action was announced: told as a result, because the caller has its answer already. */
function refuseLate(
  deps: RepairDeps,
  job: Job,
  refusals: readonly Refusal[],
  info: WebhookInfo | null,
): ActionResult {
  const { actor, prepared } = job;
  const { plan } = prepared;
  const result = refusalOf(deps, job, refusals, info);
  deps.journal.append({
    atMs: result.finishedAtMs,
    botId: plan.botId,
    actor,
    kind: 'refusal',
    wish: plan.wish,
    outcome: 'refused',
    evidence: 0,
    message: result.message,
    ...(result.said === undefined ? {} : { said: result.said }),
    detail: null,
  });
  return result;
}

/** Our own fault in the middle of an action: said, logged, and left to the open intent. */
function brokenResult(deps: RepairDeps, job: Job): ActionResult {
  return {
    ...refusalOf(deps, job, [], null),
    outcome: 'failed',
    ...told([said('ending.internal')]),
  };
}

function refusalOf(
  deps: RepairDeps,
  { prepared, actionId, startedAtMs }: Job,
  refusals: readonly Refusal[],
  info: WebhookInfo | null,
): ActionResult {
  return refusedResult({
    actionId,
    planId: prepared.plan.planId,
    wish: prepared.plan.wish,
    refusals,
    info,
    startedAtMs,
    finishedAtMs: Math.round(deps.clock.nowMs()),
  });
}
