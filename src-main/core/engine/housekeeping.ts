import type { EngineCore } from './core.ts';

const flushEveryMs = 2000;
const pruneEveryMs = 24 * 3_600_000;
/** Between two batches of the retention others get their turn. */
const pruneGapMs = 50;
/** Wall time that ran on without us: the computer slept, or its clock was set. Either way we start afresh. */
const sleptMs = 30_000;

/** Work that goes on beside the checks: flushing samples, retention, noticing that the computer slept. */
export function runHousekeeping(core: EngineCore, hooks: { readonly slept: () => void }): void {
  void flushLoop(core, hooks.slept);
  void pruneLoop(core);
}

async function flushLoop(core: EngineCore, slept: () => void): Promise<void> {
  const { clock, log, store } = core.deps;
  let wallMs = clock.nowMs();
  let monotonicMs = clock.monotonicMs();
  while ((await clock.sleep(flushEveryMs, core.signal)) === 'elapsed') {
    const gapMs = clock.nowMs() - wallMs - (clock.monotonicMs() - monotonicMs);
    wallMs = clock.nowMs();
    monotonicMs = clock.monotonicMs();
    if (gapMs > sleptMs) {
      log.info('engine.slept', { gapMs: Math.round(gapMs) });
      slept();
    }
    try {
      store.checks.flush();
    } catch (error) {
      log.error('engine.flush-failed', {
        error: error instanceof Error ? error.name : typeof error,
      });
    }
  }
}

async function pruneLoop(core: EngineCore): Promise<void> {
  const { clock, log, store } = core.deps;
  do {
    try {
      while (store.prune(clock.nowMs()) > 0) {
        if ((await clock.sleep(pruneGapMs, core.signal)) === 'aborted') {
          return;
        }
      }
    } catch (error) {
      log.error('engine.prune-failed', {
        error: error instanceof Error ? error.name : typeof error,
      });
    }
  } while ((await clock.sleep(pruneEveryMs, core.signal)) === 'elapsed');
}
