import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatBytes } from '../../../src-shared/format/sizes.ts';
import type { Plan, Progress } from '../../../src-shared/repair.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
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

/** How far saving or sending is, in one line. */
export function progressWords(progress: Progress): string {
  const { done, total, bytes, leftMs } = progress;
  return [
    t('window.save.progress', { done: formatCount(done), total: formatCount(total) }),
    ...(bytes === 0 ? [] : [formatBytes(bytes)]),
    ...(leftMs === null || done >= total
      ? []
      : [t('window.save.left', { time: formatDuration(Math.max(leftMs, 1000)) })]),
  ].join(' · ');
}

/** What is read out on the way: every quarter once, and nothing between. */
export function quarterWords({ done, total }: Progress): string {
  const quarter = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * 4);
  return quarter === 0 ? '' : t('window.save.quarter', { percent: quarter * 25 });
}

/** A bar, a line of figures, and for screen readers a word at every quarter. */
export function LiveProgress({
  progress,
  label,
}: {
  readonly progress: Progress | null;
  readonly label: string;
}): React.ReactElement {
  return (
    <div className="live-progress">
      {progress === null ? (
        <BusyBar label={label} />
      ) : (
        <ProgressBar label={label} over={progress.done} total={progress.total} />
      )}
      <p className="live-progress-figures">{progress === null ? '' : progressWords(progress)}</p>
      <p className="visually-hidden" aria-live="polite">
        {progress === null ? '' : quarterWords(progress)}
      </p>
    </div>
  );
}

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
      <LiveProgress progress={bot.activity?.progress ?? null} label={label} />
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
