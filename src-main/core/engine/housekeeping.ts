import { saveBot, type EngineCore } from './core.ts';
import { addToTimeline, endSnoozeOfRecovered } from './open-incident.ts';
import { createSpaceWatch } from './space-watch.ts';
import { isOfStorage } from '../store/errors.ts';
import { storageFailed, storageWorks } from './storage-notice.ts';

/** So long at most a sample is only in memory (DUR-03): between two flushes, and their commit, where that takes no second. */
const flushEveryMs = 2000;
/** However long a round took, so much time is others' before the next. */
const leastRestMs = 1000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So often it is looked whether a day is over: timers stand still while the computer sleeps. */
const lookEveryMs = 600_000;
/** Who looks every ten minutes begins before a day is over, as with backups: or a laptop would come a day later each time. */
const pruneEveryMs = dayMs - lookEveryMs;
/** So often it is looked whether the time is known by now. */
const sureEveryMs = 2000;
/** Between two batches of the retention others get their turn, also on a disk that takes long for each. */
const pruneGapMs = 50;
const gapsOfABatch = 4;
/** And between two parts of what could not be written for long. */
const flushGapMs = 20;
/** After so many of them the rest of the work gets its turn, also where each takes seconds. */
const partsOfRound = 25;
/** What is checked meanwhile must not wait for all that is left of removed bots: one part at least, and no more after this. */
const clearedARoundMs = 250;
/** So much time without us: the computer slept, or this process was stopped. The network must be taken as new. */
const awayMs = 30_000;

interface Hooks {
  readonly slept: () => void;
  /** Snoozes ended: what still stands may be told. */
  readonly snoozesOver: () => void;
  /** Every few seconds: is it time for something? */
  readonly tick: () => void;
}

/**
 * Work that goes on beside the checks: flushing samples, retention, noticing that the computer slept. Resolves at the
 * engine's end. @throws where a defect keeps samples from being written: the engine's thread ends with it (docs/faults.md).
 */
export async function runHousekeeping(core: EngineCore, hooks: Hooks): Promise<void> {
  // It knows by what lies on the disk whether a day is over, also where the program is started anew every morning.
  void again(core, 'upkeep', {
    everyMs: lookEveryMs,
    run: (nowMs) => core.deps.store.upkeep(nowMs),
  });
  void again(core, 'prune', { everyMs: pruneEveryMs, run: () => prune(core) });
  await flushLoop(core, hooks);
}

/** A pause in which an absence is noticed; false when the engine ends. */
type Rest = (ms: number) => Promise<boolean>;

/**
 * Notices how long the loop was kept from running, by clocks that nobody sets. Uptime goes on in sleep: where the other
 * one does not, it tells of any; where it does, a rest that was too long tells. Writing on a slow disk is no absence.
 */
function createRest({ deps: { clock, log }, signal }: EngineCore, slept: () => void): Rest {
  const asleepMs = (): number => clock.uptimeMs() - clock.monotonicMs();
  let beforeMs = asleepMs();
  return async (ms) => {
    const startMs = clock.monotonicMs();
    const how = await clock.sleep(ms, signal);
    const nowMs = asleepMs();
    const gapMs = Math.max(0, nowMs - beforeMs) + clock.monotonicMs() - startMs - ms;
    beforeMs = nowMs;
    if (how === 'elapsed' && gapMs > awayMs) {
      log.info('engine.slept', { gapMs: Math.round(gapMs) });
      slept();
    }
    return how === 'elapsed';
  };
}

/** Does something that writes; a failure of the disk is said in the window, a defect logged. False where the disk failed. */
function attempt(core: EngineCore, run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    storageFailed(core, error);
    return !isOfStorage(error);
  }
}

async function flushLoop(core: EngineCore, hooks: Hooks): Promise<void> {
  const rest = createRest(core, hooks.slept);
  const space = createSpaceWatch(core);
  const clearRound = createClearing(core, rest);
  const { clock } = core.deps;
  let restMs = flushEveryMs;
  while (await rest(restMs)) {
    const startMs = clock.monotonicMs();
    core.changes.settle();
    // One that fails must not keep the others from their turn.
    const done = [
      attempt(core, () => hooks.tick()),
      attempt(core, () => {
        if (endSnoozes(core)) {
          hooks.snoozesOver();
        }
      }),
      attempt(core, () => saveEndedSnoozes(core)),
      await flushRound(core, rest),
      await clearRound(),
    ];
    space.look();
    if (done.every((isDone) => isDone)) {
      storageWorks(core);
    }
    restMs = Math.max(leastRestMs, flushEveryMs - (clock.monotonicMs() - startMs));
  }
}

