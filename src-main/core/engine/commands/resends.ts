import { said, saidWords } from '../../../../src-shared/said.ts';
import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import type {
  ResendPlan,
  ResendReport,
  ResendRequest,
  ResendResult,
} from '../../../../src-shared/resend.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import type { BotEntry } from '../bot-entry.ts';
import { targetOf } from '../checker.ts';
import { writeJournal } from '../core.ts';
import { planResend, type PreparedResend } from '../../resend/plan-resend.ts';
import { createReport, type ReportBook } from '../../resend/report.ts';
import { runResend } from '../../resend/run-resend.ts';
import { targetFor, type ResendTarget } from '../../resend/target.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';

/** Plans of giving saved updates to an endpoint again, and the runs under way: one a bot. */
export interface Resends {
  plan(entry: BotEntry, request: ResendRequest): Promise<Result<ResendPlan, IpcError>>;
  start(planId: string, actor: Actor): Result<Record<string, never>, IpcError>;
  stop(botId: string): void;
  /** The last or present run of this bot. */
  report(botId: string): ResendReport | null;
}

interface Kept {
  readonly entry: BotEntry;
  readonly prepared: PreparedResend;
}

const plansKept = 50;

/** Plans live as long as the program, are used once, and hold the webhook's secret: they never leave memory. */
export function createResends(ctx: CommandContext): Resends {
  const { core } = ctx;
  const plans = new Map<string, Kept>();
  const running = new Map<string, AbortController>();
  const reports = new Map<string, ReportBook>();
  return {
    async plan(entry, request) {
      const target = await findTarget(ctx, entry, request);
      if (!target.ok) {
        return target;
      }
      const { clock, newId } = core.deps;
      const made = await planResend({
        request,
        target: target.value,
        planId: newId(),
        nowMs: clock.nowMs(),
      });
      if (!made.ok) {
        const { code, detail } = made.error;
        return fail('CONFLICT', { message: core.texts(`resend.refused.${code}`, { detail }) });
      }
      plans.set(made.value.plan.planId, { entry, prepared: made.value });
      const [oldest] = plans.keys();
      if (plans.size > plansKept && oldest !== undefined) {
        plans.delete(oldest);
      }
      return ok(made.value.plan);
    },
    start(planId, actor) {
      const kept = plans.get(planId);
      if (kept === undefined) {
        return fail('CONFLICT', { message: core.texts('refusal.plan-unknown') });
      }
      const { id } = kept.entry.record;
      if (kept.entry.activity !== null && kept.entry.activity.wish !== 'check') {
        return fail('BUSY', { message: core.texts('refusal.busy') });
      }
      plans.delete(planId);
      const stop = new AbortController();
      running.set(id, stop);
      const report = createReport(planId);
      reports.set(id, report);
      ctx.background(
        carryOut(ctx, kept, { actor, signal: stop.signal, report }).finally(() =>
          running.delete(id),
        ),
      );
      return done;
    },
    stop: (botId) => running.get(botId)?.abort(),
    report: (botId) => reports.get(botId)?.report() ?? null,
  };
}

/** The webhook as Telegram reports it now; nothing else is ever posted to. */
async function findTarget(
  { core }: CommandContext,
  entry: BotEntry,
  { secretUnknown }: ResendRequest,
): Promise<Result<ResendTarget, IpcError>> {
  const api = targetOf(entry);
  if (api === null) {
    return fail('UNAVAILABLE', { message: core.texts('refusal.token-locked') });
  }
  const answer = await core.deps.client.getWebhookInfo(api, core.signal);
  if (!answer.ok) {
    return fail('UNAVAILABLE', { message: core.texts('resend.refused.not-reachable') });
  }
  const target = targetFor({ desired: entry.desired, info: answer.value.value }, secretUnknown);
  return target.ok
    ? target
    : fail('CONFLICT', { message: core.texts(`resend.refused.${target.error}`) });
}

async function carryOut(
  { core }: CommandContext,
  { entry, prepared }: Kept,
  run: { readonly actor: Actor; readonly signal: AbortSignal; readonly report: ReportBook },
): Promise<void> {
  const { clock } = core.deps;
  const { plan } = prepared;
  const botId = entry.record.id;
  const startedAtMs = Math.round(clock.nowMs());
  entry.activity = { wish: 'resend', startedAtMs, deadlineMs: startedAtMs + plan.seconds * 1000 };
  core.state.touch(botId);
  const end = await runResend({
    prepared,
    clock,
    signal: run.signal,
    abandon: core.signal,
    each(update, progress) {
      run.report.add(update);
      if (entry.activity?.wish === 'resend') {
        entry.activity = { ...entry.activity, progress };
        core.state.touch(botId);
      }
      const atMs = Math.round(clock.nowMs());
      core.emit({ type: 'resent', botId, atMs, planId: plan.planId, update });
    },
  });
  const atMs = Math.round(clock.nowMs());
  const ended = said(`resend.end.${end.outcome}`, {
    accepted: end.accepted,
    refused: end.refused,
    left: end.left,
  });
  const message = saidWords(core.texts, [ended]);
  const result: ResendResult = { planId: plan.planId, ...end, message };
  // Whoever sees the activity end asks for the report: it must be whole by then.
  run.report.end(result);
  if (entry.activity?.wish === 'resend') {
    entry.activity = null;
    core.state.touch(botId);
  }
  // While the engine stops the store may be closed already; the log beside the file tells the rest.
  if (!core.signal.aborted) {
    writeJournal(core, {
      botId,
      actor: run.actor,
      kind: 'action',
      message: said('resend.journal', { url: plan.urlShort, message: ended }),
    });
  }
  core.emit({ type: 'resend-end', botId, atMs, result });
}
