import { describe, expect, it } from 'vitest';
import { readApiRoot } from '../../../../src-main/core/engine/api-root.ts';
import { spreadOf } from '../../../../src-main/core/engine/cadence.ts';
import { createDueHeap } from '../../../../src-main/core/engine/due-heap.ts';
import {
  fromStoredState,
  newBotMemory,
  toStoredState,
} from '../../../../src-main/core/engine/memory.ts';
import { createMutex } from '../../../../src-main/core/engine/mutex.ts';
import { createSpark } from '../../../../src-main/core/engine/spark.ts';
import { fc } from '../../../support/fast-check.ts';

describe('api root', () => {
  it.each([
    [undefined, 'https://api.telegram.org'],
    ['https://api.telegram.org/', 'https://api.telegram.org'],
    ['http://127.0.0.1:8081', 'http://127.0.0.1:8081'],
    ['http://localhost:8081/', 'http://localhost:8081'],
    ['http://[::1]:8081', 'http://[::1]:8081'],
    ['https://127.1.2.3/prefix/', 'https://127.1.2.3/prefix'],
  ])('%s is used without asking', (text, root) => {
    expect(readApiRoot(text, false)).toEqual({ ok: true, value: root });
  });

  it.each([
    'https://bots.example.net',
    'http://192.168.0.9:8081',
    'https://api.telegram.org.evil.example',
    'http://api.telegram.org',
    'http://127.0.0.1.evil.example',
    'https://api.telegram.org:444',
  ])('%s must be confirmed', (text) => {
    expect(readApiRoot(text, false)).toMatchObject({
      ok: false,
      error: { code: 'API_ROOT_UNCONFIRMED' },
    });
    expect(readApiRoot(text, true).ok).toBe(true);
  });

  it.each([
    'ftp://127.0.0.1',
    'not a url',
    'https://user@127.0.0.1',
    'https://127.0.0.1/?a=b',
    'https://127.0.0.1/#x',
    'javascript:1',
  ])('%s is none, confirmed or not', (text) => {
    expect(readApiRoot(text, true)).toMatchObject({
      ok: false,
      error: { code: 'API_ROOT_INVALID' },
    });
  });
});

describe('memory', () => {
  it('comes back from the store as it was', () => {
    const memory = newBotMemory(5000);
    expect(fromStoredState(toStoredState('1', memory))).toEqual(memory);
  });

  it.each([
    [{ untilMs: 9000, days: 30 }, [{ untilMs: 9000, days: 30 }]],
    [null, []],
    [undefined, []],
    [[{ untilMs: 9000, days: 7 }], [{ untilMs: 9000, days: 7 }]],
  ])('knows of certificates what an earlier version knew: %j', (told, expected) => {
    const certificate = { host: 'a.example.org', untilMs: 9000, seenAtMs: 5000, told };
    const stored = toStoredState('1', newBotMemory(5000));
    const memoryJson = JSON.stringify({ ...JSON.parse(stored.memoryJson), certificate });
    const read = fromStoredState({ botId: '1', health: 'down', healthSinceMs: 1, memoryJson });
    expect(read?.certificate?.told).toEqual(expected);
  });

  it.each(['', '{', '[]', '{"version":2}', 'null', '{"version":1,"state":{}}'])(
    '%j starts anew',
    (memoryJson) => {
      expect(
        fromStoredState({ botId: '1', health: 'down', healthSinceMs: 1, memoryJson }),
      ).toBeNull();
    },
  );
});

describe('spread', () => {
  it('is stable and even', () => {
    const values = Array.from({ length: 3000 }, (_, i) => spreadOf(String(700_000 + i)));
    expect(spreadOf('700000')).toBe(values[0]);
    const buckets = Array.from(
      { length: 10 },
      (_, i) => values.filter((value) => Math.floor(value * 10) === i).length,
    );
    expect(Math.min(...buckets)).toBeGreaterThan(220);
    expect(Math.max(...buckets)).toBeLessThan(380);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe('due heap', () => {
  it('gives the earliest first', () => {
    const heap = createDueHeap();
    const times = [5, 1, 9, 3, 3, 7, 0, 8];
    times.forEach((dueMs, i) => heap.set(String(i), dueMs));
    const out = times.map(() => heap.pop()?.dueMs);
    expect(out).toEqual(times.toSorted((a, b) => a - b));
    expect(heap.pop()).toBeUndefined();
  });

  it('holds every id once, at the time it was last planned for', () => {
    const step = fc.record({
      id: fc.nat({ max: 15 }).map(String),
      dueMs: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 60 }), (steps) => {
        const heap = createDueHeap();
        const planned = new Map<string, number>();
        for (const { id, dueMs } of steps) {
          if (dueMs === null) {
            heap.remove(id);
            planned.delete(id);
          } else {
            heap.set(id, dueMs);
            planned.set(id, dueMs);
          }
        }
        const out = Array.from(planned, () => heap.pop());
        expect(heap.peek()).toBeUndefined();
        expect(new Map(out.map((entry) => [entry?.id, entry?.dueMs]))).toEqual(planned);
        expect(out.map((entry) => entry?.dueMs)).toEqual(
          [...planned.values()].toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

describe('mutex', () => {
  it('runs one after the other, in order, also after a failure', async () => {
    const mutex = createMutex();
    const order: string[] = [];
    const work = (name: string, fails = false) =>
      mutex.run(async () => {
        order.push(`${name}>`);
        await Promise.resolve();
        order.push(`<${name}`);
        if (fails) {
          throw new Error(name);
        }
      });
    await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(order).toEqual(['a>', '<a', 'b>', '<b', 'c>', '<c']);
  });
});

describe('spark', () => {
  it('keeps the newest count of each two minutes of the last hour', () => {
    const spark = createSpark();
    const minute = 60_000;
    for (let i = 0; i <= 90; i += 1) {
      spark.add(i * minute, i);
    }
    const values = spark.values(90 * minute);
    expect(values).toHaveLength(30);
    expect(values.at(-1)).toBe(90);
    expect(values[0]).toBe(33);
  });

  it('shows gaps as gaps', () => {
    const spark = createSpark();
    spark.add(0, 4);
    expect(spark.values(10 * 60_000).slice(-6)).toEqual([4, null, null, null, null, null]);
  });
});
