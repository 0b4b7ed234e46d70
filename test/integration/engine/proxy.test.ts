import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import type { Engine, EngineEvent } from '../../../src-main/core/engine/engine-contract.ts';
import type { NotificationMessage } from '../../../src-main/core/engine/ports/messages.ts';
import type { LogFields, Logger } from '../../../src-main/core/logging/logger.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
} from '../../../src-shared/ipc-contract.ts';
import type { ProxyInput, ProxyView } from '../../../src-shared/proxy.ts';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { selfSigned } from '../../support/certificates.ts';
import { openVault, testKey } from '../../support/engine-world.ts';
import {
  startHttpProxy,
  startSocksProxy,
  startTlsFront,
  type TestProxy,
} from '../../support/proxy-server.ts';

const apiHost = 'api.hooklight.test';
const apiRoot = `https://${apiHost}`;
const login = { username: 'canary-USER', password: 'canary-PASSWORD-4711' };
const ids = [700_001, 700_002, 700_003];
const sessionOnly = { persist: false, state: { state: 'open', method: 'session' } } as const;

let certificate: ReturnType<typeof selfSigned>;
let simulator: Simulator;
let front: Awaited<ReturnType<typeof startTlsFront>>;
let proxy: TestProxy;
let socks: TestProxy;
let folder: string;
let engine: Engine;
let events: EngineEvent[];
let shown: NotificationMessage[];
/** Everything that left the engine: log lines, events, answers, snapshots. */
let left: unknown[];
let tokens: readonly string[];

beforeAll(async () => {
  certificate = selfSigned(apiHost);
  simulator = await startSimulator();
  front = await startTlsFront(Number(new URL(simulator.url).port), certificate);
});
afterAll(async () => {
  await front.close();
  await simulator.close();
});

