// DUR-16: roll-ups where the clock is set.
import { afterEach, describe, expect, it } from 'vitest';
import { hourMs, hourOf } from '../../../../src-main/core/history/hours.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const startMs = Date.UTC(2026, 5, 1, 10, 20);
const minute = 60_000;

describe('history while a clock is set (SCH-06)', () => {
  it.each([
    ['2040', Date.UTC(2040, 0, 1)],
    ['an hour ahead', startMs + hourMs],
    ['an hour back', startMs - hourMs],
    ['1970', 0],
  ])('counts every check in its hour: %s and back, over restarts', (_title, wrongMs) => {
    const folder = makeFolder();
    let checks = 0;
    const run = (fromMs: number): void => {
      const store = openOk(folder);
      if (store.bots.list().length === 0) {
        store.bots.insert(aStoredBot('1'));
      }
      for (let n = 0; n < 10; n += 1) {
        store.checks.record(aCheck('1', fromMs + n * minute));
        checks += 1;
      }
      store.close();
    };
    [startMs, wrongMs, startMs + 12 * minute].forEach(run);
    // What was the last hour then is over.
    run(startMs + 5 * hourMs);
    const store = openOk(folder);
    const hours = store.checks.hours({ botId: '1', fromHour: 0, toHour: 700_000 });
    const at = (ms: number): number => hours.find(({ hour }) => hour === hourOf(ms))?.checks ?? 0;
    expect(at(startMs)).toBe(20);
    expect(hours.reduce((sum, hour) => sum + hour.checks, 0)).toBe(checks);
    expect(hours.length).toBeLessThan(12);
  });
});
