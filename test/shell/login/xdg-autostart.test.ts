import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  autostartFolder,
  createXdgAutostart,
} from '../../../src-main/shell/login/xdg-autostart.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hl-autostart-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const command = { program: '/opt/Hooklight/hooklight', arguments: ['--hidden'] };
const item = (desktops: readonly string[] = ['XFCE']) =>
  createXdgAutostart({
    folder: path.join(folder, 'autostart'),
    fileName: 'hooklight.desktop',
    desktops,
    words: { name: 'Hooklight', comment: 'Watches' },
  });
const file = (): string => path.join(folder, 'autostart', 'hooklight.desktop');
const change = (from: string, to: string): void =>
  fs.writeFileSync(file(), fs.readFileSync(file(), 'utf8').replace(from, to));
const foreign = '[Desktop Entry]\nType=Application\nExec=/usr/bin/other\n';

describe('the autostart file', () => {
  test('is made with its folder, read back, and removed', () => {
    expect(item().read(command)).toEqual({
      willStart: false,
      entry: 'none',
      needsApproval: false,
      file: file(),
    });
    item().write(command);
    expect(item().read(command)).toMatchObject({ willStart: true, entry: 'ours' });
    expect(fs.readdirSync(path.dirname(file()))).toEqual(['hooklight.desktop']);
    item().remove();
    expect(item().read(command)).toMatchObject({ willStart: false, entry: 'none' });
    item().remove();
  });

  test('switched off by the desktop’s own settings is read as that, and writing switches it on', () => {
    item().write(command);
    change('X-GNOME-Autostart-enabled=true', 'X-GNOME-Autostart-enabled=false');
    expect(item().read(command)).toMatchObject({ willStart: false, entry: 'ours' });
    item().write(command);
    expect(item().read(command)).toMatchObject({ willStart: true, entry: 'ours' });
    change('[Desktop Entry]', '[Desktop Entry]\nHidden=true');
    expect(item().read(command)).toMatchObject({ willStart: false, entry: 'ours' });
  });

  test('that starts another program is stale', () => {
    item().write({ ...command, program: '/home/me/old.AppImage' });
    expect(item().read(command)).toMatchObject({ willStart: true, entry: 'stale' });
  });

  test('of somebody else is read, but neither replaced nor removed', () => {
    fs.mkdirSync(path.dirname(file()));
    fs.writeFileSync(file(), foreign);
    expect(item().read(command)).toMatchObject({ willStart: true, entry: 'foreign' });
    item().write(command);
    item().remove();
    expect(fs.readFileSync(file(), 'utf8')).toBe(foreign);
  });

  test('behind a link is somebody’s own arrangement: read, not touched', () => {
    item().write(command);
    const elsewhere = path.join(folder, 'dotfiles.desktop');
    fs.renameSync(file(), elsewhere);
    fs.symlinkSync(elsewhere, file());
    expect(item().read(command)).toMatchObject({ willStart: true, entry: 'foreign' });
    item().remove();
    item().write({ ...command, program: '/other' });
    expect(fs.lstatSync(file()).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(elsewhere, 'utf8')).toContain(command.program);
    fs.rmSync(elsewhere);
    expect(item().read(command)).toMatchObject({ willStart: false, entry: 'foreign' });
  });

  test('is looked for where the specification says', () => {
    expect(autostartFolder({ XDG_CONFIG_HOME: '/c' }, '/home/me')).toBe('/c/autostart');
    expect(autostartFolder({ XDG_CONFIG_HOME: 'relative' }, '/home/me')).toBe(
      '/home/me/.config/autostart',
    );
    expect(autostartFolder({}, '/home/me')).toBe('/home/me/.config/autostart');
  });
});
