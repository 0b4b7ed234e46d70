import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { createDemoMode, type DemoMode } from '../../../src-main/shell/demo/demo-mode.ts';
import { createEngineHost } from '../../../src-main/shell/engine-link/engine-host.ts';
import {
  createEngineLink,
  type EngineLink,
} from '../../../src-main/shell/engine-link/engine-link.ts';
import type { WorkerPort } from '../../../src-main/shell/engine-link/worker-port.ts';
import type { Result } from '../../../src-shared/result.ts';
import { patchSchema, type Patch, type Snapshot } from '../../../src-shared/snapshot.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** The engine's worker in this process: the same host, the same messages, no thread. */
function workerHere(
  clock: ManualClock,
  options: { readonly folder: string; readonly isDemo: boolean; readonly revisionBase: number },
): WorkerPort {
  let tell: (message: unknown) => void = () => {};
  let ended: (error: unknown) => void = () => {};
  const composed = composeEngine({
    folder: options.folder,
    clock,
    log: silentLogger,
    notifier: { show: () => Promise.resolve({ result: 'off' }), withdraw: () => {} },
    demo: options.isDemo,
  });
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  const engine = composed.value;
  const post = (message: unknown): void => queueMicrotask(() => tell(message));
  const host = createEngineHost({
    engine,
    post,
    clock,
    log: silentLogger,
    revisionBase: options.revisionBase,
    onSystemProxy: () => {},
    onNotifyAnswer: () => {},
  });
  const start = async (): Promise<void> => {
    await engine.start();
    host.start();
    post({ type: 'ready' });
  };
  void start();
  return {
    post: (message) => void host.receive(message).then((isOver) => (isOver ? ended(null) : null)),
    onMessage: (listener) => {
      tell = listener;
    },
    onEnd: (listener) => {
      ended = listener;
    },
    load: () => ({ idleMs: clock.monotonicMs(), cpuMs: 0 }),
    kill: async () => await engine.stop(),
  };
}

let home: string;
let clock: ManualClock;
let real: EngineLink;
let demo: DemoMode;
let sent: Patch[];

function linkOver(folder: string, isDemo: boolean): EngineLink {
  return createEngineLink({
    startWorker: ({ revisionBase }) => workerHere(clock, { folder, isDemo, revisionBase }),
    clock,
    log: silentLogger,
    notifier: { show: () => Promise.resolve({ result: 'off' }), withdraw: () => {} },
    onAskSystemProxy: () => {},
  });
}

/** Waits for a promise while the clock goes on. */
async function whileTimePasses<T>(promise: Promise<T>): Promise<T> {
  let isOver = false;
  void promise.finally(() => {
    isOver = true;
  });
  for (let turns = 0; !isOver && turns < 400; turns += 1) {
    await clock.advance(50);
  }
  return promise;
}

async function value<T, E>(answer: Promise<Result<T, E>>): Promise<T> {
  const found = await whileTimePasses(answer);
  if (!found.ok) {
    throw new Error(JSON.stringify(found.error));
  }
  return found.value;
}

const shown = async (): Promise<Snapshot> => value(demo.shown().ask('app:get-snapshot', {}));
const healthOf = async (name: string): Promise<string> =>
  (await shown()).bots.find((bot) => bot.name === name)?.health ?? 'gone';

// What the engine and its link load with their first command: that takes time of this computer, not of the clock.
beforeAll(async () => {
  await import('../../../src-main/core/engine/commands/index.ts');
});
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'hooklight-demo-'));
  clock = new ManualClock();
  sent = [];
  real = linkOver(path.join(home, 'real'), false);
  const folder = path.join(home, 'demo');
  demo = createDemoMode({
    real,
    createLink: (where) => linkOver(where, true),
    makeFolder: () => folder,
    removeFolder: () => rmSync(folder, { recursive: true, force: true }),
    tellPage: (patch) => void sent.push(patchSchema.parse(patch)),
    log: silentLogger,
    texts: createTexts(),
  });
  real.unlock(new Uint8Array(32).fill(3), {
    persist: true,
    state: { state: 'open', method: 'keyring' },
  });
  real.start();
});
afterEach(async () => {
  await whileTimePasses(demo.leave());
  await whileTimePasses(real.stop());
  rmSync(home, { recursive: true, force: true });
});

