import { expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const kept = closedAfterEach();
const closed: string[] = [];
const opened = (name: string) => kept({ name, close: async () => void closed.push(name) });

it('hands back what it is given and leaves it open while the test runs', () => {
  expect([opened('a'), opened('b')].map(({ name }) => name)).toEqual(['a', 'b']);
  expect(closed).toEqual([]);
});

it('has closed it after that test, the newest first', () => {
  expect(closed).toEqual(['b', 'a']);
});
