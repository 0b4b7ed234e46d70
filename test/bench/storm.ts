import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';
import type { Store } from '../../src-main/core/engine/ports/store.ts';
import { createEgress } from '../../src-main/core/telegram/egress.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { createFakeTelegram, type FakeTelegram } from '../support/fakes-telegram.ts';
import { figure, type Figure } from './figures.ts';
import { addBots, openEngine } from './poll-loops.ts';

const bots = 3000;
const intervalMs = 10_000;
/** Within it all bots begin to fail, one after the other. */
const stormMs = 10_000;
/** Each is looked at twice more, and told. */
const watchedMs = stormMs + 2 * intervalMs;
const timerMs = 10;

type Contestant = 'grouped' | 'alone';
const contestants: readonly Contestant[] = ['alone', 'grouped'];

interface Storm {
  /** Changes of health that others built on. */
  readonly changes: number;
  /** Commits that were made for them. */
  readonly commits: number;
  /** Of the stretch, what the engine's thread spent in them. */
  readonly committingMs: number;
  readonly gapMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly cpuMs: number;
}

/**
 * 3,000 bots go down within ten seconds, each checked every ten: a real engine and a real store on the disk of the
 * checkout, asked through no socket. Once as it is, and once with a commit for each change of health.
 */
export async function benchStorm(): Promise<unknown> {
  const storms: Record<Contestant, Storm | null> = { alone: null, grouped: null };
  for (const contestant of contestants) {
    storms[contestant] = await inFolder((folder) => storm(folder, contestant));
  }
  const { alone, grouped } = storms;
  return { bots, figures: figures(alone, grouped), alone, grouped };
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const parent = path.join(repoRoot, 'out');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'bench-storm-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Count {
  changes: number;
  commits: number;
  committingMs: number;
}

/** Counts commits of changes; `alone` commits each of them as it is recorded. */
function counting(store: Store, contestant: Contestant, count: Count): Store {
  let waiting = 0;
  const commitChanges = (): boolean => {
    const beganMs = performance.now();
    const isWritten = store.checks.commitChanges();
    count.committingMs += waiting > 0 ? performance.now() - beganMs : 0;
    count.commits += waiting > 0 ? 1 : 0;
    waiting = 0;
    return isWritten;
  };
  return {
    ...store,
    checks: {
      ...store.checks,
      record(record) {
        const isChange = store.checks.record(record);
        count.changes += isChange ? 1 : 0;
        waiting += isChange ? 1 : 0;
        if (isChange && contestant === 'alone') {
          commitChanges();
        }
        return isChange;
      },
      commitChanges,
    },
  };
}

async function storm(folder: string, contestant: Contestant): Promise<Storm> {
  const telegram = createFakeTelegram(systemClock);
  const ids = Array.from({ length: bots }, (_, index) => String(700_001 + index));
  ids.forEach((id) => telegram.answer(id, {}));
  const count: Count = { changes: 0, commits: 0, committingMs: 0 };
  const engine = await openEngine(
    folder,
    { client: telegram.client, egress: createEgress() },
    {
      wrapStore: (store) => counting(store, contestant, count),
      intervalSeconds: intervalMs / 1000,
    },
  );
  try {
    // Bots that are added while all are watched are first asked one after the other, for minutes.
    await engine.execute('fleet:pause', { untilMs: null });
    await addBots(
      engine,
      ids.map((id) => telegram.token(id)),
      'http://127.0.0.1:1',
    );
    await engine.execute('fleet:pause', { untilMs: 0 });
    await everyBotWasAsked(engine);
    return await measured(count, () => fail(telegram, ids));
  } finally {
    await engine.stop();
  }
}

async function everyBotWasAsked(engine: Engine): Promise<void> {
  while (engine.snapshot().bots.some(({ checkedAtMs }) => checkedAtMs === null)) {
    await sleep(1000);
  }
  await sleep(intervalMs);
}

/** Each look at a failing bot sees a newer error. */
async function fail(telegram: FakeTelegram, ids: readonly string[]): Promise<void> {
  const startMs = performance.now();
  for (const [index, id] of ids.entries()) {
    await sleep(Math.max(0, startMs + (index * stormMs) / ids.length - performance.now()));
    telegram.answer(id, () => ({
      pending: 20,
      lastErrorDateSeconds: Math.floor(Date.now() / 1000) - 1,
      lastErrorMessage: 'Wrong response from the webhook: 502 Bad Gateway',
    }));
  }
}

async function measured(count: Count, run: () => Promise<void>): Promise<Storm> {
  Object.assign(count, { changes: 0, commits: 0, committingMs: 0 });
  const delay = monitorEventLoopDelay({ resolution: timerMs });
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  delay.enable();
  await run();
  await sleep(startMs + watchedMs - performance.now());
  delay.disable();
  const used = process.cpuUsage(cpu);
  const gap = (ns: number): number => Math.round((ns / 1e6 - timerMs) * 100) / 100;
  return {
    ...count,
    committingMs: Math.round(count.committingMs),
    gapMs: {
      p50: gap(delay.percentile(50)),
      p99: gap(delay.percentile(99)),
      max: gap(delay.max),
    },
    cpuMs: Math.round((used.user + used.system) / 1000),
  };
}

function figures(alone: Storm | null, grouped: Storm | null): readonly Figure[] {
  if (alone === null || grouped === null) {
    return [];
  }
  const against = (what: string, unit: string, of: (storm: Storm) => number): Figure =>
    figure(`storm: ${what}`, [of(grouped), unit], {
      name: 'a commit for each change',
      value: of(alone),
    });
  return [
    against('commits of changes', 'commits', ({ commits }) => commits),
    against('time in them', 'ms', ({ committingMs }) => committingMs),
    against('engine loop gap p99', 'ms', ({ gapMs }) => gapMs.p99),
    against('engine loop gap, worst', 'ms', ({ gapMs }) => gapMs.max),
    against('CPU', 'ms', ({ cpuMs }) => cpuMs),
  ];
}
