import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  errorDocument,
  maintenanceDocument,
  maintenanceIdDocument,
  settingsDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { startBench, type CliBench } from './harness.ts';
import { runHere } from './run-here.ts';

const hour = 3_600_000;
let bench: CliBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const run = (...argv: readonly string[]) => runHere(bench.folder, argv);
async function list() {
  const ran = await run('--json', 'maintenance', 'list');
  return maintenanceDocument.parse(JSON.parse(ran.out)).windows;
}
async function add(...argv: readonly string[]): Promise<string> {
  const ran = await run('--json', 'maintenance', 'add', ...argv);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return maintenanceIdDocument.parse(JSON.parse(ran.out)).id;
}

describe('maintenance from the command line', { timeout: 60_000 }, () => {
  it('is planned, listed, ended and removed', async () => {
    await bench.addBot(700_001, 'Shop');
    const now = await add('New release', '--for', '2h', '--bot', '700001', '--note', 'see wiki');
    const weekly = await add(
      'Backups',
      '--weekly',
      'mon,thu',
      '--at',
      '02:30',
      '--for',
      '4h',
      '--zone',
      'Europe/Berlin',
      '--tag',
      'shop',
    );
    const windows = await list();
    expect(windows).toMatchObject([
      {
        id: now,
        name: 'New release',
        scope: { kind: 'bot', botId: '700001' },
        bots: 1,
        note: 'see wiki',
      },
      {
        id: weekly,
        activeUntilMs: null,
        bots: 0,
        when: {
          kind: 'weekly',
          days: ['mon', 'thu'],
          startTime: '02:30',
          durationMinutes: 240,
          timeZone: 'Europe/Berlin',
        },
      },
    ]);
    const [first, second] = windows;
    expect((first?.activeUntilMs ?? 0) - systemClock.nowMs()).toBeGreaterThan(1.9 * hour);
    expect((second?.next?.endMs ?? 0) - (second?.next?.startMs ?? 0)).toBe(4 * hour);
    const shown = await run('maintenance', 'list');
    expect(shown.out).toMatch(/New release\tnow, until .*“Shop”/);
    expect(shown.out).toContain('Mon, Thu at 02:30 for 4 h (Europe/Berlin)');

    expect((await run('maintenance', 'end', now)).code).toBe(0);
    expect((await list()).find(({ id }) => id === now)).toMatchObject({
      activeUntilMs: null,
      next: null,
    });
    expect((await run('maintenance', 'end', now)).code).toBe(4);
    expect((await run('maintenance', 'remove', now)).code).toBe(0);
    expect((await run('maintenance', 'remove', weekly)).code).toBe(0);
    expect((await run('maintenance', 'list')).out).toContain('No maintenance is planned.');
  });

  it('takes moments with an offset and without', async () => {
    await add('Move', '--from', '2099-03-01T22:00Z', '--to', '2099-03-02T01:00+01:00');
    expect(await list()).toMatchObject([
      { when: { fromMs: Date.UTC(2099, 2, 1, 22), toMs: Date.UTC(2099, 2, 2, 0) } },
    ]);
    await add('Move', '--from', '2099-04-01T22:00', '--for', '30m');
    const local = new Date(2099, 3, 1, 22).getTime();
    expect((await list())[1]).toMatchObject({ when: { fromMs: local, toMs: local + hour / 2 } });
  });

  it.each([
    [['--for', '2h', '--to', '2099-01-01T00:00Z'], 'either --for or --to'],
    [[], 'either --for or --to'],
    [['--to', 'tomorrow'], 'date and time'],
    [['--to', '2001-01-01T00:00Z', '--from', '2000-12-31T00:00Z'], 'already be over'],
    [['--from', '2099-01-02T00:00Z', '--to', '2099-01-01T00:00Z'], 'not after the beginning'],
    [['--for', '90d'], '31 days'],
    [['--for', '2h', '--at', '02:30'], 'belong to --weekly'],
    [['--weekly', 'mon,someday', '--at', '02:30', '--for', '1h'], 'mon, tue, wed'],
    [['--weekly', 'mon', '--for', '1h'], '--at 02:30'],
    [['--weekly', 'mon', '--at', '25:00', '--for', '1h'], '--at 02:30'],
    [['--weekly', 'mon', '--at', '02:30'], '24 hours'],
    [['--weekly', 'mon', '--at', '02:30', '--for', '25h'], '24 hours'],
    [['--weekly', 'mon', '--at', '02:30', '--for', '1h', '--zone', 'Middle/Earth'], 'no time zone'],
    [['--weekly', 'mon', '--from', '2099-01-01T00:00Z'], 'either --weekly'],
    [['--for', '2h', '--bot', '999'], '999'],
  ])('is refused for %j in one sentence', async (argv, words) => {
    const ran = await run('--json', 'maintenance', 'add', 'Work', ...argv);
    expect(ran.code).toBe(4);
    expect(errorDocument.parse(JSON.parse(ran.out)).error.message).toContain(words);
    expect(await list()).toEqual([]);
  });

  it('refuses an id that is none', async () => {
    const ran = await run('maintenance', 'remove', 'nobody');
    expect(ran.code).toBe(4);
    expect(ran.err).toContain('maintenance list');
  });
});

describe('settings of notifications from the command line', { timeout: 60_000 }, () => {
  const settings = async (...argv: readonly string[]) => {
    const ran = await run('--json', 'settings', ...argv);
    return settingsDocument.parse(JSON.parse(ran.out)).settings;
  };

  it('are set in the words of a person', async () => {
    const changed = await settings(
      'set',
      'quietHoursEnabled=on',
      'quietHoursDays=mon,tue',
      'quietHoursFrom=21:30',
      'quietHoursTo=06:00',
      'quietHoursTimeZone=Europe/Berlin',
      'quietHoursCriticalBreaksThrough=off',
      'reminderMinutes=4h',
      'notificationPrivacy=off',
    );
    expect(changed).toMatchObject({
      quietHoursEnabled: { value: true },
      quietHoursDays: { value: 'mon,tue' },
      quietHoursFrom: { value: '21:30' },
      quietHoursTo: { value: '06:00' },
      quietHoursTimeZone: { value: 'Europe/Berlin' },
      quietHoursCriticalBreaksThrough: { value: false },
      reminderMinutes: { value: 240 },
      notificationPrivacy: { value: 'off' },
    });
    expect(await settings('set', 'reminderMinutes=0')).toMatchObject({
      reminderMinutes: { value: 0 },
    });
  });

  it.each([
    ['reminderMinutes=7', 'steps of five'],
    ['reminderMinutes=30d', 'steps of five'],
    ['quietHoursDays=monday', 'mon, tue'],
    ['quietHoursFrom=7', 'time of day'],
    ['quietHoursTimeZone=+02:00', 'Europe/Berlin'],
    ['notificationPrivacy=some', 'off, count, name, full'],
  ])('%s is refused in one sentence', async (given, words) => {
    const ran = await run('settings', 'set', given);
    expect(ran.code).toBe(4);
    expect(ran.err).toContain(words);
  });
});
