// DUR-01, DUR-03: of a large fleet more waits than one part takes. Whatever part a crash comes after, what lies on disk fits
// together; and those who build on a change wait for changes only.
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckRecord } from '../../../../src-main/core/engine/ports/checks.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { useMemoryFolders } from '../../../support/memory-folders.ts';
import { aCheck, cleanUp } from './fixtures.ts';
import { aChange, FullDisk } from './full-disk.ts';

useMemoryFolders();
afterEach(cleanUp);

const fleet = Array.from({ length: 6000 }, (_, n) => String(700_001 + n));
const [first = ''] = fleet;
const last = fleet.at(-1) ?? '';

/** A check with a failed delivery, which the bot's memory knows of. */
function aFailedDelivery(botId: string, atMs: number): CheckRecord {
  const check = aCheck(botId, atMs);
  return {
    ...check,
    state: { ...check.state, memoryJson: `{"seen":${atMs}}` },
    error: { atMs, message: `m${atMs}`, causeId: 'x', causeClass: 'http.app' },
  };
}

/** A fleet of which nothing could be written, with what comes at the end of it. */
async function aWaitingFleet(...records: readonly CheckRecord[]): Promise<FullDisk> {
  const disk = new FullDisk(fleet);
  fleet.forEach((bot, n) => disk.record(aCheck(bot, n + 1, { pending: 1 })));
  records.forEach((record) => disk.record(record));
  await disk.free();
  return disk;
}

/** Failed deliveries that take more than two parts. */
const manyFailures = (): readonly CheckRecord[] => fleet.map((bot) => aFailedDelivery(bot, 6500));

