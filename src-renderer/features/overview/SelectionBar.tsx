import { useState } from 'react';
import { Pause, Play, RefreshCw, X } from 'lucide-react';
import { plainBulkWishKinds } from '../../../src-shared/bulk.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ChooseEnvironment } from '../environments/ChooseEnvironment.tsx';
import type { ListState } from './use-list.ts';

export interface SelectionBarProps {
  readonly list: ListState;
  /** A bulk action over the selected bots began: its plans are being made. */
  readonly onBulk: (bulkId: string) => void;
}

/** The environment that all of them belong to; null where there is none or they differ. */
function sharedEnvironment(
  ids: readonly string[],
  bots: ReadonlyMap<string, BotRow>,
): string | null {
  const found = new Set(ids.map((id) => bots.get(id)?.environment?.id ?? null));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function MoveButton({
  ids,
  onBulk,
}: Pick<SelectionBarProps, 'onBulk'> & { readonly ids: readonly string[] }): React.ReactElement {
  const { bridge } = useApp();
  const bots = useFleet((view) => view.bots);
  const [isChoosing, setChoosing] = useState(false);
  const move = async (environmentId: string): Promise<string | null> => {
    const wish = { kind: 'move', environmentId } as const;
    const answer = await bridge.call('bulk:plan', { botIds: [...ids], wish });
    if (!answer.ok) {
      return errorText(answer.error);
    }
    setChoosing(false);
    onBulk(answer.value.bulkId);
    return null;
  };
  return (
    <>
      <Button isSmall onClick={() => setChoosing(true)}>
        {t('window.environment.move')}
      </Button>
      {isChoosing ? (
        <ChooseEnvironment
          botIds={ids}
          current={sharedEnvironment(ids, bots)}
          onClose={() => setChoosing(false)}
          onPlan={move}
        />
      ) : null}
    </>
  );
}

/** Selects every bot that is shown, also under folded headings; there only while some are not selected. */
function AllShown({ list }: Pick<SelectionBarProps, 'list'>): React.ReactElement | null {
  const { rows, selected, select } = list;
  return rows.every(({ id }) => selected.has(id)) ? null : (
    <Button isSmall onClick={() => select(new Set(rows.map(({ id }) => id)))}>
      {t('window.selection.all-shown', { count: rows.length, shown: formatCount(rows.length) })}
    </Button>
  );
}

/** What can be done with the selected bots; there only while some are. */
export function SelectionBar({ list, onBulk }: SelectionBarProps): React.ReactElement | null {
  const commands = useBotCommands();
  const run = useRun();
  const { toasts } = useApp();
  const bots = useFleet((view) => view.bots);
  // Some may have been removed since they were selected.
  const ids = Array.from(list.selected).filter((id) => bots.has(id));
  if (ids.length === 0) {
    return null;
  }
  const save = async (): Promise<void> => {
    const answer = await run('record:save', { botIds: ids, format: 'md' });
    if (answer !== undefined && answer.savedAs !== null) {
      toasts.show('done', t('window.record.saved', { file: answer.savedAs }));
    }
  };
  const plan = async (kind: (typeof plainBulkWishKinds)[number]): Promise<void> => {
    const answer = await run('bulk:plan', { botIds: ids, wish: { kind } });
    if (answer !== undefined) {
      onBulk(answer.bulkId);
    }
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('window.selection.label')}>
      <output className="selection-count">
        {t('window.selection.count', { count: ids.length, shown: formatCount(ids.length) })}
      </output>
      <IconButton
        isSmall
        label={t('window.selection.clear')}
        icon={<X size={14} />}
        onClick={() => list.select(new Set())}
      />
      <AllShown list={list} />
      <span className="selection-gap" />
      <Button isSmall onClick={() => commands.checkNow(ids)}>
        <RefreshCw size={14} />
        {t('window.menu.check')}
      </Button>
      <Button isSmall onClick={() => commands.setPaused(ids, true)}>
        <Pause size={14} />
        {t('window.menu.pause')}
      </Button>
      <Button isSmall onClick={() => commands.setPaused(ids, false)}>
        <Play size={14} />
        {t('window.menu.resume')}
      </Button>
      <Button isSmall onClick={() => void save()}>
        {t('window.record.save-md')}
      </Button>
      {plainBulkWishKinds.map((kind) => (
        <Button key={kind} isSmall onClick={() => void plan(kind)}>
          {t(`window.wish.${kind}`)}
        </Button>
      ))}
      <MoveButton ids={ids} onBulk={onBulk} />
    </div>
  );
}
