// SCH-11: the app itself, quit again and again at random moments, in each way in which people and systems do it: while it
// starts, checks, copies its database, or an action is half done. Each time it is gone within 3 s, has every check on
// record, and holds no lock (but where a signal came before the app had taken it over).
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { endProcesses, processesOf } from '../../support/desktop/processes.ts';
import { startDesktop, type Desktop } from '../../support/desktop/session.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import {
  accountOf,
  bots,
  isSet,
  launch,
  lostChecks,
  openLane,
  ownTimesMs,
  type Counted,
  type Lane,
} from './lane.ts';
import {
  fromTray,
  whileActing,
  whileChecking,
  whileCopying,
  whileStarting,
  type Ended,
} from './ways.ts';

/** As many apps side by side, each with a profile of its own. */
const lanes = 3;
const hidden = ['--hidden'];
const manners = [
  whileStarting('SIGTERM', hidden),
  whileChecking('SIGTERM', hidden),
  whileCopying,
  fromTray([]),
  whileStarting('SIGHUP', []),
  whileActing,
  whileChecking('SIGINT', []),
  whileCopying,
  whileStarting('SIGINT', hidden),
  whileChecking('SIGHUP', hidden),
  fromTray(hidden),
  whileStarting('SIGTERM', []),
  whileActing,
  whileStarting('SIGTERM', hidden),
];
const limitMs = 3000;
/** The longest for a process that has to wait for the processor, too. */
const longestMs = 10_000;
/** Nothing of it takes its time: half of all quits are quicker than this, also on a busy machine. */
const usualMs = 1000;

let simulator: Simulator;
let desktop: Desktop;
beforeAll(async () => {
  simulator = await startSimulator();
  desktop = await startDesktop({ keyring: 'unlocked' });
});
afterAll(async () => {
  await endProcesses(desktop === undefined ? [] : processesOf(path.join(desktop.folder, 'quits-')));
  await desktop?.close();
  await simulator?.close();
});

/** What a quit left undone. */
async function problemsAfter(
  lane: Lane,
  ended: Ended,
  before: Counted,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  if (ended.code !== 0 && !ended.isTooEarly) {
    wrong.push(`code ${String(ended.code)}, signal ${String(ended.signal)}`);
  }
  if (ended.tookMs > longestMs) {
    wrong.push(`took ${Math.round(ended.tookMs)} ms`);
  }
  await waitFor('no process of it', () => processesOf(lane.profile).length === 0);
  const lock = path.join(lane.profile, 'SingletonLock');
  // One that a signal ended too early is taken over by the next start.
  if (!ended.isTooEarly && lstatSync(lock, { throwIfNoEntry: false })) {
    wrong.push('the lock of the one instance');
  }
  const { counted, wrong: unaccounted } = accountOf(lane);
  return [
    ...wrong,
    ...lostChecks(lane, ended.wishedAtMs, { before, now: counted }),
    ...unaccounted,
  ];
}

interface Outcome {
  readonly wrong: readonly string[];
  readonly tookMs: readonly number[];
  /** By the app's own clock. */
  readonly ownMs: readonly number[];
  /** Checks on record in the end. */
  readonly checks: number;
}

async function quitOften(index: number): Promise<Outcome> {
  const lane = await openLane(desktop, simulator, index);
  const wrong: string[] = [];
  const tookMs: number[] = [];
  for (const round of manners.keys()) {
    // Each lane begins elsewhere, so that different things happen side by side.
    const quit = manners[(round + index * 5) % manners.length] ?? whileCopying;
    const before = accountOf(lane).counted;
    const ended = await quit(lane);
    tookMs.push(ended.tookMs);
    const problems = await problemsAfter(lane, ended, before);
    wrong.push(...problems.map((what) => `lane ${index}, round ${round}: ${what}`));
  }
  const { app } = await launch(desktop, lane.profile);
  await waitFor('the webhook to be back', () => isSet(lane, lane.kicked), { timeoutMs: 20_000 });
  await app.close();
  const { counted } = accountOf(lane);
  const checks = [...counted.values()].reduce((sum, [, onRecord]) => sum + onRecord, 0);
  return { wrong, tookMs, ownMs: ownTimesMs(lane), checks };
}

test(`the app quits ${lanes * manners.length} times at random moments within 3 s, with every check on record (SCH-11)`, async () => {
  const all = await Promise.all(Array.from({ length: lanes }, (_, index) => quitOften(index)));
  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  // Those before the first quit, and some in each round in which somebody looked.
  expect(Math.min(...all.map(({ checks }) => checks))).toBeGreaterThan(3 * bots);
  const tookMs = all.flatMap((one) => one.tookMs).toSorted((a, b) => a - b);
  expect(tookMs).toHaveLength(lanes * manners.length);
  expect(tookMs[Math.floor(tookMs.length / 2)]).toBeLessThan(usualMs);
  // What the app itself takes is bounded; one of ten may have waited for the processor.
  const ownMs = all.flatMap((one) => one.ownMs);
  expect(ownMs.length).toBeGreaterThan(tookMs.length / 2);
  expect(ownMs.filter((ms) => ms >= limitMs).length).toBeLessThan(ownMs.length / 10);
}, 240_000);
