import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { loadSchemas } from '../../../src-main/shell/engine-link/later-schemas.ts';
import { standInSnapshot } from '../../../src-main/shell/engine-link/stand-in.ts';
import { damagedDatabase, type FromWorker } from '../../../src-main/shell/engine-link/protocol.ts';
import { linked } from '../support/linked-engine.ts';
import { aSummary } from '../support/summary.ts';

const unavailable = { ok: false, error: { code: 'UNAVAILABLE' } };
const words = { title: 'T', body: 'B' };
const toShow: Extract<FromWorker, { readonly type: 'notify' }>['notice'] = {
  messageId: 1,
  message: {
    key: 'k',
    kind: 'problem',
    botIds: [],
    ...words,
    full: words,
    urgency: 'low',
    startedAtMs: null,
    actions: ['snooze'],
  },
  hasSound: false,
  replaces: null,
};
const nothing = {
  revision: 7,
  vault: { state: 'opening', method: null },
  settings: null,
  notices: [],
} as const;
const failure = { type: 'failed', problem: 'io', detail: 'EIO', version: null } as const;

describe('the system’s proxy', () => {
  test('is told before the key, to every life anew, the last word for each origin', async () => {
    const { link, worker, clock, asked } = linked();
    const state = { state: 'open', method: 'keyring' } as const;
    link.unlock(new Uint8Array(32), { persist: true, state });
    link.systemProxy('https://a.test', 'PROXY old:1');
    link.systemProxy('https://a.test', 'PROXY new:2');
    link.systemProxy('https://b.test', 'DIRECT');
    worker().say({ type: 'ready' });
    await clock.advance(0);
    const told = [
      { type: 'system-proxy', origin: 'https://a.test', answer: 'PROXY new:2' },
      { type: 'system-proxy', origin: 'https://b.test', answer: 'DIRECT' },
    ];
    expect(worker().received.slice(0, 3)).toMatchObject([...told, { type: 'unlock' }]);
    worker().say({ type: 'ask-system-proxy', origin: 'https://c.test' });
    expect(asked).toEqual(['https://c.test']);
    worker().end(new Error('boom'));
    await clock.advance(60_000);
    worker().say({ type: 'ready' });
    await clock.advance(0);
    expect(worker().received.slice(0, 2)).toMatchObject(told);
  });

  test('says nothing to the window while there is no engine', async () => {
    const { link, worker, patches } = linked();
    worker().say(failure);
    const before = patches.length;
    link.systemProxy('https://a.test', 'DIRECT');
    expect(patches.length).toBe(before);
  });
});

