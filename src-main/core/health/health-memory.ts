import type { CauseClass } from '../../../src-shared/health.ts';

/** A waiting count as it was seen. */
export interface PendingSample {
  readonly atMs: number;
  readonly pending: number;
}

/** Updates that may have arrived from `fromMs` on; the loss clock runs from there. */
export interface WaitingBatch {
  readonly fromMs: number;
  readonly count: number;
}

/** The error that Telegram reports now. It is sticky: a success never clears it, so its movement is what counts. */
export interface StandingError {
  readonly dateSeconds: number;
  /** First check that saw this very date. */
  readonly seenAtMs: number;
  /** Whether an earlier check of this webhook had seen another date, or none. */
  readonly moved: boolean;
  readonly causeClass: CauseClass;
  /** Where it came from: there before we looked, right after a set, or while we watched. */
  readonly origin: 'first-sight' | 'after-set' | 'watched';
  /** The count has fallen since, faster than expiry explains: something was delivered after this error. */
  readonly successSince: boolean;
}

/** A stretch of failing deliveries. One error date is one observation, however many checks see it. */
export interface FailingStretch {
  readonly sinceMs: number;
  readonly observations: number;
  /** The count was seen to fall meanwhile, faster than expiry explains. */
  readonly fell: boolean;
}

/** What the health model keeps of a bot between checks. Holds no secret and no webhook path. Times are wall ms. */
export interface HealthMemory {
  /** Last answer that could be read; null before the first. */
  readonly checkedAtMs: number | null;
  /** Our wall clock minus the server's, at the last answer that told its time. */
  readonly skewMs: number | null;
  readonly samples: readonly PendingSample[];
  readonly batches: readonly WaitingBatch[];
  readonly lost: { readonly atMs: number; readonly count: number } | null;
  readonly error: StandingError | null;
  /** When connection errors moved although nothing waited: short-lived updates come, fail and expire unseen. */
  readonly quietErrorsMs: readonly number[];
  readonly failing: FailingStretch | null;
  /** Rising checks in a row without a newer error. */
  readonly rises: number;
  readonly silent: boolean;
  readonly inBacklog: boolean;
  /** Hosts that the bot was seen on or meant for. */
  readonly hosts: readonly string[];
  /** Hash of what was reported, without its counts and errors; a change means that somebody set the webhook. */
  readonly configKey: string | null;
  readonly setAtMs: number | null;
  /** The last answer showed the webhook that is wanted; null before the first. */
  readonly asWanted: boolean | null;
  /** When something else set or polled this bot. */
  readonly foreignMs: readonly number[];
  /** Since when every error was 410 Gone: Telegram removes the webhook after 23 h of it. */
  readonly goneSinceMs: number | null;
  /** Refusals of the token in a row; `rejectionConfirmed` once getMe said the same. */
  readonly refusals: number;
  readonly rejectionConfirmed: boolean;
  /** Checks in a row that could not ask. */
  readonly failures: number;
}

/** Memory of a bot that was never checked. */
export const emptyMemory: HealthMemory = {
  checkedAtMs: null,
  skewMs: null,
  samples: [],
  batches: [],
  lost: null,
  error: null,
  quietErrorsMs: [],
  failing: null,
  rises: 0,
  silent: false,
  inBacklog: false,
  hosts: [],
  configKey: null,
  setAtMs: null,
  asWanted: null,
  foreignMs: [],
  goneSinceMs: null,
  refusals: 0,
  rejectionConfirmed: false,
  failures: 0,
};

/** A set of ours took effect: the old error is history, the next connection error belongs to this set. */
export function markSet(memory: HealthMemory, nowMs: number): HealthMemory {
  return { ...memory, error: null, quietErrorsMs: [], setAtMs: nowMs, goneSinceMs: null };
}

/** Updates were saved and taken off the queue: that it falls is neither a loss nor somebody else’s doing. */
export function markSaved(memory: HealthMemory): HealthMemory {
  return { ...memory, batches: [], samples: [] };
}

/** The operator has seen that updates were lost. */
export function markLossSeen(memory: HealthMemory): HealthMemory {
  return { ...memory, lost: null };
}

/** The two clocks drift a little apart; more than this between two checks is a step. */
const stepLeastMs = 60_000;

/**
 * By how much our wall clock was stepped since the last answer: told by the server's clock, which a step of ours does
 * not move and a sleep does; without it only a step back can be told.
 */
function clockStepMs(memory: HealthMemory, nowMs: number, skewMs: number | null): number {
  if (memory.checkedAtMs === null) {
    return 0;
  }
  if (skewMs !== null && memory.skewMs !== null) {
    const stepMs = skewMs - memory.skewMs;
    if (Math.abs(stepMs) >= stepLeastMs) {
      return stepMs;
    }
  }
  return Math.min(0, nowMs - memory.checkedAtMs);
}

/** Our wall clock minus the server's, ms; what is remembered of it where the server told no time. */
export function skewOf(memory: HealthMemory, nowMs: number, serverNowMs: number | null) {
  return serverNowMs === null ? memory.skewMs : nowMs - serverNowMs;
}

/** To the minute: it is told by a date of whole seconds, and would change at every look. */
const ownClockMs = 60_000;

/**
 * A date that the server told, as this computer's clock would have shown it, wall ms: what lies between it and now is then
 * its age, also where this clock is wrong (SCH-09).
 */
export function onOwnClock({ skewMs }: Pick<HealthMemory, 'skewMs'>, dateMs: number): number {
  return dateMs + Math.round((skewMs ?? 0) / ownClockMs) * ownClockMs;
}

/**
 * The wall clock was set: every stored time moves with it, so that no age turns negative, nothing seems to have
 * expired, and durations stay what they were (SCH-06). `serverNowMs` is the reply's Date header, where it has one. A
 * memory without anything to move is given back as it is. Its `skewMs` moves along: `checkedAtMs - skewMs` stays the
 * server's time at the last look, and a step that was followed once is none at the next look.
 */
export function followClock(
  memory: HealthMemory,
  nowMs: number,
  serverNowMs: number | null = null,
): HealthMemory {
  const stepMs = clockStepMs(memory, nowMs, serverNowMs === null ? null : nowMs - serverNowMs);
  if (stepMs === 0) {
    return memory;
  }
  const move = (atMs: number): number => Math.min(atMs + stepMs, nowMs);
  const moveMaybe = (atMs: number | null): number | null => (atMs === null ? null : move(atMs));
  const { error, failing, lost } = memory;
  return {
    ...memory,
    checkedAtMs: moveMaybe(memory.checkedAtMs),
    skewMs: memory.skewMs === null ? null : memory.skewMs + stepMs,
    samples: memory.samples.map((sample) => ({ ...sample, atMs: move(sample.atMs) })),
    batches: memory.batches.map((batch) => ({ ...batch, fromMs: move(batch.fromMs) })),
    lost: lost === null ? null : { ...lost, atMs: move(lost.atMs) },
    error: error === null ? null : { ...error, seenAtMs: move(error.seenAtMs) },
    quietErrorsMs: memory.quietErrorsMs.map(move),
    failing: failing === null ? null : { ...failing, sinceMs: move(failing.sinceMs) },
    foreignMs: memory.foreignMs.map(move),
    setAtMs: moveMaybe(memory.setAtMs),
    goneSinceMs: moveMaybe(memory.goneSinceMs),
  };
}
