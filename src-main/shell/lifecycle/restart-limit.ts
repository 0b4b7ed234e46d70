/**
 * Counts restarts in a sliding window: at most `max` within `windowMs`. Pure of timers; the caller says what time it
 * is. One for the engine (5 an hour, DSK-04) and one for the page (3 in 5 minutes, DSK-01).
 */
export function createRestartLimit(options: { readonly max: number; readonly windowMs: number }): {
  /** Whether one more restart is allowed now; if so it is counted. */
  allow(nowMs: number): boolean;
  /** Somebody took matters in hand: what was counted counts no more. */
  forget(): void;
} {
  let startedAtMs: readonly number[] = [];
  return {
    allow(nowMs) {
      const recent = startedAtMs.filter((atMs) => nowMs - atMs < options.windowMs);
      const allowed = recent.length < options.max;
      startedAtMs = allowed ? [...recent, nowMs] : recent;
      return allowed;
    },
    forget() {
      startedAtMs = [];
    },
  };
}
