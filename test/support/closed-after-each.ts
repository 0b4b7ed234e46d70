import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach } from 'vitest';

interface Closable {
  close(): unknown;
}

/** Longer than anything takes to close, shorter than what a hook may take. */
const closeWithinMs = 20_000;

/**
 * Once in a file of tests: what is handed to the answer comes back, and is closed after the test that opened it, the
 * newest first. One that cannot be closed, or never ends closing, keeps no other open. Not for tests that run
 * concurrently: the first to end would close what the others opened.
 */
export function closedAfterEach(): <T extends Closable>(opened: T) => T {
  const open: Closable[] = [];
  afterEach(async () => {
    await closeAll(open.splice(0).toReversed(), closeWithinMs);
  });
  return (opened) => {
    open.push(opened);
    return opened;
  };
}

/** Closes one after the other, each within so many ms. @throws what one of them threw, or an AggregateError of several */
export async function closeAll(all: readonly Closable[], withinMs: number): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      await closed(one, withinMs);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'not all closed');
  }
}

async function closed(one: Closable, withinMs: number): Promise<void> {
  const waiting = new AbortController();
  const late = sleep(withinMs, undefined, { signal: waiting.signal }).then(
    () => Promise.reject(new Error(`not closed after ${withinMs} ms`)),
    () => undefined,
  );
  try {
    await Promise.race([one.close(), late]);
  } finally {
    waiting.abort();
  }
}
