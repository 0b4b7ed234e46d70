import type { HooklightBridge } from '../../src-shared/bridge.ts';
import type { AddForm } from '../features/add-bots/use-add-bots.ts';
import { createAnnouncer } from '../state/announcer.ts';
import { createFleetStore } from '../state/fleet-store.ts';
import { createNavigation } from '../state/navigation.ts';
import { createOverviewViewStore } from '../state/overview-view-store.ts';
import { createRecent } from '../state/recent.ts';
import { createTicker, pageSight } from '../state/ticker.ts';
import { createToasts } from '../state/toasts.ts';
import { createValueStore } from '../state/value-store.ts';
import { followWorld, isDemo } from '../state/world.ts';
import type { AppParts } from './app-context.ts';

const later = (task: () => void, delayMs: number): void => void setTimeout(task, delayMs);

/** Builds what the whole window shares, over a bridge. Nothing is started yet. */
export function createParts(bridge: HooklightBridge): AppParts {
  const fleet = createFleetStore({ bridge, later });
  const toasts = createToasts(later);
  const overviewView = createOverviewViewStore({ bridge, later });
  followWorld(fleet, () => {
    toasts.clear();
    overviewView.setAside(isDemo(fleet.get()));
  });
  return {
    bridge,
    fleet,
    navigation: createNavigation(),
    overviewView,
    ticker: createTicker({ now: () => Date.now(), everyMs: 1000, sight: pageSight }),
    announcer: createAnnouncer({ later, settleMs: 1000, restMs: 5000 }),
    toasts,
    recent: createRecent(),
    addRequest: createValueStore<AddForm | null>(null),
  };
}
