// DUR-06: another program holds the database. DUR-07: one writer, refused at once, and no lock outlives its holder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src-main/core/engine/ports/store.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { buildProgram } from '../../support/built-program.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld } from '../../support/engine-world.ts';
import { holdDatabase } from '../../support/held-database.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aStoredBot, cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { checksOf, kindsOf } from './disk-world.ts';

const second = 1000;
const missing = { url: '', maxConnections: null, ip: null };

afterEach(cleanUp);
const kept = closedAfterEach();

beforeAll(async () => {
  // Beforehand: the first one is built.
  await buildProgram('test/integration/disk/holding-program.ts');
});

describe('a lock of another program (DUR-06)', () => {
  it('held for 30 s stops nobody: no turn waits, people are told, no sample is lost', async () => {
    let longestMs = 0;
    const timed = <T>(run: () => T): T => {
      const fromMs = performance.now();
      try {
        return run();
      } finally {
        longestMs = Math.max(longestMs, performance.now() - fromMs);
      }
    };
    const timedStore = (store: Store): Store => ({
      ...store,
      checks: {
        ...store.checks,
        record: (record) => timed(() => store.checks.record(record)),
        commitChanges: () => timed(() => store.checks.commitChanges()),
        flush: () => timed(() => store.checks.flush()),
      },
      states: { ...store.states, save: (state) => timed(() => store.states.save(state)) },
    });
    const world = kept(await createWorld({ intervalSeconds: 5, wrapStore: timedStore }));
    const bots = Array.from({ length: 20 }, (_, n) => String(700_001 + n));
    bots.forEach((bot) => world.telegram.answer(bot, {}));
    await world.add(bots);
    await world.clock.advance(20 * second);

    const lock = kept(await holdDatabase(world.folder));
    longestMs = 0;
    world.telegram.answer('700001', missing);
    const change = world.engine.execute('bot:update', { botId: '700002', name: 'x' });
    await world.clock.advance(15 * second);
    expect(await change).toMatchObject({ ok: false, error: { code: 'NOT_SAVED' } });
    expect(kindsOf(world)).toEqual(['not-saving']);
    expect(world.engine.snapshot().notices).toMatchObject([{ why: 'busy' }]);
    await world.clock.advance(15 * second);
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
    // 50 ms are waited for a lock; the rest is what a busy machine adds.
    expect(longestMs).toBeLessThan(400);
    await lock.letGo();
    await world.clock.advance(4 * second);
    expect(kindsOf(world)).toEqual([]);
    for (const bot of bots) {
      const { checks } = world.store.checks.statistics(bot, 0);
      expect([bot, checks]).toEqual([bot, checksOf(world, bot)]);
    }
    await world.clock.advance(60 * second);
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
  });

  it('that lasts for a moment is waited for, and nobody hears of it', async () => {
    const world = kept(await createWorld());
    world.telegram.answer('700001', {});
    await world.add(['700001']);
    const lock = kept(await holdDatabase(world.folder));
    const change = world.engine.execute('bot:update', { botId: '700001', name: 'new' });
    await world.clock.advance(2 * second);
    await lock.letGo();
    await world.clock.advance(second);
    expect(await change).toMatchObject({ ok: true });
    expect(kindsOf(world)).toEqual([]);
  });
});

describe('one writer (DUR-07)', () => {
  let program = '';
  beforeAll(async () => {
    program = await buildProgram('test/integration/store/writer.ts');
  });

  const refusedMs = (folder: string): number => {
    const fromMs = performance.now();
    const opened = openStore({
      folder,
      clock: new ManualClock(),
      log: silentLogger,
      resident: true,
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'busy' } });
    return performance.now() - fromMs;
  };

  it('refuses a second one within a second, by whatever name it comes, and is free after SIGKILL', async () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    store.close();
    const alias = path.join(makeFolder(), 'alias');
    symlinkSync(folder, alias);
    const child = spawn(process.execPath, [program, folder, '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      expect(refusedMs(folder)).toBeLessThan(1000);
      expect(refusedMs(alias)).toBeLessThan(1000);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    openOk(folder).close();
  });
});