describe('the demo', () => {
  test('shows a green light within thirty seconds, and trouble within a minute', async () => {
    await value(demo.start());
    const begin = clock.nowMs();
    let greens = 0;
    while (greens === 0 && clock.nowMs() - begin < 30_000) {
      await clock.advance(500);
      greens = (await shown()).light.healthy;
    }
    expect(greens).toBeGreaterThan(0);
    await clock.advance(60_000);
    const { bots, light, notices } = await shown();
    expect(notices).toContainEqual({ kind: 'demo' });
    expect(bots).toHaveLength(12);
    expect(light.paused).toBe(1);
    expect(light.down).toBeGreaterThanOrEqual(2);
    expect(light.healthy).toBeGreaterThanOrEqual(4);
    expect(await healthOf('Payments')).toBe('down');
    expect(await healthOf('Parcel tracker')).toBe('degraded');
  });

  test('repairs what can be repaired, against its own Telegram', async () => {
    await value(demo.start());
    await clock.advance(60_000);
    const { id } = (await shown()).bots.find((bot) => bot.name === 'Payments') ?? { id: '' };
    const answer = await value(
      demo.shown().ask('repair:plan', {
        botId: id,
        kind: 're-set',
        secretUnknown: 'none',
        certificateUnknown: 'none',
        pinUnknown: 'none',
      }),
    );
    const planId = answer.kind === 'plan' ? answer.plan.planId : '';
    await value(demo.shown().ask('repair:apply', { planId, typedName: null }));
    await clock.advance(60_000);
    const payments = (await shown()).bots.find((bot) => bot.name === 'Payments');
    expect(payments?.lastAction?.outcome).toBe('done');
    expect(payments?.health).toBe('healthy');
  });

  test('is another world than the real bots, and leaves nothing behind', async () => {
    const before = await value(real.ask('app:get-snapshot', {}));
    await value(demo.start());
    expect((await shown()).bots).toHaveLength(12);
    expect((await value(real.ask('app:get-snapshot', {}))).bots).toEqual([]);
    await value(demo.leave());
    expect(existsSync(path.join(home, 'demo'))).toBe(false);
    expect(readdirSync(home)).toEqual(['real']);
    expect(await shown()).toMatchObject({ bots: [], settings: before.settings, notices: [] });
    const journal = await value(
      real.ask('journal:page', { botId: null, beforeSeq: null, limit: 100 }),
    );
    expect(journal.filter(({ kind }) => kind !== 'vault')).toEqual([]);
  });

  test('sends the page only what it shows, and makes it ask anew at each change', async () => {
    demo.setWatched(true);
    await whileTimePasses(real.ask('app:get-snapshot', {}));
    await value(demo.start());
    const misfits = () => sent.filter(({ from }) => from === -2).length;
    expect(misfits()).toBe(1);
    await shown();
    sent.length = 0;
    await clock.advance(5000);
    expect(sent.length).toBeGreaterThan(0);
    await value(demo.leave());
    expect(misfits()).toBe(1);
    sent.length = 0;
    await clock.advance(20_000);
    expect(sent).toEqual([]);
  });

  test('started twice and left twice is once', async () => {
    const starts = [demo.start(), demo.start()];
    await whileTimePasses(Promise.all(starts));
    expect(demo.isOn()).toBe(true);
    await whileTimePasses(Promise.all([demo.leave(), demo.leave()]));
    expect(demo.isOn()).toBe(false);
    expect(existsSync(path.join(home, 'demo'))).toBe(false);
  });

  test('that cannot be started says so and leaves the real bots in place', async () => {
    const broken = createDemoMode({
      real,
      createLink: () => {
        throw new Error('disk full');
      },
      makeFolder: () => home,
      removeFolder: () => {},
      tellPage: () => {},
      log: silentLogger,
      texts: createTexts(),
    });
    const answer = await whileTimePasses(broken.start());
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    expect(broken.shown()).toBe(real);
  });

  test('a folder that cannot be removed keeps neither the program from starting nor the demo from being left', async () => {
    const folder = path.join(home, 'stuck');
    let tries = 0;
    const stuck = createDemoMode({
      real,
      createLink: (where) => linkOver(where, true),
      makeFolder: () => folder,
      removeFolder: () => {
        tries += 1;
        throw new Error('EBUSY');
      },
      tellPage: () => {},
      log: silentLogger,
      texts: createTexts(),
    });
    // What a run that was killed left there.
    expect(tries).toBe(1);
    await value(stuck.start());
    await value(stuck.leave());
    expect(tries).toBe(2);
    expect(stuck.shown()).toBe(real);
  });

  test('that failed on its way out can be entered and left again', async () => {
    let isFailing = false;
    const failing = createDemoMode({
      real,
      createLink: (where) => linkOver(where, true),
      makeFolder: () => path.join(home, 'demo'),
      removeFolder: () => rmSync(path.join(home, 'demo'), { recursive: true, force: true }),
      tellPage: () => {
        if (isFailing) {
          throw new Error('the window is gone');
        }
      },
      log: silentLogger,
      texts: createTexts(),
    });
    await value(failing.start());
    const before = failing.shown();
    isFailing = true;
    await expect(failing.leave()).rejects.toThrow('the window is gone');
    isFailing = false;
    await whileTimePasses(before.stop());
    await value(failing.start());
    await value(failing.leave());
    expect(failing.shown()).toBe(real);
  });
});
