import { Pause, Play, RefreshCw, X } from 'lucide-react';
import { plainBulkWishKinds } from '../../../src-shared/bulk.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { useApp, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import type { ListState } from './use-list.ts';

export interface SelectionBarProps {
  readonly list: ListState;
  /** A bulk action over the selected bots began: its plans are being made. */
  readonly onBulk: (bulkId: string) => void;
}

/** What can be done with the selected bots; there only while some are. */
export function SelectionBar({ list, onBulk }: SelectionBarProps): React.ReactElement | null {
  const commands = useBotCommands();
  const run = useRun();
  const { toasts } = useApp();
  const ids = Array.from(list.selected);
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
      <IconButton
        isSmall
        label={t('window.selection.clear')}
        icon={<X size={14} />}
        onClick={() => list.select(new Set())}
      />
    </div>
  );
}
