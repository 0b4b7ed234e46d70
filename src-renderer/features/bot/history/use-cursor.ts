import { useRef, useState } from 'react';
import type { HistoryChart, HistoryMarker } from '../../../../src-shared/history.ts';
import { marksAt, nextMark, pointAt, shortestMs, zoomed, type TimeRange } from './chart-model.ts';
import { lanePx, lanes, lanesPx, msAt } from './MarkLayer.tsx';

/** Where the cursor stands. `isByKey` = by the keyboard: only then what it stands on is read out. */
export interface Cursor {
  readonly ms: number;
  readonly mark: HistoryMarker | null;
  readonly isByKey: boolean;
}

export interface CursorDeps {
  readonly chart: HistoryChart;
  readonly marks: readonly HistoryMarker[];
  readonly width: number;
  readonly zoom: (part: TimeRange | null) => void;
  readonly isPart: boolean;
  readonly openIncident: (incidentId: number) => void;
}

/** So near, in pixels, and the pointer means it. */
const reachPx = 6;
const pageOfPoints = 10;

interface Moves {
  readonly toPoint: (step: number) => void;
  readonly toEnd: (end: 'first' | 'last') => void;
  readonly toMark: (step: 1 | -1) => void;
  readonly closer: (factor: number) => void;
  readonly enter: () => void;
}

function createMoves(
  deps: CursorDeps,
  cursor: Cursor | null,
  set: (cursor: Cursor) => void,
): Moves {
  const { chart, marks } = deps;
  const { points } = chart;
  const goTo = (index: number): void => {
    const point = points[Math.min(points.length - 1, Math.max(0, index))];
    if (point !== undefined) {
      set({ ms: (point.fromMs + point.toMs) / 2, mark: null, isByKey: true });
    }
  };
  const startMs = cursor?.ms ?? chart.toMs;
  return {
    toPoint: (step) =>
      goTo(cursor === null ? points.length - 1 : pointAt(points, cursor.ms) + step),
    toEnd: (end) => goTo(end === 'first' ? 0 : points.length - 1),
    toMark(step) {
      const mark = nextMark(marks, { ms: startMs, mark: cursor?.mark ?? null }, step);
      if (mark !== null) {
        set({ ms: Math.max(chart.fromMs, mark.fromMs), mark, isByKey: true });
      }
    },
    closer: (factor) => deps.zoom(zoomed(chart, startMs, factor)),
    enter() {
      if (cursor?.mark?.kind === 'incident') {
        deps.openIncident(cursor.mark.incidentId);
      }
    },
  };
}

/** What each key does; false = the key means something else. */
function pressed(key: string, moves: Moves, deps: CursorDeps): boolean {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => moves.toPoint(-1),
    ArrowRight: () => moves.toPoint(1),
    PageUp: () => moves.toPoint(-pageOfPoints),
    PageDown: () => moves.toPoint(pageOfPoints),
    Home: () => moves.toEnd('first'),
    End: () => moves.toEnd('last'),
    ArrowUp: () => moves.toMark(-1),
    ArrowDown: () => moves.toMark(1),
    '+': () => moves.closer(0.5),
    '=': () => moves.closer(0.5),
    '-': () => moves.closer(2),
    Enter: moves.enter,
    ...(deps.isPart ? { Escape: () => deps.zoom(null) } : {}),
  };
  actions[key]?.();
  return actions[key] !== undefined;
}

/** The mark under the pointer: in the rows of marks those of that row, below them none. */
function markUnder(deps: CursorDeps, ms: number, y: number): HistoryMarker | null {
  if (y > lanesPx) {
    return null;
  }
  const lane = lanes[Math.floor(Math.max(0, y - 1) / lanePx)];
  const aroundMs = ((deps.chart.toMs - deps.chart.fromMs) / deps.width) * reachPx;
  return marksAt(deps.marks, ms, aroundMs).find(({ kind }) => kind === lane) ?? null;
}

/** The pointer: it moves the cursor, drags over a part to look closer, and opens the incident it is pressed on. */
function usePointer(deps: CursorDeps, setCursor: (cursor: Cursor | null) => void) {
  const [drag, setDrag] = useState<TimeRange | null>(null);
  const begin = useRef<number | null>(null);
  const { chart, width } = deps;
  const at = (event: React.PointerEvent): { readonly ms: number; readonly y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { ms: msAt(event.clientX - box.left, chart, width), y: event.clientY - box.top };
  };
  const stop = (): number | null => {
    const from = begin.current;
    begin.current = null;
    setDrag(null);
    return from;
  };
  const pointer = {
    onPointerDown(event: React.PointerEvent) {
      if (event.button === 0) {
        event.currentTarget.setPointerCapture(event.pointerId);
        begin.current = at(event).ms;
      }
    },
    onPointerMove(event: React.PointerEvent) {
      const { ms, y } = at(event);
      setCursor({ ms, mark: markUnder(deps, ms, y), isByKey: false });
      const from = begin.current;
      if (from !== null) {
        setDrag({ fromMs: Math.min(from, ms), toMs: Math.max(from, ms) });
      }
    },
    onPointerUp(event: React.PointerEvent) {
      const { ms, y } = at(event);
      const from = stop();
      if (from !== null) {
        released(deps, { from, ms, y });
      }
    },
    onPointerCancel: () => void stop(),
    onPointerLeave() {
      if (begin.current === null) {
        setCursor(null);
      }
    },
  };
  return { drag, pointer };
}

/** A drag looks closer; a press opens the incident under it. */
function released(
  deps: CursorDeps,
  { from, ms, y }: { readonly from: number; readonly ms: number; readonly y: number },
): void {
  const lengthMs = Math.abs(ms - from);
  if (lengthMs > ((deps.chart.toMs - deps.chart.fromMs) / deps.width) * reachPx) {
    const middle = (from + ms) / 2;
    const half = Math.max(lengthMs, shortestMs) / 2;
    deps.zoom({ fromMs: middle - half, toMs: middle + half });
    return;
  }
  const mark = markUnder(deps, ms, y);
  if (mark?.kind === 'incident') {
    deps.openIncident(mark.incidentId);
  }
}

/** Pointer and keyboard of the chart: both move the same cursor. */
export function useCursor(deps: CursorDeps) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const { drag, pointer } = usePointer(deps, setCursor);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (pressed(event.key, createMoves(deps, cursor, setCursor), deps)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onBlur = (): void => setCursor(null);
  return { cursor, drag, pointer, onKeyDown, onBlur };
}
