import type { Notice } from '../../../src-shared/notices.ts';
import { wrongClockMs } from '../time/held-time.ts';
import type { Cadence } from './cadence.ts';
import type { EngineCore } from './core.ts';
import type { Scheduler } from './scheduler.ts';
import { createStallWatch } from './stall-watch.ts';

type WatchNotice = Extract<
  Notice,
  { readonly kind: 'interval-stretched' | 'watching-stalled' | 'clock-wrong' }
>;

export interface WatchNotices {
  /** A check is over: whatever stalled goes on. */
  checked(): void;
  /** Checks are planned anew: the silence before says nothing. */
  begunAnew(): void;
  /** Our wall clock is so many ms ahead of the server's, by the date of one answer. */
  skewSeen(aheadMs: number): void;
  /** Looks at the watching itself every 2 s until the engine stops. */
  start(): void;
}

const lookEveryMs = 2000;

/** The notice is renewed when the difference has changed by more. */
const sameSkewMs = 60_000;
/** Skipped checks are logged at most this often. */
const missedEveryMs = 60_000;

/** One answer may be old or from a wrong server; two that agree are the clock. Null = nothing to say. */
function createSkew(): (aheadMs: number) => number | null {
  let lastMs = 0;
  let shownMs: number | null = null;
  return (aheadMs) => {
    const agree = Math.abs(aheadMs - lastMs) <= sameSkewMs;
    lastMs = aheadMs;
    if (agree && Math.abs(aheadMs) <= wrongClockMs) {
      shownMs = null;
    } else if (agree && (shownMs === null || Math.abs(aheadMs - shownMs) > sameSkewMs)) {
      shownMs = aheadMs;
    }
    return shownMs;
  };
}

/** Counts checks whose slot had passed before they could begin: they are skipped, never made up for (SCH-04). */
function createMissedLog(core: EngineCore): (missedSlots: number) => void {
  const { clock, log } = core.deps;
  let loggedMs = -Infinity;
  let logged = 0;
  return (missedSlots) => {
    const nowMs = clock.monotonicMs();
    if (missedSlots > logged && nowMs - loggedMs >= missedEveryMs) {
      log.info('watch.slots-skipped', { count: missedSlots - logged, inAll: missedSlots });
      logged = missedSlots;
      loggedMs = nowMs;
    }
  };
}

function put(core: EngineCore, kind: WatchNotice['kind'], notice: WatchNotice | null): void {
  const before = core.notices.find((known) => known.kind === kind);
  if (JSON.stringify(before ?? null) === JSON.stringify(notice)) {
    return;
  }
  const others = core.notices.filter((known) => known.kind !== kind);
  core.notices = notice === null ? others : [...others, notice];
  core.state.touchAll({ rows: false });
}

/**
 * What the watching says about itself: that the request budget stretches intervals, that this computer's clock is wrong,
 * how many checks were skipped (in the log), and that it stalled (stall-watch.ts).
 */
export function createWatchNotices(deps: {
  readonly core: EngineCore;
  readonly cadence: Pick<Cadence, 'stretched' | 'intervalMs'>;
  readonly scheduler: () => Pick<Scheduler, 'someOverdue' | 'missedSlots'>;
}): WatchNotices {
  const { core, cadence } = deps;
  const { clock } = core.deps;
  const stall = createStallWatch(deps);
  const skew = createSkew();
  const logMissed = createMissedLog(core);

  const look = (): void => {
    const stretched = cadence.stretched();
    put(
      core,
      'interval-stretched',
      stretched === null ? null : { kind: 'interval-stretched', ...stretched },
    );
    const sinceMs = stall.look();
    put(core, 'watching-stalled', sinceMs === null ? null : { kind: 'watching-stalled', sinceMs });
    logMissed(deps.scheduler().missedSlots);
  };
  const loop = async (): Promise<void> => {
    do {
      look();
    } while ((await clock.sleep(lookEveryMs, core.signal)) === 'elapsed');
  };
  return {
    checked() {
      if (stall.checked()) {
        put(core, 'watching-stalled', null);
      }
    },
    begunAnew: () => stall.begunAnew(),
    skewSeen(aheadMs) {
      const shownMs = skew(aheadMs);
      const notice =
        shownMs === null
          ? null
          : ({ kind: 'clock-wrong', aheadSeconds: Math.round(shownMs / 1000) } as const);
      put(core, 'clock-wrong', notice);
    },
    start: () => void loop(),
  };
}
