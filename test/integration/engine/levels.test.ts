import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineCommands } from '../../../src-shared/ipc-contract.ts';
import type { LevelChange, SettingLevel } from '../../../src-shared/setting-levels.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { filesContaining } from '../../unit/core/store/fixtures.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

// Hours of virtual time flush some thousand times; the disk's own time is not what is measured here.
useMemoryFolders();

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ['700001', '700002'].forEach((id) => world.telegram.answer(id, {}));
  await world.add(['700001', '700002']);
  await world.clock.advance(15 * second);
});
afterEach(() => world.close());

const bot = (botId: string): SettingLevel => ({ kind: 'bot', botId });
const tag = (name: string): SettingLevel => ({ kind: 'tag', tag: name });
const set = async (level: SettingLevel, values: LevelChange): Promise<void> => {
  const answer = await world.engine.execute('settings:set-level', { level, values });
  expect(answer).toEqual({ ok: true, value: {} });
};
const tags = async (botId: string, names: readonly string[]): Promise<void> => {
  const answer = await world.engine.execute('bot:update', { botId, tags: [...names] });
  expect(answer).toEqual({ ok: true, value: {} });
};
const limit = async (botId: string, key: 'intervalSeconds' | 'backlogPending') => {
  const answer = await world.engine.execute('settings:of-bot', { botId });
  return answer.ok ? engineCommands['settings:of-bot'].output.parse(answer.value)[key] : null;
};
/** How often each of the two is asked in a stretch of time. */
async function asked(ms: number): Promise<readonly [number, number]> {
  const before = world.telegram.calls.length;
  await world.clock.advance(ms);
  const calls = world.telegram.calls.slice(before);
  const of = (id: string): number => calls.filter(({ telegramId }) => telegramId === id).length;
  return [of('700001'), of('700002')];
}

describe('a bot with an interval of its own', () => {
  it('is asked by it at once, its neighbour as before, also after a restart', async () => {
    await set(bot('700001'), { intervalSeconds: 5 });
    const [own, other] = await asked(2 * minute);
    expect(own).toBeGreaterThanOrEqual(22);
    expect(other).toBeLessThanOrEqual(3);
    await world.restart();
    await world.clock.advance(15 * second);
    const [ownThen, otherThen] = await asked(2 * minute);
    expect([ownThen >= 22, otherThen <= 3]).toEqual([true, true]);
    expect(await limit('700001', 'intervalSeconds')).toEqual({
      own: 5,
      inherited: 60,
      from: { kind: 'global' },
    });
  });

  it('of a day is asked once a day, and nobody says that watching stalled or was missed', async () => {
    const planned = world.row('700001').nextCheckAtMs;
    await set(bot('700001'), { intervalSeconds: 86_400 });
    await set(bot('700002'), { intervalSeconds: 6 * 3600 });
    // The checks that were planned still come, and nothing is asked beside them.
    expect(world.row('700001').nextCheckAtMs).toBe(planned);
    await asked(2 * minute);
    const [daily, often] = await asked(48 * hour);
    expect(daily).toBeGreaterThanOrEqual(1);
    expect(daily).toBeLessThanOrEqual(3);
    expect(often).toBeGreaterThanOrEqual(7);
    expect(often).toBeLessThanOrEqual(9);
    expect(world.engine.snapshot().notices).toEqual([]);
    const history = await world.engine.execute('history:page', {
      botId: '700001',
      fromMs: 0,
      toMs: world.clock.nowMs() + 1,
      limit: 50,
    });
    // A day between two checks of a bot that is asked daily is no gap in its watching.
    expect(history.ok && history.value.spans.length).toBe(1);
  });

  it('is hastened only when the interval becomes shorter, and not all at once', async () => {
    const ids = Array.from({ length: 150 }, (_, i) => String(710_001 + i));
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.add(ids);
    for (const id of ids) {
      await tags(id, ['slow']);
    }
    await set(tag('slow'), { intervalSeconds: 3600 });
    await world.clock.advance(90 * minute);
    const before = world.telegram.calls.length;
    await set(tag('slow'), { intervalSeconds: 60 });
    await world.clock.advance(minute);
    const times = world.telegram.calls.slice(before).map(({ atMs }) => Math.floor(atMs / second));
    const busiest = Math.max(...times.map((at) => times.filter((one) => one === at).length));
    expect(times.length).toBeGreaterThan(140);
    expect(busiest).toBeLessThan(15);
    // Longer: what is planned comes as planned, nothing is asked beside it.
    const planned = ids.map((id) => world.row(id).nextCheckAtMs);
    await set(tag('slow'), { intervalSeconds: 7200 });
    expect(ids.map((id) => world.row(id).nextCheckAtMs)).toEqual(planned);
  });

  it('never shortens a wait that Telegram asked for', async () => {
    world.telegram.answer('700001', {
      kind: 'refused',
      errorCode: 429,
      description: 'Too Many Requests: retry after 900',
      retryAfterSeconds: 900,
    });
    await world.engine.execute('bot:check-now', { botId: '700001' });
    await set(bot('700001'), { intervalSeconds: 5 });
    expect((await asked(14 * minute))[0]).toBe(0);
    expect((await asked(3 * minute))[0]).toBeGreaterThan(0);
  });
});

