import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is dark now; what is painted by hand is painted again when it changes. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
