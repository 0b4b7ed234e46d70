import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { err, ok } from '../../../src-shared/result.ts';
import {
  followAppEvents,
  followPower,
  followProcessEvents,
} from '../../../src-main/shell/lifecycle/app-events.ts';
import { parseArguments } from '../../../src-main/shell/lifecycle/arguments.ts';
import { outliveGpu } from '../../../src-main/shell/lifecycle/gpu-deaths.ts';
import { followNetwork } from '../../../src-main/shell/lifecycle/network-hint.ts';
import { createQuit } from '../../../src-main/shell/lifecycle/quit.ts';
import { createRestartLimit } from '../../../src-main/shell/lifecycle/restart-limit.ts';
import { saveRecord, type SaveRecordDeps } from '../../../src-main/shell/record/save-record.ts';
import { crashHtml } from '../../../src-main/shell/windows/crash-page.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from '../support/recording-log.ts';

describe('arguments', () => {
  const none = { profile: null, isHidden: false, allowsDevelopmentLogin: false };
  test.each([
    [['hooklight'], none],
    [['hooklight', '--profile', '/p', '--hidden'], { ...none, profile: '/p', isHidden: true }],
    [['electron', '.', '--profile=/p q'], { ...none, profile: '/p q' }],
    [['hooklight', '--profile'], none],
    [['hooklight', '--profile='], none],
    [
      ['electron', '.', '--allow-development-login', '--hidden'],
      { ...none, isHidden: true, allowsDevelopmentLogin: true },
    ],
  ])('%j', (argv, expected) => {
    expect(parseArguments(argv)).toEqual(expected);
  });
});

