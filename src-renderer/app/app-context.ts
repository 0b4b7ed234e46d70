import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { HooklightBridge } from '../../src-shared/bridge.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../src-shared/ipc-contract.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { AddForm } from '../features/add-bots/use-add-bots.ts';
import type { Announcer } from '../state/announcer.ts';
import type { FleetStore, FleetView } from '../state/fleet-store.ts';
import type { Navigation, Place } from '../state/navigation.ts';
import type { OverviewViewStore } from '../state/overview-view-store.ts';
import type { Recent } from '../state/recent.ts';
import type { Ticker } from '../state/ticker.ts';
import type { Toasts } from '../state/toasts.ts';
import type { ValueStore } from '../state/value-store.ts';
import { errorText } from './texts.ts';

/** What the whole window shares. Built once in main.tsx. */
export interface AppParts {
  readonly bridge: HooklightBridge;
  readonly fleet: FleetStore;
  readonly navigation: Navigation;
  readonly overviewView: OverviewViewStore;
  readonly ticker: Ticker;
  readonly toasts: Toasts;
  readonly recent: Recent;
  /** Many tokens that the first screen hands over, because it goes with the first bot. */
  readonly addRequest: ValueStore<AddForm | null>;
  readonly announcer: Announcer;
}

export const AppContext = createContext<AppParts | null>(null);

/** The shared parts; throws outside of the app's own tree. */
export function useApp(): AppParts {
  const parts = useContext(AppContext);
  if (parts === null) {
    throw new Error('useApp outside of the app');
  }
  return parts;
}

/** A part of the fleet's state. `select` must return a piece of the state itself or a primitive. */
export function useFleet<T>(select: (view: FleetView) => T): T {
  const { fleet } = useApp();
  return useSyncExternalStore(fleet.subscribe, () => select(fleet.get()));
}

/** One bot's row, live; undefined once it is removed. */
export function useBot(botId: string): BotRow | undefined {
  return useFleet((view) => view.bots.get(botId));
}

/** Where the window is. */
export function usePlace(): Place {
  const { navigation } = useApp();
  return useSyncExternalStore(navigation.subscribe, navigation.get);
}

/** A text that depends on the time: rendered again only when the text itself changes. */
export function useNowText(textAt: (nowMs: number) => string): string {
  const { ticker } = useApp();
  return useSyncExternalStore(ticker.subscribe, () => textAt(ticker.nowMs()));
}

/**
 * Sends a command and shows a toast when it fails. Resolves to the value, or undefined after a failure, so that the
 * caller says nothing twice.
 */
export function useRun(): <C extends CommandName>(
  name: C,
  input: CommandInput<C>,
) => Promise<CommandOutput<C> | undefined> {
  const { bridge, toasts } = useApp();
  return useCallback(
    async (name, input) => {
      const answer = await bridge.call(name, input);
      if (answer.ok) {
        return answer.value;
      }
      toasts.show('problem', errorText(answer.error));
      return undefined;
    },
    [bridge, toasts],
  );
}
