import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';

const minute = 60_000;
const hour = 60 * minute;

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  for (const id of ['700001', '700002', '700003']) {
    world.telegram.answer(id, {});
  }
  await world.add(['700001', '700002', '700003']);
  await world.engine.execute('bot:update', { botId: '700001', tags: ['shop'] });
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

type Input = CommandInput<'maintenance:put'>;
const once = (fromMs: number, toMs: number): Input['when'] => ({ kind: 'once', fromMs, toMs });

async function put(parts: Partial<Input> = {}): Promise<string> {
  const nowMs = world.clock.nowMs();
  const answer = await world.engine.execute('maintenance:put', {
    id: null,
    name: 'Work',
    scope: { kind: 'all' },
    when: once(nowMs, nowMs + hour),
    note: '',
    ...parts,
  });
  if (!answer.ok) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.value.id;
}

async function list() {
  const answer = await world.engine.execute('maintenance:list', {});
  return answer.ok ? answer.value : [];
}

const marked = (): readonly string[] =>
  world.engine
    .snapshot()
    .bots.filter(({ maintenanceUntilMs }) => maintenanceUntilMs !== undefined)
    .map(({ id }) => id);

describe('a maintenance window', () => {
  it.each([
    [{ kind: 'all' }, ['700001', '700002', '700003']],
    [{ kind: 'tag', tag: 'shop' }, ['700001']],
    [{ kind: 'bot', botId: '700003' }, ['700003']],
  ] as const)('of %j marks its bots', async (scope, ids) => {
    await put({ scope });
    expect(marked()).toEqual(ids);
    expect(await list()).toMatchObject([{ bots: ids.length, next: null }]);
  });

  it('of a tag holds for whatever has the tag at that moment', async () => {
    await put({ scope: { kind: 'tag', tag: 'shop' } });
    await world.engine.execute('bot:update', { botId: '700002', tags: ['shop', 'new'] });
    expect(marked()).toEqual(['700001', '700002']);
    await world.engine.execute('bot:update', { botId: '700001', tags: [] });
    expect(marked()).toEqual(['700002']);
  });

  it('begins and ends by itself, also while the program does not run', async () => {
    const fromMs = world.clock.nowMs() + 10 * minute;
    await put({ when: once(fromMs, fromMs + hour) });
    expect(marked()).toEqual([]);
    await world.clock.advance(10 * minute + 3000);
    expect(marked()).toHaveLength(3);
    expect(world.row('700001').maintenanceUntilMs).toBe(fromMs + hour);
    await world.restart();
    expect(marked()).toHaveLength(3);
    await world.engine.stop();
    await world.clock.advance(2 * hour);
    await world.restart();
    expect(marked()).toEqual([]);
  });

  it('ends early on request, and again later as planned where it repeats', async () => {
    // The manual clock starts on a Monday at noon, UTC.
    const id = await put({
      when: {
        kind: 'weekly',
        days: ['mon', 'tue'],
        startTime: '12:00',
        durationMinutes: 120,
        timeZone: 'UTC',
      },
    });
    expect(marked()).toHaveLength(3);
    expect(await world.engine.execute('maintenance:end-now', { id })).toMatchObject({ ok: true });
    expect(marked()).toEqual([]);
    expect(await world.engine.execute('maintenance:end-now', { id })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    await world.engine.stop();
    await world.clock.advance(hour);
    await world.restart();
    expect(marked()).toEqual([]);
    await world.engine.stop();
    await world.clock.advance(23 * hour);
    await world.restart();
    expect(marked()).toHaveLength(3);
  });

  it('is changed, removed, and gone with its bot', async () => {
    const id = await put({ scope: { kind: 'bot', botId: '700002' } });
    await put({ id, name: 'Other work', scope: { kind: 'tag', tag: 'shop' } });
    expect(await list()).toMatchObject([{ id, name: 'Other work' }]);
    expect(marked()).toEqual(['700001']);
    await world.engine.execute('maintenance:remove', { id });
    expect(await list()).toEqual([]);
    expect(marked()).toEqual([]);
    await put({ scope: { kind: 'bot', botId: '700002' } });
    await world.engine.execute('bot:remove', { botId: '700002' });
    expect(await list()).toEqual([]);
  });

  it('is noted in the journal, in words', async () => {
    await put({ scope: { kind: 'tag', tag: 'shop' } });
    const [line] = world.store.journal.page({ botId: null, beforeSeq: null, limit: 1 });
    expect(line).toMatchObject({ kind: 'settings', actor: 'operator' });
    expect(line?.message).toContain('Maintenance window “Work” saved: bots with the tag “shop”');
  });

  it.each([
    ['when', { when: once(5000, 4000) }],
    ['when', { when: once(4000, 5000) }],
    ['when', { when: once(Date.UTC(2026, 0, 5), Date.UTC(2027, 0, 5)) }],
    ['scope', { scope: { kind: 'bot', botId: '999' } }],
    ['id', { id: 'nobody' }],
  ] as const)('is refused for its %s: %j', async (field, parts) => {
    const answer = await world.engine.execute('maintenance:put', {
      id: null,
      name: 'Work',
      scope: { kind: 'all' },
      when: once(world.clock.nowMs(), world.clock.nowMs() + hour),
      note: '',
      ...parts,
    });
    expect(answer).toMatchObject({ ok: false, error: { field } });
    expect(await list()).toEqual([]);
  });

  it('takes its bots out of the light', async () => {
    world.telegram.answer('700002', { url: '', maxConnections: null, ip: null });
    await world.clock.advance(3 * minute);
    expect(world.engine.snapshot().light.health).toBe('down');
    await put({ scope: { kind: 'bot', botId: '700002' } });
    expect(world.engine.snapshot().light).toMatchObject({
      health: 'down',
      alert: 'healthy',
      down: 1,
    });
  });
});

it('a disk that fails while windows are looked up stops neither them nor the silences beside them', async () => {
  let isBroken = false;
  await world.restart({
    wrapStore: (store) => ({
      ...store,
      maintenance: {
        ...store.maintenance,
        list() {
          if (isBroken) {
            throw new Error('disk I/O error');
          }
          return store.maintenance.list();
        },
      },
    }),
  });
  const fromMs = world.clock.nowMs() + 10 * minute;
  await put({ when: once(fromMs, fromMs + hour) });
  const until = world.clock.nowMs() + 5 * minute;
  await world.engine.execute('bot:snooze', { botId: '700002', until });
  isBroken = true;
  await world.clock.advance(6 * minute);
  expect(world.row('700002').snoozedUntilMs).toBeNull();
  isBroken = false;
  await world.clock.advance(5 * minute);
  expect(marked()).toEqual(['700001', '700002', '700003']);
});
