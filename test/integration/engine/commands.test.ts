import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snapshotSchema, type Patch } from '../../../src-shared/snapshot.ts';
import { engineCommands } from '../../../src-shared/ipc-contract.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline, unauthorized } from '../../support/fakes-telegram.ts';

const minute = 60_000;

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  world.telegram.answer('700001', {});
  await world.add(['700001']);
  await world.clock.advance(15_000);
});
afterEach(() => world.close());

describe('adding bots', () => {
  it('gives every refused line its own sentence and adds the rest', async () => {
    world.telegram.answer('700002', {});
    world.telegram.answer('700003', unauthorized);
    world.telegram.answer('700004', offline);
    world.telegram.answer('700005', {
      kind: 'refused',
      errorCode: 429,
      description: 'Too Many Requests: retry after 3',
      retryAfterSeconds: 3,
    });
    const lines = [
      world.telegram.token('700002'),
      '',
      'not a token',
      world.telegram.token('700003'),
      world.telegram.token('700004'),
      world.telegram.token('700005'),
      world.telegram.token('700001'),
      world.telegram.token('700002'),
    ];
    const answer = await world.engine.execute('bots:add', {
      tokens: lines.join('\r\n'),
      tags: ['shop'],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        added: [{ id: '700002', username: 'bot700002_bot', name: 'Bot 700002' }],
        refused: [
          { line: 3, code: 'TOKEN_SHAPE' },
          { line: 4, code: 'TOKEN_REJECTED' },
          { line: 5, code: 'UNREACHABLE' },
          { line: 6, code: 'FLOOD' },
          { line: 7, code: 'DUPLICATE' },
          { line: 8, code: 'DUPLICATE' },
        ],
      },
    });
    const said = answer.ok ? answer.value.refused.map(({ message }) => message) : [];
    expect(engineCommands['bots:add'].output.safeParse(answer.ok && answer.value).success).toBe(
      true,
    );
    expect(said.filter((message) => message.length < 20 || message.includes('Canary'))).toEqual([]);
  });

  it('sends no token to a server that was not confirmed', async () => {
    const before = world.telegram.calls.length;
    const token = world.telegram.token('700002');
    const add = (apiRoot: string, confirmApiRoot?: boolean) =>
      world.engine.execute('bots:add', {
        tokens: token,
        apiRoot,
        ...(confirmApiRoot === undefined ? {} : { confirmApiRoot }),
      });
    expect(await add('https://bots.example.net')).toMatchObject({
      value: { refused: [{ code: 'API_ROOT_UNCONFIRMED' }] },
    });
    expect(await add('http://192.168.0.9:8081')).toMatchObject({
      value: { refused: [{ code: 'API_ROOT_UNCONFIRMED' }] },
    });
    expect(await add('ftp://127.0.0.1')).toMatchObject({
      value: { refused: [{ code: 'API_ROOT_INVALID' }] },
    });
    expect(await add('https://user:pass@bots.example.net', true)).toMatchObject({
      value: { refused: [{ code: 'API_ROOT_INVALID' }] },
    });
    expect(world.telegram.calls.length).toBe(before);
    world.telegram.answer('700002', {});
    expect(await add('https://bots.example.net/', true)).toMatchObject({
      value: { added: [{ id: '700002' }] },
    });
    expect(world.row('700002').apiRootHost).toBe('bots.example.net');
  });

  it('takes a loopback server without asking, and the same bot there under an id of its own', async () => {
    const answer = await world.engine.execute('bots:add', {
      tokens: world.telegram.token('700001'),
      apiRoot: 'http://127.0.0.1:8081/',
      testEnvironment: true,
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { added: [{ id: '700001-t', telegramId: '700001' }] },
    });
  });

  it('refuses a text without tokens', async () => {
    expect(await world.engine.execute('bots:add', { tokens: ' \n ' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'tokens' },
    });
  });
});

