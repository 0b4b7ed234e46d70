import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../scripts/prepare/command.ts';
import { electronPath } from '../../scripts/runtime.ts';
import { startSimulator } from '../simulator/index.ts';
import type { Desktop } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { sandboxArguments, type LaunchedApp } from './support/launch-app.ts';
import { openings } from './support/openings.ts';
import { windowCount } from './support/windows.ts';

const { aDesktop, anApp, aScene, kept } = openings();
const folderOf = ({ env }: Desktop): string => path.join(env['XDG_CONFIG_HOME'] ?? '', 'autostart');
const filesOf = (desktop: Desktop): readonly string[] =>
  fs.existsSync(folderOf(desktop)) ? fs.readdirSync(folderOf(desktop)) : [];
const askedFor = ['--allow-development-login'];

/** Opens the settings; answers the switch of the start at login. */
async function openSettings(app: LaunchedApp) {
  const page = await app.window();
  await page.getByRole('button', { name: 'Settings' }).first().click();
  const group = page.getByRole('group', { name: 'Start at login' });
  return { page, radio: (name: 'On' | 'Off') => group.getByRole('radio', { name }) };
}

describe('the start at login', () => {
  test('is switched on in the settings, kept in the user’s autostart folder, and follows the desktop’s own switch', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop, args: askedFor });
    const { page, radio } = await openSettings(app);
    await expect.poll(async () => await radio('Off').isChecked()).toBe(true);
    expect(filesOf(desktop)).toEqual([]);

    await radio('On').click({ force: true });
    // Written aside and moved there.
    const name = await waitFor('the file', () => {
      const [first = '', ...others] = filesOf(desktop);
      return others.length === 0 && first.endsWith('.desktop') ? first : null;
    });
    const file = path.join(folderOf(desktop), name);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain(electronPath().path);
    expect(text).toContain(`--profile=${app.profile} --hidden\n`);
    await expect.poll(async () => await radio('On').isChecked()).toBe(true);

    // As Xfce's and Plasma's settings do it.
    fs.writeFileSync(file, `${text}Hidden=true\n`);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('The system’s own settings switched this off.').waitFor();
    expect(await radio('Off').isChecked()).toBe(true);

    await app.close();
    const again = await anApp({ desktop, profile: app.profile, args: askedFor });
    await waitForState(
      await again.window(),
      'the setting to follow the system',
      ({ settings }) => !settings.launchAtLogin,
    );
    expect(fs.readFileSync(file, 'utf8')).toContain('Hidden=true');

    const answer = await callBridge(await again.window(), 'login:set', { launchAtLogin: true });
    expect(answer).toEqual({ willStart: true, problem: null, file });
    const off = await callBridge(await again.window(), 'login:set', { launchAtLogin: false });
    expect(off).toMatchObject({ willStart: false, problem: null });
    expect(filesOf(desktop)).toEqual([]);
  });

  test('from its own line brings the light without a window', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop, args: askedFor });
    await callBridge(await app.window(), 'login:set', { launchAtLogin: true });
    const [name = ''] = filesOf(desktop);
    const text = fs.readFileSync(path.join(folderOf(desktop), name), 'utf8');
    await app.close();
    await desktop.tray.waitForNoItem();

    const [program = '', ...rest] = (/^Exec=(.*)$/m.exec(text)?.[1] ?? '').split(' ');
    const child = spawn(program, [...sandboxArguments(), ...rest], {
      env: desktop.env,
      stdio: 'ignore',
    });
    const item = await desktop.tray.waitForItem();
    const windows = await runCommand(
      'xdotool',
      ['search', '--onlyvisible', '--name', 'Hooklight'],
      {
        env: desktop.env,
        timeoutMs: 5000,
      },
    );
    expect(windows.stdout.trim()).toBe('');
    await item.click('Quit Hooklight');
    await waitFor('the end', () => child.exitCode === 0);
  });

  test('is not touched by a run from the source folder', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop });
    const { page } = await openSettings(app);
    await page.getByText('Not offered in a run from the source folder').waitFor();
    await callBridge(page, 'login:set', { launchAtLogin: true });
    expect(filesOf(desktop)).toEqual([]);
  });
});

/** A Bot API that comes up later, at the same place and with the same bot. */
async function simulatorAt(port: number, token: string): Promise<void> {
  const simulator = kept(await startSimulator({ port }));
  const [id, secretPart] = token.split(':');
  simulator.control.createBot({ id: Number(id), secretPart });
  simulator.control.setWebhookRecord(token, { url: 'https://hooks.shop.example/a', pending: 0 });
}

test('a start before panel, keyring and network are there recovers by itself within 60 s (DSK-07)', async () => {
  let token = '';
  const scene = await aScene({
    arrange: ({ control }) => {
      token = control.createBot({ id: 700_001 });
      control.setWebhookRecord(token, { url: 'https://hooks.shop.example/a', pending: 0 });
    },
  });
  const { desktop, simulator } = scene;
  await scene.addBots([token]);
  await scene.app.close();
  await desktop.keyring?.lock();
  await desktop.panel.kill();
  const { port } = simulator;
  await simulator.close();

  const app = await anApp({ desktop, profile: scene.app.profile, args: ['--hidden'] });
  const page = await app.window();
  await waitForState(page, 'the locked vault', ({ vault }) => vault.state === 'locked');
  await desktop.keyring?.unlock();
  await waitForState(
    page,
    'a look that fails',
    ({ vault, light }) => vault.state === 'open' && light.unknown === 1,
  );

  await simulatorAt(port, token);
  await desktop.panel.start();
  const readyMs = performance.now();
  const item = await desktop.tray.waitForItem(5000);
  await item.waitForTooltip(/^1 bot healthy · checked/, 60_000);
  expect(performance.now() - readyMs).toBeLessThan(60_000);
  expect(await windowCount(app)).toBe(1);
});
