/**
 * SCH-07's oracle: somebody with a clock and an alarm, who knows no time zones. It reads what clocks show at a moment and
 * never asks at which moment they will show something, which is what the product does.
 */
const minuteMs = 60_000;
const dayMinutes = 1440;
const dayMs = dayMinutes * minuteMs;

/** Minutes that the clocks of a zone are ahead of UTC at a moment, by what they show. */
function faceReader(timeZone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (atMs) => {
    const shown = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => Number(shown.get(name));
    const faceMs = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    );
    return (faceMs - Math.floor(atMs / minuteMs) * minuteMs) / minuteMs;
  };
}

/** The clocks of a zone over some time: how far ahead of UTC they were at first, and each moment at which they were put on. */
export interface Clocks {
  readonly timeZone: string;
  readonly firstMinutes: number;
  readonly changes: readonly { readonly atMs: number; readonly minutes: number }[];
}

/** Looks at the clocks once a day; where they were put on between two looks, finds the minute. */
export function watchClocks(timeZone: string, fromMs: number, toMs: number): Clocks {
  const read = faceReader(timeZone);
  const firstMinutes = read(fromMs);
  const changes: { atMs: number; minutes: number }[] = [];
  let before = firstMinutes;
  for (let atMs = fromMs; atMs < toMs; atMs += dayMs) {
    const minutes = read(atMs + dayMs);
    if (minutes !== before) {
      let [low, high] = [atMs, atMs + dayMs];
      while (high - low > minuteMs) {
        const middle = Math.floor((low + high) / 2 / minuteMs) * minuteMs;
        [low, high] = read(middle) === before ? [middle, high] : [low, middle];
      }
      changes.push({ atMs: high, minutes });
      before = minutes;
    }
  }
  return { timeZone, firstMinutes, changes };
}

/** Minutes since the beginning of 1970 that the clocks show, as if there were no zones. */
export function faceAt({ firstMinutes, changes }: Clocks, atMs: number): number {
  const ahead = changes.findLast((change) => change.atMs <= atMs)?.minutes ?? firstMinutes;
  return Math.floor(atMs / minuteMs) + ahead;
}

/** What clocks showed minute by minute from a moment on. */
export interface Faces {
  readonly fromMs: number;
  readonly faces: readonly number[];
}

/** Looks at the clocks of a zone once a minute. */
export function watchFaces(clocks: Clocks, fromMs: number, toMs: number): Faces {
  const faces: number[] = [];
  for (let atMs = fromMs; atMs < toMs; atMs += minuteMs) {
    faces.push(faceAt(clocks, atMs));
  }
  return { fromMs, faces };
}

/** A day of the calendar, counted from 1970-01-01, and when the alarm rang on it, wall ms. */
export type Ringings = ReadonlyMap<number, number>;

/**
 * An alarm set to a time of day, in minutes from midnight. It rings once a day: the first time that the clock shows the
 * time, or, where the clock jumps over it, as much later as was jumped.
 */
export function ringings({ fromMs, faces }: Faces, alarm: number): Ringings {
  const rung = new Map<number, number>();
  const ring = (face: number, atMs: number): void => {
    if (face % dayMinutes === alarm && !rung.has(Math.floor(face / dayMinutes))) {
      rung.set(Math.floor(face / dayMinutes), atMs);
    }
  };
  let last = (faces[0] ?? 0) - 1;
  for (const [minute, face] of faces.entries()) {
    const atMs = fromMs + minute * minuteMs;
    for (let jumped = last + 1; jumped < face; jumped += 1) {
      ring(jumped, atMs + (jumped - last - 1) * minuteMs);
    }
    ring(face, atMs);
    last = face;
  }
  return rung;
}

/** From one time of day to another, both in minutes from midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches between two alarms, one a day: from the first alarm to the second one of that day, or of the next day where
 * it is not later. Where a change of clocks brings the second before the first, they last as long as on any other day.
 */
export function stretches(
  watched: Faces,
  { from, to }: Hours,
): readonly { readonly day: number; readonly startMs: number; readonly endMs: number }[] {
  const starts = ringings(watched, from);
  const ends = ringings(watched, to);
  const isOverNight = to <= from;
  return [...starts].flatMap(([day, startMs]) => {
    const endMs = ends.get(isOverNight ? day + 1 : day);
    if (endMs === undefined) {
      return [];
    }
    const lengthMs = (to - from + (isOverNight ? dayMinutes : 0)) * minuteMs;
    return [{ day, startMs, endMs: endMs > startMs ? endMs : startMs + lengthMs }];
  });
}
