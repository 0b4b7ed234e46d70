import type { Plan } from '../../../src-shared/repair.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { LiveProgress, type ProgressWords } from '../../ui/LiveProgress.tsx';
import type { RepairFlow } from './use-repair.ts';

/** Whether this plan writes updates to a file: a rescue, or a drop that saves. */
export function isSaving({ wish, steps }: Plan): boolean {
  const readsQueue = steps.some(({ method }) => method === 'getUpdates');
  return wish === 'rescue' || (wish === 'drop' && readsQueue);
}

/** The file that was chosen, in sight before anything is sent. */
export function SaveTarget({ flow }: { readonly flow: RepairFlow }): React.ReactElement | null {
  const { save } = flow.intention;
  return save?.kind === 'file' ? (
    <dl className="before-after">
      <dt>{t('window.save.file')}</dt>
      <dd>
        <Foreign text={save.path} maxLength={600} isWrapped className="mono selectable" />
      </dd>
    </dl>
  ) : null;
}

const savingWords: ProgressWords = {
  figures: (counts) => t('window.save.progress', counts),
  spoken: (percent) => t('window.save.quarter', { percent }),
};

/** While updates are saved. */
export function SavingProgress({
  bot,
  label,
}: {
  readonly bot: BotRow;
  readonly label: string;
}): React.ReactElement {
  return (
    <>
      <LiveProgress progress={bot.activity?.progress ?? null} label={label} words={savingWords} />
      <p className="second">{t('window.save.paused')}</p>
    </>
  );
}

/** Ends the reading after the page under way. */
export function StopSaving({ botId }: { readonly botId: string }): React.ReactElement {
  const run = useRun();
  return (
    <Button onClick={() => void run('repair:stop-reading', { botId })}>
      {t('window.save.stop')}
    </Button>
  );
}
