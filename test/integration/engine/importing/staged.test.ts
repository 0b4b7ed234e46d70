// A file that waits to be applied: how long it counts, and what a store that fails leaves of it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { createWorld, type EngineWorld } from '../../../support/engine-world.ts';
import {
  botId,
  createRepairingWorld,
  hookUrl,
  type RepairingWorld,
} from '../../../support/repairing-world.ts';
import { fileOf, importCommands, thisBot, wanted } from './commands.ts';

let repairing: RepairingWorld;
let world: EngineWorld;
beforeEach(async () => {
  repairing = await createRepairingWorld();
  ({ world } = repairing);
});
afterEach(() => world.close());
const { run, stage, itemsOf, desiredOf, journalOf } = importCommands(() => world);

describe('a staged import', { timeout: 120_000 }, () => {
  const apply = (stageId: string) =>
    world.engine.execute('import:apply', { stageId, bots: [0], urls: [] });

  it.each<[string, () => Promise<unknown>]>([
    ['the name', () => run('bot:update', { botId, name: 'Other' })],
    ['the note', () => run('bot:update', { botId, note: 'x' })],
    ['the list', () => run('bot:remove', { botId })],
    [
      'what is wanted',
      () =>
        repairing.carryOut({
          kind: 'rotate-secret',
          botId,
          secret: { kind: 'value', value: 'another' },
          secretUnknown: 'lose',
          pinUnknown: 'lose',
        }),
    ],
  ])('is refused as stale after %s has changed', async (_what, change) => {
    const { stageId } = await stage(fileOf(thisBot({ tags: ['new'], webhook: wanted() })));
    await change();
    const answer = await apply(stageId);
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(answer.ok ? '' : answer.error.message).toContain('has changed meanwhile');
    const tags = world.engine.snapshot().bots.flatMap((bot) => bot.tags);
    expect(tags).toEqual([]);
  });

  it('lives for ten minutes, and until it is put away, used, or another file comes', async () => {
    const file = fileOf(thisBot({ name: 'Store' }));
    const gone = { ok: false, error: { code: 'NOT_FOUND' } };
    const first = await stage(file);
    await world.clock.advance(10 * 60_000 - 1);
    expect(await itemsOf(first)).toHaveLength(1);
    await world.clock.advance(1);
    expect(await apply(first.stageId)).toMatchObject(gone);
    const second = await stage(file);
    await run('import:discard', { stageId: second.stageId });
    expect(await apply(second.stageId)).toMatchObject(gone);
    const third = await stage(file);
    const fourth = await stage(file);
    expect(await apply(third.stageId)).toMatchObject(gone);
    expect(await apply(fourth.stageId)).toMatchObject({ ok: true });
    expect(await apply(fourth.stageId)).toMatchObject(gone);
  });

  it('waits while an action runs on one of its bots', async () => {
    const planned = await repairing.plan({
      kind: 'kick',
      botId,
      secretUnknown: 'lose',
      pinUnknown: 'lose',
    });
    const { stageId } = await stage(fileOf(thisBot({ name: 'Store' })));
    if (planned.kind !== 'plan') {
      throw new Error('no plan');
    }
    world.telegram.latency(500);
    await run('repair:apply', { planId: planned.plan.planId, typedName: null });
    expect(await apply(stageId)).toMatchObject({ ok: false });
    expect(world.row(botId).name).not.toBe('Store');
    world.telegram.latency(0);
    await world.clock.advance(10_000);
  });
});

describe('a store that fails', { timeout: 120_000 }, () => {
  it('leaves nothing changed, on disk or in memory', async () => {
    const worked = { puts: 0 };
    const failing = await createWorld({
      wrapStore: (store) => ({
        ...store,
        journal: {
          ...store.journal,
          append(entry) {
            if (entry.kind === 'imported' && entry.botId === '700002') {
              throw new StoreFailure({ kind: 'full', detail: 'SQLITE_FULL' });
            }
            store.journal.append(entry);
          },
        },
        desired: {
          ...store.desired,
          put(...args) {
            worked.puts += 1;
            store.desired.put(...args);
          },
        },
      }),
    });
    try {
      for (const id of ['700001', '700002']) {
        failing.telegram.answer(id, { url: hookUrl });
      }
      await failing.add(['700001', '700002']);
      await failing.clock.advance(15_000);
      const bots = ['700001', '700002'].map((telegramId) => ({
        telegramId,
        name: 'Store',
        webhook: wanted(),
      }));
      const before = failing.engine.snapshot().bots.map(({ name, tags }) => ({ name, tags }));
      worked.puts = 0;
      const staged = await stage(fileOf(...bots), null, failing);
      const { stageId } = staged;
      const answer = await failing.engine.execute('import:apply', {
        stageId,
        bots: [0, 1],
        urls: [0, 1],
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
      expect(answer.ok ? '' : answer.error.message).toContain('Nothing was taken over');
      expect(worked.puts).toBeGreaterThan(0);
      const now = () => failing.engine.snapshot().bots.map(({ name, tags }) => ({ name, tags }));
      expect(now()).toEqual(before);
      expect((await desiredOf(failing))?.source).toBe('adopted');
      await failing.restart();
      expect(now()).toEqual(before);
      expect((await desiredOf(failing))?.source).toBe('adopted');
      expect((await journalOf(failing)).filter(({ kind }) => kind === 'imported')).toEqual([]);
    } finally {
      await failing.close();
    }
  });
});
