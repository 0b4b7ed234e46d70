import type { CauseClass } from '../../../src-shared/health.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { errorWindowMs } from './error-window.ts';
import type { HealthMemory, StandingError } from './health-memory.ts';

/** Local clocks differ from the server's by a few seconds; with a Date header this is not needed. */
const clockToleranceMs = 5000;
/** Telegram's probe after a set may take its whole 60 s before it fails. */
const probeMs = 90_000;

/** The error of an answer in the light of what was known of it. */
export interface ErrorView {
  readonly standing: StandingError | null;
  readonly moved: boolean;
  readonly ageMs: number | null;
  readonly inWindow: boolean;
}

const noError: ErrorView = { standing: null, moved: false, ageMs: null, inWindow: false };

function originOf(
  before: HealthMemory,
  setAtMs: number | null,
  nowMs: number,
): StandingError['origin'] {
  if (setAtMs !== null && nowMs - setAtMs <= probeMs) {
    return 'after-set';
  }
  return before.checkedAtMs === null ? 'first-sight' : 'watched';
}

/** The age by the server's own clock where it told it; else by ours, corrected by when we saw the date appear. */
function errorAge(error: StandingError, serverDateMs: number | null, nowMs: number): number {
  const dateAgeMs = (serverDateMs ?? nowMs) - error.dateSeconds * 1000;
  const seenAgeMs = nowMs - error.seenAtMs;
  if (dateAgeMs < 0) {
    return seenAgeMs;
  }
  return serverDateMs === null && error.moved
    ? Math.min(dateAgeMs, seenAgeMs + clockToleranceMs)
    : dateAgeMs;
}

/**
 * Whether a failure came after the one before it; where none was told, after the last look, which would have shown it: a
 * date that had vanished and is back is no newer one (SCH-12).
 */
function isNewer(dateMs: number, before: HealthMemory, serverDateMs: number | null): boolean {
  if (before.error !== null) {
    return dateMs > before.error.dateSeconds * 1000;
  }
  if (serverDateMs === null || before.skewMs === null || before.checkedAtMs === null) {
    return true;
  }
  return dateMs > before.checkedAtMs - before.skewMs - clockToleranceMs;
}

/** Reads the error of an answer: the one already known, a newer one, or none (`causeClass` null). */
export function readError(
  answer: { readonly info: WebhookInfo; readonly serverDateMs: number | null },
  before: HealthMemory,
  at: { readonly nowMs: number; readonly setAtMs: number | null; readonly afterGap: boolean },
  causeClass: CauseClass | null,
): ErrorView {
  const dateSeconds = answer.info.lastErrorDateSeconds;
  if (dateSeconds === null || causeClass === null) {
    return noError;
  }
  const same = before.error?.dateSeconds === dateSeconds ? before.error : null;
  const standing: StandingError = same ?? {
    dateSeconds,
    seenAtMs: at.nowMs,
    moved: before.checkedAtMs !== null && !at.afterGap,
    causeClass,
    origin: originOf(before, at.setAtMs, at.nowMs),
    successSince: false,
  };
  const ageMs = errorAge(standing, answer.serverDateMs, at.nowMs);
  const windowMs = errorWindowMs(causeClass, answer.info.lastErrorMessage ?? '');
  const inWindow = ageMs <= windowMs + (answer.serverDateMs === null ? clockToleranceMs : 0);
  // An older date is no newer attempt, unless it is fresh: then the server's clock was set back.
  const newer = inWindow || isNewer(dateSeconds * 1000, before, answer.serverDateMs);
  const appeared = same === null && newer && before.checkedAtMs !== null;
  return { standing, moved: appeared && (!at.afterGap || inWindow), ageMs, inWindow };
}
