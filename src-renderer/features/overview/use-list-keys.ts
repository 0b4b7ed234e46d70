import { useCallback } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { lineId } from './BotLine.tsx';
import type { ListState } from './use-list.ts';

export interface ListKeysOptions {
  readonly list: ListState;
  readonly onMenu: (bot: BotRow, at: MenuPoint) => void;
  readonly pageRows: () => number;
  readonly scrollTo: (index: number) => void;
}

/** Where a key moves the cursor from `index`; null when it is no movement. */
export function movedIndex(
  key: string,
  place: { readonly index: number; readonly count: number; readonly page: number },
): number | null {
  const { index, count, page } = place;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return index < 0 ? 0 : Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, Math.max(0, index) + page);
    case 'PageUp':
      return Math.max(0, index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Keys of the list itself: movement, open, select, menu. Works while the list has the focus. */
export function useListKeys(options: ListKeysOptions): (event: React.KeyboardEvent) => void {
  const { navigation } = useApp();
  const { list, onMenu, pageRows, scrollTo } = options;
  return useCallback(
    (event) => {
      const { bots, cursorId } = list;
      // Keys of the head's buttons are theirs.
      if (bots.length === 0 || event.target !== event.currentTarget) {
        return;
      }
      const index = bots.findIndex((bot) => bot.id === cursorId);
      const moved = movedIndex(event.key, { index, count: bots.length, page: pageRows() });
      const bot = bots[index];
      if (moved !== null) {
        const target = bots[moved];
        event.preventDefault();
        list.setCursor(target?.id ?? null);
        scrollTo(moved);
        if (event.shiftKey && target !== undefined) {
          list.selectTo(target.id);
        }
      } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        list.select(new Set(bots.map((each) => each.id)));
      } else if (bot !== undefined && event.key === 'Enter') {
        event.preventDefault();
        navigation.openBot(bot.id);
      } else if (bot !== undefined && event.key === ' ') {
        event.preventDefault();
        list.toggle(bot.id);
      } else if (
        bot !== undefined &&
        (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      ) {
        event.preventDefault();
        const box = document
          .querySelector(`#${CSS.escape(lineId(bot.id))}`)
          ?.getBoundingClientRect();
        onMenu(bot, { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 });
      }
    },
    [list, navigation, onMenu, pageRows, scrollTo],
  );
}
