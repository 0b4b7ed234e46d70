// DUR-03, DUR-04: what could not be written for long is written in parts, and what lies on disk between two of them is
// what a crash at some moment would have left.
import { afterEach, describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import type { HooklightStore } from '../../../../src-main/core/store/open.ts';
import { useMemoryFolders } from '../../../support/memory-folders.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';
import { aChange, FullDisk } from './full-disk.ts';

useMemoryFolders();
afterEach(cleanUp);

const minute = 60_000;
const bots = Array.from({ length: 40 }, (_, n) => String(700_001 + n));
const mostRows = 5000;

/** Bots change their health in turn, again and again. */
function changeAll(disk: FullDisk, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, bot] of bots.entries()) {
      disk.record(
        aChange(bot, (round * bots.length + n) * 100, round % 2 === 0 ? 'down' : 'healthy'),
      );
    }
  }
}

describe('what could not be written for long', () => {
  it('is written in parts of a bounded size, all of it and in its order', async () => {
    const disk = new FullDisk(bots);
    const rounds = 500;
    for (let round = 1; round <= rounds; round += 1) {
      for (const bot of bots) {
        const check = aCheck(bot, round * minute, { pending: round });
        const atMs = round * minute;
        const error = { atMs, message: `m${round}`, causeId: 'x', causeClass: 'http.app' } as const;
        disk.record({ ...check, error: round % 10 === 0 ? error : null });
      }
    }
    expect(disk.ids('SELECT count(*) FROM spans')).toEqual([0]);
    await disk.free();
    const parts = disk.parts();
    expect(parts.length).toBeGreaterThan(4);
    expect(Math.max(...parts)).toBeLessThan(mostRows * 1.1);
    for (const bot of bots) {
      expect(disk.store.checks.statistics(bot, 0).checks).toBe(rounds);
      expect(disk.store.checks.errors(bot, 1000)).toHaveLength(rounds / 10);
    }
    const ends = disk.ids(`SELECT to_ms FROM spans WHERE bot_id = '${bots[3]}' ORDER BY id`);
    expect(ends).toEqual(Array.from({ length: rounds }, (_, n) => (n + 1) * minute));
  });

  it('has every hour rolled up, whatever the parts, also where a bot is cut in the middle and then killed', async () => {
    const disk = new FullDisk(bots);
    const [bot = ''] = bots;
    const rounds = 12_000;
    for (let n = 1; n <= rounds; n += 1) {
      disk.record(aCheck(bot, n * minute, { pending: n }));
    }
    await disk.free();
    expect(disk.store.checks.flush()).toBe(false);
    const hours = (store: HooklightStore): number =>
      store.checks
        .hours({ botId: bot, fromHour: 0, toHour: 1000 })
        .reduce((sum, { checks }) => sum + checks, 0);
    const killed = disk.killed();
    const [written] = disk.ids('SELECT count(*) FROM spans');
    killed.checks.record(aCheck(bot, (Number(written) + 1) * minute));
    killed.checks.flush();
    expect(hours(killed)).toBe(Number(written) + 1);
    disk.parts();
    expect(hours(disk.store)).toBe(rounds);
  });

  it('lies on disk after each part as after a crash at some moment', async () => {
    const disk = new FullDisk(bots);
    changeAll(disk, 91);
    await disk.free();
    const found: number[] = [];
    disk.parts(() => {
      const killed = disk.killed();
      const seen = killed.outbox.unsent(10_000).map(({ transition }) => transition);
      found.push(seen.length);
      // A prefix of what happened.
      expect(seen.map(({ atMs }) => atMs)).toEqual(seen.map((_, n) => n * 100));
      const last = new Map(seen.map(({ botId, to }) => [botId, to]));
      const states = killed.states.list().map(({ botId, health }) => [botId, health] as const);
      expect(new Map(states)).toEqual(last);
      for (const bot of bots) {
        expect(killed.incidents.openOf(bot) !== null).toBe(last.get(bot) === 'down');
      }
      killed.close();
    });
    expect(found.length).toBeGreaterThan(2);
    expect(found.at(-1)).toBe(91 * bots.length);
  });

  it('is told from memory while the disk takes nothing, and then only what is on disk; nobody twice', async () => {
    const disk = new FullDisk(bots);
    const { store } = disk;
    changeAll(disk, 80);
    const all = store.outbox.unsent(10_000);
    expect(all).toHaveLength(80 * bots.length);
    // The last free pages took some of them.
    const waiting = all.filter(({ transitionId }) => transitionId < 0);
    expect(waiting.length).toBeGreaterThan(2500);
    const told = waiting.slice(0, 1000);
    store.outbox.markSent(
      told.map(({ transitionId }) => transitionId),
      5,
    );
    expect(store.outbox.unsent(10_000)).toHaveLength(80 * bots.length - 1000);
    await disk.free();
    disk.parts(() => {
      const unsent = new Set(disk.ids('SELECT id FROM transitions WHERE sent_at_ms IS NULL'));
      const offered = store.outbox.unsent(10_000).map(({ transitionId }) => transitionId);
      expect(offered.filter((id) => !unsent.has(id))).toEqual([]);
    });
    expect(store.outbox.unsent(10_000)).toHaveLength(80 * bots.length - 1000);
    expect(disk.ids('SELECT count(*) FROM transitions WHERE sent_at_ms = 5')).toEqual([1000]);
  });

  it('comes before whatever is written as one: that waits its turn, and is refused as behind, not as failed', async () => {
    const disk = new FullDisk(bots);
    changeAll(disk, 91);
    await disk.free();
    const { store } = disk;
    const state = {
      botId: bots[0] ?? '',
      health: 'unknown',
      healthSinceMs: 7,
      memoryJson: '{}',
    } as const;
    const write = (): void => store.atomically(() => store.states.save(state));
    expect(write).toThrow(StoreFailure);
    expect(() => store.probe()).not.toThrow();
    write();
    disk.parts();
    const [saved] = store.states.list();
    expect(saved).toEqual(state);
  });

  it('is not lost with a transaction that fails while it waits', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    const failing = (): void => {
      store.checks.record(aCheck('700001', 1));
      store.checks.flush();
      throw new TypeError('no');
    };
    expect(() => store.atomically(failing)).toThrow(TypeError);
    expect(store.checks.statistics('700001', 0).checks).toBe(1);
  });
});
