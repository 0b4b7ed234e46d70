import { assertNever } from '../../../src-shared/result.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import type { Clock } from '../time/clock.ts';
import { unknownAnswer } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Calls, Look } from './calls.ts';
import { ending, standingOf } from './decide.ts';
import { decideDelete } from './decide-delete.ts';
import type { Decision, Ending, RunGoal, View } from './decide.ts';
import { decideRestore } from './decide-restore.ts';
import { decideSet } from './decide-set.ts';

/** How far an action came; stored in the intent before the call that it names. */
export type Phase = 'begun' | 'deleting' | 'saving' | 'setting' | 'restoring';

/** One run of an action, live or after a crash. */
export interface Run {
  readonly goal: RunGoal;
  readonly before: WebhookInfo;
  /** A webhook was wanted before. */
  readonly wanted: boolean;
  readonly calls: Calls;
  readonly clock: Clock;
  /** Fires when the program wants to end. */
  readonly closing?: AbortSignal | undefined;
  /** Stores the phase, durably, before the call is made. */
  readonly save: (phase: Phase) => void;
  /** Reads the queue while no webhook is there; not asked for again once the webhook was set. */
  readonly readQueue?: () => Promise<void>;
}

/** An ending with the last reading, where there is one. */
export interface Finish {
  readonly ending: Ending;
  readonly look: Extract<Look, { kind: 'info' }> | null;
}

/** First calls and their repetitions may take this long, and so may bringing the former webhook back (REP-02). */
export const phaseBudgetMs = 60_000;
/** The first connection is a probe whose failure shows within about a second of the set. */
const probeDelayMs = 1500;

/** Runs the goal from where it stands: `begun` for a fresh action, the stored phase after a crash. */
export async function runGoal(run: Run, phase: Phase): Promise<Finish> {
  switch (phase) {
    case 'begun':
      return start(run, null);
    case 'deleting':
      return start(run, unknownAnswer);
    case 'saving':
      return queuePhase(run, { lookFirst: true });
    case 'setting':
      return setPhase(run, { answer: unknownAnswer, deleted: run.goal.deletesFirst });
    case 'restoring':
      return restorePhase(run, { cause: unknownAnswer, lookFirst: true });
    default:
      return assertNever(phase);
  }
}

async function start(run: Run, answer: Answer | null): Promise<Finish> {
  const { goal } = run;
  if (goal.queue !== undefined && answer === null) {
    if (run.before.pending === 0) {
      const look = await run.calls.look({ patienceMs: 0 });
      return {
        ...ending({ answer: unknownAnswer }, 'no-change', 'done'),
        look: look.kind === 'info' ? look : null,
      };
    }
    if (goal.webhook === null) {
      return queuePhase(run, { lookFirst: false });
    }
  }
  if (goal.webhook !== null && !goal.deletesFirst) {
    return setPhase(run, { answer, deleted: false });
  }
  const deleted = await deletePhase(run, answer);
  if (goal.webhook === null || deleted.ending.outcome !== 'done') {
    return deleted;
  }
  return goal.queue === undefined
    ? setPhase(run, { answer: null, deleted: true })
    : queuePhase(run, { lookFirst: false });
}

/** Reads the queue, then sets the webhook again. One that somebody set meanwhile is not overwritten. */
async function queuePhase(run: Run, { lookFirst }: { lookFirst: boolean }): Promise<Finish> {
  const { calls, goal, before } = run;
  const first = lookFirst ? await calls.look({ patienceMs: phaseBudgetMs }) : null;
  if (first === null || (first.kind === 'info' && first.info.url === '')) {
    run.save('saving');
    await run.readQueue?.();
  }
  const look = await calls.look({ patienceMs: phaseBudgetMs });
  if (look.kind !== 'info') {
    return withoutReading(look, unknownAnswer);
  }
  const view = { answer: unknownAnswer };
  switch (standingOf(look.info, goal.webhook, before)) {
    case 'gone':
      return goal.webhook === null
        ? { ...ending(view, 'done', 'done'), look }
        : setPhase(run, { answer: null, deleted: true });
    case 'goal':
    case 'former':
      return { ...ending(view, 'done', 'set-by-other'), look };
    case 'partial':
    case 'foreign':
      return { ...ending(view, 'failed', 'contended'), look };
  }
}