/**
 * Writes what waits, one part a turn, as far as a round goes. False where the disk failed, or where more is left.
 * @throws a defect: what it keeps from being written would never be, so the engine begins anew from what is stored.
 */
async function flushRound(core: EngineCore, rest: Rest): Promise<boolean> {
  const { store } = core.deps;
  try {
    for (let part = 1; !store.checks.flush(); part += 1) {
      if (part === partsOfRound || !(await rest(flushGapMs))) {
        return false;
      }
    }
    if (core.storage !== null) {
      // With nothing to write, a disk that takes nothing looks like one that takes all.
      store.probe();
    }
    return true;
  } catch (error) {
    storageFailed(core, error);
    if (!isOfStorage(error)) {
      throw error;
    }
    return false;
  }
}

/**
 * What is left of removed bots, one part a turn, as far as a round goes; on a slow disk not in every round, so that it
 * leaves others four times as long as it took. A round answers false where the disk failed; one that is left out answers as
 * the last one did.
 */
function createClearing(core: EngineCore, rest: Rest): () => Promise<boolean> {
  const { clock, store } = core.deps;
  let notBeforeMs = -Infinity;
  let isWritten = true;
  return async () => {
    const untilMs = clock.monotonicMs() + clearedARoundMs;
    while (clock.monotonicMs() >= notBeforeMs) {
      const startMs = clock.monotonicMs();
      let isMore = false;
      isWritten = attempt(core, () => {
        isMore = !store.bots.clearRemoved();
      });
      const endMs = clock.monotonicMs();
      const gapMs = Math.max(flushGapMs, gapsOfABatch * (endMs - startMs));
      notBeforeMs = endMs + gapMs;
      if (!isMore || notBeforeMs > untilMs || !(await rest(gapMs))) {
        break;
      }
    }
    return isWritten;
  };
}

/**
 * Does something now and whenever so much time has passed on the wall, asleep or awake; after a failure within an hour.
 */
async function again(
  core: EngineCore,
  name: string,
  work: { readonly everyMs: number; readonly run: (nowMs: number) => Promise<void> },
): Promise<void> {
  const { clock, log } = core.deps;
  let doneAtMs = -Infinity;
  let waitMs = 0;
  do {
    const nowMs = core.heldTime.nowMs();
    const isDue = nowMs - doneAtMs >= waitMs || nowMs < doneAtMs;
    if (isDue) {
      doneAtMs = nowMs;
      waitMs = work.everyMs;
      try {
        await work.run(nowMs);
      } catch (error) {
        waitMs = hourMs;
        log.error(`engine.${name}-failed`, {
          error: error instanceof Error ? error.name : typeof error,
        });
      }
    }
  } while ((await clock.sleep(lookEveryMs, core.signal)) === 'elapsed');
}

/** Deletes what is old. A clock that is wrong by years must not: a server has to agree with it first. */
async function prune({ deps: { clock, store }, heldTime, signal }: EngineCore): Promise<void> {
  for (let waitMs = 0; (await clock.sleep(waitMs, signal)) === 'elapsed';) {
    const startMs = clock.monotonicMs();
    if (heldTime.isSure && store.prune(heldTime.nowMs()) === 0) {
      return;
    }
    const ownGapMs = gapsOfABatch * (clock.monotonicMs() - startMs);
    waitMs = heldTime.isSure ? Math.max(pruneGapMs, ownGapMs) : sureEveryMs;
  }
}

/** Silences expire by themselves; true when one did. */
function endSnoozes(core: EngineCore): boolean {
  const nowMs = core.heldTime.nowMs();
  let ended = false;
  for (const entry of core.state.entries.values()) {
    const { snoozedUntilMs } = entry.record;
    if (snoozedUntilMs !== null && snoozedUntilMs <= nowMs) {
      entry.record = { ...entry.record, snoozedUntilMs: null };
      entry.isSnoozeEndUnsaved = true;
      const woken = { kind: 'woken', atMs: Math.round(nowMs), by: 'time' } as const;
      addToTimeline(core, { openOf: entry.record.id }, [woken]);
      core.state.touch(entry.record.id);
      ended = true;
    }
    ended = endSnoozeOfRecovered(core, entry) || ended;
  }
  return ended;
}

/** All of them in one commit, if there are any. */
function saveEndedSnoozes(core: EngineCore): void {
  const ended = [...core.state.entries.values()].filter((entry) => entry.isSnoozeEndUnsaved);
  if (ended.length === 0) {
    return;
  }
  try {
    core.deps.store.atomically(() => ended.forEach((entry) => saveBot(core, entry)), []);
  } catch (error) {
    ended.forEach((entry) => {
      entry.isSnoozeEndUnsaved = true;
    });
    throw error;
  }
}
