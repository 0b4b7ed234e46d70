import type { Progress } from '../../../src-shared/action-result.ts';
import type { ResendResult, ResentUpdate } from '../../../src-shared/resend.ts';
import type { Clock } from '../time/clock.ts';
import type { Poster } from './poster.ts';
import { savedUpdates, type SavedSource } from './saved-source.ts';
import { skipReason, type Selection } from './select.ts';
import { isTaken, type SentLog } from './sent-log.ts';

/** An endpoint that fails so often in a row is left alone; the next run begins with what it did not take. */
const mostFailuresInARow = 5;

export interface Resending {
  readonly source: SavedSource;
  readonly selection: Selection;
  readonly poster: Poster;
  readonly log: SentLog;
  readonly clock: Clock;
  readonly perSecond: number;
  /** Updates to send, as counted before. */
  readonly send: number;
  /** No further update; the one under way is waited for, or it would be sent twice. */
  readonly signal: AbortSignal;
  /** The program goes down. */
  readonly abandon: AbortSignal;
  readonly each: (update: ResentUpdate, progress: Progress) => void;
}

export type ResendEnd = Pick<ResendResult, 'outcome' | 'accepted' | 'refused' | 'left'>;

/** Posts the chosen updates one after another, in order, never faster than asked; each is noted before the next. */
export async function resend(work: Resending): Promise<ResendEnd> {
  const { clock, signal, selection, send } = work;
  const startMs = clock.monotonicMs();
  const seen = new Set<number>();
  let accepted = 0;
  let refused = 0;
  let bytes = 0;
  let inARow = 0;
  let nextMs = startMs;
  const end = (outcome: ResendEnd['outcome']): ResendEnd => ({
    outcome,
    accepted,
    refused,
    left: Math.max(0, send - accepted - refused),
  });
  for await (const update of savedUpdates(work.source.handle)) {
    if (update === null || skipReason(update, selection, seen) !== null) {
      continue;
    }
    seen.add(update.id);
    const done = accepted + refused;
    const waitMs = Math.max(0, nextMs - clock.monotonicMs());
    if (signal.aborted || (await clock.sleep(waitMs, signal)) === 'aborted') {
      return end('stopped');
    }
    nextMs = clock.monotonicMs() + 1000 / work.perSecond;
    const posted = await work.poster.post(update.line, work.abandon);
    if (posted.fault === 'aborted') {
      return end('stopped');
    }
    const told = { updateId: update.id, kind: update.kind, ...posted };
    await work.log.note(told, clock.nowMs());
    const taken = isTaken(posted.status);
    accepted += taken ? 1 : 0;
    refused += taken ? 0 : 1;
    inARow = taken ? 0 : inARow + 1;
    bytes += update.line.length;
    const perUpdateMs = (clock.monotonicMs() - startMs) / (done + 1);
    work.each(told, {
      done: done + 1,
      total: send,
      bytes,
      leftMs: Math.round(perUpdateMs * Math.max(0, send - done - 1)),
    });
    if (inARow >= mostFailuresInARow) {
      return end('failed');
    }
  }
  return end(refused === 0 ? 'done' : accepted === 0 ? 'failed' : 'partly');
}
