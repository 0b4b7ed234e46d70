import type { Notice } from '../../../src-shared/snapshot.ts';
import type { Cadence } from './cadence.ts';
import { pollSettings, type EngineCore } from './core.ts';
import type { Scheduler } from './scheduler.ts';

type WatchNotice = Extract<
  Notice,
  { readonly kind: 'interval-stretched' } | { readonly kind: 'watching-stalled' }
>;

export interface WatchNotices {
  /** A check is over: whatever stalled goes on. */
  checked(): void;
  /** Looks at the watching itself every 2 s until the engine stops. */
  start(): void;
}

const lookEveryMs = 2000;
/** A check of its own may take this long (a request of 15 s, then getMe) without anything being wrong. */
const leastStallMs = 40_000;

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
 * What the watching says about itself: that the request budget stretches the interval, and that it stalled: checks are
 * overdue by an interval although nothing keeps us from asking, and none has finished for two (DSK-10). A cut-off
 * fleet, a pause and sleep are no stall: held and suspended checks are not overdue.
 */
export function createWatchNotices(deps: {
  readonly core: EngineCore;
  readonly cadence: Pick<Cadence, 'stretchedSeconds'>;
  readonly scheduler: () => Pick<Scheduler, 'overdueMs'>;
}): WatchNotices {
  const { core, cadence } = deps;
  const { clock } = core.deps;
  let checkedMs = clock.monotonicMs();
  let checkedAtMs = clock.nowMs();
  let stalled = false;

  const lookForStall = (stretchedSeconds: number | null): void => {
    const intervalMs = (stretchedSeconds ?? pollSettings(core).intervalSeconds) * 1000;
    const quietMs = clock.monotonicMs() - checkedMs;
    const overdueMs = deps.scheduler().overdueMs();
    stalled = quietMs >= Math.max(2 * intervalMs, leastStallMs) && overdueMs >= intervalMs;
    const sinceMs = Math.round(checkedAtMs);
    put(core, 'watching-stalled', stalled ? { kind: 'watching-stalled', sinceMs } : null);
  };
  const look = (): void => {
    const seconds = cadence.stretchedSeconds();
    put(
      core,
      'interval-stretched',
      seconds === null ? null : { kind: 'interval-stretched', seconds },
    );
    lookForStall(seconds);
  };
  const loop = async (): Promise<void> => {
    do {
      look();
    } while ((await clock.sleep(lookEveryMs, core.signal)) === 'elapsed');
  };
  return {
    checked() {
      checkedMs = clock.monotonicMs();
      checkedAtMs = clock.nowMs();
      if (stalled) {
        stalled = false;
        put(core, 'watching-stalled', null);
      }
    },
    start: () => void loop(),
  };
}
