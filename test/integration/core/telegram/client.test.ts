import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ApiTarget,
  SetWebhookParams,
  TelegramClient,
} from '../../../../src-main/core/engine/ports/telegram.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { startSimulator, type Simulator } from '../../../simulator/index.ts';
import { selfSigned } from '../../../support/certificates.ts';

const never = new AbortController().signal;
const webhook: SetWebhookParams & { readonly dropPending: boolean } = {
  url: 'https://hook.example.org/x',
  maxConnections: 7,
  allowedUpdates: ['message', 'poll'],
  secret: new Secret('secret_of-the-hook'),
  certificatePem: null,
  ipAddress: null,
  dropPending: false,
};

let simulator: Simulator;
let client: TelegramClient;
let token: string;
let target: ApiTarget;

beforeEach(async () => {
  simulator = await startSimulator();
  client = createTelegramClient({ clock: systemClock, log: silentLogger, deadlineMs: 3000 });
  token = simulator.control.createBot({ id: 700_001, username: 'one_bot', firstName: 'One' });
  target = { apiRoot: simulator.url, testEnvironment: false, token: new Secret(token) };
});

afterEach(async () => {
  await client.close();
  await simulator.close();
});

describe('the client against the Bot API', () => {
  it('reads who a bot is', async () => {
    const answer = await client.getMe(target, never);
    expect(answer.ok && answer.value.value).toEqual({
      telegramId: '700001',
      username: 'one_bot',
      firstName: 'One',
    });
  });

  it('reads a bot without a webhook: empty URL, default list, nothing else', async () => {
    const answer = await client.getWebhookInfo(target, never);
    expect(answer.ok && answer.value.value).toEqual({
      url: '',
      hasCustomCertificate: false,
      pending: 0,
      lastErrorDateSeconds: null,
      lastErrorMessage: null,
      lastSyncErrorDateSeconds: null,
      maxConnections: null,
      ip: null,
      allowedUpdates: null,
    });
    expect(answer.ok && answer.value.latencyMs > 0).toBe(true);
    expect(answer.ok && answer.value.serverDateMs).toBeNull();
  });

  it('sets a webhook with everything given and nothing else', async () => {
    const answer = await client.setWebhook(target, webhook, never);
    expect(answer.ok && answer.value.description).toBe('Webhook was set');
    expect(simulator.control.bot(token)).toMatchObject({
      url: webhook.url,
      maxConnections: 7,
      secretToken: 'secret_of-the-hook',
      isPinned: false,
      allowedUpdates: ['message', 'poll'],
    });
    const info = await client.getWebhookInfo(target, never);
    expect(info.ok && info.value.value).toMatchObject({ url: webhook.url, maxConnections: 7 });
  });

  it('leaves parameters out when they are not wanted, and sends the default list as []', async () => {
    await client.setWebhook(target, { ...webhook, secret: null, allowedUpdates: null }, never);
    const sent = simulator.control.requests().find((request) => request.method === 'setwebhook');
    expect(Object.keys(sent?.params ?? {}).sort()).toEqual([
      'allowed_updates',
      'max_connections',
      'url',
    ]);
    expect(sent?.params['allowed_updates']).toBe('[]');
  });

  it('pins an address and drops updates only when told', async () => {
    simulator.control.pushUpdates(token, { count: 5 });
    await client.setWebhook(
      target,
      { ...webhook, ipAddress: '45.33.32.2', dropPending: true },
      never,
    );
    expect(simulator.control.bot(token)).toMatchObject({ isPinned: true, pending: 0 });
  });

  it('uploads a certificate as a file, not as text', async () => {
    const { cert } = selfSigned('hook.example.org');
    const answer = await client.setWebhook(target, { ...webhook, certificatePem: cert }, never);
    expect(answer.ok).toBe(true);
    const info = await client.getWebhookInfo(target, never);
    expect(info.ok && info.value.value.hasCustomCertificate).toBe(true);
    expect(simulator.control.bot(token)).toMatchObject({
      certificate: cert,
      maxConnections: 7,
      allowedUpdates: ['message', 'poll'],
      secretToken: 'secret_of-the-hook',
    });
  });

  it('deletes a webhook and keeps the queue unless told', async () => {
    await client.setWebhook(target, webhook, never);
    simulator.control.setWebhookRecord(token, { pending: 4 });
    const kept = await client.deleteWebhook(target, { dropPending: false }, never);
    expect(kept.ok && kept.value.description).toBe('Webhook was deleted');
    expect(simulator.control.bot(token).pending).toBe(4);
    const dropped = await client.deleteWebhook(target, { dropPending: true }, never);
    expect(dropped.ok && dropped.value.description).toBe('Webhook is already deleted');
    expect(simulator.control.bot(token).pending).toBe(0);
  });

  it('never deletes a webhook by setting an empty URL', async () => {
    await client.setWebhook(target, webhook, never);
    const answer = await client.setWebhook(target, { ...webhook, url: '' }, never);
    expect(answer.ok).toBe(false);
    expect(simulator.control.bot(token).url).toBe(webhook.url);
  });

  it('asks the test environment under its own path', async () => {
    await client.getWebhookInfo({ ...target, testEnvironment: true }, never);
    const paths = simulator.control.requests().map((request) => request.path);
    expect(paths).toEqual([`/bot${token}/test/getWebhookInfo`]);
  });

  it('tells a rejected token as refused', async () => {
    simulator.control.revokeToken(token);
    const answer = await client.getWebhookInfo(target, never);
    expect(answer.ok ? null : answer.error).toEqual({
      kind: 'refused',
      errorCode: 401,
      description: 'Unauthorized',
      retryAfterSeconds: null,
    });
  });

  // NET-09: the server makes a client for none of these, but each would cost a first contact or reach another path.
  it.each([
    ['no colon', () => token.replace(':', '')],
    ['a leading zero', () => `0${token}`],
    ['a slash', () => token.replace(/.$/, '/')],
    ['a path of its own', () => `${token}/../x`],
    ['more than 80 characters', () => token.padEnd(84, 'A')],
    ['a secret part below 24 characters', () => `700001:${'A'.repeat(23)}`],
    ['no base64url', () => token.replace(/.$/, '+')],
    ['a secret part with a length that no bytes have', () => `700001:${'A'.repeat(33)}`],
    ['a line break', () => `${token}\n`],
    ['nothing', () => ''],
  ])('refuses a token of impossible shape without asking anyone: %s', async (_title, spoilt) => {
    const odd = { ...target, token: new Secret(spoilt()) };
    for (const answer of [
      await client.getMe(odd, never),
      await client.getWebhookInfo(odd, never),
      await client.setWebhook(odd, webhook, never),
      await client.deleteWebhook(odd, { dropPending: false }, never),
      await client.getUpdates(odd, { offset: null, limit: 1 }, never),
    ]) {
      expect(answer.ok ? null : answer.error.kind).toBe('refused');
    }
    expect(simulator.control.requests()).toEqual([]);
  });

  it('repeats what Telegram says to an illegal set', async () => {
    const answer = await client.setWebhook(
      target,
      { ...webhook, url: 'https://hook.example.org:81/' },
      never,
    );
    expect(answer.ok || answer.error).toMatchObject({
      errorCode: 400,
      description:
        'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    });
  });

  it('goes on with a fresh socket after connections were dropped', async () => {
    await client.getWebhookInfo(target, never);
    client.dropConnections();
    const answer = await client.getWebhookInfo(target, never);
    expect(answer.ok).toBe(true);
    expect(simulator.control.connectionCount()).toBe(2);
  });

  it('stops when the caller does', async () => {
    const caller = new AbortController();
    await simulator.control.addFault({ kind: 'stall-before-headers' });
    const answer = client.getWebhookInfo(target, caller.signal);
    setTimeout(() => caller.abort(), 50);
    expect((await answer).ok ? null : inspect(await answer)).toContain("fault: 'aborted'");
  });
});
