import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { Patch, Snapshot } from '../../../src-shared/snapshot.ts';
import type { Engine, EngineEvent } from '../../../src-main/core/engine/engine-contract.ts';
import { createEngineHost } from '../../../src-main/shell/engine-link/engine-host.ts';
import { loadSchemas } from '../../../src-main/shell/engine-link/later-schemas.ts';
import type { FromWorker } from '../../../src-main/shell/engine-link/protocol.ts';
import { createRemoteNotifier } from '../../../src-main/shell/engine-link/remote-notifier.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { aNotice } from '../../support/notices.ts';
import { aSummary } from '../support/summary.ts';
import { noMessages } from '../../../src-shared/messages.ts';

/** An engine that writes down its calls and answers with its snapshot. */
function hosted(
  options: { readonly throwing?: boolean; readonly loadSchemas?: typeof loadSchemas } = {},
) {
  const clock = new ManualClock();
  const { worst: _worst, unreadMessages: _unread, silence: _silence, ...around } = aSummary();
  const notices: Notice[] = [];
  const state: { snapshot: Snapshot } = {
    snapshot: {
      ...around,
      bulk: null,
      messages: noMessages,
      settings: defaultSettings,
      notices,
      revision: 5,
      bots: [],
    },
  };
  const calls: unknown[][] = [];
  const listeners = new Set<(event: EngineEvent) => void>();
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args]);
    };
  const engine: Engine = {
    start: () => Promise.resolve(),
    execute: (command, input, actor) => {
      calls.push(['execute', command, input, actor]);
      return options.throwing === true
        ? Promise.reject(new Error('with a secret'))
        : Promise.resolve({ ok: false, error: { code: 'BUSY', field: null, message: null } });
    },
    snapshot: () => state.snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock: note('unlock'),
    setVaultState: note('setVaultState'),
    setNotice: note('setNotice'),
    clearNotice: note('clearNotice'),
    suspend: note('suspend'),
    resume: note('resume'),
    networkHint: note('networkHint'),
    setWatched: note('setWatched'),
    stop: () => {
      calls.push(['stop']);
      return Promise.resolve();
    },
  };
  const posted: FromWorker[] = [];
  const log = createRecordingLog();
  const answered: unknown[] = [];
  const host = createEngineHost({
    engine,
    post: (message) => posted.push(message),
    clock,
    log,
    revisionBase: 1_000_000_000,
    onNotifyAnswer: (id, answer) => answered.push([id, answer]),
    onSystemProxy: (origin, answer) => answered.push([origin, answer]),
    loadSchemas: options.loadSchemas ?? loadSchemas,
  });
  const emit = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const summaries = (): FromWorker[] => posted.filter((message) => message.type === 'summary');
  return { host, clock, state, calls, posted, log, answered, emit, summaries };
}

