import type { WaitingBatch } from './health-memory.ts';

/** Telegram keeps messages for 24 h from their own date (TBA Client::add_message_update), then drops them unsaid. */
export const updateLifetimeMs = 24 * 3600 * 1000;
/** More detail than the clock needs is folded into the older neighbour. */
const maxBatches = 48;

export interface LossClock {
  readonly batches: readonly WaitingBatch[];
  /** Of this fall, how many updates were old enough to have expired; 0 when the count did not fall. */
  readonly expired: number;
  readonly fell: number;
}

/** Folds the two closest neighbours until few enough are left; the earlier arrival stands for both. */
function fold(batches: readonly WaitingBatch[]): readonly WaitingBatch[] {
  if (batches.length <= maxBatches) {
    return batches;
  }
  let closest = 0;
  let closestMs = Infinity;
  for (let i = 0; i + 1 < batches.length; i += 1) {
    const gapMs = (batches[i + 1]?.fromMs ?? 0) - (batches[i]?.fromMs ?? 0);
    if (gapMs < closestMs) {
      closestMs = gapMs;
      closest = i;
    }
  }
  const folded = batches.flatMap((batch, i) => {
    if (i === closest + 1) {
      return [];
    }
    const count = i === closest ? batch.count + (batches[i + 1]?.count ?? 0) : batch.count;
    return [{ fromMs: batch.fromMs, count }];
  });
  return fold(folded);
}

/** Takes `count` updates from the front: the oldest are delivered, or expire, first. */
function takeOldest(batches: readonly WaitingBatch[], count: number): readonly WaitingBatch[] {
  let left = count;
  return batches.flatMap((batch) => {
    const taken = Math.min(left, batch.count);
    left -= taken;
    return taken === batch.count ? [] : [{ ...batch, count: batch.count - taken }];
  });
}

/**
 * Follows the waiting count. A rise arrived at the earliest right after the check before (`sinceMs`; the first
 * sight where there is none); a fall takes the oldest away. All times in wall ms.
 */
export function followPending(
  batches: readonly WaitingBatch[],
  step: { readonly pending: number; readonly sinceMs: number; readonly nowMs: number },
): LossClock {
  const before = batches.reduce((sum, batch) => sum + batch.count, 0);
  const fell = Math.max(0, before - step.pending);
  if (fell > 0) {
    const old = batches
      .filter((batch) => batch.fromMs + updateLifetimeMs <= step.nowMs)
      .reduce((sum, batch) => sum + batch.count, 0);
    return { batches: takeOldest(batches, fell), expired: Math.min(fell, old), fell };
  }
  const rose = step.pending - before;
  const grown = rose > 0 ? [...batches, { fromMs: step.sinceMs, count: rose }] : batches;
  return { batches: fold(grown), expired: 0, fell: 0 };
}

/** Earliest moment at which a waiting update can expire, wall ms; null while nothing waits. */
export function lossAtMs(batches: readonly WaitingBatch[]): number | null {
  const oldest = batches[0];
  return oldest === undefined ? null : oldest.fromMs + updateLifetimeMs;
}
