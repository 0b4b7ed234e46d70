import { expect, test } from 'vitest';
import { createOrderKeeper } from '../../../../src-renderer/features/overview/order-keeper.ts';
import { firstQuery } from '../../../../src-renderer/features/overview/rows.ts';
import { aRow } from '../../support/scenes/rows.ts';

const [a, b] = ['a', 'b'].map((id) => aRow({ id, name: id }));
const rows = (...all: readonly (typeof a)[]) =>
  all.flatMap((row) => (row === undefined ? [] : [row]));

test('rows stay where they are for three seconds after the pointer moved over them', () => {
  let nowMs = 0;
  const keeper = createOrderKeeper(() => nowMs);
  const order = (bots: ReturnType<typeof rows>, query = firstQuery): string =>
    keeper
      .order(bots, query)
      .map((bot) => bot.id)
      .join('');
  expect(order(rows(a, b))).toBe('ab');
  expect(order(rows(b, a))).toBe('ba');
  keeper.hold();
  nowMs = 2999;
  expect(order(rows(a, b))).toBe('ba');
  nowMs = 3000;
  expect(order(rows(a, b))).toBe('ab');
  keeper.hold();
  expect(order(rows(b, a), { ...firstQuery, search: 'x' })).toBe('ba');
});