describe('a bot with limits of its own', () => {
  it('gets other verdicts than its neighbour, and those of the others as soon as it inherits again', async () => {
    await tags('700001', ['shop']);
    await set(tag('shop'), { backlogPending: 200, cautionPending: 100, recoveredPending: 90 });
    ['700001', '700002'].forEach((id) => world.telegram.answer(id, { pending: 60 }));
    await world.clock.advance(8 * minute);
    expect(world.row('700001')).toMatchObject({ health: 'healthy', reasons: [] });
    expect(world.row('700002')).toMatchObject({
      health: 'degraded',
      reasons: [{ code: 'backlog' }],
    });
    expect(await limit('700001', 'backlogPending')).toEqual({
      own: null,
      inherited: 200,
      from: { kind: 'tag', tag: 'shop' },
    });
    await tags('700001', []);
    expect(await limit('700001', 'backlogPending')).toMatchObject({
      inherited: 50,
      from: { kind: 'global' },
    });
    await world.clock.advance(2 * minute);
    expect(world.row('700001')).toMatchObject({
      health: 'degraded',
      reasons: [{ code: 'backlog' }],
    });
  });

  it('follows a global change only where it inherits', async () => {
    await set(bot('700001'), { cautionPending: 40 });
    await world.engine.execute('settings:update', { cautionPending: 5 });
    ['700001', '700002'].forEach((id) => world.telegram.answer(id, { pending: 20 }));
    await world.clock.advance(3 * minute);
    expect(world.row('700001').reasons).toEqual([]);
    expect(world.row('700002').reasons).toMatchObject([{ code: 'caution' }]);
    const pendingLow = async (botId: string) => {
      const detail = await world.engine.execute('bot:detail', { botId });
      return detail.ok && detail.value.checklist.find(({ id }) => id === 'pending-low')?.state;
    };
    expect([await pendingLow('700001'), await pendingLow('700002')]).toEqual(['ok', 'problem']);
    await set(bot('700001'), { cautionPending: null });
    await world.clock.advance(3 * minute);
    expect(world.row('700001').reasons).toMatchObject([{ code: 'caution' }]);
  });

  it('blames no endpoint for Telegram’s own trouble within its own interval', async () => {
    await set(bot('700001'), { intervalSeconds: 1800 });
    const atSeconds = Math.floor(world.clock.nowMs() / 1000);
    const trouble = { lastSyncErrorDateSeconds: atSeconds };
    ['700001', '700002'].forEach((id) => world.telegram.answer(id, trouble));
    await world.clock.advance(10 * minute);
    await world.engine.execute('bot:check-now', { botId: '700001' });
    expect(world.row('700001').reasons).toMatchObject([{ code: 'telegram-sync-error' }]);
    expect(world.row('700002').reasons).toEqual([]);
  });

  it('loses them with its removal: a bot added again inherits', async () => {
    await set(bot('700001'), { intervalSeconds: 300 });
    await world.engine.execute('bot:remove', { botId: '700001' });
    await world.add(['700001']);
    expect(await limit('700001', 'intervalSeconds')).toMatchObject({ own: null });
    const levels = await world.engine.execute('settings:levels', {});
    expect(levels).toEqual({ ok: true, value: { tags: [], bots: [] } });
  });
});

