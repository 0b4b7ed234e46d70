import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type Electron from 'electron';
import { describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { closedAfterEach } from '../support/closed-after-each.ts';
import { findMenuItem } from '../support/desktop/menu.ts';
import { recordNotifications } from '../support/desktop/notification-recorder.ts';
import { processesOf } from '../support/desktop/processes.ts';
import { startDesktop, type Desktop, type DesktopOptions } from '../support/desktop/session.ts';
import { waitFor, within } from '../support/desktop/wait.ts';
import { launchApp, type LaunchedApp } from './support/launch-app.ts';

const probeFolder = fileURLToPath(new URL('../support/desktop/probe-app', import.meta.url));
const pictures = path.join(repoRoot, 'out', 'test-pictures');
const kept = closedAfterEach();

const desktopWith = async (options: DesktopOptions): Promise<Desktop> =>
  kept(await startDesktop(options));

async function probeOn(desktop: Desktop, ...args: readonly string[]): Promise<LaunchedApp> {
  const profile = path.join(desktop.folder, 'probe-profile');
  const given = [`--probe-profile=${profile}`, ...args];
  return kept(await launchApp({ desktop, profile, appFolder: probeFolder, args: given }));
}

const askSafeStorage = ({ safeStorage }: typeof Electron): boolean =>
  safeStorage.isEncryptionAvailable();

describe('the desktop rig', () => {
  test('shows a tray item whose tooltip, icon and menu can be read and used over D-Bus', async () => {
    const desktop = await desktopWith({});
    const app = await probeOn(desktop);
    const item = await desktop.tray.waitForItem();
    expect(await item.waitForTooltip(/red/u)).toBe('Probe is red');
    const [icon] = await item.icons();
    expect(icon?.argb.subarray(0, 4)).toEqual(Buffer.from([255, 200, 30, 30]));

    // The icon is there a moment before its menu.
    await item.waitForItem('Quit');
    const menu = await item.menu();
    expect(menu.children.map((child) => child.label)).toEqual([
      'my_bot is down',
      '',
      'Notify',
      'Colour',
      'Paused',
      'Quit',
    ]);
    expect(findMenuItem(menu, ['my_bot is down'])?.isEnabled).toBe(false);
    expect(findMenuItem(menu, ['Paused'])?.isChecked).toBe(false);

    await item.click('Paused');
    await app.waitForOutput(/paused true/u);
    await item.click(['Colour', 'Green']);
    expect(await item.waitForTooltip(/green/u)).toBe('Probe is green');
    await item.activate();
    await app.waitForOutput(/tray click/u);
    await expect(item.click('my_bot is down', 200)).rejects.toThrow('switched off');
    await expect(item.click('Missing', 200)).rejects.toThrow('not in the menu');
  });

  test('runs the main module before the ready event, with better-sqlite3 in Electron', async () => {
    const desktop = await desktopWith({ panel: false });
    const library = path.join(repoRoot, 'node_modules', 'better-sqlite3');
    const app = await probeOn(desktop, `--probe-sqlite=${library}`);
    expect(await app.waitForOutput(/sqlite \d+/u)).toBe('sqlite 42');
    expect(app.output()).toContain('before ready true');
  });

  test('drives a window and saves a picture of tray, window and notification', async () => {
    const desktop = await desktopWith({ notifications: 'dunst' });
    const app = await probeOn(desktop, '--probe-window');
    const window = await app.window();
    await window.getByRole('button', { name: 'Press' }).click();
    expect(await window.locator('output').textContent()).toBe('pressed 你好 🤖');
    const item = await desktop.tray.waitForItem();
    await item.click('Notify');
    await desktop.dunst?.waitForDisplayed(1);
    mkdirSync(pictures, { recursive: true });
    const file = path.join(pictures, 'rig.png');
    await desktop.screenshot(file);
    expect(existsSync(file)).toBe(true);
  });

  test('brings a click on a dunst notification back to the app', async () => {
    const desktop = await desktopWith({ notifications: 'dunst' });
    const app = await probeOn(desktop);
    const item = await desktop.tray.waitForItem();
    await item.click('Notify');
    await desktop.dunst?.waitForDisplayed(1);
    await desktop.dunst?.click();
    await app.waitForOutput(/notification click/u);
    await desktop.dunst?.closeAll();
    const [past] = (await desktop.dunst?.history()) ?? [];
    expect(past).toMatchObject({ appName: 'Rig Probe', summary: 'Probe title' });
    expect(past?.body).toContain('my_bot');
  });

  test('records the exact notification where it is the notification service itself', async () => {
    const desktop = await desktopWith({ notifications: 'none' });
    const recorder = await recordNotifications(desktop.bus);
    const app = await probeOn(desktop);
    const item = await desktop.tray.waitForItem();
    await item.click('Notify');
    await recorder.waitForCount(1);
    const [shown] = recorder.shown;
    expect(shown).toMatchObject({
      summary: 'Probe title',
      body: 'my_bot &lt;down&gt; &amp; waiting',
    });
    recorder.click(shown?.id ?? 0);
    await app.waitForOutput(/notification click/u);
  });

  test('offers a notification service that hangs the call that waits for it', async () => {
    const desktop = await desktopWith({ notifications: 'hung' });
    const app = await probeOn(desktop);
    const item = await desktop.tray.waitForItem();
    await item.waitForItem('Notify');
    const click = item.click('Notify');
    click.catch(() => undefined);
    // The main process is stuck in show(): it neither answers the bus nor goes on.
    await expect(within('the click', 3000, click)).rejects.toThrow('no answer');
    expect(app.output()).not.toContain('notification call took');
    await app.kill();
  });

  test('keeps a safeStorage secret over two starts in an unlocked keyring', async () => {
    const desktop = await desktopWith({ keyring: 'unlocked', panel: false });
    const first = await probeOn(desktop);
    const blob = await first.electron.evaluate(({ safeStorage }) =>
      safeStorage.encryptString('a secret').toString('base64'),
    );
    await first.close();
    const second = await probeOn(desktop);
    const found = await second.electron.evaluate(
      ({ safeStorage }, stored) => ({
        backend: safeStorage.getSelectedStorageBackend(),
        text: safeStorage.decryptString(Buffer.from(stored, 'base64')),
      }),
      blob,
    );
    expect(found).toEqual({ backend: 'gnome_libsecret', text: 'a secret' });
  });

  test('has no safe storage where there is no keyring', async () => {
    const desktop = await desktopWith({ keyring: 'none', panel: false });
    const app = await probeOn(desktop);
    expect(await app.electron.evaluate(askSafeStorage)).toBe(false);
  });

  test('locks and unlocks a keyring, and safeStorage hangs its process while it is locked', async () => {
    const desktop = await desktopWith({ keyring: 'locked', panel: false });
    expect(await desktop.keyring?.isLocked()).toBe(true);
    const stuck = await probeOn(desktop);
    const answer = stuck.electron.evaluate(askSafeStorage);
    answer.catch(() => undefined);
    await expect(within('safeStorage', 3000, answer)).rejects.toThrow('no answer to safeStorage');
    await stuck.kill();
    await desktop.keyring?.unlock();
    expect(await desktop.keyring?.isLocked()).toBe(false);
    const app = await probeOn(desktop);
    expect(await app.electron.evaluate(askSafeStorage)).toBe(true);
  });

  test('leaves no process behind, neither after quit by the tray nor after close', async () => {
    const desktop = await startDesktop({ notifications: 'dunst', keyring: 'unlocked' });
    const app = await probeOn(desktop, '--probe-window');
    expect(app.processes().length).toBeGreaterThan(2);
    const item = await desktop.tray.waitForItem();
    await app.waitForOutput(/probe is up/u);
    await item.click('Quit');
    expect(await app.waitForExit()).toBe(0);
    await waitFor('the helpers to end', () => app.processes().length === 0);
    await desktop.tray.waitForNoItem();
    await desktop.close();
    expect(processesOf(desktop.folder)).toEqual([]);
    expect(existsSync(desktop.folder)).toBe(false);
  });
});
