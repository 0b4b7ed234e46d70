// SCH-07: what is promised once a day happens once a day in every zone, also where the clocks are put on, over two years.
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import type { MaintenanceWindow } from '../../../../../src-shared/maintenance.ts';
import { defaultSettings, type Settings } from '../../../../../src-shared/settings.ts';
import { weekDays, type WeekDay } from '../../../../../src-shared/time-zone.ts';
import { maintenanceAt } from '../../../../../src-main/core/notify/calendar/maintenance.ts';
import type { Standing } from '../../../../../src-main/core/notify/calendar/occurrences.ts';
import { quietHoursAt } from '../../../../../src-main/core/notify/calendar/quiet-hours.ts';
import type { Span } from '../../../../../src-main/core/notify/calendar/zoned.ts';
import { createOutboxBench, type OutboxBench } from '../outbox-bench.ts';
import {
  faceAt,
  ringings,
  stretches,
  watchClocks,
  watchFaces,
  type Clocks,
  type Faces,
  type Hours,
} from './alarm-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const dayMinutes = 1440;
const day = 24 * hour;
const fromMs = Date.UTC(2026, 0, 1);
const toMs = fromMs + 730 * day;

const all = Intl.supportedValuesOf('timeZone').map((zone) => watchClocks(zone, fromMs, toMs));
/** One of those whose clocks show the same at every moment of these years: of the others nothing else can be said. */
const distinct = [
  ...new Map(
    all.map((clocks) => [JSON.stringify([clocks.firstMinutes, clocks.changes]), clocks]),
  ).values(),
];

/** Where the clocks of a zone are put on, or, where they never are, one moment like any other. */
interface Night {
  readonly clocks: Clocks;
  /** From three days before to four days after. */
  readonly faces: Faces;
  readonly atMs: number;
  /** Times of day just before and just after, minutes from midnight. */
  readonly before: number;
  readonly after: number;
}

const nights: readonly Night[] = distinct.flatMap((clocks) => {
  const moments = clocks.changes.length > 0 ? clocks.changes : [{ atMs: fromMs + 9 * day }];
  return moments.map(({ atMs }) => ({
    clocks,
    faces: watchFaces(clocks, atMs - 3 * day, atMs + 4 * day),
    atMs,
    before: (faceAt(clocks, atMs - minute) + 1) % dayMinutes,
    after: faceAt(clocks, atMs) % dayMinutes,
  }));
});

const clamp = (minutes: number): number => (minutes + dayMinutes) % dayMinutes;

/** Half-way through what is left out, or comes twice. */
function middleOf({ before, after }: Night): number {
  const byMinutes = ((after - before + 1.5 * dayMinutes) % dayMinutes) - dayMinutes / 2;
  return clamp(before + Math.floor(byMinutes / 2));
}

/** Hours that begin or end just where, inside of what, and around what is left out or comes twice. */
function hoursAround(night: Night): readonly Hours[] {
  const { before, after } = night;
  const middle = middleOf(night);
  return [
    { from: before, to: after },
    { from: after, to: before },
    { from: middle, to: after + 60 },
    { from: middle, to: middle + 15 },
    { from: before - 90, to: middle },
    { from: 22 * 60, to: 7 * 60 },
    { from: 0, to: 0 },
  ].map(({ from, to }) => ({ from: clamp(from), to: clamp(to) }));
}

const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** 1970-01-01 was a Thursday. */
const weekDayOf = (dayOfCalendar: number): WeekDay => weekDays[(dayOfCalendar + 3) % 7] ?? 'mon';

/** Stretches that begin within a day and a half of a night, as the product tells them when it is asked for the next one. */
function told(at: (nowMs: number) => Standing, night: Night): readonly Span[] {
  const found: Span[] = [];
  let nowMs = night.atMs - 1.5 * day;
  for (;;) {
    const { next } = at(nowMs);
    if (next === null || next.startMs > night.atMs + 1.5 * day) {
      return found;
    }
    found.push(next);
    nowMs = next.startMs;
  }
}

const isNear =
  ({ atMs }: Night) =>
  ({ startMs }: Span): boolean =>
    startMs > atMs - 1.5 * day && startMs <= atMs + 1.5 * day;

/** What is said of the moments at which stretches begin and end, and of those just before. */
const edges = (at: (nowMs: number) => Standing, spans: readonly Span[]) =>
  spans.map(({ startMs, endMs }) =>
    [startMs - 1, startMs, endMs - 1, endMs].map((atMs) => at(atMs).current?.startMs ?? null),
  );

/** The same of what ought to be; where stretches touch or overlap, the one that lasts longest holds. */
function expectedEdges(spans: readonly Span[]): ReturnType<typeof edges> {
  const holding = (atMs: number): number | null =>
    spans
      .filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)
      .toSorted((a, b) => b.endMs - a.endMs)[0]?.startMs ?? null;
  return spans.map(({ startMs, endMs }) =>
    [startMs - 1, startMs, endMs - 1, endMs].map((atMs) => holding(atMs)),
  );
}

const nameOf = ({ clocks, atMs }: Night, { from, to }: Hours): string =>
  `${clocks.timeZone} ${new Date(atMs).toISOString()} ${timeOf(from)}–${timeOf(to)}`;

function quiet({ timeZone }: Clocks, { from, to }: Hours): Settings {
  return {
    ...defaultSettings,
    quietHoursEnabled: true,
    quietHoursFrom: timeOf(from),
    quietHoursTo: timeOf(to),
    quietHoursTimeZone: timeZone,
  };
}

