import { describe, expect, test } from 'vitest';
import { helperCommand } from '../../../src-main/shell/vault/helper-command.ts';
import { readAnswer } from '../../../src-main/shell/vault/helper-protocol.ts';
import { helperTask } from '../../../src-main/shell/vault/helper-switch.ts';
import { createHelperWrapper } from '../../../src-main/shell/vault/helper-wrapper.ts';
import { isRealBackend } from '../../../src-main/shell/vault/key-wrapper.ts';
import { mayRetry } from '../../../src-main/shell/vault/retry-rule.ts';
import { createSecretServiceProbe } from '../../../src-main/shell/vault/secret-service.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { createFakeBus } from '../support/fake-bus.ts';

describe('storage of the system', () => {
  test.each([
    ['gnome_libsecret', true],
    ['kwallet', true],
    ['kwallet5', true],
    ['kwallet6', true],
    ['system', true],
    ['basic_text', false],
    ['unknown', false],
    ['something_new', false],
  ])('%s is a keyring: %s (SEC-05)', (backend, isReal) => {
    expect(isRealBackend(backend)).toBe(isReal);
  });
});

describe('the rule for retries', () => {
  test.each([
    [
      'locked and stays locked, an hour later',
      { before: 'locked', now: 'locked', sinceLastMs: 3_600_000 },
      false,
    ],
    ['just unlocked', { before: 'locked', now: 'unlocked', sinceLastMs: 0 }, true],
    ['just appeared', { before: 'absent', now: 'unlocked', sinceLastMs: 0 }, true],
    [
      'was and is unlocked, at once',
      { before: 'unlocked', now: 'unlocked', sinceLastMs: 1000 },
      false,
    ],
    [
      'was and is unlocked, a minute later',
      { before: 'unlocked', now: 'unlocked', sinceLastMs: 60_000 },
      true,
    ],
    ['unknown, at once', { before: 'unknown', now: 'unknown', sinceLastMs: 59_999 }, false],
    ['unknown, a minute later', { before: 'unknown', now: 'unknown', sinceLastMs: 60_000 }, true],
    ['absent, a minute later', { before: 'absent', now: 'absent', sinceLastMs: 60_000 }, true],
    ['was locked, now gone', { before: 'locked', now: 'absent', sinceLastMs: 1000 }, false],
  ] as const)('%s', (_what, facts, expected) => {
    expect(mayRetry(facts)).toBe(expected);
  });
});

describe('looking at the secret service', () => {
  const name = 'org.freedesktop.secrets';

  test('no bus: unknown; no service: absent', async () => {
    expect(await createSecretServiceProbe(null).look()).toBe('unknown');
    expect(await createSecretServiceProbe(createFakeBus()).look()).toBe('absent');
  });

  test.each([
    [true, 'locked'],
    [false, 'unlocked'],
    [null, 'unknown'],
    ['yes', 'unknown'],
  ])('the collection says locked = %s: %s', async (value, expected) => {
    const bus = createFakeBus();
    bus.own(name, true);
    bus.properties.set('Locked', value);
    expect(await createSecretServiceProbe(bus).look()).toBe(expected);
    expect(bus.calls).toEqual([]);
  });
});

describe('the helper’s command line', () => {
  const facts = {
    executable: '/opt/hooklight',
    appFolder: null,
    argv: ['/opt/hooklight', '--profile', '/p', '--inspect=0', '--remote-debugging-port=0'],
    env: {},
    hasSecretService: false,
  };

  test('is the app without its profile, window and debugger', () => {
    expect(helperCommand(facts).args).toEqual(['--ozone-platform=headless']);
  });

  test('names the app’s folder where the program is a bare runtime', () => {
    expect(helperCommand({ ...facts, appFolder: '/src' }).args[0]).toBe('/src');
  });

  test('forwards the missing sandbox and the chosen store', () => {
    const argv = [...facts.argv, '--no-sandbox', '--password-store=basic'];
    expect(helperCommand({ ...facts, argv, hasSecretService: true }).args).toEqual([
      '--no-sandbox',
      '--password-store=basic',
      '--ozone-platform=headless',
    ]);
  });

  test('uses a secret service on desktops that the runtime does not know, and not on KDE', () => {
    const store = '--password-store=gnome-libsecret';
    const found = { ...facts, hasSecretService: true };
    expect(helperCommand({ ...found, env: { XDG_CURRENT_DESKTOP: 'sway' } }).args).toContain(store);
    expect(helperCommand({ ...found, env: { XDG_CURRENT_DESKTOP: 'KDE' } }).args).not.toContain(
      store,
    );
  });

  test('is told from the app’s own', () => {
    expect(helperTask(['app', '--vault-helper', 'wrap'])).toBe('wrap');
    expect(helperTask(['app', '--vault-helper', 'erase'])).toBeNull();
    expect(helperTask(['app', '--hidden'])).toBeNull();
  });
});

