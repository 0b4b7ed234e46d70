import { describe, expect, it } from 'vitest';
import { playHistory, type History } from '../../../support/health-history.ts';
import { backlogHistories } from './histories/backlog.ts';
import { clockHistories } from './histories/clock.ts';
import { deliveryHistories } from './histories/delivery.ts';
import { identityHistories } from './histories/identity.ts';
import { reachHistories } from './histories/reach.ts';

const groups: readonly (readonly [string, readonly History[]])[] = [
  ['delivery', deliveryHistories],
  ['backlog and loss', backlogHistories],
  ['whose webhook', identityHistories],
  ['reach', reachHistories],
  ['clock', clockHistories],
];

describe.each(groups)('health over time: %s', (_, histories) => {
  it.each(histories.map((history) => [history.title, history] as const))(
    '%s',
    (_title, history) => {
      const outcomes = playHistory(history);
      expect(outcomes.length).toBeGreaterThan(0);
      const said = outcomes.map(({ line, actual }) => ({ line, says: actual }));
      const wanted = outcomes.map(({ line, expected }) => ({ line, says: normal(expected) }));
      expect(said).toEqual(wanted);
    },
  );
});

/** Optional facts come last in what the model says, in a fixed order. */
function normal(expected: string): string {
  const order = ['loss', 'recheck', 'drift', 'downs'];
  const parts = expected.split(',').map((part) => part.trim());
  const isFact = (part: string): boolean =>
    part.includes(' ') && order.includes(part.split(' ')[0] ?? '');
  return [
    ...parts.filter((part) => !isFact(part)),
    ...parts
      .filter(isFact)
      .sort((a, b) => order.indexOf(a.split(' ')[0] ?? '') - order.indexOf(b.split(' ')[0] ?? '')),
  ].join(', ');
}
