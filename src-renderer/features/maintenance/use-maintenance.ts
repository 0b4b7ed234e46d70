import { useEffect, useState } from 'react';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import type { MaintenanceView } from '../../../src-shared/maintenance.ts';
import { useApp, useNowText } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';

export interface Maintenance {
  /** null until the first answer. */
  readonly windows: readonly MaintenanceView[] | null;
  readonly problem: string | null;
  /** Each resolves to the sentence of what went wrong, or null. */
  readonly put: (input: CommandInput<'maintenance:put'>) => Promise<string | null>;
  readonly remove: (id: string) => Promise<string | null>;
  readonly endNow: (id: string) => Promise<string | null>;
}

/** Windows begin and end by themselves: they are asked for again this often, and after every change. */
const everyMs = 30_000;

/** The maintenance windows, kept up to date while somebody looks at them. */
export function useMaintenance(): Maintenance {
  const { bridge } = useApp();
  const [windows, setWindows] = useState<readonly MaintenanceView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [changes, setChanges] = useState(0);
  const turn = useNowText((nowMs) => String(Math.floor(nowMs / everyMs)));
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('maintenance:list', {});
      if (isWanted) {
        setProblem(answer.ok ? null : errorText(answer.error));
        setWindows((before) => (answer.ok ? answer.value : before));
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [bridge, changes, turn]);
  const settled = (answer: Awaited<ReturnType<typeof bridge.call>>): string | null => {
    setChanges((count) => count + 1);
    return answer.ok ? null : errorText(answer.error);
  };
  return {
    windows,
    problem,
    put: async (input) => settled(await bridge.call('maintenance:put', input)),
    remove: async (id) => settled(await bridge.call('maintenance:remove', { id })),
    endNow: async (id) => settled(await bridge.call('maintenance:end-now', { id })),
  };
}
