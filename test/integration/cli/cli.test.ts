import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import {
  actionDocument,
  botAddDocument,
  botListDocument,
  checkDocument,
  journalDocument,
  planDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { recordSchema } from '../../../src-main/core/record/record-json.ts';
import { filesContaining } from '../../unit/core/store/fixtures.ts';
import { startBench } from './harness.ts';
import type { CliBench } from './harness.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const url = 'https://bot.example.org/hook-canary-path';
const secret = 'canary_secret_token';
const setCalls = () => bench.simulator.control.requestCounts()['setwebhook'] ?? 0;

/** A bot whose webhook was set elsewhere, with a secret. */
async function adoptedBot(): Promise<string> {
  const token = await bench.addBot(700001, 'Shop');
  bench.simulator.control.setWebhookRecord(token, {
    url,
    secretToken: secret,
    ipAddress: '203.0.113.5',
    maxConnections: 30,
    allowedUpdates: ['message', 'callback_query'],
    pending: 7,
  });
  return token;
}

describe('bots from the command line', { timeout: 60_000 }, () => {
  it('are added line by line, listed, replaced and removed', async () => {
    const { control, url: root } = bench.simulator;
    const first = control.createBot({ id: 700001, username: 'shop_bot', firstName: 'Shop' });
    const second = control.createBot({ id: 700002, username: 'other_bot', firstName: 'Other' });
    const revoked = control.createBot({ id: 700003 });
    control.revokeToken(revoked);
    const add = ['bot', 'add', '--token-stdin', '--api-root', root, '--tag', 'prod'];
    const lines = [first, 'nonsense', '', second, first, revoked].join('\n');
    const added = await bench.json(add, lines);
    const document = botAddDocument.parse(added.document);
    expect(added.code).toBe(0);
    expect(document.added.map((bot) => bot.telegramId)).toEqual(['700001', '700002']);
    expect(document.refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'TOKEN_SHAPE'],
      [5, 'DUPLICATE'],
      [6, 'TOKEN_REJECTED'],
    ]);
    expect((await bench.run(add, 'nonsense')).code).toBe(4);

    const list = botListDocument.parse((await bench.json(['bot', 'list'])).document);
    expect(list.bots[0]).toEqual({
      id: '700001',
      telegramId: '700001',
      username: 'shop_bot',
      name: 'Shop',
      tags: ['prod'],
      apiRoot: root,
      paused: false,
      environment: null,
    });
    const other = await bench.run(['bot', 'replace-token', '700001', '--token-stdin'], second);
    expect(other.code).toBe(4);
    expect((await bench.run(['bot', 'remove', '@other_bot'])).code).toBe(0);
    expect((await bench.run(['bot', 'remove', '700002'])).code).toBe(4);
    const left = botListDocument.parse((await bench.json(['bot', 'list'])).document);
    expect(left.bots.map((bot) => bot.id)).toEqual(['700001']);
    const journal = journalDocument.parse((await bench.json(['journal', '700002'])).document);
    expect(journal.entries.map((entry) => [entry.kind, entry.chainOk])).toEqual([
      ['bot-removed', true],
      ['bot-added', true],
    ]);
  });

  it('are listed by the program that npm run cli makes of the sources, too', async () => {
    await bench.addBot(700001, 'Shop');
    const script = path.join(repoRoot, 'scripts', 'run-cli.ts');
    const argv = ['--import', 'tsx', script, '--data', bench.folder, '--json', 'bot', 'list'];
    const { stdout } = await promisify(execFile)(process.execPath, argv);
    const { bots } = botListDocument.parse(JSON.parse(stdout));
    expect(bots.map(({ name }) => name)).toEqual(['Shop']);
  });

  it('are not sent to another server without a word', async () => {
    const add = ['bot', 'add', '--token-stdin', '--api-root', 'https://api.example.org'];
    const token = bench.simulator.control.createBot({ id: 700001 });
    const ran = await bench.json(add, token);
    expect(ran.code).toBe(4);
    expect(botAddDocument.parse(ran.document).refused).toMatchObject([
      { code: 'API_ROOT_UNCONFIRMED' },
    ]);
  });
});

