import { describe, expect, test } from 'vitest';
import {
  automaticMemorySchema,
  emptyAutomaticMemory,
  markTry,
  observeAutomatic,
  release,
  type AutomaticMemory,
  type AutomaticObservation,
} from '../../../../../src-main/core/repair/automatic/memory.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const t0 = Date.UTC(2026, 0, 5, 12);

function see(
  memory: AutomaticMemory,
  atMs: number,
  parts: Partial<AutomaticObservation> = {},
): AutomaticMemory {
  return observeAutomatic(memory, {
    nowMs: t0 + atMs,
    rule: 'missing',
    healthy: false,
    foreignMs: [],
    ...parts,
  });
}
const well = { rule: null, healthy: true } as const;

describe('what automatic repair remembers of a bot', () => {
  test('counts the checks that show the same problem', () => {
    const twice = see(see(emptyAutomaticMemory, 0), minuteMs);
    expect(twice.problem).toEqual({
      rule: 'missing',
      firstMs: t0,
      lastMs: t0 + minuteMs,
      seen: 2,
    });
  });

  test('begins anew with another problem, or after a check without one', () => {
    const first = see(emptyAutomaticMemory, 0);
    expect(see(first, minuteMs, { rule: 'wrong-url' }).problem).toMatchObject({ seen: 1 });
    expect(see(see(first, minuteMs, well), 2 * minuteMs).problem).toMatchObject({ seen: 1 });
  });

  test('a clock set back makes no observation lie in the future', () => {
    const later = see(emptyAutomaticMemory, hourMs);
    const back = see(markTry(later, t0 + hourMs), 0);
    expect(back.problem?.firstMs).toBe(t0);
    expect(back.triesMs).toEqual([t0]);
  });

  test('an hour of good health gives the tries back, a minute less does not', () => {
    const tried = markTry(see(emptyAutomaticMemory, 0), t0);
    const almost = see(see(tried, minuteMs, well), hourMs + minuteMs - 1, well);
    expect(almost.triesMs).toEqual([t0]);
    expect(see(almost, hourMs + minuteMs, well).triesMs).toEqual([]);
  });

  test('a break in good health starts the hour again', () => {
    const tried = see(markTry(see(emptyAutomaticMemory, 0), t0), minuteMs, well);
    const broken = see(see(tried, 30 * minuteMs), 31 * minuteMs, well);
    expect(see(broken, 80 * minuteMs, well).triesMs).toEqual([t0]);
    expect(see(broken, 91 * minuteMs, well).triesMs).toEqual([]);
  });

  test('two overwritten settings within an hour hold the bot', () => {
    const tried = markTry(see(emptyAutomaticMemory, 0), t0);
    const once = see(tried, minuteMs, { foreignMs: [t0 + minuteMs] });
    expect(once.heldSinceMs).toBeNull();
    const twice = see(once, 50 * minuteMs, { foreignMs: [t0 + minuteMs, t0 + 50 * minuteMs] });
    expect(twice.heldSinceMs).toBe(t0 + 50 * minuteMs);
    const anHour = { foreignMs: [t0 + minuteMs, t0 + hourMs + minuteMs] };
    expect(see(once, hourMs + minuteMs, anHour).heldSinceMs).toBe(t0 + hourMs + minuteMs);
  });

  test('a sign that lies ahead, after the clock was set back, holds nothing', () => {
    const tried = markTry(see(emptyAutomaticMemory, 0), t0);
    const ahead = { foreignMs: [t0 + minuteMs, t0 + 2 * minuteMs] };
    expect(see(tried, minuteMs, ahead).heldSinceMs).toBeNull();
  });

  test('the change that was repaired counts as the first of the two', () => {
    const tried = markTry(see(emptyAutomaticMemory, 0), t0 + 2 * minuteMs);
    const again = see(tried, 10 * minuteMs, { foreignMs: [t0, t0 + 10 * minuteMs] });
    expect(again.heldSinceMs).toBe(t0 + 10 * minuteMs);
  });

  test('changes further apart than an hour, or before any try of ours, hold nothing', () => {
    const tried = markTry(see(emptyAutomaticMemory, 0), t0);
    const apart = { foreignMs: [t0, t0 + hourMs + 1] };
    expect(see(tried, 2 * hourMs, apart).heldSinceMs).toBeNull();
    const before = { foreignMs: [t0 - 2 * minuteMs, t0 - minuteMs] };
    expect(see(tried, minuteMs, before).heldSinceMs).toBeNull();
    expect(see(emptyAutomaticMemory, minuteMs, before).heldSinceMs).toBeNull();
  });

  test('held stays, whatever comes, until a person decides', () => {
    const held: AutomaticMemory = {
      ...emptyAutomaticMemory,
      heldSinceMs: t0,
      triesMs: [t0],
      told: 'x',
    };
    expect(see(held, 48 * hourMs, well).heldSinceMs).toBe(t0);
    expect(release(held)).toMatchObject({ heldSinceMs: null, triesMs: [], told: null });
  });

  test('what was told is told again only for another problem', () => {
    const told: AutomaticMemory = { ...see(emptyAutomaticMemory, 0), told: 'missing held' };
    expect(see(told, minuteMs).told).toBe('missing held');
    expect(see(told, minuteMs, well).told).toBeNull();
  });

  test('survives being written and read', () => {
    const memory = markTry(see(emptyAutomaticMemory, 0), t0);
    expect(automaticMemorySchema.parse(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });
});
