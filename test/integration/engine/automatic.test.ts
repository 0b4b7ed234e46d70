import { afterEach, describe, expect, test } from 'vitest';
import type { AutomaticRule } from '../../../src-shared/automation.ts';
import type { WebhookInfo } from '../../../src-main/core/domain/webhook-config.ts';
import { aWebhookUrl, anInfo } from '../../support/builders.ts';
import type { EngineWorld } from '../../support/engine-world.ts';
import { offline } from '../../support/fakes-telegram.ts';
import {
  createRepairedFleet,
  type RepairedFleet,
  type SettableTelegram,
} from '../../support/repaired-fleet.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const otherUrl = 'https://bot.example.org/other/path';

let world: EngineWorld;
let telegram: SettableTelegram;
let fleet: RepairedFleet;
afterEach(() => fleet.close());

async function begin(count: number): Promise<readonly string[]> {
  fleet = await createRepairedFleet(count);
  ({ world, telegram } = fleet);
  return fleet.ids;
}

async function enable(
  rules: readonly AutomaticRule[],
  more: { readonly mode?: 'live' | 'dry-run'; readonly protect?: boolean } = {},
): Promise<void> {
  const { mode = 'live', protect = false } = more;
  const answer = await world.engine.execute('automation:set', {
    scope: { kind: 'tag', tag: 'shop' },
    rules: rules.map((rule) => ({ rule, mode })),
    protect,
  });
  expect(answer.ok).toBe(true);
}
/** Enabled, and the day as a dry run is over. */
async function enableLive(rules: readonly AutomaticRule[], protect = false): Promise<void> {
  await enable(rules, { protect });
  // A step of the clock instead of a day of checks; after it nothing is repaired for ten minutes.
  world.clock.jumpWall(dayMs);
  await world.clock.advance(12 * minuteMs);
}

const lose = (id: string): void => void telegram.hooks.set(id, anInfo({ url: '' }));
const point = (id: string, url: string): void =>
  void telegram.hooks.set(id, anInfo({ url, maxConnections: 50 }));

async function journal(): Promise<readonly string[]> {
  const page = await world.engine.execute('journal:page', {
    botId: null,
    beforeSeq: null,
    limit: 500,
  });
  return page.ok
    ? page.value.filter(({ actor }) => actor === 'automatic').map(({ message }) => message)
    : [];
}
async function held(): Promise<readonly string[]> {
  const view = await world.engine.execute('automation:view', {});
  return view.ok ? view.value.held.map(({ botId }) => botId) : [];
}

