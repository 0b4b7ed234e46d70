import { expect, test } from 'vitest';
import type { BulkItem } from '../../../../src-shared/bulk.ts';
import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../../src-shared/result.ts';
import { createBulkItems } from '../../../../src-renderer/features/bulk/bulk-items.ts';
import { planItems } from '../../support/scenes/bulk.ts';
import { manyRows } from '../../support/scenes/rows.ts';

const gone: IpcError = { code: 'NOT_FOUND', field: 'bulkId', message: null };
type Answer = Result<readonly BulkItem[], IpcError>;

/** An engine whose answers the test changes, and a timer that the test turns. */
function aList(first: readonly BulkItem[]) {
  let answer: (offset: number, limit: number) => Answer = (offset, limit) =>
    ok(first.slice(offset, offset + limit));
  const offsets: number[] = [];
  const tasks: (() => void)[] = [];
  const list = createBulkItems({
    readPage: async ({ offset, limit }) => {
      offsets.push(offset);
      return await Promise.resolve(answer(offset, limit));
    },
    later: (task) => tasks.push(task),
  });
  return {
    list,
    offsets,
    answerWith: (next: Answer) => {
      answer = () => next;
    },
    /** Lets everything that waits for an answer get it. */
    settle: async () => await new Promise((resolve) => setTimeout(resolve, 0)),
    rest: () => tasks.shift()?.(),
  };
}

test('all pages come together before anything is shown', async () => {
  const { list, offsets, settle } = aList(planItems(manyRows(1200)));
  const seen: (number | undefined)[] = [];
  list.refresh();
  list.subscribe(() => seen.push(list.get().items?.length));
  await settle();
  expect(offsets).toEqual([0, 500, 1000]);
  expect(seen).toEqual([1200]);
  expect(list.get().isFresh).toBe(true);
});

test('many changes while it reads and rests are one more reading', async () => {
  const { list, offsets, settle, rest } = aList(planItems(manyRows(3)));
  list.refresh();
  list.refresh();
  await settle();
  expect(list.get().isFresh).toBe(false);
  list.refresh();
  await settle();
  expect(offsets).toEqual([0]);
  // What is shown until then is not what holds, and says so.
  expect(list.get().isFresh).toBe(false);
  rest();
  await settle();
  expect(offsets).toEqual([0, 0]);
  rest();
  await settle();
  expect(offsets).toEqual([0, 0]);
});

test('a failed reading leaves what is known and says so', async () => {
  const { list, settle, rest, answerWith } = aList(planItems(manyRows(3)));
  list.refresh();
  await settle();
  answerWith(err(gone));
  rest();
  list.refresh();
  await settle();
  expect(list.get().items).toHaveLength(3);
  expect(list.get().error).toEqual(gone);
});

test('what comes after the end changes nothing', async () => {
  const { list, settle } = aList(planItems(manyRows(3)));
  list.refresh();
  list.stop();
  await settle();
  expect(list.get().items).toBeNull();
});
