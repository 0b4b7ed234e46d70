// One running app whose processes are ended, crashed, hung and killed one after the other, and beside it another whose
// page and scheduler stand still: docs/faults.md. The waits of both run at the same time.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { electronPath } from '../../../scripts/runtime.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import { callBridge, waitForState } from '../support/bridge.ts';
import { findSecretsInFolder } from '../support/canary.ts';
import { crashEngine } from '../support/crash-engine.ts';
import { launchApp, sandboxArguments, type LaunchedApp } from '../support/launch-app.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { closeWindows, visibleCount, windowCount } from '../support/windows.ts';
import { allowCoreDumps, coreLimitsOf, dumpsGoToWorkingFolder } from './core-limits.ts';
import { crashesWith, hangs, runInEngine } from './in-engine.ts';
import { startStandstill, type Standstill } from './standstill.ts';
import { watchStuckPage, type StuckPage } from './stuck-page.ts';

const promisedMs = 5000;
const secondStartMs = 1000;
const pause = async (ms: number): Promise<void> =>
  await new Promise((resolve) => setTimeout(resolve, ms));

let scene: Scene;
let app: LaunchedApp;
let page: Page;
let token: string;
let temporary: string;
let standstill: Standstill;
let stuckPage: Promise<StuckPage>;
let forbidAgain: () => void;

beforeAll(async () => {
  forbidAgain = allowCoreDumps();
  temporary = mkdtempSync(path.join(os.tmpdir(), 'hl-tmp-'));
  scene = await openScene({
    env: { TMPDIR: temporary },
    arrange({ control }) {
      token = control.createBot({ id: 7_300_001 });
      control.setWebhookRecord(token, { url: 'https://hooks.example.com/a', pending: 300 });
    },
  });
  ({ app, page } = scene);
  await scene.addBots([token]);
  standstill = await startStandstill();
  await scene.desktop.dunst?.waitForDisplayed(1, 60_000);
});
afterAll(async () => {
  await stuckPage?.catch(() => undefined);
  await standstill?.close();
  await scene?.close();
  rmSync(temporary, { recursive: true, force: true });
  forbidAgain();
});

/** Nothing was told a second time: one popup, and none that was closed or replaced. */
async function expectOneMessage(): Promise<void> {
  expect(await scene.desktop.dunst?.history()).toEqual([]);
  expect(await scene.desktop.dunst?.displayed()).toBe(1);
}

/** When the engine was restarted last, as the window is told; 0 = never. */
async function restartedAtMs(): Promise<number> {
  const { notices } = await callBridge(page, 'app:get-snapshot', {});
  return Math.max(
    0,
    ...notices.flatMap((notice) => (notice.kind === 'engine-restarted' ? [notice.atMs] : [])),
  );
}

const engineFaults: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['terminated', async () => await crashEngine(app, page)],
  ['crashed', async () => await runInEngine(app.electron, crashesWith(`lost ${token}`))],
  ['hung', async () => await runInEngine(app.electron, hangs)],
];

describe('the engine', () => {
  test.each(engineFaults)(
    '%s: back within 5 s with what it knew, nothing told twice (DSK-08)',
    async (_how, hurt) => {
      const before = await restartedAtMs();
      const revisionBefore = (await callBridge(page, 'app:get-snapshot', {})).revision;
      await hurt();
      const hurtAtMs = performance.now();
      const after = await waitForState(
        page,
        'the engine to be back',
        ({ notices, bots }) =>
          notices.some((notice) => notice.kind === 'engine-restarted' && notice.atMs > before) &&
          bots[0]?.tokenState === 'ready' &&
          bots[0].health === 'degraded',
        { timeoutMs: 20_000, everyMs: 50 },
      );
      expect(performance.now() - hurtAtMs).toBeLessThan(promisedMs);
      expect(after.revision).toBeGreaterThan(revisionBefore);
      await waitForState(page, 'a check', ({ bots }) => (bots[0]?.checkedAtMs ?? 0) > before);
      await expectOneMessage();
    },
  );

  test('is not taken for hung while all of the app stands still (SIGSTOP)', async () => {
    const before = await restartedAtMs();
    process.kill(app.pid, 'SIGSTOP');
    await pause(6000);
    const onAtMs = Date.now();
    process.kill(app.pid, 'SIGCONT');
    await waitForState(page, 'a check', ({ bots }) => (bots[0]?.checkedAtMs ?? 0) > onAtMs);
    expect(await restartedAtMs()).toBe(before);
  });
});

