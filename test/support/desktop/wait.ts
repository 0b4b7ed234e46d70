import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/**
 * Asks again and again until the answer is neither null, undefined nor false.
 * @param what completes the sentence "waited N s for …" of the error; the last failure is its cause
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  options: WaitOptions = {},
): Promise<T> {
  const { timeoutMs = 10_000, everyMs = 40 } = options;
  const deadlineMs = performance.now() + timeoutMs;
  let cause: unknown = undefined;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer;
      }
    } catch (error) {
      cause = error;
    }
    await sleep(everyMs);
  } while (performance.now() < deadlineMs);
  throw new Error(`waited ${timeoutMs / 1000} s for ${what}`, { cause });
}

/** Rejects when `promise` has not settled in time; the promise itself goes on. */
export async function within<T>(what: string, timeoutMs: number, promise: Promise<T>): Promise<T> {
  const abort = new AbortController();
  const timeout = sleep(timeoutMs, undefined, { signal: abort.signal }).then(() => {
    throw new Error(`no answer to ${what} within ${timeoutMs / 1000} s`);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    abort.abort();
    timeout.catch(() => undefined);
  }
}
