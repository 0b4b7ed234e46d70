/**
 * SCH-05 and SCH-06 on a real engine in a process of its own: libfaketime sets its wall clock (and leaves the
 * others alone), SIGSTOP takes its time away.
 */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { openFolder } from '../../support/open-folder.ts';
import { aCheck, aStoredBot } from '../../unit/core/store/fixtures.ts';
import { buildEngine, startEngineProcess, type EngineProcess } from './engine-process.ts';
import { answered, createBots, recorded, until, urlOf, watch } from './watched-bots.ts';

const libfaketime = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const yearsTo = (year: number): number => Date.UTC(year, 0, 2) - Date.now();
/** libfaketime is of Linux; elsewhere clocks.test.ts and clock-set.test.ts tell the same of virtual clocks. */
const jumps: readonly [string, number][] =
  process.platform === 'linux'
    ? [
        ['+1 h', hourMs],
        ['-1 h', -hourMs],
        ['+1 d', dayMs],
        ['-1 d', -dayMs],
        ['1970', yearsTo(1970)],
        ['2040', yearsTo(2040)],
      ]
    : [];

let program: string;
let root: string;
let simulator: Simulator;
const processes: EngineProcess[] = [];
beforeAll(async () => {
  program = await buildEngine();
  root = mkdtempSync(path.join(os.tmpdir(), `hooklight-clocks-${process.pid}-`));
  simulator = await startSimulator();
}, 60_000);
afterAll(async () => {
  processes.forEach((one) => one.kill());
  await simulator.close();
  rmSync(root, { recursive: true, force: true });
});

/** History of a bot that nobody can ask, 28 days old; answers when it was. */
function seed(folder: string): number {
  const store = openFolder(folder);
  store.bots.insert(aStoredBot('1'));
  const atMs = Date.now() - 28 * dayMs;
  store.checks.record(aCheck('1', atMs));
  store.close();
  return atMs;
}

