import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src-shared/result.ts';
import { decideLogin, type LoginWish } from '../../../src-main/shell/login/decide.ts';
import type { LoginItem, LoginReading } from '../../../src-main/shell/login/login-item.ts';
import { createLoginStart } from '../../../src-main/shell/login/login-start.ts';
import { createRecordingLog } from '../support/recording-log.ts';

const off: LoginWish = { launchAtLogin: false, startHidden: true };
const on: LoginWish = { launchAtLogin: true, startHidden: true };
const reading = (parts: Partial<LoginReading> = {}): LoginReading => ({
  willStart: false,
  entry: 'none',
  needsApproval: false,
  file: '/a/hooklight.desktop',
  ...parts,
});
const ours = reading({ willStart: true, entry: 'ours' });
const turnedOff = reading({ entry: 'ours' });

describe('what is to be done', () => {
  const foreign = reading({ willStart: true, entry: 'foreign' });
  const waiting = reading({ entry: 'ours', needsApproval: true });
  const stale = reading({ willStart: true, entry: 'stale' });
  test.each([
    ['nothing wished, nothing there', [off, null], reading(), 'none'],
    ['newly wished, also by the command line', [on, null], reading(), 'write'],
    ['newly wished over one that the system switched off', [on, off], turnedOff, 'write'],
    ['no longer wished', [off, on], ours, 'remove'],
    ['wished and there', [on, on], ours, 'none'],
    ['the user removed it in the system’s settings', [on, on], reading(), 'adopt'],
    ['the user switched it off there', [on, on], turnedOff, 'adopt'],
    ['the user switched it on there', [off, off], ours, 'adopt'],
    ['the program was moved', [on, on], stale, 'write'],
    ['moved and switched off', [on, on], { ...stale, willStart: false }, 'adopt'],
    ['somebody else’s file', [on, on], foreign, 'none'],
    ['somebody else’s file, not wished', [off, null], foreign, 'none'],
    ['macOS waits for consent', [on, on], waiting, 'none'],
  ] as const)('%s', (_what, [wish, applied], found, step) => {
    expect(decideLogin(wish, applied, found)).toBe(step);
  });
});

/** A system that keeps one entry, an engine that stores, and a diary of both. */
function computer(options: { readonly isDevelopment?: boolean } = {}) {
  const diary: string[] = [];
  const log = createRecordingLog();
  const system = { found: reading(), failing: false, refusing: false };
  let applied: LoginWish | null = null;
  const act = (what: string, found: LoginReading): void => {
    if (system.failing) {
      throw Object.assign(new Error('EACCES: /home/me/.config'), { code: 'EACCES' });
    }
    diary.push(what);
    if (system.found.entry !== 'foreign') {
      system.found = found;
    }
  };
  const item: LoginItem = {
    read: () => system.found,
    write: (command) => act(`write ${[command.program, ...command.arguments].join(' ')}`, ours),
    remove: () => act('remove', reading()),
  };
  const make = () =>
    createLoginStart({
      item,
      command: (isHidden) =>
        options.isDevelopment === true
          ? null
          : { program: 'hooklight', arguments: isHidden ? ['--hidden'] : [] },
      applied: { read: () => applied, write: (wish) => (applied = wish) },
      store: (change) => {
        diary.push(`store ${JSON.stringify(change)}`);
        return Promise.resolve(
          system.refusing ? err({ code: 'UNAVAILABLE', field: null, message: null }) : ok({}),
        );
      },
      log,
    });
  return { diary, log, system, make };
}

describe('the start at login', () => {
  test('switched on in the window: stored, written, read back', async () => {
    const { diary, make } = computer();
    const login = make();
    login.follow(off);
    expect(await login.set({ launchAtLogin: true })).toEqual(
      ok({ willStart: true, problem: null, file: '/a/hooklight.desktop' }),
    );
    login.follow(on);
    expect(diary).toEqual(['store {"launchAtLogin":true}', 'write hooklight --hidden']);
  });

  test('switched on by the command line while nothing ran: written at the next start, once', () => {
    const { diary, make } = computer();
    make().follow(on);
    make().follow(on);
    expect(diary).toEqual(['write hooklight --hidden']);
  });

  test('switched off in the system’s settings: the setting follows, nothing is written against the user', () => {
    const { diary, make, system } = computer();
    make().follow(on);
    system.found = turnedOff;
    const login = make();
    login.follow(on);
    expect(diary).toEqual(['write hooklight --hidden', 'store {"launchAtLogin":false}']);
    expect(login.state()).toMatchObject({ willStart: false, problem: 'turned-off' });
    login.follow(off);
    expect(diary).toHaveLength(2);
  });

  test('switched off there and on again here: it is on', async () => {
    const { make, system } = computer();
    const login = make();
    login.follow(on);
    system.found = turnedOff;
    expect(await login.set({ launchAtLogin: true })).toMatchObject({
      value: { willStart: true, problem: null },
    });
  });

  test('a change of the other setting does not switch on what the system switched off', async () => {
    const { diary, make, system } = computer();
    const login = make();
    login.follow(on);
    system.found = turnedOff;
    diary.length = 0;
    await login.set({ startHidden: false });
    expect(diary).toEqual(['store {"startHidden":false}', 'store {"launchAtLogin":false}']);
  });

  test('the window at login is changed in the entry too', async () => {
    const { diary, make, system } = computer();
    const login = make();
    login.follow(on);
    system.found = reading({ willStart: true, entry: 'stale' });
    await login.set({ startHidden: false });
    expect(diary.at(-1)).toBe('write hooklight');
  });

  test('what could not be written is said, and tried again at the next start', async () => {
    const { diary, log, make, system } = computer();
    const login = make();
    login.follow(off);
    system.failing = true;
    expect(await login.set({ launchAtLogin: true })).toMatchObject({
      value: { willStart: false, problem: 'not-written' },
    });
    expect(log.lines.join()).toContain('EACCES');
    expect(log.lines.join()).not.toContain('/home/me');
    system.failing = false;
    make().follow(on);
    expect(diary.at(-1)).toBe('write hooklight --hidden');
  });

  test('somebody else’s file stands in the way: once it is gone, the wish is carried out, not taken back', () => {
    const { diary, make, system } = computer();
    system.found = reading({ entry: 'foreign' });
    const login = make();
    login.follow(on);
    expect(login.state()).toMatchObject({ willStart: false, problem: 'not-ours' });
    system.found = reading();
    const later = make();
    later.follow(on);
    expect(later.state()).toMatchObject({ willStart: true, problem: null });
    expect(diary.filter((line) => line.startsWith('store'))).toEqual([]);
  });

  test('a setting that the engine does not store changes nothing', async () => {
    const { diary, make, system } = computer();
    system.refusing = true;
    expect(await make().set({ launchAtLogin: true })).toMatchObject({ ok: false });
    expect(diary).toEqual(['store {"launchAtLogin":true}']);
  });

  test('a run from the source folder touches nothing, and says so', async () => {
    const { diary, make, system } = computer({ isDevelopment: true });
    system.found = ours;
    const login = make();
    login.follow(on);
    await login.set({ launchAtLogin: false });
    expect(diary).toEqual(['store {"launchAtLogin":false}']);
    expect(login.state()).toEqual({ willStart: false, problem: 'development', file: null });
  });
});
