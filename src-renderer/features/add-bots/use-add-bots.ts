import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { runAdding, type AddEnd, type AddProgress } from './add-run.ts';
import { linesAt, mostLines, readPasted, type Pasted } from './pasted.ts';

/** What the form of new bots holds. Tokens live here only until they are sent. */
export interface AddForm {
  readonly tokens: string;
  readonly tags: string;
  readonly apiRoot: string;
  readonly isRootConfirmed: boolean;
  readonly isLocalMode: boolean;
  readonly isTestEnvironment: boolean;
}

export const emptyAddForm: AddForm = {
  tokens: '',
  tags: '',
  apiRoot: '',
  isRootConfirmed: false,
  isLocalMode: false,
  isTestEnvironment: false,
};

/** Words between commas, each once. */
export function tagsOf(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return Array.from(new Set(tags));
}

/** The request for a form: what was left empty is left out. */
export function addRequest(form: AddForm): CommandInput<'bots:add'> {
  const tags = tagsOf(form.tags);
  const apiRoot = form.apiRoot.trim();
  return {
    tokens: form.tokens,
    ...(tags.length > 0 ? { tags } : {}),
    ...(apiRoot === ''
      ? {}
      : { apiRoot, confirmApiRoot: form.isRootConfirmed, localMode: form.isLocalMode }),
    ...(form.isTestEnvironment ? { testEnvironment: true } : {}),
  };
}

export interface AddBots {
  readonly form: AddForm;
  readonly change: (change: Partial<AddForm>) => void;
  /** What was pasted, sorted; a moment behind while somebody types. */
  readonly pasted: Pasted;
  readonly problem: string | null;
  /** Only while it goes on. */
  readonly progress: AddProgress | null;
  readonly end: AddEnd | null;
  readonly submit: () => Promise<void>;
  /** No further lines are sent; those under way are finished. */
  readonly stop: () => void;
}

/** Adding bots: what went in leaves the form, what was refused stays to be corrected. */
export function useAddBots(first: AddForm = emptyAddForm): AddBots {
  const { bridge } = useApp();
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<AddProgress | null>(null);
  const [end, setEnd] = useState<AddEnd | null>(null);
  const isStopped = useRef(false);
  const seen = useDeferredValue(form.tokens);
  const pasted = useMemo(() => readPasted(seen), [seen]);
  useEffect(() => {
    isStopped.current = false;
    return () => {
      // Nobody is there any more who would hear how it went.
      isStopped.current = true;
    };
  }, []);
  const change = (part: Partial<AddForm>): void => {
    setProblem(null);
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = async (): Promise<void> => {
    if (progress !== null) {
      return;
    }
    const now = readPasted(form.tokens);
    if (now.count === 0) {
      setProblem(t('window.add.empty'));
      return;
    }
    if (now.count > mostLines) {
      setProblem(t('window.add.too-many', { most: formatCount(mostLines) }));
      return;
    }
    isStopped.current = false;
    setProblem(null);
    setEnd(null);
    const next = await runAdding({
      send: (request) => bridge.call('bots:add', request),
      pasted: now,
      requestFor: (tokens) => addRequest({ ...form, tokens }),
      isStopped: () => isStopped.current,
      onProgress: setProgress,
    });
    setProgress(null);
    setProblem(next.problem);
    setEnd(next);
    setForm((before) => ({ ...before, tokens: linesAt(before.tokens, next.staying) }));
  };
  const stop = (): void => {
    isStopped.current = true;
  };
  return { form, change, pasted, problem, progress, end, submit, stop };
}