describe('limits that contradict each other', () => {
  const refused = async (answer: Promise<unknown>, field: string, words: readonly string[]) => {
    const got = await answer;
    expect(got).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST', field } });
    const text = JSON.stringify(got);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  };

  it('are refused at every level before anything is stored', async () => {
    const { engine } = world;
    const own = { level: bot('700001'), values: { recoveredPending: 60 } };
    await refused(engine.execute('settings:set-level', own), 'recoveredPending', [
      'For “Bot 700001”',
      '60',
      '50 for all bots',
      '49 or less',
    ]);
    const ofTag = { level: tag('night'), values: { backlogPending: 2000 } };
    await refused(engine.execute('settings:set-level', ofTag), 'backlogPending', [
      'For the tag “night”',
      '1,000 for all bots',
    ]);
    expect(await engine.execute('settings:levels', {})).toMatchObject({
      value: { tags: [], bots: [] },
    });
    expect(world.store.levels.read()).toEqual({ tags: new Map(), bots: new Map() });
  });

  it('are refused where a change elsewhere would make them: globally, by a tag, by tagging, by adding', async () => {
    const { engine } = world;
    await tags('700002', ['shop']);
    await set(bot('700001'), { criticalPending: 100 });
    await set(bot('700002'), { recoveredPending: 45 });
    await set(tag('night'), { backlogPending: 500 });
    await set(tag('tight'), { criticalPending: 400 });
    await refused(engine.execute('settings:update', { backlogPending: 150 }), 'backlogPending', [
      'For “Bot 700001”',
      '100 for this bot',
    ]);
    const lower = { level: tag('shop'), values: { backlogPending: 40 } };
    await refused(engine.execute('settings:set-level', lower), 'backlogPending', [
      'For “Bot 700002”',
      'recoveredPending',
      '40 by the tag “shop”',
    ]);
    const tagged = engine.execute('bot:update', { botId: '700001', tags: ['night'] });
    await refused(tagged, 'tags', ['For “Bot 700001”', '500']);
    const token = world.telegram.token('700003');
    world.telegram.answer('700003', {});
    const added = engine.execute('bots:add', { tokens: token, tags: ['night', 'tight'] });
    await refused(added, 'tags', ['night, tight', '400 by the tag “tight”']);
    expect(world.row('700001').tags).toEqual([]);
    expect(engine.snapshot().settings.backlogPending).toBe(50);
    expect(engine.snapshot().bots).toHaveLength(2);
  });

  it('of the interval while something looks wrong count for its bot alone', async () => {
    await set(bot('700001'), { suspectedIntervalSeconds: 5 });
    for (const answer of [{ url: '' }, { url: '' }, {}]) {
      for (const id of ['700001', '700002']) {
        world.telegram.answer(id, answer);
        await world.engine.execute('bot:check-now', { botId: id });
      }
    }
    // One good answer after a bad spell: healthy needs a second one.
    expect(world.row('700001').health).toBe('down');
    expect(await asked(6 * second)).toEqual([1, 0]);
  });

  it('are no reason to refuse a shorter interval: the shorter of the two counts', async () => {
    await set(bot('700001'), { intervalSeconds: 5 });
    world.telegram.answer('700001', { url: '' });
    await world.engine.execute('bot:check-now', { botId: '700001' });
    expect((await asked(30 * second))[0]).toBeGreaterThanOrEqual(5);
  });
});

describe('levels', () => {
  it('of nobody are refused; so are settings that hold for the whole app', async () => {
    const { engine } = world;
    const nobody = { level: bot('799999'), values: { intervalSeconds: 5 } };
    expect(await engine.execute('settings:set-level', nobody)).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    const values = { theme: 'dark', intervalSeconds: 30 };
    expect(
      await engine.execute('settings:set-level', { level: tag('shop'), values }),
    ).toMatchObject({
      error: { code: 'INVALID_REQUEST' },
    });
  });

  it('stand in the journal, and no file or answer of theirs holds a token', async () => {
    await set(tag('shop'), { intervalSeconds: 30 });
    await set(bot('700001'), { intervalSeconds: 30, cautionPending: 20 });
    await set(bot('700001'), { intervalSeconds: 30 });
    const journal = await world.engine.execute('journal:page', {
      botId: null,
      beforeSeq: null,
      limit: 10,
    });
    const lines = journal.ok ? journal.value.filter(({ kind }) => kind === 'settings') : [];
    expect(lines.map(({ botId, message }) => [botId, message])).toEqual([
      ['700001', 'Own limits changed: intervalSeconds, cautionPending.'],
      [null, 'Limits of the tag “shop” changed: intervalSeconds.'],
    ]);
    const levels = await world.engine.execute('settings:levels', {});
    const limits = await world.engine.execute('settings:of-bot', { botId: '700001' });
    expect(JSON.stringify([levels, limits, lines])).not.toContain('Canary');
    expect(filesContaining(world.folder, 'CanaryCanary')).toEqual([]);
  });

  it('stretch evenly when the budget is short, and the window says so', async () => {
    await world.engine.execute('settings:update', { requestsPerSecondTelegram: 1 });
    const ids = Array.from({ length: 18 }, (_, i) => String(710_001 + i));
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.add(ids);
    await set(tag('fast'), { intervalSeconds: 5 });
    for (const id of [...ids, '700001']) {
      await tags(id, ['fast']);
    }
    await world.clock.advance(minute);
    // 19 bots every 5 s and one every 60 s: 3.82 requests a second for a budget of one.
    expect(world.engine.snapshot().notices).toEqual([
      { kind: 'interval-stretched', seconds: null },
    ]);
    const [fast, slow] = await asked(20 * minute);
    expect(fast).toBeGreaterThanOrEqual(59);
    expect(fast).toBeLessThanOrEqual(66);
    expect(slow).toBeGreaterThanOrEqual(5);
    expect(slow).toBeLessThanOrEqual(6);
    await tags('700002', ['fast']);
    await world.clock.advance(5 * second);
    expect(world.engine.snapshot().notices).toEqual([{ kind: 'interval-stretched', seconds: 20 }]);
  });
});