function weekly({ timeZone }: Clocks, from: number, days: readonly WeekDay[]) {
  const when: MaintenanceWindow['when'] = {
    kind: 'weekly',
    days: [...days],
    startTime: timeOf(from),
    durationMinutes: 150,
    timeZone,
  };
  return (nowMs: number): Standing =>
    maintenanceAt({ scope: { kind: 'all' }, when, endedAtMs: null }, nowMs);
}

describe('the clocks of the world', () => {
  it('are 400 or more, and put on at the moments that the calendar library knows', () => {
    const differing = all.filter(({ timeZone, changes }) => {
      const known: number[] = [];
      const first = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone);
      let at = first.getTimeZoneTransition('next');
      while (at !== null && at.epochMilliseconds <= toMs) {
        known.push(at.epochMilliseconds);
        at = at.getTimeZoneTransition('next');
      }
      return known.join() !== changes.map(({ atMs }) => atMs).join();
    });
    expect(differing.map(({ timeZone }) => timeZone)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(all.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(100);
    expect([distinct.length > 40, nights.length > 150]).toEqual([true, true]);
  });
});

/** A night and a half before and after: on all other days clocks and moments run side by side, as on those at its edges. */
describe('around every change of every clock', () => {
  it('quiet hours begin and end when an alarm clock would ring', () => {
    const wrong: string[] = [];
    for (const night of nights) {
      for (const hours of hoursAround(night)) {
        const heard = stretches(night.faces, hours);
        const settings = quiet(night.clocks, hours);
        const at = (nowMs: number): Standing => quietHoursAt(settings, nowMs);
        const spans = told(at, night);
        const expected = heard.map(({ startMs, endMs }) => ({ startMs, endMs }));
        const isRight =
          JSON.stringify(spans) === JSON.stringify(expected.filter(isNear(night))) &&
          spans.length > 1 &&
          JSON.stringify(edges(at, expected.slice(1, -1))) ===
            JSON.stringify(expectedEdges(expected).slice(1, -1));
        wrong.push(...(isRight ? [] : [nameOf(night, hours)]));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('maintenance begins when an alarm clock would ring, and lasts its time', () => {
    const wrong: string[] = [];
    for (const night of nights) {
      for (const hours of hoursAround(night).slice(0, 3)) {
        const heard = ringings(night.faces, hours.from);
        const expected = [...heard.values()]
          .map((startMs) => ({ startMs, endMs: startMs + 150 * minute }))
          .filter(isNear(night));
        const spans = told(weekly(night.clocks, hours.from, weekDays), night);
        const isRight = JSON.stringify(spans) === JSON.stringify(expected) && spans.length > 1;
        wrong.push(...(isRight ? [] : [nameOf(night, hours)]));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('what is set for that day of the week comes once, and on no other day', () => {
    const wrong: string[] = [];
    for (const night of nights) {
      const from = middleOf(night);
      const own = Math.floor(faceAt(night.clocks, night.atMs) / dayMinutes);
      const hours = { from, to: clamp(from + 30) };
      const [expected] = stretches(night.faces, hours)
        .filter((one) => one.day === own)
        .map(({ startMs, endMs }) => ({ startMs, endMs }));
      const settings = { ...quiet(night.clocks, hours), quietHoursDays: weekDayOf(own) };
      const spans = [
        ...told((nowMs) => quietHoursAt(settings, nowMs), night),
        ...told(weekly(night.clocks, from, [weekDayOf(own)]), night),
      ];
      const isRight =
        spans.length === 2 &&
        JSON.stringify(spans[0]) === JSON.stringify(expected) &&
        spans[1]?.startMs === expected?.startMs;
      wrong.push(...(isRight ? [] : [nameOf(night, hours)]));
    }
    expect(wrong).toEqual([]);
  });
});

/** One night of each kind: by how much the clocks are put on, and at what time of day. */
const kinds = [
  ...new Map(nights.map((night) => [`${night.before} to ${night.after}`, night])).entries(),
].filter(([, { clocks }]) => clocks.changes.length > 0);

let bench: OutboxBench | null = null;
afterEach(() => bench?.stop());

describe('what was held back in the night in which the clocks go', () => {
  it.each(kinds)('from %s, is told once, at the end of the quiet hours', async (_name, night) => {
    const middle = middleOf(night);
    const hours = { from: middle, to: clamp(middle + 90) };
    const [quietHours] = stretches(night.faces, hours).filter(
      ({ startMs, endMs }) => startMs <= night.atMs + 3 * hour && endMs > night.atMs,
    );
    if (quietHours === undefined) {
      throw new Error('no quiet hours in that night');
    }
    bench = createOutboxBench();
    bench.clock.jumpWall(quietHours.startMs - 20 * minute - bench.clock.nowMs());
    bench.settings = quiet(night.clocks, hours);
    bench.boot();
    await bench.clock.advance(25 * minute);
    bench.set('1', { health: 'degraded', reason: 'drift' });
    await bench.clock.advance(quietHours.endMs + 5 * minute - bench.clock.nowMs());
    const toldAtMs =
      bench.clock.nowMs() - bench.clock.monotonicMs() + (bench.desktop.shown[0]?.atMs ?? 0);
    // Asleep until the end of the next quiet hours: it stands, and is not told again.
    bench.clock.sleepComputer(22.5 * hour);
    await bench.clock.advance(3 * hour);
    expect(bench.desktop.shown.map(({ message }) => message.title)).toEqual([
      'Quiet hours are over: Bot 1 needs attention',
    ]);
    expect(toldAtMs).toBeGreaterThanOrEqual(quietHours.endMs);
    expect(toldAtMs).toBeLessThan(quietHours.endMs + 2 * minute);
  });
});
