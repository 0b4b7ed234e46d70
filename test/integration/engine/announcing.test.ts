import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import type { FakeAnswer } from '../../support/fakes-telegram.ts';

const minute = 60_000;
const ids = Array.from({ length: 12 }, (_, i) => String(700_001 + i));
const missing = { url: '', maxConnections: null, ip: null };

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ids.forEach((id) => world.telegram.answer(id, {}));
  await world.add(ids);
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

const failing =
  (pending: number): FakeAnswer =>
  () => ({
    pending,
    lastErrorDateSeconds: Math.floor(world.clock.nowMs() / 1000) - 1,
    lastErrorMessage: 'Wrong response from the webhook: 502 Bad Gateway',
  });

describe('announcing', () => {
  it('tells many bots that fail together as one digest', async () => {
    ids.forEach((id) => world.telegram.answer(id, failing(20)));
    await world.clock.advance(4 * minute);
    expect(world.engine.snapshot().light.down).toBe(12);
    expect(world.shown.length).toBeLessThanOrEqual(2);
    expect(world.shown[0]).toMatchObject({ kind: 'digest', urgency: 'critical' });
    expect(world.shown[0]?.body).toContain('bot.example.org');
  });

  it('updates a digest after five minutes, with everything that joined', async () => {
    ids.slice(0, 6).forEach((id) => world.telegram.answer(id, failing(20)));
    await world.clock.advance(3 * minute);
    const first = world.shown.length;
    ids.slice(6).forEach((id) => world.telegram.answer(id, failing(20)));
    await world.clock.advance(2 * minute);
    expect(world.shown.length).toBe(first);
    await world.clock.advance(6 * minute);
    expect(world.shown.length).toBe(first + 1);
    expect(world.shown.at(-1)).toMatchObject({ kind: 'digest', key: 'digest' });
    expect(world.shown.at(-1)?.botIds).toHaveLength(12);
  });

  it('tells the end of many as one message', async () => {
    ids.forEach((id) => world.telegram.answer(id, missing));
    await world.clock.advance(4 * minute);
    const before = world.shown.length;
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.clock.advance(5 * minute);
    expect(world.engine.snapshot().light.healthy).toBe(12);
    expect(world.shown.length - before).toBeLessThanOrEqual(4);
  });

  it('says nothing of a caution, a drain or a single failed attempt', async () => {
    world.telegram.answer('700001', { pending: 30 });
    let pending = 400;
    world.telegram.answer('700002', () => ({ pending: Math.max(0, (pending -= 30)) }));
    const once = Math.floor(world.clock.nowMs() / 1000) + 5;
    world.telegram.answer('700003', {
      lastErrorDateSeconds: once,
      lastErrorMessage: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    await world.clock.advance(20 * minute);
    expect(world.shown).toEqual([]);
  });

  it('tells a backlog while it is degraded, and again when it gets critical, under one key', async () => {
    world.telegram.answer('700001', { pending: 60 });
    await world.clock.advance(6 * minute);
    expect(world.row('700001')).toMatchObject({ health: 'degraded' });
    expect(world.shown).toMatchObject([
      { kind: 'problem', title: 'Bot 700001 needs attention', urgency: 'normal' },
    ]);
    world.telegram.answer('700001', { pending: 2000 });
    await world.clock.advance(3 * minute);
    expect(world.shown).toHaveLength(2);
    expect(world.shown[1]).toMatchObject({ title: 'Bot 700001 is down', key: world.shown[0]?.key });
  });

  it('is quiet when notifications are off, and does not catch up later', async () => {
    await world.engine.execute('settings:update', { notificationsEnabled: false });
    world.telegram.answer('700001', missing);
    await world.clock.advance(5 * minute);
    await world.engine.execute('settings:update', { notificationsEnabled: true });
    await world.clock.advance(5 * minute);
    expect(world.shown).toEqual([]);
  });

  it('shows no names where only the count may be shown', async () => {
    await world.engine.execute('settings:update', { notificationPrivacy: 'count' });
    world.telegram.answer('700001', missing);
    await world.clock.advance(5 * minute);
    expect(world.shown).toHaveLength(1);
    expect(JSON.stringify([world.shown[0]?.title, world.shown[0]?.body])).not.toContain('700001');
  });

  it('stays within six messages a minute in a storm', async () => {
    const hosts = (i: number): FakeAnswer => ({ url: `https://evil-${i}.example.net/x` });
    for (const [i, id] of ids.entries()) {
      world.telegram.answer(id, hosts(i));
      await world.clock.advance(35_000);
    }
    await world.clock.advance(10 * minute);
    const times = world.events.flatMap((event) =>
      event.type === 'notification' ? [event.atMs] : [],
    );
    for (const atMs of times) {
      expect(
        times.filter((other) => other >= atMs && other < atMs + minute).length,
      ).toBeLessThanOrEqual(6);
    }
    expect(new Set(world.shown.flatMap(({ botIds }) => botIds)).size).toBe(12);
  });
});
