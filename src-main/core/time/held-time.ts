import type { Clock } from './clock.ts';

/**
 * Wall time for whatever ends at a moment (silences, pauses, parked webhooks, maintenance, quiet hours, retention), so
 * that a clock that was set wrongly ends nothing and deletes nothing (SCH-06).
 */
export interface HeldTime {
  /**
   * Wall ms. After a step of the clock that nobody confirmed the old time goes on, until a server's clock agrees with
   * ours or ours is set back; where no server tells the time (one's own sends no Date), for an hour.
   */
  nowMs(): number;
  /**
   * Our wall clock is so many ms ahead of the right time: of a server's, as it was told last, else of held time. What
   * servers and certificates date is judged by the clock less this (SCH-09).
   */
  aheadMs(): number;
  /** A server's Date header: our wall clock is so many ms ahead of it. */
  told(aheadMs: number): void;
  /** The newest moment that is on record, wall ms; null = nothing is. */
  lastRan(atMs: number | null): void;
  /**
   * Whether this time is good to a day, so that what is old may be deleted: a server's clock says so; where none tells
   * the time, what is on record is not months away.
   */
  readonly isSure: boolean;
}

/** The two clocks drift a little apart, and small corrections are nothing to mind; more is a step. */
export const clockStepMs = 30_000;
/** So far from a server's clock ours still counts as right: it is the difference that is told in the window (SCH-09). */
export const wrongClockMs = 120_000;
/** Retention counts in months: a clock that is set to another zone must not keep everything for ever. */
const surelyMs = 86_400_000;
const longestOffMs = 60 * 86_400_000;
/** A step is believed after this time where nobody can confirm it. */
const heldAtMostMs = 3_600_000;

/** The step itself can be seen at every look: the time that passed is known from clocks that nobody sets. */
function createStepWatch(clock: Clock): () => number {
  let wallMs = clock.nowMs();
  let monotonicMs = clock.monotonicMs();
  let uptimeMs = clock.uptimeMs();
  return () => {
    const passedMs = clock.monotonicMs() - monotonicMs;
    const movedMs = clock.nowMs() - wallMs;
    // Only then it must be known how long the computer slept, which costs more to ask.
    if (passedMs < clockStepMs && Math.abs(movedMs - passedMs) <= clockStepMs) {
      return 0;
    }
    const stepMs = movedMs - Math.max(passedMs, clock.uptimeMs() - uptimeMs);
    wallMs = clock.nowMs();
    monotonicMs = clock.monotonicMs();
    uptimeMs = clock.uptimeMs();
    return Math.abs(stepMs) > clockStepMs ? stepMs : 0;
  };
}

/** `stepped` is told of every step, ms, as soon as somebody looks. */
export function createHeldTime(clock: Clock, stepped: (byMs: number) => void): HeldTime {
  const lookForStep = createStepWatch(clock);
  /** The sum of the steps that nobody confirmed. */
  let aheadMs = 0;
  let steppedAtMs = 0;
  /** By how much the server's clock differs from this time; null = no server told the time yet. */
  let offMs: number | null = null;
  let isContinuous = false;
  const look = (): void => {
    const stepMs = lookForStep();
    if (stepMs !== 0) {
      aheadMs += stepMs;
      aheadMs = Math.abs(aheadMs) <= clockStepMs ? 0 : aheadMs;
      steppedAtMs = clock.monotonicMs();
      stepped(stepMs);
    }
    if (aheadMs !== 0 && offMs === null && clock.monotonicMs() - steppedAtMs >= heldAtMostMs) {
      isContinuous &&= Math.abs(aheadMs) <= surelyMs;
      aheadMs = 0;
    }
  };
  return {
    nowMs() {
      look();
      return clock.nowMs() - aheadMs;
    },
    aheadMs() {
      look();
      return aheadMs + (offMs ?? 0);
    },
    told(byMs) {
      look();
      aheadMs = Math.abs(byMs) <= wrongClockMs ? 0 : aheadMs;
      offMs = byMs - aheadMs;
    },
    lastRan(atMs) {
      const offForMs = atMs === null ? 0 : clock.nowMs() - atMs;
      isContinuous = offForMs <= longestOffMs && offForMs >= -surelyMs;
    },
    get isSure() {
      look();
      return offMs === null ? isContinuous : Math.abs(offMs) <= surelyMs;
    },
  };
}
