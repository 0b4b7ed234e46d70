import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppWindow } from '../../../src-main/shell/windows/app-window.ts';
import { createMainWindow } from '../../../src-main/shell/windows/main-window.ts';
import {
  createBoundsFile,
  openingBounds,
  startSize,
  type WindowBounds,
} from '../../../src-main/shell/windows/window-bounds.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from '../support/recording-log.ts';

interface Gone {
  readonly reason: string;
}

/** A window that keeps its listeners and what was done to it. */
function createFakeWindow(id: number, diary: string[]) {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>();
  const contentsListeners = new Map<string, (event: unknown, details: Gone) => void>();
  const state = { isVisible: false, isMinimized: false, isDestroyed: false, sent: [] as unknown[] };
  const say = (what: string): void => {
    diary.push(`${id} ${what}`);
  };
  const window: AppWindow = {
    webContents: {
      id,
      send: (channel, payload) => state.sent.push([channel, payload]),
      on: (event: string, listener: (event: unknown, details: Gone) => void) =>
        contentsListeners.set(event, listener),
    },
    loadURL(url) {
      say(`loads ${url}`);
      return Promise.resolve();
    },
    show() {
      state.isVisible = true;
      say('shown');
    },
    focus: () => {},
    restore() {
      state.isMinimized = false;
      say('restored');
    },
    minimize() {
      state.isMinimized = true;
      say('minimized');
    },
    destroy() {
      state.isDestroyed = true;
      say('destroyed');
      listeners.get('closed')?.({ preventDefault() {} });
    },
    isDestroyed: () => state.isDestroyed,
    isVisible: () => state.isVisible,
    isMinimized: () => state.isMinimized,
    isMaximized: () => false,
    getNormalBounds: () => ({ x: 10, y: 20, width: 900, height: 600 }),
    on: (event, listener) => listeners.set(event, listener),
    once: (event, listener) => listeners.set(event, listener),
  };
  const emit = (event: string): boolean => {
    let prevented = false;
    listeners.get(event)?.({
      preventDefault() {
        prevented = true;
      },
    });
    return prevented;
  };
  const crash = (reason = 'crashed'): void =>
    contentsListeners.get('render-process-gone')?.({}, { reason });
  const pageSays = (event: 'unresponsive' | 'responsive'): void =>
    contentsListeners.get(event)?.({}, { reason: '' });
  return { window, state, emit, crash, pageSays };
}

interface Question {
  readonly contentsId: number;
  readonly signal: AbortSignal;
  readonly answer: (wantsReload: boolean) => void;
}

function app(options: { readonly hasTray?: boolean } = {}) {
  const clock = new ManualClock();
  const diary: string[] = [];
  const made: ReturnType<typeof createFakeWindow>[] = [];
  const written: WindowBounds[] = [];
  const watched: boolean[] = [];
  const desktop = { hasTray: options.hasTray ?? true };
  const questions: Question[] = [];
  const main = createMainWindow({
    createWindow() {
      const fake = createFakeWindow(made.length + 1, diary);
      made.push(fake);
      return fake.window;
    },
    bounds: { read: () => null, write: (bounds) => written.push(bounds) },
    clock,
    log: createRecordingLog(),
    startUrl: () => 'app://hooklight/index.html',
    crashUrl: 'app://hooklight/crashed.html',
    hasTray: () => desktop.hasTray,
    onWatched: (isWatched) => watched.push(isWatched),
    askReload: (contentsId, signal) =>
      new Promise((resolve) => {
        questions.push({ contentsId, signal, answer: resolve });
        signal.addEventListener('abort', () => resolve(false));
      }),
  });
  const last = () => {
    const fake = made.at(-1);
    if (fake === undefined) {
      throw new Error('no window was made');
    }
    return fake;
  };
  return { main, clock, diary, made, last, written, watched, desktop, questions };
}

