import type {
  HistoryBeats,
  HistoryChart,
  HistoryMarker,
  HistorySums,
} from '../../../../src-shared/history.ts';
import { hourMs, minuteMs } from './rows.ts';

/** A stretch in which nothing waited and all was well. */
export function aStretch(
  fromMs: number,
  toMs: number,
  parts: Partial<HistorySums> = {},
): HistorySums {
  const isWell = !['degradedMs', 'downMs', 'unknownMs', 'healthyMs'].some((key) => key in parts);
  return {
    fromMs: Math.round(fromMs),
    toMs: Math.round(toMs),
    healthyMs: isWell ? Math.round(toMs - fromMs) : 0,
    degradedMs: 0,
    downMs: 0,
    unknownMs: 0,
    checks: Math.max(1, Math.round((toMs - fromMs) / minuteMs)),
    pendingMin: 0,
    pendingMax: 0,
    pendingLast: 0,
    errors: 0,
    latencyMeanMs: 84.5,
    latencyMaxMs: 410,
    ...parts,
  };
}

function pointAt(part: number, fromMs: number, toMs: number): HistorySums {
  const lengthMs = Math.round(toMs - fromMs);
  const wave = Math.round(3 + 3 * Math.sin(part * 60));
  if (part > 0.2 && part < 0.23) {
    const waiting = { pendingMin: 12, pendingMax: 90, pendingLast: 60 };
    return aStretch(fromMs, toMs, { downMs: lengthMs, errors: 3, ...waiting });
  }
  if (part > 0.9) {
    const waiting = Math.round((part - 0.9) * 1940);
    return aStretch(fromMs, toMs, {
      ...(part > 0.94 ? { downMs: lengthMs } : { degradedMs: lengthMs }),
      errors: 2,
      pendingMin: Math.round(waiting * 0.8),
      pendingMax: Math.round(waiting * 1.2),
      pendingLast: waiting,
    });
  }
  if (part > 0.7 && part < 0.73) {
    const unknown = { pendingMin: null, pendingMax: null, pendingLast: null };
    return aStretch(fromMs, toMs, { unknownMs: lengthMs, ...unknown });
  }
  return aStretch(fromMs, toMs, {
    pendingMin: Math.max(0, wave - 3),
    pendingMax: wave + 4,
    pendingLast: wave,
  });
}

function totalOf(points: readonly HistorySums[], fromMs: number, toMs: number): HistorySums {
  const sum = (of: (point: HistorySums) => number): number =>
    points.reduce((total, point) => total + of(point), 0);
  return aStretch(fromMs, toMs, {
    healthyMs: sum((point) => point.healthyMs),
    degradedMs: sum((point) => point.degradedMs),
    downMs: sum((point) => point.downMs),
    unknownMs: sum((point) => point.unknownMs),
    checks: sum((point) => point.checks),
    errors: sum((point) => point.errors),
    pendingMax: Math.max(0, ...points.map((point) => point.pendingMax ?? 0)),
    pendingLast: points.at(-1)?.pendingLast ?? null,
  });
}

/** A chart with two outages, an action, a gap, and a backlog that grows to 194 at its end. */
export function aChart(
  input: { readonly fromMs: number; readonly toMs: number },
  parts: Partial<HistoryChart> = {},
): HistoryChart {
  const { fromMs, toMs } = input;
  const lengthMs = toMs - fromMs;
  const at = (part: number): number => Math.round(fromMs + part * lengthMs);
  const count = 240;
  const points = Array.from({ length: count }, (_, index) => index / count)
    .filter((part) => part < 0.55 || part >= 0.62)
    .map((part) => pointAt(part, at(part), at(part + 1 / count)));
  const markers: HistoryMarker[] = [
    {
      kind: 'error',
      fromMs: at(0.2),
      toMs: at(0.225),
      count: 38,
      message: 'Wrong response from the webhook: 502 Bad Gateway',
      causeId: 'status-bad-gateway',
    },
    {
      kind: 'incident',
      fromMs: at(0.2),
      toMs: at(0.23),
      incidentId: 6,
      worst: 'down',
      reason: 'delivery-failing',
    },
    {
      kind: 'action',
      fromMs: at(0.228),
      toMs: at(0.228),
      wish: 'kick',
      outcome: 'done',
      actor: 'operator',
    },
    { kind: 'gap', fromMs: at(0.55), toMs: at(0.62) },
    {
      kind: 'error',
      fromMs: at(0.9),
      toMs: at(0.999),
      count: 94,
      message: 'Connection timed out',
      causeId: 'connection-timed-out',
    },
    {
      kind: 'incident',
      fromMs: at(0.9),
      toMs: null,
      incidentId: 7,
      worst: 'down',
      reason: 'delivery-failing',
    },
  ];
  return {
    fromMs,
    toMs,
    source: lengthMs > 8 * 24 * hourMs ? 'hours' : 'checks',
    points,
    markers,
    markersCut: false,
    totals: totalOf(points, fromMs, toMs),
    ...parts,
  };
}

const beatCells = { day: 48, week: 84, month: 90 } as const;
const beatLengths = { day: 24 * hourMs, week: 168 * hourMs, month: 720 * hourMs } as const;

/** Bars with an outage, a night without watching and a stretch that could not be asked. */
export function someBeats(): HistoryBeats {
  const ranges = (['day', 'week', 'month'] as const).map((range) => {
    const toMs = Math.ceil(Date.now() / (8 * hourMs)) * 8 * hourMs;
    const fromMs = toMs - beatLengths[range];
    const cellMs = beatLengths[range] / beatCells[range];
    const cells = Array.from({ length: beatCells[range] }, (_, index) => {
      const from = fromMs + index * cellMs;
      const part = index / beatCells[range];
      const isOff = part > 0.55 && part < 0.62;
      const none = { healthyMs: 0, checks: 0 };
      const unseen = { pendingMin: null, pendingMax: null, pendingLast: null };
      return isOff
        ? aStretch(from, from + cellMs, { ...none, ...unseen })
        : pointAt(part, from, from + cellMs);
    });
    return { range, cells, totals: totalOf(cells, fromMs, toMs) };
  });
  return { ranges };
}
