import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  actionDocument,
  journalDocument,
  planDocument,
  resendDocument,
  resendPlanDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { startEndpoint } from '../resend/endpoint.ts';
import { filesContaining } from '../../unit/core/store/fixtures.ts';
import { fileProblems } from '../repair/saving-world.ts';
import { startBench } from './harness.ts';
import type { CliBench } from './harness.ts';

let bench: CliBench;
let file: string;
beforeEach(async () => {
  bench = await startBench();
  file = path.join(path.dirname(bench.folder), 'updates.ndjson');
});
afterEach(() => bench.close());

const url = 'https://bot.example.org/hook-canary-path';
const secret = 'canary_secret_token';

/** A bot whose webhook was set elsewhere, with updates that wait because its endpoint fails. */
async function waitingBot(pending = 230): Promise<string> {
  const token = await bench.addBot(700001, 'Shop');
  bench.simulator.control.setDefaultEndpoint({ behaviour: 'status:500' });
  bench.simulator.control.setWebhookRecord(token, {
    url,
    maxConnections: 30,
    allowedUpdates: ['message', 'callback_query'],
    pending,
    lastError: {
      dateSeconds: Math.floor(Date.now() / 1000),
      message: 'Wrong response from the webhook: 500 Internal Server Error',
    },
  });
  return token;
}

const answers = ['--secret-unknown', 'none'];