describe('of a large fleet', () => {
  it('a change comes to the disk with the state of its bot, though not all states fit beside it', async () => {
    const disk = await aWaitingFleet(aChange(last, 7000, 'down'), aCheck(first, 8000));
    expect(disk.store.checks.flush()).toBe(false);
    const killed = disk.killed();
    expect(killed.outbox.unsent(10).map(({ transition }) => transition.botId)).toEqual([last]);
    expect(killed.incidents.openOf(last)).not.toBeNull();
    const states = new Map(killed.states.list().map((state) => [state.botId, state]));
    expect(states.get(last)).toMatchObject({ health: 'down', healthSinceMs: 7000 });
    expect(states.size).toBeLessThan(fleet.length);
    disk.parts();
    const written = new Map(disk.store.states.list().map((state) => [state.botId, state]));
    expect(written.get(last)).toMatchObject({ health: 'down', healthSinceMs: 7000 });
    expect(written.get(first)).toMatchObject({ healthSinceMs: 8000 });
    expect(written.size).toBe(fleet.length);
  });

  it('no state is on disk that knows of a failed delivery which is not', async () => {
    const disk = await aWaitingFleet(...fleet.map((bot) => aFailedDelivery(bot, 9000)));
    let parts = 0;
    disk.parts(() => {
      parts += 1;
      const known = disk.ids("SELECT bot_id FROM bot_states WHERE memory_json LIKE '%seen%'");
      const stored = new Set(disk.ids('SELECT bot_id FROM error_events'));
      expect(known.filter((bot) => !stored.has(bot)).slice(0, 3)).toEqual([]);
    });
    expect(parts).toBeGreaterThan(4);
    expect(disk.ids('SELECT count(*) FROM error_events')).toEqual([fleet.length]);
  });

  it('nor one of a bot that changed after failed deliveries of its own, were there ever so many', async () => {
    const disk = new FullDisk([first, last]);
    const failures = 4000;
    for (let n = 1; n <= failures; n += 1) {
      disk.record(aFailedDelivery(first, n * 10_000));
    }
    const change = aChange(first, 1 + failures * 10_000, 'down');
    disk.record({ ...change, state: { ...change.state, memoryJson: '{"seen":true}' } });
    disk.record(aFailedDelivery(first, 2 + failures * 10_000));
    await disk.free();
    const found: unknown[] = [];
    disk.parts(() => {
      const [counted] = disk.ids('SELECT count(*) FROM error_events');
      const [down] = disk.ids("SELECT count(*) FROM bot_states WHERE health = 'down'");
      const [told] = disk.ids('SELECT count(*) FROM transitions');
      expect(down === 1 ? Number(counted) : failures).toBeGreaterThanOrEqual(failures);
      found.push(told);
    });
    expect(found[0]).toBe(0);
    expect(found.at(-1)).toBe(1);
    expect(disk.ids('SELECT count(*) FROM error_events')).toEqual([failures + 1]);
  });

  it('changes are told as on disk, and a repair begins, though plain states of others wait', async () => {
    const disk = await aWaitingFleet(aChange(first, 7000, 'down'));
    expect(disk.store.checks.commitChanges()).toBe(true);
    const again = await aWaitingFleet(...manyFailures(), aChange(last, 7000, 'down'));
    const sealed = Uint8Array.of(1);
    again.store.intents.begin({
      actionId: 'a',
      botId: last,
      wish: 're-set',
      startedAtMs: 7000,
      sealed,
    });
    const killed = again.killed();
    expect(killed.outbox.unsent(10)).toHaveLength(1);
    expect(killed.intents.open()).toHaveLength(1);
    expect(killed.states.list().length).toBeLessThan(fleet.length);
  });

  it('a bot is adopted though states of all others wait: its own come first, with what they know of', async () => {
    const disk = await aWaitingFleet(...manyFailures(), aChange(first, 7000, 'down'));
    const seen = aFailedDelivery(last, 7500);
    disk.record(seen);
    adopt(disk, last);
    const killed = disk.killed();
    expect(killed.outbox.unsent(10).map(({ transition }) => transition.botId)).toEqual([first]);
    expect(
      killed.checks
        .errors(last, 9)
        .map(({ message }) => message)
        .toSorted(),
    ).toEqual(['m6500', 'm7500']);
    const states = new Map(killed.states.list().map((state) => [state.botId, state]));
    expect(states.get(last)).toEqual(adopted(last));
    expect(states.size).toBeLessThan(fleet.length);
    // What waited of it does not come after it.
    disk.parts();
    const written = new Map(disk.store.states.list().map((state) => [state.botId, state]));
    expect([written.get(last), written.size]).toEqual([adopted(last), fleet.length]);
    expect(written.get(fleet[5] ?? '')).toMatchObject({ memoryJson: '{"seen":6500}' });
  });

  const adopt = ({ store }: FullDisk, botId: string): void =>
    store.atomically(() => store.states.save(adopted(botId)), [botId]);

  /** So many changes of health of forty bots wait, one after the other. */
  async function withChanges(count: number, ...records: readonly CheckRecord[]): Promise<FullDisk> {
    const disk = new FullDisk(fleet.slice(0, 50));
    // The last free pages take some of them.
    const written = (): number => Number(disk.ids('SELECT count(*) FROM transitions')[0]);
    for (let n = 0; n - written() < count; n += 1) {
      disk.record(aChange(fleet[n % 40] ?? '', 7000 + n, n % 80 < 40 ? 'down' : 'healthy'));
    }
    records.forEach((record) => disk.record(record));
    await disk.free();
    return disk;
  }

  it('nobody is adopted before a change of health of whatever bot', async () => {
    const disk = await withChanges(4000);
    const quiet = fleet[45] ?? '';
    expect(() => adopt(disk, quiet)).toThrow(StoreFailure);
    expect(disk.ids(`SELECT memory_json FROM bot_states WHERE bot_id = '${quiet}'`)).toEqual([]);
    while (!disk.store.checks.commitChanges()) {
      // One part after the other.
    }
    adopt(disk, quiet);
    const [written] = disk.ids('SELECT count(*) FROM transitions');
    expect(written).toBeGreaterThanOrEqual(4000);
  });

  it('nor before what waited of the bot itself, though the changes left no room for it', async () => {
    const one = fleet[45] ?? '';
    // As many as fill a part to its last row.
    const disk = await withChanges(1250, aFailedDelivery(one, 20_000));
    adopt(disk, one);
    expect(disk.ids('SELECT count(*) FROM error_events')).toEqual([1]);
    disk.parts();
    const states = new Map(disk.store.states.list().map((state) => [state.botId, state]));
    expect(states.get(one)).toEqual(adopted(one));
  });
});

const adopted = (botId: string) =>
  ({ botId, health: 'unknown', healthSinceMs: 7, memoryJson: '{"adopted":true}' }) as const;
