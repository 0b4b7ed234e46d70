/**
 * Time as a dependency. `nowMs` is wall time, for records; `monotonicMs` never jumps, for durations and
 * deadlines; `uptimeMs` never jumps either and counts the computer's sleep too, which the monotonic clock of some
 * systems leaves out: together they tell a sleep from a clock that was set. `sleep` ends early (resolving `'aborted'`) when the signal fires and chains delays beyond 2^31-1 ms.
 */
export interface Clock {
  nowMs(): number;
  monotonicMs(): number;
  uptimeMs(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<'elapsed' | 'aborted'>;
}
