import { useCallback, useState } from 'react';
import { isDemo } from '../state/world.ts';
import { useApp, useFleet, useRun } from './app-context.ts';

export interface Demo {
  /** The window shows bots that are not real. */
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly start: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** The demo: whether it is on, and the ways in and out. Both lead to the list: what was open belongs to other bots. */
export function useDemo(): Demo {
  const { navigation } = useApp();
  const run = useRun();
  const isOn = useFleet(isDemo);
  const [isBusy, setBusy] = useState(false);
  const go = useCallback(
    async (command: 'demo:start' | 'demo:leave'): Promise<void> => {
      setBusy(true);
      const answer = await run(command, {});
      setBusy(false);
      if (answer !== undefined) {
        navigation.openOverview();
      }
    },
    [navigation, run],
  );
  return { isOn, isBusy, start: () => go('demo:start'), leave: () => go('demo:leave') };
}