describe('a check from the command line', { timeout: 60_000 }, () => {
  it('says how each bot is and ends with the worst', async () => {
    const { control } = bench.simulator;
    const token = await adoptedBot();
    const healthy = await bench.json(['check']);
    expect(healthy.code).toBe(0);
    expect(checkDocument.parse(healthy.document).bots).toMatchObject([
      {
        id: '700001',
        name: 'Shop',
        health: 'healthy',
        pending: 7,
        webhook: {
          host: 'bot.example.org',
          ip: '203.0.113.5',
          maxConnections: 30,
          allowedUpdates: ['message', 'callback_query'],
          hasCustomCertificate: false,
        },
      },
    ]);
    control.setWebhookRecord(token, { url: '' });
    const missing = await bench.json(['check', '700001']);
    expect(missing.code).toBe(2);
    expect(checkDocument.parse(missing.document).bots).toMatchObject([
      { health: 'down', reasons: [{ code: 'webhook-missing', health: 'down' }], webhook: null },
    ]);
  });

  it('tells what a delivery error means', async () => {
    const token = await adoptedBot();
    bench.simulator.control.setWebhookRecord(token, {
      lastError: {
        dateSeconds: Math.floor(Date.now() / 1000) - 1,
        message: 'Wrong response from the webhook: 502 Bad Gateway',
      },
    });
    const ran = await bench.json(['check']);
    expect([1, 2]).toContain(ran.code);
    const [bot] = checkDocument.parse(ran.document).bots;
    expect(bot).toMatchObject({
      reasons: [{ code: 'delivery-failing' }],
      cause: { class: 'http.gateway', reSetHelps: 'no' },
    });
    expect(bot?.cause?.meaning).not.toBe('');
    expect(bot?.cause?.remedy).not.toBe('');
  });

  it('is unknown, not down, where nobody answers', async () => {
    await adoptedBot();
    await bench.simulator.close();
    const ran = await bench.json(['check']);
    expect(ran.code).toBe(3);
    expect(checkDocument.parse(ran.document).bots).toMatchObject([{ health: 'unknown' }]);
  });
});

describe('actions from the command line', { timeout: 90_000 }, () => {
  it('refuse to wipe a secret that is not known, and send nothing', async () => {
    const token = await adoptedBot();
    for (const argv of [
      ['re-set', '700001'],
      ['kick', '700001'],
      ['drop', '700001', '--lose', 'Shop'],
      ['set', '700001', '--url', 'https://new.example.org/h'],
    ]) {
      const ran = await bench.json(argv);
      expect([argv[0], ran.code]).toEqual([argv[0], 4]);
      expect(actionDocument.parse(ran.document)).toMatchObject({ outcome: 'refused', steps: [] });
    }
    expect(setCalls()).toBe(0);
    expect(bench.simulator.control.bot(token)).toMatchObject({
      url,
      secretToken: secret,
      pending: 7,
    });
    const { entries } = journalDocument.parse((await bench.json(['journal', '700001'])).document);
    const refusals = entries.filter(({ kind }) => kind === 'refusal');
    expect(refusals.map(({ actor }) => actor)).toEqual(['api', 'api', 'api', 'api']);
  });

  it('show a plan with --dry-run and send nothing', async () => {
    await adoptedBot();
    const ran = await bench.json(['re-set', '700001', '--secret-unknown', 'none', '--dry-run']);
    expect(ran.code).toBe(0);
    expect(planDocument.parse(ran.document).plan.steps.map((step) => step.method)).toContain(
      'setWebhook',
    );
    expect(setCalls()).toBe(0);
  });

  it('set a whole configuration and keep it at a re-set, drop only with the name, delete keeping the queue', async () => {
    const token = await adoptedBot();
    const { control } = bench.simulator;
    const host = 'https://new.example.org/hook-canary-path';
    const set = await bench.json(
      [
        'set',
        '700001',
        `--url=${host}`,
        '--secret-stdin',
        '--pin-unknown=none',
        '--max-connections=12',
        '--allowed-updates=message,poll',
      ],
      `${secret}\n`,
    );
    expect(actionDocument.parse(set.document)).toMatchObject({
      id: '700001',
      wish: 'set',
      outcome: 'done',
      evidence: 2,
    });
    expect(set.code).toBe(0);
    const wanted = { url: host, secretToken: secret, maxConnections: 12 };
    expect(control.bot(token)).toMatchObject(wanted);
    expect(control.bot(token).allowedUpdates).toEqual(['message', 'poll']);

    control.setWebhookRecord(token, { pending: 4, maxConnections: 40 });
    expect((await bench.run(['restore', '700001'])).code).toBe(0);
    expect(control.bot(token)).toMatchObject(wanted);

    control.setWebhookRecord(token, { pending: 4 });
    const unnamed = await bench.run(['drop', '700001', '--lose', 'shop']);
    expect([unnamed.code, control.bot(token).pending]).toEqual([4, 4]);
    expect((await bench.run(['drop', '700001', '--lose', 'Shop'])).code).toBe(0);
    expect(control.bot(token)).toMatchObject({ ...wanted, pending: 0 });

    control.setWebhookRecord(token, { pending: 3 });
    expect((await bench.run(['delete', '700001'])).code).toBe(0);
    expect(control.bot(token)).toMatchObject({ url: '', pending: 3 });
    expect((await bench.run(['check'])).code).toBe(0);
  });

  it('leave no token, secret or webhook path in any output or file but the key’s own', async () => {
    const token = await adoptedBot();
    await bench.run(
      ['set', '700001', '--url', url, '--secret-stdin', '--pin-unknown', 'none'],
      secret,
    );
    await bench.run(['check', '--verbose']);
    await bench.run(['kick', '700001', '--verbose']);
    await bench.run(['export', '--format', 'json']);
    const markdown = await bench.run(['export', '--format', 'md']);
    expect(markdown.out).toContain('- [x] The URL is the wanted one');
    const record = await bench.json(['export', '700001', '--format', 'json']);
    expect(recordSchema.parse(record.document).bots).toHaveLength(1);
    for (const text of [token, token.slice(-20), secret, 'hook-canary-path']) {
      expect(bench.written()).not.toContain(text);
      expect(filesContaining(bench.folder, text)).toEqual([]);
    }
    for (const entry of readdirSync(bench.folder)) {
      expect([entry, statSync(path.join(bench.folder, entry)).mode & 0o077]).toEqual([entry, 0]);
    }
    expect(readFileSync(path.join(bench.folder, 'key'), 'utf8')).toContain('hooklight-key-1');
  });
});

