import { expect, test } from 'vitest';
import { createOrderKeeper } from '../../../../src-renderer/features/overview/order-keeper.ts';
import { sectionsOf, type Section } from '../../../../src-renderer/features/overview/sections.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { aRow } from '../../support/scenes/rows.ts';

const row = (id: string, tags: readonly string[] = []): BotRow =>
  aRow({ id, name: id, tags: [...tags] });
const fleetOf = (...bots: readonly BotRow[]): ReadonlyMap<string, BotRow> =>
  new Map(bots.map((bot) => [bot.id, bot]));
const inWords = (sections: readonly Section[]): string =>
  sections.map(({ name, bots }) => `${name ?? ''}:${bots.map(({ id }) => id).join('')}`).join(' ');

const [a, b, c, d] = [row('a'), row('b'), row('c'), row('d')];

function aKeeper(fleet = fleetOf(a, b, c, d)) {
  const keeper = createOrderKeeper();
  return (rows: readonly BotRow[], isHeld: boolean, query: unknown = 1): string => {
    const options = { fleet, query, isHeld };
    const { sections, isOutdated } = keeper.order(sectionsOf(rows, 'none'), options);
    return `${inWords(sections)}${isOutdated ? ' outdated' : ''}`;
  };
}

test('rows stay where they are while the list is held, and go to their places after', () => {
  const order = aKeeper();
  expect(order([a, b, c], false)).toBe(':abc');
  expect(order([a, b, c], true)).toBe(':abc');
  expect(order([c, a, b], true)).toBe(':abc outdated');
  expect(order([a, b, c], true)).toBe(':abc');
  expect(order([c, a, b], true)).toBe(':abc outdated');
  expect(order([c, a, b], false)).toBe(':cab');
});

test('who is new comes last, who does not fit any more stays, who is gone goes', () => {
  const order = aKeeper(fleetOf(a, b, d));
  order([a, b, c], false);
  expect(order([d, a], true)).toBe(':abd outdated');
  expect(order([d, a], false)).toBe(':da');
});

test('another query is another list and shown as it is', () => {
  const order = aKeeper();
  order([a, b], false);
  expect(order([b, a], true, 2)).toBe(':ba');
});

test('headings keep their rows as well', () => {
  const keeper = createOrderKeeper();
  const order = (rows: readonly BotRow[], isHeld: boolean): string =>
    inWords(
      keeper.order(sectionsOf(rows, 'tag'), { fleet: fleetOf(...rows), query: 1, isHeld }).sections,
    );
  expect(order([row('a', ['x']), row('b', ['x']), row('c', ['y'])], false)).toBe('x:ab y:c');
  const moved = [row('b', ['x']), row('a', ['w', 'x']), row('c', ['x', 'y'])];
  expect(order(moved, true)).toBe('x:abc y:c w:a');
  expect(order(moved, false)).toBe('w:a x:bac y:c');
});
