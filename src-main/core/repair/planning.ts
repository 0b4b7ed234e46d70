import { displayText } from '../../../src-shared/format/display-text.ts';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { Plan, PlanAnswer, Refusal } from '../../../src-shared/repair.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { BotContext } from '../engine/ports/repair.ts';
import type { EnvironmentWebhook } from '../environments/environment.ts';
import { errorText, rejectsToken } from './answers.ts';
import type { RepairDeps } from './deps.ts';
import { holds } from './compare.ts';
import { goalOf } from './goal.ts';
import type { Goal } from './goal-parts.ts';
import { buildPlan, type PlanInput } from './plan.ts';
import type { Plans } from './plans.ts';
import { preflight } from './preflight.ts';
import type { PreflightFindings } from './preflight.ts';
import { lookAtSave, queueWarnings, savePathOf } from './save-plan.ts';
import { newSecretToken } from './secret-token.ts';
import { undoTarget } from './undo-target.ts';
import type { UndoTarget } from './undo-target.ts';
import { paramsOf } from './webhook-goal.ts';
import { wishWarnings } from './wish-warnings.ts';

/** The context of a bot, or why it cannot be acted on: also while no key is there to store an intent under. */
export function usableContext(deps: RepairDeps, botId: string): Result<BotContext, Refusal> {
  return deps.box() === null
    ? err({ code: 'token-locked', field: null, detail: null })
    : deps.host.context(botId);
}

/** Reads what is there now, decides what the wish comes to, checks it, and keeps the plan. Sends no write. */
export async function makePlan(deps: RepairDeps, plans: Plans, wish: Wish): Promise<PlanAnswer> {
  const first = usableContext(deps, wish.botId);
  if (!first.ok) {
    return refused([first.error]);
  }
  const signal = deps.signal ?? new AbortController().signal;
  const answer = await deps.client.getWebhookInfo(first.value.target, signal);
  if (!answer.ok) {
    const code = rejectsToken(answer.error) ? 'token-rejected' : 'not-reachable';
    return refused([{ code, field: null, detail: errorText(answer.error) }]);
  }
  const context = usableContext(deps, wish.botId);
  if (!context.ok) {
    return refused([context.error]);
  }
  const info = answer.value.value;
  const undo = wish.kind === 'undo' ? lookUpUndo(deps, wish) : undefined;
  const environment = lookUpEnvironment(deps, wish);
  if (!environment.ok) {
    return refused(environment.error);
  }
  const save = lookAtSave(deps.saves, savePathOf(wish), { botId: wish.botId, info });
  const { goal, refusals } = goalAndRefusals(deps, wish, {
    context: context.value,
    info,
    undo,
    environment: environment.value,
    resumes: save.look?.resumes ?? false,
  });
  const findings = await checkGoal(deps, goal, { wish, context: context.value, info });
  const all = [...refusals, ...save.refusals, ...findings.refusals];
  if (goal === null || all.length > 0) {
    return refused(all);
  }
  const told = { wish, context: context.value, info, undo, nowMs: deps.clock.nowMs() };
  const warnings = [
    ...queueWarnings(goal, info, save.look),
    ...findings.warnings,
    ...wishWarnings(goal, told),
  ];
  return {
    kind: 'plan',
    plan: keepPlan(deps, plans, { goal, context: context.value, info, warnings, undo }),
  };
}

function lookUpUndo(deps: RepairDeps, wish: Extract<Wish, { readonly kind: 'undo' }>): UndoTarget {
  const box = deps.box();
  const notes = deps.undo.list(wish.botId);
  return box === null
    ? { kind: 'unreadable' }
    : undoTarget(notes, wish.actionId, { box, nowMs: deps.clock.nowMs() });
}

/** What the environment of a move wants of the bot; nothing for every other wish. */
function lookUpEnvironment(
  deps: RepairDeps,
  wish: Wish,
): Result<EnvironmentWebhook | undefined, readonly Refusal[]> {
  if (wish.kind !== 'move' || wish.environmentId === undefined) {
    return ok(undefined);
  }
  const gone = err([{ code: 'environment-gone', field: null, detail: null } as const]);
  return deps.host.environmentWebhook?.(wish.botId, wish.environmentId) ?? gone;
}

