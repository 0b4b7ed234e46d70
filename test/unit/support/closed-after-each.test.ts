import { expect, it } from 'vitest';
import { closeAll, closedAfterEach } from '../../support/closed-after-each.ts';

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

it('one that throws or never ends keeps no other open, and all of it is told', async () => {
  const done: string[] = [];
  const closing = closeAll(
    [
      { close: () => Promise.reject(new Error('broken')) },
      { close: () => new Promise(() => undefined) },
      { close: () => void done.push('last') },
    ],
    50,
  );
  await expect(closing).rejects.toThrow('not all closed');
  await expect(closing).rejects.toMatchObject({
    errors: [{ message: 'broken' }, { message: 'not closed after 50 ms' }],
  });
  expect(done).toEqual(['last']);
});
