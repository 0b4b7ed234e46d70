import type { FleetState } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { BotRow, Notice, Patch, Snapshot } from '../../../src-shared/snapshot.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import { rollUp, type LightInput } from '../health/roll-up.ts';
import type { Clock } from '../time/clock.ts';
import type { BotEntry } from './bot-entry.ts';

/** Everything published beside the rows. */
export interface Surroundings {
  readonly fleet: FleetState | null;
  readonly vault: VaultState;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
}

export interface StateDeps {
  readonly clock: Clock;
  readonly buildRow: (entry: BotEntry) => BotRow;
  readonly surroundings: () => Surroundings;
  readonly publish: (patch: Patch) => void;
}

/** The published state: rows by bot and a revision that counts its changes. */
export interface EngineState {
  readonly entries: ReadonlyMap<string, BotEntry>;
  add(entry: BotEntry): void;
  remove(botId: string): void;
  /** This row changed. */
  touch(botId: string): void;
  /** Something beside the rows changed. */
  touchAll(options: { readonly rows: boolean }): void;
  snapshot(): Snapshot;
  setWatched(watched: boolean): void;
  stop(): void;
}

/** At most four patches a second: more nobody can read. */
const patchGapMs = 250;

/**
 * Holds the entries and publishes what changed. Snapshot and patches share one revision: a patch follows exactly the
 * snapshot or patch before it. While nobody watches no patch is computed.
 */
export function createState(deps: StateDeps): EngineState {
  const entries = new Map<string, BotEntry>();
  const rows = new Map<string, BotRow>();
  const dirty = new Set<string>();
  const removed = new Set<string>();
  const stopping = new AbortController();
  let revision = 0;
  let changed = false;
  let watched = false;
  let planned = false;
  let lastPatchMs = -Infinity;

  /** Brings the published rows up to date; the difference to the revision before. */
  const flush = (): Patch | null => {
    if (!changed) {
      return null;
    }
    const upserted: BotRow[] = [];
    for (const botId of dirty) {
      const entry = entries.get(botId);
      if (entry !== undefined) {
        const row = deps.buildRow(entry);
        rows.set(botId, row);
        upserted.push(row);
      }
    }
    const gone = [...removed].filter((botId) => rows.delete(botId) && !entries.has(botId));
    dirty.clear();
    removed.clear();
    changed = false;
    revision += 1;
    return { from: revision - 1, revision, upserted, removed: gone, ...beside() };
  };

  const beside = () => {
    const around = deps.surroundings();
    const light = rollUp(lightInputs(rows.values(), deps.clock.nowMs()));
    return { light, ...around, notices: [...around.notices] };
  };

  const plan = async (): Promise<void> => {
    planned = true;
    const waitMs = Math.max(0, lastPatchMs + patchGapMs - deps.clock.monotonicMs());
    await deps.clock.sleep(waitMs, stopping.signal);
    planned = false;
    if (!watched || stopping.signal.aborted) {
      return;
    }
    lastPatchMs = deps.clock.monotonicMs();
    const patch = flush();
    if (patch !== null) {
      deps.publish(patch);
    }
  };

  const mark = (): void => {
    changed = true;
    if (watched && !planned) {
      void plan();
    }
  };

  return {
    entries,
    add(entry) {
      entries.set(entry.record.id, entry);
      dirty.add(entry.record.id);
      removed.delete(entry.record.id);
      mark();
    },
    remove(botId) {
      entries.delete(botId);
      dirty.delete(botId);
      removed.add(botId);
      mark();
    },
    touch(botId) {
      if (entries.has(botId)) {
        dirty.add(botId);
        mark();
      }
    },
    touchAll(options) {
      if (options.rows) {
        for (const botId of entries.keys()) {
          dirty.add(botId);
        }
      }
      mark();
    },
    snapshot() {
      // While patches are on their way the snapshot is the state they start from; else it is the newest there is.
      if (!watched || revision === 0) {
        flush();
      }
      return { revision, bots: [...rows.values()], ...beside() };
    },
    setWatched(next) {
      watched = next;
      if (watched && changed && !planned) {
        void plan();
      }
    },
    stop: () => stopping.abort(),
  };
}

function* lightInputs(rows: Iterable<BotRow>, nowMs: number): Iterable<LightInput> {
  for (const row of rows) {
    yield {
      health: row.health,
      paused: row.paused,
      silent: row.snoozedUntilMs !== null && row.snoozedUntilMs > nowMs,
      checkedAtMs: row.checkedAtMs,
    };
  }
}
