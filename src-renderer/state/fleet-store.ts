import type { HooklightBridge } from '../../src-shared/bridge.ts';
import type { FleetState } from '../../src-shared/health.ts';
import { defaultSettings, type Settings } from '../../src-shared/settings.ts';
import type { BotRow, Light, Notice, Patch, Snapshot } from '../../src-shared/snapshot.ts';
import type { VaultState } from '../../src-shared/vault-state.ts';
import { createValueStore, type ValueStore } from './value-store.ts';

/** Everything the window knows of the engine. `lost` = the engine does not answer; the last state stays visible. */
export interface FleetView {
  readonly phase: 'loading' | 'ready' | 'lost';
  readonly revision: number;
  readonly bots: ReadonlyMap<string, BotRow>;
  readonly light: Light;
  readonly fleet: FleetState | null;
  readonly vault: VaultState;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
}

export type FleetStore = Pick<ValueStore<FleetView>, 'get' | 'subscribe'> & {
  /** Subscribes to patches, then asks for the snapshot. Returns the undo. */
  start(): () => void;
};

export interface FleetStoreDeps {
  readonly bridge: Pick<HooklightBridge, 'call' | 'subscribe'>;
  /** Runs `task` after `delayMs`; the timer of the page. */
  readonly later: (task: () => void, delayMs: number) => void;
}

const emptyLight: Light = {
  health: null,
  healthy: 0,
  degraded: 0,
  down: 0,
  unknown: 0,
  paused: 0,
  total: 0,
  checkedAtMs: null,
};

/** What is shown before the first snapshot. */
export const emptyFleet: FleetView = {
  phase: 'loading',
  revision: -1,
  bots: new Map(),
  light: emptyLight,
  fleet: null,
  vault: { state: 'opening', method: null },
  settings: defaultSettings,
  notices: [],
};

/** The snapshot as the window keeps it. */
export function viewOf(snapshot: Snapshot): FleetView {
  const { bots, ...rest } = snapshot;
  return { ...rest, phase: 'ready', bots: new Map(bots.map((bot) => [bot.id, bot])) };
}

/** A patch on top of the view it was made for. The map is copied only when a bot changed. */
export function applyPatch(view: FleetView, patch: Patch): FleetView {
  const { revision, light, fleet, vault, settings, notices } = patch;
  let { bots } = view;
  if (patch.upserted.length > 0 || patch.removed.length > 0) {
    const next = new Map(bots);
    for (const id of patch.removed) {
      next.delete(id);
    }
    for (const bot of patch.upserted) {
      next.set(bot.id, bot);
    }
    bots = next;
  }
  return { phase: 'ready', revision, bots, light, fleet, vault, settings, notices };
}

const retryDelaysMs = [500, 1000, 2000, 5000] as const;

/**
 * Keeps a copy of the engine's state: subscribe first, then the snapshot, then patches by revision. A patch that does
 * not fit means one was missed: the snapshot is asked for again, and what came meanwhile is applied on top.
 */
export function createFleetStore({ bridge, later }: FleetStoreDeps): FleetStore {
  const store = createValueStore<FleetView>(emptyFleet);
  let waiting: Patch[] = [];
  let isAsking = false;
  let isStopped = false;
  let failures = 0;

  const apply = (patch: Patch): void => {
    const view = store.get();
    if (patch.revision <= view.revision) {
      return;
    }
    if (patch.from === view.revision) {
      store.set(applyPatch(view, patch));
    } else {
      void ask();
    }
  };
  const take = (snapshot: Snapshot): void => {
    failures = 0;
    store.set(viewOf(snapshot));
    const early = waiting.toSorted((a, b) => a.from - b.from);
    waiting = [];
    early.forEach(apply);
  };
  const ask = async (): Promise<void> => {
    if (isAsking || isStopped) {
      return;
    }
    isAsking = true;
    const answer = await bridge.call('app:get-snapshot', {});
    isAsking = false;
    if (isStopped) {
      return;
    }
    if (answer.ok) {
      take(answer.value);
      return;
    }
    store.set({ ...store.get(), phase: 'lost' });
    later(() => void ask(), retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 5000);
    failures += 1;
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    start: () => {
      isStopped = false;
      const unsubscribe = bridge.subscribe('app:patch', (patch) => {
        if (isAsking) {
          waiting.push(patch);
        } else {
          apply(patch);
        }
      });
      void ask();
      return () => {
        isStopped = true;
        unsubscribe();
      };
    },
  };
}
