/**
 * Time as a dependency. `nowMs` is wall time, for records; `monotonicMs` never jumps, for durations and
 * deadlines; `sleep` ends early (resolving `'aborted'`) when the signal fires and chains delays beyond 2^31-1 ms.
 */
export interface Clock {
  nowMs(): number;
  monotonicMs(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<'elapsed' | 'aborted'>;
}
