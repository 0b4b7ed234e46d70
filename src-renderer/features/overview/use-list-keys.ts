import { useCallback } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { lineId } from './BotLine.tsx';
import { headingAbove, placeOf, type ListEntry } from './entries.ts';
import type { ListState } from './use-list.ts';

export interface ListKeysOptions {
  readonly list: ListState;
  readonly onMenu: (bot: BotRow, lineKey: string, at: MenuPoint) => void;
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

/** What the arrows to the sides do in a grouped list, as in every tree; null = nothing. */
export function foldStep(
  key: string,
  entries: readonly ListEntry[],
  index: number,
): { readonly kind: 'fold' | 'unfold' | 'move'; readonly index: number } | null {
  const entry = entries[index];
  const above = headingAbove(entries, index);
  if (entry === undefined || above < 0) {
    return null;
  }
  if (key === 'ArrowLeft') {
    return entry.kind === 'group' ? { kind: 'fold', index } : { kind: 'move', index: above };
  }
  if (key !== 'ArrowRight' || entry.kind !== 'group') {
    return null;
  }
  return entry.isFolded ? { kind: 'unfold', index } : { kind: 'move', index: index + 1 };
}

function menuPoint(lineKey: string): MenuPoint {
  const box = document.querySelector(`#${CSS.escape(lineId(lineKey))}`)?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 };
}

/** In a right-to-left language the tree is mirrored, and its arrows with it. */
function sideKey(key: string): string {
  if (document.documentElement.dir !== 'rtl') {
    return key;
  }
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

interface Pressed {
  readonly event: React.KeyboardEvent;
  readonly entry: ListEntry | undefined;
  readonly index: number;
}

/** Keys that do something with the line under the cursor; true = heard. */
function actOnLine(
  options: ListKeysOptions & { readonly open: (botId: string) => void },
  { event, entry, index }: Pressed,
): boolean {
  const { list, onMenu, scrollTo, open } = options;
  const key = sideKey(event.key);
  const step = foldStep(key, list.entries, index);
  if (step !== null) {
    const target = list.entries[step.index];
    if (step.kind === 'move') {
      list.setCursor(target?.key ?? null);
      scrollTo(step.index);
    } else if (target !== undefined) {
      list.fold(target.key, step.kind === 'fold');
    }
    return true;
  }
  if (entry === undefined) {
    return false;
  }
  const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
  if (event.key !== 'Enter' && event.key !== ' ' && !isMenu) {
    return false;
  }
  if (entry.kind === 'group') {
    list.fold(entry.key, !entry.isFolded);
  } else if (isMenu) {
    onMenu(entry.bot, entry.key, menuPoint(entry.key));
  } else if (event.key === 'Enter') {
    open(entry.bot.id);
  } else {
    list.toggle(entry.bot.id, entry.key);
  }
  return true;
}

function move(options: ListKeysOptions, pressed: Pressed): boolean {
  const { list, pageRows, scrollTo } = options;
  const { entries } = list;
  const { event, index } = pressed;
  const moved = movedIndex(event.key, { index, count: entries.length, page: pageRows() });
  if (moved === null) {
    return false;
  }
  const target = entries[moved];
  list.setCursor(target?.key ?? null);
  scrollTo(moved);
  if (event.shiftKey && target !== undefined) {
    list.selectTo(target.key);
  }
  return true;
}

/** Keys of the list itself: movement, open, fold, select, menu. Works while the list has the focus. */
export function useListKeys(options: ListKeysOptions): (event: React.KeyboardEvent) => void {
  const { navigation } = useApp();
  return useCallback(
    (event) => {
      const { list } = options;
      const { entries, cursorKey } = list;
      // Keys of the head's buttons are theirs.
      if (entries.length === 0 || event.target !== event.currentTarget) {
        return;
      }
      const index = placeOf(entries, cursorKey);
      const pressed = { event, entry: entries[index], index };
      const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey);
      if (isAll) {
        list.select(new Set(list.rows.map(({ id }) => id)));
      }
      if (
        isAll ||
        move(options, pressed) ||
        actOnLine({ ...options, open: (botId) => navigation.openBot(botId) }, pressed)
      ) {
        event.preventDefault();
        list.hold.touch();
      }
    },
    [options, navigation],
  );
}
