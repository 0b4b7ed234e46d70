import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../../../simulator/index.ts';
import { selfSigned } from '../../../support/certificates.ts';
import { answering, jsonReply, startFaultServer } from '../../../support/fault-server.ts';
import { secretPart, token } from './harness.ts';
import { startHttpProxy, startTlsFront } from '../../../support/proxy-server.ts';

const script = new URL('debug-probe.ts', import.meta.url).pathname;

/** One check by a process of its own, in this environment; what it printed. */
async function probe(
  root: string,
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<string> {
  const child = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, root, token, ...more],
    { env: { ...process.env, ...env }, timeout: 25_000 },
  );
  return `${child.stdout}${child.stderr}`;
}

it('prints no token whatever NODE_DEBUG asks for', async () => {
  const simulator = await startSimulator({ acceptUnknownTokens: true });
  try {
    const printed = await probe(simulator.url, { NODE_DEBUG: 'undici,fetch,http,net,tls,timer' });
    const requests = simulator.control.requests();
    expect(requests.map((request) => request.method)).toEqual(['getwebhookinfo']);
    expect(printed).toContain('answered');
    expect(printed.length).toBeGreaterThan(100);
    expect(printed).not.toContain(secretPart);
  } finally {
    await simulator.close();
  }
});

describe('TLS in a hostile environment', () => {
  const certificate = selfSigned('hook.example.org');
  const fine = answering(
    jsonReply('200 OK', {
      ok: true,
      result: { url: '', has_custom_certificate: false, pending_update_count: 0 },
    }),
  );
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hooklight-env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('checks certificates although NODE_TLS_REJECT_UNAUTHORIZED=0', async () => {
    const server = await startFaultServer(fine, certificate);
    expect(await probe(server.origin, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toContain('failed');
    expect(server.heads).toEqual([]);
    await server.close();
  });

  it('NODE_EXTRA_CA_CERTS adds an authority and switches no check off; SSLKEYLOGFILE writes no keys', async () => {
    const server = await startFaultServer(fine, certificate);
    const other = selfSigned('other.example.org');
    const [right, wrong, keys] = ['right.pem', 'wrong.pem', 'keys'].map((name) =>
      join(folder, name),
    );
    writeFileSync(right ?? '', certificate.cert);
    writeFileSync(wrong ?? '', other.cert);
    const env = { SSLKEYLOGFILE: keys ?? '', NODE_EXTRA_CA_CERTS: wrong ?? '' };
    expect(await probe(server.origin, env)).toContain('failed');
    expect(server.heads).toEqual([]);
    // The shipped program ignores this variable (a fuse); the check with it shows that the exchange was a whole one.
    const answered = await probe(server.origin, { ...env, NODE_EXTRA_CA_CERTS: right ?? '' });
    expect(answered).toContain('answered');
    expect(existsSync(keys ?? '')).toBe(false);
    await server.close();
  });
});

it('prints neither token nor password on the way through a proxy', async () => {
  const host = 'api.hooklight.test';
  const login = { username: 'user', password: 'canary-PASSWORD-1234567890' };
  const certificate = selfSigned(host);
  const simulator = await startSimulator({ acceptUnknownTokens: true });
  const front = await startTlsFront(Number(new URL(simulator.url).port), certificate);
  const proxy = await startHttpProxy({ hosts: { [host]: front.port }, login });
  const folder = mkdtempSync(join(tmpdir(), 'hooklight-ca-'));
  writeFileSync(join(folder, 'ca.pem'), certificate.cert);
  const given = [String(proxy.port), login.password];
  try {
    const printed = await probe(
      `https://${host}`,
      {
        NODE_DEBUG: 'undici,fetch,http,net,tls,stream,timer',
        NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
      },
      given,
    );
    expect(printed).toContain('answered');
    expect(proxy.asked).toEqual([`${host}:443`]);
    expect(printed.length).toBeGreaterThan(100);
    const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    const forms = [secretPart, login.password, basic, Buffer.from(login.password).toString('hex')];
    expect(forms.filter((form) => printed.includes(form))).toEqual([]);
  } finally {
    await Promise.all([proxy.close(), front.close(), simulator.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
});
