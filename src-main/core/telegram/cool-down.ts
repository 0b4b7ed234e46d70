import type { Clock } from '../time/clock.ts';

/** This many tokens told to wait within this time mean that Telegram means all of us. */
const floodedTokens = 3;
const floodedWithinMs = 10_000;
/** Longest wait believed; a longer one would silence a bot for good. */
const longestSeconds = 86_400;

/** Waits that a server asked for: one token at a time, or the whole API root. */
export interface CoolDown {
  /** Records `retry_after` (seconds) of a token. */
  note(tokenKey: string, seconds: number): void;
  /** Milliseconds until this token may be used again; 0 = now. */
  leftMs(tokenKey: string): number;
  /** Waits until it may be used; false when the signal fired first. */
  pass(tokenKey: string, signal: AbortSignal): Promise<boolean>;
}

/** Cool-downs of one API root. Three tokens flooded in 10 s pause all, until the last of their waits is over. */
export function createCoolDown(clock: Clock): CoolDown {
  const untilMs = new Map<string, number>();
  let recent: { readonly tokenKey: string; readonly atMs: number; readonly endMs: number }[] = [];
  let allUntilMs = 0;

  const leftMs = (tokenKey: string): number => {
    if (untilMs.size === 0 && allUntilMs === 0) {
      return 0;
    }
    const nowMs = clock.monotonicMs();
    const ownMs = untilMs.get(tokenKey) ?? 0;
    if (ownMs > 0 && ownMs <= nowMs) {
      untilMs.delete(tokenKey);
    }
    return Math.max(0, ownMs - nowMs, allUntilMs - nowMs);
  };

  return {
    leftMs,
    note(tokenKey, seconds) {
      const nowMs = clock.monotonicMs();
      const endMs = nowMs + Math.min(seconds, longestSeconds) * 1000;
      untilMs.set(tokenKey, Math.max(endMs, untilMs.get(tokenKey) ?? 0));
      recent = [
        ...recent.filter(
          (flood) => flood.atMs > nowMs - floodedWithinMs && flood.tokenKey !== tokenKey,
        ),
        { tokenKey, atMs: nowMs, endMs },
      ];
      if (recent.length >= floodedTokens) {
        allUntilMs = Math.max(allUntilMs, ...recent.map((flood) => flood.endMs));
      }
    },
    async pass(tokenKey, signal) {
      for (;;) {
        const waitMs = leftMs(tokenKey);
        if (waitMs <= 0) {
          return !signal.aborted;
        }
        if ((await clock.sleep(waitMs, signal)) === 'aborted') {
          return false;
        }
      }
    },
  };
}
