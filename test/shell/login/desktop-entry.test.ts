import { describe, expect, test } from 'vitest';
import {
  execLine,
  parseAutostart,
  renderAutostart,
} from '../../../src-main/shell/login/desktop-entry.ts';
import { startCommand } from '../../../src-main/shell/login/start-command.ts';

const words = { name: 'Hooklight', comment: 'Watches' };
const file = (...lines: readonly string[]): string => ['[Desktop Entry]', ...lines].join('\n');
const exec = 'Exec=/opt/Hooklight/hooklight --hidden';

describe('the Exec line', () => {
  test.each([
    [
      'plain words stay',
      ['/opt/Hooklight/hooklight', '--hidden'],
      '/opt/Hooklight/hooklight --hidden',
    ],
    ['spaces are quoted', ['/home/a b/H.AppImage'], '"/home/a b/H.AppImage"'],
    ['a percent sign is no field code', ['/home/50%/h'], '"/home/50%%/h"'],
    ['quotes and dollars', ['/a"$b`c'], String.raw`"/a\\"\\$b\\` + '`c"'],
    ['a backslash', [String.raw`/a\b`], String.raw`"/a\\\\b"`],
  ])('%s', (_what, all, expected) => {
    const [program = '', ...rest] = all;
    expect(execLine({ program, arguments: rest })).toBe(expected);
  });

  test('control characters cannot be written: a new line would be a new key', () => {
    expect(() => execLine({ program: '/a\nExec=evil', arguments: [] })).toThrow(RangeError);
  });
});

describe('an autostart file', () => {
  test('of ours is read back as ours, on, with its command', () => {
    const command = { program: '/opt/Hooklight/hooklight', arguments: ['--hidden'] };
    const text = renderAutostart(command, words);
    expect(parseAutostart(text, ['XFCE'])).toEqual({
      isOurs: true,
      isEnabled: true,
      exec: '/opt/Hooklight/hooklight --hidden',
    });
    expect(text).toMatch(/^\[Desktop Entry\]\nType=Application\nName=Hooklight\n/);
  });

  test.each([
    ['nothing against it', [exec], true],
    ['Hidden=true (Xfce, KDE)', [exec, 'Hidden=true'], false],
    ['Hidden=false', [exec, 'Hidden=false'], true],
    ['GNOME’s switch off', [exec, 'X-GNOME-Autostart-enabled=false'], false],
    ['for another desktop only', [exec, 'OnlyShowIn=KDE;'], false],
    ['for this desktop only', [exec, 'OnlyShowIn=KDE;XFCE;'], true],
    ['not for this desktop', [exec, 'NotShowIn=XFCE;'], false],
    ['nothing to start', [], false],
    [
      'a comment and an action say nothing',
      ['#Hidden=true', exec, '[Desktop Action x]', 'Hidden=true'],
      true,
    ],
    ['spaces around the sign', [exec, 'Hidden = true'], false],
  ])('%s', (_what, lines, isEnabled) => {
    expect(parseAutostart(file(...lines), ['XFCE'])).toMatchObject({ isOurs: false, isEnabled });
  });
});

describe('the command', () => {
  const packaged = {
    execPath: '/opt/Hooklight/hooklight',
    appImage: undefined,
    isPackaged: true,
    appPath: '/opt/Hooklight/resources/app.asar',
    profile: null,
    isAskedFor: false,
  };
  test.each([
    ['a package', packaged, '/opt/Hooklight/hooklight --hidden'],
    [
      'an AppImage is the file the user keeps, not the mount of today',
      { ...packaged, execPath: '/run/mount_Hookx/hooklight', appImage: '/home/me/H.AppImage' },
      '/home/me/H.AppImage --hidden',
    ],
    [
      'its own profile',
      { ...packaged, profile: '/p' },
      '/opt/Hooklight/hooklight --profile=/p --hidden',
    ],
    [
      'a run from the source folder that was told to',
      { ...packaged, isPackaged: false, isAskedFor: true, appImage: '/x', appPath: '/src' },
      '/opt/Hooklight/hooklight /src --allow-development-login --hidden',
    ],
  ])('%s', (_what, running, expected) => {
    const command = startCommand(running, true);
    expect(command === null ? null : execLine(command)).toBe(expected);
  });

  test('shows the window where that is wished', () => {
    expect(startCommand(packaged, false)?.arguments).toEqual([]);
  });

  test('a run from the source folder is never registered by itself', () => {
    expect(startCommand({ ...packaged, isPackaged: false }, true)).toBeNull();
  });
});
