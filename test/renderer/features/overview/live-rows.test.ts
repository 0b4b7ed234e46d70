import { expect, test } from 'vitest';
import { createLiveRows, merged } from '../../../../src-renderer/features/overview/live-rows.ts';
import {
  firstQuery,
  queryBots,
  type ListQuery,
} from '../../../../src-renderer/features/overview/rows.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { sortKeys } from '../../../../src-shared/overview-view.ts';
import { aRow, manyRows } from '../../support/scenes/rows.ts';
import { fc } from '../../../support/fast-check.ts';

const nowMs = Date.now();
const someBot = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }).map(String),
    name: fc.constantFrom('a', 'b', 'A 10', 'A 9'),
    health: fc.constantFrom('down', 'degraded', 'unknown', 'healthy'),
    healthSinceMs: fc.integer({ min: 1, max: 5 }),
    pending: fc.option(fc.integer({ min: 0, max: 4 })),
    host: fc.option(fc.constantFrom('x.example', 'y.example')),
    checkedAtMs: fc.integer({ min: 1, max: 5 }),
  })
  .map((parts) => aRow(parts));
const patch = fc.record({
  upserted: fc.array(someBot, { maxLength: 25 }),
  removed: fc.array(fc.integer({ min: 1, max: 40 }).map(String), { maxLength: 3 }),
});
const someQuery = fc.record<ListQuery>({
  search: fc.constantFrom('', 'a', 'is:down', '-host:x', 'waiting:>1'),
  face: fc.constantFrom(null, 'down', 'healthy'),
  sort: fc.constantFrom(...sortKeys),
  isReversed: fc.boolean(),
});

test('rows that are kept up by patches equal rows that are sorted anew', () => {
  fc.assert(
    fc.property(someQuery, fc.array(patch, { maxLength: 12 }), (query, patches) => {
      const live = createLiveRows();
      let fleet: ReadonlyMap<string, BotRow> = new Map();
      for (const { upserted, removed } of patches) {
        const next = new Map(fleet);
        removed.forEach((id) => next.delete(id));
        upserted.forEach((bot) => next.set(bot.id, bot));
        fleet = next;
        expect(live.rows(fleet, query, nowMs)).toEqual(queryBots(fleet.values(), query, nowMs));
      }
    }),
  );
});

test('a few rows find their places among 10,000 with a few comparisons', () => {
  const bots = manyRows(10_000);
  let compared = 0;
  const compare = (a: BotRow, b: BotRow): number => {
    compared += 1;
    return Number(a.id) - Number(b.id);
  };
  const few = bots.filter((_, index) => index % 250 === 7);
  const others = bots.filter((bot) => !few.includes(bot));
  expect(merged(others, few, compare)).toEqual(bots);
  expect(few).toHaveLength(40);
  expect(compared).toBeLessThan(40 * 15);
});

test('rows that nothing changed for stay the same list', () => {
  const live = createLiveRows();
  const bots = manyRows(50);
  const fleet = new Map(bots.map((bot) => [bot.id, bot]));
  const query = { ...firstQuery, search: 'is:down' };
  const rows = live.rows(fleet, query, nowMs);
  const healthy = bots[1] ?? aRow();
  const next = new Map(fleet).set(healthy.id, { ...healthy, checkedAtMs: nowMs });
  expect(live.rows(next, query, nowMs)).toBe(rows);
});
