// DUR-05: a disk that is read-only, not ours, or fails: each has its own words, and what is stored is shown.
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { storageTroubles } from '../../../src-shared/storage.ts';
import { closeDisks, startOnDisk, stopWorld, type DiskWorld } from './disk-world.ts';
import { casesOnDisk, type Cases } from './small-disk.ts';

const minute = 60_000;
const missing = { url: '', maxConnections: null, ip: null };

const start = (): Promise<DiskWorld> => startOnDisk(['700001', '700002']);

afterEach(closeDisks);

const refused = {
  ok: false,
  error: {
    code: 'NOT_SAVED',
    field: null,
    message:
      'The disk that holds Hooklight’s data is read-only. Nothing was changed and nothing was sent.',
  },
};

const cases: Cases = [
  [
    'read-only at start: the last known state is shown and watched, changes are refused, all is saved later',
    async () => {
      const given = await start();
      await stopWorld(given.world);
      given.disk.remount('ro');
      given.world.telegram.answer('700002', missing);
      await given.world.restart();
      const { clock, engine, telegram, shown } = given.world;
      expect(engine.snapshot().notices).toMatchObject([{ kind: 'not-saving', why: 'read-only' }]);
      expect(engine.snapshot().bots).toHaveLength(2);
      const history = await engine.execute('bot:detail', { botId: '700001' });
      expect(history).toMatchObject({ ok: true });
      const asked = telegram.calls.length;
      await clock.advance(4 * minute);
      expect(telegram.calls.length).toBeGreaterThan(asked);
      expect(shown.map(({ kind }) => kind)).toEqual(['problem']);
      const update = await engine.execute('bot:update', { botId: '700001', name: 'x' });
      expect(update).toEqual(refused);
      expect(given.world.row('700001').name).toBe('Bot 700001');
      given.disk.remount('rw');
      await clock.advance(minute);
      expect(engine.snapshot().notices).toEqual([]);
      await given.world.restart();
      expect(given.world.row('700002').health).toBe('down');
      expect(given.world.store.outbox.unsent(10)).toEqual([]);
      await clock.advance(4 * minute);
      expect(shown.map(({ kind }) => kind)).toEqual(['problem']);
    },
  ],
  [
    'read-only at start with a log that a crash left: what it holds is shown too',
    async () => {
      const given = await start();
      const { folder } = given.world;
      const crashed = path.join(path.dirname(folder), 'crashed');
      mkdirSync(crashed, { mode: 0o700 });
      await given.world.engine.execute('bot:update', { botId: '700001', name: 'Newest name' });
      // As it lies on the disk at this moment, without an orderly end.
      for (const name of ['hooklight.db', 'hooklight.db-wal']) {
        cpSync(path.join(folder, name), path.join(crashed, name));
      }
      const options = { clock: new ManualClock(), log: silentLogger, resident: true };
      await stopWorld(given.world);
      given.disk.remount('ro');
      try {
        const opened = openStore({ ...options, folder: crashed });
        expect(opened).toMatchObject({ ok: true });
        const store = opened.ok ? opened.value : null;
        expect(store?.trouble()).toMatchObject({ kind: 'read-only' });
        expect(store?.bots.list().map(({ record }) => record.name)).toContain('Newest name');
        expect(() => store?.settings.putValue('x', 'y')).toThrow('store: read-only');
        store?.close();
      } finally {
        given.disk.remount('rw');
        rmSync(crashed, { recursive: true });
      }
    },
  ],
  [
    'a folder of somebody else: not allowed, in its own words, and nothing is touched',
    async () => {
      const given = await start();
      await stopWorld(given.world);
      const { folder } = given.world;
      const seteuid = process.seteuid?.bind(process);
      chmodSync(folder, 0o755);
      chownSync(folder, 0, 0);
      const other = 65_534;
      chmodSync(path.dirname(folder), 0o755);
      seteuid?.(other);
      try {
        const opened = openStore({
          folder,
          clock: new ManualClock(),
          log: silentLogger,
          resident: true,
        });
        expect(opened).toMatchObject({ ok: false, error: { kind: 'no-access' } });
      } finally {
        seteuid?.(0);
      }
      await given.world.restart();
      expect(given.world.engine.snapshot().bots).toHaveLength(2);
    },
  ],
];

describe('a disk in trouble (DUR-05)', () => {
  it.each(casesOnDisk(cases))('%s', async (_name, run) => {
    await expect(Promise.resolve(run())).resolves.toBeUndefined();
  });

  it('has its own sentence for every trouble', () => {
    const texts = createTexts();
    const sentences = storageTroubles.map((why) => texts(`storage.why.${why}`));
    const help = storageTroubles.map((why) =>
      texts(`window.storage.help.${why}`, { size: '', detail: '' }),
    );
    expect(new Set([...sentences, ...help]).size).toBe(2 * storageTroubles.length);
  });
});
