import { describe, expect, it } from 'vitest';
import type { WishInput } from '../../../src-shared/wishes.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import type { RecordPatch } from '../../simulator/index.ts';
import { aDesired } from '../../support/builders.ts';
import { configurationOf } from './scenes.ts';
import { botId, carryOut, createWorld, hookUrl, planOf, refusalsOf, writes } from './world.ts';
import type { World } from './world.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const record: RecordPatch = {
  url: hookUrl,
  maxConnections: 17,
  secretToken: 'secret-1',
  allowedUpdates: ['message', 'callback_query'],
  pending: 3,
};
const desired = aDesired({
  url: hookUrl,
  maxConnections: 17,
  secret: { state: 'stored', value: new Secret('secret-1') },
  allowedUpdates: ['message', 'callback_query'],
});
const kept = closedAfterEach();
async function aWorld(options: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = kept(await createWorld({ record, desired, ...options }));
  world.simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
  return world;
}

const set: WishInput = {
  kind: 'set',
  botId,
  config: {
    url: 'https://new.example.org/hook',
    secret: { kind: 'value', value: 'secret-2' },
    pinnedIp: { kind: 'ip', ip: '45.33.32.10' },
    maxConnections: 5,
    allowedUpdates: 'default',
  },
};
const undo: WishInput = { kind: 'undo', botId };
/** Every wish that changes a webhook, so that something is there to undo. */
const changers: readonly (readonly [string, WishInput])[] = [
  ['a set', set],
  ['a move', { kind: 'move', botId, url: 'https://new.example.org/hook' }],
  ['a rotation', { kind: 'rotate-secret', botId }],
  ['a delete', { kind: 'delete', botId }],
  ['a delete with the queue', { kind: 'delete', botId, dropPending: true }],
  ['a park', { kind: 'park', botId }],
];

describe('undo', () => {
  it.each(changers)(
    'of %s brings the whole webhook back, also after a restart',
    async (_name, wish) => {
      const world = await aWorld();
      const before = configurationOf(world);
      await carryOut(world.start(), wish);
      expect(configurationOf(world)).not.toEqual(before);
      const repair = world.start();
      const plan = await planOf(repair, undo);
      expect(plan.undoes).toMatchObject({ wish: wish.kind });
      const result = await carryOut(repair, undo);
      expect(result).toMatchObject({ outcome: 'done', evidence: 2 });
      expect(configurationOf(world)).toEqual(before);
      expect(world.desired).toMatchObject({ url: hookUrl, maxConnections: 17 });
      expect(world.park).toBeNull();
    },
  );

  it('of an undo brings back what it took away, again and again', async () => {
    const world = await aWorld();
    const first = configurationOf(world);
    const repair = world.start();
    await carryOut(repair, set);
    const second = configurationOf(world);
    for (const expected of [first, second, first, second]) {
      await carryOut(repair, undo);
      expect(configurationOf(world)).toEqual(expected);
    }
  });

  it('of a first set leaves no webhook, keeps the queue, and wants none', async () => {
    const world = await aWorld({ record: { pending: 3 }, desired: null });
    const repair = world.start();
    await carryOut(repair, set);
    await carryOut(repair, undo);
    expect(configurationOf(world).url).toBe('');
    expect(world.simulator.control.bot(world.token).pending).toBe(3);
    expect(world.desired).toBeNull();
  });

  it('goes back behind a named action, over those that came after it', async () => {
    const world = await aWorld();
    const before = configurationOf(world);
    const repair = world.start();
    const { actionId } = await carryOut(repair, set);
    await carryOut(repair, { kind: 'rotate-secret', botId });
    await carryOut(repair, { kind: 'undo', botId, actionId });
    expect(configurationOf(world)).toEqual(before);
  });

  it('leaves nothing behind where nothing changed', async () => {
    const world = await aWorld();
    const repair = world.start();
    for (const kind of ['kick', 're-set', 'restore'] as const) {
      await carryOut(repair, { kind, botId });
    }
    expect(world.store.undo.list(botId)).toEqual([]);
    expect(await refusalsOf(repair, undo)).toEqual(['nothing-to-undo']);
  });

  it('leaves nothing behind after a set that was refused by Telegram', async () => {
    const world = await aWorld();
    world.simulator.control.setDns('new.example.org', 'nxdomain');
    const move = { kind: 'move', botId, url: 'https://new.example.org/hook' } as const;
    const result = await carryOut(world.start(), move);
    expect(result.outcome).toBe('restored');
    expect(world.store.undo.list(botId)).toEqual([]);
  });

  it('of a drop is refused and says what to do instead; of what came before it names the lost updates', async () => {
    const world = await aWorld();
    const repair = world.start();
    const { actionId } = await carryOut(repair, { kind: 'drop', botId });
    expect(await refusalsOf(repair, undo)).toEqual(['undo-drop']);
    expect(await refusalsOf(repair, { kind: 'undo', botId, actionId })).toEqual(['undo-drop']);
    await carryOut(repair, { kind: 'rotate-secret', botId });
    world.simulator.control.pushUpdates(world.token, { count: 4 });
    await carryOut(repair, { kind: 'drop', botId });
    const plan = await planOf(repair, undo);
    expect(plan.warnings).toContainEqual({ code: 'undo-updates', detail: '4' });
  });

  it('of a secret that nobody knew is refused until that is answered, and says so in the plan', async () => {
    const world = await aWorld({ desired: null });
    const repair = world.start();
    const rotate = { kind: 'rotate-secret', botId, pinUnknown: 'none' } as const;
    expect((await planOf(repair, rotate)).undoable).toBe(false);
    await carryOut(repair, rotate);
    expect(await refusalsOf(repair, undo)).toEqual(['secret-unknown', 'pin-unknown']);
    const answered = { ...undo, secretUnknown: 'none', pinUnknown: 'none' } as const;
    const plan = await planOf(repair, answered);
    expect(plan.warnings).toContainEqual({
      code: 'undo-unknown',
      detail: 'secret token, pinned address',
    });
  });

  it('over 30 days later there is nothing to undo', async () => {
    const world = await aWorld();
    const repair = world.start();
    await carryOut(repair, set);
    const [note] = world.store.undo.list(botId);
    expect(note).toBeDefined();
    world.time.sim.advance(30 * 86_400_000 + 1000);
    expect(await refusalsOf(repair, undo)).toEqual(['nothing-to-undo']);
  });

  it('keeps both secrets sealed, and shows neither', async () => {
    const world = await aWorld();
    const repair = world.start();
    await carryOut(repair, set);
    const plan = await planOf(repair, undo);
    await carryOut(repair, undo);
    const sealed = world.store.undo
      .list(botId)
      .map((note) => Buffer.from(note.sealed).toString('latin1'));
    const seen = JSON.stringify([plan, world.store.entries, world.seen.finished, sealed]);
    expect(seen).not.toMatch(/secret-1|secret-2|long-path/);
    expect(sealed).toHaveLength(2);
  });

  it('with a changed note sends nothing', async () => {
    const world = await aWorld();
    const repair = world.start();
    await carryOut(repair, set);
    const [note] = world.store.undo.list(botId);
    if (note === undefined) {
      throw new Error('no note');
    }
    const sealed = Uint8Array.from(note.sealed, (byte, i) => (i === 50 ? byte ^ 1 : byte));
    world.store.undo.put({ ...note, sealed });
    const before = writes(world);
    expect(await refusalsOf(repair, undo)).toEqual(['nothing-to-undo']);
    expect(writes(world)).toBe(before);
  });
});

