import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offline } from '../../support/fakes-telegram.ts';
import {
  botId,
  createRepairingWorld,
  hookUrl,
  type RepairingWorld,
} from '../../support/repairing-world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const answered = { secretUnknown: 'none', pinUnknown: 'none' } as const;
const park = { kind: 'park', botId, forSeconds: 2 * 3600, ...answered } as const;

let bench: RepairingWorld;
beforeEach(async () => {
  bench = await createRepairingWorld();
});
afterEach(() => bench.world.close());

const row = () => bench.world.row(botId);
const journal = () =>
  bench.world.store.journal.page({ botId, beforeSeq: null, limit: 50 }).toReversed();

describe('a parked webhook', () => {
  it('is away without an alarm, and comes back by itself with everything', async () => {
    const { world, webhook } = bench;
    const secret = { kind: 'value', value: 'canary-secret' } as const;
    await bench.carryOut({ kind: 'rotate-secret', botId, ...answered, secret });
    expect(await bench.carryOut(park)).toMatchObject({ outcome: 'done', evidence: 2 });
    const backAtMs = row().parkedUntilMs ?? 0;
    expect(Math.abs(backAtMs - world.clock.nowMs() - 2 * hourMs)).toBeLessThan(minuteMs);
    await world.clock.advance(2 * hourMs - 5 * minuteMs);
    expect(row()).toMatchObject({ health: 'healthy', suspected: false });
    expect(row().reasons.map(({ code }) => code)).toEqual(['polling']);
    expect([webhook.info.url, webhook.sets.length]).toEqual(['', 1]);
    await world.clock.advance(7 * minuteMs);
    expect(webhook.info).toMatchObject({ url: hookUrl, allowedUpdates: ['message'] });
    expect(webhook.sent?.secret?.reveal()).toBe('canary-secret');
    expect(row()).toMatchObject({ health: 'healthy', lastAction: { wish: 'unpark' } });
    expect(row().parkedUntilMs).toBeUndefined();
    expect(webhook.sets.at(-1)).toBeLessThan(backAtMs + 10_000);
    expect(journal().find(({ wish }) => wish === 'unpark')).toMatchObject({
      actor: 'automatic',
      outcome: 'done',
    });
    expect(world.shown).toEqual([]);
  });

  it('stays parked over a restart, and is brought back in time', async () => {
    await bench.carryOut(park);
    await bench.restart();
    await bench.world.clock.advance(hourMs);
    expect(row()).toMatchObject({ health: 'healthy' });
    expect(row().parkedUntilMs).toBeGreaterThan(0);
    await bench.world.clock.advance(hourMs + minuteMs);
    expect(bench.webhook.info.url).toBe(hookUrl);
    expect(bench.world.shown).toEqual([]);
  });

  it('comes back at once when Hooklight was off past its time', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await world.engine.stop();
    await world.clock.advance(5 * hourMs);
    await bench.restart();
    await world.clock.advance(20_000);
    expect(webhook.info.url).toBe(hookUrl);
    expect(row()).toMatchObject({ health: 'healthy', lastAction: { wish: 'unpark' } });
    expect(world.shown).toEqual([]);
  });

  it('waits for the key when the vault is locked at that time', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await bench.restart({ locked: true });
    await world.clock.advance(3 * hourMs);
    expect(webhook.info.url).toBe('');
    await bench.restart();
    await world.clock.advance(20_000);
    expect(webhook.info.url).toBe(hookUrl);
  });

  it('is tried again while Telegram cannot be asked, and set as soon as it can', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await world.clock.advance(2 * hourMs - minuteMs);
    world.telegram.cutOff(offline);
    await world.clock.advance(10 * minuteMs);
    expect(webhook.info.url).toBe('');
    // What is tried again and again is one line an hour.
    expect(journal().filter(({ kind }) => kind === 'refusal')).toHaveLength(1);
    world.telegram.cutOff(null);
    await world.clock.advance(6 * minuteMs);
    expect(webhook.info.url).toBe(hookUrl);
  });

  it('that Telegram does not take back is told loudly, and tried further', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    webhook.refuseSets = {
      kind: 'refused',
      errorCode: 400,
      description: 'Bad Request: bad webhook: Failed to resolve host: Name or service not known',
      retryAfterSeconds: null,
    };
    await world.clock.advance(2 * hourMs + 6 * minuteMs);
    expect(row()).toMatchObject({ health: 'down', lastAction: { wish: 'unpark' } });
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
    expect(webhook.sets.length).toBeGreaterThan(2);
    expect(webhook.sets.length).toBeLessThan(12);
    webhook.refuseSets = null;
    await world.clock.advance(6 * minuteMs);
    expect(webhook.info.url).toBe(hookUrl);
    expect(row()).toMatchObject({ health: 'healthy' });
  });

  it('does not overwrite what somebody else has set meanwhile, and says so', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await world.clock.advance(hourMs);
    webhook.info = { ...webhook.info, url: 'https://second.example.org/x', maxConnections: 40 };
    await world.clock.advance(2 * hourMs);
    expect(webhook.info.url).toBe('https://second.example.org/x');
    expect(webhook.sets).toEqual([]);
    expect(row().parkedUntilMs).toBeUndefined();
    expect(row()).toMatchObject({ health: 'down', reasons: [{ code: 'unknown-host' }] });
    expect(journal().filter(({ wish }) => wish === 'unpark')).toMatchObject([
      { kind: 'refusal', actor: 'automatic' },
    ]);
  });

  it('that somebody else brings back as it was is simply there again', async () => {
    const { world, webhook } = bench;
    const before = webhook.info;
    await bench.carryOut(park);
    await world.clock.advance(10 * minuteMs);
    webhook.info = before;
    await world.clock.advance(5 * minuteMs);
    expect(row()).toMatchObject({ health: 'healthy', suspected: false });
    expect(row().reasons).toEqual([]);
    await world.clock.advance(2 * hourMs);
    expect(row()).toMatchObject({ health: 'healthy' });
    expect(row().parkedUntilMs).toBeUndefined();
    expect(world.shown).toEqual([]);
  });

  it('is brought back early when asked, and then not again', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await world.clock.advance(10 * minuteMs);
    expect(await bench.carryOut({ kind: 'unpark', botId })).toMatchObject({ outcome: 'done' });
    expect(row().parkedUntilMs).toBeUndefined();
    await world.clock.advance(3 * hourMs);
    expect(webhook.sets).toHaveLength(1);
  });

  it('ends with a delete, and with a webhook that is set meanwhile', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await bench.carryOut({ kind: 'delete', botId });
    expect(row().parkedUntilMs).toBeUndefined();
    await world.clock.advance(3 * hourMs);
    expect(webhook.sets).toEqual([]);
    expect(row()).toMatchObject({ health: 'healthy' });
  });

  it('whose note was changed outside is not acted on', async () => {
    const { world, webhook } = bench;
    await bench.carryOut(park);
    await world.engine.stop();
    const changed = await import('better-sqlite3').then(({ default: Database }) => {
      const raw = new Database(`${world.folder}/hooklight.db`);
      const { changes } = raw.prepare("UPDATE parks SET sealed = x'00'").run();
      raw.close();
      return changes;
    });
    await bench.restart();
    await world.clock.advance(3 * hourMs);
    expect(changed).toBe(1);
    expect(webhook.sets).toEqual([]);
    expect(row().tokenState).toBe('tampered');
  });

  it('cannot be parked for longer than its updates live', async () => {
    const plan = await bench.plan({ ...park, forSeconds: 23.5 * 3600 });
    expect(plan).toMatchObject({ kind: 'refused', refusals: [{ code: 'park-too-long' }] });
  });

  it('may be away for an hour only while nobody knows how old the waiting updates are', async () => {
    const { world, webhook } = bench;
    webhook.info = { ...webhook.info, pending: 5 };
    await world.clock.advance(2 * minuteMs);
    const plan = await bench.plan({ kind: 'park', botId, ...answered });
    const now = world.clock.nowMs();
    expect(plan.kind === 'plan' && plan.plan.park?.returnAtMs).toBe(now + hourMs);
    expect(plan.kind === 'plan' && plan.plan.warnings.map(({ code }) => code)).toEqual([
      'returns',
      'park-age-unknown',
    ]);
  });
});
