import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../support/desktop/wait.ts';
import { waitForState } from './support/bridge.ts';
import { openings } from './support/openings.ts';
import { minimizedCount, windowCount } from './support/windows.ts';

const { aDesktop, anApp, aScene } = openings();

describe('starting and ending', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends the app in order and leaves no process',
    async (signal) => {
      const desktop = await aDesktop();
      const app = await anApp({ desktop });
      await app.window();
      const startedMs = performance.now();
      process.kill(app.pid, signal);
      expect(await app.waitForExit()).toBe(0);
      expect(performance.now() - startedMs).toBeLessThan(4000);
      await waitFor('every process to end', () => app.processes().length === 0);
    },
  );

  test('everything in the profile that is ours can be read by its owner only', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop });
    const page = await app.window();
    await waitForState(page, 'the vault', ({ vault }) => vault.state === 'open');
    expect(statSync(app.profile).mode & 0o777).toBe(0o700);
    for (const folder of ['data', 'logs/main', 'logs/engine']) {
      const full = path.join(app.profile, folder);
      expect(statSync(full).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(full)) {
        const status = statSync(path.join(full, name));
        const wanted = status.isDirectory() ? 0o700 : 0o600;
        expect([name, status.mode & 0o777]).toEqual([name, wanted]);
      }
    }
  });
});

describe('when parts fail', () => {
  test('a locked keyring: tray and window within 5 s, bots locked, nothing sent; unlocking resumes', async () => {
    const scene = await aScene();
    const { desktop, simulator, app } = scene;
    const token = simulator.control.createBot({ id: 700_001 });
    simulator.control.setWebhookRecord(token, { url: 'https://hooks.example.com/a', pending: 0 });
    await scene.addBots([token]);
    await app.close();
    await desktop.keyring?.lock();
    const sentBefore = simulator.control.requests().length;
    const startedMs = performance.now();
    const second = await anApp({ desktop, profile: app.profile });
    const page = await second.window();
    await desktop.tray.waitForItem();
    expect(performance.now() - startedMs).toBeLessThan(5000);
    await waitForState(
      page,
      'locked',
      ({ vault, bots }) => vault.state === 'locked' && bots[0]?.tokenState === 'locked',
    );
    expect(simulator.control.requests().length).toBe(sentBefore);
    await desktop.keyring?.unlock();
    await waitForState(
      page,
      'checked again',
      ({ vault, light }) => vault.state === 'open' && light.healthy === 1,
    );
  });
});

describe('the page', () => {
  test('has no Node, no network and no way out; injected scripts do not run (SEC-13, SEC-14, SEC-16)', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop });
    const page = await app.window();
    await page.getByRole('main').first().waitFor();
    const found = await page.evaluate(async () => {
      const violations: string[] = [];
      addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const tried = async (run: () => Promise<unknown>): Promise<string> => {
        try {
          await run();
          return 'went through';
        } catch {
          return 'refused';
        }
      };
      const answers = {
        fetch: await tried(() => fetch('http://127.0.0.1:9/')),
        socket: await tried(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('ws://127.0.0.1:9/');
              socket.addEventListener('open', resolve);
              socket.addEventListener('error', reject);
            }),
        ),
        code: await tried(async () => {
          const run: unknown = Reflect.get(globalThis, 'eval');
          const value: unknown = typeof run === 'function' ? Reflect.apply(run, null, ['1']) : null;
          return await Promise.resolve(value);
        }),
        window: globalThis.open('https://example.com/') === null ? 'refused' : 'opened',
        permission: await navigator.permissions
          .query({ name: 'geolocation' })
          .then(({ state }) => state),
      };
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
      location.href = 'https://example.com/';
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      return {
        ...answers,
        injected: Reflect.get(globalThis, 'injected') === true,
        node: typeof Reflect.get(globalThis, 'process') + typeof Reflect.get(globalThis, 'require'),
        href: location.href.split('?')[0],
        violations: violations.length > 0,
      };
    });
    expect(found).toEqual({
      fetch: 'refused',
      socket: 'refused',
      code: 'refused',
      window: 'refused',
      permission: 'denied',
      injected: false,
      node: 'undefinedundefined',
      href: 'app://hooklight/index.html',
      violations: true,
    });
    expect(await windowCount(app)).toBe(1);
    expect(await minimizedCount(app)).toBe(0);
  });
});

test('the logs of a run are there and hold no token', async () => {
  const scene = await aScene();
  const token = scene.simulator.control.createBot({ id: 700_001 });
  scene.simulator.control.setWebhookRecord(token, {
    url: 'https://hooks.example.com/a',
    pending: 0,
  });
  await scene.addBots([token]);
  await scene.app.close();
  const text = ['main', 'engine']
    .map((name) =>
      readFileSync(path.join(scene.app.profile, 'logs', name, 'hooklight.log'), 'utf8'),
    )
    .join('');
  expect(text).toContain('app.quitting');
  expect(text).toContain('engine.loaded');
  expect(text).not.toContain(token.split(':')[1]);
});
