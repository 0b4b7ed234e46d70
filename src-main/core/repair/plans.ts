import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import type { Clock } from '../time/clock.ts';
import type { Goal } from './goal-parts.ts';
import { namesBot, planLifetimeMs } from './plan.ts';

/** A plan with what it was made from; lives in memory only, because its goal holds secrets. */
export interface PreparedPlan {
  readonly plan: Plan;
  readonly goal: Goal;
  readonly bot: BotRecord;
  readonly info: WebhookInfo;
  readonly desired: DesiredWebhook | null;
  readonly madeAtMonotonicMs: number;
}

/** Longer than its life a plan is kept only to say "stale" instead of "unknown". */
const rememberMs = 600_000;
const keepAtMost = 500;

/** The plans that may still be applied. */
export interface Plans {
  add(prepared: PreparedPlan): void;
  get(planId: string): PreparedPlan | undefined;
  /** Why this plan may not be applied as asked; empty = it may. */
  refusals(planId: string, typedName: string | null): readonly Refusal[];
}

/** Keeps prepared plans for a minute of use (REP-08), on the clock that never jumps. */
export function createPlans(clock: Clock): Plans {
  const prepared = new Map<string, PreparedPlan>();
  const prune = (): void => {
    const oldestMs = clock.monotonicMs() - rememberMs;
    for (const [planId, plan] of prepared) {
      if (plan.madeAtMonotonicMs < oldestMs || prepared.size > keepAtMost) {
        prepared.delete(planId);
      }
    }
  };
  return {
    add(plan) {
      prepared.set(plan.plan.planId, plan);
      prune();
    },
    get: (planId) => prepared.get(planId),
    refusals(planId, typedName) {
      const found = prepared.get(planId);
      if (found === undefined) {
        return [{ code: 'plan-unknown', field: 'planId', detail: null }];
      }
      if (clock.monotonicMs() - found.madeAtMonotonicMs > planLifetimeMs) {
        return [{ code: 'plan-stale', field: 'planId', detail: null }];
      }
      const { confirmName } = found.plan;
      return confirmName === null || namesBot(typedName, found.bot)
        ? []
        : [{ code: 'name-not-typed', field: 'typedName', detail: confirmName }];
    },
  };
}
