import { beforeAll, expect, test } from 'vitest';
import { createDemoMode } from '../../../src-main/shell/demo/demo-mode.ts';
import { loadSchemas } from '../../../src-main/shell/engine-link/later-schemas.ts';
import { createQuit } from '../../../src-main/shell/lifecycle/quit.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { linked } from '../support/linked-engine.ts';

/** What an engine says to the commands that bring the demo's bots in. */
const answers: Readonly<Record<string, unknown>> = {
  'settings:update': {},
  'bots:add': { added: [], refused: [] },
  'bot:update': {},
};

/** Both engines are played by the test: neither ends by itself, however it is asked to. */
function aProgram() {
  const real = linked();
  const { clock, link, log } = real;
  const sides: ReturnType<typeof linked>[] = [];
  const answered = new Set<unknown>();
  let removals = 0;
  const demo = createDemoMode({
    real: link,
    createLink() {
      const side = linked({ clock });
      sides.push(side);
      return side.link;
    },
    makeFolder: () => 'demo',
    removeFolder: () => {
      removals += 1;
    },
    tellPage: () => {},
    log,
    texts: createTexts(),
  });
  real.worker().say({ type: 'ready' });
  const turn = async (answering: readonly ReturnType<typeof linked>[]): Promise<void> => {
    await clock.advance(1);
    for (const { worker } of answering) {
      for (const message of worker().received) {
        if (message.type === 'command' && !answered.has(message)) {
          answered.add(message);
          const value = answers[message.name] ?? null;
          worker().say({ type: 'answer', id: message.id, result: { ok: true, value } });
        }
      }
    }
  };
  /** Starts the demo; the real engine answers, that of the demo only where it is said to. */
  const start = async (options: { readonly answers: boolean }) => {
    const starting = demo.start();
    await clock.advance(0);
    const side = sides.at(-1);
    side?.worker().say({ type: 'ready' });
    for (let turns = 0; turns < 50 && !demo.isOn(); turns += 1) {
      await turn(options.answers ? [real, ...sides] : [real]);
    }
    return { starting, types: () => side?.types() ?? [] };
  };
  return { demo, clock, link, log, sides, start, removals: () => removals };
}

/** Whether a promise has settled, and how long after. */
function timed(clock: { monotonicMs(): number }, promise: Promise<unknown>) {
  const startMs = clock.monotonicMs();
  let tookMs: number | null = null;
  void promise.then(() => {
    tookMs = clock.monotonicMs() - startMs;
  });
  return () => tookMs;
}

const stops = (types: readonly string[]): number => types.filter((type) => type === 'stop').length;

// Takes time of this computer, not of the clock.
beforeAll(loadSchemas);

test('a quit in the demo takes no longer than one without: both engines end at once', async () => {
  const { clock, demo, link, log, removals, start } = aProgram();
  const { types } = await start({ answers: true });
  expect(demo.isOn()).toBe(true);
  const before = removals();
  let isOver = false;
  const { quit } = createQuit({
    clock,
    log,
    exit() {
      isOver = true;
    },
    steps: [
      [
        { name: 'demo', run: () => demo.end() },
        { name: 'engine', run: () => link.stop() },
      ],
    ],
  });
  quit('menu');
  await clock.advance(2499);
  expect([isOver, stops(types())]).toEqual([false, 1]);
  await clock.advance(1);
  expect([isOver, removals() - before]).toEqual([true, 1]);
});

test('the end does not wait for a start that is under way: it is given up, and none begins any more', async () => {
  const { clock, demo, sides, start, removals } = aProgram();
  const { starting, types } = await start({ answers: false });
  const next = demo.start();
  expect(demo.isOn()).toBe(false);
  const took = timed(clock, demo.end());
  await clock.advance(2500);
  expect([took(), stops(types())]).toEqual([2500, 1]);
  const refused = { ok: false, error: { code: 'UNAVAILABLE' } };
  expect(await Promise.all([starting, next, demo.start()])).toMatchObject([
    refused,
    refused,
    refused,
  ]);
  expect(sides).toHaveLength(1);
  expect(removals()).toBeGreaterThan(1);
});

test('the end waits for the same end as a way out that is under way', async () => {
  const { clock, demo, start } = aProgram();
  const { types } = await start({ answers: true });
  const left = timed(clock, demo.leave());
  await clock.advance(1000);
  const ended = timed(clock, demo.end());
  await clock.advance(1500);
  expect([left(), ended(), stops(types())]).toEqual([2500, 1500, 1]);
});

test('without a demo there is nothing to end', async () => {
  const { clock, demo, sides } = aProgram();
  const took = timed(clock, demo.end());
  await clock.advance(0);
  expect([took(), sides]).toEqual([0, []]);
});
