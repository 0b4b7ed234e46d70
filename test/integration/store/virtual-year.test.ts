// DUR-16: a year of checks stays bounded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hourMs, hourOf } from '../../../src-main/core/history/hours.ts';
import type { HooklightStore } from '../../../src-main/core/store/open.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { dayMs, live, rollupBytes, tableSizes } from '../../support/virtual-year.ts';
import { aStoredBot, cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';

// A year is some hundred commits.
useMemoryFolders();
afterAll(cleanUp);

const startMs = Date.UTC(2026, 0, 1);
const everyMs = 10 * 60_000;
const half = startMs + 200 * dayMs;
const endMs = startMs + 420 * dayMs;
const bots = { '700001': 'quiet', '700002': 'laptop', '700003': 'troubled' } as const;

describe('more than a year of checks on disk', () => {
  let folder: string;
  let store: HooklightStore;
  beforeAll(() => {
    folder = makeFolder();
    const first = openOk(folder);
    Object.keys(bots).forEach((id) => first.bots.insert(aStoredBot(id)));
    live(first, bots, { fromMs: startMs, toMs: half, everyMs });
    first.close();
    // An hour and ten minutes without us.
    store = openOk(folder);
    live(store, bots, { fromMs: half + hourMs, toMs: endMs, everyMs });
  }, 120_000);

  const hoursOf = (botId: string) =>
    store.checks.hours({ botId, fromHour: hourOf(startMs), toHour: hourOf(endMs) });

  it('keeps 400 days and no more, hour by hour, over a restart', () => {
    const hours = hoursOf('700001');
    expect(hours[0]?.hour).toBe(hourOf(endMs - 400 * dayMs));
    // The hour in which nobody looked is not there, the one before it is not whole.
    expect(hours.length).toBe(400 * 24 - 1);
    expect(hours.some(({ hour }) => hour === hourOf(half))).toBe(false);
    const partly = hours.filter(({ healthyMs }) => healthyMs < hourMs);
    expect(partly.map(({ hour }) => hour)).toEqual([hourOf(half) - 1, hourOf(endMs) - 1]);
  });

  it('tells the nights in which nobody looked from quiet hours', () => {
    const perDay = new Map<number, number>();
    for (const { hour } of hoursOf('700002')) {
      perDay.set(Math.floor(hour / 24), (perDay.get(Math.floor(hour / 24)) ?? 0) + 1);
    }
    expect(new Set(perDay.values())).toEqual(new Set([16]));
  });

  it('knows an out-of-order bot’s time by health also where its checks are gone', () => {
    const [hour] = hoursOf('700003');
    expect((hour?.downMs ?? 0) + (hour?.degradedMs ?? 0)).toBe(hourMs);
    expect(hour?.checks).toBe(6);
    const oldest = store.checks.spans({
      botId: '700003',
      fromMs: startMs,
      toMs: endMs,
      limit: 20_000,
    });
    expect(oldest?.[0]?.fromMs).toBeGreaterThan(endMs - 31 * dayMs);
  });

  it('takes less than 1 MB of roll-ups a bot and year, a small part of it when quiet', () => {
    store.close();
    expect(rollupBytes(tableSizes(folder))).toBeLessThan(1_000_000);
    store = openOk(folder);
  });
});