describe('changing bots', () => {
  it('refuses unknown keys, wrong types and unknown bots', async () => {
    const odd = { botId: '700001', colour: 'red' };
    expect(await world.engine.execute('bot:update', odd)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST' },
    });
    expect(await world.engine.execute('bot:update', { botId: '700001', name: '' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'name' },
    });
    expect(await world.engine.execute('bot:update', { botId: '999', name: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('keeps name, tags and note over a restart and writes them down', async () => {
    await world.engine.execute('bot:update', {
      botId: '700001',
      name: 'Shop',
      tags: ['a', 'b'],
      note: 'mine',
    });
    await world.restart();
    expect(world.row('700001')).toMatchObject({ name: 'Shop', tags: ['a', 'b'] });
    expect(world.store.journal.page({ botId: '700001', beforeSeq: null, limit: 1 })).toMatchObject([
      { kind: 'bot-changed', actor: 'operator', message: 'Changed: name, tags, note.' },
    ]);
  });

  it('asks nothing of a paused bot and leaves it out of the light', async () => {
    await world.engine.execute('bot:update', { botId: '700001', paused: true });
    const before = world.telegram.calls.length;
    await world.clock.advance(10 * minute);
    expect(world.telegram.calls.length).toBe(before);
    expect(world.engine.snapshot().light).toMatchObject({ health: null, paused: 1, total: 1 });
    await world.engine.execute('bot:update', { botId: '700001', paused: false });
    await world.clock.advance(1000);
    expect(world.telegram.calls.length).toBe(before + 1);
  });

  it('stays silent about a snoozed bot, and tells what still stands when the time is over', async () => {
    const untilMs = world.clock.nowMs() + 60 * minute;
    await world.engine.execute('bot:snooze', { botId: '700001', until: untilMs });
    world.telegram.answer('700001', { url: '', maxConnections: null, ip: null });
    await world.clock.advance(30 * minute);
    expect(world.row('700001').health).toBe('down');
    expect(world.engine.snapshot().light).toMatchObject({
      health: 'down',
      alert: 'healthy',
      down: 1,
      known: { down: 1 },
    });
    expect(world.shown).toEqual([]);
    await world.clock.advance(31 * minute);
    expect(world.row('700001').snoozedUntilMs).toBeNull();
    expect(world.shown).toMatchObject([{ kind: 'problem', botIds: ['700001'] }]);
    expect(await world.engine.execute('bot:snooze', { botId: '700001', until: 5 })).toMatchObject({
      ok: false,
      error: { field: 'until' },
    });
  });

  it('replaces a token only by one of the same bot', async () => {
    const other = await world.engine.execute('bot:replace-token', {
      botId: '700001',
      token: world.telegram.token('700002'),
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'CONFLICT', field: 'token' } });
    world.telegram.answer('700001', unauthorized);
    await world.clock.advance(2 * minute);
    expect(world.row('700001').health).toBe('down');
    const rejected = await world.engine.execute('bot:replace-token', {
      botId: '700001',
      token: world.telegram.token('700001'),
    });
    expect(rejected).toMatchObject({ ok: false, error: { code: 'TELEGRAM_REFUSED' } });
    world.telegram.answer('700001', {});
    const good = await world.engine.execute('bot:replace-token', {
      botId: '700001',
      token: world.telegram.token('700001'),
    });
    expect(good.ok).toBe(true);
    await world.clock.advance(minute);
    expect(world.row('700001').health).toBe('healthy');
  });

  it('removes a bot with its secrets and history, but for the journal', async () => {
    await world.engine.execute('bot:remove', { botId: '700001' });
    expect(world.engine.snapshot().bots).toEqual([]);
    expect(world.store.bots.list()).toEqual([]);
    const before = world.telegram.calls.length;
    await world.clock.advance(10 * minute);
    expect(world.telegram.calls.length).toBe(before);
    expect(world.store.journal.page({ botId: '700001', beforeSeq: null, limit: 1 })).toMatchObject([
      { kind: 'bot-removed' },
    ]);
  });

  it('drops the answer of a check that was under way when the bot was removed', async () => {
    world.telegram.latency(5000);
    const check = world.engine.execute('bot:check-now', { botId: '700001' });
    await world.clock.advance(1000);
    await world.engine.execute('bot:remove', { botId: '700001' });
    await world.clock.advance(10_000);
    expect((await check).ok).toBe(true);
    expect(world.engine.snapshot().bots).toEqual([]);
  });
});

describe('checks on demand', () => {
  it('answer when the check is done, and show themselves meanwhile', async () => {
    world.telegram.latency(2000);
    const check = world.engine.execute('bot:check-now', { botId: '700001' });
    await world.clock.advance(500);
    expect(world.row('700001').activity).toMatchObject({ wish: 'check' });
    await world.clock.advance(2000);
    expect((await check).ok).toBe(true);
    expect(world.row('700001').activity).toBeNull();
  });

  it('confirm themselves by re-reads where nobody polls', async () => {
    await world.restart({ poll: false });
    const before = world.telegram.calls.length;
    await world.clock.advance(10 * minute);
    expect(world.telegram.calls.length).toBe(before);
    world.telegram.answer('700001', { url: '', maxConnections: null, ip: null });
    const check = world.engine.execute('bot:check-now', { botId: '700001' });
    await world.clock.advance(6000);
    await check;
    expect(world.row('700001')).toMatchObject({
      health: 'down',
      reasons: [{ code: 'webhook-missing' }],
    });
    expect(world.telegram.calls.length - before).toBe(2);
  });

  it('of all bots ask each of them once, soon', async () => {
    ['700002', '700003'].forEach((id) => world.telegram.answer(id, {}));
    await world.add(['700002', '700003']);
    await world.clock.advance(15_000);
    const before = world.telegram.calls.length;
    await world.engine.execute('fleet:check-all', {});
    await world.clock.advance(2000);
    expect(world.telegram.calls.length - before).toBe(3);
  });
});

describe('settings', () => {
  it('hold at once: a shorter interval asks more often', async () => {
    await world.engine.execute('settings:update', { intervalSeconds: 5 });
    const before = world.telegram.calls.length;
    await world.clock.advance(minute);
    expect(world.telegram.calls.length - before).toBeGreaterThanOrEqual(11);
    await world.restart();
    expect(world.engine.snapshot().settings.intervalSeconds).toBe(5);
  });

  it('that contradict each other are refused with the field named', async () => {
    expect(await world.engine.execute('settings:update', { cautionPending: 60 })).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_REQUEST',
        field: 'cautionPending',
        message:
          '“Worth an amber mark” (cautionPending) would be 60. That is too high beside “Degraded from” (backlogPending), which is 50 for all bots. Set the first to 50 or less, or the second higher.',
      },
    });
    expect(await world.engine.execute('settings:update', { intervalSeconds: 1 })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'intervalSeconds' },
    });
    expect(world.engine.snapshot().settings.cautionPending).toBe(11);
  });
});