describe('the one window', () => {
  test('is made when wanted and shown at once; opening again makes no second one', () => {
    const { main, diary, made } = app();
    main.open();
    expect(diary).toEqual(['1 loads app://hooklight/index.html', '1 shown']);
    main.open();
    expect(diary.slice(1)).toEqual(['1 shown', '1 shown']);
    expect(made).toHaveLength(1);
  });

  test('a minimized window is brought back', () => {
    const { main, diary, last } = app();
    main.open();
    last().state.isMinimized = true;
    main.open();
    expect(diary).toContain('1 restored');
  });

  test('keeps a route until the page listens, then hands it over once', () => {
    const { main, last } = app();
    main.open({ screen: 'settings' });
    expect(last().state.sent).toEqual([]);
    main.pageReady();
    main.pageReady();
    expect(last().state.sent).toEqual([['app:navigate', { screen: 'settings' }]]);
    main.open({ screen: 'overview' });
    expect(last().state.sent).toHaveLength(2);
  });

  test('with a tray closing lets it go and remembers where it was', () => {
    const { main, last, written } = app();
    main.open();
    expect(last().emit('close')).toBe(false);
    last().emit('closed');
    expect(main.isOpen()).toBe(false);
    expect(main.contentsId()).toBeNull();
    expect(written).toEqual([{ x: 10, y: 20, width: 900, height: 600, isMaximized: false }]);
  });

  test('without a tray closing puts it aside instead: the app stays reachable', () => {
    const { main, last, diary } = app({ hasTray: false });
    main.open();
    expect(last().emit('close')).toBe(true);
    expect(diary.at(-1)).toBe('1 minimized');
    expect(main.isOpen()).toBe(true);
  });

  test('quitting lets it go in any case and opens no other', () => {
    const { main, diary, made } = app({ hasTray: false });
    main.open();
    main.quit();
    main.open();
    expect(diary.at(-1)).toBe('1 destroyed');
    expect(made).toHaveLength(1);
  });

  test('says when somebody looks and when nobody does', () => {
    const { main, last, watched } = app();
    main.open();
    last().emit('minimize');
    last().emit('restore');
    last().emit('hide');
    last().emit('show');
    last().emit('closed');
    expect(watched).toEqual([true, false, true, false, true, false]);
  });

  test('sends nothing when it is not there', () => {
    const { main, last } = app();
    main.send('app:patch', {});
    main.open();
    last().emit('closed');
    main.send('app:patch', {});
    expect(last().state.sent).toEqual([]);
  });
});

describe('a page that crashed (DSK-01)', () => {
  test('comes back in a new window, shown because it was', () => {
    const { main, last, diary, made } = app();
    main.open();
    last().emit('ready-to-show');
    last().crash();
    expect(made).toHaveLength(2);
    last().emit('ready-to-show');
    expect(diary.slice(-2)).toEqual(['2 loads app://hooklight/index.html', '2 shown']);
  });

  test('stays hidden when it was, and put aside when it was that', () => {
    const { main, last, diary, watched } = app();
    main.open();
    last().emit('ready-to-show');
    last().state.isVisible = false;
    last().crash();
    last().emit('ready-to-show');
    expect(diary.at(-1)).toBe('2 loads app://hooklight/index.html');
    last().state.isMinimized = true;
    last().crash();
    last().emit('ready-to-show');
    expect(diary.slice(-2)).toEqual(['3 loads app://hooklight/index.html', '3 minimized']);
    expect(watched.at(-1)).toBe(false);
  });

  test('before it was painted comes as the one before it was about to', () => {
    const { main, last, diary } = app();
    main.open();
    last().crash();
    last().emit('ready-to-show');
    expect(diary.slice(-2)).toEqual(['2 loads app://hooklight/index.html', '2 shown']);
    last().state.isMinimized = true;
    last().crash();
    last().crash();
    last().emit('ready-to-show');
    expect(diary.slice(-2)).toEqual(['4 loads app://hooklight/index.html', '4 minimized']);
  });

  test('hidden or shown before it was painted comes as that left it', () => {
    const { main, last, diary } = app();
    main.open();
    last().state.isVisible = false;
    last().emit('hide');
    last().crash();
    expect(diary.at(-1)).toBe('2 loads app://hooklight/index.html');
    last().state.isVisible = true;
    last().emit('show');
    last().crash();
    expect(diary.slice(-2)).toEqual(['3 loads app://hooklight/index.html', '3 shown']);
  });

  test('opened again after the page of words, it is the real one', () => {
    const { main, last, diary } = app({ hasTray: false });
    main.open();
    for (let crashes = 0; crashes < 4; crashes += 1) {
      last().crash();
    }
    last().emit('ready-to-show');
    last().emit('close');
    main.open();
    expect(diary.slice(-3)).toEqual([
      '5 destroyed',
      '6 loads app://hooklight/index.html',
      '6 shown',
    ]);
  });

  test('whose page of words crashes too stays as it is, and makes no loop', () => {
    const { main, last, made, diary } = app();
    main.open();
    for (let crashes = 0; crashes < 50; crashes += 1) {
      last().crash();
    }
    expect(made).toHaveLength(5);
    main.open();
    expect(diary.at(-2)).toBe('6 loads app://hooklight/index.html');
  });

  test('more than three times in five minutes leads to a page of words, and later to a new try', async () => {
    const { main, last, clock, diary } = app();
    main.open();
    for (let crashes = 0; crashes < 4; crashes += 1) {
      last().crash('oom');
    }
    expect(diary.at(-2)).toContain('crashed.html');
    await clock.advance(300_001);
    last().crash();
    expect(diary.at(-2)).toContain('index.html');
  });

  test('an ordinary end is no crash', () => {
    const { main, last, made } = app();
    main.open();
    last().crash('clean-exit');
    expect(made).toHaveLength(1);
  });

  test('a late word about a former window changes nothing', () => {
    const { main, last, made } = app();
    main.open();
    const first = last();
    first.crash();
    first.crash();
    expect(made).toHaveLength(2);
    expect(main.contentsId()).toBe(2);
  });
});

