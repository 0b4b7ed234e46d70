import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatShortCount } from '../../../../src-shared/format/counts.ts';
import { formatDay, formatTimeOfDay } from '../../../../src-shared/format/times.ts';
import { cssColor } from '../../../ui/css-color.ts';
import { useThemeName } from '../../../ui/use-theme.ts';
import type { PlotData, TimeRange } from './chart-model.ts';
import { isLongRange } from './chart-words.ts';

/** Room for the numbers at the start; marks, strips and bars begin at the same place. */
export const axisPx = 48;
/** Room at the end. */
export const endPx = 12;
/** Half of what the longest words below the chart take, less the room behind its end. */
const tickRoomPx = 10;
export const plotHeightPx = 196;

export interface PlotProps {
  readonly data: PlotData;
  readonly range: TimeRange;
  readonly width: number;
}

function aligned(data: PlotData): uPlot.AlignedData {
  return [Array.from(data.xs), Array.from(data.min), Array.from(data.max), Array.from(data.last)];
}

function optionsFor(host: HTMLElement, width: number, range: () => TimeRange): uPlot.Options {
  const ink = cssColor(host, '--ink-2');
  const font = `11px ${getComputedStyle(host).fontFamily}`;
  const axis = { stroke: cssColor(host, '--ink-3'), font, ticks: { show: false } };
  const tickText = (seconds: number): string =>
    isLongRange(range()) ? formatDay(seconds * 1000) : formatTimeOfDay(seconds * 1000);
  const edge = { stroke: 'transparent', width: 0, points: { show: false }, spanGaps: false };
  return {
    width,
    height: plotHeightPx,
    padding: [8, endPx, 0, 0],
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    legend: { show: false },
    scales: {
      x: { time: true, range: () => [range().fromMs / 1000, range().toMs / 1000] },
      y: { range: (_plot, _min, max) => [0, Math.max(10, (max ?? 0) * 1.1)] },
    },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        // Words that would be cut by the end of the chart are left out.
        values: (plot, splits) =>
          splits.map((split) =>
            plot.valToPos(split, 'x') > width - axisPx - endPx - tickRoomPx ? '' : tickText(split),
          ),
      },
      {
        ...axis,
        size: axisPx,
        grid: { stroke: cssColor(host, '--rule'), width: 1 },
        values: (_plot, splits) =>
          splits.map((split) => (Number.isInteger(split) ? formatShortCount(split) : '')),
      },
    ],
    bands: [{ series: [2, 1], fill: cssColor(host, '--rule-strong') }],
    series: [
      {},
      edge,
      { ...edge, fill: cssColor(host, '--hover') },
      { stroke: ink, width: 1.5, spanGaps: false, points: { show: false } },
    ],
  };
}

/** The drawn part of a chart: axes, the line and its band. Painted anew only when data, size or theme are other ones. */
export function Plot({ data, range, width }: PlotProps): React.ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef({ data, range, width });
  const theme = useThemeName();
  useEffect(() => {
    latest.current = { data, range, width };
  });
  useEffect(() => {
    const element = host.current;
    if (element === null || theme === '') {
      return undefined;
    }
    const made = new uPlot(
      optionsFor(element, latest.current.width, () => latest.current.range),
      aligned(latest.current.data),
      element,
    );
    plot.current = made;
    return () => {
      plot.current = null;
      made.destroy();
    };
  }, [theme]);
  useEffect(() => {
    if (plot.current !== null && range.toMs > range.fromMs) {
      plot.current.setData(aligned(data));
    }
  }, [data, range]);
  useEffect(() => {
    plot.current?.setSize({ width, height: plotHeightPx });
  }, [width]);
  return <div ref={host} className="chart-host" />;
}