/** The window that takes the place of one whose page is crashed now. */
async function crashPage(): Promise<Page> {
  const next = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  return await next;
}

const isWindowVisible = async (): Promise<boolean> => (await visibleCount(app)) > 0;

describe('a second start', () => {
  test.each([
    ['that is there', async () => await Promise.resolve()],
    ['that was closed', async () => await closeAll()],
  ] as const)('shows the window %s within 1 s (DSK-06)', async (_what, arrange) => {
    // The quickest of some: another app runs beside this one.
    let quickestMs = Infinity;
    for (let tries = 0; tries < 6 && quickestMs > secondStartMs; tries += 1) {
      await arrange();
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
      const startedMs = performance.now();
      const args = [...sandboxArguments(), repoRoot, '--profile', app.profile];
      const second = spawn(electronPath().path, args, { env: scene.desktop.env, stdio: 'ignore' });
      const code = new Promise((resolve) => {
        second.once('exit', resolve);
      });
      await waitFor('it to be seen', isWindowVisible, { everyMs: 10 });
      quickestMs = Math.min(quickestMs, performance.now() - startedMs);
      expect(await code).toBe(0);
      expect(await windowCount(app)).toBe(1);
    }
    expect(quickestMs).toBeLessThan(secondStartMs);
    page = await waitFor('its page', () => app.electron.windows().find((one) => !one.isClosed()));
    await page.getByRole('main').first().waitFor();
  });
});

describe('the page', () => {
  beforeAll(() => {
    // Not before: its stuck page keeps a processor busy, which the engine's figures should not pay for.
    stuckPage = watchStuckPage();
    stuckPage.catch(() => undefined);
  });

  test('crashed four times: it comes back three times, hidden where it was, then says so; no check is left out (DSK-01, SCH-10)', async () => {
    const fromMs = Date.now();
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    page = await crashPage();
    await page.getByRole('main').first().waitFor();
    expect(await isWindowVisible()).toBe(false);
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
    for (const _time of [2, 3]) {
      page = await crashPage();
      await page.getByRole('main').first().waitFor();
      await waitFor('it to be seen', isWindowVisible);
    }
    const words = await crashPage();
    await words
      .getByRole('heading', { name: 'This window stopped working several times' })
      .waitFor();
    await waitFor('it to be seen', isWindowVisible);
    // Opened anew it is the list again.
    const next = app.electron.waitForEvent('window');
    await app.electron.evaluate((electron) => electron.app.emit('activate'));
    page = await next;
    await page.getByRole('main').first().waitFor();
    const atMs = scene.simulator.control
      .requests()
      .filter((request) => request.method === 'getwebhookinfo' && request.atMs > fromMs - 6000)
      .map((request) => request.atMs);
    const gapsMs = [...atMs, Date.now()].slice(1).map((at, index) => at - (atMs[index] ?? at));
    // Every 4.75 to 5.25 s; one that is left out makes a gap of two.
    expect(Math.max(...gapsMs)).toBeLessThan(9000);
  });
});

async function closeAll(): Promise<void> {
  await closeWindows(app);
  await waitFor('no window', async () => (await windowCount(app)) === 0);
}

const childrenOf = (kind: string): readonly number[] =>
  app
    .processes()
    .filter(({ command }) => command.includes(`--type=${kind}`))
    .map(({ pid }) => pid);

test('the GPU process killed, again and again: the window is drawn all the same (DSK-02)', async () => {
  for (const time of [1, 2, 3, 4, 5, 6]) {
    const [pid] = await waitFor(`GPU process ${String(time)}`, () => {
      const pids = childrenOf('gpu-process');
      return pids.length > 0 ? pids : null;
    });
    process.kill(pid ?? 0, 'SIGKILL');
    await waitFor('its end', () => !childrenOf('gpu-process').includes(pid ?? 0));
    await pause(300);
  }
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  expect((await page.screenshot()).length).toBeGreaterThan(5000);
});

