import type { Clock } from '../time/clock.ts';

/** Whose time it is, and who may call it off. */
export interface Running {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Work that is over after so long at most: its signal fires then, or when the caller stops. Whatever the work comes to
 * later is dropped; it must leave nothing open once its signal fired.
 */
export async function within<T>(
  { clock, signal }: Running,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'timeout' | 'stopped'> {
  if (signal.aborted) {
    return 'stopped';
  }
  const over = new AbortController();
  const limit = new AbortController();
  const stop = (): void => over.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const timeUp = clock
      .sleep(ms, AbortSignal.any([signal, limit.signal]))
      .then((how) => (how === 'elapsed' ? 'timeout' : 'stopped'));
    return await Promise.race([work(over.signal), timeUp]);
  } finally {
    signal.removeEventListener('abort', stop);
    limit.abort();
    over.abort();
  }
}
