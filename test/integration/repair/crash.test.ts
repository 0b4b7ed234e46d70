import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSecretBox } from '../../../src-main/core/vault/secret-box.ts';
import { createMortal } from './mortal.ts';
import { configurationOf, drops, problemsOf, sceneNamed, scenes, worldOf } from './scenes.ts';
import type { Configuration, Scene } from './scenes.ts';
import { botId, carryOut, planOf, writes } from './world.ts';
import type { World } from './world.ts';

/** The next start: a new program on what the dead one left behind. Its results are the only ones that count. */
async function nextStart(world: World): Promise<void> {
  world.seen.finished.length = 0;
  const repair = world.start();
  await repair.recover(botId);
  expect(repair.unfinished(botId)).toBe(false);
}

/** Runs a scene with a program that dies at a point, starts again, and answers what is wrong then. */
async function dieAndRecover(
  scene: Scene,
  diesAt: number,
): Promise<{ readonly died: boolean; readonly problems: readonly string[] }> {
  const world = await worldOf(scene, 2000);
  try {
    const former = configurationOf(world);
    const mortal = createMortal(diesAt);
    const life = carryOut(world.start(mortal.wrap), scene.wish).then(
      () => false,
      () => true,
    );
    const died = await Promise.race([life, mortal.dead.then(() => true)]);
    if (died) {
      await nextStart(world);
    }
    return { died, problems: problemsAfter(scene, world, former) };
  } finally {
    await world.close();
  }
}

/** As above with a second death in the middle of the recovery. */
async function dieTwice(scene: Scene, first: number, second: number): Promise<readonly string[]> {
  const world = await worldOf(scene, 2000);
  try {
    const former = configurationOf(world);
    const mortal = createMortal(first);
    void carryOut(world.start(mortal.wrap), scene.wish).catch(() => undefined);
    await mortal.dead;
    const again = createMortal(second);
    const recovering = world.start(again.wrap).recover(botId);
    await Promise.race([again.dead, recovering]);
    await nextStart(world);
    return problemsAfter(scene, world, former);
  } finally {
    await world.close();
  }
}

function problemsAfter(scene: Scene, world: World, former: Configuration): readonly string[] {
  const told = world.seen.finished.at(-1);
  return [
    ...problemsOf(scene, world, { former, told }),
    ...(told?.outcome === 'failed' ? ['told as failed'] : []),
    ...(drops(world) > 1 ? ['dropped twice'] : []),
  ];
}

describe('a program that dies at any point of an action', () => {
  it.each(scenes)('leaves no bot half-way: $name', async (scene) => {
    const problems: string[] = [];
    let point = 1;
    for (let died = true; died && point < 60; point += 1) {
      const end = await dieAndRecover(scene, point);
      problems.push(...end.problems.map((problem) => `${point}: ${problem}`));
      ({ died } = end);
    }
    expect(problems).toEqual([]);
    // Plan, fresh reading, intent, call, reading, journal: an action has at least these points, before and after.
    expect(point).toBeGreaterThan(14);
    expect(point).toBeLessThan(60);
  });

  it.each(scenes)('survives a second death while recovering: $name', async (scene) => {
    const problems: string[] = [];
    for (const first of [9, 11, 13]) {
      for (const second of [2, 4, 6]) {
        problems.push(...(await dieTwice(scene, first, second)));
      }
    }
    expect(problems).toEqual([]);
  });
});

const kick = sceneNamed('kick');

/** A world in which a kick died right after its delete took effect. */
async function halfKicked(): Promise<World> {
  const world = await worldOf(kick);
  const repair = world.start((parts) => ({
    ...parts,
    client: {
      ...parts.client,
      async deleteWebhook(target, options, signal) {
        await parts.client.deleteWebhook(target, options, signal);
        died();
        return new Promise<never>(() => undefined);
      },
    },
  }));
  let died = (): void => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  void carryOut(repair, { kind: 'kick', botId });
  await dead;
  expect(configurationOf(world).url).toBe('');
  return world;
}

describe('a program that is asked to stop in the middle of an action', () => {
  it('stops without a verdict, and the next start finishes', async () => {
    const world = await worldOf(kick);
    const stopping = new AbortController();
    const repair = world.start(
      (parts) => ({
        ...parts,
        client: {
          ...parts.client,
          async deleteWebhook(target, options, signal) {
            const answer = await parts.client.deleteWebhook(target, options, signal);
            stopping.abort();
            return answer;
          },
        },
      }),
      stopping.signal,
    );
    await expect(carryOut(repair, kick.wish)).rejects.toThrow('not-reachable');
    expect(configurationOf(world).url).toBe('');
    expect(world.store.entries).toEqual([]);
    await nextStart(world);
    expect(configurationOf(world)).toEqual(kick.goal);
    await world.close();
  });
});

