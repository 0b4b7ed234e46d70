import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { electronPath } from '../../../scripts/runtime.ts';
import { contentSecurityPolicy } from '../../../src-main/shell/security/content-security-policy.ts';
import { mimeTypes } from '../../../src-main/shell/security/mime-types.ts';
import type { EventName, EventPayload } from '../../../src-shared/ipc-contract.ts';
import type { Language } from '../../../src-shared/texts/languages.ts';
import { startDisplay, type Display } from '../../support/desktop/display.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import { buildPage, type PageWords } from './build-page.ts';
import {
  createFakeBridge,
  type AnswerChange,
  type Answers,
  type FakeBridge,
} from './fake-bridge.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const screensFolder = path.join(repoRoot, 'out', 'test', 'screens');
const address = 'app://hooklight/index.html';

export interface Size {
  readonly width: number;
  readonly height: number;
}
const firstSize: Size = { width: 1180, height: 760 };

/** The real page in a real Chromium with the real security policy, on a bridge of the test's. */
export interface OpenPage {
  readonly page: Page;
  /** The bridge of the scene that is shown. */
  readonly bridge: () => FakeBridge;
  /** Loads the page anew with these answers, each of them changed where that is wished. */
  show(answers: Answers, change?: AnswerChange): Promise<void>;
  emit<E extends EventName>(name: E, payload: EventPayload<E>): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Zooms like the menu: 1.5 = 150 %. */
  zoom(factor: number): Promise<void>;
  /** Lets this much time pass for the page: at once where its clock stands, by waiting where it runs. */
  passMs(durationMs: number): Promise<void>;
  /** Saves the window as out/test/screens/<name>.png. While it is zoomed, take `shootZoomed`. */
  shoot(name: string): Promise<Buffer>;
  /** The same while the window is zoomed, as Electron itself sees it: Playwright would take a part of it. */
  shootZoomed(name: string): Promise<void>;
  /** What went wrong on the page so far: policy violations, errors, surprises. Empty = well. */
  troubles(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Runs in the page before any script of it. Plain JavaScript text: nothing of the test's module is there. */
const pageScript = `
  const listeners = new Map();
  window.testTroubles = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.testTroubles.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile);
  });
  window.addEventListener('error', (event) => window.testTroubles.push('error: ' + event.message));
  window.addEventListener('unhandledrejection', (event) =>
    window.testTroubles.push('rejection: ' + String(event.reason)));
  window.testEmit = (name, payload) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  Object.defineProperty(window, 'hooklight', { value: Object.freeze({
    version: '0.1.0',
    platform: 'linux',
    call: async (name, input) => JSON.parse(await window.testCall(JSON.stringify({ name, input }))),
    subscribe: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
  }) });
`;

interface Launched {
  readonly app: ElectronApplication;
  readonly display: Display | null;
  readonly userData: string;
}

/** How a page is opened. */
export interface OpenPageOptions {
  /** The page's clock stands here (Unix ms), its time zone is UTC: pictures are the same at any time and place. */
  readonly frozenAtMs?: number;
  /** The language of the page, where its settings do not say another; English when not given. */
  readonly language?: Language;
  readonly words?: PageWords;
}

async function launch(folder: string, { frozenAtMs }: OpenPageOptions): Promise<Launched> {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'hooklight-renderer-'));
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') {
      env[name] = value;
    }
  }
  const display =
    process.platform === 'linux'
      ? await startDisplay({ env: process.env, size: '3900x2200' })
      : null;
  if (display !== null) {
    env['DISPLAY'] = display.name;
  }
  env['HOOKLIGHT_RENDERER_TEST'] = JSON.stringify({
    folder,
    userData,
    policy: contentSecurityPolicy,
    mimeTypes,
    ...firstSize,
  });
  if (frozenAtMs !== undefined) {
    env['TZ'] = 'UTC';
    env['LANG'] = 'en_US.UTF-8';
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronPath().path,
    args: [...asRoot, '--force-device-scale-factor=1', path.join(here, 'electron-main.cjs')],
    env,
    timeout: 30_000,
  });
  return { app, display, userData };
}

/** Waits for a condition in the page. Asked from outside: the policy forbids the page to evaluate it itself. */
async function until(page: Page, condition: string): Promise<void> {
  await waitFor(condition, async () => (await page.evaluate(condition)) === true, { everyMs: 20 });
}

function languageOf({ language }: OpenPageOptions): string {
  return language === undefined ? '' : `?language=${language}&system=${language}`;
}

/** Starts the browser. One per test file; `show` is cheap. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenPage> {
  mkdirSync(screensFolder, { recursive: true });
  const { app, display, userData } = await launch(await buildPage(options.words), options);
  const page = await app.firstWindow();
  if (options.frozenAtMs !== undefined) {
    await page.clock.setFixedTime(options.frozenAtMs);
  }
  page.setDefaultTimeout(8000);
  let bridge = createFakeBridge({});
  await page.exposeFunction('testCall', async (text: string) => {
    const parsed: unknown = JSON.parse(text);
    const isCall = (value: unknown): value is { name: string; input: unknown } =>
      typeof value === 'object' && value !== null && 'name' in value;
    return JSON.stringify(
      isCall(parsed) ? await bridge.answer(parsed.name, parsed.input) : { ok: false },
    );
  });
  await page.addInitScript(pageScript);
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      consoleErrors.push(`console: ${message.text()}`);
    }
  });
  return {
    page,
    bridge: () => bridge,
    show: async (answers, change) => {
      consoleErrors.length = 0;
      bridge = createFakeBridge(answers, change);
      if (options.frozenAtMs !== undefined) {
        await page.clock.setFixedTime(options.frozenAtMs);
      }
      await page.goto(address + languageOf(options));
      await page.waitForSelector('.app');
    },
    emit: async (name, payload) => {
      const checked = bridge.event(name, payload);
      await page.evaluate(`window.testEmit(${JSON.stringify(name)}, ${JSON.stringify(checked)})`);
    },
    resize: async (size) => {
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await until(page, `window.innerWidth === ${size.width}`);
    },
    zoom: async (factor) => {
      await app.evaluate(({ BrowserWindow }, wanted) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted);
      }, factor);
      await until(page, `window.devicePixelRatio === ${factor}`);
    },
    passMs: async (durationMs) => {
      if (options.frozenAtMs === undefined) {
        await page.waitForTimeout(durationMs);
      } else {
        await page.clock.setFixedTime(options.frozenAtMs + durationMs);
      }
    },
    shoot: async (name) =>
      await page.screenshot({
        path: path.join(screensFolder, `${name}.png`),
        animations: 'disabled',
      }),
    shootZoomed: async (name) => {
      const base64 = await app.evaluate(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
        return image?.toPNG().toString('base64') ?? '';
      });
      writeFileSync(path.join(screensFolder, `${name}.png`), Buffer.from(base64, 'base64'));
    },
    troubles: async () => {
      const found: unknown = await page.evaluate('window.testTroubles');
      const onPage = Array.isArray(found) ? found.map(String) : [];
      return [...onPage, ...consoleErrors, ...bridge.surprises];
    },
    close: async () => {
      const child = app.process();
      await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
      child.kill('SIGKILL');
      display?.stop();
      rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
