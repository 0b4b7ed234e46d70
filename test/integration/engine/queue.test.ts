import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionResult, QueuedUpdate } from '../../../src-shared/action-result.ts';
import type { RepairHost } from '../../../src-main/core/engine/ports/repair.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const botId = '700001';
const hourMs = 3_600_000;

const result: ActionResult = {
  actionId: 'a1',
  planId: 'p1',
  wish: 'peek',
  outcome: 'done',
  evidence: 2,
  steps: [],
  refusals: [],
  before: null,
  after: { urlShort: 'https://bot.example.org/…#00000000', pending: 0 },
  message: 'Done.',
  startedAtMs: 1,
  finishedAtMs: 2,
};
const queue: QueuedUpdate[] = [
  { updateId: 5, kind: 'message', ageSeconds: 9, bytes: 80, lane: 0, suspect: 'likely' },
];
const saved = {
  file: 'u.ndjson',
  count: 40,
  added: 40,
  firstUpdateId: 1,
  lastUpdateId: 40,
  bytes: 4000,
  sha256: null,
  complete: true,
};

let host: RepairHost;
let world: EngineWorld;
const stopped: string[] = [];

beforeEach(async () => {
  stopped.length = 0;
  world = await createWorld({
    repair(given) {
      host = given;
      return {
        plan: () => Promise.reject(new Error('not here')),
        apply: () => Promise.reject(new Error('not here')),
        check: () => [],
        recover: () => Promise.resolve(),
        stopReading: (id) => void stopped.push(id),
      };
    },
  });
  world.telegram.answer(botId, {});
  await world.add([botId]);
  await world.clock.advance(15_000);
});
afterEach(() => world.close());

describe('an action that reads the queue', () => {
  it('shows with the bot how far it is, and tells whoever listens', () => {
    host.started(botId, 'rescue', {
      deadlineMs: world.clock.nowMs() + 60_000,
      actor: 'operator',
    });
    const progress = { done: 3, total: 9, bytes: 300, leftMs: 2000 };
    host.progress?.(botId, progress);
    expect(world.row(botId).activity).toMatchObject({ wish: 'rescue', progress });
    expect(world.events).toContainEqual(expect.objectContaining({ type: 'progress', progress }));
  });

  it('is asked to stop reading by a command', async () => {
    await world.engine.execute('repair:stop-reading', { botId });
    expect(stopped).toEqual([botId]);
    const unknown = await world.engine.execute('repair:stop-reading', { botId: '1' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('gives the queue to who asks for it, and keeps it out of the rows', async () => {
    const seen = () => world.engine.execute('queue:seen', { botId });
    expect(await seen()).toEqual({ ok: true, value: { queue: null } });
    host.finished(botId, { ...result, queue });
    expect(world.row(botId).lastAction).toEqual(result);
    expect(await seen()).toEqual({ ok: true, value: { queue } });
    expect(world.events.at(-1)).toMatchObject({ type: 'action', result: { queue } });
  });
});

describe('a queue that was saved', () => {
  /** A bot without its webhook, whose updates wait for more than a day; then they are gone. */
  async function emptied(end: ActionResult | null): Promise<readonly string[]> {
    world.telegram.answer(botId, { pending: 40, url: '', ip: null, maxConnections: null });
    await world.engine.execute('settings:update', { intervalSeconds: 3600 });
    await world.clock.advance(25 * hourMs);
    if (end !== null) {
      host.finished(botId, end);
    }
    world.telegram.answer(botId, { pending: 0, url: '', ip: null, maxConnections: null });
    await world.clock.advance(2 * hourMs);
    return world.row(botId).reasons.map(({ code }) => code);
  }

  it('is no loss', async () => {
    expect(await emptied({ ...result, wish: 'rescue', saved })).not.toContain('updates-lost');
  });

  it('which would be told otherwise', async () => {
    expect(await emptied(null)).toContain('updates-lost');
  });
});
