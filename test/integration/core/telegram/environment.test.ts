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

const script = new URL('debug-probe.ts', import.meta.url).pathname;

/** One check by a process of its own, in this environment; what it printed. */
async function probe(root: string, env: Readonly<Record<string, string>>): Promise<string> {
  const child = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, root, token],
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
