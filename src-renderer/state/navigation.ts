import type { Route } from '../../src-shared/contract/route.ts';
import type { SectionId } from '../features/settings/sections.ts';
import type { WishKind } from '../../src-shared/wishes.ts';
import { createValueStore, type ValueStore } from './value-store.ts';

export const botTabs = ['now', 'history', 'errors', 'journal', 'diagnosis', 'record'] as const;
export type BotTab = (typeof botTabs)[number];

/** Where the window is. `visit` rises with every arrival, so that the same wish can be asked for twice. */
export type Place =
  | { readonly screen: 'overview' }
  | {
      readonly screen: 'bot';
      readonly botId: string;
      readonly tab: BotTab;
      readonly wish: WishKind | null;
      readonly visit: number;
    }
  /** With a section in sight where one is meant. */
  | { readonly screen: 'settings'; readonly section: SectionId | null; readonly visit: number }
  /** Open ones or past ones, of one bot or of all. */
  | { readonly screen: 'incidents'; readonly botId: string | null; readonly past: boolean }
  | {
      readonly screen: 'incident';
      readonly incidentId: number;
      /** Where the way back leads. */
      readonly from: Place;
    }
  | { readonly screen: 'messages'; readonly messageId: number | null; readonly visit: number };

export interface Navigation extends Pick<ValueStore<Place>, 'get' | 'subscribe'> {
  readonly openOverview: () => void;
  readonly openBot: (
    botId: string,
    options?: { readonly tab?: BotTab; readonly wish?: WishKind | null },
  ) => void;
  readonly openSettings: (section?: SectionId) => void;
  readonly openIncidents: (options?: {
    readonly botId?: string | null;
    readonly past?: boolean;
  }) => void;
  /** The page of an incident; back leads to where the window is now, unless `from` says another place. */
  readonly openIncident: (incidentId: number, from?: Place) => void;
  /** From an incident to where the window was before. */
  readonly leaveIncident: () => void;
  /** The notification centre, with a message in view where one is meant. */
  readonly openMessages: (messageId?: number) => void;
  /** A place that tray, notification or a second start asked for. */
  readonly follow: (route: Route) => void;
}

const firstIncidents: Place = { screen: 'incidents', botId: null, past: false };

/** Where the window is and how it gets elsewhere. No URLs: the page has one address. */
export function createNavigation(): Navigation {
  const store = createValueStore<Place>({ screen: 'overview' });
  let visits = 0;
  const openBot: Navigation['openBot'] = (botId, { tab = 'now', wish = null } = {}) => {
    visits += 1;
    store.set({ screen: 'bot', botId, tab, wish, visit: visits });
  };
  const openOverview = (): void => store.set({ screen: 'overview' });
  const openSettings: Navigation['openSettings'] = (section) => {
    visits += 1;
    store.set({ screen: 'settings', section: section ?? null, visit: visits });
  };
  const openIncidents: Navigation['openIncidents'] = ({ botId = null, past = false } = {}) =>
    store.set({ screen: 'incidents', botId, past });
  const openIncident: Navigation['openIncident'] = (incidentId, from) => {
    const here = store.get();
    const before = here.screen === 'incident' ? here.from : here;
    store.set({ screen: 'incident', incidentId, from: from ?? before });
  };
  const leaveIncident = (): void => {
    const here = store.get();
    store.set(here.screen === 'incident' ? here.from : here);
  };
  const openMessages: Navigation['openMessages'] = (messageId) => {
    visits += 1;
    store.set({ screen: 'messages', messageId: messageId ?? null, visit: visits });
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    openOverview,
    openBot,
    openSettings,
    openIncidents,
    openIncident,
    leaveIncident,
    openMessages,
    follow: (route) => {
      switch (route.screen) {
        case 'overview':
          return openOverview();
        case 'incidents':
          return openIncidents();
        case 'incident':
          return openIncident(route.incidentId, firstIncidents);
        case 'settings':
          return openSettings();
        case 'messages':
          return openMessages(route.messageId);
        case 'bot':
          return openBot(route.botId, { wish: route.wish });
      }
    },
  };
}
