import {
  renameSync,
  symlinkSync,
  appendFileSync,
  chmodSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMortal } from './mortal.ts';
import { configurationOf } from './scenes.ts';
import { fileProblems, savedIds, savingWorld } from './saving-world.ts';
import type { SavingWorld } from './saving-world.ts';
import { botId, carryOut, writes } from './world.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

async function nextStart({ world }: SavingWorld): Promise<void> {
  world.seen.finished.length = 0;
  const repair = world.start();
  await repair.recover(botId);
  expect(repair.unfinished(botId)).toBe(false);
}

/** After recovery nothing is lost and the webhook is back; after the same command, everything is in the file once. */
async function problemsAfter(scene: SavingWorld): Promise<readonly string[]> {
  const { world, file, ids, wish, former } = scene;
  const saved = savedIds(file);
  const { pendingIds } = world.simulator.control.bot(world.token);
  const lost = ids.filter((id) => !saved.includes(id) && !pendingIds.includes(id));
  const configuration = JSON.stringify(configurationOf(world));
  const problems = [
    ...(lost.length > 0 ? [`lost ${lost.length}`] : []),
    ...(configuration === JSON.stringify(former) ? [] : ['the webhook is not as it was']),
    ...(world.seen.finished.some(({ outcome }) => outcome === 'failed') ? ['told as failed'] : []),
    ...(world.store.intents.open().length > 0 ? ['an open note'] : []),
  ];
  const again = await carryOut(world.start(), wish);
  return [
    ...problems,
    ...(['done', 'no-change'].includes(again.outcome) ? [] : [`again: ${again.outcome}`]),
    ...(JSON.stringify(configurationOf(world)) === configuration ? [] : ['changed by the second']),
    ...fileProblems(file, ids),
  ];
}

async function dieAt(
  points: readonly number[],
): Promise<{ died: boolean; problems: readonly string[] }> {
  const scene = await savingWorld({ pending: 230 });
  const { world, wish } = scene;
  try {
    const [first = 1, second] = points;
    const mortal = createMortal(first);
    const life = carryOut(world.start(mortal.wrap), wish).then(
      () => false,
      () => true,
    );
    const died = await Promise.race([life, mortal.dead.then(() => true)]);
    if (died && second !== undefined) {
      const again = createMortal(second);
      await Promise.race([again.dead, world.start(again.wrap).recover(botId)]);
    }
    if (died) {
      await nextStart(scene);
    }
    return { died, problems: await problemsAfter(scene) };
  } finally {
    await scene.close();
  }
}

describe('a program that dies while it saves', () => {
  it('loses nothing and leaves no bot without its webhook, at every point', async () => {
    const problems: string[] = [];
    let point = 1;
    for (let died = true; died && point < 90; point += 1) {
      const end = await dieAt([point]);
      problems.push(...end.problems.map((problem) => `${point}: ${problem}`));
      ({ died } = end);
    }
    expect(problems).toEqual([]);
    expect(point).toBeGreaterThan(40);
    expect(point).toBeLessThan(90);
  }, 60_000);

  it('and dies again while it recovers', async () => {
    const problems: string[] = [];
    for (const first of [11, 15, 19, 23, 27, 31, 35]) {
      for (const second of [2, 4, 6, 8, 11, 14, 17]) {
        const end = await dieAt([first, second]);
        problems.push(...end.problems.map((problem) => `${first}/${second}: ${problem}`));
      }
    }
    expect(problems).toEqual([]);
  }, 60_000);
});

const kept = closedAfterEach();

/** A world in which saving died after its first page was written and confirmed. */
async function halfSaved(options: { readonly url?: string } = {}): Promise<SavingWorld> {
  const scene = kept(await savingWorld({ pending: 230, ...options }));
  let pages = 0;
  let died = (): void => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  const repair = scene.world.start((parts) => ({
    ...parts,
    client: {
      ...parts.client,
      async getUpdates(target, page, signal) {
        const answer = await parts.client.getUpdates(target, page, signal);
        pages += 1;
        if (pages < 2) {
          return answer;
        }
        died();
        return new Promise<never>(() => undefined);
      },
    },
  }));
  void carryOut(repair, scene.wish);
  await dead;
  expect(savedIds(scene.file)).toHaveLength(100);
  expect(configurationOf(scene.world).url).toBe('');
  return scene;
}