describe('watch from the command line', { timeout: 60_000 }, () => {
  it('prints transitions, incidents and notifications as lines at intervals below 5 s', async () => {
    const token = await adoptedBot();
    expect((await bench.run(['check'])).code).toBe(0);
    const watching = bench.run(['watch', '--for', '12s', '--interval', '1s']);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const busy = await bench.run(['bot', 'list']);
    expect(busy.code).toBe(4);
    expect(busy.err).toContain('in use');
    bench.simulator.control.setWebhookRecord(token, { url: '' });
    const ran = await watching;
    expect(ran.code).toBe(0);
    const events = ran.out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'transition',
        botId: '700001',
        from: 'healthy',
        to: 'down',
        reason: 'webhook-missing',
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'incident', botId: '700001', state: 'open' }),
    );
    expect(events).toContainEqual(expect.objectContaining({ type: 'notification' }));
    const history = await bench.json(['history', '700001']);
    expect(history.document).toMatchObject({
      incidents: [{ reason: { code: 'webhook-missing' } }],
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 on %s and leaves the folder free',
    async (signal) => {
      await bench.addBot(700001, 'Shop');
      const ran = await bench.interrupt(['watch'], signal);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect((await bench.run(['bot', 'list'])).code).toBe(0);
    },
  );
});

describe('a passphrase from the command line', { timeout: 60_000 }, () => {
  it('opens the folder that it made, and no other does', async () => {
    const { simulator } = bench;
    const token = simulator.control.createBot({ id: 700001 });
    const add = ['bot', 'add', '--token-stdin', '--api-root', simulator.url, '--passphrase-stdin'];
    expect((await bench.run(add, `correct horse\n${token}\n`)).code).toBe(0);
    expect((await bench.run(['check', '--passphrase-stdin'], 'correct horse\n')).code).toBe(0);
    const before = simulator.control.requests().length;
    for (const argv of [['check', '--passphrase-stdin'], ['check']]) {
      const ran = await bench.json(argv, 'wrong horse\n');
      expect([ran.code, ran.document]).toMatchObject([4, { error: { code: 'KEY' } }]);
    }
    expect(simulator.control.requests()).toHaveLength(before);
    expect((await bench.run(['bot', 'list'])).code).toBe(0);
    for (const text of [token, 'correct horse']) {
      expect(bench.written()).not.toContain(text);
      expect(filesContaining(bench.folder, text)).toEqual([]);
    }
  });
});
