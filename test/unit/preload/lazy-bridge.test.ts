import { expect, test } from 'vitest';
import { createBridge, type BridgeTransport } from '../../../src-main/preload/bridge.ts';
import { createLazyBridge } from '../../../src-main/preload/lazy-bridge.ts';

/** A page over a bridge of which so many loads fail. */
function aPage(failures = 0) {
  const diary: string[] = [];
  const listeners = new Set<(payload: unknown) => void>();
  const transport: BridgeTransport = {
    invoke(channel) {
      diary.push(`asked ${channel}`);
      return Promise.resolve({
        ok: false,
        error: { code: 'INTERNAL', field: null, message: null },
      });
    },
    listen(channel, listener) {
      diary.push(`listens ${channel}`);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report: () => undefined,
  };
  const options = { transport, version: '1.2.3', platform: 'linux' };
  let loads = 0;
  const bridge = createLazyBridge({
    ...options,
    load() {
      loads += 1;
      return loads <= failures
        ? Promise.reject(new Error('not served'))
        : Promise.resolve(createBridge(options));
    },
  });
  return { bridge, diary, listeners, loads: () => loads };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test('nothing is loaded before the first word, and once only', async () => {
  const { bridge, loads } = aPage();
  expect([bridge.version, bridge.platform, loads()]).toEqual(['1.2.3', 'linux', 0]);
  await bridge.call('app:get-snapshot', {});
  await bridge.callAsText('app:get-snapshot', {});
  expect(loads()).toBe(1);
});

test('who listens first and asks then misses nothing between', async () => {
  const { bridge, diary } = aPage();
  bridge.subscribeAsText('app:patch', () => undefined);
  await bridge.call('app:get-snapshot', {});
  expect(diary).toEqual(['listens app:patch', 'asked app:get-snapshot']);
});

test('the undo holds before and after loading', async () => {
  const { bridge, listeners } = aPage();
  const early = bridge.subscribe('app:navigate', () => undefined);
  early();
  await settled();
  expect(listeners.size).toBe(0);
  const late = bridge.subscribe('app:navigate', () => undefined);
  await settled();
  expect(listeners.size).toBe(1);
  late();
  expect(listeners.size).toBe(0);
});

test('an event reaches the page parsed by the contract, a strange one does not', async () => {
  const { bridge, listeners } = aPage();
  const got: unknown[] = [];
  bridge.subscribe('app:navigate', (route) => got.push(route));
  await settled();
  for (const listener of listeners) {
    listener({ screen: 'settings' });
    listener({ screen: 'nowhere' });
  }
  expect(got).toEqual([{ screen: 'settings' }]);
});

const internal = { ok: false, error: { code: 'INTERNAL', field: null, message: null } };

test('what is asked of a bridge that cannot be loaded is answered, and the next word loads again', async () => {
  const { bridge, diary, loads } = aPage(2);
  expect(await bridge.call('app:get-snapshot', {})).toEqual(internal);
  expect(JSON.parse(await bridge.callAsText('app:get-snapshot', {}))).toEqual(internal);
  expect([diary, loads()]).toEqual([[], 2]);
  await bridge.call('app:get-snapshot', {});
  await bridge.call('app:get-snapshot', {});
  expect([diary, loads()]).toEqual([['asked app:get-snapshot', 'asked app:get-snapshot'], 3]);
});

test('who listened before a load that failed listens from the next one on, before anything is asked', async () => {
  const { bridge, diary, listeners } = aPage(1);
  const got: unknown[] = [];
  const undo = bridge.subscribe('app:navigate', (route) => got.push(route));
  const gone = bridge.subscribeAsText('app:patch', () => undefined);
  await settled();
  gone();
  await bridge.call('app:get-snapshot', {});
  expect(diary).toEqual(['listens app:navigate', 'asked app:get-snapshot']);
  listeners.forEach((listener) => listener({ screen: 'settings' }));
  expect(got).toEqual([{ screen: 'settings' }]);
  undo();
  expect(listeners.size).toBe(0);
});
