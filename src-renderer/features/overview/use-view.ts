import { useCallback, useSyncExternalStore } from 'react';
import { firstOverviewView, type OverviewView } from '../../../src-shared/overview-view.ts';
import { useApp } from '../../app/app-context.ts';

/** How the list is looked at, and how to change that; it is kept beyond the window. */
export function useView(): {
  readonly view: OverviewView;
  readonly setView: (change: Partial<OverviewView>) => void;
} {
  const { overviewView: store } = useApp();
  const view = useSyncExternalStore(store.subscribe, store.get) ?? firstOverviewView;
  const setView = useCallback(
    (change: Partial<OverviewView>) =>
      store.set({ ...(store.get() ?? firstOverviewView), ...change }),
    [store],
  );
  return { view, setView };
}
