import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfSigned } from '../../support/certificates.ts';
import { startHttpProxy, startTlsFront, type TestProxy } from '../../support/proxy-server.ts';
import { startBench, type CliBench } from './harness.ts';

const apiHost = 'api.hooklight.test';
const apiRoot = ['--api-root', `https://${apiHost}`, '--confirm-api-root'];
const login = { username: 'canaryUSER', password: 'canary-PASSWORD-0815' };

let bench: CliBench;
let folder: string;
let front: Awaited<ReturnType<typeof startTlsFront>>;
let proxy: TestProxy;
let trust: Readonly<Record<string, string>>;
let token: string;

beforeAll(async () => {
  const certificate = selfSigned(apiHost);
  folder = mkdtempSync(join(tmpdir(), 'hooklight-cli-proxy-'));
  writeFileSync(join(folder, 'ca.pem'), certificate.cert);
  trust = { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };
  bench = await startBench();
  front = await startTlsFront(Number(new URL(bench.simulator.url).port), certificate);
  proxy = await startHttpProxy({ hosts: { [apiHost]: front.port }, login });
  token = bench.simulator.control.createBot({ id: 700_001, username: 'a_bot', firstName: 'A' });
});
afterAll(async () => {
  await Promise.all([proxy.close(), front.close()]);
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (): string => `http://127.0.0.1:${proxy.port}`;
const set = (what: string, more: readonly string[] = []): readonly string[] => [
  'proxy',
  'set',
  what,
  ...more,
];
const withLogin = ['--user', login.username, '--password-stdin'];

describe('the proxy on the command line', () => {
  it('is refused with a sentence when it is wrong', async () => {
    for (const [argv, sentence] of [
      [set('http://a'), 'Add the port'],
      [set('socks4://a:1'), 'must start with'],
      [set('http://u:p@a:1'), 'fields of their own'],
      [set('none', ['--bypass', 'a']), 'go with an address only'],
      [set(address(), ['--user', 'x']), 'together'],
      [set(address(), ['--bypass', 'a b']), '“a b”'],
    ] as const) {
      const ran = await bench.run(argv);
      expect([ran.code, ran.out]).toEqual([4, '']);
      expect(ran.err).toContain(sentence);
    }
  });

  it('is set with its password from stdin, shown without, tested, and used', async () => {
    const view = {
      mode: 'manual',
      address: { scheme: 'http', host: '127.0.0.1', port: proxy.port },
      hasCredentials: true,
      bypass: ['example.org'],
      state: 'ok',
      isStored: true,
    };
    const argv = set(address(), [...withLogin, '--bypass', 'example.org']);
    expect(await bench.json(argv, `${login.password}\n`)).toEqual({ code: 0, document: view });
    const added = await bench.run(['bot', 'add', '--token-stdin', ...apiRoot], `${token}\n`, trust);
    expect(added.code).toBe(0);
    expect(proxy.asked).toContain(`${apiHost}:443`);
    expect(await bench.json(['proxy', 'show'])).toEqual({ code: 0, document: view });
    expect((await bench.run(['proxy', 'show'])).out).toBe(
      `Proxy: ${address()} with credentials\nReached directly: example.org\n`,
    );
    expect(await bench.json(['proxy', 'test'], '', trust)).toEqual({
      code: 0,
      document: {
        ok: true,
        code: 'ok',
        message: `Works: ${apiHost} was reached through the proxy.`,
      },
    });
    // Its certificate is not trusted without the test's authority: nothing to do with the proxy.
    expect(await bench.json(['proxy', 'test'])).toMatchObject({
      code: 3,
      document: { code: 'api-tls' },
    });
  });

  it('is that of the environment where the system’s is chosen', async () => {
    expect((await bench.run(set('system'))).code).toBe(0);
    const { username, password } = login;
    const variables = {
      ...trust,
      HTTPS_PROXY: `http://${username}:${password}@127.0.0.1:${proxy.port}`,
    };
    const before = proxy.connections();
    const checked = await bench.json(['check'], '', variables);
    expect(checked).toMatchObject({ code: 0, document: { bots: [{ health: 'healthy' }] } });
    expect(proxy.connections()).toBeGreaterThan(before);
    const seen = proxy.connections();
    const past = await bench.json(['check'], '', { ...variables, NO_PROXY: '.hooklight.test' });
    expect(past).toMatchObject({ code: 3 });
    expect(proxy.connections()).toBe(seen);
    const unusable = await bench.json(['proxy', 'test'], '', {
      ...trust,
      HTTPS_PROXY: 'socks4://a:1',
    });
    expect(unusable).toMatchObject({ code: 3, document: { code: 'setting' } });
  });

  it('leaves no password in any output or file', () => {
    const files = readdirSync(bench.folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name)).toString('latin1'));
    const text = [bench.written(), ...files].join('\n');
    const secret = token.split(':')[1] ?? '';
    const forms = [
      login.username,
      login.password,
      secret,
      Buffer.from(login.password).toString('base64').slice(0, 20),
    ];
    expect(bench.written().length).toBeGreaterThan(500);
    expect(forms.filter((form) => text.includes(form))).toEqual([]);
  });
});
