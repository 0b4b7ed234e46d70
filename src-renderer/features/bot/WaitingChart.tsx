import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatCount, formatShortCount } from '../../../src-shared/format/counts.ts';
import { formatDateTime, formatDay, formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { Span } from '../../../src-shared/snapshot.ts';
import { t } from '../../app/texts.ts';
import { cssColor } from '../../ui/css-color.ts';
import { useThemeName } from '../../ui/use-theme.ts';
import { seriesOf, summaryOf } from './history-series.ts';

export const chartHeightPx = 220;
/** Room for the numbers at the left; the health strip below starts at the same place. */
export const chartAxisPx = 48;

export interface WaitingChartProps {
  readonly spans: readonly Span[];
  readonly range: { readonly fromMs: number; readonly toMs: number };
  readonly gapMs: number;
}

const dayMs = 86_400_000;

function optionsFor(host: HTMLElement, range: WaitingChartProps['range']): uPlot.Options {
  const ink = cssColor(host, '--ink-2');
  const rule = cssColor(host, '--rule');
  const font = `11px ${getComputedStyle(host).fontFamily}`;
  const axis = { stroke: cssColor(host, '--ink-3'), font, ticks: { show: false } };
  const isLong = range.toMs - range.fromMs > 2 * dayMs;
  const tickText = (seconds: number): string =>
    isLong ? formatDay(seconds * 1000) : formatTimeOfDay(seconds * 1000);
  return {
    width: Math.max(200, host.clientWidth),
    height: chartHeightPx,
    padding: [8, 8, 0, 0],
    cursor: {
      y: false,
      points: { size: 7, width: 1.5, fill: ink, stroke: ink },
      drag: { setScale: false },
    },
    legend: { show: false },
    scales: {
      x: { time: true, range: () => [range.fromMs / 1000, range.toMs / 1000] },
      y: { range: (_plot, _min, max) => [0, Math.max(10, (max ?? 0) * 1.1)] },
    },
    axes: [
      { ...axis, size: 28, grid: { show: false }, values: (_plot, splits) => splits.map(tickText) },
      {
        ...axis,
        size: chartAxisPx,
        grid: { stroke: rule, width: 1 },
        values: (_plot, splits) =>
          splits.map((split) => (Number.isInteger(split) ? formatShortCount(split) : '')),
      },
    ],
    series: [
      {},
      {
        stroke: ink,
        width: 1.5,
        fill: cssColor(host, '--hover'),
        spanGaps: false,
        points: { show: false },
      },
    ],
  };
}

function readoutText(plot: uPlot): string {
  const { idx } = plot.cursor;
  const second = idx === null || idx === undefined ? undefined : plot.data[0][idx];
  const value = idx === null || idx === undefined ? undefined : plot.data[1]?.[idx];
  return second === undefined || value === undefined || value === null
    ? ''
    : t('window.history.readout', {
        time: formatDateTime(second * 1000),
        count: value,
        shown: formatCount(value),
      });
}

/** Waiting updates over time. The same in words stands below it and in its label. */
export function WaitingChart({ spans, range, gapMs }: WaitingChartProps): React.ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const theme = useThemeName();
  const { fromMs, toMs } = range;
  useEffect(() => {
    const element = host.current;
    if (element === null) {
      return undefined;
    }
    const { xs, ys } = seriesOf(spans, gapMs);
    const options = optionsFor(element, { fromMs, toMs });
    const plot = new uPlot(
      {
        ...options,
        hooks: {
          setCursor: [
            (self) => {
              if (readout.current !== null) {
                readout.current.textContent = readoutText(self);
              }
            },
          ],
        },
      },
      [Array.from(xs), Array.from(ys)],
      element,
    );
    const resized = new ResizeObserver(() =>
      plot.setSize({ width: Math.max(200, element.clientWidth), height: chartHeightPx }),
    );
    resized.observe(element);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
  }, [spans, gapMs, fromMs, toMs, theme]);
  const { maxPending } = summaryOf(spans, range);
  return (
    <figure
      className="chart"
      // The picture is drawn by a library into elements of its own.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={t('window.history.chart-label', { max: formatCount(maxPending ?? 0) })}
    >
      <p ref={readout} className="chart-readout second" aria-hidden="true" />
      <div ref={host} className="chart-host" />
    </figure>
  );
}
