import {
  historyKeptMs,
  type BeatRange,
  type HistoryBeats,
  type HistoryChart,
  type HistoryMarker,
} from '../../../src-shared/history.ts';
import { chartPointsMax } from '../../../src-shared/history.ts';
import { gapsOfHours, gapsOfSpans } from '../history/gaps.ts';
import { hourMs, hourOf, type Sums } from '../history/hours.ts';
import {
  bucketsOfHours,
  bucketsOfSpans,
  cellsOf,
  pointsOf,
  stepFor,
  toView,
  totalOf,
  withErrors,
  type TimeRange,
} from '../history/points.ts';
import type { EngineCore } from './core.ts';
import { historyMarkers } from './history-markers.ts';

const dayMs = 24 * hourMs;
/** Longer ranges are told by the hour: more checks are not read for one chart. */
const longestOfChecksMs = 7 * dayMs + hourMs;
const spansAtMost = 20_000;
const errorsAtMost = 500;

interface Buckets {
  readonly source: HistoryChart['source'];
  readonly buckets: readonly Sums[];
  readonly gaps: readonly TimeRange[];
}

/** A range as buckets of checks; null where it is too long or holds too many for that. */
function fromChecks(core: EngineCore, botId: string, range: TimeRange): Buckets | null {
  const { checks } = core.deps.store;
  const spans =
    range.toMs - range.fromMs <= longestOfChecksMs
      ? checks.spans({ botId, ...range, limit: spansAtMost })
      : null;
  if (spans === null) {
    return null;
  }
  const buckets = bucketsOfSpans(spans, range, stepFor(range, chartPointsMax));
  return {
    source: 'checks',
    buckets: withErrors(buckets, checks.errors(botId, errorsAtMost)),
    gaps: gapsOfSpans(spans, range),
  };
}

function fromHours(core: EngineCore, botId: string, range: TimeRange): Buckets {
  const fromHour = hourOf(range.fromMs);
  const toHour = hourOf(range.toMs) + 1;
  const hours = core.deps.store.checks.hours({ botId, fromHour, toHour });
  return {
    source: 'hours',
    buckets: bucketsOfHours(hours, stepFor(range, chartPointsMax)),
    gaps: gapsOfHours(hours, range),
  };
}

/** Spans live 30 days: what reaches further back is told by the hour, however short it is. */
const spansKnownMs = 30 * dayMs;

/** Waiting counts, health and marks of a bot over a range of any length, in a bounded number of points. */
export function historyChart(core: EngineCore, botId: string, asked: TimeRange): HistoryChart {
  const range = { fromMs: Math.max(asked.fromMs, asked.toMs - historyKeptMs), toMs: asked.toMs };
  const hasChecks = range.fromMs >= core.deps.clock.nowMs() - spansKnownMs;
  const { source, buckets, gaps } =
    (hasChecks ? fromChecks(core, botId, range) : null) ?? fromHours(core, botId, range);
  const marks = historyMarkers(core, botId, range);
  const gapMarks = gaps.map((gap): HistoryMarker => ({
    kind: 'gap',
    fromMs: Math.round(gap.fromMs),
    toMs: Math.round(gap.toMs),
  }));
  return {
    ...range,
    source,
    points: pointsOf(buckets).map(toView),
    markers: [...marks.markers, ...gapMarks].toSorted((a, b) => a.fromMs - b.fromMs),
    markersCut: marks.isCut,
    totals: toView(totalOf(buckets, range)),
  };
}

/** How the bars are cut; each length divides a day, so that cells begin at whole hours. */
const beats = {
  day: { cellMs: hourMs / 2, cells: 48 },
  week: { cellMs: 2 * hourMs, cells: 84 },
  month: { cellMs: 8 * hourMs, cells: 90 },
} as const satisfies Record<BeatRange, { readonly cellMs: number; readonly cells: number }>;

function beatOf(core: EngineCore, botId: string, name: BeatRange): HistoryBeats['ranges'][number] {
  const { cellMs, cells } = beats[name];
  const toMs = Math.ceil((core.deps.clock.nowMs() + 1) / cellMs) * cellMs;
  const range = { fromMs: toMs - cells * cellMs, toMs };
  const { checks } = core.deps.store;
  const spans = name === 'day' ? checks.spans({ botId, ...range, limit: spansAtMost }) : null;
  const sums =
    spans === null
      ? checks.hours({ botId, fromHour: hourOf(range.fromMs), toHour: hourOf(range.toMs) })
      : withErrors(bucketsOfSpans(spans, range, cellMs), checks.errors(botId, errorsAtMost));
  return {
    range: name,
    cells: cellsOf(sums, range, cellMs).map(toView),
    totals: toView(totalOf(sums, range)),
  };
}

/** The heart-beat bars of a bot. */
export function historyBeats(core: EngineCore, botId: string): HistoryBeats {
  return {
    ranges: [beatOf(core, botId, 'day'), beatOf(core, botId, 'week'), beatOf(core, botId, 'month')],
  };
}
