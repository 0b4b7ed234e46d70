import {
  memo,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type Dispatch,
  type SetStateAction,
} from 'react';
import { displayText } from '../../../src-shared/format/display-text.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { useRowMenu } from '../../app/use-bot-menu.tsx';
import { Button } from '../../ui/Button.tsx';
import { PointMenu, type MenuPoint } from '../../ui/Menu.tsx';
import { FirstStart } from '../add-bots/FirstStart.tsx';
import { RemoveDialog } from '../bot/RemoveDialog.tsx';
import { BotList } from './BotList.tsx';
import { FleetHeader } from './FleetHeader.tsx';
import { ListLine } from './ListLine.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StillWhileHidden } from './StillWhileHidden.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useList, type ListState } from './use-list.ts';
import { useOverviewKeys } from './use-overview-keys.ts';

function NoMatch({ list }: { readonly list: ListState }): React.ReactElement {
  const { search, face } = list.view;
  return (
    <output className="empty">
      <p className="empty-title">
        {search === ''
          ? t('window.list.none-of-face', { health: face === null ? '' : t(`health.${face}`) })
          : t('window.list.none-found', { search: displayText(search, 80) })}
      </p>
      <Button onClick={() => list.setView({ search: '', face: null })}>
        {t('window.list.show-all')}
      </Button>
    </output>
  );
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
  const { setCursor } = list;
  const openMenu = useCallback(
    (bot: BotRow, lineKey: string, at: MenuPoint) => {
      setCursor(lineKey);
      setOverlay({ bot, at });
    },
    [setCursor],
  );
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
          list.setCursor(list.entries[0]?.key ?? null);
        }}
      />
      <ListLine list={list} />
      {list.entries.length === 0 ? (
        <NoMatch list={list} />
      ) : (
        <BotList list={list} gridRef={gridRef} onMenu={openMenu} />
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

function Content({ isActive, onAdd, onBulk }: OverviewProps): React.ReactElement {
  const { navigation, overviewView } = useApp();
  const isViewKnown = useSyncExternalStore(
    overviewView.subscribe,
    () => overviewView.get() !== null,
  );
  const isLoading = useFleet((view) => view.phase !== 'ready' && view.revision < 0);
  const isEmpty = useFleet((view) => view.bots.size === 0);
  const isBlocked = useFleet((view) => view.notices.some(({ kind }) => blocking.includes(kind)));
  if (isLoading || !isViewKnown) {
    return <ListSkeleton />;
  }
  if (isEmpty && isBlocked) {
    return (
      <main className="empty">
        <h1 className="empty-title">{t('window.list.blocked')}</h1>
      </main>
    );
  }
  return isEmpty ? (
    <FirstStart onSettings={() => navigation.openSettings()} />
  ) : (
    <Bots isActive={isActive} onAdd={onAdd} onBulk={onBulk} />
  );
}

/**
 * The first screen: every bot with its light, or what to do when there is none yet. Behind another screen it is not
 * drawn again, whatever the window does.
 */
export const Overview = memo(
  function Overview(props: OverviewProps): React.ReactElement {
    return (
      <StillWhileHidden isActive={props.isActive}>
        <Content {...props} />
      </StillWhileHidden>
    );
  },
  (before, after) => !before.isActive && !after.isActive,
);
