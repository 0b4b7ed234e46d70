import type { Clock } from '../time/clock.ts';
import type { HeldTime } from '../time/held-time.ts';
import type { EngineCore } from './core.ts';

const pausedKey = 'watching-paused-until';
/** Stored for "until resumed". */
const untilResumed = 'resumed';

/** The operator's own pause of all watching; it survives a restart. */
export interface Pause {
  begin(untilMs: number | null): void;
  end(): void;
  /** Takes up a pause that a restart interrupted. */
  restore(): void;
}

/** A pause ends at a wall time, so the clock is read again every minute; true when the time has come. */
async function waitUntil(
  { clock, heldTime }: { readonly clock: Clock; readonly heldTime: HeldTime },
  untilMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  for (let nowMs = heldTime.nowMs(); nowMs < untilMs; nowMs = heldTime.nowMs()) {
    const how = await clock.sleep(Math.min(60_000, untilMs - nowMs), signal);
    if (how === 'aborted') {
      return false;
    }
  }
  return !signal.aborted;
}

/** `changed` is told after every beginning and end. */
export function createPause(core: EngineCore, changed: () => void): Pause {
  const { clock, store } = core.deps;
  let ending = new AbortController();

  const end = (): void => {
    ending.abort();
    core.watchingPaused = null;
    store.settings.putValue(pausedKey, null);
    changed();
  };
  const endAt = async (untilMs: number, signal: AbortSignal): Promise<void> => {
    if (await waitUntil({ clock, heldTime: core.heldTime }, untilMs, signal)) {
      end();
    }
  };
  const begin = (untilMs: number | null): void => {
    ending.abort();
    ending = new AbortController();
    core.watchingPaused = { sinceMs: core.watchingPaused?.sinceMs ?? clock.nowMs(), untilMs };
    store.settings.putValue(pausedKey, untilMs === null ? untilResumed : String(untilMs));
    changed();
    if (untilMs !== null) {
      void endAt(untilMs, AbortSignal.any([ending.signal, core.signal]));
    }
  };
  return {
    begin,
    end,
    restore() {
      const stored = store.settings.getValue(pausedKey);
      if (stored === null) {
        return;
      }
      const untilMs = stored === untilResumed ? null : Number(stored);
      if (untilMs === null || untilMs > clock.nowMs()) {
        begin(untilMs);
      } else {
        store.settings.putValue(pausedKey, null);
      }
    },
  };
}