beforeEach(async () => {
  const hosts = { [apiHost]: front.port };
  [proxy, socks] = await Promise.all([
    startHttpProxy({ hosts, login }),
    startSocksProxy({ hosts, login }),
  ]);
  folder = mkdtempSync(join(tmpdir(), 'hooklight-proxy-'));
  events = [];
  shown = [];
  left = [];
  await start();
});
afterEach(async () => {
  await engine.stop();
  await Promise.all([proxy.close(), socks.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const write = (event: string, fields?: LogFields): void => void left.push([event, fields]);
const log: Logger = { debug: write, info: write, warn: write, error: write };

async function start(vault: Parameters<Engine['unlock']>[1] | null = openVault): Promise<void> {
  const composed = composeEngine({
    folder,
    clock: systemClock,
    log,
    notifier: {
      show({ message }) {
        shown.push(message);
        return Promise.resolve({ result: 'shown', handle: null });
      },
      withdraw() {},
    },
    network: {
      trustedCertificates: certificate.cert,
      connectTimeoutMs: 2000,
      hasNetwork: () => true,
    },
    options: { intervalSeconds: 1 },
  });
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  engine = composed.value;
  engine.subscribe((event) => {
    events.push(event);
    left.push(event);
  });
  await engine.start();
  if (vault !== null) {
    engine.unlock(testKey, vault);
  }
}

async function ask<C extends EngineCommandName>(
  command: C,
  input: CommandInput<C>,
): Promise<CommandOutput<C>> {
  const answer = await engine.execute(command, input);
  left.push(answer);
  if (!answer.ok) {
    throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
  }
  return answer.value;
}

const manual = (
  { port }: TestProxy,
  more: Partial<Extract<ProxyInput, { readonly mode: 'manual' }>> = {},
): ProxyInput => ({
  mode: 'manual',
  url: `${port === socks.port ? 'socks5' : 'http'}://127.0.0.1:${port}`,
  credentials: { kind: 'value', ...login },
  bypass: [],
  ...more,
});

async function refused(
  input: ProxyInput,
): Promise<{ readonly field: string | null; readonly message: string | null }> {
  const answer = await engine.execute('proxy:set', input);
  left.push(answer);
  if (answer.ok) {
    throw new Error('was not refused');
  }
  return answer.error;
}

async function addBots(): Promise<void> {
  tokens = ids.map((id) =>
    simulator.control.createBot({ id, username: `bot_${id}`, firstName: `Bot ${id}` }),
  );
  const added = await ask('bots:add', {
    tokens: tokens.join('\n'),
    apiRoot,
    confirmApiRoot: true,
  });
  expect(added.refused).toEqual([]);
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const endMs = systemClock.monotonicMs() + 15_000;
  while (!holds()) {
    if (systemClock.monotonicMs() > endMs) {
      throw new Error(`not within 15 s: ${what}; ${JSON.stringify(engine.snapshot())}`);
    }
    await systemClock.sleep(20);
  }
}

const stored = (): string => {
  const db = new Database(join(folder, 'hooklight.db'));
  try {
    return String(db.prepare("SELECT value FROM engine_values WHERE name = 'proxy'").pluck().get());
  } finally {
    db.close();
  }
};

function store(value: string): void {
  const db = new Database(join(folder, 'hooklight.db'));
  try {
    db.prepare("UPDATE engine_values SET value = ? WHERE name = 'proxy'").run(value);
  } finally {
    db.close();
  }
}

const initial: ProxyView = {
  mode: 'system',
  address: null,
  hasCredentials: false,
  bypass: [],
  state: 'ok',
  isStored: true,
};

describe('setting a proxy', () => {
  it('holds at once and after a restart; answers hold no credentials', async () => {
    expect(await ask('proxy:get', {})).toEqual(initial);
    const view = await ask('proxy:set', manual(proxy, { bypass: [' example.org ', ''] }));
    const expected = {
      mode: 'manual',
      address: { scheme: 'http', host: '127.0.0.1', port: proxy.port },
      hasCredentials: true,
      bypass: ['example.org'],
      state: 'ok',
      isStored: true,
    };
    expect(view).toEqual(expected);
    await addBots();
    expect(proxy.asked).toContain(`${apiHost}:443`);
    await engine.stop();
    await start();
    expect(await ask('proxy:get', {})).toEqual(expected);
    await until('healthy again', () => engine.snapshot().light.healthy === ids.length);
    await ask('proxy:set', manual(socks));
    await until('the other way', () => socks.asked.length > 0);
    await ask('proxy:set', { mode: 'none' });
    expect(await ask('proxy:get', {})).toEqual({ ...initial, mode: 'none' });
  });

  it.each<readonly [string, (given: ProxyInput) => ProxyInput, string, RegExp]>([
    ['no address', (given) => ({ ...given, url: '' }), 'url', /^Enter the address/],
    ['socks4', (given) => ({ ...given, url: 'socks4://a:1' }), 'url', /must start with/],
    ['no port', (given) => ({ ...given, url: 'http://a' }), 'url', /^Add the port/],
    [
      'a login in it',
      (given) => ({ ...given, url: 'http://u:canary-PASSWORD@a:1' }),
      'url',
      /fields of their own/,
    ],
    ['a bad entry', (given) => ({ ...given, bypass: ['a b'] }), 'bypass', /“a b”/],
    [
      'no user name',
      (given) => ({ ...given, credentials: { kind: 'value', username: '', password: 'p' } }),
      'username',
      /^Enter the user name/,
    ],
  ])('refuses %s with its own sentence', async (_title, change, field, sentence) => {
    const error = await refused(change(manual(proxy)));
    expect(error.field).toBe(field);
    expect(error.message).toMatch(sentence);
    expect(await ask('proxy:get', {})).toEqual(initial);
  });

  it('keeps credentials for the same address only', async () => {
    await ask('proxy:set', manual(proxy));
    const kept = await ask(
      'proxy:set',
      manual(proxy, { credentials: { kind: 'keep' }, bypass: ['x.test'] }),
    );
    expect(kept.hasCredentials).toBe(true);
    const error = await refused(manual(socks, { credentials: { kind: 'keep' } }));
    expect(error.field).toBe('username');
    expect(error.message).toMatch(/again/);
    const url = `http://127.0.0.1:${socks.port}`;
    await refused(manual(proxy, { url, credentials: { kind: 'keep' } }));
    expect(socks.connections()).toBe(0);
    const none = await ask('proxy:set', manual(proxy, { credentials: { kind: 'none' } }));
    expect(none.hasCredentials).toBe(false);
  });

  it('waits for the key; in a session without a kept key nothing is written', async () => {
    await engine.stop();
    await start(null);
    expect((await ask('proxy:get', {})).state).toBe('locked');
    expect((await refused(manual(proxy))).message).toMatch(/vault is locked/);
    engine.unlock(testKey, sessionOnly);
    expect(await ask('proxy:set', manual(proxy))).toMatchObject({ state: 'ok', isStored: false });
    expect(stored()).toBe('undefined');
    await addBots();
    expect(proxy.asked.length).toBeGreaterThan(0);
  });

  it('is in the journal, without anything secret', async () => {
    await ask('proxy:set', manual(proxy));
    const [line] = await ask('journal:page', { botId: null, beforeSeq: null, limit: 1 });
    expect(line?.message).toBe(`Proxy set: http://127.0.0.1:${proxy.port} with credentials.`);
  });
});

describe('a test of the proxy', () => {
  it('says in one sentence how it went, sends no request and keeps nothing', async () => {
    await ask('proxy:set', manual(socks));
    await addBots();
    await ask('proxy:set', { mode: 'none' });
    await ask('fleet:pause', { untilMs: null });
    const requests = simulator.control.requests().length;
    expect(await ask('proxy:test', manual(proxy))).toEqual({
      ok: true,
      code: 'ok',
      message: `Works: ${apiHost} was reached through the proxy.`,
    });
    const wrong = { kind: 'value', username: login.username, password: 'wrong' } as const;
    for (const server of [proxy, socks]) {
      expect(await ask('proxy:test', manual(server, { credentials: wrong }))).toMatchObject({
        ok: false,
        code: 'auth',
      });
    }
    proxy.failWith((socket) => void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    expect(await ask('proxy:test', manual(proxy))).toEqual({
      ok: false,
      code: 'status',
      message: `The proxy answered 403 and does not connect to ${apiHost}. Allow ${apiHost}, port 443, in its rules.`,
    });
    expect((await ask('proxy:get', {})).mode).toBe('none');
    expect(simulator.control.requests().length).toBe(requests);
  });
});

describe('a proxy that fails (NET-11)', () => {
  it('is one fleet state, one message with what to do, and no alert of any bot', async () => {
    await ask('proxy:set', manual(proxy));
    await addBots();
    await until('healthy', () => engine.snapshot().light.healthy === ids.length);
    proxy.failWith((socket) => void socket.end('HTTP/1.1 407 No\r\n\r\n'));
    // Tunnels that stand would go on as before.
    await ask('proxy:set', manual(proxy));
    await until('cut off', () => engine.snapshot().fleet?.kind === 'proxy');
    await until('told', () => shown.length > 0);
    await systemClock.sleep(3000);
    proxy.failWith(null);
    engine.networkHint(true);
    await until('back', () => engine.snapshot().fleet === null);
    await until('healthy again', () => engine.snapshot().light.healthy === ids.length);
    const fleets = events.flatMap((event) =>
      event.type === 'fleet' ? [event.fleet?.kind ?? null] : [],
    );
    expect(fleets).toEqual(['proxy', null]);
    expect(shown.map(({ kind, botIds }) => [kind, botIds])).toEqual([['fleet', []]]);
    expect(shown[0]?.body).toMatch(/Settings/);
    expect(events.filter(({ type }) => type === 'incident')).toEqual([]);
    expect(await ask('incidents:page', { botId: null, beforeId: null, limit: 9 })).toEqual([]);
  });
});

describe('a stored proxy that was changed outside', () => {
  it('is not used, lets nothing out, and says so until a new one is chosen', async () => {
    await ask('proxy:set', manual(proxy));
    await addBots();
    const honest = stored();
    await engine.stop();
    store(honest.replace(`"port":${proxy.port}`, `"port":${socks.port}`));
    const [before, requests] = [proxy.connections(), simulator.control.requests().length];
    await start();
    await until('cut off', () => engine.snapshot().fleet?.kind === 'proxy');
    expect(engine.snapshot().notices).toMatchObject([{ kind: 'proxy-tampered' }]);
    expect(await ask('proxy:get', {})).toMatchObject({ state: 'tampered', address: null });
    expect(await ask('repair:plan', { kind: 'kick', botId: '700001' })).toMatchObject({
      kind: 'refused',
    });
    const lines = await ask('journal:page', { botId: null, beforeSeq: null, limit: 9 });
    expect(lines.filter(({ message }) => /changed outside Hooklight/.test(message)).length).toBe(1);
    expect([proxy.connections(), socks.connections()]).toEqual([before, 0]);
    expect(simulator.control.requests().length).toBe(requests);
    await refused(manual(proxy, { credentials: { kind: 'keep' } }));
    await ask('proxy:set', manual(proxy));
    expect(engine.snapshot().notices).toEqual([]);
    await until('healthy again', () => engine.snapshot().light.healthy === ids.length);
  });

  it('is noticed in 500 of 500 random edits', async () => {
    await ask('proxy:set', manual(proxy, { bypass: ['example.org'] }));
    const honest = stored();
    let state = 1;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const noticed: boolean[] = [];
    await engine.stop();
    const { loadProxy } = await import('../../../src-main/core/engine/proxy-record.ts');
    const { createSecretBox } = await import('../../../src-main/core/vault/secret-box.ts');
    const { openStore } = await import('../../../src-main/core/store/open.ts');
    const opened = openStore({ folder, clock: systemClock, log });
    if (!opened.ok) {
      throw new Error(opened.error.kind);
    }
    const box = createSecretBox(testKey);
    expect(loadProxy(opened.value, box)).toMatchObject({ mode: 'manual' });
    for (let i = 0; i < 500; i += 1) {
      const at = random(honest.length);
      const replaced = String.fromCharCode(33 + random(90));
      const edited = honest.slice(0, at) + replaced + honest.slice(at + 1);
      opened.value.settings.putValue('proxy', edited === honest ? honest.slice(0, at) : edited);
      noticed.push(loadProxy(opened.value, box).mode === 'tampered');
    }
    // Another spelling of the same bytes: only ignored bits of the last character before the padding differ.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const respelled = honest.replace(
      /"tag":"([^"]+)(.)="/,
      (_, head: string, last: string) =>
        `"tag":"${head}${alphabet.charAt(alphabet.indexOf(last) ^ 1)}="`,
    );
    expect(respelled).not.toBe(honest);
    opened.value.settings.putValue('proxy', respelled);
    noticed.push(loadProxy(opened.value, box).mode === 'tampered');
    opened.value.close();
    await start();
    expect(noticed.filter((one) => !one)).toEqual([]);
  });
});

describe('secrets', () => {
  it('are in no log, event, answer or byte of the store', async () => {
    await ask('proxy:set', manual(proxy));
    await addBots();
    await ask('proxy:test', manual(socks));
    proxy.failWith((socket) => void socket.end('HTTP/1.1 407 No\r\n\r\n'));
    await ask('proxy:set', manual(proxy));
    await ask('fleet:check-all', {});
    await until('cut off', () => engine.snapshot().fleet !== null);
    await ask('app:get-snapshot', {});
    await ask('proxy:get', {});
    await ask('journal:page', { botId: null, beforeSeq: null, limit: 500 });
    await engine.stop();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name)).toString('latin1'));
    const text = [...left.map((one) => inspect(one, { depth: 20 })), ...files].join('\n');
    expect(files.join('').length).toBeGreaterThan(10_000);
    const forms = [
      login.password,
      login.username,
      Buffer.from(`${login.username}:${login.password}`).toString('base64'),
      Buffer.from(login.password).toString('base64').slice(0, 20),
      Buffer.from(login.password).toString('hex'),
      ...tokens.map((token) => token.split(':')[1] ?? ''),
    ];
    expect(forms.filter((form) => form === '' || text.includes(form))).toEqual([]);
    await start();
  });
});
