import { formatCount } from '../../src-shared/format/counts.ts';
import { formatDuration } from '../../src-shared/format/durations.ts';
import { formatBytes } from '../../src-shared/format/sizes.ts';
import type { Progress } from '../../src-shared/action-result.ts';
import { t } from '../app/texts.ts';
import { BusyBar } from './BusyBar.tsx';
import { ProgressBar } from './ProgressBar.tsx';

export interface ProgressWords {
  readonly figures: (counts: { readonly done: string; readonly total: string }) => string;
  /** Read out at every quarter. */
  readonly spoken: (percent: number) => string;
}

function figuresOf({ done, total, bytes, leftMs }: Progress, words: ProgressWords): string {
  return [
    words.figures({ done: formatCount(done), total: formatCount(total) }),
    ...(bytes === 0 ? [] : [formatBytes(bytes)]),
    ...(leftMs === null || done >= total
      ? []
      : [t('window.save.left', { time: formatDuration(Math.max(leftMs, 1000)) })]),
  ].join(' · ');
}

/** Nothing before the first quarter and nothing between: a live region that counts along would never be silent. */
function spokenOf({ done, total }: Progress, words: ProgressWords): string {
  const quarter = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * 4);
  return quarter === 0 ? '' : words.spoken(quarter * 25);
}

/** A bar, a line of figures, and for screen readers a word at every quarter. */
export function LiveProgress({
  progress,
  label,
  words,
}: {
  readonly progress: Progress | null;
  readonly label: string;
  readonly words: ProgressWords;
}): React.ReactElement {
  return (
    <div className="live-progress">
      {progress === null ? (
        <BusyBar label={label} />
      ) : (
        <ProgressBar label={label} over={progress.done} total={progress.total} />
      )}
      <p className="live-progress-figures">{progress === null ? '' : figuresOf(progress, words)}</p>
      <p className="visually-hidden" aria-live="polite">
        {progress === null ? '' : spokenOf(progress, words)}
      </p>
    </div>
  );
}
