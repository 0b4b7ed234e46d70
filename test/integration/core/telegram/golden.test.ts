import { describe, expect, it } from 'vitest';
import type { ReasonCode } from '../../../../src-shared/health.ts';
import { errorReason } from '../../../../src-main/core/health/answer-error.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { selfSigned } from '../../../support/certificates.ts';
import { closedAfterEach } from '../../../support/closed-after-each.ts';
import { answering, jsonReply, startFaultServer } from '../../../support/fault-server.ts';
import { errorOf, targetOf } from './harness.ts';
import { brokenShapes, refusedShapes, unreadableShapes } from './shapes.ts';

/** What a person needs to know about a failure: each injected fault is exactly one of these. */
const golden: Readonly<Partial<Record<ReasonCode, readonly string[]>>> = {
  'api-unreachable': [
    'reset on accept',
    'closed on accept',
    'reset after the request',
    'closed after the request',
    'silence',
    'a status line and no more',
    'headers in drips',
    'a stalled body',
    'a body in drips',
    'a cut body',
    'cut chunks',
  ],
  unreadable: [
    'a bad chunk',
    'garbage',
    'a TLS alert',
    '20 KiB of headers',
    'an endless body',
    'a body of 300 KiB',
    'nested 50,000 deep',
    'a JSON text',
    'no result',
    'result null',
    'ok as text',
    'no url',
    'url null',
    'url a number',
    'no count',
    'a count as text',
    'a negative count',
    'half a count',
    'a huge count',
    'a date as text',
    'updates as text',
    'a 404 page',
    'a 401 without words',
  ],
  intercepted: [
    'a login page',
    'an empty 200',
    'NaN',
    'half a JSON',
    'compressed',
    '100,000 brackets',
    'a network login',
    'redirect 300',
    'redirect 301',
    'redirect 302',
    'redirect 303',
    'redirect 304',
    'redirect 307',
    'redirect 308',
  ],
  'api-error': ['success under 500', 'an error page', 'a bare 501', 'conflict', 'restart'],
  proxy: ['a proxy login'],
  'token-rejected': ['revoked', 'unknown token', 'not served'],
  'logged-out': ['logged out'],
  'flood-wait': ['flood'],
};

const never = new AbortController().signal;
const kept = closedAfterEach();

async function reasonOf(
  apiRoot: string,
  options: { readonly hasNetwork?: () => boolean } = {},
): Promise<ReasonCode> {
  const client = kept(
    createTelegramClient({ clock: systemClock, log: silentLogger, deadlineMs: 1000, ...options }),
  );
  return errorReason(errorOf(await client.getWebhookInfo(targetOf(apiRoot), never)));
}

describe('every injected fault is of exactly one class', () => {
  const shapes = [...brokenShapes, ...unreadableShapes, ...refusedShapes];
  const rows = Object.entries(golden).flatMap(([code, titles]) =>
    titles.map((title) => [title, code] as const),
  );

  it('and the table names each of them once', () => {
    expect(rows.map(([title]) => title).toSorted()).toEqual(
      shapes.map(({ title }) => title).toSorted(),
    );
    expect(rows.length).toBeGreaterThanOrEqual(30);
  });

  it.each(rows)('%s: %s', async (title, code) => {
    const shape = shapes.find((candidate) => candidate.title === title);
    const server = kept(await startFaultServer(shape?.behave ?? (() => undefined)));
    expect(await reasonOf(server.origin)).toBe(code);
  });

  it('a port that nobody listens on: api-unreachable', async () => {
    const server = await startFaultServer(() => undefined);
    await server.close();
    expect(await reasonOf(server.origin)).toBe('api-unreachable');
  });

  it('a name that does not exist: api-unreachable, and offline where this computer has no network', async () => {
    const root = 'https://no-such-host.invalid';
    expect(await reasonOf(root, { hasNetwork: () => true })).toBe('api-unreachable');
    expect(await reasonOf(root, { hasNetwork: () => false })).toBe('offline');
  });

  it('a certificate that is not Telegram’s, plain HTTP behind https: intercepted', async () => {
    const body = jsonReply('200 OK', { ok: true, result: {} });
    const tls = kept(await startFaultServer(answering(body), selfSigned('hook.example.org')));
    const plain = kept(
      await startFaultServer((socket) => {
        socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
      }),
    );
    expect(await reasonOf(tls.origin)).toBe('intercepted');
    expect(await reasonOf(plain.origin.replace('http:', 'https:'))).toBe('intercepted');
  });
});
