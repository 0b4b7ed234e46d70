import { describe, expect, test } from 'vitest';
import { emptyLight } from '../../../src-shared/empty-light.ts';
import { commands, events } from '../../../src-shared/ipc-contract.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { createBridge, type BridgeTransport } from '../../../src-main/preload/bridge.ts';

const snapshot = {
  revision: 3,
  bots: [],
  light: emptyLight,
  fleet: null,
  automation: { enabled: false, stoppedSinceMs: null },
  bulk: null,
  messages: { unread: 0, revision: 0 },
  vault: { state: 'open', method: 'keyring' },
  settings: defaultSettings,
  notices: [],
};

/** A transport that answers with one value and keeps what went through it. */
function aTransport(answer: unknown) {
  const invoked: unknown[] = [];
  const reports: unknown[] = [];
  const listeners = new Map<string, (payload: unknown) => void>();
  const transport: BridgeTransport = {
    invoke(channel, input) {
      invoked.push([channel, input]);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    listen(channel, listener) {
      listeners.set(channel, listener);
      return () => listeners.delete(channel);
    },
    report: (problem) => reports.push(problem),
  };
  const bridge = createBridge({ transport, version: '1.2.3', platform: 'linux' });
  return { bridge, invoked, reports, listeners };
}

describe('the bridge', () => {
  test('gives the page these six things and nothing else, frozen', () => {
    const { bridge } = aTransport(null);
    expect(Object.keys(bridge).sort()).toEqual([
      'call',
      'callAsText',
      'platform',
      'subscribe',
      'subscribeAsText',
      'version',
    ]);
    expect(Object.isFrozen(bridge)).toBe(true);
    expect([bridge.version, bridge.platform]).toEqual(['1.2.3', 'linux']);
  });

  test('hands a command on and its parsed answer back', async () => {
    const { bridge, invoked } = aTransport({ ok: true, value: snapshot });
    expect(await bridge.call('app:get-snapshot', {})).toEqual({ ok: true, value: snapshot });
    expect(invoked).toEqual([['app:get-snapshot', {}]]);
  });

  test('gives the same as text: what is parsed there equals what is handed over as an object', async () => {
    const { bridge, reports } = aTransport({ ok: true, value: snapshot });
    const text = await bridge.callAsText('app:get-snapshot', {});
    expect(JSON.parse(text)).toEqual(await bridge.call('app:get-snapshot', {}));
    const broken = aTransport({ ok: true, value: { ...snapshot, revision: 'x' } });
    expect(JSON.parse(await broken.bridge.callAsText('app:get-snapshot', {}))).toMatchObject({
      ok: false,
    });
    expect([reports.length, broken.reports.length]).toEqual([0, 1]);
  });

  test('takes all rows as text, judges them all the same, and hands that very text on', async () => {
    const text = JSON.stringify(snapshot);
    const { bridge } = aTransport({ ok: true, value: text });
    expect(await bridge.call('app:get-snapshot', {})).toEqual({ ok: true, value: snapshot });
    expect(await bridge.callAsText('app:get-snapshot', {})).toBe(`{"ok":true,"value":${text}}`);
    for (const value of ['{', 'null', JSON.stringify({ ...snapshot, revision: 'x' })]) {
      const broken = aTransport({ ok: true, value });
      expect(JSON.parse(await broken.bridge.callAsText('app:get-snapshot', {}))).toMatchObject({
        ok: false,
        error: { code: 'INTERNAL' },
      });
      expect(broken.reports).toHaveLength(1);
    }
  });

  test('gives events as text too, and drops those that break the contract', () => {
    const { bridge, listeners } = aTransport(null);
    const heard: unknown[] = [];
    const undo = bridge.subscribeAsText('app:navigate', (text) => heard.push(JSON.parse(text)));
    listeners.get('app:navigate')?.({ screen: 'settings' });
    listeners.get('app:navigate')?.({ screen: 'nowhere' });
    expect(heard).toEqual([{ screen: 'settings' }]);
    undo();
    expect(listeners.size).toBe(0);
  });

  test('does not send an input that breaks the contract, and names the field without its value', async () => {
    const { bridge, invoked } = aTransport({ ok: true, value: {} });
    const secret = 'x'.repeat(301);
    const answer = await bridge.call('bot:replace-token', { botId: '700001', token: secret });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'token', message: null },
    });
    expect(invoked).toEqual([]);
  });

  test('does not send a key the contract does not have', async () => {
    const { bridge, invoked } = aTransport({ ok: true, value: {} });
    const input = { botId: '700001', extra: 1 };
    expect((await bridge.call('bot:check-now', input)).ok).toBe(false);
    expect(invoked).toEqual([]);
  });

  test('knows no channel outside the contract', async () => {
    const { bridge, invoked, listeners } = aTransport({ ok: true, value: {} });
    for (const name of ['shell:run', 'constructor', '__proto__', 'toString', '']) {
      // @ts-expect-error -- what a page might try
      expect(await bridge.call(name, {})).toMatchObject({ ok: false });
      // @ts-expect-error -- what a page might try
      bridge.subscribe(name, () => {})();
    }
    expect(invoked).toEqual([]);
    expect([...listeners.keys()]).toEqual([]);
  });

  test('refuses and reports an answer that does not fit, by place only', async () => {
    const { bridge, reports } = aTransport({
      ok: true,
      value: { ...snapshot, light: { ...emptyLight, down: 'secret' } },
    });
    expect(await bridge.call('app:get-snapshot', {})).toEqual({
      ok: false,
      error: { code: 'INTERNAL', field: null, message: null },
    });
    expect(reports).toEqual([{ channel: 'app:get-snapshot', where: 'light.down' }]);
  });

  test.each([undefined, null, 'ok', { ok: true }, { value: 1 }, [], new Map(), new Date()])(
    'an answer that is no result (%s) is an internal error',
    async (answer) => {
      const { bridge } = aTransport(answer);
      expect((await bridge.call('fleet:check-all', {})).ok).toBe(false);
    },
  );

  test('passes an error on as it is, without what the contract does not know', async () => {
    const error = { code: 'BUSY', field: null, message: 'Wait.' };
    const good = aTransport({ ok: false, error });
    expect(await good.bridge.call('fleet:check-all', {})).toEqual({ ok: false, error });
    const odd = aTransport({ ok: false, error: { ...error, stack: 'at secret' } });
    expect(JSON.stringify(await odd.bridge.call('fleet:check-all', {}))).not.toContain('secret');
  });

  test('a transport that throws is an internal error without its text', async () => {
    const { bridge } = aTransport(new Error('token 123'));
    expect(await bridge.call('fleet:check-all', {})).toEqual({
      ok: false,
      error: { code: 'INTERNAL', field: null, message: null },
    });
  });

  test('hands events on parsed, drops and reports what does not fit, and stops when undone', () => {
    const { bridge, listeners, reports } = aTransport(null);
    const seen: unknown[] = [];
    const undo = bridge.subscribe('app:navigate', (route) => seen.push(route));
    const emit = (payload: unknown): void => listeners.get('app:navigate')?.(payload);
    emit({ screen: 'settings' });
    emit({ screen: 'settings', extra: 1 });
    emit({ screen: 'nowhere' });
    emit(undefined);
    expect(seen).toEqual([{ screen: 'settings' }]);
    expect(reports).toHaveLength(3);
    undo();
    expect(listeners.has('app:navigate')).toBe(false);
  });

  test('every command and event of the contract can be used', async () => {
    for (const name of Object.keys(commands)) {
      const { bridge } = aTransport({
        ok: false,
        error: { code: 'BUSY', field: null, message: null },
      });
      // @ts-expect-error -- inputs differ; here it only matters that the name is known
      const answer = await bridge.call(name, {});
      expect(answer).toMatchObject({ ok: false });
    }
    for (const name of Object.keys(events)) {
      const { bridge, listeners } = aTransport(null);
      // @ts-expect-error -- payloads differ; here it only matters that the name is known
      bridge.subscribe(name, () => {});
      expect(listeners.has(name)).toBe(true);
    }
  });
});
