// DUR-04 on a real file system that is full to the last byte.
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineWorld } from '../../support/engine-world.ts';
import { brokenProxy } from '../../support/fakes-telegram.ts';
import {
  checksOf,
  closeDisks,
  hasReserve,
  kindsOf,
  reserveOf,
  startOnDisk,
  stopWorld,
  type DiskWorld,
} from './disk-world.ts';
import { casesOnDisk, type Cases } from './small-disk.ts';

const second = 1000;
const minute = 60 * second;
const missing = { url: '', maxConnections: null, ip: null };

const bots = ['700001', '700002', '700003'] as const;
const start = (): Promise<DiskWorld> => startOnDisk(bots);

afterEach(closeDisks);

/** To the last byte: what the reserve gave is taken too, as a program would that writes and writes. */
async function fillWhole(given: DiskWorld): Promise<void> {
  given.disk.fill();
  await given.world.clock.advance(4 * second);
  given.disk.fill();
}

/** Time goes on until then, ten minutes at most. */
async function until({ world }: DiskWorld, isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 60 && !isSo(); n += 1) {
    await world.clock.advance(10 * second);
  }
  expect(isSo()).toBe(true);
}

function dueNothing({ store }: EngineWorld): void {
  expect(store.outbox.unsent(100)).toEqual([]);
  expect(store.verifyJournal().ok).toBe(true);
  expect(store.intents.open()).toEqual([]);
}

