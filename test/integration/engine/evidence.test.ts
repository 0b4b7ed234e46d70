import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  botId,
  createRepairingWorld,
  hookUrl,
  type RepairingWorld,
} from '../../support/repairing-world.ts';

const secondMs = 1000;
const minuteMs = 60_000;
const answered = { secretUnknown: 'none', pinUnknown: 'none' } as const;
const kick = { kind: 'kick', botId, ...answered } as const;

let bench: RepairingWorld;
beforeEach(async () => {
  bench = await createRepairingWorld();
});
afterEach(() => bench.world.close());

const last = () => bench.world.row(botId).lastAction;
const later = () =>
  bench.world.store.journal
    .page({ botId, beforeSeq: null, limit: 50 })
    .filter(({ kind }) => kind === 'evidence')
    .toReversed()
    .map(({ evidence, outcome, message }) => `${String(evidence)} ${String(outcome)} ${message}`);

/** The endpoint answers 502 from now on, with updates waiting. */
function fail(pending: number): void {
  bench.webhook.info = {
    ...bench.webhook.info,
    pending,
    lastErrorDateSeconds: Math.floor(bench.world.clock.nowMs() / 1000) - 1,
    lastErrorMessage: 'Wrong response from the webhook: 502 Bad Gateway',
  };
}

describe('after a set', () => {
  it('the webhook is read again at 60 s and confirmed', async () => {
    const { world } = bench;
    await bench.carryOut(kick);
    await world.clock.advance(56 * secondMs);
    expect(later()).toEqual([]);
    await world.clock.advance(6 * secondMs);
    expect(later()).toEqual(['2 done A minute later Telegram still reports exactly that.']);
    expect(last()).toMatchObject({ outcome: 'done', evidence: 2 });
    const reads = world.telegram.calls.filter(({ method }) => method === 'getWebhookInfo');
    const setAtMs = bench.webhook.sets[0] ?? 0;
    const seconds = reads.map(({ atMs }) => Math.round((atMs - setAtMs) / secondMs));
    expect(seconds.some((after) => after >= 0 && after <= 5)).toBe(true);
    expect(seconds.some((after) => after >= 60 && after <= 64)).toBe(true);
  });

  it('waiting updates that leave the queue are level 4, in the journal and on the bot', async () => {
    fail(9);
    await bench.world.clock.advance(2 * minuteMs);
    await bench.carryOut(kick);
    bench.webhook.info = { ...bench.webhook.info, pending: 2 };
    await bench.world.clock.advance(70 * secondMs);
    expect(later()).toEqual([
      '4 done Delivery was seen: waiting updates left the queue.',
      '4 done A minute later Telegram still reports exactly that.',
    ]);
    expect(last()).toMatchObject({ evidence: 4 });
    expect(last()?.message).toContain('Delivery was seen');
    const told = bench.world.events.flatMap((event) =>
      event.type === 'action' ? [event.result.evidence] : [],
    );
    expect(told).toEqual([2, 4, 4]);
  });

  it('a stuck queue that is delivered within the action itself is level 4 at once', async () => {
    fail(9);
    await bench.world.clock.advance(2 * minuteMs);
    bench.webhook.drains = true;
    expect(await bench.carryOut(kick)).toMatchObject({ evidence: 4 });
    await bench.world.clock.advance(70 * secondMs);
    expect(later().at(-1)).toContain('4 done A minute later');
  });

  it('but not where the former webhook may have delivered it', async () => {
    bench.webhook.info = { ...bench.webhook.info, pending: 9 };
    await bench.world.clock.advance(minuteMs);
    bench.webhook.drains = true;
    const url = 'https://new.example.org/hook';
    expect(await bench.carryOut({ kind: 'move', botId, url, ...answered })).toMatchObject({
      evidence: 2,
    });
  });

  it('silence for the window of the former error is level 4 while updates wait', async () => {
    fail(9);
    await bench.world.clock.advance(2 * minuteMs);
    await bench.carryOut(kick);
    await bench.world.clock.advance(140 * secondMs);
    expect(last()).toMatchObject({ evidence: 2 });
    await bench.world.clock.advance(60 * secondMs);
    expect(later().at(-1)).toContain('4 done Telegram tried again and no newer error came');
    expect(last()).toMatchObject({ evidence: 4 });
  });

  it('a newer error is told at 3 minutes, and nothing is claimed', async () => {
    fail(9);
    await bench.world.clock.advance(2 * minuteMs);
    await bench.carryOut(kick);
    for (let n = 0; n < 8; n += 1) {
      fail(9);
      await bench.world.clock.advance(30 * secondMs);
    }
    expect(later().at(-1)).toContain('2 done Telegram reports a newer error since');
    expect(last()).toMatchObject({ evidence: 2, outcome: 'done' });
  });

  it('with nothing waiting no delivery is claimed', async () => {
    await bench.carryOut(kick);
    await bench.world.clock.advance(10 * minuteMs);
    expect(later().map((line) => line.slice(0, 30))).toEqual([
      '2 done A minute later Telegram',
      '2 done Nothing showed whether ',
    ]);
    expect(last()).toMatchObject({ evidence: 2 });
  });

  it('a webhook that vanished is told loudly and not fought over', async () => {
    const { webhook, world } = bench;
    await bench.carryOut(kick);
    webhook.info = { ...webhook.info, url: '', maxConnections: null, ip: null };
    await world.clock.advance(5 * minuteMs);
    expect(last()).toMatchObject({ outcome: 'failed', evidence: 1 });
    expect(last()?.message).toMatch(/^LOOK AT THIS BOT: .* webhook is gone/);
    expect(later()).toHaveLength(1);
    expect(webhook.sets).toHaveLength(1);
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
  });

  it('another webhook that came in is told and not overwritten', async () => {
    const { webhook, world } = bench;
    await bench.carryOut(kick);
    webhook.info = { ...webhook.info, url: 'https://second.example.org/y' };
    await world.clock.advance(2 * minuteMs);
    expect(last()?.message).toContain('https://second.example.org/');
    expect(webhook.sets).toHaveLength(1);
  });

  it('is followed over a restart: what is seen later stands in the journal', async () => {
    fail(9);
    await bench.world.clock.advance(2 * minuteMs);
    await bench.carryOut(kick);
    await bench.restart();
    bench.webhook.info = { ...bench.webhook.info, pending: 0 };
    await bench.world.clock.advance(80 * secondMs);
    expect(later().some((line) => line.startsWith('4 done Delivery was seen'))).toBe(true);
  });

  it('a delete is followed by nobody', async () => {
    await bench.carryOut({ kind: 'delete', botId, ...answered });
    await bench.world.clock.advance(10 * minuteMs);
    expect(later()).toEqual([]);
  });

  it('a dropped queue is no delivery', async () => {
    fail(9);
    await bench.world.clock.advance(2 * minuteMs);
    await bench.carryOut({ kind: 'drop', botId, ...answered });
    await bench.world.clock.advance(90 * secondMs);
    expect(last()).toMatchObject({ wish: 'drop', evidence: 2, after: { pending: 0 } });
  });
});