describe('the helper’s answer', () => {
  test('is found among lines of the runtime', () => {
    const output = 'noise\nhooklight-vault:{"kind":"done","bytes":"AAEC"}\nmore';
    expect(readAnswer(output)).toEqual({ kind: 'done', bytes: 'AAEC' });
  });

  test.each([
    '',
    'hooklight-vault:',
    'hooklight-vault:{"kind":"done"}',
    'hooklight-vault:{"kind":"done","bytes":"not base64!"}',
    'hooklight-vault:{"kind":"done","bytes":"AAEC","key":"x"}',
    'x hooklight-vault:{"kind":"not-ours"}',
  ])('%j is none', (output) => {
    expect(readAnswer(output)).toBeNull();
  });
});

describe('asking in a process of its own', () => {
  /** A helper played by Node: `script` sees the task as its last argument. */
  const wrapperOf = (script: string, closing = new AbortController().signal) =>
    createHelperWrapper({
      command: () =>
        Promise.resolve({
          executable: process.execPath,
          args: ['-e', script, '--'],
          env: process.env,
        }),
      clock: systemClock,
      closing,
    });
  const key = new Uint8Array([1, 2, 3]);
  const echo = `let i='';process.stdin.on('data',(d)=>i+=d).on('end',()=>{
    console.log('noise');
    console.log('hooklight-vault:'+JSON.stringify({kind:'done',bytes:i}));
    setInterval(()=>{},1000);
  })`;

  test('hands the bytes over stdin and reads them from stdout, also when the helper does not end', async () => {
    expect(await wrapperOf(echo).wrap(key, 5000)).toEqual({ kind: 'done', bytes: key });
  });

  test('a helper that hangs and ignores every signal is gone after its limit', async () => {
    const script = `process.on('SIGTERM',()=>{});console.log('pid '+process.pid);setInterval(()=>{},1000)`;
    const startedMs = performance.now();
    expect(await wrapperOf(script).unwrap(key, 400)).toEqual({ kind: 'no-answer' });
    expect(performance.now() - startedMs).toBeLessThan(2000);
  });

  test('a helper that dies without a word has failed', async () => {
    expect(await wrapperOf('process.exit(1)').wrap(key, 5000)).toMatchObject({ kind: 'failed' });
  });

  test('a program that is not there has failed', async () => {
    const wrapper = createHelperWrapper({
      command: () => Promise.resolve({ executable: '/nowhere/at-all', args: [], env: {} }),
      clock: systemClock,
      closing: new AbortController().signal,
    });
    expect(await wrapper.wrap(key, 5000)).toEqual({ kind: 'failed', detail: 'ENOENT' });
  });

  test('quitting ends a helper at once', async () => {
    const closing = new AbortController();
    const answer = wrapperOf('setInterval(()=>{},1000)', closing.signal).wrap(key, 60_000);
    setTimeout(() => closing.abort(), 200);
    expect(await answer).toEqual({ kind: 'no-answer' });
  });

  test('the key never stands in the command line', async () => {
    const script = `console.log('hooklight-vault:'+JSON.stringify({kind:'done',bytes:Buffer.from(JSON.stringify([process.argv,process.env])).toString('base64')}))`;
    const secret = new Uint8Array(32).fill(0x41);
    const answer = await wrapperOf(script).wrap(secret, 5000);
    const seen = answer.kind === 'done' ? Buffer.from(answer.bytes).toString('utf8') : '';
    expect(seen).toContain('wrap');
    expect(seen).not.toContain(Buffer.from(secret).toString('base64'));
    expect(seen).not.toContain('A'.repeat(32));
  });
});