describe('the limit of restarts', () => {
  test('slides: as many as allowed in any window, not more', () => {
    const limit = createRestartLimit({ max: 2, windowMs: 100 });
    expect([0, 10, 20, 99, 100, 105, 110].map((atMs) => limit.allow(atMs))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('quitting', () => {
  test('runs every step once, in order, also after one that throws, then exits', async () => {
    const diary: string[] = [];
    const log = createRecordingLog();
    let exited: () => void = () => {};
    const end = new Promise<void>((resolve) => {
      exited = resolve;
    });
    const clock = new ManualClock();
    const { quit, isQuitting } = createQuit({
      clock,
      log,
      exit() {
        diary.push('exit');
        exited();
      },
      steps: [
        { name: 'a', run: () => void diary.push('a') },
        { name: 'b', run: () => Promise.reject(new Error('no')) },
        {
          name: 'c',
          run() {
            throw new Error('no');
          },
        },
        { name: 'd', run: async () => void (await clock.sleep(700)) },
        { name: 'e', run: async () => void (await clock.sleep(200)) },
        { name: 'f', run: () => void diary.push('f') },
      ],
    });
    expect(isQuitting()).toBe(false);
    quit('menu');
    quit('SIGTERM');
    expect(isQuitting()).toBe(true);
    await clock.advance(900);
    await end;
    expect(diary).toEqual(['a', 'f', 'exit']);
    expect(log.lines.filter((line) => line.includes('app.quitting'))).toHaveLength(1);
    expect(log.lines.at(-1)).toBe('info app.quit {"tookMs":900,"step":"d","stepMs":700}');
  });
});

describe('steps that are taken at once', () => {
  test('take as long as the longest, also when one of them throws, and what follows waits for all', async () => {
    const diary: string[] = [];
    const log = createRecordingLog();
    const clock = new ManualClock();
    const sleeping = (name: string, ms: number) => ({
      name,
      async run() {
        diary.push(`${name} begins`);
        await clock.sleep(ms);
        diary.push(`${name} ends`);
      },
    });
    const { quit } = createQuit({
      clock,
      log,
      exit: () => void diary.push('exit'),
      steps: [
        [
          sleeping('a', 300),
          { name: 'b', run: () => Promise.reject(new Error('no')) },
          sleeping('c', 200),
        ],
        sleeping('d', 10),
      ],
    });
    quit('menu');
    await clock.advance(310);
    const together = ['a begins', 'c begins', 'c ends', 'a ends'];
    expect(diary).toEqual([...together, 'd begins', 'd ends', 'exit']);
    expect(log.lines.at(-1)).toBe('info app.quit {"tookMs":310,"step":"a","stepMs":300}');
    expect(log.lines.join()).toContain('app.quit-step-failed {"step":"b"');
  });
});

describe('what the system says', () => {
  type Listener = (...args: unknown[]) => void;
  /** Collects listeners and calls them by the event's name. */
  function emitter() {
    const listeners = new Map<string, Listener>();
    const source = {
      on(event: string, listener: Listener) {
        listeners.set(event, listener);
        return source;
      },
    };
    const emit = (event: string, ...args: unknown[]): void => listeners.get(event)?.(...args);
    return { source, emit, listeners };
  }

  test('a second start shows the window unless it wants to be hidden; no window does not end the app', () => {
    const { source, emit, listeners } = emitter();
    const shown: number[] = [];
    const quits: string[] = [];
    followAppEvents({
      // @ts-expect-error -- the fake takes every event
      app: source,
      log: createRecordingLog(),
      showWindow: () => shown.push(1),
      quit: (reason) => quits.push(reason),
      isQuitting: () => quits.length > 0,
    });
    emit('second-instance', {}, ['hooklight']);
    emit('second-instance', {}, ['hooklight', '--hidden']);
    emit('activate');
    expect(shown).toHaveLength(2);
    expect(listeners.has('window-all-closed')).toBe(true);
    emit('window-all-closed');
    expect(quits).toEqual([]);
    let prevented = 0;
    emit('before-quit', { preventDefault: () => (prevented += 1) });
    emit('before-quit', { preventDefault: () => (prevented += 1) });
    expect([prevented, quits]).toEqual([1, ['system']]);
  });

  test('a GPU that dies again and again does not end the app: Chromium’s limit is lifted before it is reached (DSK-02)', async () => {
    const { source, emit } = emitter();
    const clock = new ManualClock();
    const switches: string[] = [];
    const commandLine = { appendSwitch: (name: string) => switches.push(name) };
    // @ts-expect-error -- the fake takes every event
    outliveGpu({ app: { ...source, commandLine }, clock, log: createRecordingLog() });
    for (let deaths = 0; deaths < 8; deaths += 1) {
      emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
      emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed' });
      await clock.advance(600_000);
    }
    expect(switches).toEqual([]);
    for (let deaths = 0; deaths < 5; deaths += 1) {
      emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
    }
    expect(switches).toContain('disable-gpu-process-crash-limit');
  });

  test('signals quit; an error nobody caught is logged and the app goes on', () => {
    const { source, emit } = emitter();
    const quits: string[] = [];
    const log = createRecordingLog();
    // @ts-expect-error -- the fake takes every event
    followProcessEvents({ process: source, log, quit: (reason) => quits.push(reason) });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
      emit(signal);
    }
    emit('uncaughtException', new Error('boom'));
    emit('unhandledRejection', 'odd');
    expect(quits).toEqual(['SIGTERM', 'SIGINT', 'SIGHUP']);
    expect(log.lines).toHaveLength(2);
  });

  test('sleep and wake reach the engine', () => {
    const { source, emit } = emitter();
    const calls: string[] = [];
    followPower({
      // @ts-expect-error -- the fake takes every event
      powerMonitor: source,
      engine: { suspend: () => calls.push('suspend'), resume: () => calls.push('resume') },
      resumed: () => calls.push('look'),
      quit: (reason) => calls.push(reason),
    });
    emit('suspend');
    emit('resume');
    emit('shutdown');
    expect(calls).toEqual(['suspend', 'look', 'resume', 'session end']);
  });

  test('only changes of the network are told', async () => {
    const clock = new ManualClock();
    const told: boolean[] = [];
    const stop = new AbortController();
    let online = false;
    void followNetwork({
      isOnline: () => online,
      tell: (is) => told.push(is),
      clock,
      signal: stop.signal,
    });
    await clock.advance(30_000);
    expect(told).toEqual([]);
    online = true;
    await clock.advance(30_000);
    online = false;
    await clock.advance(30_000);
    stop.abort();
    online = true;
    await clock.advance(30_000);
    expect(told).toEqual([true, false]);
  });
});

describe('saving a record', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hl-save-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const save = (parts: Partial<SaveRecordDeps> & { readonly name?: string }) => {
    const suggested: string[] = [];
    const { name = 'record.md', ...rest } = parts;
    const answer = saveRecord(
      {
        renderRecord: () => Promise.resolve(ok({ suggestedFileName: name, content: '# Bots' })),
        askFileName: (suggestion) => {
          suggested.push(suggestion.path);
          return Promise.resolve(path.join(folder, 'chosen.md'));
        },
        documentsFolder: () => folder,
        texts: createTexts(),
        ...rest,
      },
      { botIds: [], format: 'md' },
    );
    return { answer, suggested };
  };

  test('writes the chosen file for its owner only', async () => {
    const { answer, suggested } = save({});
    expect(await answer).toEqual({ ok: true, value: { savedAs: path.join(folder, 'chosen.md') } });
    expect(suggested).toEqual([path.join(folder, 'record.md')]);
    expect(fs.readFileSync(path.join(folder, 'chosen.md'), 'utf8')).toBe('# Bots');
    expect(fs.statSync(path.join(folder, 'chosen.md')).mode & 0o777).toBe(0o600);
  });

  test('a suggested name cannot lead elsewhere', async () => {
    const { answer, suggested } = save({ name: '../../etc/evil.md' });
    await answer;
    expect(suggested).toEqual([path.join(folder, 'evil.md')]);
  });

  test('cancelled writes nothing', async () => {
    const { answer } = save({ askFileName: () => Promise.resolve(null) });
    expect(await answer).toEqual({ ok: true, value: { savedAs: null } });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('an engine that refuses is passed on before anything is asked', async () => {
    const error = { code: 'NOT_FOUND', field: null, message: null } as const;
    const { answer, suggested } = save({ renderRecord: () => Promise.resolve(err(error)) });
    expect(await answer).toEqual({ ok: false, error });
    expect(suggested).toEqual([]);
  });

  test('a place that cannot be written says so, and a symbolic link is not followed (SEC-09)', async () => {
    const nowhere = save({ askFileName: () => Promise.resolve('/nowhere/at/all.md') });
    expect(await nowhere.answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    fs.writeFileSync(path.join(folder, 'target'), 'precious');
    fs.symlinkSync(path.join(folder, 'target'), path.join(folder, 'chosen.md'));
    await save({}).answer;
    expect(fs.readFileSync(path.join(folder, 'target'), 'utf8')).toBe('precious');
  });
});

test('the crash page is words only', () => {
  const html = crashHtml(createTexts());
  expect(html).not.toMatch(/<script|style=|src=|href=/);
  expect(html).toContain('Watching goes on');
});
