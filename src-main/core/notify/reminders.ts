import { needsUpdate } from './group.ts';
import { incidentKey, type Problem } from './messages.ts';
import { worthTelling, type Moment, type NotifyBot } from './policy.ts';

/** Tells again what still stands, once its time has come. Off unless somebody switched it on. */
export interface Reminders {
  /**
   * What is to be told again now, all of it together; empty = nothing. Times are monotonic ms; after a restart they
   * begin anew, so that a restart repeats nothing.
   */
  due(
    open: readonly NotifyBot[],
    at: { readonly nowMs: number; readonly everyMs: number },
  ): readonly Problem[];
  /** These were told just now. */
  told(problems: readonly Problem[], nowMs: number): void;
}

/** A told incident that may be told again: it stands, nobody acknowledged or silenced it, and it can be seen. */
function stillOpen(bot: NotifyBot): Problem | null {
  const { announced, incidentStartedAtMs: startedAtMs } = bot;
  const reason = worthTelling(bot.reasons, bot.health);
  const isTold = announced !== null && announced.startedAtMs === startedAtMs;
  return isTold && startedAtMs !== null && reason !== null && bot.muted === null && !bot.cutOff
    ? { kind: 'problem', bot, reason, startedAtMs, occasion: null }
    : null;
}

/** Nothing is repeated in quiet hours, however bad it is: it was told. */
export function mayRemind(moment: Moment): boolean {
  return moment.quiet === null;
}

const keyOf = ({ bot, startedAtMs }: Problem): string => incidentKey(bot.botId, startedAtMs);

/** Starts without anything told. */
export function createReminders(): Reminders {
  let toldAtMs = new Map<string, number>();
  return {
    due(open, { nowMs, everyMs }) {
      const problems = open.map(stillOpen).filter((problem) => problem !== null);
      toldAtMs = new Map(
        problems.map((problem) => [keyOf(problem), toldAtMs.get(keyOf(problem)) ?? nowMs]),
      );
      const keys = new Set(toldAtMs.keys());
      const told = { open: keys, over: new Set<string>(), atMs: Math.min(...toldAtMs.values()) };
      const isDue =
        keys.size > 0 &&
        needsUpdate(
          told,
          { open: keys, over: new Set() },
          { nowMs, repeatMs: everyMs, tellsEnds: false },
        );
      return isDue ? problems : [];
    },
    told(problems, nowMs) {
      for (const problem of problems) {
        toldAtMs.set(keyOf(problem), nowMs);
      }
    },
  };
}
