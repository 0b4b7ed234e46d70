import { useCallback, useRef, useState } from 'react';
import { placeOf, type ListEntry } from './entries.ts';
import { useLatest } from './use-latest.ts';

export interface Selection {
  /** Ids of bots. */
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  /** Adds or takes away one bot; the next stretch begins at its line. */
  readonly toggle: (botId: string, key: string) => void;
  /** Selects from the line toggled last to this one. */
  readonly selectTo: (key: string) => void;
}

/** Which bots are selected. Lines are told by their keys, because a bot may stand in several places. */
export function useSelection(entries: readonly ListEntry[]): Selection {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const latest = useLatest(entries);
  const toggle = useCallback((botId: string, key: string) => {
    anchor.current = key;
    select((before) => {
      const next = new Set(before);
      if (!next.delete(botId)) {
        next.add(botId);
      }
      return next;
    });
  }, []);
  const selectTo = useCallback(
    (key: string) => {
      const to = placeOf(latest.current, key);
      const start = placeOf(latest.current, anchor.current);
      const from = start < 0 ? to : start;
      const stretch = latest.current.slice(Math.min(from, to), Math.max(from, to) + 1);
      anchor.current ??= key;
      select(new Set(stretch.flatMap((entry) => (entry.kind === 'bot' ? [entry.bot.id] : []))));
    },
    [latest],
  );
  return { selected, select, toggle, selectTo };
}
