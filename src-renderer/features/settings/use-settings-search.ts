import { useEffect, useState, type RefObject } from 'react';
import { highlight, narrow, wordsOf } from './find-words.ts';

export interface SettingsSearch {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** Ids of the sections that fit; null while nothing is typed. */
  readonly found: readonly string[] | null;
}

const same = (a: readonly string[] | null, b: readonly string[]): boolean =>
  a !== null && a.length === b.length && a.every((id, at) => id === b[at]);

/**
 * Searches what stands on the page, whatever part of it shows what: words, names, values. Follows what comes later
 * (lists that are still being read, another language).
 */
export function useSettingsSearch(root: RefObject<HTMLElement | null>): SettingsSearch {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const { current } = root;
    if (current === null) {
      return undefined;
    }
    const words = wordsOf(typed);
    const look = (): void => {
      const next = narrow(current, words);
      highlight(current, words);
      setFound((before) => (words.length === 0 ? null : same(before, next) ? before : next));
    };
    look();
    if (words.length === 0) {
      return undefined;
    }
    // Attributes are what the search itself changes.
    const changes = new MutationObserver(look);
    changes.observe(current, { childList: true, characterData: true, subtree: true });
    return () => {
      changes.disconnect();
      highlight(current, []);
    };
  }, [root, typed]);
  return { typed, setTyped, found };
}
