import { describe, expect, it } from 'vitest';
import { quietHoursAt } from '../../../../../src-main/core/notify/calendar/quiet-hours.ts';
import { defaultSettings, type Settings } from '../../../../../src-shared/settings.ts';

function hours(timeZone: string, from: string, to: string): Settings {
  return {
    ...defaultSettings,
    quietHoursEnabled: true,
    quietHoursFrom: from,
    quietHoursTo: to,
    quietHoursTimeZone: timeZone,
  };
}

describe('quiet hours', () => {
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
