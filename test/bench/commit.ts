import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { newBotMemory, toStoredState } from '../../src-main/core/engine/memory.ts';
import type { CheckRecord } from '../../src-main/core/engine/ports/checks.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { openStore, type HooklightStore } from '../../src-main/core/store/open.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { aCheck, aStoredBot } from '../unit/core/store/fixtures.ts';
import { openBareFile, type BareFile } from './baselines/bare-file.ts';
import { figure, type Figure } from './figures.ts';
import { median, percentiles } from './statistics.ts';

const rounds = 300;
const warmRounds = 20;
/** What 10,000 bots at 60 s bring together in the two seconds between two commits. */
const botsInABatch = 333;
const samplesOfABot = 11;
const startMs = Date.UTC(2026, 0, 1);

/** What comes together in a turn of 50 ms when all bots fail, at 500 requests a second. */
const changesInATurn = 25;

type Contestant = 'batch' | 'change' | 'turn';
const contestants: readonly Contestant[] = ['batch', 'change', 'turn'];

interface Timed {
  readonly ms: number;
  /** Bytes handed to the system in writes. */
  readonly bytes: number;
}

/**
 * A commit of two seconds of polls (333 bots, each with another count), of one bot's change of state, and of those of one
 * turn, each followed by a bare write of as many bytes into a file of fixed size, and its fdatasync: in turn, on the same disk.
 */
export async function benchCommit(): Promise<unknown> {
  const parent = path.join(repoRoot, 'out');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'bench-commit-'));
  const bare = openBareFile(path.join(folder, 'bare'));
  const opened = openStore({
    folder: path.join(folder, 'data'),
    clock: systemClock,
    log: silentLogger,
  });
  if (!opened.ok) {
    throw new Error(`the store does not open: ${opened.error.kind}`);
  }
  const store = opened.value;
  try {
    const ids = Array.from({ length: botsInABatch }, (_, index) => String(700_001 + index));
    ids.forEach((id) => store.bots.insert(aStoredBot(id)));
    return await Promise.resolve(report(inTurn(store, ids, bare)));
  } finally {
    store.close();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Pair {
  readonly ours: Timed;
  readonly bareMs: number;
}

function inTurn(
  store: HooklightStore,
  ids: readonly string[],
  bare: BareFile,
): Readonly<Record<Contestant, readonly Pair[]>> {
  const pairs: Record<Contestant, Pair[]> = { batch: [], change: [], turn: [] };
  const commits = { batch: commitBatch, change: commitChange, turn: commitTurn };
  for (let round = 0; round < warmRounds + rounds; round += 1) {
    for (const contestant of contestants) {
      const ours = commits[contestant](store, ids, round);
      const bareMs = bare.write(ours.bytes);
      if (round >= warmRounds) {
        pairs[contestant].push({ ours, bareMs });
      }
    }
  }
  return pairs;
}

function checkOf(botId: string, round: number): CheckRecord {
  const atMs = startMs + round * 60_000;
  const memory = newBotMemory(startMs);
  const samples = Array.from({ length: samplesOfABot }, (_, index) => ({
    atMs: atMs - index * 60_000,
    pending: (round + index) % 7,
  }));
  return {
    ...aCheck(botId, atMs, { pending: round % 7 }),
    state: toStoredState(botId, { ...memory, health: { ...memory.health, samples } }),
  };
}

function commitBatch(store: HooklightStore, ids: readonly string[], round: number): Timed {
  ids.forEach((id) => store.checks.record(checkOf(id, 3 * round)));
  return timed(() => store.checks.flush());
}

function commitChange(store: HooklightStore, ids: readonly string[], round: number): Timed {
  return commitDown(store, ids.slice(round % ids.length).slice(0, 1), 3 * round + 1);
}

function commitTurn(store: HooklightStore, ids: readonly string[], round: number): Timed {
  const from = (round * changesInATurn) % (ids.length - changesInATurn);
  return commitDown(store, ids.slice(from, from + changesInATurn), 3 * round + 2);
}

/** Each of these bots goes down, with its incident: one commit. */
function commitDown(store: HooklightStore, ids: readonly string[], round: number): Timed {
  const checks = ids.map((id) => goesDown(checkOf(id, round)));
  return timed(() => {
    checks.forEach((check) => store.checks.record(check));
    store.checks.commitChanges();
  });
}

function goesDown(check: CheckRecord): CheckRecord {
  const { atMs, botId } = check.sample;
  const reason = { code: 'delivery-failing', health: 'down', detail: null } as const;
  const change = { from: 'healthy', to: 'down', reason, incidentStartedAtMs: atMs } as const;
  return {
    ...check,
    transition: { botId, atMs, ...change },
    incident: { kind: 'open', startedAtMs: atMs, worst: 'down', reason },
  };
}

function timed(run: () => void): Timed {
  const before = writtenBytes();
  const beganMs = performance.now();
  run();
  const ms = performance.now() - beganMs;
  return { ms, bytes: writtenBytes() - before };
}

/** What this process has handed to the system in writes so far. */
function writtenBytes(): number {
  return Number(/^wchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

const names: Readonly<Record<Contestant, string>> = {
  batch: 'commit: 333 polls',
  change: 'commit: change of state',
  turn: `commit: ${changesInATurn} changes of state`,
};

function report(pairs: Readonly<Record<Contestant, readonly Pair[]>>): {
  readonly figures: readonly Figure[];
  readonly spread: unknown;
} {
  const figures = contestants.map((name) => {
    const all = pairs[name];
    const bareMs = median(all.map((pair) => pair.bareMs));
    const baseline = { name: 'bare write + fdatasync', value: bareMs };
    // Within a pair, because a disk has its moods.
    const ratio = median(all.map((pair) => pair.ours.ms / pair.bareMs));
    return figure(names[name], [median(all.map(({ ours }) => ours.ms)), 'ms'], baseline, ratio);
  });
  const spread = contestants.map((name) => ({
    name,
    bytes: median(pairs[name].map(({ ours: { bytes } }) => bytes)),
    ms: percentiles(pairs[name].map(({ ours: { ms } }) => ms)),
    bareMs: percentiles(pairs[name].map(({ bareMs }) => bareMs)),
  }));
  return { figures, spread };
}
