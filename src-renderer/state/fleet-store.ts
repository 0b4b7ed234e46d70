import { automationOff, type AutomationState } from '../../src-shared/automation.ts';
import type { BulkProgress } from '../../src-shared/bulk.ts';
import type { HooklightBridge } from '../../src-shared/bridge.ts';
import { emptyLight } from '../../src-shared/empty-light.ts';
import type { FleetState } from '../../src-shared/health.ts';
import { noMessages, type MessagesState } from '../../src-shared/messages.ts';
import { defaultSettings, type Settings } from '../../src-shared/settings.ts';
import type { Notice } from '../../src-shared/notices.ts';
import type { BotRow, Light, Patch, Snapshot } from '../../src-shared/snapshot.ts';
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
  readonly automation: AutomationState;
  readonly bulk: BulkProgress | null;
  readonly messages: MessagesState;
}

export type FleetStore = Pick<ValueStore<FleetView>, 'get' | 'subscribe'> & {
  /** Subscribes to patches, then asks for the snapshot. Returns the undo. */
  readonly start: () => () => void;
};

export interface FleetStoreDeps {
  readonly bridge: Pick<HooklightBridge, 'call' | 'subscribe'>;
  /** Runs `task` after `delayMs`; the timer of the page. */
  readonly later: (task: () => void, delayMs: number) => void;
}

/** What is shown before the first snapshot. */
export const emptyFleet: FleetView = {
  phase: 'loading',
  revision: -1,
  bots: new Map(),
  light: emptyLight,
  fleet: null,
  automation: automationOff,
  bulk: null,
  messages: noMessages,
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
  const { from: _from, upserted: _upserted, removed: _removed, ...rest } = patch;
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
  return { ...rest, phase: 'ready', bots };
}

const retryDelaysMs = [500, 1000, 2000, 5000] as const;

interface Copy {
  readonly store: ValueStore<FleetView>;
  /** Patches that came while the snapshot was on its way. */
  waiting: Patch[];
  failures: number;
}

/** Puts a patch on top if it fits; false = one was missed. Late patches are dropped by number. */
function takePatch({ store }: Copy, patch: Patch): boolean {
  const view = store.get();
  if (patch.revision <= view.revision) {
    return true;
  }
  if (patch.from !== view.revision) {
    return false;
  }
  store.set(applyPatch(view, patch));
  return true;
}

/** Replaces everything by a snapshot, then takes what came meanwhile; false = one was missed. */
function takeSnapshot(copy: Copy, snapshot: Snapshot): boolean {
  copy.store.set(viewOf(snapshot));
  const early = copy.waiting.toSorted((a, b) => a.from - b.from);
  copy.waiting = [];
  return early.every((patch) => takePatch(copy, patch));
}

/**
 * Keeps a copy of the engine's state: subscribe first, then the snapshot, then patches by revision. A patch that does
 * not fit means one was missed: the snapshot is asked for again, and what came meanwhile is applied on top.
 */
export function createFleetStore({ bridge, later }: FleetStoreDeps): FleetStore {
  const copy: Copy = { store: createValueStore<FleetView>(emptyFleet), waiting: [], failures: 0 };
  const { store } = copy;
  let isAsking = false;
  let isStopped = false;

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
    if (!answer.ok) {
      store.set({ ...store.get(), phase: 'lost' });
      later(() => void ask(), retryDelaysMs[copy.failures] ?? 5000);
      copy.failures += 1;
      return;
    }
    copy.failures = 0;
    if (!takeSnapshot(copy, answer.value)) {
      void ask();
    }
  };
  const onPatch = (patch: Patch): void => {
    if (isAsking) {
      copy.waiting.push(patch);
    } else if (!takePatch(copy, patch)) {
      void ask();
    }
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    start: () => {
      isStopped = false;
      const unsubscribe = bridge.subscribe('app:patch', onPatch);
      void ask();
      return () => {
        isStopped = true;
        unsubscribe();
      };
    },
  };
}
