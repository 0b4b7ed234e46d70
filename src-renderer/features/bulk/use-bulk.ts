import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BulkProgress } from '../../../src-shared/bulk.ts';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';
import { createBulkItems, type KnownItems } from './bulk-items.ts';

type BulkOptions = Omit<CommandInput<'bulk:apply'>, 'bulkId'>;

/** One bulk action as the dialog shows it. */
export interface BulkFlow extends KnownItems {
  /** null before the first word of the engine, and when the action is gone. */
  readonly progress: BulkProgress | null;
  readonly problem: string | null;
  readonly isCancelling: boolean;
  readonly apply: (options: BulkOptions) => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Resolves to true when the action is off the screen. */
  readonly dismiss: () => Promise<boolean>;
}

/** The bots of the action; read again when it has come further. */
function useItems(bulkId: string, progress: BulkProgress | null): KnownItems {
  const { bridge } = useApp();
  const list = useMemo(
    () =>
      createBulkItems({
        readPage: (page) => bridge.call('bulk:items', { bulkId, ...page }),
        later: (task, delayMs) => void setTimeout(task, delayMs),
      }),
    [bridge, bulkId],
  );
  useEffect(() => () => list.stop(), [list]);
  const isPlanning = progress?.phase === 'planning';
  const step = JSON.stringify([progress?.phase, progress?.over, progress?.outcomes]);
  useEffect(() => {
    // While plans are made only their number is shown.
    if (!isPlanning) {
      list.refresh();
    }
  }, [list, isPlanning, step]);
  return useSyncExternalStore(list.subscribe, list.get);
}

/** A bulk action: how far it is, its bots, and what can be done with it. */
export function useBulk(bulkId: string): BulkFlow {
  const { bridge } = useApp();
  const bulk = useFleet((view) => view.bulk);
  const progress = bulk?.bulkId === bulkId ? bulk : null;
  const known = useItems(bulkId, progress);
  const [problem, setProblem] = useState<string | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const apply = async (options: BulkOptions): Promise<void> => {
    const answer = await bridge.call('bulk:apply', { bulkId, ...options });
    setProblem(answer.ok ? null : errorText(answer.error));
  };
  const cancel = async (): Promise<void> => {
    const answer = await bridge.call('bulk:cancel', {});
    setCancelling(answer.ok);
    setProblem(answer.ok ? null : errorText(answer.error));
  };
  const dismiss = async (): Promise<boolean> => {
    const answer = await bridge.call('bulk:dismiss', {});
    setProblem(answer.ok ? null : errorText(answer.error));
    return answer.ok;
  };
  return { ...known, progress, problem, isCancelling, apply, cancel, dismiss };
}
