import { concerns, type PlannedWork, type WorkedOn } from './maintenance.ts';
import type { Standing } from './occurrences.ts';

/** A window with what the calendar said of it at the last look. */
export interface Placed<W extends PlannedWork = PlannedWork> {
  readonly window: W;
  readonly standing: Standing;
}

/** What maintenance means for one bot. Times are wall ms. */
export interface BotMaintenance {
  /** The end of the windows that hold; null = none does. */
  readonly untilMs: number | null;
  /** When the last one ended that concerned the bot. */
  readonly endedAtMs: number | null;
}

/** The calendar is asked anew at least this often: the clock and the system's zone may be set by anybody. */
const lookEveryMs = 60_000;
/** Windows that follow each other without a gap count as one; nobody follows them for ever. */
const longestChain = 50;

/** What the windows mean for a bot. */
export function maintenanceOfBot(placed: readonly Placed[], bot: WorkedOn): BotMaintenance {
  const own = placed.filter(({ window }) => concerns(window.scope, bot));
  const spans = own.flatMap(({ standing: { current, next } }) =>
    [current, next].filter((span) => span !== null),
  );
  let untilMs = Math.max(...own.map(({ standing }) => standing.current?.endMs ?? 0), 0);
  for (let i = 0; untilMs > 0 && i < longestChain; i += 1) {
    const later = spans.find(({ startMs, endMs }) => startMs <= untilMs && endMs > untilMs);
    untilMs = later?.endMs ?? untilMs;
  }
  const endedAtMs = Math.max(...own.map(({ standing }) => standing.lastEndMs ?? 0), 0);
  return { untilMs: untilMs > 0 ? untilMs : null, endedAtMs: endedAtMs > 0 ? endedAtMs : null };
}

/** When the calendar has to be asked again: something begins or ends then, or a minute has passed. Wall ms. */
export function nextLookMs(placed: readonly Placed[], nowMs: number): number {
  const moments = placed.flatMap(({ standing: { current, next } }) => [
    current?.endMs ?? Infinity,
    next?.startMs ?? Infinity,
  ]);
  return Math.min(nowMs + lookEveryMs, ...moments);
}
