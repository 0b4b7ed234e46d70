import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createPki } from './pki.ts';

const TOKEN = `123456:${'A'.repeat(35)}`;
const folder = mkdtempSync(path.join(tmpdir(), 'hooklight-processes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (script: string, ...argv: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...argv], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const contract = (...argv: string[]): Promise<Outcome> =>
  run('test/simulator/contract/main.ts', ...argv);
const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

const reply = {
  status: 401,
  headers: { Connection: 'keep-alive', 'Content-Type': 'application/json' },
  json: { ok: false, error_code: 401, description: { $re: '^Unauth' } },
  elapsed: 'fast',
};
const scenario = (id: string, response: object): object => ({
  id,
  title: `scenario ${id}`,
  unheardOf: 1,
  setup: { local: false, dns: {}, endpoints: [], tokens: {} },
  steps: [{ do: 'request', request: { method: 'GET', path: '/bot1:x/getMe' }, response }],
});

describe('npm run contract', () => {
  it('plays several files, tells what differs, and ends with 1', async () => {
    const good = fileOf('good.json', JSON.stringify([scenario('G1', reply)]));
    const bad = fileOf(
      'bad.json',
      JSON.stringify([scenario('B1', { ...reply, status: 200 }), { id: 'B2', steps: 'none' }]),
    );
    expect(await contract(good)).toMatchObject({ code: 0, stdout: '1 passed, 0 failed\n' });
    const { code, stdout } = await contract(good, bad, '--json', '--virtual');
    expect(code).toBe(1);
    const { passed, failed, scenarios } = z
      .object({
        passed: z.number(),
        failed: z.number(),
        scenarios: z.array(
          z.strictObject({
            id: z.string(),
            title: z.string(),
            passed: z.boolean(),
            differences: z.array(z.string()),
          }),
        ),
      })
      .parse(JSON.parse(stdout));
    expect([passed, failed]).toEqual([1, 2]);
    expect(scenarios.map((item) => [item.id, item.passed])).toEqual([
      ['G1', true],
      ['B1', false],
      ['B2', false],
    ]);
    expect(scenarios[1]?.differences.join()).toContain('status 401 instead of 200');
    expect(scenarios[2]?.differences.join()).toContain('not in the format');
  });

  it('ends with 2 and says why when there is nothing to play', async () => {
    const cases = [
      [[], 'name at least one file'],
      [[fileOf('cut.json', '[{')], 'cut.json'],
      [['--no-such-option', 'x'], 'no-such-option'],
      [['x', '--workers', '0'], '--workers'],
    ] as const;
    const outcomes = await Promise.all(cases.map(([argv]) => contract(...argv)));
    for (const [index, [, reason]] of cases.entries()) {
      expect(outcomes[index]).toMatchObject({ code: 2, stdout: '' });
      expect(outcomes[index]?.stderr).toContain(reason);
    }
  });
});

describe('npm run simulator', () => {
  const main = 'test/simulator/main.ts';
  let files: { readonly cert: string; readonly key: string; readonly ca: string };
  beforeAll(() => {
    const { selfSigned } = createPki();
    files = {
      cert: fileOf('cert.pem', selfSigned.cert),
      key: fileOf('key.pem', selfSigned.key),
      ca: selfSigned.cert,
    };
  });

  it('helps, and refuses what makes no sense', async () => {
    const help = await run(main, '--help');
    expect([help.code, help.stdout.includes('--scenario')]).toEqual([0, true]);
    const cases = [
      ['--prot', '1'],
      ['--port', 'x'],
      ['--filter', '2/2'],
      ['--tls-cert', files.cert],
      ['--scenario', path.join(folder, 'none')],
    ];
    const outcomes = await Promise.all(cases.map((argv) => run(main, ...argv)));
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(outcomes.every(({ stderr }) => stderr.includes('usage:'))).toBe(true);
  });

  it('speaks https with a certificate of ours, and plays a scenario', async () => {
    const calls = [{ call: 'createBot', args: { id: 123456, secretPart: 'A'.repeat(35) } }];
    const scenarioFile = fileOf('scenario.json', JSON.stringify(calls));
    const tls = ['--tls-cert', files.cert, '--tls-key', files.key];
    const argv = ['--import', 'tsx', main, '--port', '0', '--scenario', scenarioFile];
    const child = spawn(process.execPath, argv.concat(tls));
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stdout.on('data', (chunk) => {
          said += String(chunk);
          const match = /simulator (https:\S+)\ncontrol/.exec(said);
          if (match?.[1] !== undefined) {
            resolve(match[1]);
          }
        });
        child.once('exit', () => reject(new Error('it ended')));
      });
      const answer = await new Promise<string>((resolve, reject) => {
        const options = { ca: files.ca, servername: 'hook.example.org' };
        request(`${url}/bot${TOKEN}/getWebhookInfo`, options, (response) => {
          response.on('data', (chunk) => resolve(String(chunk)));
        })
          .on('error', reject)
          .end();
      });
      expect(answer).toContain('"result":{"url":""');
    } finally {
      child.kill('SIGTERM');
    }
  });
});
