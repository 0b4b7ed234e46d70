import type { Settings } from '../../../src-shared/settings.ts';
import type { PendingSample } from './health-memory.ts';

const minuteMs = 60_000;
const maxSamples = 60;
const keptAnyway = 3;

export type Trend = 'first' | 'rising' | 'falling' | 'steady';

/** The last sample at or before a moment, by its place in the list (oldest first); -1 when there is none. */
export function lastUntil(samples: readonly PendingSample[], atMs: number): number {
  // Where all are newer, which is so for a bot that is asked often, one look tells.
  let at = (samples[0]?.atMs ?? Infinity) > atMs ? -1 : samples.length - 1;
  while (at >= 0 && (samples[at]?.atMs ?? 0) > atMs) {
    at -= 1;
  }
  return at;
}

/** Where the count is going, by the last sample and the one a minute ago. */
export function trendOf(samples: readonly PendingSample[], pending: number, nowMs: number): Trend {
  const last = samples.at(-1);
  if (last === undefined) {
    return 'first';
  }
  if (pending !== last.pending) {
    return pending < last.pending ? 'falling' : 'rising';
  }
  const minuteAgo = samples[lastUntil(samples, nowMs - minuteMs)];
  return minuteAgo !== undefined && pending < minuteAgo.pending ? 'falling' : 'steady';
}

/** The samples (oldest first) with one more, without those that no rule looks at any more; a new list. */
export function nextSamples(
  samples: readonly PendingSample[],
  sample: PendingSample,
  settings: Settings,
): readonly PendingSample[] {
  const horizonMs = sample.atMs - Math.max(settings.backlogForSeconds, 60) * 2000;
  // Long intervals still need their last neighbours to tell rising from falling.
  const kept = samples.length - keptAnyway;
  let from = Math.max(0, samples.length + 1 - maxSamples);
  while (from < kept && (samples[from]?.atMs ?? 0) < horizonMs) {
    from += 1;
  }
  const next = samples.slice(from);
  next.push(sample);
  return next;
}