describe('automatic repair', () => {
  test('does nothing unless switched on', async () => {
    const [id = ''] = await begin(1);
    lose(id);
    await world.clock.advance(6 * hourMs);
    expect(world.row(id).health).toBe('down');
    expect(telegram.sets).toEqual([]);
    expect(await journal()).toEqual([]);
  });

  test('sets a missing webhook again, in full, and the incident ends', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    lose(id);
    await world.clock.advance(10 * minuteMs);
    expect(telegram.sets.map(({ url }) => url)).toEqual([aWebhookUrl]);
    expect(telegram.hooks.get(id)).toMatchObject({ url: aWebhookUrl, maxConnections: 50 });
    expect(world.row(id)).toMatchObject({ health: 'healthy' });
    const [line = ''] = await journal();
    expect(line).not.toBe('');
  });

  test('waits for two observations a minute apart', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    lose(id);
    const lostAtMs = world.clock.nowMs();
    await world.clock.advance(10 * minuteMs);
    expect(telegram.sets).toHaveLength(1);
    expect((telegram.sets[0]?.atMs ?? 0) - lostAtMs).toBeGreaterThanOrEqual(minuteMs);
  });

  test('is a dry run for a day: the exact call in the journal, nothing sent', async () => {
    const [id = ''] = await begin(1);
    await enable(['missing']);
    world.clock.jumpWall(dayMs - 4 * hourMs);
    await world.clock.advance(12 * minuteMs);
    lose(id);
    await world.clock.advance(3 * hourMs);
    expect(telegram.sets).toEqual([]);
    const page = await world.engine.execute('journal:page', {
      botId: id,
      beforeSeq: null,
      limit: 100,
    });
    const lines = page.ok ? page.value.filter(({ actor }) => actor === 'automatic') : [];
    expect(lines).toHaveLength(1);
    expect(lines[0]?.detail).toContain('setWebhook url=https://bot.example.org/…');
    expect(lines[0]?.detail).toContain('max_connections=50');
    await world.clock.advance(2 * hourMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('a rule in dry-run mode never sends', async () => {
    const [id = ''] = await begin(1);
    await enable(['missing'], { mode: 'dry-run' });
    lose(id);
    world.clock.jumpWall(3 * dayMs);
    await world.clock.advance(2 * hourMs);
    expect(telegram.sets).toEqual([]);
  });

  test('says why errors and a full queue are not repaired, once', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing', 'recent-errors', 'too-many-pending']);
    const failing = (): WebhookInfo =>
      anInfo({
        maxConnections: 50,
        pending: 80,
        lastErrorDateSeconds: Math.floor(world.clock.nowMs() / 1000) - 2,
        lastErrorMessage: 'Connection refused',
      });
    world.telegram.answer(id, failing);
    await world.clock.advance(2 * hourMs);
    expect(telegram.sets).toEqual([]);
    const lines = await journal();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.every((line) => line.includes('cannot cure'))).toBe(true);
  });

  test('never overwrites a host that nobody entered, unless told to protect', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['wrong-url']);
    point(id, 'https://evil.example.net/x');
    await world.clock.advance(hourMs);
    expect(telegram.sets).toEqual([]);
    expect((await journal()).at(-1)).toContain('host nobody entered');
    await enable(['wrong-url'], { protect: true });
    await world.clock.advance(10 * minuteMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('against something that sets the webhook again and again it writes at most twice a day', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['wrong-url']);
    const deploy = (): void => point(id, otherUrl);
    deploy();
    for (let minutes = 0; minutes < 24 * 60; minutes += 20) {
      await world.clock.advance(20 * minuteMs);
      deploy();
    }
    expect(telegram.sets.length).toBeGreaterThan(0);
    expect(telegram.sets.length).toBeLessThanOrEqual(2);
    expect(await held()).toEqual([id]);
  });

  test('a person can let it go on', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['wrong-url', 'missing']);
    point(id, otherUrl);
    await world.clock.advance(10 * minuteMs);
    point(id, otherUrl);
    await world.clock.advance(2 * hourMs);
    expect(await held()).toEqual([id]);
    // Whatever deployed has been stopped; weeks later the webhook is lost for another reason.
    point(id, aWebhookUrl);
    world.clock.jumpWall(15 * dayMs);
    await world.clock.advance(2 * hourMs);
    lose(id);
    telegram.sets.length = 0;
    await world.clock.advance(hourMs);
    expect(telegram.sets).toEqual([]);
    await world.engine.execute('automation:release', { botId: id });
    await world.clock.advance(10 * minuteMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('tries three times, an hour of health gives the tries back', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    telegram.afterSet = lose;
    lose(id);
    await world.clock.advance(6 * hourMs);
    const tries = await world.engine.execute('journal:page', {
      botId: id,
      beforeSeq: null,
      limit: 200,
    });
    const actions = tries.ok ? tries.value.filter(({ kind }) => kind === 'action') : [];
    const automatic = actions.filter(({ actor }) => actor === 'automatic');
    expect(automatic.length).toBeGreaterThan(0);
    expect(automatic.length).toBeLessThanOrEqual(3);
  });

  test('leaves a problem alone that more than a tenth of all bots share', async () => {
    const ids = await begin(12);
    await enableLive(['missing']);
    for (const id of ids.slice(0, 6)) {
      lose(id);
    }
    await world.clock.advance(2 * hourMs);
    expect(telegram.sets).toEqual([]);
    expect((await journal()).at(-1)).toContain('more than a tenth');
    telegram.hooks.set(ids[0] ?? '', anInfo({ maxConnections: 50 }));
    await world.clock.advance(hourMs);
    expect(new Set(telegram.sets.map(({ telegramId }) => telegramId)).size).toBe(5);
  });

  test('never more than three at once', async () => {
    const ids = await begin(50);
    await enableLive(['missing']);
    let atOnce = 0;
    for (const id of ids.slice(0, 5)) {
      lose(id);
    }
    world.engine.subscribe((event) => {
      if (event.type === 'patch') {
        atOnce = Math.max(
          atOnce,
          world.engine.snapshot().bots.filter(({ activity }) => activity !== null).length,
        );
      }
    });
    world.engine.setWatched(true);
    await world.clock.advance(15 * minuteMs);
    expect(telegram.sets).toHaveLength(5);
    expect(atOnce).toBeGreaterThan(0);
    expect(atOnce).toBeLessThanOrEqual(3);
  });

  test.each<readonly [string, () => Promise<void> | void]>([
    ['a start', () => world.restart()],
    ['a resume', () => world.engine.resume()],
    [
      'a change of network',
      () => {
        world.engine.networkHint(false);
        world.engine.networkHint(true);
      },
    ],
    ['a clock set forward', () => world.clock.jumpWall(hourMs)],
    ['a clock set back', () => world.clock.jumpWall(-5 * minuteMs)],
  ])('does nothing for ten minutes after %s', async (_what, upset) => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    lose(id);
    await world.clock.advance(50_000);
    await upset();
    await world.clock.advance(9 * minuteMs);
    expect(telegram.sets).toEqual([]);
    await world.clock.advance(20 * minuteMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('does nothing while it is not certain that Telegram can be reached', async () => {
    const ids = await begin(3);
    await enableLive(['missing']);
    lose(ids[0] ?? '');
    await world.clock.advance(40_000);
    world.telegram.cutOff(offline);
    await world.clock.advance(hourMs);
    expect(telegram.sets).toEqual([]);
    world.telegram.cutOff(null);
    await world.clock.advance(hourMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('refuses a plan that would wipe what is unknown, and says so', async () => {
    await begin(0);
    await fleet.addAdopted(1);
    await enableLive(['missing']);
    lose('700001');
    await world.clock.advance(3 * hourMs);
    expect(telegram.sets).toEqual([]);
    const lines = await journal();
    expect(lines.some((line) => line.includes('secret'))).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(5);
  });

  test('the switch stops everything at once and survives a restart', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    await world.engine.execute('automation:stop', { stopped: true });
    expect(world.engine.snapshot().automation.stoppedSinceMs).not.toBeNull();
    await world.restart();
    lose(id);
    await world.clock.advance(2 * hourMs);
    expect(telegram.sets).toEqual([]);
    expect((await journal()).at(0)).toContain('stopped');
    await world.engine.execute('automation:stop', { stopped: false });
    await world.clock.advance(10 * minuteMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('the file in the data folder stops it too', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    telegram.stopFile = true;
    lose(id);
    await world.clock.advance(2 * hourMs);
    expect(telegram.sets).toEqual([]);
    expect(world.engine.snapshot().automation.stoppedSinceMs).not.toBeNull();
    await world.engine.execute('automation:stop', { stopped: false });
    expect(telegram.stopFile).toBe(false);
    await world.clock.advance(10 * minuteMs);
    expect(telegram.sets).toHaveLength(1);
  });

  test('thrown at a hundred moments, no repair begins after the switch', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    let begun = 0;
    for (let i = 0; i < 100; i += 1) {
      telegram.sets.length = 0;
      lose(id);
      await world.clock.advance(50_000 + i * 1501);
      await world.engine.execute('automation:stop', { stopped: true });
      const before = telegram.sets.length;
      const running = world.row(id).activity !== null;
      begun += before;
      await world.clock.advance(3 * minuteMs);
      // What was under way is brought to its safe end; nothing new begins.
      expect(telegram.sets.length - before).toBeLessThanOrEqual(running ? 1 : 0);
      point(id, aWebhookUrl);
      await world.engine.execute('automation:stop', { stopped: false });
      // Far enough apart that nobody seems to fight over the bot.
      world.clock.jumpWall(15 * dayMs);
      await world.clock.advance(12 * minuteMs);
    }
    expect(begun).toBeGreaterThan(10);
    expect(begun).toBeLessThan(90);
  });

  test('rules that were edited in the database are off, and that is said', async () => {
    const [id = ''] = await begin(1);
    await enable(['missing'], { mode: 'dry-run' });
    const stored = world.store.settings.getValue('automation') ?? '';
    expect(stored).toContain('dry-run');
    world.store.settings.putValue('automation', stored.replace('dry-run', 'live'));
    await world.restart();
    expect(world.engine.snapshot().automation.enabled).toBe(false);
    world.clock.jumpWall(dayMs);
    lose(id);
    await world.clock.advance(3 * hourMs);
    expect(telegram.sets).toEqual([]);
  });

  test('rules survive a restart, tries too', async () => {
    const [id = ''] = await begin(1);
    await enableLive(['missing']);
    await world.restart();
    expect(world.engine.snapshot().automation.enabled).toBe(true);
    await world.clock.advance(11 * minuteMs);
    telegram.afterSet = lose;
    lose(id);
    await world.clock.advance(3 * minuteMs);
    const first = telegram.sets.length;
    expect(first).toBeGreaterThan(0);
    await world.restart();
    await world.clock.advance(11 * minuteMs);
    await world.restart();
    await world.clock.advance(3 * hourMs);
    const page = await world.engine.execute('journal:page', {
      botId: id,
      beforeSeq: null,
      limit: 200,
    });
    const tries = page.ok
      ? page.value.filter(({ kind, actor }) => kind === 'action' && actor === 'automatic')
      : [];
    expect(tries.length).toBeLessThanOrEqual(3);
  });

  test('an unknown bot, a rule given twice and a locked vault are refused', async () => {
    await begin(1);
    const rule = { rule: 'missing', mode: 'live' } as const;
    const bot = { kind: 'bot', botId: '5' } as const;
    const unknown = await world.engine.execute('automation:set', { scope: bot, rules: [rule] });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    const tag = { kind: 'tag', tag: 'shop' } as const;
    const twice = await world.engine.execute('automation:set', { scope: tag, rules: [rule, rule] });
    expect(twice).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST', field: 'rules' } });
    await world.restart({ ...fleet.options, locked: true });
    const locked = await world.engine.execute('automation:set', { scope: tag, rules: [rule] });
    expect(locked).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  });
});