describe('a page that is stuck (DSK-03)', () => {
  const stuck = () => {
    const all = app();
    all.main.open();
    all.last().emit('ready-to-show');
    all.last().pageSays('unresponsive');
    return all;
  };

  test('is offered a reload half a minute after the press that was not taken', async () => {
    const { clock, diary, last, made, questions } = stuck();
    await clock.advance(14_900);
    expect(questions).toEqual([]);
    last().pageSays('unresponsive');
    await clock.advance(100);
    expect(questions).toMatchObject([{ contentsId: 1 }]);
    questions[0]?.answer(true);
    await clock.advance(0);
    expect(made).toHaveLength(2);
    last().emit('ready-to-show');
    expect(diary.slice(-3)).toEqual([
      '1 destroyed',
      '2 loads app://hooklight/index.html',
      '2 shown',
    ]);
  });

  test('that answers again is asked about no more, also while the question is open', async () => {
    const { clock, last, made, questions } = stuck();
    await clock.advance(10_000);
    last().pageSays('responsive');
    await clock.advance(60_000);
    expect(questions).toEqual([]);
    last().pageSays('unresponsive');
    await clock.advance(15_000);
    last().pageSays('responsive');
    expect(questions[0]?.signal.aborted).toBe(true);
    await clock.advance(600_000);
    expect([questions.length, made.length]).toEqual([1, 1]);
  });

  test('that is waited for is asked about again for as long as it is stuck', async () => {
    const { clock, last, made, questions } = stuck();
    for (const times of [1, 2, 3]) {
      await clock.advance(60_000);
      expect(questions).toHaveLength(times);
      questions.at(-1)?.answer(false);
    }
    last().crash();
    await clock.advance(600_000);
    expect([questions.length, made.length]).toEqual([3, 2]);
  });

  test('that died while the question was open is not reloaded twice', async () => {
    const { clock, last, made, questions } = stuck();
    await clock.advance(15_000);
    last().crash();
    questions[0]?.answer(true);
    await clock.advance(0);
    expect(made).toHaveLength(2);
  });
});

describe('where the window opens', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1080 },
    { x: 1920, y: 0, width: 1280, height: 1024 },
  ];
  const at = (x: number, y: number): WindowBounds => ({
    x,
    y,
    width: 900,
    height: 600,
    isMaximized: false,
  });

  test('in its usual size the first time', () => {
    expect(openingBounds(null, screens)).toEqual(startSize);
  });

  test.each([
    ['where it was', at(100, 100), { x: 100, y: 100, width: 900, height: 600 }],
    ['on the second screen', at(2000, 50), { x: 2000, y: 50, width: 900, height: 600 }],
    ['its screen is gone: only the size', at(5000, 100), { width: 900, height: 600 }],
    ['above every screen: only the size', at(100, -500), { width: 900, height: 600 }],
    ['only a sliver in sight: only the size', at(-850, 100), { width: 900, height: 600 }],
  ])('%s', (_what, remembered, expected) => {
    expect(openingBounds(remembered, screens)).toEqual(expected);
  });

  test('never smaller than it can be used', () => {
    const tiny = { x: 0, y: 0, width: 5, height: 5, isMaximized: false };
    expect(openingBounds(tiny, screens)).toMatchObject({ width: 720, height: 480 });
  });
});

describe('the file with the bounds', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hl-bounds-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
  const bounds: WindowBounds = { x: 1, y: 2, width: 900, height: 600, isMaximized: true };

  test('gives back what was written, and only its owner can read it', () => {
    const file = createBoundsFile(folder);
    expect(file.read()).toBeNull();
    file.write(bounds);
    expect(file.read()).toEqual(bounds);
    expect(fs.statSync(path.join(folder, 'window.json')).mode & 0o777).toBe(0o600);
  });

  test.each([
    '',
    '{',
    '{"x":1}',
    '{"x":1,"y":2,"width":1e9,"height":1,"isMaximized":true}',
    'null',
  ])('with %j in it is as if it were not there', (content) => {
    fs.writeFileSync(path.join(folder, 'window.json'), content);
    expect(createBoundsFile(folder).read()).toBeNull();
  });

  test('a folder that cannot be written loses the place of the window and nothing else', () => {
    const file = createBoundsFile(path.join(folder, 'not-there'));
    expect(() => file.write(bounds)).not.toThrow();
  });
});
