import { toldWords } from '../../../src-shared/said.ts';
import { Undo2 } from 'lucide-react';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import { t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { OutcomeIcon } from './ResultView.tsx';

/** The newest action on a bot in one card; more of it stands in the journal. */
export function LastAction({
  result,
  onUndo,
}: {
  readonly result: ActionResult;
  /** null = this action changed nothing that can be brought back. */
  readonly onUndo: (() => void) | null;
}): React.ReactElement {
  return (
    <section className="card last-action" aria-label={t('window.last-action')}>
      <OutcomeIcon outcome={result.outcome} evidence={result.evidence} />
      <div className="grow">
        <strong>
          {t(`window.wished.${result.wish}`)}: {t(`window.outcome.${result.outcome}`)}
        </strong>{' '}
        <span className="muted">
          <Age atMs={result.finishedAtMs} />
        </span>
        <Foreign text={toldWords(t, result)} maxLength={600} isWrapped className="second" />
      </div>
      {result.evidence === 0 ? null : (
        <span className="tag" title={t(`window.evidence.${evidenceLevel(result.evidence)}`)}>
          {t('window.evidence.short', { level: result.evidence })}
        </span>
      )}
      {onUndo === null ? null : (
        <Button isSmall onClick={onUndo}>
          <Undo2 size={14} />
          {t('window.undo.button')}
        </Button>
      )}
    </section>
  );
}

function evidenceLevel(evidence: number): 1 | 2 | 3 | 4 | 5 {
  switch (evidence) {
    case 2:
    case 3:
    case 4:
    case 5:
      return evidence;
    default:
      return 1;
  }
}