const cases: Cases = [
  [
    'is met with the reserve: said within 5 s, everything is saved still, removing works',
    async () => {
      const given = await start();
      const reserve = reserveOf(given.world);
      expect((reserve?.mode ?? 0) & 0o777).toBe(0o600);
      given.disk.fill();
      await given.world.clock.advance(5 * second);
      expect(kindsOf(given.world)).toEqual(['disk-low']);
      expect(reserveOf(given.world)).toBeUndefined();
      const { engine } = given.world;
      expect(await engine.execute('bot:remove', { botId: '700003' })).toMatchObject({ ok: true });
      expect(await engine.execute('bot:detail', { botId: '700001' })).toMatchObject({ ok: true });
      await given.world.clock.advance(2 * minute);
      expect(kindsOf(given.world)).toEqual(['disk-low']);
      given.disk.free();
      expect(await hasReserve(given.world)).toBeLessThanOrEqual(minute);
      await given.world.clock.advance(2 * second);
      expect(kindsOf(given.world)).toEqual([]);
    },
  ],

  [
    'without a byte left: watching and telling go on, nothing pretends, and all of it is saved later',
    async () => {
      const given = await start();
      const { clock, engine, store, telegram, shown } = given.world;
      await fillWhole(given);
      const filledMs = clock.monotonicMs();
      telegram.answer('700001', missing);
      while (!kindsOf(given.world).includes('not-saving')) {
        await clock.advance(500);
      }
      // The first check that has anything to write meets it: not later than its interval.
      expect(clock.monotonicMs() - filledMs).toBeLessThan(2 * minute);
      expect(engine.snapshot().notices).toMatchObject([{ kind: 'not-saving', why: 'full' }]);
      await clock.advance(3 * minute);
      expect(shown.map(({ kind }) => kind)).toEqual(['problem']);
      expect(given.world.row('700001').health).toBe('down');

      const before = engine.snapshot().settings;
      const refused = { ok: false, error: { code: 'NOT_SAVED' } };
      expect(await engine.execute('settings:update', { intervalSeconds: 300 })).toMatchObject(
        refused,
      );
      expect(await engine.execute('bot:update', { botId: '700002', name: 'x' })).toMatchObject(
        refused,
      );
      expect(engine.snapshot().settings).toEqual(before);
      expect(given.world.row('700002').name).not.toBe('x');
      const read = await engine.execute('bot:detail', { botId: '700001' });
      expect(read).toMatchObject({ ok: true });
      await clock.advance(20 * minute);
      // What was told is not told again because it cannot be marked.
      expect(shown.map(({ kind }) => kind)).toEqual(['problem']);
      telegram.answer('700001', {});
      await clock.advance(3 * minute);
      expect(shown.map(({ kind }) => kind)).toEqual(['problem', 'recovered']);

      given.disk.free();
      const freedMs = clock.monotonicMs();
      while (kindsOf(given.world).includes('not-saving')) {
        await clock.advance(500);
      }
      expect(clock.monotonicMs() - freedMs).toBeLessThanOrEqual(minute);
      expect(await engine.execute('bot:update', { botId: '700002', name: 'x' })).toMatchObject({
        ok: true,
      });
      const page = store.checks.page({
        botId: '700001',
        fromMs: 0,
        toMs: clock.nowMs(),
        limit: 100,
      });
      expect(page.transitions.map(({ to }) => to)).toEqual(['healthy', 'down', 'healthy']);
      expect(store.checks.statistics('700001', 0).checks).toBe(checksOf(given.world, '700001'));
      dueNothing(given.world);
      await given.world.restart();
      await clock.advance(3 * minute);
      expect(shown.map(({ kind }) => kind)).toEqual(['problem', 'recovered']);
    },
  ],

  [
    'what was told of the whole fleet meanwhile is told once, and what is over is over, also in the next run',
    async () => {
      const given = await start();
      const { clock, telegram, shown, withdrawn } = given.world;
      const told = (): number => shown.filter(({ kind }) => kind === 'fleet').length;
      await fillWhole(given);
      telegram.cutOff(brokenProxy);
      await until(given, () => told() === 1);
      await clock.advance(2 * minute);
      expect(kindsOf(given.world)).toContain('not-saving');
      given.disk.free();
      await clock.advance(minute);
      expect(kindsOf(given.world)).not.toContain('not-saving');
      await given.world.restart();
      await clock.advance(5 * minute);
      expect(told()).toBe(1);

      telegram.cutOff(null);
      await until(given, () => given.world.engine.snapshot().fleet === null);
      telegram.cutOff(brokenProxy);
      await until(given, () => told() === 2);
      await fillWhole(given);
      telegram.answer('700001', missing);
      telegram.cutOff(null);
      await until(given, () => withdrawn.includes('fleet'));
      expect(kindsOf(given.world)).toContain('not-saving');
      given.disk.free();
      await clock.advance(minute);
      await given.world.restart();
      await clock.advance(minute);
      telegram.cutOff(brokenProxy);
      await until(given, () => told() === 3);
    },
  ],

  [
    'does not keep it from starting, with the reserve or without it',
    async () => {
      const given = await start();
      // A program that ends gives some room back: the disk is filled after it.
      const restartFull = async (): Promise<void> => {
        await stopWorld(given.world);
        given.disk.fill();
        await given.world.restart();
      };
      await restartFull();
      expect(reserveOf(given.world)).toBeUndefined();
      expect(given.world.engine.snapshot().bots).toHaveLength(3);
      expect(kindsOf(given.world)).not.toContain('not-saving');

      given.world.telegram.answer('700002', missing);
      await restartFull();
      expect(kindsOf(given.world)).toEqual(['not-saving']);
      expect(given.world.engine.snapshot().bots).toHaveLength(3);
      await given.world.clock.advance(4 * minute);
      expect(given.world.shown.map(({ title }) => title)).toEqual([
        expect.stringContaining('Bot 700002'),
      ]);
      given.disk.free();
      await given.world.clock.advance(minute);
      expect(kindsOf(given.world)).not.toContain('not-saving');
      dueNothing(given.world);
      await given.world.restart();
      expect(given.world.row('700002').health).toBe('down');
    },
  ],
];

describe('a full disk (DUR-04)', () => {
  it.each(casesOnDisk(cases))('%s', async (_name, run) => {
    await expect(Promise.resolve(run())).resolves.toBeUndefined();
  });
});
