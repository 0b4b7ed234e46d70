import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { quietHoursAt } from '../../../../../src-main/core/notify/calendar/quiet-hours.ts';
import { momentOf } from '../../../../../src-main/core/notify/calendar/zoned.ts';
import { defaultSettings, type Settings } from '../../../../../src-shared/settings.ts';

const minute = 60_000;
const hour = 60 * minute;
const zones = Intl.supportedValuesOf('timeZone');
const firstDay = Temporal.PlainDate.from('2026-01-01');
const days = 730;

function hours(timeZone: string, from: string, to: string): Settings {
  return {
    ...defaultSettings,
    quietHoursEnabled: true,
    quietHoursFrom: from,
    quietHoursTo: to,
    quietHoursTimeZone: timeZone,
  };
}

/** Beginnings and ends from the first day on, each found by asking for the next one. */
function* walk(settings: Settings, untilMs: number): Generator<{ startMs: number; endMs: number }> {
  let atMs = momentOf(firstDay, '12:00', settings.quietHoursTimeZone) - 24 * hour;
  for (;;) {
    const { next } = quietHoursAt(settings, atMs);
    if (next === null || next.startMs >= untilMs) {
      return;
    }
    yield next;
    atMs = next.startMs;
  }
}

interface ZoneChanges {
  readonly timeZone: string;
  /** Moments at which the clocks change in these two years, ms, with the offset from then on. */
  readonly changes: readonly { readonly atMs: number; readonly offset: number }[];
  /** Equal for zones whose clocks show the same at every moment of these two years. */
  readonly sameAs: string;
}

function changesOf(timeZone: string): ZoneChanges {
  const changes: { atMs: number; offset: number }[] = [];
  const first = firstDay.toZonedDateTime(timeZone);
  const endMs = firstDay.add({ days: days + 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  let at = first.getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < endMs) {
    changes.push({ atMs: at.epochMilliseconds, offset: at.offsetNanoseconds });
    at = at.getTimeZoneTransition('next');
  }
  return { timeZone, changes, sameAs: JSON.stringify([first.offsetNanoseconds, changes]) };
}

const all = zones.map(changesOf);
/** One zone for each way in which clocks run: the others show the same, so nothing else can come out. */
const distinct = [...new Map(all.map((zone) => [zone.sameAs, zone])).values()];

describe('quiet hours', () => {
  it('are known for 400 zones, of which many change their clocks', () => {
    expect(zones.length).toBeGreaterThanOrEqual(400);
    expect(all.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(100);
    expect(distinct.length).toBeGreaterThan(40);
  });

  it('begin and end exactly once a day in every zone, for two years', () => {
    const wrong: string[] = [];
    for (const { timeZone } of distinct) {
      const settings = hours(timeZone, '02:30', '06:00');
      const lastDay = firstDay.add({ days });
      const untilMs = momentOf(lastDay, '00:00', timeZone);
      let day = firstDay.subtract({ days: 1 });
      let count = 0;
      for (const { startMs, endMs } of walk(settings, untilMs)) {
        const own = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(timeZone);
        const isNext = Temporal.PlainDate.compare(own.toPlainDate(), day.add({ days: 1 })) === 0;
        if (count > 0 && !isNext) {
          wrong.push(`${timeZone} ${own.toString()}`);
        }
        if (endMs <= startMs || endMs - startMs > 6 * hour) {
          wrong.push(`${timeZone} ${own.toString()} for ${endMs - startMs}`);
        }
        day = own.toPlainDate();
        count += 1;
      }
      if (count < days) {
        wrong.push(`${timeZone}: ${count}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('exist on the day of a change, whatever they begin and end with', () => {
    const wrong: string[] = [];
    const times = ['00:00', '00:30', '01:30', '02:00', '02:30', '03:15', '23:45'];
    for (const { timeZone, changes } of distinct) {
      for (const { atMs } of changes.slice(0, 2)) {
        const day = Temporal.Instant.fromEpochMilliseconds(atMs - 1)
          .toZonedDateTimeISO(timeZone)
          .toPlainDate();
        for (const from of times) {
          for (const to of times) {
            const startMs = momentOf(day, from, timeZone);
            const settings = hours(timeZone, from, to);
            const inside = quietHoursAt(settings, startMs).current;
            const endMs = inside?.endMs ?? 0;
            const after = inside === null ? null : quietHoursAt(settings, endMs);
            const isOver = after?.current?.startMs !== inside?.startMs;
            if (inside === null || endMs <= startMs || !isOver) {
              wrong.push(`${timeZone} ${day.toString()} ${from}–${to}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each([
    // Zone and times, the moment asked about, then the span that holds.
    ['Europe/Berlin 02:30 06:00', '2026-03-29T03:00Z', ['2026-03-29T01:30Z', '2026-03-29T04:00Z']],
    ['Europe/Berlin 02:30 03:15', '2026-03-29T01:40Z', ['2026-03-29T01:30Z', '2026-03-29T02:15Z']],
    ['Europe/Berlin 02:30 06:00', '2026-10-25T02:00Z', ['2026-10-25T00:30Z', '2026-10-25T05:00Z']],
    ['Europe/Berlin 22:00 07:00', '2026-03-29T01:00Z', ['2026-03-28T21:00Z', '2026-03-29T05:00Z']],
    ['Europe/Berlin 22:00 07:00', '2026-03-29T05:00Z', null],
    [
      'America/New_York 02:30 03:00',
      '2026-03-08T07:45Z',
      ['2026-03-08T07:30Z', '2026-03-08T08:00Z'],
    ],
    [
      'Australia/Lord_Howe 02:15 05:00',
      '2026-10-03T16:00Z',
      ['2026-10-03T15:45Z', '2026-10-03T18:00Z'],
    ],
    ['Asia/Kolkata 22:00 22:00', '2026-06-01T00:00Z', ['2026-05-31T16:30Z', '2026-06-01T16:30Z']],
  ] as const)('of %s at %s', (rule, iso, expected) => {
    const [zone = '', from = '', to = ''] = rule.split(' ');
    const { current } = quietHoursAt(hours(zone, from, to), Date.parse(iso));
    const [startMs, endMs] = (expected ?? []).map((moment) => Date.parse(moment));
    expect(current).toEqual(expected === null ? null : { startMs, endMs });
  });

  it('hold on their days only, the night after included', () => {
    const settings = { ...hours('UTC', '22:00', '07:00'), quietHoursDays: 'fri,sat' };
    const holds = (iso: string): boolean =>
      quietHoursAt(settings, Date.parse(iso)).current !== null;
    // 2 January 2026 is a Friday.
    expect(holds('2026-01-02T21:59Z')).toBe(false);
    expect(holds('2026-01-02T22:00Z')).toBe(true);
    expect(holds('2026-01-03T06:59Z')).toBe(true);
    expect(holds('2026-01-03T07:00Z')).toBe(false);
    expect(holds('2026-01-04T03:00Z')).toBe(true);
    expect(holds('2026-01-04T23:00Z')).toBe(false);
    expect(quietHoursAt(settings, Date.parse('2026-01-05T12:00Z'))).toMatchObject({
      next: { startMs: Date.parse('2026-01-09T22:00Z') },
      lastEndMs: Date.parse('2026-01-04T07:00Z'),
    });
  });

  it('never hold while they are off', () => {
    const settings = { ...hours('UTC', '00:00', '00:00'), quietHoursEnabled: false };
    expect(quietHoursAt(settings, 0)).toEqual({ current: null, next: null, lastEndMs: null });
  });
});
