import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { electronPath } from '../../../scripts/runtime.ts';
import { contentSecurityPolicy } from '../../../src-main/shell/security/content-security-policy.ts';
import { mimeTypes } from '../../../src-main/shell/security/mime-types.ts';
import type { EventName, EventPayload } from '../../../src-shared/ipc-contract.ts';
import { startDisplay, type Display } from '../../support/desktop/display.ts';
import { buildPage } from './build-page.ts';
import { createFakeBridge, type Answers, type FakeBridge } from './fake-bridge.ts';

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
  /** Loads the page anew with these answers. */
  show(answers: Answers): Promise<void>;
  emit<E extends EventName>(name: E, payload: EventPayload<E>): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Saves the window as out/test/screens/<name>.png. */
  shoot(name: string): Promise<void>;
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

async function launch(folder: string): Promise<Launched> {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'hooklight-renderer-'));
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') {
      env[name] = value;
    }
  }
  const display =
    process.platform === 'linux'
      ? await startDisplay({ env: process.env, size: '1700x1100' })
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
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronPath().path,
    args: [...asRoot, '--force-device-scale-factor=1', path.join(here, 'electron-main.cjs')],
    env,
    timeout: 30_000,
  });
  return { app, display, userData };
}

/** Starts the browser. One per test file; `show` is cheap. */
export async function openPage(): Promise<OpenPage> {
  mkdirSync(screensFolder, { recursive: true });
  const { app, display, userData } = await launch(await buildPage());
  const page = await app.firstWindow();
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
    show: async (answers) => {
      consoleErrors.length = 0;
      bridge = createFakeBridge(answers);
      await page.goto(address);
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
      await page.waitForFunction(`window.innerWidth === ${size.width}`);
    },
    shoot: async (name) => {
      await page.screenshot({ path: path.join(screensFolder, `${name}.png`) });
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
