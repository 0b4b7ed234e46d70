import { formatCount } from '../../../../src-shared/format/counts.ts';
import type { HistoryMarker } from '../../../../src-shared/history.ts';
import { t } from '../../../app/texts.ts';
import { countMarks, markKinds, type MarkKind } from './chart-model.ts';
import { MarkIcon } from './marks.tsx';

export interface LegendProps {
  readonly markers: readonly HistoryMarker[];
  readonly hidden: ReadonlySet<MarkKind>;
  readonly toggle: (kind: MarkKind) => void;
}

/** What the marks are; a press hides those of a kind and shows them again. */
export function Legend({ markers, hidden, toggle }: LegendProps): React.ReactElement {
  const counts = countMarks(markers);
  return (
    <fieldset className="chart-legend">
      <legend className="visually-hidden">{t('window.marks')}</legend>
      {markKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="legend-entry"
          aria-pressed={!hidden.has(kind)}
          onClick={() => toggle(kind)}
        >
          <MarkIcon kind={kind} />
          {t(`window.marks.${kind}`)}
          <span className="muted">{formatCount(counts[kind])}</span>
        </button>
      ))}
    </fieldset>
  );
}
