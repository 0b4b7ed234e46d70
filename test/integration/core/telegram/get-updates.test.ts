import { describe, expect, it } from 'vitest';
import type { ApiTarget, TelegramClient } from '../../../../src-main/core/engine/ports/telegram.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { startSimulator, type Simulator } from '../../../simulator/index.ts';
import { closedAfterEach } from '../../../support/closed-after-each.ts';
import { answering, reply, startFaultServer } from '../../../support/fault-server.ts';

const never = new AbortController().signal;
const open = closedAfterEach();

const aClient = (): TelegramClient =>
  open(createTelegramClient({ clock: systemClock, log: silentLogger, deadlineMs: 3000 }));

async function aBot(): Promise<{ simulator: Simulator; target: ApiTarget; token: string }> {
  const simulator = open(await startSimulator());
  const token = simulator.control.createBot({ id: 700_001 });
  const target = { apiRoot: simulator.url, testEnvironment: false, token: new Secret(token) };
  return { simulator, target, token };
}

/** What the client makes of a page whose body is exactly this. */
async function pageOf(body: string | Buffer) {
  const server = open(await startFaultServer(answering(reply('200 OK', body))));
  const token = new Secret(`700001:${'A'.repeat(35)}`);
  const target = { apiRoot: server.origin, testEnvironment: false, token };
  return aClient().getUpdates(target, { offset: null, limit: 100 }, never);
}

describe('getUpdates', () => {
  it('gives a page as it came, one line each, and confirms only by an offset', async () => {
    const { simulator, target, token } = await aBot();
    const client = aClient();
    simulator.control.pushUpdates(token, { count: 3, chat: 42 });
    const first = await client.getUpdates(target, { offset: null, limit: 2 }, never);
    const updates = first.ok ? first.value.value : [];
    const ids = simulator.control.bot(token).pendingIds;
    expect(updates.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(updates[0]).toMatchObject({ kind: 'message', lane: 'chat:42' });
    expect(updates[0]?.line.toString()).toMatch(
      new RegExp(`^{"update_id":${ids[0]},"message":{[^\\n]*}}$`),
    );
    await client.getUpdates(target, { offset: (ids[1] ?? 0) + 1, limit: 100 }, never);
    expect(simulator.control.bot(token).pendingIds).toEqual(ids.slice(2));
    const sent = simulator.control.requests().map(({ params }) => params);
    expect(sent).toEqual([
      { limit: '2', timeout: '0' },
      { offset: String((ids[1] ?? 0) + 1), limit: '100', timeout: '0' },
    ]);
  });

  it('says why it was refused while a webhook is there', async () => {
    const { simulator, target, token } = await aBot();
    simulator.control.setWebhookRecord(token, { url: 'https://bot.example.org/x' });
    const answer = await aClient().getUpdates(target, { offset: null, limit: 100 }, never);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused', errorCode: 409 } });
  });

  it('reads pages of several MiB, and none beyond 8', async () => {
    const update = (id: number, size: number): string =>
      `{"update_id":${id},\n"message":{"text":"${'x'.repeat(size)}"}}`;
    const large = [1, 2, 3].map((id) => update(id, 2_500_000)).join(',');
    const page = await pageOf(`{"ok":true,"result":[${large}]}`);
    expect(page.ok && page.value.value.map(({ line }) => line.length)).toEqual([
      2_500_037, 2_500_037, 2_500_037,
    ]);
    const huge = await pageOf(`{"ok":true,"result":[${update(1, 8_500_000)}]}`);
    expect(huge).toMatchObject({ ok: false, error: { fault: 'too-large' } });
  });

  it('never rounds a number', async () => {
    const line = '{"update_id":9,"message":{"file":9007199254740993,"x":1.00}}';
    const page = await pageOf(`{"ok":true,"result":[${line}]}`);
    expect(page.ok && page.value.value[0]?.line.toString()).toBe(line);
  });

  it.each([
    ['{"ok":true,"result":true}', 'malformed'],
    ['{"ok":true,"result":[{"message":{}}]}', 'malformed'],
    ['{"ok":true,"result":[{"update_id":9007199254740993}]}', 'malformed'],
    ['{"ok":true,"res\\u0075lt":[{"update_id":1}]}', 'malformed'],
    ['{"ok":true,"result":[{"update_id":1}', 'not-json'],
  ])('takes no page from %s', async (body, fault) => {
    expect(await pageOf(body)).toMatchObject({ ok: false, error: { kind: 'transport', fault } });
  });
});