describe('saved updates given to the endpoint again', { timeout: 60_000 }, () => {
  it('replay-updates: planned, sent to the bot’s own webhook, reported, resumed', async () => {
    const token = await waitingBot(6);
    const { control } = bench.simulator;
    await bench.run(['rescue', '700001', '--save', file, ...answers]);
    const endpoint = await startEndpoint();
    try {
      const own = `http://127.0.0.1:${endpoint.port}/hook-canary-path`;
      control.setWebhookRecord(token, { url: own });
      const argv = ['replay-updates', '700001', file, '--rate', '100/s'];
      const unknown = await bench.run(argv);
      expect([unknown.code, unknown.err]).toEqual([4, expect.stringContaining('secret token')]);
      const known = [...argv, '--secret-unknown', 'none'];
      const dry = await bench.json([...known, '--dry-run']);
      expect([dry.code, resendPlanDocument.parse(dry.document).plan.send]).toEqual([0, 6]);
      expect(endpoint.received).toEqual([]);
      const sent = await bench.json(known);
      const document = resendDocument.parse(sent.document);
      expect([sent.code, document.outcome, document.accepted]).toEqual([0, 'done', 6]);
      expect(document.updates.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(endpoint.received.map(({ body }) => body)).toEqual(lines);
      expect((await bench.run(known)).code).toBe(4);
      expect(endpoint.received).toHaveLength(6);
      const journal = journalDocument.parse((await bench.json(['journal', '700001'])).document);
      expect(journal.entries[0]?.message).toContain('Saved updates were sent to http');
      for (const text of [token.slice(7), 'hook-canary-path']) {
        expect(bench.written()).not.toContain(text);
        expect(filesContaining(path.dirname(bench.folder), text)).toEqual([]);
      }
    } finally {
      await endpoint.close();
    }
  });

  it('ends with 2 where the endpoint takes none', async () => {
    const token = await waitingBot(6);
    await bench.run(['rescue', '700001', '--save', file, ...answers]);
    bench.simulator.control.setWebhookRecord(token, { url: 'http://127.0.0.1:9/' });
    const argv = ['replay-updates', '700001', file, '--rate', '100', '--secret-unknown', 'none'];
    const sent = await bench.json(argv);
    expect([sent.code, sent.document]).toMatchObject([
      2,
      { outcome: 'failed', accepted: 0, refused: 5, left: 1 },
    ]);
  });
});

describe('saving from the command line', { timeout: 60_000 }, () => {
  it('rescue: refused without an answer, planned, carried out, repeated', async () => {
    const token = await waitingBot();
    const { control } = bench.simulator;
    const ids = control.bot(token).pendingIds;
    const argv = ['rescue', '700001', '--save', file];
    expect((await bench.json(argv)).code).toBe(4);
    const dry = await bench.json([...argv, ...answers, '--dry-run']);
    expect(planDocument.parse(dry.document).plan.steps.map(({ method }) => method)).toContain(
      'getUpdates',
    );
    expect(control.bot(token).pending).toBe(230);
    const saved = await bench.json([...argv, ...answers]);
    expect(saved.code).toBe(0);
    expect(actionDocument.parse(saved.document)).toMatchObject({
      wish: 'rescue',
      outcome: 'done',
      evidence: 2,
      saved: {
        count: 230,
        sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      },
      after: { pending: 0 },
    });
    expect(fileProblems(file, ids)).toEqual([]);
    expect(control.bot(token)).toMatchObject({ url, maxConnections: 30 });
    expect((await bench.json([...argv, ...answers])).document).toMatchObject({
      outcome: 'no-change',
    });
    for (const text of [token, token.slice(7), 'hook-canary-path', secret]) {
      expect(bench.written()).not.toContain(text);
      expect(filesContaining(path.dirname(bench.folder), text)).toEqual([]);
    }
  });

  it('drop --save needs no name and destroys nothing', async () => {
    const token = await waitingBot(12);
    const ids = bench.simulator.control.bot(token).pendingIds;
    const unsaid = await bench.run(['drop', '700001', ...answers]);
    expect([unsaid.code, unsaid.err]).toEqual([4, expect.stringContaining('--save FILE')]);
    const saved = await bench.json(['drop', '700001', '--save', file, ...answers]);
    expect([saved.code, saved.document]).toMatchObject([0, { wish: 'drop', outcome: 'done' }]);
    expect(fileProblems(file, ids)).toEqual([]);
    const dropping = bench.simulator.control
      .requests()
      .filter(({ params }) => params['drop_pending_updates'] === 'true');
    expect(dropping).toEqual([]);
  });

  it('peek shows kinds, ages and sizes, marks the suspect, and confirms nothing', async () => {
    const token = await waitingBot(3);
    const ids = bench.simulator.control.bot(token).pendingIds;
    const peeked = await bench.json(['peek', '700001', ...answers]);
    const document = actionDocument.parse(peeked.document);
    expect([peeked.code, document.outcome]).toEqual([0, 'done']);
    expect(document.queue?.map(({ updateId }) => updateId)).toEqual(ids);
    expect(document.queue?.[0]).toMatchObject({ kind: 'message', lane: 0, suspect: 'likely' });
    expect(bench.simulator.control.bot(token)).toMatchObject({ url, pending: 3 });
    expect(filesContaining(bench.folder, 'message 1')).toEqual([]);
    const human = await bench.run(['peek', '700001', ...answers]);
    expect(human.out).toContain('the endpoint most likely chokes on this one');
  });

  it('SIGINT in the middle keeps what is read and brings the webhook back', async () => {
    const token = await waitingBot(3000);
    const ids = bench.simulator.control.bot(token).pendingIds;
    bench.simulator.control.overrideNext({ method: 'getUpdates', status: 500, count: 1 });
    const ran = await bench.interrupt(
      ['--json', 'rescue', '700001', '--save', file, ...answers],
      'SIGINT',
      () => (bench.simulator.control.requestCounts()['getupdates'] ?? 0) > 0,
    );
    expect(ran.code).toBe(5);
    const document = actionDocument.parse(JSON.parse(ran.out));
    expect(document.message).toContain('as you asked');
    expect(bench.simulator.control.bot(token)).toMatchObject({ url, maxConnections: 30 });
    const rest = await bench.json(['rescue', '700001', '--save', file, ...answers]);
    expect(rest.document).toMatchObject({ outcome: 'done' });
    expect(fileProblems(file, ids)).toEqual([]);
  });
});