describe('the published state', () => {
  const patches = (): readonly Patch[] =>
    world.events.flatMap((event) => (event.type === 'patch' ? [event.patch] : []));

  it('is a snapshot by the contract, and every answer too', async () => {
    const parsed = snapshotSchema.safeParse(world.engine.snapshot());
    expect(parsed.error?.issues ?? []).toEqual([]);
    const detail = await world.engine.execute('bot:detail', { botId: '700001' });
    expect(detail.ok && engineCommands['bot:detail'].output.safeParse(detail.value).success).toBe(
      true,
    );
    for (const format of ['md', 'json'] as const) {
      const record = await world.engine.execute('record:render', { botIds: [], format });
      expect(record.ok && record.value.content).toContain('bot700001_bot');
    }
    const history = await world.engine.execute('history:page', {
      botId: '700001',
      fromMs: 0,
      toMs: world.clock.nowMs(),
      limit: 9,
    });
    expect(history.ok && history.value.spans.length).toBe(1);
    const nowMs = world.clock.nowMs();
    for (const days of [1, 400]) {
      const chart = await world.engine.execute('history:chart', {
        botId: '700001',
        fromMs: nowMs - days * 86_400_000,
        toMs: nowMs,
      });
      expect(
        chart.ok && engineCommands['history:chart'].output.safeParse(chart.value).success,
      ).toBe(true);
      expect(chart.ok && chart.value.points.length).toBe(1);
    }
    const beats = await world.engine.execute('history:beats', { botId: '700001' });
    const parsedBeats = beats.ok && engineCommands['history:beats'].output.safeParse(beats.value);
    expect(
      parsedBeats && parsedBeats.success && parsedBeats.data.ranges.map((r) => r.cells.length),
    ).toEqual([48, 84, 90]);
  });

  it('comes as patches that follow the snapshot, at most four a second, only while somebody looks', async () => {
    await world.clock.advance(5 * minute);
    expect(patches()).toEqual([]);
    world.engine.setWatched(true);
    const { revision } = world.engine.snapshot();
    for (let i = 0; i < 20; i += 1) {
      await world.engine.execute('bot:update', { botId: '700001', name: `Name ${i}` });
      await world.clock.advance(50);
    }
    await world.clock.advance(1000);
    const seen = patches();
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual(6);
    expect(seen[0]?.from).toBeLessThanOrEqual(revision);
    seen.reduce((from, patch) => {
      expect(patch.from).toBe(from);
      return patch.revision;
    }, seen[0]?.from ?? -1);
    expect(seen.at(-1)?.upserted).toMatchObject([{ name: 'Name 19' }]);
    world.engine.setWatched(false);
    const count = patches().length;
    await world.engine.execute('bot:update', { botId: '700001', name: 'Unseen' });
    await world.clock.advance(2000);
    expect(patches().length).toBe(count);
    expect(world.engine.snapshot().revision).toBeGreaterThan(seen.at(-1)?.revision ?? 0);
  });

  it('tells of removed bots', async () => {
    world.engine.setWatched(true);
    expect(world.engine.snapshot().bots).toHaveLength(1);
    await world.engine.execute('bot:remove', { botId: '700001' });
    await world.clock.advance(1000);
    expect(patches().at(-1)).toMatchObject({ removed: ['700001'], light: { total: 0 } });
  });
});