/** Preflight of what is set; of a park what will be set at its end, because then nobody is there to correct it. */
async function checkGoal(
  deps: RepairDeps,
  goal: Goal | null,
  { wish, context, info }: Pick<Made, 'context' | 'info'> & { readonly wish: Wish },
): Promise<PreflightFindings> {
  const later =
    goal === null || goal.park === null || goal.desiredAfter === null
      ? null
      : paramsOf(goal.desiredAfter);
  const webhook = goal?.webhook ?? later;
  return goal === null || webhook === null
    ? { refusals: [], warnings: [] }
    : preflight(deps.resolver, {
        webhook,
        bot: context.bot,
        info,
        unresolvedOk: wish.unresolvedOk,
        newCertificate: !holds(webhook.certificatePem, goal.hiddenInForce.certificatePem),
        nowMs: deps.clock.nowMs(),
        signal: deps.signal ?? new AbortController().signal,
      });
}

function refused(refusals: readonly Refusal[]): PlanAnswer {
  return { kind: 'refused', refusals: [...refusals] };
}

/** The goal, or the refusals together with the goal as it would be, so that everything wrong is said at once. */
function goalAndRefusals(
  deps: RepairDeps,
  wish: Wish,
  {
    context,
    info,
    undo,
    environment,
    resumes,
  }: Pick<Made, 'context' | 'info' | 'undo'> & {
    readonly environment: EnvironmentWebhook | undefined;
    readonly resumes: boolean;
  },
): { readonly goal: Goal | null; readonly refusals: readonly Refusal[] } {
  const { bot, desired, park, waitingSinceMs } = context;
  const input = {
    wish,
    bot,
    desired,
    info,
    nowMs: deps.clock.nowMs(),
    newSecret: newSecretToken,
    park,
    waitingSinceMs,
    resumes,
    environmentId: context.environmentId ?? null,
    ...(undo === undefined ? {} : { undo }),
    ...(environment === undefined ? {} : { environment }),
  };
  const result = goalOf(input);
  if (result.ok) {
    return { goal: result.value, refusals: [] };
  }
  const asked = goalOf({ ...input, wish: bolder(wish) });
  return { goal: asked.ok ? asked.value : null, refusals: result.error };
}

/** The same wish with every question answered: what else would be wrong with it? */
function bolder(wish: Wish): Wish {
  const lose = {
    secretUnknown: 'lose',
    certificateUnknown: 'lose',
    pinUnknown: 'lose',
  } as const;
  return wish.kind === 'move' ? { ...wish, ...lose, pin: 'keep' } : { ...wish, ...lose };
}

/** What a plan is made from. */
interface Made {
  readonly goal: Goal;
  readonly context: BotContext;
  readonly info: WebhookInfo;
  readonly warnings: Plan['warnings'];
  readonly undo: UndoTarget | undefined;
}

function environmentNames(
  { host }: RepairDeps,
  { environment }: Goal,
): Pick<PlanInput, 'environment'> {
  if (environment === undefined) {
    return {};
  }
  // Plans are printed on terminals, too.
  const nameOf = (id: string | null): string | null => {
    const name = id === null ? null : (host.environmentName?.(id) ?? null);
    return name === null ? null : displayText(name, 40);
  };
  return { environment: { from: nameOf(environment.before), to: nameOf(environment.after) } };
}

function keepPlan(deps: RepairDeps, plans: Plans, made: Made): Plan {
  const { goal, context, info, warnings, undo } = made;
  const undone = undo?.kind === 'record' ? undo.record : null;
  const plan = buildPlan({
    planId: deps.newId(),
    goal,
    bot: context.bot,
    info,
    oldestPendingAtMs: context.oldestPendingAtMs,
    nowMs: deps.clock.nowMs(),
    warnings,
    ...environmentNames(deps, goal),
    ...(undone === null
      ? {}
      : { undoes: { actionId: undone.actionId, wish: undone.wish, atMs: undone.atMs } }),
  });
  plans.add({
    plan,
    goal,
    bot: context.bot,
    info,
    desired: context.desired,
    madeAtMonotonicMs: deps.clock.monotonicMs(),
  });
  return plan;
}
