import type { Clock } from '../time/clock.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';
import type { Scheduler } from './scheduler.ts';
import type { Cadence } from './cadence.ts';
import type { Reach } from './reach.ts';

/** After waking, the network gets this long before the first request unless the system says that it is back. */
const wakeGraceMs = 5000;
/** In the first minute after waking, "could not ask" is the network waking up, not a fact. */
const wakeHoldMs = 60_000;
const pausedKey = 'watching-paused-until';
/** Stored for "until resumed". */
const untilResumed = 'resumed';

export interface WatchControl {
  suspend(): void;
  resume(): void;
  networkHint(online: boolean): void;
  /** Pauses until a wall time, until resumed (null), or resumes (0 or a time that is over). */
  pause(untilMs: number | null): void;
  /** Takes up a pause that a restart interrupted. */
  restorePause(): void;
  /** Plans every bot anew, spread out. */
  spread(entries: Iterable<BotEntry>): void;
}

export interface WatchDeps {
  readonly core: EngineCore;
  readonly scheduler: Scheduler;
  readonly cadence: Cadence;
  readonly reach: Reach;
}

/** Sleep and waking, network hints, and the operator's own pause of all watching. */
export function createWatchControl(deps: WatchDeps): WatchControl {
  const { core, scheduler, cadence, reach } = deps;
  const { clock, client, store } = core.deps;
  let suspended = false;
  let waking: AbortController | null = null;
  let pauseEnd: AbortController | null = null;

  const running = (): boolean => !suspended && core.watchingPaused === null;

  const spread = (entries: Iterable<BotEntry>): void => {
    for (const entry of entries) {
      scheduler.plan(entry.record.id, cadence.firstDelayMs(entry));
    }
  };

  const goOn = (): void => {
    if (running()) {
      spread(core.state.entries.values());
      scheduler.resume();
    }
  };

  const wakeUp = async (): Promise<void> => {
    const grace = new AbortController();
    waking = grace;
    client.dropConnections();
    core.holdUnknownUntilMs = clock.monotonicMs() + wakeHoldMs;
    await clock.sleep(wakeGraceMs, AbortSignal.any([grace.signal, core.signal]));
    if (waking !== grace || core.signal.aborted) {
      return;
    }
    waking = null;
    suspended = false;
    goOn();
    reach.nudge();
  };

  const endPause = (): void => {
    pauseEnd?.abort();
    pauseEnd = null;
    core.watchingPaused = null;
    store.settings.putValue(pausedKey, null);
    goOn();
    core.state.touchAll({ rows: true });
    reach.refresh();
  };

  const beginPause = (untilMs: number | null): void => {
    pauseEnd?.abort();
    const end = new AbortController();
    pauseEnd = end;
    core.watchingPaused = { sinceMs: core.watchingPaused?.sinceMs ?? clock.nowMs(), untilMs };
    store.settings.putValue(pausedKey, untilMs === null ? untilResumed : String(untilMs));
    scheduler.suspend();
    core.state.touchAll({ rows: true });
    reach.refresh();
    if (untilMs !== null) {
      void waitUntil(clock, untilMs, AbortSignal.any([end.signal, core.signal])).then((over) => {
        if (over) {
          endPause();
        }
      });
    }
  };

  return {
    spread,
    suspend() {
      suspended = true;
      waking = null;
      scheduler.suspend();
    },
    resume() {
      suspended = true;
      scheduler.suspend();
      void wakeUp();
    },
    networkHint(online) {
      core.systemOffline = !online;
      if (online) {
        waking?.abort();
        client.dropConnections();
        reach.nudge();
      }
    },
    pause(untilMs) {
      if (untilMs !== null && untilMs <= clock.nowMs()) {
        endPause();
      } else {
        beginPause(untilMs);
      }
    },
    restorePause() {
      const stored = store.settings.getValue(pausedKey);
      if (stored === null) {
        return;
      }
      const untilMs = stored === untilResumed ? null : Number(stored);
      if (untilMs === null || untilMs > clock.nowMs()) {
        beginPause(untilMs);
      } else {
        store.settings.putValue(pausedKey, null);
      }
    },
  };
}

/** A pause ends at a wall time, so the clock is read again every minute; true when the time has come. */
async function waitUntil(clock: Clock, untilMs: number, signal: AbortSignal): Promise<boolean> {
  while (clock.nowMs() < untilMs) {
    const how = await clock.sleep(Math.min(60_000, untilMs - clock.nowMs()), signal);
    if (how === 'aborted') {
      return false;
    }
  }
  return !signal.aborted;
}
