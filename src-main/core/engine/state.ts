import type { AutomationState } from '../../../src-shared/automation.ts';
import type { BulkProgress } from '../../../src-shared/bulk.ts';
import type { FleetState } from '../../../src-shared/health.ts';
import type { MessagesState } from '../../../src-shared/messages.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { BotRow, Patch, Snapshot } from '../../../src-shared/snapshot.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { Clock } from '../time/clock.ts';
import type { BotEntry } from './bot-entry.ts';
import { createFleetLight, type FleetLight } from './fleet-light.ts';

/** Everything published beside the rows. */
export interface Surroundings {
  readonly fleet: FleetState | null;
  readonly vault: VaultState;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
  readonly automation: AutomationState;
  readonly bulk: BulkProgress | null;
  readonly messages: MessagesState;
}

export interface StateDeps {
  readonly clock: Clock;
  readonly buildRow: (entry: BotEntry) => BotRow;
  readonly surroundings: () => Surroundings;
  readonly publish: (patch: Patch) => void;
  /** Called before rows are built: what is shown is on disk. */
  readonly settle: () => void;
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
  /** The row of a bot as it is now; nothing is published. */
  rowOf(entry: BotEntry): BotRow;
  setWatched(watched: boolean): void;
  stop(): void;
}

/** At most four patches a second: more nobody can read. */
const patchGapMs = 250;
/**
 * What concerns all rows (a fault, a pause, a setting) goes in several patches: 10,000 at once would hold up the window
 * for a quarter of a second. What the fleet as a whole is in is told with the first.
 */
const rowsPerPatch = 800;

interface Published {
  readonly deps: StateDeps;
  readonly entries: Map<string, BotEntry>;
  readonly rows: Map<string, BotRow>;
  readonly light: FleetLight;
  readonly dirty: Set<string>;
  readonly removed: Set<string>;
  readonly stopping: AbortController;
  revision: number;
  changed: boolean;
  watched: boolean;
  planned: boolean;
  /** Monotonic ms. */
  lastPatchMs: number;
}

function beside({ deps, light }: Published) {
  const around = deps.surroundings();
  return { light: light.now(), ...around, notices: [...around.notices] };
}

/**
 * Brings the published rows up to date, at most so many of them; answers the difference to the revision before, null
 * when there is none.
 */
function flush(state: Published, most: number): Patch | null {
  if (!state.changed) {
    return null;
  }
  const upserted: BotRow[] = [];
  for (const botId of state.dirty) {
    if (upserted.length >= most) {
      break;
    }
    state.dirty.delete(botId);
    const entry = state.entries.get(botId);
    if (entry !== undefined) {
      const row = state.deps.buildRow(entry);
      state.rows.set(botId, row);
      upserted.push(row);
    }
  }
  const gone = [...state.removed].filter((botId) => state.rows.delete(botId));
  if (upserted.length > 0 || gone.length > 0) {
    state.light.changed();
  }
  state.removed.clear();
  state.changed = state.dirty.size > 0;
  state.revision += 1;
  const { revision } = state;
  return { from: revision - 1, revision, upserted, removed: gone, ...beside(state) };
}

async function publishSoon(state: Published): Promise<void> {
  const { clock } = state.deps;
  state.planned = true;
  const waitMs = Math.max(0, state.lastPatchMs + patchGapMs - clock.monotonicMs());
  await clock.sleep(waitMs, state.stopping.signal);
  if (state.watched) {
    state.deps.settle();
  }
  state.planned = false;
  if (!state.watched || state.stopping.signal.aborted) {
    return;
  }
  state.lastPatchMs = clock.monotonicMs();
  const patch = flush(state, rowsPerPatch);
  if (patch !== null) {
    state.deps.publish(patch);
  }
  if (state.changed && !state.planned) {
    void publishSoon(state);
  }
}

function mark(state: Published): void {
  state.changed = true;
  if (state.watched && !state.planned) {
    void publishSoon(state);
  }
}

/**
 * Holds the entries and publishes what changed. Snapshot and patches share one revision: a patch follows exactly the
 * snapshot or patch before it. While nobody watches no patch is computed.
 */
export function createState(deps: StateDeps): EngineState {
  const rows = new Map<string, BotRow>();
  const state: Published = {
    deps,
    entries: new Map(),
    rows,
    light: createFleetLight(rows, deps.clock),
    dirty: new Set(),
    removed: new Set(),
    stopping: new AbortController(),
    revision: 0,
    changed: false,
    watched: false,
    planned: false,
    lastPatchMs: -Infinity,
  };
  return {
    entries: state.entries,
    add(entry) {
      state.entries.set(entry.record.id, entry);
      state.dirty.add(entry.record.id);
      state.removed.delete(entry.record.id);
      mark(state);
    },
    remove(botId) {
      state.entries.delete(botId);
      state.dirty.delete(botId);
      state.removed.add(botId);
      mark(state);
    },
    touch(botId) {
      if (state.entries.has(botId)) {
        state.dirty.add(botId);
        mark(state);
      }
    },
    touchAll({ rows }) {
      for (const botId of rows ? state.entries.keys() : []) {
        state.dirty.add(botId);
      }
      mark(state);
    },
    snapshot() {
      // While patches are on their way the snapshot is the state they start from; else it is the newest there is.
      if (!state.watched || state.revision === 0) {
        state.deps.settle();
        flush(state, Infinity);
      }
      return { revision: state.revision, bots: [...state.rows.values()], ...beside(state) };
    },
    rowOf: (entry) => deps.buildRow(entry),
    setWatched(watched) {
      state.watched = watched;
      if (watched && state.changed && !state.planned) {
        void publishSoon(state);
      }
    },
    stop: () => state.stopping.abort(),
  };
}