describe('the engine in its worker', () => {
  test('does what main says', async () => {
    const { host, calls, answered } = hosted();
    const key = new Uint8Array(32);
    const state = { state: 'open', method: 'keyring' } as const;
    const notice = { kind: 'development-runtime' } as const;
    for (const message of [
      { type: 'unlock', key, persist: true, state },
      { type: 'vault-state', state },
      { type: 'notice', notice },
      { type: 'clear-notice', kind: 'no-tray' },
      { type: 'clear-notice', kind: 'nobody knows this' },
      { type: 'suspend' },
      { type: 'resume' },
      { type: 'network', online: false },
      { type: 'watched', watched: true },
      { type: 'notify-answer', id: 3, answer: { result: 'refused' } },
      { type: 'system-proxy', origin: 'https://a.test', answer: 'DIRECT' },
    ]) {
      expect(await host.receive(message)).toBe(false);
    }
    expect(calls).toEqual([
      ['unlock', key, { persist: true, state }],
      ['setVaultState', state],
      ['setNotice', notice],
      ['clearNotice', 'no-tray'],
      ['suspend'],
      ['resume'],
      ['networkHint', false],
      ['setWatched', true],
    ]);
    expect(answered).toEqual([
      [3, { result: 'refused' }],
      ['https://a.test', 'DIRECT'],
    ]);
  });

  test('runs commands as the operator and answers with the request’s id', async () => {
    const { host, calls, posted } = hosted();
    await host.receive({ type: 'command', id: 9, name: 'fleet:check-all', input: {} });
    expect(calls).toEqual([['execute', 'fleet:check-all', {}, 'operator']]);
    expect(posted).toEqual([
      {
        type: 'answer',
        id: 9,
        result: { ok: false, error: { code: 'BUSY', field: null, message: null } },
      },
    ]);
  });

  test.each(['vault:retry', 'constructor', 'x'])(
    'answers a command it does not have: %s',
    async (name) => {
      const { host, calls, posted } = hosted();
      await host.receive({ type: 'command', id: 1, name, input: {} });
      expect(calls).toEqual([]);
      expect(posted).toMatchObject([{ result: { ok: false, error: { code: 'INVALID_REQUEST' } } }]);
    },
  );

  test('outlives a command that throws, and says nothing of why', async () => {
    const { host, posted, log } = hosted({ throwing: true });
    await host.receive({ type: 'command', id: 1, name: 'fleet:check-all', input: {} });
    expect(posted).toMatchObject([{ result: { ok: false, error: { code: 'INTERNAL' } } }]);
    expect(JSON.stringify(posted) + log.lines.join()).not.toContain('secret');
  });

  test('answers also while its schemas cannot be loaded, and tries again with the next command', async () => {
    let loads = 0;
    const { host, calls, posted, log } = hosted({
      async loadSchemas() {
        loads += 1;
        return await (loads === 1 ? Promise.reject(new Error('with a path')) : loadSchemas());
      },
    });
    expect(await host.receive({ type: 'command', id: 1, name: 'fleet:check-all', input: {} })).toBe(
      false,
    );
    expect(posted).toMatchObject([{ id: 1, result: { ok: false, error: { code: 'INTERNAL' } } }]);
    expect(log.lines).toEqual([
      'error engine.command-failed {"command":"fleet:check-all","error":"Error"}',
    ]);
    await host.receive({ type: 'command', id: 2, name: 'fleet:check-all', input: {} });
    expect(calls).toEqual([['execute', 'fleet:check-all', {}, 'operator']]);
    expect(posted.at(-1)).toMatchObject({ id: 2, result: { error: { code: 'BUSY' } } });
  });

  test('ignores what is no message', async () => {
    const { host, calls, log } = hosted();
    for (const message of [null, 'stop', { type: 'stop', now: true }, { type: 'eval' }]) {
      expect(await host.receive(message)).toBe(false);
    }
    expect(calls).toEqual([]);
    expect(log.lines).toHaveLength(4);
  });

  test('stops the engine and says so last', async () => {
    const { host, calls, posted, clock } = hosted();
    host.start();
    await clock.advance(0);
    expect(await host.receive({ type: 'stop' })).toBe(true);
    await clock.advance(60_000);
    expect(calls).toEqual([['stop']]);
    expect(posted.at(-1)).toEqual({ type: 'stopped' });
  });

  test('answers with all rows as text, their revision moved by its base', async () => {
    const { host, posted, state } = hosted();
    await host.receive({ type: 'command', id: 4, name: 'app:get-snapshot', input: {} });
    const revision = state.snapshot.revision + 1_000_000_000;
    const value = JSON.stringify({ ...state.snapshot, revision });
    expect(posted).toEqual([{ type: 'answer', id: 4, result: { ok: true, value } }]);
  });

  test('moves the revisions of patches by its base', async () => {
    const { host, posted, emit, state, clock } = hosted();
    host.start();
    await clock.advance(0);
    posted.length = 0;
    const { bots: _bots, ...rest } = state.snapshot;
    const patch: Patch = { ...rest, from: 5, revision: 6, upserted: [], removed: [] };
    emit({ type: 'patch', patch });
    expect(posted).toMatchObject([
      { type: 'patch', patch: { from: 1_000_000_005, revision: 1_000_000_006 } },
    ]);
  });

  test('sends the tray’s summary at the start, then only when it differs, bundled', async () => {
    const { host, clock, state, emit, summaries } = hosted();
    host.start();
    await clock.advance(0);
    expect(summaries()).toHaveLength(1);
    await clock.advance(60_000);
    expect(summaries()).toHaveLength(1);
    const atMs = clock.nowMs();
    for (let count = 1; count <= 50; count += 1) {
      state.snapshot = { ...state.snapshot, light: { ...state.snapshot.light, down: count } };
      emit({ type: 'fleet', atMs, fleet: null });
      await clock.advance(10);
    }
    await clock.advance(1000);
    expect(summaries().length).toBeLessThanOrEqual(5);
    expect(summaries().at(-1)).toMatchObject({ summary: { light: { down: 50 } } });
  });

  test('tells the tray what keeps messages back', async () => {
    const { host, clock, state, summaries } = hosted();
    const quiet = {
      quietHoursEnabled: true,
      quietHoursFrom: '00:00',
      quietHoursTo: '00:00',
      quietHoursTimeZone: 'UTC',
    };
    state.snapshot = { ...state.snapshot, settings: { ...state.snapshot.settings, ...quiet } };
    host.start();
    await clock.advance(0);
    const midnightMs = Math.ceil(clock.nowMs() / 86_400_000) * 86_400_000;
    expect(summaries().at(-1)).toMatchObject({
      summary: { silence: { quietUntilMs: midnightMs, maintenance: null } },
    });
  });

  test('notices a change that no event told of', async () => {
    const { host, clock, state, summaries } = hosted();
    host.start();
    await clock.advance(0);
    state.snapshot = { ...state.snapshot, light: { ...state.snapshot.light, paused: 3 } };
    await clock.advance(5000);
    expect(summaries()).toHaveLength(2);
  });
});

describe('the notifier in the worker', () => {
  const notice = aNotice();

  test('asks main and gives its answer', async () => {
    const posted: FromWorker[] = [];
    const notifier = createRemoteNotifier({
      post: (sent) => posted.push(sent),
      clock: new ManualClock(),
    });
    const first = notifier.show(notice);
    const second = notifier.show(notice);
    const shown = { result: 'shown', handle: 'h' } as const;
    notifier.answered(2, { result: 'no-bus' });
    notifier.answered(1, shown);
    expect([await first, await second]).toEqual([shown, { result: 'no-bus' }]);
    expect(posted[0]).toEqual({ type: 'notify', id: 1, notice });
    notifier.withdraw('k', 'h');
    expect(posted.at(-1)).toEqual({ type: 'withdraw', key: 'k', handle: 'h' });
  });

  test('takes silence of 5 s as not shown, and a late answer as none', async () => {
    const clock = new ManualClock();
    const notifier = createRemoteNotifier({ post: () => {}, clock });
    const result = notifier.show(notice);
    await clock.advance(5000);
    notifier.answered(1, { result: 'shown', handle: null });
    expect(await result).toEqual({ result: 'no-answer' });
  });
});
