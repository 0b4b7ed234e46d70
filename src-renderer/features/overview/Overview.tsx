import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import type { BotRow, Notice } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { useBotCommands, useRowMenu } from '../../app/use-bot-menu.tsx';
import { Button } from '../../ui/Button.tsx';
import { PointMenu, type MenuPoint } from '../../ui/Menu.tsx';
import { useKeys, type KeyMap } from '../../ui/use-keys.ts';
import { FirstStart } from '../add-bots/FirstStart.tsx';
import { RemoveDialog } from '../bot/RemoveDialog.tsx';
import { BotList } from './BotList.tsx';
import { FleetHeader } from './FleetHeader.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useList, type ListState } from './use-list.ts';

const noKeys: KeyMap = {};

function NoMatch({ list }: { readonly list: ListState }): React.ReactElement {
  const { search, face } = list.query;
  return (
    <output className="empty">
      <p className="empty-title">
        {search === ''
          ? t('window.list.none-of-face', { health: face === null ? '' : t(`health.${face}`) })
          : t('window.list.none-found', { search })}
      </p>
      <Button onClick={() => list.setQuery({ search: '', face: null })}>
        {t('window.list.show-all')}
      </Button>
    </output>
  );
}

interface OverviewKeysOptions {
  /** The overview lives on behind other screens, but hears no keys there. */
  readonly isActive: boolean;
  readonly list: ListState;
  readonly searchRef: React.RefObject<HTMLInputElement | null>;
  readonly gridRef: React.RefObject<HTMLDivElement | null>;
}

function useOverviewKeys(options: OverviewKeysOptions): void {
  const { isActive, list, searchRef, gridRef } = options;
  const commands = useBotCommands();
  const enterList = (): void => {
    gridRef.current?.focus();
    if (list.cursorId === null) {
      list.setCursor(list.bots[0]?.id ?? null);
    }
  };
  const keys: KeyMap = {
    '/': () => {
      searchRef.current?.focus();
      searchRef.current?.select();
    },
    r: () => {
      const ids = list.selected.size > 0 ? Array.from(list.selected) : [list.cursorId];
      commands.checkNow(ids.filter((id) => id !== null));
    },
    a: () => {
      const chosen = list.selected.size > 0 ? Array.from(list.selected) : [list.cursorId];
      const open = chosen.flatMap((id) => list.bots.find((bot) => bot.id === id)?.incident ?? []);
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
      } else if (list.query.search !== '' || list.query.face !== null) {
        list.setQuery({ search: '', face: null });
      } else {
        gridRef.current?.focus();
      }
    },
  };
  useKeys(isActive ? keys : noKeys);
}

/** A row's menu that is open, or the question it led to. */
interface RowOverlay {
  readonly bot: BotRow;
  readonly at: MenuPoint | null;
}

interface RowOverlaysProps {
  readonly overlay: RowOverlay;
  readonly change: Dispatch<SetStateAction<RowOverlay | null>>;
  readonly onLeave: () => void;
}

function RowOverlays({ overlay, change, onLeave }: RowOverlaysProps): React.ReactElement | null {
  const live = useFleet((view) => view.bots.get(overlay.bot.id));
  const menuOf = useRowMenu((bot) => change({ bot, at: null }));
  const closeMenu = (): void => {
    // A line of the menu may have led to the question: then that stays.
    change((before) => (before !== null && before.at === null ? before : null));
    onLeave();
  };
  if (live === undefined) {
    return null;
  }
  return overlay.at === null ? (
    <RemoveDialog bot={live} onClose={() => change(null)} onRemoved={() => undefined} />
  ) : (
    <PointMenu
      at={overlay.at}
      label={t('window.row.menu', { name: titleOf(live) })}
      entries={menuOf(live)}
      onClose={closeMenu}
    />
  );
}

export interface OverviewProps {
  readonly isActive: boolean;
  readonly onAdd: () => void;
  /** A bulk action began. */
  readonly onBulk: (bulkId: string) => void;
}

function Bots({ isActive, onAdd, onBulk }: OverviewProps): React.ReactElement {
  const list = useList();
  const searchRef = useRef<HTMLInputElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const [overlay, setOverlay] = useState<RowOverlay | null>(null);
  const focusList = (): void => gridRef.current?.focus();
  useEffect(() => {
    // Back from a bot: the keys go on where they were.
    if (isActive && document.activeElement === document.body) {
      gridRef.current?.focus();
    }
  }, [isActive]);
  useOverviewKeys({ isActive, list, searchRef, gridRef });
  return (
    <main className="overview">
      <FleetHeader onAdd={onAdd} />
      <Toolbar
        list={list}
        searchRef={searchRef}
        onLeave={() => {
          focusList();
          list.setCursor(list.bots[0]?.id ?? null);
        }}
      />
      {list.bots.length === 0 ? (
        <NoMatch list={list} />
      ) : (
        <BotList
          list={list}
          gridRef={gridRef}
          onMenu={(bot, at) => {
            list.setCursor(bot.id);
            setOverlay({ bot, at });
          }}
        />
      )}
      <SelectionBar list={list} onBulk={onBulk} />
      {overlay === null ? null : (
        <RowOverlays overlay={overlay} change={setOverlay} onLeave={focusList} />
      )}
    </main>
  );
}

/** While one of these stands there is no data to work with: adding a bot would lead nowhere. */
const blocking: readonly Notice['kind'][] = [
  'database-from-future',
  'data-folder-busy',
  'data-folder-unusable',
];

/** The first screen: every bot with its light, or what to do when there is none yet. */
export function Overview({ isActive, onAdd, onBulk }: OverviewProps): React.ReactElement {
  const isLoading = useFleet((view) => view.phase !== 'ready' && view.revision < 0);
  const isEmpty = useFleet((view) => view.bots.size === 0);
  const isBlocked = useFleet((view) => view.notices.some(({ kind }) => blocking.includes(kind)));
  const { navigation } = useApp();
  if (isLoading) {
    return <ListSkeleton />;
  }
  if (isEmpty && isBlocked) {
    return (
      <main className="empty">
        <p className="empty-title">{t('window.list.blocked')}</p>
      </main>
    );
  }
  return isEmpty ? (
    <FirstStart onSettings={() => navigation.openSettings()} />
  ) : (
    <Bots isActive={isActive} onAdd={onAdd} onBulk={onBulk} />
  );
}
