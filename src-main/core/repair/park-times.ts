import { updateLifetimeMs } from '../health/loss-clock.ts';

const hourMs = 3_600_000;
/** The webhook is back so long before the first update can expire: the return may have to be tried again. */
const marginMs = hourMs;
/** How long a webhook is parked when nobody says how long. */
const usualMs = 2 * hourMs;
/** With less time than this there is no point in going away. */
const leastMs = 600_000;
/** Nobody knows how old the waiting updates are: they may be close to their end. */
const unknownAgeMs = hourMs;

/** Until when a webhook can be away, wall ms; `latestAtMs` null = not at all. */
export interface ParkTimes {
  readonly returnAtMs: number;
  readonly latestAtMs: number;
}

/**
 * When a parked webhook comes back: as asked, at the usual time, or earlier where updates would expire. Telegram keeps
 * messages for 24 h; what arrives while the webhook is away has its whole time, so the oldest update that waits now
 * decides. `null` = it is too late to park; `too-long` = the time asked for is beyond the latest. Pure.
 */
export function parkTimes(at: {
  readonly nowMs: number;
  readonly pending: number;
  /** No waiting update is older, wall ms; null = not known. */
  readonly waitingSinceMs: number | null;
  readonly forSeconds: number | null;
}): ParkTimes | { readonly tooLongFor: number } | null {
  const { nowMs, pending, waitingSinceMs, forSeconds } = at;
  const oldestMs = pending === 0 ? nowMs : waitingSinceMs;
  const latestAtMs = Math.round(
    oldestMs === null ? nowMs + unknownAgeMs : oldestMs + updateLifetimeMs - marginMs,
  );
  if (latestAtMs - nowMs < leastMs) {
    return null;
  }
  const askedMs = forSeconds === null ? Math.min(usualMs, latestAtMs - nowMs) : forSeconds * 1000;
  const returnAtMs = Math.round(nowMs + askedMs);
  return returnAtMs > latestAtMs ? { tooLongFor: latestAtMs } : { returnAtMs, latestAtMs };
}
