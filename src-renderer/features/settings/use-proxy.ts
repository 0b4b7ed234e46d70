import { useEffect, useState } from 'react';
import type { ProxyTest, ProxyView } from '../../../src-shared/proxy.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';
import { draftOf, inputOf, type ProxyDraft } from './proxy-draft.ts';

/** A sentence below the fields, or at one of them. */
interface Problem {
  readonly field: string | null;
  readonly text: string;
}

export interface ProxyForm {
  /** What the engine says is set; null until it has answered. */
  readonly view: ProxyView | null;
  readonly draft: ProxyDraft;
  readonly problem: Problem | null;
  /** How the last test ended. */
  readonly tested: ProxyTest | null;
  readonly isSaved: boolean;
  readonly busy: 'saving' | 'testing' | null;
  readonly change: (change: Partial<ProxyDraft>) => void;
  /** Stores the draft with this change on top. */
  readonly save: (change?: Partial<ProxyDraft>) => Promise<void>;
  readonly test: () => Promise<void>;
}

const nothing: ProxyView = {
  mode: 'system',
  address: null,
  hasCredentials: false,
  bypass: [],
  state: 'ok',
  isStored: true,
};

interface FormState {
  readonly view: ProxyView | null;
  readonly draft: ProxyDraft;
  readonly problem: Problem | null;
  readonly tested: ProxyTest | null;
  readonly isSaved: boolean;
  readonly busy: ProxyForm['busy'];
}

const quiet = { problem: null, tested: null, isSaved: false } as const;

/** The form of the proxy: read once, sent on demand. The password lives here only until it is sent. */
export function useProxy(): ProxyForm {
  const { bridge } = useApp();
  const [state, setState] = useState<FormState>({
    view: null,
    draft: draftOf(nothing),
    busy: null,
    ...quiet,
  });
  const put = (part: Partial<FormState>): void => setState((before) => ({ ...before, ...part }));
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const answer = await bridge.call('proxy:get', {});
      if (!isGone) {
        setState((before) => ({
          ...before,
          ...(answer.ok
            ? { view: answer.value, draft: draftOf(answer.value) }
            : { problem: { field: null, text: errorText(answer.error) } }),
        }));
      }
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [bridge]);
  const change = (part: Partial<ProxyDraft>): void =>
    put({ ...quiet, draft: { ...state.draft, ...part } });
  const save = async (part: Partial<ProxyDraft> = {}): Promise<void> => {
    const draft = { ...state.draft, ...part };
    put({ ...quiet, draft, busy: 'saving' });
    const answer = await bridge.call('proxy:set', inputOf(draft, state.view ?? nothing));
    put(
      answer.ok
        ? { view: answer.value, draft: draftOf(answer.value), isSaved: true, busy: null }
        : { problem: { field: answer.error.field, text: errorText(answer.error) }, busy: null },
    );
  };
  const test = async (): Promise<void> => {
    put({ ...quiet, busy: 'testing' });
    const answer = await bridge.call('proxy:test', inputOf(state.draft, state.view ?? nothing));
    put(
      answer.ok
        ? { tested: answer.value, busy: null }
        : { problem: { field: answer.error.field, text: errorText(answer.error) }, busy: null },
    );
  };
  return { ...state, change, save, test };
}