describe('what the journal holds', () => {
  it('is every refusal of an apply, with its actor', async () => {
    const { world } = bench;
    const answer = await bench.plan({ kind: 'delete', botId, ...answered, dropPending: true });
    const planId = answer.kind === 'plan' ? answer.plan.planId : '';
    const refused = await world.engine.execute('repair:apply', { planId, typedName: 'x' }, 'api');
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
    const [line] = world.store.journal.page({ botId, beforeSeq: null, limit: 1 });
    expect(line).toMatchObject({ kind: 'refusal', actor: 'api', wish: 'delete' });
    expect(world.store.verifyJournal().ok).toBe(true);
  });

  it('counts a set that another one ended as contention', async () => {
    const { webhook, world } = bench;
    webhook.refuseSets = {
      kind: 'refused',
      errorCode: 409,
      description: 'Conflict: terminated by other setWebhook',
      retryAfterSeconds: null,
    };
    const wish = { kind: 're-set', botId, ...answered } as const;
    for (let n = 0; n < 2; n += 1) {
      const answer = await bench.plan(wish);
      const planId = answer.kind === 'plan' ? answer.plan.planId : '';
      await world.engine.execute('repair:apply', { planId, typedName: null });
      await world.clock.advance(3 * minuteMs);
      webhook.info = { ...webhook.info, url: hookUrl, maxConnections: 40, ip: '45.33.32.156' };
    }
    await world.clock.advance(2 * minuteMs);
    expect(world.row(botId).reasons.map(({ code }) => code)).toContain('contested');
  });
});

describe('the secret token of the wanted webhook', () => {
  it('is given to the main process only when asked by name, and that is noted', async () => {
    const { world } = bench;
    const none = await world.engine.execute('secret:reveal', { botId });
    expect(none).toEqual({ ok: true, value: { secret: null } });
    const secret = { kind: 'value', value: 'canary-secret' } as const;
    await bench.carryOut({ kind: 'rotate-secret', botId, ...answered, secret });
    const given = await world.engine.execute('secret:reveal', { botId });
    expect(given).toEqual({ ok: true, value: { secret: 'canary-secret' } });
    const [line] = world.store.journal.page({ botId, beforeSeq: null, limit: 1 });
    expect(line).toMatchObject({ kind: 'secret-copied', actor: 'operator' });
    const detail = await world.engine.execute('bot:detail', { botId });
    const shown = [detail, world.engine.snapshot(), world.events];
    expect(JSON.stringify(shown)).not.toContain('canary-secret');
  });

  it('is not given while the tokens are locked', async () => {
    await bench.restart({ locked: true });
    expect(await bench.world.engine.execute('secret:reveal', { botId })).toMatchObject({
      ok: false,
      error: { code: 'UNAVAILABLE' },
    });
  });
});
