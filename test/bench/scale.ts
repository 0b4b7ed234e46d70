import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { callBridge, waitForState } from '../e2e/support/bridge.ts';
import { startDesktop } from '../support/desktop/session.ts';
import { runRawLoop, type RawLoopReport } from './run-raw-loop.ts';
import { pssMegabytes } from './electron-apps.ts';
import { figure, rounded, type Figure } from './figures.ts';
import { frameGaps } from './list-page.ts';
import { appCpu, cpuPercents, processCpuMs } from './process-use.ts';
import { addPaused, startScaleApp, type Probe, type ScaleApp } from './scale-app.ts';
import { formOf, type ScaleOptions } from './scale-form.ts';
import { beginTrouble, botIdOf, chooseTroubled, type Troubled } from './scale-fleet.ts';
import { createBots, startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { percentiles } from './statistics.ts';

const intervalMs = 60_000;
const baselineMs = 30_000;
/** Every bot was asked once, and lies in the lane of its kind. */
const settleMs = intervalMs + 5000;
const longestFirstRoundMs = 300_000;
const scrollStretchMs = 15_000;
const pixelsPerFrame = 240;

/**
 * The real app asks 10,000 bots once a minute at an API root of its own (budget 500 a second), with a simulator in
 * another process whose every answer is another one; 5 % of the bots fail, 1 % hang; the window is open and scrolls all
 * the while. Held against bare undici that asks the same bots at the same pace, while Hooklight's own watching is
 * paused and its window scrolls on.
 */
export async function benchScale({ bots, minutes, profile }: ScaleOptions): Promise<unknown> {
  const simulator = await startSimulatorProcess(['--restless']);
  const desktop = await startDesktop({ panel: true, notifications: 'dunst', keyring: 'unlocked' });
  try {
    const tokens = await createBots(simulator, bots);
    const app = await startScaleApp(desktop, profile);
    try {
      await addPaused(app, tokens, simulator.url);
      const task = { url: simulator.url, tokens, intervalMs, forMs: baselineMs };
      const [raw] = await Promise.all([runRawLoop(task), scrolled(app, baselineMs)]);
      await callBridge(app.page, 'fleet:pause', { untilMs: 0 });
      await scrolled(app, settleMs);
      await everyBotWasAsked(app);
      const ours = await watched(app, simulator, { tokens, forMs: minutes * 60_000 });
      const form = formOf({ bots, minutes });
      return { bots, minutes, figures: figures(form, ours, raw), hooklight: ours, rawUndici: raw };
    } finally {
      await app.close();
    }
  } finally {
    await desktop.close();
    simulator.close();
  }
}

/** On a busy machine the first round, in which each bot is adopted, may take longer than its interval. */
async function everyBotWasAsked({ page }: ScaleApp): Promise<void> {
  await waitForState(
    page,
    'the first check of every bot',
    ({ bots }) => bots.every(({ checkedAtMs }) => checkedAtMs !== null),
    { timeoutMs: longestFirstRoundMs, everyMs: 5000 },
  );
}

const gapsSchema = z.array(z.number());

/** Scrolls for a while; the gaps between frames. In stretches, so that no answer grows too long. */
async function scrolled({ page }: ScaleApp, forMs: number): Promise<readonly number[]> {
  const gaps: number[][] = [];
  const endMs = performance.now() + forMs;
  for (let leftMs = forMs; leftMs > 0; leftMs = endMs - performance.now()) {
    const script = frameGaps(Math.min(leftMs, scrollStretchMs), pixelsPerFrame);
    gaps.push(gapsSchema.parse(await page.evaluate(script)));
  }
  return gaps.flat();
}

type Spread = ReturnType<typeof percentiles>;
type Loop = Omit<Probe, 'lateness' | 'thread'>;

interface Watched {
  readonly checks: number;
  readonly perSecond: number;
  readonly latenessMs: Spread;
  readonly latenessByKind: Readonly<Record<Kind, Spread>>;
  readonly main: Loop;
  readonly engine: Loop;
  readonly frames: Spread;
  readonly pssMegabytes: number;
  readonly cpuPercent: Readonly<Record<string, number>>;
}

/** The measured stretch: trouble begins with it. */
async function watched(
  app: ScaleApp,
  simulator: SimulatorProcess,
  { tokens, forMs }: { readonly tokens: readonly string[]; readonly forMs: number },
): Promise<Watched> {
  const trouble = new AbortController();
  const troubled = chooseTroubled(tokens);
  try {
    await beginTrouble(simulator, troubled, trouble.signal);
    const cpu = await followCpu(app, simulator);
    const startMs = performance.now();
    const frames = percentiles(await scrolled(app, forMs));
    const elapsedMs = performance.now() - startMs;
    const { lateness, thread: _engine, ...engine } = await app.probe('worker');
    const { lateness: _none, thread: _main, ...main } = await app.probe('main');
    return {
      checks: lateness.length,
      perSecond: rounded(lateness.length / (elapsedMs / 1000)),
      latenessMs: percentiles(lateness.map(([, ms]) => ms)),
      latenessByKind: byKind(lateness, troubled),
      main,
      engine,
      frames,
      pssMegabytes: Math.round(pssMegabytes(app.pid)),
      cpuPercent: cpu(elapsedMs),
    };
  } finally {
    trouble.abort();
    // The last control call is under way.
    await sleep(100);
  }
}

/** Empties the probes, and measures CPU from now on; what is answered does that at the end. */
async function followCpu(
  app: ScaleApp,
  simulator: SimulatorProcess,
): Promise<(elapsedMs: number) => Readonly<Record<string, number>>> {
  await app.probe('main');
  const { thread } = await app.probe('worker');
  const look = () =>
    new Map([...appCpu(app.pid, thread), ['simulator', processCpuMs(simulator.pid)]]);
  const before = look();
  return (elapsedMs) => cpuPercents(before, look(), elapsedMs);
}

type Kind = 'healthy' | 'failing' | 'hanging';

function byKind(
  lateness: Probe['lateness'],
  { failing, hanging }: Troubled,
): Readonly<Record<Kind, Spread>> {
  const [failingIds, hangingIds] = [failing, hanging].map((some) => new Set(some.map(botIdOf)));
  const kindOf = (botId: number): Kind => {
    if (hangingIds?.has(botId) === true) {
      return 'hanging';
    }
    return failingIds?.has(botId) === true ? 'failing' : 'healthy';
  };
  const of = (kind: Kind): Spread =>
    percentiles(lateness.flatMap(([botId, ms]) => (kindOf(botId) === kind ? [ms] : [])));
  return { healthy: of('healthy'), failing: of('failing'), hanging: of('hanging') };
}

function figures(form: string, ours: Watched, raw: RawLoopReport): readonly Figure[] {
  const bare = (value: number): Figure['baseline'] => ({ name: 'bare undici loop', value });
  const cpu = (part: string): readonly [number, string] => [
    ours.cpuPercent[part] ?? 0,
    '% of a core',
  ];
  return [
    figure(`${form}: lateness p99`, [ours.latenessMs.p99, 'ms'], bare(raw.latenessMs.p99)),
    figure(`${form}: engine loop gap p99`, [ours.engine.gapMs.p99, 'ms'], bare(raw.gapMs.p99)),
    figure(`${form}: main loop gap p99`, [ours.main.gapMs.p99, 'ms'], bare(raw.gapMs.p99)),
    figure(`${form}: CPU of the engine`, cpu('engine thread'), bare(raw.cpuPercent)),
    figure(`${form}: CPU of main`, cpu('main process')),
    figure(`${form}: CPU of the window`, cpu('renderer')),
    figure(`${form}: worst frame`, [ours.frames.max, 'ms']),
    figure(`${form}: PSS`, [ours.pssMegabytes, 'MB']),
  ];
}
