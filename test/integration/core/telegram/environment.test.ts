import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startSimulator } from '../../../simulator/index.ts';

const secretPart = 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawA';

it('prints no token whatever NODE_DEBUG asks for', async () => {
  const simulator = await startSimulator({ acceptUnknownTokens: true });
  const script = new URL('debug-probe.ts', import.meta.url).pathname;
  try {
    const child = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', script, simulator.url, `700001:${secretPart}`],
      { env: { ...process.env, NODE_DEBUG: 'undici,fetch,http,net,tls,timer' }, timeout: 20_000 },
    );
    const requests = simulator.control.requests();
    expect(requests.map((request) => request.method)).toEqual(['getwebhookinfo']);
    expect(child.stdout).toContain('answered');
    expect(child.stderr.length).toBeGreaterThan(100);
    expect(`${child.stdout}${child.stderr}`).not.toContain(secretPart);
  } finally {
    await simulator.close();
  }
});
