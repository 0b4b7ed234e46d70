import { healthSeverity, healths, type Health } from '../../../../src-shared/health.ts';
import { timeField, type HistorySums } from '../../../../src-shared/history.ts';

/** What a cell shows: the worst that was in it, because a short outage must not vanish in a long cell; null = nobody looked. */
export function faceOfCell(cell: HistorySums): Health | null {
  const found = healths.filter((health) => cell[timeField[health]] > 0);
  return found.reduce<Health | null>(
    (worst, health) =>
      worst === null || healthSeverity[health] > healthSeverity[worst] ? health : worst,
    null,
  );
}
