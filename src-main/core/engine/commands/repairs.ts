import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../../src-shared/action-result.ts';
import type { PlanAnswer, Refusal, RefusalCode } from '../../../../src-shared/repair.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { isTextKey } from '../../../../src-shared/texts/index.ts';
import type { EngineCore } from '../core.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';

/** Plans handed out in this run, so that a late refusal can be told as the end of its action. */
export type PlanBook = Map<string, { readonly botId: string; readonly wish: Wish['kind'] }>;
const plansKept = 200;

/** A plan, or every refusal at once. Sends nothing that writes. */
export async function planRepair(
  ctx: CommandContext,
  { wish, actor }: { readonly wish: Wish; readonly actor: Actor },
  plans: PlanBook,
): Promise<Result<PlanAnswer, IpcError>> {
  if (!ctx.core.state.entries.has(wish.botId)) {
    return fail('NOT_FOUND', { field: 'botId' });
  }
  const answer = await ctx.repair().plan(wish, actor);
  if (answer.kind === 'plan') {
    plans.set(answer.plan.planId, { botId: wish.botId, wish: wish.kind });
    const [oldest] = plans.keys();
    if (plans.size > plansKept && oldest !== undefined) {
      plans.delete(oldest);
    }
  }
  return ok(answer);
}

const codes: Partial<Record<RefusalCode, IpcError['code']>> = {
  busy: 'BUSY',
  'name-not-typed': 'INVALID_REQUEST',
  'token-locked': 'UNAVAILABLE',
  'not-reachable': 'UNAVAILABLE',
  'token-rejected': 'TELEGRAM_REFUSED',
};

function refusalSentence(core: EngineCore, { code, detail }: Refusal): string | null {
  const key = `refusal.${code}`;
  return isTextKey(key) ? core.texts(key, { detail: detail ?? '' }) : null;
}

/** Starts exactly that plan. The answer only says that it was accepted; the result arrives with the bot. */
export function applyRepair(
  ctx: CommandContext,
  request: { readonly planId: string; readonly typedName: string | null; readonly actor: Actor },
  plans: PlanBook,
): Result<Record<string, never>, IpcError> {
  const { core } = ctx;
  const [refusal] = ctx.repair().check(request);
  if (refusal !== undefined) {
    const message = refusalSentence(core, refusal);
    return fail(codes[refusal.code] ?? 'CONFLICT', {
      ...(refusal.field === null ? {} : { field: refusal.field }),
      ...(message === null ? {} : { message }),
    });
  }
  const startedAtMs = Math.round(core.deps.clock.nowMs());
  const run = async (): Promise<void> => {
    const result = await ctx.repair().apply(request);
    const plan = plans.get(request.planId);
    if (!result.ok && plan !== undefined) {
      endRefused(ctx, { ...plan, planId: request.planId, startedAtMs, refusals: result.error });
    }
  };
  ctx.background(run());
  return done;
}

interface LateRefusal {
  readonly botId: string;
  readonly wish: Wish['kind'];
  readonly planId: string;
  readonly startedAtMs: number;
  readonly refusals: readonly Refusal[];
}

/** An accepted action that was refused before its first call ends like every other: on the bot and as an event. */
function endRefused(ctx: CommandContext, end: LateRefusal): void {
  const { core } = ctx;
  const atMs = Math.round(core.deps.clock.nowMs());
  const [first] = end.refusals;
  const sentence = first === undefined ? null : refusalSentence(core, first);
  const result: ActionResult = {
    actionId: core.deps.newId(),
    planId: end.planId,
    wish: end.wish,
    outcome: 'refused',
    evidence: 0,
    steps: [],
    refusals: [...end.refusals],
    before: null,
    after: null,
    message: (sentence ?? core.texts('error.CONFLICT')).slice(0, 600),
    startedAtMs: end.startedAtMs,
    finishedAtMs: atMs,
  };
  const entry = core.state.entries.get(end.botId);
  if (entry !== undefined) {
    entry.activity = null;
    entry.lastAction = result;
    core.state.touch(end.botId);
  }
  core.emit({ type: 'action', botId: end.botId, atMs, result });
}
