import { useEffect, useState } from 'react';
import type { EnvironmentView } from '../../../src-shared/environment.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';

export interface Environments {
  /** null until the first answer. */
  readonly list: readonly EnvironmentView[] | null;
  readonly problem: string | null;
  /** Asks again: something was changed here. */
  readonly changed: () => void;
}

/** Every environment, asked for again when a bot's environment or the vault changes, and after changes made here. */
export function useEnvironments(): Environments {
  const { bridge } = useApp();
  const bots = useFleet((view) => view.bots);
  const vault = useFleet((view) => view.vault.state);
  const [known, setKnown] = useState<Omit<Environments, 'changed'>>({ list: null, problem: null });
  const [turn, setTurn] = useState(0);
  const marks = JSON.stringify(Array.from(bots.values(), ({ environment }) => environment ?? 0));
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('environment:list', {});
      if (isWanted) {
        setKnown((before) =>
          answer.ok
            ? { list: answer.value.environments, problem: null }
            : { ...before, problem: errorText(answer.error) },
        );
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [bridge, turn, marks, vault]);
  return { ...known, changed: () => setTurn((count) => count + 1) };
}