describe('the same plan twice', () => {
  it('has one effect also when the first answer comes late', async () => {
    const world = await aWorld();
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'rotate-secret', botId });
    void world.simulator.control.addFault({
      method: 'setWebhook',
      count: 1,
      kind: 'stall-before-headers',
      takesEffect: true,
    });
    const request = { planId: plan.planId, typedName: null, actor: 'operator' } as const;
    const [first, second] = await Promise.all([repair.apply(request), repair.apply(request)]);
    expect(second).toBe(first);
    expect(first).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(world.store.entries.filter(({ kind }) => kind === 'action')).toHaveLength(1);
    const { secretToken } = world.simulator.control.bot(world.token);
    expect(world.desired?.secret).toMatchObject({ state: 'stored' });
    expect(world.desired?.secret.state === 'stored' && world.desired.secret.value.reveal()).toBe(
      secretToken,
    );
  });

  it.each([...changers, ['a drop', { kind: 'drop', botId }] as const])(
    'has one effect over a restart: %s',
    async (_name, wish) => {
      const world = await aWorld();
      const repair = world.start();
      const plan = await planOf(repair, wish);
      const request = { planId: plan.planId, typedName: plan.confirmName, actor: 'api' } as const;
      await repair.apply(request);
      const [sent, state] = [writes(world), configurationOf(world)];
      const again = await world.start().apply(request);
      expect(again).toMatchObject({ ok: false, error: [{ code: 'plan-unknown' }] });
      expect([writes(world), configurationOf(world)]).toEqual([sent, state]);
    },
  );
});

describe('a second operator in the middle', () => {
  const wishes: readonly (readonly [string, WishInput])[] = [
    ...changers.filter(([, wish]) => wish.kind !== 'set'),
    ['an undo', undo],
  ];
  it.each(wishes)('of %s is not overwritten', async (_name, wish) => {
    const world = await aWorld();
    const other = 'https://second.example.org/';
    await carryOut(world.start(), { kind: 'rotate-secret', botId });
    const repair = world.start((parts) => ({
      ...parts,
      client: {
        ...parts.client,
        async setWebhook(target, params, signal) {
          const answer = await parts.client.setWebhook(target, params, signal);
          world.simulator.control.setWebhookRecord(world.token, { url: other });
          return answer;
        },
        async deleteWebhook(target, options, signal) {
          const answer = await parts.client.deleteWebhook(target, options, signal);
          world.simulator.control.setWebhookRecord(world.token, { url: other });
          return answer;
        },
      },
    }));
    const before = writes(world);
    const result = await carryOut(repair, wish);
    expect(result.outcome).toBe('failed');
    expect(result.message).toContain('Someone else changed the webhook');
    expect(configurationOf(world).url).toBe(other);
    expect(writes(world)).toBe(before + 1);
    expect(world.park).toBeNull();
  });

  it.each(wishes)('between plan and apply of %s stops it', async (_name, wish) => {
    const world = await aWorld();
    await carryOut(world.start(), { kind: 'rotate-secret', botId });
    const repair = world.start();
    const plan = await planOf(repair, wish);
    world.simulator.control.setWebhookRecord(world.token, { maxConnections: 3 });
    const before = writes(world);
    const request = { planId: plan.planId, typedName: plan.confirmName, actor: 'api' } as const;
    expect(await repair.apply(request)).toMatchObject({
      ok: true,
      value: { outcome: 'refused', refusals: [{ code: 'changed-meanwhile' }] },
    });
    expect(writes(world)).toBe(before);
  });
});
