import { useState } from 'react';
import { useApp, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Group, Line } from '../settings/Group.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import type { ImportStart } from './use-import.ts';

type Open =
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'import'; readonly start: ImportStart };

/** Configuration files: saved without secrets, handed over with them, taken over from others. */
export function DataSettings(): React.ReactElement {
  const { toasts } = useApp();
  const run = useRun();
  const [open, setOpen] = useState<Open | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const close = (): void => setOpen(null);
  const choose = async (): Promise<void> => {
    setOpen(null);
    setChoosing(true);
    const answer = await run('import:choose', {});
    setChoosing(false);
    if (answer?.outcome === 'sealed') {
      setOpen({ kind: 'import', start: { kind: 'sealed', fileName: answer.fileName } });
    } else if (answer?.outcome === 'staged') {
      setOpen({ kind: 'import', start: { kind: 'staged', staged: answer.staged } });
    }
  };
  const save = async (format: 'json' | 'yaml'): Promise<void> => {
    const answer = await run('configuration:save', { botIds: [], format });
    if (answer !== undefined && answer.savedAs !== null) {
      toasts.show('done', t('window.record.saved', { file: answer.savedAs }));
    }
  };
  return (
    <Group title={t('window.data.title')} hint={t('window.data.hint')}>
      <Line title={t('window.data.import')} hint={t('window.data.import.hint')}>
        <Button disabled={isChoosing} onClick={() => void choose()}>
          {t('window.data.import.button')}
        </Button>
      </Line>
      <Line title={t('window.data.export')} hint={t('window.data.export.hint')}>
        <Button onClick={() => void save('json')}>{t('window.data.export.json')}</Button>
        <Button onClick={() => void save('yaml')}>{t('window.data.export.yaml')}</Button>
      </Line>
      <Line title={t('window.data.handover')} hint={t('window.data.handover.hint')}>
        <Button onClick={() => setOpen({ kind: 'hand-over' })}>
          {t('window.data.handover.button')}
        </Button>
      </Line>
      {open?.kind === 'hand-over' ? <HandOverDialog onClose={close} /> : null}
      {open?.kind === 'import' ? (
        <ImportDialog start={open.start} onClose={close} onAgain={() => void choose()} />
      ) : null}
    </Group>
  );
}
