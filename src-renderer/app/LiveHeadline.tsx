import { useEffect, useSyncExternalStore } from 'react';
import { useApp, useFleet } from './app-context.ts';
import { headlineOf } from './bot-words.ts';

/** The light in words for who does not see it, on every screen: told when it has changed, and not more often than that. */
export function LiveHeadline(): React.ReactElement {
  const { announcer } = useApp();
  const isReady = useFleet((view) => view.phase === 'ready');
  const headline = headlineOf(useFleet((view) => view.light));
  const spoken = useSyncExternalStore(announcer.subscribe, announcer.get);
  useEffect(() => {
    if (isReady) {
      announcer.state(headline);
    }
  }, [announcer, isReady, headline]);
  return <output className="visually-hidden live-headline">{spoken}</output>;
}
