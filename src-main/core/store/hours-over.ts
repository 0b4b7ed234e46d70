import { watchedGapMs } from '../domain/watched-gap.ts';
import type { CheckSample } from '../engine/ports/checks.ts';
import { hourOf } from '../history/hours.ts';

/** Hours of a bot that are over and not rolled up yet, the second not included. */
export interface HoursOver {
  readonly fromHour: number;
  readonly toHour: number;
}

/** After a longer pause nobody knows anything of the hours between, whatever the interval and however it is stretched. */
const longestPauseMs = watchedGapMs(7 * 86_400_000);

/**
 * A check in another hour than the one before ends that hour and those between, as far as the one before says something
 * of them: after years, as where a clock was set, there would be hundreds of thousands. Also where the clock was set back:
 * the hour it came from is over for now, and each that is passed again is summed up again.
 */
export function noteHoursOver(
  over: Map<string, HoursOver>,
  { botId, atMs }: CheckSample,
  beforeMs: number | null,
): void {
  if (beforeMs === null || hourOf(beforeMs) === hourOf(atMs)) {
    return;
  }
  const known = over.get(botId);
  const fromHour = hourOf(beforeMs);
  const untilMs = Math.min(atMs, beforeMs + longestPauseMs);
  const toHour = Math.max(fromHour + 1, hourOf(untilMs) + (untilMs < atMs ? 1 : 0));
  over.set(botId, {
    fromHour: Math.min(known?.fromHour ?? fromHour, fromHour),
    toHour: Math.max(known?.toHour ?? toHour, toHour),
  });
}
