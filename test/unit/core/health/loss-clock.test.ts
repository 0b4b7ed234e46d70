import { describe, expect, it } from 'vitest';
import {
  followPending,
  lossAtMs,
  updateLifetimeMs,
} from '../../../../src-main/core/health/loss-clock.ts';
import type { WaitingBatch } from '../../../../src-main/core/health/health-memory.ts';
import { fc } from '../../../support/fast-check.ts';

describe('loss clock', () => {
  it('always accounts for exactly the waiting count, in a bounded list, oldest first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2000 }), { minLength: 1, maxLength: 200 }), (counts) => {
        let batches: readonly WaitingBatch[] = [];
        counts.forEach((pending, i) => {
          batches = followPending(batches, {
            pending,
            sinceMs: i * 60_000,
            nowMs: (i + 1) * 60_000,
          }).batches;
          expect(batches.reduce((sum, batch) => sum + batch.count, 0)).toBe(pending);
          expect(batches.length).toBeLessThanOrEqual(48);
          expect(batches.map((batch) => batch.fromMs)).toEqual(
            batches.map((batch) => batch.fromMs).toSorted((a, b) => a - b),
          );
        });
      }),
      { numRuns: 100 },
    );
  });

  it('never says later than the oldest waiting update can expire', () => {
    const first = followPending([], { pending: 5, sinceMs: 1000, nowMs: 61_000 });
    const more = followPending(first.batches, { pending: 9, sinceMs: 61_000, nowMs: 121_000 });
    expect(lossAtMs(more.batches)).toBe(1000 + updateLifetimeMs);
    const fell = followPending(more.batches, { pending: 4, sinceMs: 121_000, nowMs: 181_000 });
    expect(lossAtMs(fell.batches)).toBe(61_000 + updateLifetimeMs);
  });

  it('counts of a fall only what was old enough to expire', () => {
    const batches = [
      { fromMs: 0, count: 3 },
      { fromMs: 3_600_000, count: 10 },
    ];
    const step = followPending(batches, { pending: 5, sinceMs: 0, nowMs: updateLifetimeMs + 1 });
    expect(step).toMatchObject({ fell: 8, expired: 3 });
  });
});
