import type { BotEntry } from './bot-entry.ts';
import type { Cadence } from './cadence.ts';
import type { EngineCore } from './core.ts';
import { createPause } from './pause.ts';
import type { Reach } from './reach.ts';
import type { Scheduler } from './scheduler.ts';
import { createSleep } from './sleep.ts';
import type { WatchNotices } from './watch-notices.ts';

export interface WatchControl {
  suspend(): void;
  resume(): void;
  networkHint(online: boolean): void;
  /** This computer's addresses changed: sockets may be half-open, and nobody knows whether Telegram can be reached. */
  linkChanged(): void;
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
  readonly notices: Pick<WatchNotices, 'begunAnew'>;
}

/** Sleep and waking, network hints, and the operator's own pause of all watching. */
export function createWatchControl(deps: WatchDeps): WatchControl {
  const { core, scheduler, cadence, reach, notices } = deps;
  const { clock, client } = core.deps;
  const spread = (entries: Iterable<BotEntry>): void => {
    notices.begunAnew();
    for (const entry of entries) {
      scheduler.plan(entry.record.id, cadence.firstDelayMs(entry));
    }
  };
  const goOn = (): void => {
    if (!sleep.asleep && core.watchingPaused === null) {
      spread([...core.state.entries.values()].filter((entry) => !entry.record.paused));
      scheduler.resume();
    }
  };
  const pause = createPause(core, () => {
    if (core.watchingPaused === null) {
      goOn();
    } else {
      scheduler.suspend();
    }
    core.state.touchAll({ rows: true });
    reach.refresh();
  });
  const sleep = createSleep(core, {
    halt: () => scheduler.suspend(),
    awake() {
      goOn();
      reach.nudge();
    },
  });

  return {
    spread,
    suspend: () => sleep.suspend(),
    resume: () => sleep.resume(),
    networkHint(online) {
      core.systemOffline = !online;
      if (online) {
        sleep.networkBack();
        client.dropConnections();
        reach.nudge();
      }
    },
    linkChanged() {
      client.dropConnections();
      reach.nudge();
      if (!sleep.asleep) {
        reach.look();
      }
    },
    pause(untilMs) {
      if (untilMs !== null && untilMs <= clock.nowMs()) {
        pause.end();
      } else {
        pause.begin(untilMs);
      }
    },
    restorePause: () => pause.restore(),
  };
}
