import { expect } from 'vitest';
import type { Ordeal } from './ordeal.ts';

/** NET-05: every fault of our own is one fleet state within 30 s and harms no bot: not shown, not told, not repaired, not counted. */
export function expectOwnFault(ordeal: Ordeal | undefined, kind: string): void {
  if (ordeal === undefined) {
    throw new Error('no ordeal');
  }
  const { saidAfterMs, kinds, during, after, told, changes, stored, busiestSecond } = ordeal;
  expect(saidAfterMs).toBeLessThanOrEqual(30_000);
  // Calls that are cut while under way do not know by whom; from the next ones on the kind is the true one.
  expect(kinds.slice(-2)).toEqual([kind, null]);
  expect([[], ['api-unreachable']]).toContainEqual(kinds.slice(0, -2));
  expect(new Set(during.map(({ health }) => health))).toEqual(new Set(['unknown']));
  expect(new Set(after.map(({ health }) => health))).toEqual(new Set(['healthy']));
  expect(told.filter(({ botIds }) => botIds.length > 0)).toEqual([]);
  expect(changes).toEqual([]);
  const { unknownSpans, ...counted } = stored;
  expect(unknownSpans).toBeGreaterThan(0);
  expect(new Set(Object.values(counted))).toEqual(new Set([0]));
  // Half of the bots within a second would be a burst: they are spread over their interval again.
  expect(busiestSecond).toBeLessThanOrEqual(during.length / 2 + 1);
}
