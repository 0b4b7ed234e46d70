import { formatCount } from '../../../src-shared/format/counts.ts';
import { t } from '../../app/texts.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { AddProgress } from './add-run.ts';

/** How far adding is. */
export function AddProgressBar({
  progress,
}: {
  readonly progress: AddProgress;
}): React.ReactElement {
  const { done, total } = progress;
  const text = t('window.add.progress', { shown: formatCount(done), total: formatCount(total) });
  return (
    <div className="add-progress">
      <ProgressBar label={text} over={done} total={total} />
      <span className="second">{text}</span>
    </div>
  );
}