/** A folder, and the file that says by how much the clock of its engines is wrong. */
function createPlace(name: string) {
  const folder = path.join(root, name);
  const file = path.join(root, `${name}.time`);
  const set = (byMs: number): void => {
    const seconds = Math.round(byMs / 1000);
    writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds}\n`);
    renameSync(`${file}.new`, file);
  };
  const start = async (): Promise<EngineProcess> => {
    const engine = await startEngineProcess(program, folder, {
      LD_PRELOAD: libfaketime,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
    });
    processes.push(engine);
    return engine;
  };
  return { folder, set, start };
}

interface Jumped {
  readonly wrong: readonly string[];
  readonly told: readonly string[];
}

const alarms = (engine: EngineProcess): readonly string[] =>
  engine.events
    .filter(({ type }) => type === 'notification' || type === 'fleet')
    .map((event) => JSON.stringify(event));

/** What is not as it should be in the list while the clock is wrong by so much. */
async function wrongShown(
  engine: EngineProcess,
  clock: { readonly byMs: number; readonly silentUntilMs: number },
): Promise<readonly string[]> {
  const { bots, wallMs } = await engine.shown();
  const wrong: string[] = [];
  if (Math.abs(wallMs - Date.now() - clock.byMs) > 60_000) {
    wrong.push(`the clock is not wrong: ${wallMs}`);
  }
  for (const bot of bots.filter(({ id }) => id !== '1')) {
    const ageMs = wallMs - (bot.checkedAtMs ?? 0);
    const silentMs = bot.snoozedUntilMs ?? clock.silentUntilMs;
    if (ageMs < 0 || ageMs > 10_000 || silentMs !== clock.silentUntilMs) {
      wrong.push(JSON.stringify({ ageMs, ...bot }));
    }
  }
  return wrong;
}

/** What is not as it should be in the history: rows lost or doubled, hours that cannot be, old rows gone. */
function wrongStored(folder: string, ids: readonly string[], seededMs: number): readonly string[] {
  const store = openFolder(folder);
  const wrong: string[] = [];
  for (const botId of ids) {
    // Those that a quit cut off were answered and not taken.
    const [asked, kept] = [answered(simulator, botId), recorded(store, botId)];
    if (kept > asked || kept < asked - 3) {
      wrong.push(`${botId}: ${asked} answered, ${kept} recorded`);
    }
    const hours = store.checks.hours({ botId, fromHour: 0, toHour: 700_000 });
    const times = hours.flatMap((hour) => [
      hour.healthyMs,
      hour.degradedMs,
      hour.downMs,
      hour.unknownMs,
    ]);
    const sum = hours.reduce((all, { checks }) => all + checks, 0);
    if (times.some((ms) => ms < 0 || ms > hourMs) || sum !== kept) {
      wrong.push(`${botId}: ${sum} in hours of ${kept}: ${JSON.stringify(hours)}`);
    }
  }
  const { spans } = store.checks.page({ botId: '1', fromMs: 0, toMs: Date.now(), limit: 9 });
  if (spans[0]?.fromMs !== Math.round(seededMs)) {
    wrong.push('the history of 28 days ago is gone');
  }
  if (!store.verifyJournal().ok) {
    wrong.push('journal');
  }
  store.close();
  return wrong;
}

/** The clock is set, set right, wrong at the next start, and right again; half a minute in all. */
async function jump(name: string, byMs: number, firstId: number): Promise<Jumped> {
  const place = createPlace(name);
  place.set(0);
  const seededMs = seed(place.folder);
  const tokens = createBots(simulator, firstId, 4);
  const ids = [...tokens.keys()];
  const [ill = ''] = ids;
  const first = await place.start();
  await watch(first, simulator, tokens);
  const silentUntilMs = Date.now() + 2 * hourMs;
  await first.execute('bot:snooze', { botId: ill, until: silentUntilMs });
  simulator.control.setWebhookRecord(tokens.get(ill) ?? '', { url: '' });
  await until('it is down', async () => {
    const { bots } = await first.shown();
    return bots.some(({ id, health }) => id === ill && health === 'down');
  });
  const wrong: string[] = [];
  for (const setMs of [byMs, 0]) {
    const before = ids.map((id) => answered(simulator, id));
    place.set(setMs);
    await wait(4500);
    wrong.push(...(await wrongShown(first, { byMs: setMs, silentUntilMs })));
    // Some of 4.5 at an interval of a second: no timer waits for the hours of a clock, none runs away.
    const checks = ids.map((id, index) => answered(simulator, id) - (before[index] ?? 0));
    if (checks.some((count) => count < 2 || count > 7)) {
      wrong.push(`checks in 4.5 s: ${checks.join(' ')}`);
    }
  }
  await first.quit();
  place.set(byMs);
  const second = await place.start();
  await wait(5000);
  await second.quit();
  wrong.push(...wrongStored(place.folder, ids, seededMs));
  return { wrong, told: [...alarms(first)] };
}

describe.concurrent('a real program', () => {
  it('whose clock is set moves no check, alarms nobody, loses and doubles nothing (SCH-06)', async () => {
    expect(existsSync(libfaketime)).toBe(process.platform === 'linux');
    const all = await Promise.all(
      jumps.map(async ([name, byMs], index) => [
        name,
        await jump(name, byMs, 710_000 + 10 * index),
      ]),
    );
    expect(Object.fromEntries(all)).toEqual(
      Object.fromEntries(jumps.map(([name]) => [name, { wrong: [], told: [] }])),
    );
  }, 120_000);

  it.each(process.platform === 'win32' ? [] : (['SIGSTOP'] as const))(
    'that gets no time (%s) bursts into nothing after it, and tells what stands then alone (SCH-05)',
    async (signal) => {
      const tokens = createBots(simulator, 720_000, 12);
      const engine = await startEngineProcess(program, path.join(root, 'stopped'));
      processes.push(engine);
      await watch(engine, simulator, tokens);
      const [passing = '', lasting = ''] = [...tokens.keys()];
      const setUrl = (id: string, url: string): void =>
        simulator.control.setWebhookRecord(tokens.get(id) ?? '', { url });
      process.kill(engine.pid, signal);
      setUrl(passing, '');
      setUrl(lasting, '');
      await wait(34_000);
      setUrl(passing, urlOf(passing));
      const before = simulator.control.requests().length;
      process.kill(engine.pid, 'SIGCONT');
      await wait(4000);
      // What was under way goes on; nobody new is asked before the network had its five seconds.
      const early = simulator.control.requests().length - before;
      await until('the fault is told', () =>
        engine.events.some(({ type }) => type === 'notification'),
      );
      const asked = simulator.control.requests().slice(before);
      const told = engine.events.filter(({ type }) => type === 'notification');
      const { rows, code } = await engine.quit();
      expect(early).toBeLessThanOrEqual(tokens.size);
      for (const id of tokens.keys()) {
        const times = asked.filter(({ botId }) => String(botId) === id).map(({ atMs }) => atMs);
        expect(times.slice(1).every((ms, index) => ms - (times[index] ?? 0) > 300)).toBe(true);
      }
      expect(told).toMatchObject([{ message: { botIds: [lasting] } }]);
      expect(rows.filter(({ health }) => health !== 'healthy').map(({ id }) => id)).toEqual([
        lasting,
      ]);
      expect(code).toBe(0);
    },
    120_000,
  );
});
