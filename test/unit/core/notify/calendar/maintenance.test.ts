import { describe, expect, it } from 'vitest';
import {
  concerns,
  maintenanceAt,
  type PlannedWork,
} from '../../../../../src-main/core/notify/calendar/maintenance.ts';
import {
  maintenanceOfBot,
  nextLookMs,
} from '../../../../../src-main/core/notify/calendar/placed.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (iso: string): number => Date.parse(iso);
const bot = { id: '1', tags: ['shop'] };

const once = (fromMs: number, toMs: number, endedAtMs: number | null = null): PlannedWork => ({
  scope: { kind: 'all' },
  when: { kind: 'once', fromMs, toMs },
  endedAtMs,
});
const nightly: PlannedWork = {
  scope: { kind: 'all' },
  when: {
    kind: 'weekly',
    days: ['sun'],
    startTime: '01:00',
    durationMinutes: 240,
    timeZone: 'Europe/Berlin',
  },
  endedAtMs: null,
};

const place = (windows: readonly PlannedWork[], nowMs: number) =>
  windows.map((window) => ({ window, standing: maintenanceAt(window, nowMs) }));

describe('a maintenance window', () => {
  it.each([
    ['all', { kind: 'all' }, true],
    ['its tag', { kind: 'tag', tag: 'shop' }, true],
    ['another tag', { kind: 'tag', tag: 'test' }, false],
    ['itself', { kind: 'bot', botId: '1' }, true],
    ['another bot', { kind: 'bot', botId: '2' }, false],
  ] as const)('of %s', (_name, scope, expected) => {
    expect(concerns(scope, bot)).toBe(expected);
  });

  it.each([
    ['before', 999, { current: null, lastEndMs: null }],
    ['at its beginning', 1000, { next: null, lastEndMs: null }],
    ['at its end', 2000, { current: null, next: null, lastEndMs: 2000 }],
  ])('once, %s', (_name, nowMs, expected) => {
    expect(maintenanceAt(once(1000, 2000), nowMs)).toMatchObject(expected);
  });

  it('every week is four hours long also in the nights in which the clocks change', () => {
    expect(maintenanceAt(nightly, at('2026-03-29T03:30Z')).current).toEqual({
      startMs: at('2026-03-29T00:00Z'),
      endMs: at('2026-03-29T04:00Z'),
    });
    expect(maintenanceAt(nightly, at('2026-10-25T02:30Z')).current).toEqual({
      startMs: at('2026-10-24T23:00Z'),
      endMs: at('2026-10-25T03:00Z'),
    });
  });

  it('that was ended early has ended, and comes again', () => {
    const endedAtMs = at('2026-03-29T01:00Z');
    const standing = maintenanceAt({ ...nightly, endedAtMs }, at('2026-03-29T01:00Z'));
    expect(standing).toEqual({
      current: null,
      next: { startMs: at('2026-04-04T23:00Z'), endMs: at('2026-04-05T03:00Z') },
      lastEndMs: endedAtMs,
    });
    expect(
      maintenanceAt({ ...nightly, endedAtMs }, at('2026-04-05T00:00Z')).current,
    ).not.toBeNull();
  });
});

describe('the windows of a bot', () => {
  it('that overlap or follow each other count as one', () => {
    const windows = [
      once(0, hour),
      once(hour, 2 * hour),
      once(90 * minute, 3 * hour),
      once(5 * hour, 6 * hour),
    ];
    expect(maintenanceOfBot(place(windows, 30 * minute), bot)).toEqual({
      untilMs: 3 * hour,
      endedAtMs: null,
    });
    expect(maintenanceOfBot(place(windows, 4 * hour), bot)).toEqual({
      untilMs: null,
      endedAtMs: 3 * hour,
    });
  });

  it('are asked for again when one begins or ends, and every minute', () => {
    expect(nextLookMs(place([once(10_000, 20_000)], 0), 0)).toBe(10_000);
    expect(nextLookMs(place([once(10_000, 20_000)], 15_000), 15_000)).toBe(20_000);
    expect(nextLookMs(place([once(10_000, 20_000)], 30_000), 30_000)).toBe(90_000);
  });
});
