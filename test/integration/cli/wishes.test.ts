import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  actionDocument,
  botShowDocument,
  journalDocument,
  planDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { filesContaining } from '../../unit/core/store/fixtures.ts';
import { startBench } from './harness.ts';
import type { CliBench } from './harness.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const url = 'https://bot.example.org/hook-canary-path';
const moved = 'https://new.example.org/hook-canary-path';
const answered = ['--secret-unknown', 'none'];

async function aBot(): Promise<string> {
  const token = await bench.addBot(700001, 'Shop');
  bench.simulator.control.setWebhookRecord(token, {
    url,
    secretToken: 'secret_of_before',
    maxConnections: 30,
    allowedUpdates: ['message', 'callback_query'],
  });
  return token;
}
const bot = (token: string) => bench.simulator.control.bot(token);
const action = async (argv: readonly string[], stdin?: string) => {
  const ran = await bench.json(argv, stdin);
  return { code: ran.code, ...actionDocument.parse(ran.document) };
};

describe('the command line rotates, moves, undoes and parks', { timeout: 120_000 }, () => {
  it('writes the new secret to a private file before it is sent, and undoes it', async () => {
    const token = await aBot();
    const file = path.join(path.dirname(bench.folder), 'secret.txt');
    const stdin = ['rotate-secret', '700001', ...answered, '--secret-stdin'];
    const first = await action(stdin, 'chosen_canary_1\n');
    expect(first).toMatchObject({ code: 0, outcome: 'done', evidence: 2 });
    expect(bot(token).secretToken).toBe('chosen_canary_1');

    const rotated = await action(['rotate-secret', '700001', '--secret-out', file]);
    expect(rotated).toMatchObject({ code: 0, outcome: 'done' });
    const secret = readFileSync(file, 'utf8').trim();
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(bot(token)).toMatchObject({ url, maxConnections: 30, secretToken: secret });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // The file is there: nothing is overwritten and nothing is sent.
    const again = await action(['rotate-secret', '700001', '--secret-out', file]);
    expect(again).toMatchObject({ code: 4, outcome: 'refused' });
    expect(readFileSync(file, 'utf8').trim()).toBe(secret);
    expect(bot(token).secretToken).toBe(secret);

    const undone = await action(['undo', '700001']);
    expect(undone).toMatchObject({ code: 0, outcome: 'done' });
    expect(bot(token).secretToken).toBe('chosen_canary_1');
    for (const canary of ['chosen_canary_1', secret]) {
      expect(bench.written()).not.toContain(canary);
      expect(filesContaining(bench.folder, canary)).toEqual([]);
    }
  });

  it('says where the secret must go, and takes the file away again when it did not come into force', async () => {
    const token = await aBot();
    const nowhere = await bench.run(['rotate-secret', '700001', ...answered]);
    expect([nowhere.code, nowhere.err]).toEqual([64, expect.stringContaining('--secret-out')]);
    const dry = await bench.json(['rotate-secret', '700001', ...answered, '--dry-run']);
    const { plan } = planDocument.parse(dry.document);
    expect(plan.warnings.map(({ code }) => code)).toContain('secret-hand-over');
    const file = path.join(path.dirname(bench.folder), 'secret.txt');
    bench.simulator.control.overrideNext({
      method: 'setWebhook',
      status: 400,
      description: 'Bad Request: no',
      count: 1,
    });
    const argv = ['rotate-secret', '700001', ...answered, '--secret-out', file];
    const failed = await action(argv);
    expect(failed.code).toBe(5);
    expect(existsSync(file)).toBe(false);
    expect(bot(token).url).toBe(url);
    const unwritable = path.join(bench.folder, 'no', 'such', 'folder', 'x');
    const refused = await action([
      'rotate-secret',
      '700001',
      ...answered,
      '--secret-out',
      unwritable,
    ]);
    expect(refused).toMatchObject({ code: 4, outcome: 'refused' });
  });

  it('moves to another URL and lists what can be undone', async () => {
    const token = await aBot();
    const move = ['move', '700001', '--url', moved, ...answered, '--unresolved-ok'];
    expect((await bench.json([...move, '--dry-run'])).code).toBe(0);
    expect(bot(token).url).toBe(url);
    expect(await action(move)).toMatchObject({ code: 0, outcome: 'done' });
    expect(bot(token)).toMatchObject({ url: moved, maxConnections: 30 });
    const shown = botShowDocument.parse((await bench.json(['bot', 'show', '700001'])).document);
    expect(shown.undoable.map(({ wish }) => wish)).toEqual(['move']);
    expect(shown.completeness.map(({ part, state }) => `${part} ${state}`)).toEqual([
      'url stored',
      'secret none',
      'certificate none',
      'pinnedIp none',
      'maxConnections stored',
      'allowedUpdates stored',
    ]);
    const [note] = shown.undoable;
    const back = ['undo', '700001', '--action', note?.actionId ?? ''];
    expect(await action([...back, '--secret-unknown', 'lose', '--unresolved-ok'])).toMatchObject({
      code: 0,
      outcome: 'done',
    });
    expect(bot(token).url).toBe(url);
    const undone = botShowDocument.parse((await bench.json(['bot', 'show', '700001'])).document);
    expect(undone.undoable.map(({ wish }) => wish)).toEqual(['undo', 'move']);
  });

  it('parks, shows no alarm meanwhile, and brings back', async () => {
    const token = await aBot();
    const parked = await action(['park', '700001', '--for', '2h', ...answered]);
    expect(parked).toMatchObject({ code: 0, outcome: 'done' });
    expect(bot(token).url).toBe('');
    const shown = botShowDocument.parse((await bench.json(['bot', 'show', '700001'])).document);
    expect(shown.parkedUntilMs).toBeGreaterThan(Date.now() + 7_000_000);
    const check = await bench.json(['check', '700001']);
    expect(check.code).toBe(0);
    expect(await action(['park', '700001', '--for', '1h'])).toMatchObject({ code: 4 });
    expect(await action(['unpark', '700001'])).toMatchObject({ code: 0, outcome: 'done' });
    expect(bot(token)).toMatchObject({ url, maxConnections: 30 });
    expect(await action(['unpark', '700001'])).toMatchObject({ code: 4, outcome: 'refused' });
    const journal = journalDocument.parse((await bench.json(['journal', '700001'])).document);
    expect(journal.entries.every(({ chainOk }) => chainOk)).toBe(true);
    expect((await bench.run(['park', '700001', '--for', '2d'])).code).toBe(4);
  });
});