describe('secrets', () => {
  it('stand in no file, event, answer or message in plain text', async () => {
    world.telegram.answer('700001', {
      url: 'https://bot.example.org/hook/CanaryPathSegment',
      pending: 9,
      lastErrorDateSeconds: 1,
      lastErrorMessage: `bad ${world.telegram.token('700001')} https://bot.example.org/hook/CanaryPathSegment`,
    });
    await world.clock.advance(10 * minute);
    await world.engine.execute('bot:detail', { botId: '700001' });
    const detail = await world.engine.execute('bot:detail', { botId: '700001' });
    const said = JSON.stringify([
      world.events,
      world.engine.snapshot(),
      world.shown,
      detail,
      world.store.journal.page({ botId: null, beforeSeq: null, limit: 99 }),
    ]);
    expect(said).not.toContain('Canary');
    await world.engine.stop();
    const files = readdirSync(world.folder, { recursive: true, withFileTypes: true });
    const withCanary = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .filter((file) => readFileSync(file).includes('Canary'));
    expect(withCanary).toEqual([]);
  });
});

describe('stopping', () => {
  it('aborts what is under way and refuses commands', async () => {
    world.telegram.latency(14_000);
    void world.engine.execute('bot:check-now', { botId: '700001' });
    await world.clock.advance(1000);
    await world.engine.stop();
    expect(await world.engine.execute('app:get-snapshot', {})).toMatchObject({
      ok: false,
      error: { code: 'UNAVAILABLE' },
    });
  });
});