describe('commands', () => {
  test('wait for a starting engine and get its answer', async () => {
    const { link, worker, clock } = linked();
    const answer = link.request('fleet:check-all', {});
    await clock.advance(100);
    expect(worker().received).toEqual([]);
    worker().say({ type: 'ready' });
    await clock.advance(0);
    const sent = worker().received.find((message) => message.type === 'command');
    expect(sent).toMatchObject({ name: 'fleet:check-all', input: {} });
    worker().say({ type: 'answer', id: sent?.id ?? 0, result: { ok: true, value: {} } });
    expect(await answer).toEqual({ ok: true, value: {} });
  });

  test('asked for by main itself, a snapshot that comes as text is an object', async () => {
    const { link, worker, clock } = linked();
    worker().say({ type: 'ready' });
    const answered = async (value: string) => {
      const answer = link.ask('app:get-snapshot', {});
      await clock.advance(0);
      const sent = worker().received.findLast((message) => message.type === 'command');
      worker().say({ type: 'answer', id: sent?.id ?? 0, result: { ok: true, value } });
      return await answer;
    };
    expect(await answered('not JSON')).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    const snapshot = standInSnapshot(nothing);
    expect(await answered(JSON.stringify(snapshot))).toEqual({ ok: true, value: snapshot });
  });

  test('are refused when the engine does not come up within 5 s', async () => {
    const { link, clock } = linked();
    const answer = link.request('fleet:check-all', {});
    await clock.advance(5000);
    expect(await answer).toMatchObject(unavailable);
  });

  test('that are under way when the engine dies are answered, not left hanging', async () => {
    const { link, worker, clock } = linked();
    worker().say({ type: 'ready' });
    const answer = link.request('fleet:check-all', {});
    await clock.advance(0);
    worker().end(new Error('boom'));
    expect(await answer).toMatchObject(unavailable);
  });

  test('of main itself are parsed; nonsense is an internal error', async () => {
    const { link, worker, clock } = linked();
    worker().say({ type: 'ready' });
    const answer = link.ask('record:render', { botIds: [], format: 'md' });
    await clock.advance(0);
    const sent = worker().received.find((message) => message.type === 'command');
    worker().say({ type: 'answer', id: sent?.id ?? 0, result: { ok: true, value: { odd: 1 } } });
    expect(await answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  test('of main itself are answered also while their schemas cannot be loaded; the next one loads again', async () => {
    let loads = 0;
    const { link, worker, clock, log } = linked({
      async loadSchemas() {
        loads += 1;
        return await (loads === 1 ? Promise.reject(new Error('with a path')) : loadSchemas());
      },
    });
    worker().say({ type: 'ready' });
    const asked = async () => {
      const answer = link.ask('fleet:check-all', {});
      await clock.advance(0);
      const sent = worker().received.findLast((message) => message.type === 'command');
      worker().say({ type: 'answer', id: sent?.id ?? 0, result: { ok: true, value: {} } });
      return await answer;
    };
    expect(await asked()).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(log.lines).toEqual([
      'error engine.answer-unreadable {"command":"fleet:check-all","error":"Error"}',
    ]);
    expect(await asked()).toEqual({ ok: true, value: {} });
  });

  test('a message that is none is logged without its content and changes nothing', () => {
    const { worker, log } = linked();
    worker().sayRaw({ type: 'answer', id: 'secret', result: 'secret' });
    worker().sayRaw('secret');
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join()).not.toContain('secret');
  });
});

describe('what comes from the engine', () => {
  test('patches and summaries are passed on', () => {
    const { worker, patches, summaries } = linked();
    worker().say({ type: 'ready' });
    worker().say({ type: 'patch', patch: { revision: 1 } });
    worker().say({ type: 'summary', summary: aSummary() });
    expect([patches, summaries]).toEqual([[{ revision: 1 }], [aSummary()]]);
  });

  test('a message to show is shown and its result goes back', async () => {
    const shown: unknown[] = [];
    const { worker, clock } = linked({
      show({ message }) {
        shown.push(message.title);
        return Promise.resolve({ result: 'no-service' });
      },
    });
    worker().say({ type: 'ready' });
    worker().say({ type: 'notify', id: 4, notice: toShow });
    await clock.advance(0);
    expect(shown).toEqual(['T']);
    expect(worker().received.at(-1)).toEqual({
      type: 'notify-answer',
      id: 4,
      answer: { result: 'no-service' },
    });
  });

  test('a notifier that throws is one that is not there', async () => {
    const { worker, clock } = linked({ show: () => Promise.reject(new Error('bus')) });
    worker().say({ type: 'ready' });
    worker().say({ type: 'notify', id: 1, notice: toShow });
    await clock.advance(0);
    expect(worker().received.at(-1)).toMatchObject({ answer: { result: 'refused' } });
  });
});

describe('an engine that dies (DSK-04, DSK-08)', () => {
  const key = new Uint8Array(32).fill(7);

  test('is back within 5 s and told all that its predecessor knew', async () => {
    const { link, worker, workers, types, clock } = linked();
    worker().say({ type: 'ready' });
    const state = { state: 'open', method: 'keyring' } as const;
    link.unlock(key, { persist: true, state });
    link.setNotice({ kind: 'development-runtime' });
    link.setWatched(true);
    link.suspend();
    worker().end(new Error('boom'));
    await clock.advance(5000);
    expect(workers).toHaveLength(2);
    worker().say({ type: 'ready' });
    expect(types()).toEqual(['unlock', 'notice', 'notice', 'watched', 'suspend']);
    expect(worker().received[0]).toEqual({ type: 'unlock', key, persist: true, state });
    expect(JSON.stringify(worker().received)).toContain('"kind":"engine-restarted"');
  });

  test('that ended over a damaged database is not said to have lost nothing: its successor tells (DUR-09)', async () => {
    const { worker, workers, clock } = linked();
    worker().say({ type: 'ready' });
    worker().end(new Error(damagedDatabase));
    await clock.advance(5000);
    expect(workers).toHaveLength(2);
    worker().say({ type: 'ready' });
    expect(JSON.stringify(worker().received)).not.toContain('engine-restarted');
  });

  test('a notice that was taken back is not told again', async () => {
    const { link, worker, clock } = linked();
    worker().say({ type: 'ready' });
    link.setNotice({ kind: 'no-tray', missing: 'tray-host', detail: '' });
    link.clearNotice('no-tray');
    worker().end();
    await clock.advance(5000);
    worker().say({ type: 'ready' });
    expect(JSON.stringify(worker().received)).not.toContain('no-tray');
  });

  test('makes the window ask anew: revisions of two lives never meet', async () => {
    const { worker, clock, patches, bases } = linked();
    worker().say({ type: 'ready' });
    expect(patches).toEqual([]);
    worker().end();
    await clock.advance(5000);
    worker().say({ type: 'ready' });
    expect(patches).toMatchObject([{ from: -1 }]);
    expect((bases[1] ?? 0) - (bases[0] ?? 0)).toBeGreaterThanOrEqual(1_000_000_000);
  });

  test('more than five times an hour stays down, and that is said', async () => {
    const { link, worker, workers, clock, summaries } = linked();
    for (let deaths = 0; deaths < 6; deaths += 1) {
      worker().end(new Error('boom'));
      await clock.advance(10_000);
    }
    expect(workers).toHaveLength(6);
    expect(JSON.stringify(summaries.at(-1))).toContain('"kind":"engine-stopped"');
    expect(await link.request('fleet:check-all', {})).toMatchObject(unavailable);
    expect(await link.request('app:get-snapshot', {})).toMatchObject({
      ok: true,
      value: { bots: [], settings: defaultSettings },
    });
  });

  test('five times, spread over hours, always comes back', async () => {
    const { worker, workers, clock } = linked();
    for (let deaths = 0; deaths < 20; deaths += 1) {
      worker().end();
      await clock.advance(1_000_000);
    }
    expect(workers).toHaveLength(21);
  });

  test('words of a dead worker change nothing', async () => {
    const { worker, clock, patches } = linked();
    const first = worker();
    first.say({ type: 'ready' });
    first.end();
    await clock.advance(5000);
    first.say({ type: 'patch', patch: 1 });
    first.end();
    await clock.advance(5000);
    expect(patches).toEqual([]);
  });
});

describe('a data folder that cannot be used', () => {
  test.each([
    [{ ...failure, problem: 'busy' }, { kind: 'data-folder-busy' }],
    [
      { ...failure, problem: 'from-future', version: 9 },
      { kind: 'database-from-future', version: 9 },
    ],
    [
      { ...failure, problem: 'no-access', detail: 'EACCES' },
      { kind: 'data-folder-unusable', why: 'no-access', detail: 'EACCES' },
    ],
    [
      { ...failure, problem: 'full', detail: 'ENOSPC' },
      { kind: 'data-folder-unusable', why: 'full', detail: 'ENOSPC' },
    ],
  ] as const)('%j is said in window and tray', async (message, notice) => {
    const { link, worker, summaries } = linked();
    worker().say(message);
    expect(summaries).toMatchObject([{ notices: [notice] }]);
    expect(await link.request('app:get-snapshot', {})).toMatchObject({
      ok: true,
      value: { notices: [notice] },
    });
    expect(worker().state.isKilled).toBe(true);
  });

  test('held by another program is taken as soon as it is free, without counting as a failure', async () => {
    const { worker, workers, clock } = linked();
    for (let tries = 0; tries < 20; tries += 1) {
      worker().say({ ...failure, problem: 'busy' });
      await clock.advance(5000);
    }
    worker().say({ type: 'ready' });
    expect(workers).toHaveLength(21);
    expect(JSON.stringify(worker().received)).not.toContain('data-folder-busy');
  });

  test('of a newer program is not tried again', async () => {
    const { worker, workers, clock } = linked();
    worker().say({ ...failure, problem: 'from-future', version: 9 });
    await clock.advance(3_600_000);
    expect(workers).toHaveLength(1);
  });

  test('still shows what the vault says', async () => {
    const { link, worker } = linked();
    worker().say(failure);
    link.setVaultState({ state: 'choose', backend: 'basic_text' });
    expect(await link.request('app:get-snapshot', {})).toMatchObject({
      value: { vault: { state: 'choose' } },
    });
  });
});

describe('the end', () => {
  test('is orderly: asked to stop, waited for, ended', async () => {
    const { link, worker, types, clock } = linked();
    worker().say({ type: 'ready' });
    const stopped = link.stop();
    await clock.advance(100);
    expect(types().at(-1)).toBe('stop');
    expect(worker().state.isKilled).toBe(false);
    worker().end();
    await stopped;
  });

  test('takes at most 3 s when the engine hangs (SCH-11)', async () => {
    const { link, worker, clock } = linked();
    worker().say({ type: 'ready' });
    const stopped = link.stop();
    await clock.advance(2400);
    expect(worker().state.isKilled).toBe(false);
    await clock.advance(200);
    await stopped;
    expect(worker().state.isKilled).toBe(true);
  });

  test('waits a second for one that is still opening its data: it has asked nobody yet', async () => {
    const { link, worker, clock } = linked();
    const stopped = link.stop();
    await clock.advance(900);
    expect(worker().state.isKilled).toBe(false);
    await clock.advance(200);
    await stopped;
    expect(worker().state.isKilled).toBe(true);
  });

  test('refuses commands at once and starts no other engine', async () => {
    const { link, worker, workers, clock } = linked();
    worker().say({ type: 'ready' });
    const waiting = link.request('fleet:check-all', {});
    await clock.advance(0);
    void link.stop();
    expect(await waiting).toMatchObject(unavailable);
    expect(await link.request('fleet:check-all', {})).toMatchObject(unavailable);
    worker().end(new Error('late'));
    await clock.advance(60_000);
    expect(workers).toHaveLength(1);
  });
});
