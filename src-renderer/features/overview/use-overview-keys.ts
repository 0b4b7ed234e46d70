import type { RefObject } from 'react';
import { useApp } from '../../app/app-context.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import { useKeys, type KeyMap } from '../../ui/use-keys.ts';
import { placeOf } from './entries.ts';
import type { ListState } from './use-list.ts';

const noKeys: KeyMap = {};

export interface OverviewKeysOptions {
  /** The overview lives on behind other screens, but hears no keys there. */
  readonly isActive: boolean;
  readonly list: ListState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** The bots that a key is meant for: the selected ones that are still there, else that under the cursor. */
function meantBots(
  { selected, entries, cursorKey }: ListState,
  bots: ReadonlyMap<string, unknown>,
): readonly string[] {
  if (selected.size > 0) {
    return Array.from(selected).filter((id) => bots.has(id));
  }
  const entry = entries[placeOf(entries, cursorKey)];
  return entry?.kind === 'bot' ? [entry.bot.id] : [];
}

/** Keys of the overview that work wherever its focus is. */
export function useOverviewKeys(options: OverviewKeysOptions): void {
  const { isActive, list, searchRef, gridRef } = options;
  const { fleet } = useApp();
  const commands = useBotCommands();
  const enterList = (): void => {
    gridRef.current?.focus();
    if (list.cursorKey === null) {
      list.setCursor(list.entries[0]?.key ?? null);
    }
  };
  const keys: KeyMap = {
    '/': () => {
      searchRef.current?.focus();
      searchRef.current?.select();
    },
    r: () => commands.checkNow(meantBots(list, fleet.get().bots)),
    o: () => list.hold.release(),
    a: () => {
      const { bots } = fleet.get();
      const open = meantBots(list, bots).flatMap((id) => bots.get(id)?.incident ?? []);
      // Of several, those that nobody knows of yet; only where all are known is it taken back.
      const unknown = open.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === null);
      const meant = unknown.length > 0 ? unknown : open;
      commands.acknowledge(
        meant.map(({ incidentId }) => incidentId),
        unknown.length > 0,
      );
    },
    ArrowDown: enterList,
    ArrowUp: enterList,
    Escape: () => {
      if (list.selected.size > 0) {
        list.select(new Set());
      } else if (list.view.search !== '' || list.view.face !== null) {
        list.setView({ search: '', face: null });
      } else {
        gridRef.current?.focus();
      }
    },
  };
  useKeys(isActive ? keys : noKeys);
}