/** One may end with another, whose child it was. */
function breakPointer(pid: number): void {
  try {
    process.kill(pid, 'SIGSEGV');
  } catch (error) {
    if (app.processes().some((info) => info.pid === pid)) {
      throw error;
    }
  }
}

describe('core dumps (SEC-10)', () => {
  test('no process of the app may write one, or would find memory to put in', async () => {
    const limits = app.processes().flatMap(({ pid }) => coreLimitsOf(pid) ?? []);
    expect(limits.length).toBeGreaterThan(4);
    expect(new Set(limits)).toEqual(new Set(['0 0 00000000']));
  });

  test('a process that may write one does so here: this test can fail', async () => {
    const folder = mkdtempSync(path.join(temporary, 'control-'));
    const secret = `${token}-control`;
    const child = spawn(
      process.execPath,
      ['-e', 'const s = process.argv[1]; setInterval(() => s, 9)', secret],
      {
        cwd: folder,
        stdio: 'ignore',
      },
    );
    await pause(300);
    child.kill('SIGSEGV');
    await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    expect(findSecretsInFolder(folder, [secret]).length > 0).toBe(dumpsGoToWorkingFolder());
    rmSync(folder, { recursive: true, force: true });
  });

  test('each process dies of a broken pointer: no token on the disk, no lock, and the next start knows everything (DSK-06)', async () => {
    const pids = app.processes().map(({ pid }) => pid);
    for (const pid of pids.filter((one) => one !== app.pid)) {
      breakPointer(pid);
    }
    await pause(500);
    // Main outlives its helpers: were it gone by now, this would throw.
    process.kill(app.pid, 'SIGSEGV');
    await app.waitForExit();
    await app.kill();
    const places = [scene.desktop.folder, temporary];
    expect(places.flatMap((folder) => findSecretsInFolder(folder, [token]))).toEqual([]);
    expect(
      places.flatMap((folder) => findSecretsInFolder(folder, [token.split(':')[1] ?? ''])),
    ).toEqual([]);
    const startedAtMs = Date.now();
    const again = await launchApp({
      desktop: scene.desktop,
      profile: app.profile,
      env: { TMPDIR: temporary },
    });
    app = again;
    page = await again.window();
    await waitForState(
      page,
      'a check after the start',
      ({ vault, bots }) =>
        vault.state === 'open' &&
        bots[0]?.health === 'degraded' &&
        (bots[0].checkedAtMs ?? 0) > startedAtMs,
    );
    await expectOneMessage();
    await again.close();
  });

  test('what was lost is in the logs without the token', () => {
    const logs = ['main', 'engine']
      .map((name) => readFileSync(path.join(app.profile, 'logs', name, 'hooklight.log'), 'utf8'))
      .join('');
    expect(logs).toContain('engine.hung');
    expect(logs).toContain('lost 7300001:');
    expect(logs).toContain('window.page-gone');
    expect(logs).not.toContain(token.split(':')[1]);
  });
});

describe('beside it', () => {
  test('a stuck page is offered a reload after half a minute; the checks went on (DSK-03)', async () => {
    const { events, checks } = await stuckPage;
    expect(events).toMatchObject([
      { event: 'stuck' },
      {
        event: 'asked',
        message: 'This window does not answer',
        buttons: ['Reload window', 'Wait'],
      },
      { event: 'reloaded' },
    ]);
    const [stuck, asked] = events;
    const askedAfterMs = (asked?.atMs ?? 0) - (stuck?.atMs ?? 0);
    expect(askedAfterMs).toBeGreaterThan(29_000);
    expect(askedAfterMs).toBeLessThan(45_000);
    expect(checks).toBeGreaterThanOrEqual(4);
  });

  test('without a GPU a frozen scheduler is said within two minutes, and one press begins anew (DSK-02, DSK-10)', async () => {
    const { saidAfterMs, tooltip } = await standstill.stalled;
    expect(saidAfterMs).toBeLessThan(120_000);
    expect(tooltip).toContain('Watching has stalled');
    await standstill.watchesAgain;
  });
});
