// Thousands of bots are loaded in many turns: who comes in between sees none of them before all are there.
import { afterEach, expect, it } from 'vitest';
import { createEngine } from '../../../src-main/core/engine/engine.ts';
import { openVault, quietDeps, testKey } from '../../support/engine-world.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { aStoredBot, cleanUp, openOk } from '../../unit/core/store/fixtures.ts';

useMemoryFolders();
afterEach(cleanUp);

const bots = 1000;

function aFleet(onSettings: () => void = () => undefined) {
  const clock = new ManualClock();
  const store = openOk(undefined, clock);
  store.atomically(() => {
    for (let n = 1; n <= bots; n += 1) {
      store.bots.insert(aStoredBot(String(700_000 + n), { sealedToken: null }));
    }
  });
  const engine = createEngine({ ...quietDeps(clock, store), onSettings });
  return { clock, engine, store };
}

it('others have turns meanwhile, a command waits for all bots, and a key opens them when they are there', async () => {
  const { clock, engine } = aFleet();
  const starting = engine.start();
  const seen: number[] = [];
  const detail = engine.execute('bot:detail', { botId: '700999' });
  for (let turn = 0; turn < 3; turn += 1) {
    await clock.advance(0);
    seen.push(engine.snapshot().bots.length);
    engine.unlock(testKey, openVault);
    await clock.advance(1);
  }
  expect(seen).toEqual([0, 0, 0]);
  await clock.advance(10);
  await starting;
  expect(await detail).toMatchObject({ ok: true });
  expect(engine.snapshot()).toMatchObject({ vault: { state: 'open' } });
  expect(engine.snapshot().bots).toHaveLength(bots);
  const stopping = engine.stop();
  await clock.advance(100);
  await stopping;
});

it('an end in between is an orderly one: nothing goes on after it', async () => {
  let wentOn = 0;
  const { clock, engine } = aFleet(() => (wentOn += 1));
  const starting = engine.start();
  await clock.advance(1);
  const stopping = engine.stop();
  await clock.advance(3000);
  await Promise.all([starting, stopping]);
  expect(engine.snapshot().bots).toEqual([]);
  expect(await engine.execute('fleet:check-all', {})).toMatchObject({ ok: false });
  expect([clock.sleeping, wentOn]).toEqual([0, 0]);
});
