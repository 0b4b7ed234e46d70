import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { formatMoment } from '../../../../src-shared/format/times.ts';
import type { HistoryChart, HistoryMarker } from '../../../../src-shared/history.ts';
import { useApp, useNowText } from '../../../app/app-context.ts';
import { t } from '../../../app/texts.ts';
import { marksAt, plotDataOf, pointAt, type PlotData, type TimeRange } from './chart-model.ts';
import { markLine, pointWords } from './chart-words.ts';
import { MarkIcon } from './marks.tsx';
import { lanes, lanesPx, MarkLayer, type MarkLayerProps } from './MarkLayer.tsx';
import { Plot, plotHeightPx } from './Plot.tsx';
import { useCursor, type Cursor } from './use-cursor.ts';

export interface HistoryFigureProps {
  readonly chart: HistoryChart;
  /** Those that the legend does not hide. */
  readonly marks: readonly HistoryMarker[];
  readonly isPart: boolean;
  readonly zoom: (part: TimeRange | null) => void;
  readonly openIncident: (incidentId: number) => void;
}

const narrowestPx = 240;
/** The place below the chart has room for them; it must not grow under the pointer. */
const linesShown = 3;

/** How wide an element is, in whole pixels; follows its size. */
function useWidth(): {
  readonly ref: React.RefObject<HTMLDivElement | null>;
  readonly width: number;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    const measure = (): void => setWidth(Math.max(narrowestPx, Math.floor(element.clientWidth)));
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(element);
    return () => watched.disconnect();
  }, []);
  return { ref, width };
}

/** What the cursor stands on, in words: the mark first where it is on one, then the point, then marks nearby. */
function readoutOf(
  { chart, marks }: Pick<HistoryFigureProps, 'chart' | 'marks'>,
  cursor: Cursor,
  nowMs: number,
): readonly string[] {
  const point = chart.points[pointAt(chart.points, cursor.ms)];
  const aroundMs = (chart.toMs - chart.fromMs) / 150;
  const near = marksAt(marks, cursor.ms, aroundMs).filter((mark) => mark !== cursor.mark);
  const isWatched =
    point !== undefined &&
    point.fromMs - aroundMs <= cursor.ms &&
    point.toMs + aroundMs >= cursor.ms;
  return [
    ...(cursor.mark === null ? [] : [markLine(cursor.mark, nowMs)]),
    ...(isWatched ? [pointWords(point, nowMs)] : []),
    ...near.map((mark) => markLine(mark, nowMs)),
  ].slice(0, linesShown);
}

function Readout(props: {
  readonly lines: readonly string[];
  readonly isSaid: boolean;
}): React.ReactElement {
  const { lines, isSaid } = props;
  return (
    <div className="chart-readout selectable" aria-live={isSaid ? 'polite' : 'off'} aria-atomic>
      {lines.length === 0 ? (
        <p className="muted">{t('window.chart.idle')}</p>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}

/** What is painted, from the back to the front. */
function Layers(props: MarkLayerProps & { readonly data: PlotData }): React.ReactElement {
  const { data, ...marks } = props;
  return (
    <>
      <div className="chart-lanes">
        {lanes.map((lane) => (
          <MarkIcon key={lane} kind={lane} />
        ))}
      </div>
      <div style={{ paddingBlockStart: lanesPx, height: lanesPx + plotHeightPx }}>
        <Plot data={data} range={marks.range} width={marks.width} />
      </div>
      <MarkLayer {...marks} />
    </>
  );
}

/** Waiting updates over time, for eyes, pointers, keys and screen readers alike. */
export function HistoryFigure(props: HistoryFigureProps): React.ReactElement {
  const { chart, marks, isPart, zoom, openIncident } = props;
  const { ticker } = useApp();
  const { ref, width } = useWidth();
  const keys = useId();
  const data = useMemo(() => plotDataOf(chart.points), [chart]);
  const { cursor, drag, pointer, onKeyDown, onBlur } = useCursor({
    chart,
    marks,
    width,
    zoom,
    isPart,
    openIncident,
  });
  const title = useNowText((nowMs) =>
    t('window.chart.title', {
      from: formatMoment(chart.fromMs, nowMs),
      to: formatMoment(chart.toMs, nowMs),
    }),
  );
  const most = t('window.history.chart-label', {
    max: formatCount(chart.totals.pendingMax ?? 0),
  });
  const lines = cursor === null ? [] : readoutOf({ chart, marks }, cursor, ticker.nowMs());
  return (
    <figure className="history-figure">
      <div ref={ref} className="chart-area" dir="ltr">
        <button
          type="button"
          className="chart-handle"
          aria-label={`${title}. ${most}.`}
          aria-describedby={keys}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        {width === 0 ? null : (
          <div className="chart-layers" {...pointer}>
            <Layers
              data={data}
              marks={marks}
              range={chart}
              width={width}
              chosen={cursor?.mark ?? null}
              cursorMs={cursor?.ms ?? null}
              drag={drag}
            />
          </div>
        )}
      </div>
      <p id={keys} hidden>
        {t('window.chart.keys')}
      </p>
      <Readout lines={lines} isSaid={cursor?.isByKey === true} />
    </figure>
  );
}
