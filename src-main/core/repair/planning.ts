import { err } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Plan, PlanAnswer, Refusal, Wish } from '../../../src-shared/repair.ts';
import { safeText } from '../domain/safe-text.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { BotContext } from '../engine/ports.ts';
import { explainMessage } from '../health/causes.ts';
import { errorText, rejectsToken } from './answers.ts';
import type { RepairDeps } from './deps.ts';
import { goalOf } from './goal.ts';
import type { Goal } from './goal.ts';
import { buildPlan } from './plan.ts';
import type { Plans } from './plans.ts';
import { preflight } from './preflight.ts';
import { newSecretToken } from './secret-token.ts';

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
  const { goal, refusals } = goalAndRefusals(deps, wish, context.value, info);
  const webhook = goal?.webhook ?? null;
  const findings =
    webhook === null
      ? { refusals: [], warnings: [] }
      : await preflight(deps.resolver, {
          webhook,
          bot: context.value.bot,
          info,
          unresolvedOk: wish.unresolvedOk,
          signal,
        });
  const all = [...refusals, ...findings.refusals];
  if (goal === null || all.length > 0) {
    return refused(all);
  }
  const warnings = [...findings.warnings, ...incurable(goal, info)];
  return {
    kind: 'plan',
    plan: keepPlan(deps, plans, { goal, context: context.value, info, warnings }),
  };
}

function refused(refusals: readonly Refusal[]): PlanAnswer {
  return { kind: 'refused', refusals: [...refusals] };
}

/** The goal, or the refusals together with the goal as it would be, so that everything wrong is said at once. */
function goalAndRefusals(
  deps: RepairDeps,
  wish: Wish,
  { bot, desired }: BotContext,
  info: WebhookInfo,
): { readonly goal: Goal | null; readonly refusals: readonly Refusal[] } {
  const nowMs = deps.clock.nowMs();
  const input = { wish, bot, desired, info, nowMs, newSecret: newSecretToken };
  const result = goalOf(input);
  if (result.ok) {
    return { goal: result.value, refusals: [] };
  }
  const bold = {
    ...wish,
    secretUnknown: 'lose',
    certificateUnknown: 'lose',
    pinUnknown: 'lose',
  } as const;
  const asked = goalOf({ ...input, wish: bold });
  return { goal: asked.ok ? asked.value : null, refusals: result.error };
}

/** A set makes Telegram try again at once, but most causes lie at the endpoint: said before, not after. */
function incurable(goal: Goal, info: WebhookInfo): Plan['warnings'] {
  const message = info.lastErrorMessage;
  if (message === null || info.pending === 0) {
    return [];
  }
  const cause = explainMessage(message);
  const heals = goal.wish === 're-set' || goal.wish === 'kick' || goal.wish === 'restore';
  return heals && cause.known && cause.reSetHelps === 'no'
    ? [{ code: 'error-not-curable', detail: safeText(message, 200) }]
    : [];
}

function keepPlan(
  deps: RepairDeps,
  plans: Plans,
  made: {
    readonly goal: Goal;
    readonly context: BotContext;
    readonly info: WebhookInfo;
    readonly warnings: Plan['warnings'];
  },
): Plan {
  const { goal, context, info, warnings } = made;
  const plan = buildPlan({
    planId: deps.newId(),
    goal,
    bot: context.bot,
    info,
    oldestPendingAtMs: context.oldestPendingAtMs,
    nowMs: deps.clock.nowMs(),
    warnings,
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
