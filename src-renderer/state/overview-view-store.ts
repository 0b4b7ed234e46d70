import type { HooklightBridge } from '../../src-shared/bridge.ts';
import { firstOverviewView, type OverviewView } from '../../src-shared/overview-view.ts';
import { createValueStore, type ValueStore } from './value-store.ts';

/** How the list of bots is looked at; null until the stored view has come. */
export interface OverviewViewStore extends Pick<
  ValueStore<OverviewView | null>,
  'get' | 'subscribe'
> {
  readonly set: (view: OverviewView) => void;
  /** Asks for the stored view. */
  readonly start: () => Promise<void>;
  /** Keeps what is not kept yet; for the moment before the page ends. */
  readonly flush: () => void;
  /** Begins anew and keeps nothing while other bots are looked at; afterwards the stored view is there again. */
  readonly setAside: (isAside: boolean) => void;
}

export interface OverviewViewDeps {
  readonly bridge: Pick<HooklightBridge, 'call'>;
  /** Runs `task` after `delayMs`; the timer of the page. */
  readonly later: (task: () => void, delayMs: number) => void;
}

/** While somebody types a search, not every letter is written to the disk. */
const keepAfterMs = 400;

/**
 * The view outlives the page, which ends with its window, so the shell keeps it in a file of the profile. Browser
 * storage would not do: the page is served from a protocol of its own and is meant to leave nothing behind.
 */
export function createOverviewViewStore({ bridge, later }: OverviewViewDeps): OverviewViewStore {
  const store = createValueStore<OverviewView | null>(null);
  let unkept: OverviewView | null = null;
  let isAside = false;
  const read = async (): Promise<OverviewView> => {
    const answer = await bridge.call('view:get', {});
    return answer.ok ? answer.value : firstOverviewView;
  };
  const flush = (): void => {
    if (unkept !== null) {
      // A view that could not be kept is only chosen again.
      void bridge.call('view:set', unkept);
      unkept = null;
    }
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    flush,
    set: (view) => {
      store.set(view);
      if (isAside) {
        return;
      }
      if (unkept === null) {
        later(flush, keepAfterMs);
      }
      unkept = view;
    },
    start: async () => {
      const view = await read();
      if (store.get() === null) {
        store.set(view);
      }
    },
    setAside: (aside) => {
      flush();
      isAside = aside;
      if (aside) {
        store.set(firstOverviewView);
      } else {
        void read().then(store.set);
      }
    },
  };
}
