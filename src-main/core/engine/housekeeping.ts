import type { Clock } from '../time/clock.ts';
import { saveBot, type EngineCore } from './core.ts';
import { addToTimeline, endSnoozeOfRecovered } from './open-incident.ts';
import { storageFailed, storageWorks } from './storage-notice.ts';

const flushEveryMs = 2000;
const pruneEveryMs = 24 * 3_600_000;
/** Between two batches of the retention others get their turn. */
const pruneGapMs = 50;
/** So much time without us: the computer slept, or this process was stopped. The network must be taken as new. */
const awayMs = 30_000;

interface Hooks {
  readonly slept: () => void;
  /** Snoozes ended: what still stands may be told. */
  readonly snoozesOver: () => void;
  /** Every few seconds: is it time for something? */
  readonly tick: () => void;
}

/** Work that goes on beside the checks: flushing samples, retention, noticing that the computer slept. */
export function runHousekeeping(core: EngineCore, hooks: Hooks): void {
  void flushLoop(core, hooks);
  void pruneLoop(core);
}

/**
 * Tells at each look how long the loop was kept from running, and by how much the wall clock was set meanwhile. Uptime
 * goes on in sleep, wall time may be set by anybody: neither alone tells the two apart.
 */
function followAbsence(
  clock: Clock,
): () => { readonly goneMs: number; readonly steppedMs: number } {
  const read = () => ({
    wallMs: clock.nowMs(),
    uptimeMs: clock.uptimeMs(),
    monotonicMs: clock.monotonicMs(),
  });
  let before = read();
  return () => {
    const now = read();
    const passedMs = Math.max(now.uptimeMs - before.uptimeMs, now.monotonicMs - before.monotonicMs);
    const steppedMs = now.wallMs - before.wallMs - passedMs;
    before = now;
    return { goneMs: passedMs - flushEveryMs, steppedMs };
  };
}

/** Does something that writes; a failure is said in the window. True when it was done. */
function attempt(core: EngineCore, run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    storageFailed(core, error);
    return false;
  }
}

async function flushLoop(core: EngineCore, hooks: Hooks): Promise<void> {
  const { clock, log, store } = core.deps;
  const away = followAbsence(clock);
  while ((await clock.sleep(flushEveryMs, core.signal)) === 'elapsed') {
    const { goneMs, steppedMs } = away();
    if (Math.abs(steppedMs) > awayMs) {
      // A clock that was set moves no timer; the health rules move their remembered times along.
      log.info('engine.clock-set', { byMs: Math.round(steppedMs) });
    }
    if (goneMs > awayMs) {
      log.info('engine.slept', { gapMs: Math.round(goneMs) });
      hooks.slept();
    }
    // One that fails must not keep the others from their turn.
    const done = [
      attempt(core, () => hooks.tick()),
      attempt(core, () => {
        if (endSnoozes(core)) {
          hooks.snoozesOver();
        }
      }),
      attempt(core, () => store.checks.flush()),
    ];
    if (done.every((isDone) => isDone)) {
      storageWorks(core);
    }
  }
}

async function pruneLoop(core: EngineCore): Promise<void> {
  const { clock, log, store } = core.deps;
  do {
    try {
      await store.upkeep(clock.nowMs());
    } catch (error) {
      log.error('engine.upkeep-failed', {
        error: error instanceof Error ? error.name : typeof error,
      });
    }
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
      const woken = { kind: 'woken', atMs: Math.round(nowMs), by: 'time' } as const;
      addToTimeline(core, { openOf: entry.record.id }, [woken]);
      core.state.touch(entry.record.id);
      ended = true;
    }
    ended = endSnoozeOfRecovered(core, entry) || ended;
  }
  return ended;
}
