import { describe, expect, test } from 'vitest';
import {
  createSystemLoginItem,
  type LoginSettingsSource,
} from '../../../src-main/shell/login/system-login-item.ts';

const command = {
  program: String.raw`C:\Program Files\Hooklight.exe`,
  arguments: ['--profile=C:\\a b', '--hidden'],
};
type Found = ReturnType<LoginSettingsSource['getLoginItemSettings']>;
const nothing: Found = {
  openAtLogin: false,
  wasOpenedAtLogin: false,
  status: 'not-registered',
  executableWillLaunchAtLogin: false,
  launchItems: [],
};

function system(
  platform: 'darwin' | 'win32',
  found: Partial<Found>,
  valueName: string | null = null,
) {
  const asked: unknown[] = [];
  const told: unknown[] = [];
  const app = {
    getLoginItemSettings: (options) => {
      asked.push(options);
      return { ...nothing, ...found };
    },
    setLoginItemSettings: (settings) => void told.push(settings),
  } satisfies LoginSettingsSource;
  return { item: createSystemLoginItem(app, { platform, valueName }), asked, told };
}

describe('on Windows', () => {
  const both = { openAtLogin: true, executableWillLaunchAtLogin: true };
  test.each([
    ['nothing there', {}, false, 'none'],
    ['on', both, true, 'ours'],
    ['switched off in Task Manager', { openAtLogin: true }, false, 'ours'],
    ['on with other arguments', { executableWillLaunchAtLogin: true }, true, 'stale'],
  ])('%s', (_what, found, willStart, entry) => {
    const { item } = system('win32', found);
    expect(item.read(command)).toEqual({ willStart, entry, needsApproval: false, file: null });
  });

  test('path and arguments are compared and written; arguments with spaces are quoted', () => {
    const { item, asked, told } = system('win32', {});
    const expected = { path: command.program, args: ['"--profile=C:\\a b"', '--hidden'] };
    item.read(command);
    item.write(command);
    item.remove();
    expect(asked).toEqual([expected]);
    expect(told).toEqual([
      { ...expected, enabled: true, openAtLogin: true },
      { openAtLogin: false },
    ]);
  });

  test('another profile has a value of its own', () => {
    const { item, told } = system('win32', {}, 'Hooklight-1234');
    item.write(command);
    item.remove();
    expect(told).toMatchObject([{ name: 'Hooklight-1234' }, { name: 'Hooklight-1234' }]);
  });
});

describe('on macOS', () => {
  test.each([
    ['nothing there', {}, false, 'none', false],
    ['on', { openAtLogin: true, status: 'enabled' }, true, 'ours', false],
    ['waiting for consent', { status: 'requires-approval' }, false, 'ours', true],
  ] as const)('%s', (_what, found, ...expected) => {
    const [willStart, entry, needsApproval] = expected;
    const { item } = system('darwin', found);
    expect(item.read(command)).toEqual({ willStart, entry, needsApproval, file: null });
  });

  test('nothing but the wish is told: the system starts the app itself', () => {
    const { item, told } = system('darwin', {});
    item.write(command);
    item.remove();
    expect(told).toEqual([{ openAtLogin: true }, { openAtLogin: false }]);
  });
});
