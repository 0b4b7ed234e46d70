import { useRef, useState } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
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

function Bots({
  isActive,
  onAdd,
}: {
  readonly isActive: boolean;
  readonly onAdd: () => void;
}): React.ReactElement {
  const list = useList();
  const searchRef = useRef<HTMLInputElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly bot: BotRow; readonly at: MenuPoint } | null>(null);
  const [removing, setRemoving] = useState<BotRow | null>(null);
  const menuOf = useRowMenu(setRemoving);
  const live = useFleet((view) => (menu === null ? undefined : view.bots.get(menu.bot.id)));
  const openMenu = (bot: BotRow, at: MenuPoint): void => {
    list.setCursor(bot.id);
    setMenu({ bot, at });
  };
  useOverviewKeys({ isActive, list, searchRef, gridRef });
  return (
    <main className="overview">
      <FleetHeader onAdd={onAdd} />
      <Toolbar
        list={list}
        searchRef={searchRef}
        onLeave={() => {
          gridRef.current?.focus();
          list.setCursor(list.bots[0]?.id ?? null);
        }}
      />
      {list.bots.length === 0 ? (
        <NoMatch list={list} />
      ) : (
        <BotList list={list} gridRef={gridRef} onMenu={openMenu} />
      )}
      <SelectionBar list={list} />
      {menu !== null && live !== undefined ? (
        <PointMenu
          at={menu.at}
          entries={menuOf(live)}
          onClose={() => {
            setMenu(null);
            gridRef.current?.focus();
          }}
        />
      ) : null}
      {removing === null ? null : (
        <RemoveDialog
          bot={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => undefined}
        />
      )}
    </main>
  );
}

/** The first screen: every bot with its light, or what to do when there is none yet. */
export function Overview({
  isActive,
  onAdd,
}: {
  readonly isActive: boolean;
  readonly onAdd: () => void;
}): React.ReactElement {
  const isLoading = useFleet((view) => view.phase !== 'ready' && view.revision < 0);
  const isEmpty = useFleet((view) => view.bots.size === 0);
  const { navigation } = useApp();
  if (isLoading) {
    return <ListSkeleton />;
  }
  return isEmpty ? (
    <FirstStart onSettings={() => navigation.openSettings()} />
  ) : (
    <Bots isActive={isActive} onAdd={onAdd} />
  );
}