/** Repeats a call until its decision is something else than "again". `first` stands for a call already made. */
async function repeat(
  run: Run,
  options: {
    readonly first: Answer | null;
    readonly call: (withDrop: boolean) => Promise<Answer>;
    readonly decide: (view: View) => Decision;
    readonly deleted: boolean;
  },
): Promise<Finish | { readonly restoreBecause: Answer }> {
  const { calls, clock, goal, before, wanted } = run;
  const startMs = clock.monotonicMs();
  let answer = options.first;
  let withDrop = goal.dropPending;
  for (let tries = 1; ; tries += 1) {
    answer ??= await options.call(withDrop);
    const look = await calls.look({
      patienceMs: phaseBudgetMs,
      untilVerified: answer.kind !== 'accepted' && answer.kind !== 'already-set',
    });
    if (look.kind !== 'info') {
      return withoutReading(look, answer);
    }
    const leftMs = startMs + phaseBudgetMs - clock.monotonicMs();
    const { info } = look;
    const deleted = options.deleted;
    const decision = options.decide({ goal, before, info, answer, tries, leftMs, deleted, wanted });
    if (decision.kind === 'end') {
      return { ending: decision.ending, look };
    }
    if (decision.kind === 'restore') {
      return { restoreBecause: answer };
    }
    await calls.pause(decision.waitMs);
    ({ withDrop } = decision);
    answer = null;
  }
}

/** The state cannot be read: a rejected token is final, silence is not. */
function withoutReading(look: Exclude<Look, { kind: 'info' }>, answer: Answer): Finish {
  const said: Answer = { ...answer, text: look.text };
  const end =
    look.kind === 'rejected'
      ? ending({ answer: said }, 'failed', 'token-rejected')
      : ending({ answer: said }, 'failed', 'not-known', { open: true });
  return { ending: end.ending, look: null };
}

function silence(answer: Answer): Finish {
  return withoutReading({ kind: 'unreadable', text: answer.text, retryAfterMs: 0 }, answer);
}

async function deletePhase(run: Run, first: Answer | null): Promise<Finish> {
  const finish = await repeat(run, {
    first,
    decide: decideDelete,
    deleted: false,
    call: (withDrop) => {
      run.save('deleting');
      return run.calls.remove(withDrop);
    },
  });
  // A delete never asks for a restore: what it did not take away still stands.
  return 'ending' in finish ? finish : silence(unknownAnswer);
}

async function setPhase(
  run: Run,
  options: { readonly answer: Answer | null; readonly deleted: boolean },
): Promise<Finish> {
  const webhook = run.goal.webhook;
  if (webhook === null) {
    return deletePhase(run, options.answer);
  }
  const finish = await repeat(run, {
    first: options.answer,
    decide: decideSet,
    deleted: options.deleted,
    call: (withDrop) => {
      run.save('setting');
      return run.calls.set(webhook, withDrop);
    },
  });
  if (!('ending' in finish)) {
    return restorePhase(run, { cause: finish.restoreBecause, lookFirst: false });
  }
  return finish.ending.outcome === 'done' && finish.ending.answer.kind === 'accepted'
    ? afterProbe(run, finish, webhook)
    : finish;
}

/**
 * Looks once more when Telegram's first connection has had its time: acceptance alone proves nothing. A program that
 * ends does not wait for it: the next start follows the action anyway (follow.ts).
 */
async function afterProbe(run: Run, finish: Finish, webhook: SetWebhookParams): Promise<Finish> {
  if (!(await run.calls.pause(probeDelayMs, run.closing))) {
    return finish;
  }
  const look = await run.calls.look({ patienceMs: 0 });
  if (look.kind !== 'info') {
    return finish;
  }
  switch (standingOf(look.info, webhook, run.before)) {
    case 'goal':
      return { ending: finish.ending, look };
    case 'gone':
      return {
        ...ending(finish.ending, 'failed', 'contended-gone', { evidence: 1 }),
        look,
      };
    case 'former':
    case 'partial':
    case 'foreign':
      return { ...ending(finish.ending, 'failed', 'contended', { evidence: 1 }), look };
  }
}

/** Brings the former webhook back, because the bot has none (or a wrong one) through us (REP-02). */
async function restorePhase(
  run: Run,
  options: { readonly cause: Answer; readonly lookFirst: boolean },
): Promise<Finish> {
  const { calls, clock, goal, before } = run;
  const former = goal.former;
  if (former === null) {
    return silence(options.cause);
  }
  const startMs = clock.monotonicMs();
  let answer: Answer | null = options.lookFirst ? unknownAnswer : null;
  for (;;) {
    if (answer === null) {
      run.save('restoring');
      answer = await calls.set(former, false);
    }
    const look = await calls.look({ patienceMs: phaseBudgetMs });
    if (look.kind !== 'info') {
      return withoutReading(look, answer);
    }
    const leftMs = startMs + phaseBudgetMs - clock.monotonicMs();
    const { info } = look;
    const decision = decideRestore({
      goal,
      before,
      info,
      former,
      answer,
      leftMs,
      cause: options.cause,
    });
    if (decision.kind === 'end') {
      return { ending: decision.ending, look };
    }
    await calls.pause(decision.waitMs);
    answer = null;
  }
}
