import { describe, expect, test } from 'vitest';
import type { HooklightBridge } from '../../../src-shared/bridge.ts';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { BotRow, Patch, Snapshot } from '../../../src-shared/snapshot.ts';
import { createFleetStore, type FleetStore } from '../../../src-renderer/state/fleet-store.ts';
import { aRow, aSnapshot } from '../support/scenes/rows.ts';
import { fc } from '../../support/fast-check.ts';

const lost: IpcError = { code: 'UNAVAILABLE', field: null, message: null };

/** An engine that answers when told to. */
function anEngine(first: Snapshot) {
  const asked: ((answer: Result<Snapshot, IpcError>) => void)[] = [];
  const log: string[] = [];
  const delays: number[] = [];
  const tasks: (() => void)[] = [];
  let listener: (patch: Patch) => void = () => undefined;
  const call = async (): Promise<Result<Snapshot, IpcError>> => {
    log.push('ask');
    return await new Promise((resolve) => asked.push(resolve));
  };
  const subscribe = (_name: string, next: (patch: Patch) => void) => {
    log.push('subscribe');
    listener = next;
    return () => undefined;
  };
  // The store uses two commands' worth of the bridge; the generic signature cannot be written as a fake's.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const bridge = { call, subscribe } as unknown as HooklightBridge;
  const store: FleetStore = createFleetStore({
    bridge,
    later: (task, delayMs) => {
      delays.push(delayMs);
      tasks.push(task);
    },
  });
  return {
    store,
    log,
    delays,
    asked: () => log.filter((line) => line === 'ask').length,
    answer: async (answer: Result<Snapshot, IpcError> = ok(first)) => {
      asked.shift()?.(answer);
      await Promise.resolve();
      await Promise.resolve();
    },
    retry: () => tasks.shift()?.(),
    patch: (patch: Patch) => listener(patch),
  };
}

function aPatch(from: number, parts: Partial<Patch> = {}): Patch {
  const { bots: _bots, revision: _revision, ...around } = aSnapshot([]);
  return {
    from,
    revision: from + 1,
    upserted: [],
    removed: [],
    ...around,
    ...parts,
  };
}

const shop = aRow({ id: '1', name: 'Shop' });
const desk = aRow({ id: '2', name: 'Desk' });
const names = (store: FleetStore): readonly string[] =>
  Array.from(store.get().bots.values(), (bot) => bot.name);

describe('the copy of the engine’s state', () => {
  test('listens before it asks, so that nothing falls between', async () => {
    const engine = anEngine(aSnapshot([shop]));
    engine.store.start();
    expect(engine.log).toEqual(['subscribe', 'ask']);
    expect(engine.store.get().phase).toBe('loading');
    await engine.answer();
    expect(engine.store.get().phase).toBe('ready');
    expect(names(engine.store)).toEqual(['Shop']);
  });

  test('applies on top what came while the snapshot was on its way', async () => {
    const engine = anEngine(aSnapshot([shop], { revision: 5 }));
    engine.store.start();
    engine.patch(aPatch(4));
    engine.patch(aPatch(5, { upserted: [desk] }));
    await engine.answer();
    expect(engine.store.get().revision).toBe(6);
    expect(names(engine.store)).toEqual(['Shop', 'Desk']);
  });

  test('takes fitting patches, drops late ones by number', async () => {
    const engine = anEngine(aSnapshot([shop], { revision: 5 }));
    engine.store.start();
    await engine.answer();
    engine.patch(aPatch(5, { upserted: [desk], removed: ['1'] }));
    engine.patch(aPatch(3, { upserted: [shop] }));
    expect(names(engine.store)).toEqual(['Desk']);
    expect(engine.asked()).toBe(1);
  });

  test('asks for the whole state again when one was missed', async () => {
    const engine = anEngine(aSnapshot([shop], { revision: 5 }));
    engine.store.start();
    await engine.answer();
    engine.patch(aPatch(7, { upserted: [desk] }));
    expect(engine.asked()).toBe(2);
    expect(names(engine.store)).toEqual(['Shop']);
    await engine.answer(ok(aSnapshot([shop, desk], { revision: 9 })));
    expect(engine.store.get().revision).toBe(9);
  });

  test('keeps showing the last state while the engine is silent, and tries again less and less often', async () => {
    const engine = anEngine(aSnapshot([shop], { revision: 5 }));
    engine.store.start();
    await engine.answer();
    engine.patch(aPatch(9));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await engine.answer(err(lost));
      expect(engine.store.get().phase).toBe('lost');
      expect(names(engine.store)).toEqual(['Shop']);
      engine.retry();
    }
    expect(engine.delays).toEqual([500, 1000, 2000, 5000, 5000, 5000]);
    await engine.answer(ok(aSnapshot([desk], { revision: 1 })));
    expect(engine.store.get().phase).toBe('ready');
    expect(names(engine.store)).toEqual(['Desk']);
  });

  test('ends up equal to the engine, whatever patches were lost on the way', async () => {
    const step = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      isRemoval: fc.boolean(),
      isLost: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const truth = new Map<string, BotRow>();
        let revision = 0;
        const snapshot = (): Snapshot => aSnapshot([...truth.values()], { revision });
        const engine = anEngine(snapshot());
        engine.store.start();
        await engine.answer();
        for (const { id, isRemoval, isLost } of [
          ...steps,
          { id: 7, isRemoval: false, isLost: false },
        ]) {
          const bot = aRow({ id: String(id), name: `${id} at ${revision}` });
          if (isRemoval) {
            truth.delete(bot.id);
          } else {
            truth.set(bot.id, bot);
          }
          const change = isRemoval ? { removed: [bot.id] } : { upserted: [bot] };
          const patch = aPatch(revision, change);
          revision += 1;
          if (!isLost) {
            engine.patch(patch);
          }
          await engine.answer(ok(snapshot()));
        }
        expect(names(engine.store).toSorted()).toEqual(
          Array.from(truth.values(), (bot) => bot.name).toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });
});
