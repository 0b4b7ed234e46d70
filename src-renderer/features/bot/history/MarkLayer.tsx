import { memo, useId } from 'react';
import type { HistoryMarker } from '../../../../src-shared/history.ts';
import type { TimeRange } from './chart-model.ts';
import { axisPx, endPx, plotHeightPx } from './Plot.tsx';
import { MarkShape } from './marks.tsx';

/** Rows of marks above the plot, from the top. */
export const lanes = ['incident', 'error', 'action'] as const;
export const lanePx = 14;
export const lanesPx = lanes.length * lanePx + 4;
const axisHeightPx = 28;
const plotBottomPx = lanesPx + plotHeightPx - axisHeightPx;

/** Where a moment lies, in pixels from the start of the chart. */
export function xOf(ms: number, range: TimeRange, width: number): number {
  const part = (ms - range.fromMs) / (range.toMs - range.fromMs);
  return axisPx + Math.min(1, Math.max(0, part)) * (width - axisPx - endPx);
}

/** The moment under a pixel. */
export function msAt(x: number, range: TimeRange, width: number): number {
  const part = (x - axisPx) / Math.max(1, width - axisPx - endPx);
  return range.fromMs + Math.min(1, Math.max(0, part)) * (range.toMs - range.fromMs);
}

export interface MarkLayerProps {
  readonly marks: readonly HistoryMarker[];
  readonly range: TimeRange;
  readonly width: number;
  /** The mark that the cursor is on. */
  readonly chosen: HistoryMarker | null;
  readonly cursorMs: number | null;
  /** What is being dragged over. */
  readonly drag: TimeRange | null;
}

type Place = Pick<MarkLayerProps, 'range' | 'width'>;

function Mark(props: {
  readonly mark: HistoryMarker;
  readonly place: Place;
  readonly isChosen: boolean;
}): React.ReactElement | null {
  const { mark, place, isChosen } = props;
  const { range, width } = place;
  if (mark.kind === 'gap') {
    return null;
  }
  const y = lanes.indexOf(mark.kind) * lanePx + lanePx / 2 + 1;
  const from = xOf(mark.fromMs, range, width);
  const to = xOf(mark.toMs ?? range.toMs, range, width);
  const className = `mark mark-${mark.kind}${mark.kind === 'incident' ? ` light-${mark.worst}` : ''}`;
  return (
    <g className={`${className}${isChosen ? ' mark-chosen' : ''}`}>
      {mark.kind === 'incident' ? (
        <rect
          x={from}
          y={y - 2.5}
          width={Math.max(4, to - from)}
          height="5"
          rx="1.5"
          fill="currentColor"
        />
      ) : (
        <>
          {to - from > 8 ? (
            <path d={`M${from} ${y}H${to}`} stroke="currentColor" strokeWidth="1.2" />
          ) : null}
          <g transform={`translate(${from} ${y})`}>
            <MarkShape kind={mark.kind} />
          </g>
        </>
      )}
    </g>
  );
}

/** Times without watching. */
const Gaps = memo(function Gaps(props: Place & { readonly marks: MarkLayerProps['marks'] }) {
  const { marks, range, width } = props;
  const hatch = useId();
  return (
    <>
      <defs>
        <pattern
          id={hatch}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(35)"
        >
          <path d="M0 0V7" className="chart-hatch" />
        </pattern>
      </defs>
      {marks
        .filter((mark) => mark.kind === 'gap')
        .map((mark) => (
          <rect
            key={mark.fromMs}
            x={xOf(mark.fromMs, range, width)}
            y={lanesPx}
            width={Math.max(2, xOf(mark.toMs, range, width) - xOf(mark.fromMs, range, width))}
            height={plotBottomPx - lanesPx}
            fill={`url(#${hatch})`}
          />
        ))}
    </>
  );
});

/** What happened. Several things may have happened in one millisecond: their place tells them apart. */
const Marks = memo(function Marks(props: Pick<MarkLayerProps, 'marks' | 'chosen'> & Place) {
  const { marks, chosen, range, width } = props;
  return marks.map((mark, index) => (
    <Mark
      key={`${String(index)}-${mark.fromMs}`}
      mark={mark}
      place={{ range, width }}
      isChosen={mark === chosen}
    />
  ));
});

/**
 * Marks, times without watching, the cursor and what is dragged over, on top of the plot. Decoration: words say it
 * too. The cursor moves with the pointer and draws no mark anew, of which there can be hundreds.
 */
export function MarkLayer(props: MarkLayerProps): React.ReactElement {
  const { marks, range, width, chosen, cursorMs, drag } = props;
  const cursorX = cursorMs === null ? null : xOf(cursorMs, range, width);
  return (
    <svg className="chart-marks" width={width} height={lanesPx + plotHeightPx} aria-hidden>
      <Gaps marks={marks} range={range} width={width} />
      {drag === null ? null : (
        <rect
          className="chart-drag"
          x={xOf(drag.fromMs, range, width)}
          y={lanesPx}
          width={xOf(drag.toMs, range, width) - xOf(drag.fromMs, range, width)}
          height={plotBottomPx - lanesPx}
        />
      )}
      {cursorX === null ? null : (
        <path className="chart-cursor" d={`M${cursorX} 0V${plotBottomPx}`} />
      )}
      <Marks marks={marks} chosen={chosen} range={range} width={width} />
    </svg>
  );
}
