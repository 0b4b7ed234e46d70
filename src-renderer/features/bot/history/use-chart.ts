import { useEffect, useRef, useState } from 'react';
import type { HistoryChart } from '../../../../src-shared/history.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { useApp } from '../../../app/app-context.ts';
import { errorText } from '../../../app/texts.ts';
import { shortestMs, type TimeRange } from './chart-model.ts';

const hourMs = 3_600_000;
export const rangeNames = ['hour', 'day', 'week', 'month', 'year'] as const;
export type RangeName = (typeof rangeNames)[number];
export const rangeLengths = {
  hour: hourMs,
  day: 24 * hourMs,
  week: 7 * 24 * hourMs,
  month: 30 * 24 * hourMs,
  year: 400 * 24 * hourMs,
} as const satisfies Record<RangeName, number>;

/** How long a chart stands before newer checks are asked for: what moves by a pixel a minute needs no more. */
const restMs = { hour: 5000, day: 15_000, week: 60_000, month: 300_000, year: 300_000 } as const;

/** What is looked at: a range that ends now and goes along, or a part that was chosen and stands still. */
export interface View {
  readonly name: RangeName;
  readonly part: TimeRange | null;
}

export interface ChartState {
  readonly view: View;
  /** The last answer to this view; null while there is none. */
  readonly chart: HistoryChart | null;
  readonly problem: string | null;
  readonly setName: (name: RangeName) => void;
  /** Looks closer, or (null) at the whole range again. */
  readonly setPart: (part: TimeRange | null) => void;
}

const keyOf = ({ name, part }: View): string =>
  part === null ? name : `${name} ${part.fromMs} ${part.toMs}`;

interface Held {
  readonly key: string;
  readonly text: string;
  readonly chart: HistoryChart;
}

/** A bot's chart of a range, asked for again while checks go on. An answer that says the same is no news. */
export function useChart(bot: BotRow, first: RangeName): ChartState {
  const { bridge, ticker } = useApp();
  const [view, setView] = useState<View>({ name: first, part: null });
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef<{ readonly key: string; readonly atMs: number } | null>(null);
  const { id, checkedAtMs } = bot;
  const key = keyOf(view);
  // A part that was chosen lies in the past: new checks do not change it.
  const version = view.part === null ? checkedAtMs : null;
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const toMs = Math.max(ticker.nowMs(), version ?? 0);
      const range = view.part ?? { fromMs: toMs - rangeLengths[view.name], toMs };
      last.current = { key, atMs: performance.now() };
      const answer = await bridge.call('history:chart', { botId: id, ...range });
      if (!isWanted) {
        return;
      }
      setProblem(answer.ok ? null : errorText(answer.error));
      if (answer.ok) {
        const chart = answer.value;
        const text = JSON.stringify(chart);
        setHeld((before) =>
          before !== null && before.key === key && before.text === text
            ? before
            : { key, text, chart },
        );
      }
    };
    const isFollowUp = last.current?.key === key;
    const restedMs = performance.now() - (last.current?.atMs ?? 0);
    const timer = setTimeout(
      () => void ask(),
      isFollowUp ? Math.max(0, restMs[view.name] - restedMs) : 0,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, ticker, id, view, key, version]);
  return {
    view,
    chart: held !== null && held.key === key ? held.chart : null,
    problem,
    setName: (name) => setView({ name, part: null }),
    setPart: (part) =>
      setView({ name: view.name, part: part === null ? null : bounded(part, ticker.nowMs()) }),
  };
}

/** Within what is kept, not in the future, not too short. */
function bounded({ fromMs, toMs }: TimeRange, nowMs: number): TimeRange {
  const end = Math.min(Math.round(toMs), Math.round(nowMs));
  const begin = Math.max(Math.round(fromMs), end - rangeLengths.year);
  return { fromMs: Math.min(begin, end - shortestMs), toMs: end };
}
