import { saveBot, type EngineCore } from './core.ts';
import { storageFailed, storageWorks } from './storage-notice.ts';

const flushEveryMs = 2000;
const pruneEveryMs = 24 * 3_600_000;
/** Between two batches of the retention others get their turn. */
const pruneGapMs = 50;
/** Wall time that ran on without us: the computer slept, or its clock was set. Either way we start afresh. */
const sleptMs = 30_000;

interface Hooks {
  readonly slept: () => void;
  /** Snoozes ended: what still stands may be told. */
  readonly snoozesOver: () => void;
}

/** Work that goes on beside the checks: flushing samples, retention, noticing that the computer slept. */
export function runHousekeeping(core: EngineCore, hooks: Hooks): void {
  void flushLoop(core, hooks);
  void pruneLoop(core);
}

async function flushLoop(core: EngineCore, hooks: Hooks): Promise<void> {
  const { clock, log, store } = core.deps;
  let wallMs = clock.nowMs();
  let monotonicMs = clock.monotonicMs();
  while ((await clock.sleep(flushEveryMs, core.signal)) === 'elapsed') {
    const gapMs = clock.nowMs() - wallMs - (clock.monotonicMs() - monotonicMs);
    wallMs = clock.nowMs();
    monotonicMs = clock.monotonicMs();
    if (gapMs > sleptMs) {
      log.info('engine.slept', { gapMs: Math.round(gapMs) });
      hooks.slept();
    }
    try {
      if (endSnoozes(core)) {
        hooks.snoozesOver();
      }
      store.checks.flush();
      storageWorks(core);
    } catch (error) {
      storageFailed(core, error);
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

/** Silences expire by themselves; true when one did. */
function endSnoozes(core: EngineCore): boolean {
  const nowMs = core.deps.clock.nowMs();
  let ended = false;
  for (const entry of core.state.entries.values()) {
    const { snoozedUntilMs } = entry.record;
    if (snoozedUntilMs !== null && snoozedUntilMs <= nowMs) {
      entry.record = { ...entry.record, snoozedUntilMs: null };
      saveBot(core, entry);
      core.state.touch(entry.record.id);
      ended = true;
    }
  }
  return ended;
}