describe('a store that cannot write', () => {
  it('sends nothing when the note cannot be made', async () => {
    const world = await worldOf(kick);
    const repair = world.start((parts) => ({
      ...parts,
      intents: {
        ...parts.intents,
        begin: () => {
          throw new Error('full');
        },
      },
    }));
    const result = await carryOut(repair, kick.wish);
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(result.message).toContain('Nothing was sent');
    expect(writes(world)).toBe(0);
    await world.close();
  });

  it('does not stop half-way when the disk fills after the first call', async () => {
    const world = await worldOf(kick);
    let updates = 0;
    const repair = world.start((parts) => ({
      ...parts,
      intents: {
        ...parts.intents,
        update(intent) {
          updates += 1;
          if (updates > 1) {
            throw new Error('full');
          }
          parts.intents.update(intent);
        },
      },
    }));
    const result = await carryOut(repair, kick.wish);
    expect(result.outcome).toBe('done');
    expect(updates).toBe(2);
    expect(configurationOf(world)).toEqual(kick.goal);
    await world.close();
  });
});

describe('recovery', () => {
  it('sets the webhook again after a kick that died behind its delete, and tells it', async () => {
    const world = await halfKicked();
    await nextStart(world);
    expect(configurationOf(world)).toEqual(kick.goal);
    expect(world.store.entries.at(-1)).toMatchObject({
      kind: 'recovery',
      wish: 'kick',
      outcome: 'done',
    });
    expect(world.seen.finished[0]?.message).toContain('Hooklight had been stopped');
    await world.close();
  });

  it('waits without a word while Telegram cannot be asked, and works when it can', async () => {
    const world = await halfKicked();
    world.simulator.control.overrideNext({ status: 502, body: 'x', count: 1 });
    const repair = world.start();
    await repair.recover(botId);
    expect(repair.unfinished(botId)).toBe(true);
    expect(world.store.entries).toEqual([]);
    await repair.recover(botId);
    expect(repair.unfinished(botId)).toBe(false);
    expect(configurationOf(world)).toEqual(kick.goal);
    await world.close();
  });

  it('goes on trying while Telegram takes no set, and tells it once', async () => {
    const world = await halfKicked();
    const { control } = world.simulator;
    control.overrideNext({ method: 'setWebhook', status: 500, count: 10_000 });
    const repair = world.start();
    for (let times = 0; times < 2; times += 1) {
      await repair.recover(botId);
      expect(repair.unfinished(botId)).toBe(true);
      expect(world.seen.finished.at(-1)?.message).toContain('NO webhook now');
    }
    expect(world.store.entries).toEqual([]);
    control.clearOverrides();
    await repair.recover(botId);
    expect(configurationOf(world)).toEqual(kick.goal);
    expect(world.store.entries).toHaveLength(1);
    await world.close();
  });

  it('is done before the next plan is made', async () => {
    const world = await halfKicked();
    const plan = await planOf(world.start(), { kind: 're-set', botId });
    expect(plan.noOp).toBe(true);
    expect(configurationOf(world)).toEqual(kick.goal);
    await world.close();
  });

  it('waits while the vault is locked', async () => {
    const world = await halfKicked();
    const { box } = world;
    world.box = null;
    const repair = world.start();
    await repair.recover(botId);
    expect(repair.unfinished(botId)).toBe(true);
    expect(writes(world)).toBe(1);
    world.box = box;
    await repair.recover(botId);
    expect(configurationOf(world)).toEqual(kick.goal);
    await world.close();
  });

  it('does not overwrite what somebody else has set meanwhile', async () => {
    const world = await halfKicked();
    world.simulator.control.setWebhookRecord(world.token, { url: 'https://second.example.org/' });
    await nextStart(world);
    expect(configurationOf(world).url).toBe('https://second.example.org/');
    expect(world.seen.finished[0]).toMatchObject({ outcome: 'failed' });
    await world.close();
  });

  it('closes a note that does not open, and says that the webhook must be looked at', async () => {
    const world = await halfKicked();
    world.box = createSecretBox(randomBytes(32));
    const repair = world.start();
    await repair.recover(botId);
    expect(repair.unfinished(botId)).toBe(false);
    expect(world.store.intents.open()).toEqual([]);
    expect(world.store.entries.at(-1)).toMatchObject({ kind: 'recovery', outcome: 'failed' });
    await world.close();
  });

  it('never repeats a drop of which it is not known whether it happened', async () => {
    const world = await worldOf(sceneNamed('drop'));
    const before = configurationOf(world);
    const mortal = createMortal(Number.POSITIVE_INFINITY);
    const repair = world.start((parts) => ({
      ...mortal.wrap(parts),
      client: {
        ...parts.client,
        // The request never leaves, but the program dies without knowing that.
        setWebhook: () => {
          died();
          return new Promise<never>(() => undefined);
        },
      },
    }));
    let died = (): void => undefined;
    const dead = new Promise<void>((resolve) => {
      died = resolve;
    });
    void carryOut(repair, { kind: 'drop', botId });
    await dead;
    await nextStart(world);
    expect(drops(world)).toBe(0);
    expect(configurationOf(world)).toEqual(before);
    expect(world.seen.finished[0]?.message).toContain('not certain whether');
    await world.close();
  });
});
