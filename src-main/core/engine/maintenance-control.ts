import type { MaintenanceView } from '../../../src-shared/maintenance.ts';
import { concerns, maintenanceAt } from '../notify/calendar/maintenance.ts';
import { maintenanceOfBot, nextLookMs, type Placed } from '../notify/calendar/placed.ts';
import type { EngineCore } from './core.ts';
import type { StoredMaintenance } from './ports/settings.ts';

type PlacedWindow = Placed<StoredMaintenance>;

export interface MaintenanceControl {
  find(id: string): StoredMaintenance | null;
  /** In force at once, and durable. */
  put(window: StoredMaintenance): void;
  remove(id: string): void;
  list(): readonly MaintenanceView[];
  /** Looks at the clock: has a window begun or ended? Call every few seconds. */
  tick(): void;
}

/** A window that was over for so long is forgotten. */
const keptMs = 30 * 86_400_000;

function rank({ activeUntilMs, next }: MaintenanceView): number {
  return activeUntilMs ?? next?.startMs ?? Infinity;
}

/** Those that hold, then those to come by time, then those that are over. */
function byTime(a: MaintenanceView, b: MaintenanceView): number {
  const active = Number(b.activeUntilMs !== null) - Number(a.activeUntilMs !== null);
  const [first, second] = [rank(a), rank(b)];
  return active === 0 && first !== second ? first - second : active;
}

function viewOf(core: EngineCore, { window, standing }: PlacedWindow): MaintenanceView {
  const { endedAtMs: _ended, ...shown } = window;
  const entries = [...core.state.entries.values()];
  return {
    ...shown,
    activeUntilMs: standing.current?.endMs ?? null,
    next: standing.next,
    bots: entries.filter(({ record }) => concerns(window.scope, record)).length,
  };
}

/** Whether a window has been over for long. */
function isForgotten({ standing: { current, next, lastEndMs } }: PlacedWindow, nowMs: number) {
  return current === null && next === null && (lastEndMs ?? 0) < nowMs - keptMs;
}

/** Every occurrence that holds, as one text to compare. */
const holding = (placed: readonly PlacedWindow[]): string =>
  JSON.stringify(placed.map(({ window, standing }) => [window.scope, standing.current]));

/**
 * Maintenance windows of this engine. `changed` is told when a window begins, ends or is changed; rows are brought up to
 * date with it.
 */
export function createMaintenanceControl(
  core: EngineCore,
  changed: () => void,
): MaintenanceControl {
  const { heldTime } = core;
  const { log, store } = core.deps;
  let placed: readonly PlacedWindow[] = [];
  let lookedAtMs = 0;

  const look = (): void => {
    lookedAtMs = heldTime.nowMs();
    placed = store.maintenance
      .list()
      .map((window) => ({ window, standing: maintenanceAt(window, lookedAtMs) }));
  };
  const refresh = (): void => {
    const before = holding(placed);
    look();
    if (holding(placed) !== before) {
      core.state.touchAll({ rows: true });
      log.info('maintenance.changed', { windows: placed.length });
      changed();
    }
  };
  /** A clock that is wrong by years deletes nothing. */
  const forget = (): void => {
    const old = placed.filter((one) => isForgotten(one, lookedAtMs));
    old.forEach(({ window }) => store.maintenance.remove(window.id));
    placed = placed.filter((one) => !old.includes(one));
  };
  look();
  core.maintenanceOf = (bot) => maintenanceOfBot(placed, bot);
  return {
    find: (id) => store.maintenance.list().find((window) => window.id === id) ?? null,
    put(window) {
      store.maintenance.put(window);
      refresh();
    },
    remove(id) {
      store.maintenance.remove(id);
      refresh();
    },
    list() {
      refresh();
      const shown = placed.filter((one) => !isForgotten(one, lookedAtMs));
      return shown.map((one) => viewOf(core, one)).toSorted(byTime);
    },
    tick() {
      const nowMs = heldTime.nowMs();
      if (nowMs >= nextLookMs(placed, lookedAtMs) || nowMs < lookedAtMs) {
        refresh();
        if (heldTime.isSure) {
          forget();
        }
      }
    },
  };
}
