import { useMemo, useState, type RefObject } from 'react';
import { useApp } from '../../app/app-context.ts';
import { completionsAt, withCompletion, type Completion } from './search-complete.ts';

export interface Suggesting {
  /** Empty = nothing to suggest, or put away. */
  readonly completions: readonly Completion[];
  /** The one that Enter takes; -1 = none. */
  readonly at: number;
  /** The text was changed by typing. */
  readonly type: (text: string) => void;
  readonly choose: (completion: Completion) => void;
  /** Lets the suggestions hear a key; true = it was theirs. */
  readonly hears: (key: string) => boolean;
  readonly close: () => void;
}

const noCompletions = { start: 0, end: 0, list: [] } as const;

/** Suggestions for the word at the caret, there only after something was typed. */
export function useCompletions(
  searchRef: RefObject<HTMLInputElement | null>,
  search: string,
  onSearch: (text: string) => void,
): Suggesting {
  const { fleet } = useApp();
  const [at, setAt] = useState(-1);
  const [caret, setCaret] = useState<number | null>(null);
  // The fleet as it is now: counts that change while somebody reads them would only be restless.
  const { list, start, end } = useMemo(
    () =>
      caret === null ? noCompletions : completionsAt(search, caret, fleet.get().bots.values()),
    [search, caret, fleet],
  );
  const close = (): void => {
    setCaret(null);
    setAt(-1);
  };
  const put = (text: string, place: number): void => {
    onSearch(text);
    setAt(-1);
    setCaret(place);
  };
  const choose = (completion: Completion): void => {
    const next = withCompletion(search, { start, end }, completion);
    put(next.text, next.caret);
    const field = searchRef.current;
    field?.focus();
    // Once the new text is in the field.
    requestAnimationFrame(() => field?.setSelectionRange(next.caret, next.caret));
  };
  const hears = (key: string): boolean => {
    if (list.length === 0) {
      return false;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      // Above the first and below the last lies the text itself.
      setAt(((at + 1 + step + list.length + 1) % (list.length + 1)) - 1);
      return true;
    }
    const chosen = list[at];
    if (key === 'Enter' && chosen !== undefined) {
      choose(chosen);
      return true;
    }
    if (key === 'Escape') {
      close();
      return true;
    }
    return false;
  };
  return {
    completions: list,
    at: Math.min(at, list.length - 1),
    type: (text) => put(text, searchRef.current?.selectionStart ?? text.length),
    choose,
    hears,
    close,
  };
}
