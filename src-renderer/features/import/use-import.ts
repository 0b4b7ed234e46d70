import { useEffect, useState } from 'react';
import type { ImportItem, Imported, StagedImport } from '../../../src-shared/import.ts';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';
import { chosen, firstChoice, type ImportChoice } from './import-choice.ts';

/** What choosing a file led to. */
export type ImportStart =
  | { readonly kind: 'sealed'; readonly fileName: string }
  | { readonly kind: 'staged'; readonly staged: StagedImport };

export type ImportPhase =
  | { readonly kind: 'passphrase'; readonly fileName: string }
  | { readonly kind: 'reading'; readonly fileName: string }
  | {
      readonly kind: 'choose';
      readonly staged: StagedImport;
      readonly items: readonly ImportItem[];
    }
  | { readonly kind: 'done'; readonly imported: Imported };

export interface ImportFlow {
  readonly phase: ImportPhase;
  readonly choice: ImportChoice;
  readonly change: (choice: ImportChoice) => void;
  readonly isBusy: boolean;
  /** Why the last step failed, in a sentence. */
  readonly problem: string | null;
  /** The comparison cannot be used any more: another file, or the same again, must be chosen. */
  readonly isOver: boolean;
  readonly unseal: (passphrase: string) => void;
  readonly apply: () => void;
  readonly discard: () => void;
}

const pageSize = 500;
const nothingChosen: ImportChoice = { bots: new Set(), urls: new Set() };

function firstPhase(start: ImportStart): ImportPhase {
  return start.kind === 'sealed'
    ? { kind: 'passphrase', fileName: start.fileName }
    : { kind: 'reading', fileName: start.staged.fileName };
}

/** Every bot of the file, page by page; `isWanted` ends it early. */
async function readItems(
  bridge: ReturnType<typeof useApp>['bridge'],
  { stageId, counts }: StagedImport,
  isWanted: () => boolean,
): Promise<Result<readonly ImportItem[], IpcError>> {
  const total = counts.new + counts.changed + counts.unchanged + counts.blocked;
  const items: ImportItem[] = [];
  while (isWanted() && items.length < total) {
    const page = { stageId, offset: items.length, limit: pageSize };
    const answer = await bridge.call('import:items', page);
    if (!answer.ok) {
      return answer;
    }
    items.push(...answer.value);
  }
  return ok(items);
}

const isOver = (error: IpcError | null): boolean =>
  error !== null && (error.code === 'CONFLICT' || error.code === 'NOT_FOUND');

/** Runs one step after the other's problem is taken away, and keeps its own. */
function useStep(
  setBusy: (isBusy: boolean) => void,
  setError: (error: IpcError | null) => void,
): (work: Promise<IpcError | null>) => Promise<void> {
  return async (work) => {
    setBusy(true);
    setError(null);
    setError(await work);
    setBusy(false);
  };
}

/** Passphrase → what would change → taken over. Putting the dialog away puts the comparison away. */
export function useImport(start: ImportStart): ImportFlow {
  const { bridge } = useApp();
  const [phase, setPhase] = useState<ImportPhase>(() => firstPhase(start));
  const [staged, setStaged] = useState(start.kind === 'staged' ? start.staged : null);
  const [choice, setChoice] = useState(nothingChosen);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<IpcError | null>(null);
  useEffect(() => {
    let isWanted = staged !== null;
    const read = async (from: StagedImport): Promise<void> => {
      const items = await readItems(bridge, from, () => isWanted);
      if (isWanted && items.ok) {
        setPhase({ kind: 'choose', staged: from, items: items.value });
        setChoice(firstChoice(items.value));
      } else if (isWanted && !items.ok) {
        setError(items.error);
      }
    };
    if (staged !== null) {
      void read(staged);
    }
    return () => {
      isWanted = false;
    };
  }, [bridge, staged]);
  const step = useStep(setBusy, setError);
  const unseal = async (passphrase: string): Promise<IpcError | null> => {
    const answer = await bridge.call('import:unseal', { passphrase });
    if (!answer.ok) {
      return answer.error;
    }
    setPhase({ kind: 'reading', fileName: answer.value.staged.fileName });
    setStaged(answer.value.staged);
    return null;
  };
  const apply = async (): Promise<IpcError | null> => {
    const stageId = staged?.stageId ?? '';
    const answer = await bridge.call('import:apply', { stageId, ...chosen(choice) });
    if (!answer.ok) {
      return answer.error;
    }
    setPhase({ kind: 'done', imported: answer.value });
    return null;
  };
  return {
    phase,
    choice,
    isBusy,
    change: setChoice,
    problem: error === null ? null : errorText(error),
    isOver: isOver(error),
    unseal: (passphrase) => void step(unseal(passphrase)),
    apply: () => void step(apply()),
    discard() {
      if (staged !== null && phase.kind !== 'done') {
        void bridge.call('import:discard', { stageId: staged.stageId });
      }
    },
  };
}
