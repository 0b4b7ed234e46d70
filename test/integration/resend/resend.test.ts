import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resendRequestSchema, type ResentUpdate } from '../../../src-shared/resend.ts';
import { createHash } from 'node:crypto';
import { encodeManifest, manifestPathOf } from '../../../src-main/core/rescue/manifest.ts';
import { planResend } from '../../../src-main/core/resend/plan-resend.ts';
import { createPoster } from '../../../src-main/core/resend/poster.ts';
import type { ResendEnd } from '../../../src-main/core/resend/resend.ts';
import { runResend } from '../../../src-main/core/resend/run-resend.ts';
import { sentLogPathOf } from '../../../src-main/core/resend/sent-log.ts';
import type { ResendTarget } from '../../../src-main/core/resend/target.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { selfSigned } from '../../support/certificates.ts';
import { startEndpoint, type Endpoint } from './endpoint.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const botId = '700001';
const never = new AbortController().signal;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-resend-'));
  file = path.join(folder, 'updates.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = closedAfterEach();
const open = async (...args: Parameters<typeof startEndpoint>): Promise<Endpoint> =>
  kept(await startEndpoint(...args));

const line = (id: number, text = 'x'): string =>
  `{"update_id":${id},"message":{"date":1700000000,"big":9007199254740993,"text":"${text}"}}`;

/** Writes saved updates with their manifest. */
function save(lines: readonly string[], owner = botId): void {
  const text = lines.map((one) => `${one}\n`).join('');
  writeFileSync(file, text, { mode: 0o600 });
  const manifest = encodeManifest({
    state: 'complete',
    botId: owner,
    username: null,
    count: lines.length,
    firstUpdateId: 1,
    lastUpdateId: lines.length,
    bytes: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
    startedAtMs: 1,
    finishedAtMs: 2,
  });
  writeFileSync(manifestPathOf(file), manifest, { mode: 0o600 });
}

const targetAt = (endpoint: Endpoint, parts: Partial<ResendTarget> = {}): ResendTarget => ({
  url: `http://127.0.0.1:${endpoint.port}/hook-canary?x=1`,
  secret: new Secret('canary_secret'),
  certificatePem: null,
  pinnedIp: null,
  ...parts,
});

const planFor = (target: ResendTarget, parts: object = {}) =>
  planResend({
    request: resendRequestSchema.parse({ botId, path: file, perSecond: 100, ...parts }),
    target,
    planId: 'p1',
    nowMs: Date.now(),
  });

async function run(
  target: ResendTarget,
  parts: object = {},
  options: { readonly signal?: AbortSignal; readonly each?: (update: ResentUpdate) => void } = {},
): Promise<{ readonly end: ResendEnd; readonly updates: readonly ResentUpdate[] }> {
  const plan = await planFor(target, parts);
  if (!plan.ok) {
    throw new Error(plan.error.code);
  }
  const updates: ResentUpdate[] = [];
  const end = await runResend({
    prepared: plan.value,
    clock: systemClock,
    signal: options.signal ?? never,
    abandon: never,
    each(update) {
      updates.push(update);
      options.each?.(update);
    },
  });
  return { end, updates };
}

describe('saved updates given to the endpoint again', () => {
  it('arrive as Telegram would send them: in order, byte for byte, with the secret', async () => {
    const endpoint = await open();
    const lines = [line(1), line(2, 'ü'), line(3)];
    save(lines);
    const { end, updates } = await run(targetAt(endpoint));
    expect(end).toEqual({ outcome: 'done', accepted: 3, refused: 0, left: 0 });
    expect(endpoint.received.map(({ body }) => body)).toEqual(lines);
    expect(endpoint.received[0]).toMatchObject({
      method: 'POST',
      path: '/hook-canary?x=1',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': 'canary_secret',
      },
    });
    expect(updates[0]).toMatchObject({ updateId: 1, kind: 'message', status: 200, fault: null });
    const log = readFileSync(sentLogPathOf(file), 'utf8');
    expect(statSync(sentLogPathOf(file)).mode & 0o777).toBe(0o600);
    expect(log.split('\n')).toHaveLength(5);
    expect(log).not.toContain('canary');
  });

  it('goes on where it ended, and sends nothing twice', async () => {
    const stop = new AbortController();
    const endpoint = await open();
    save([1, 2, 3, 4, 5].map((id) => line(id)));
    const first = await run(
      targetAt(endpoint),
      {},
      { signal: stop.signal, each: ({ updateId }) => updateId === 2 && stop.abort() },
    );
    expect(first.end).toEqual({ outcome: 'stopped', accepted: 2, refused: 0, left: 3 });
    const log = readFileSync(sentLogPathOf(file));
    writeFileSync(sentLogPathOf(file), Buffer.concat([log, Buffer.from('{"updateId":3,"sta')]));
    const plan = await planFor(targetAt(endpoint));
    expect(plan.ok && plan.value.plan).toMatchObject({ send: 3, skipped: { 'sent-before': 2 } });
    expect((await run(targetAt(endpoint))).end).toMatchObject({ outcome: 'done', accepted: 3 });
    expect(endpoint.received.map(({ body }) => body)).toEqual(
      [1, 2, 3, 4, 5].map((id) => line(id)),
    );
    expect(await planFor(targetAt(endpoint))).toMatchObject({
      ok: false,
      error: { code: 'nothing-to-send' },
    });
  });

  it('is never faster than asked', async () => {
    const endpoint = await open();
    save([1, 2, 3, 4, 5].map((id) => line(id)));
    const startMs = performance.now();
    await run(targetAt(endpoint), { perSecond: 20 });
    expect(performance.now() - startMs).toBeGreaterThan(195);
  });

  it('tells what the endpoint refused, and sends that again the next time', async () => {
    let isBroken = true;
    const endpoint = await open(({ body }, response) => {
      response.statusCode = isBroken && body.includes('"update_id":2,') ? 500 : 200;
      response.end('x'.repeat(100_000));
    });
    save([line(1), line(2), line(3)]);
    const first = await run(targetAt(endpoint));
    expect(first.end).toEqual({ outcome: 'partly', accepted: 2, refused: 1, left: 0 });
    expect(first.updates.map(({ status }) => status)).toEqual([200, 500, 200]);
    isBroken = false;
    const again = await run(targetAt(endpoint));
    expect(again.updates.map(({ updateId }) => updateId)).toEqual([2]);
    expect(again.end.outcome).toBe('done');
  });

  it('leaves an endpoint alone that fails again and again', async () => {
    const endpoint = await open((_request, response) => {
      response.statusCode = 503;
      response.end();
    });
    save(Array.from({ length: 20 }, (_, index) => line(index + 1)));
    const { end } = await run(targetAt(endpoint));
    expect(end).toEqual({ outcome: 'failed', accepted: 0, refused: 5, left: 15 });
    expect(endpoint.received).toHaveLength(5);
  });

  it('follows no redirect', async () => {
    const other = await open();
    const endpoint = await open((_request, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${other.port}/` });
      response.end();
    });
    save([line(1)]);
    const { end, updates } = await run(targetAt(endpoint));
    expect([end.outcome, updates[0]?.status]).toEqual(['failed', 307]);
    expect(other.received).toEqual([]);
  });

  it('says what kept it from an answer', async () => {
    const endpoint = await open((_request, response) => response.destroy());
    save([line(1)]);
    const { updates } = await run(targetAt(endpoint));
    expect(updates).toMatchObject([{ status: null, fault: 'reset' }]);
  });

  it('chooses by kind, and leaves queries out that nobody can answer', async () => {
    const endpoint = await open();
    const query = '{"update_id":9,"callback_query":{"id":"1","from":{"id":1}}}';
    save([line(1), query, line(1), '{"update_id":10,"poll":{"id":"1"}}']);
    const plan = await planFor(targetAt(endpoint), { kinds: ['message', 'callback_query'] });
    expect(plan.ok && plan.value.plan).toMatchObject({
      total: 4,
      send: 1,
      skipped: { kind: 1, expired: 1, duplicate: 1, time: 0, 'sent-before': 0 },
      byKind: [{ kind: 'message', count: 1 }],
      warnings: ['handled-twice', 'expired-skipped'],
    });
    await run(targetAt(endpoint), { kinds: ['callback_query'], expired: true });
    expect(endpoint.received.map(({ body }) => body)).toEqual([query]);
  });
});

describe('over TLS', () => {
  const { cert, key } = selfSigned('hook.example.org');
  const post = async (endpoint: Endpoint, parts: Partial<ResendTarget>) => {
    const url = `https://hook.example.org:${endpoint.port}/`;
    const poster = createPoster(targetAt(endpoint, { url, ...parts }), systemClock);
    const posted = await poster?.post(Buffer.from(line(1)), never);
    await poster?.close();
    return posted;
  };

  it('trusts the uploaded certificate, and connects to the pinned address', async () => {
    const endpoint = await open(undefined, { cert, key });
    expect(await post(endpoint, { certificatePem: cert, pinnedIp: '127.0.0.1' })).toMatchObject({
      status: 200,
    });
  });

  it('sends nothing to an endpoint whose certificate is not trusted', async () => {
    const endpoint = await open(undefined, { cert, key });
    const other = selfSigned('hook.example.org').cert;
    for (const certificatePem of [null, other]) {
      expect(await post(endpoint, { certificatePem, pinnedIp: '127.0.0.1' })).toMatchObject({
        status: null,
        fault: 'tls',
      });
    }
    expect(endpoint.received).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a file of another bot', () => save([line(1)], '700002'), 'save-foreign'],
    ['a file that is not there', () => undefined, 'save-path'],
    ['a file with a line that is no update', () => save([line(1), 'mine']), 'save-damaged'],
    [
      'a log of another bot',
      () => {
        save([line(1)]);
        writeFileSync(
          sentLogPathOf(file),
          '{"kind":"hooklight-resent-updates","version":1,"botId":"7"}\n',
        );
      },
      'save-foreign',
    ],
    [
      'a log that is a symlink',
      () => {
        save([line(1)]);
        symlinkSync(path.join(folder, 'elsewhere'), sentLogPathOf(file));
      },
      'save-path',
    ],
  ])('%s', async (_name, prepare, code) => {
    const endpoint = await open();
    prepare();
    expect(await planFor(targetAt(endpoint))).toMatchObject({ ok: false, error: { code } });
    expect(endpoint.received).toEqual([]);
  });
});