describe('recovery of saving', () => {
  it('goes on where it was and tells it', async () => {
    const scene = await halfSaved();
    await nextStart(scene);
    expect(fileProblems(scene.file, scene.ids)).toEqual([]);
    expect(configurationOf(scene.world)).toEqual(scene.former);
    expect(scene.world.store.entries.at(-1)).toMatchObject({
      kind: 'recovery',
      wish: 'rescue',
      outcome: 'done',
    });
  });

  it('goes on where no webhook is to be set', async () => {
    const scene = await halfSaved({ url: '' });
    await nextStart(scene);
    expect(fileProblems(scene.file, scene.ids)).toEqual([]);
    expect(scene.world.seen.finished[0]).toMatchObject({ outcome: 'done', saved: { count: 230 } });
    expect(writes(scene.world)).toBe(0);
  });

  it('cuts a torn last line off', async () => {
    const scene = await halfSaved();
    appendFileSync(scene.file, '{"update_id":5,"message":{"te');
    await nextStart(scene);
    expect(fileProblems(scene.file, scene.ids)).toEqual([]);
  });

  it.each([
    ['is gone', ({ file }: SavingWorld) => rmSync(file)],
    ['is another one', ({ file }: SavingWorld) => writeFileSync(file, 'mine\n')],
    [
      'is a symlink now',
      ({ file }: SavingWorld) => {
        renameSync(file, `${file}.away`);
        symlinkSync(`${file}.away`, file);
      },
    ],
  ])('sets the webhook again when the file %s, and says so', async (_name, spoil) => {
    const scene = await halfSaved();
    spoil(scene);
    await nextStart(scene);
    const { world, former } = scene;
    expect(configurationOf(world)).toEqual(former);
    expect(world.seen.finished[0]).toMatchObject({ outcome: 'restored', saved: { count: 0 } });
    expect(world.seen.finished[0]?.message).toContain('The file could not be written');
    expect(world.simulator.control.bot(world.token).pending).toBe(130);
  });

  it('makes a file that others may read private again', async () => {
    const scene = await halfSaved();
    chmodSync(scene.file, 0o644);
    await nextStart(scene);
    expect(fileProblems(scene.file, scene.ids)).toEqual([]);
  });

  it('does not overwrite a webhook that was set meanwhile', async () => {
    const scene = await halfSaved();
    const { world, file } = scene;
    world.simulator.control.setWebhookRecord(world.token, { url: 'https://second.example.org/' });
    await nextStart(scene);
    expect(configurationOf(world).url).toBe('https://second.example.org/');
    expect(world.seen.finished[0]).toMatchObject({ outcome: 'failed', saved: { count: 100 } });
    expect(savedIds(file)).toHaveLength(100);
  });

  it('waits while Telegram cannot be asked, and is over before the next plan', async () => {
    const scene = await halfSaved();
    const { world } = scene;
    world.simulator.control.overrideNext({ status: 502, body: 'x', count: 1 });
    const repair = world.start();
    await repair.recover(botId);
    expect(repair.unfinished(botId)).toBe(true);
    const [, result] = await Promise.all([repair.recover(botId), carryOut(repair, scene.wish)]);
    expect(result.outcome).toBe('no-change');
    expect(fileProblems(scene.file, scene.ids)).toEqual([]);
  });

  it('never confirms what only an older file with the same ids would hold', async () => {
    const scene = await halfSaved();
    const whole = readFileSync(scene.file);
    truncateSync(scene.file, whole.indexOf('\n') + 1);
    await nextStart(scene);
    // What was confirmed is gone from the file by other hands; what was not is all there.
    expect(savedIds(scene.file)).toEqual([scene.ids[0], ...scene.ids.slice(100)]);
  });
});
