import { useState } from 'react';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { formatDateTime } from '../../../../src-shared/format/times.ts';
import type { HistoryChart, HistoryMarker } from '../../../../src-shared/history.ts';
import { useApp } from '../../../app/app-context.ts';
import { t } from '../../../app/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { healthWords, markWords, whenWords } from './chart-words.ts';
import { MarkIcon } from './marks.tsx';

const rowsAtOnce = 100;
const figure = (count: number | null): string => (count === null ? '–' : formatCount(count));

/** The chart in rows: the same points, newest first. */
function PointTable({ chart }: { readonly chart: HistoryChart }): React.ReactElement {
  const { ticker } = useApp();
  const [shown, setShown] = useState(rowsAtOnce);
  const nowMs = ticker.nowMs();
  const rows = chart.points.toReversed().slice(0, shown);
  const heads = ['last', 'least', 'most', 'checks', 'errors'] as const;
  return (
    <>
      <table className="history-table selectable">
        <caption className="visually-hidden">{t('window.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('window.table.time')}</th>
            <th scope="col">{t('window.table.health')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="figure-cell">
                {t(`window.table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.fromMs}>
              <th scope="row">{whenWords(point, nowMs)}</th>
              <td>{healthWords(point)}</td>
              {[
                point.pendingLast,
                point.pendingMin,
                point.pendingMax,
                point.checks,
                point.errors,
              ].map((value, index) => (
                <td key={heads[index]} className="figure-cell">
                  {figure(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < chart.points.length ? (
        <Button isSmall onClick={() => setShown(shown + rowsAtOnce)}>
          {t('window.table.older')}
        </Button>
      ) : null}
    </>
  );
}

function MarkTable({ marks }: { readonly marks: readonly HistoryMarker[] }): React.ReactElement {
  const { ticker } = useApp();
  const nowMs = ticker.nowMs();
  return (
    <table className="history-table selectable">
      <caption className="table-caption">{t('window.table.marks')}</caption>
      <tbody>
        {marks
          .toReversed()
          .slice(0, rowsAtOnce)
          .map((mark) => (
            <tr key={`${mark.kind}-${mark.fromMs}-${mark.kind === 'error' ? mark.message : ''}`}>
              <th scope="row">{formatDateTime(mark.fromMs)}</th>
              <td>
                <span className="row">
                  <MarkIcon kind={mark.kind} />
                  {markWords(mark, nowMs)}
                </span>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** Everything that the chart shows, as tables. */
export function HistoryTable(props: {
  readonly chart: HistoryChart;
  readonly marks: readonly HistoryMarker[];
}): React.ReactElement {
  return (
    <div className="history-tables">
      {props.marks.length === 0 ? null : <MarkTable marks={props.marks} />}
      <PointTable chart={props.chart} />
    </div>
  );
}
