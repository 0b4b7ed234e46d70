import type { HistoryMarker } from '../../../src-shared/history.ts';
import type { TimeRange } from '../history/points.ts';
import type { EngineCore } from './core.ts';

const mostOfAKind = 300;
const pageSize = 200;
const pagesAtMost = 10;

interface Found {
  readonly markers: readonly HistoryMarker[];
  readonly isCut: boolean;
}

const touches = (
  stretch: { readonly fromMs: number; readonly toMs: number | null },
  range: TimeRange,
): boolean => (stretch.toMs ?? Infinity) >= range.fromMs && stretch.fromMs <= range.toMs;

/** Newest first in, the newest of them out. */
function newest(all: readonly HistoryMarker[], range: TimeRange): Found {
  const found = all.filter((marker) => touches(marker, range));
  return { markers: found.slice(0, mostOfAKind), isCut: found.length > mostOfAKind };
}

function errorMarkers(core: EngineCore, botId: string, range: TimeRange): Found {
  const events = core.deps.store.checks.errors(botId, 2 * mostOfAKind);
  const markers = events.map((event): HistoryMarker => ({
    kind: 'error',
    fromMs: event.firstAtMs,
    toMs: event.lastAtMs,
    count: event.count,
    message: event.message,
    causeId: event.causeId.slice(0, 40),
  }));
  return newest(markers, range);
}

function incidentMarkers(core: EngineCore, botId: string, range: TimeRange): Found {
  const incidents = core.deps.store.incidents.page({
    botId,
    state: 'all',
    beforeId: null,
    limit: 2 * mostOfAKind,
  });
  const markers = incidents.map((incident): HistoryMarker => ({
    kind: 'incident',
    fromMs: incident.startedAtMs,
    toMs: incident.endedAtMs,
    incidentId: incident.incidentId,
    worst: incident.worst,
    reason: incident.reason.code,
  }));
  return newest(markers, range);
}

/** The journal is read back to the beginning of the range, and never for ever. */
function actionMarkers(core: EngineCore, botId: string, range: TimeRange): Found {
  const markers: HistoryMarker[] = [];
  let beforeSeq: number | null = null;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const lines = core.deps.store.journal.page({ botId, beforeSeq, limit: pageSize });
    for (const { kind, wish, atMs, outcome, actor } of lines) {
      if (kind === 'action' && wish !== null) {
        const cut = outcome === null ? null : outcome.slice(0, 40);
        markers.push({ kind: 'action', fromMs: atMs, toMs: atMs, wish, outcome: cut, actor });
      }
    }
    const last = lines.at(-1);
    if (last === undefined || lines.length < pageSize || last.atMs < range.fromMs) {
      return newest(markers, range);
    }
    beforeSeq = last.seq;
  }
  return { ...newest(markers, range), isCut: true };
}

/** Errors, incidents and actions of a range. */
export function historyMarkers(core: EngineCore, botId: string, range: TimeRange): Found {
  const found = [
    errorMarkers(core, botId, range),
    incidentMarkers(core, botId, range),
    actionMarkers(core, botId, range),
  ];
  return {
    markers: found.flatMap(({ markers }) => markers),
    isCut: found.some(({ isCut }) => isCut),
  };
}
