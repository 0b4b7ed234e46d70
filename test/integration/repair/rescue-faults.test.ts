import { isDeepStrictEqual } from 'node:util';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults, someAtOnce } from './reply-faults.ts';
import type { Method } from './reply-faults.ts';
import { configurationOf, drops } from './scenes.ts';
import { fileProblems, savedIds, savingWorld } from './saving-world.ts';
import type { SavingWorld } from './saving-world.ts';
import { botId, carryOut } from './world.ts';

/** What must hold at any time: every update is in the file or still at Telegram, and the webhook is as it was. */
function broken({ world, file, ids, former }: SavingWorld): readonly string[] {
  const saved = savedIds(file);
  const waiting = new Set(world.simulator.control.bot(world.token).pendingIds);
  const rules: readonly (readonly [string, boolean])[] = [
    ['lost', ids.every((id) => saved.includes(id) || waiting.has(id))],
    ['twice', new Set(saved).size === saved.length],
    ['the webhook is not as it was', isDeepStrictEqual(configurationOf(world), former)],
    ['an open note', world.store.intents.open().length === 0],
    ['dropped', drops(world) === 0],
  ];
  return rules.filter(([, holds]) => !holds).map(([problem]) => problem);
}

async function run(
  method: Method,
  [name, breakIt]: (typeof faults)[number],
  count: number,
): Promise<readonly string[]> {
  const scene = await savingWorld({ pending: 130, deadlineMs: 300 });
  try {
    const { world, file, ids, wish } = scene;
    const { control } = world.simulator;
    const repair = world.start((parts) => ({
      ...parts,
      intents: {
        ...parts.intents,
        begin(intent) {
          parts.intents.begin(intent);
          breakIt(control, { method, count });
        },
      },
    }));
    const first = await carryOut(repair, wish);
    const heal = async (): Promise<void> => {
      control.clearOverrides();
      await control.clearFaults();
    };
    if (repair.unfinished(botId)) {
      await heal();
      await repair.recover(botId);
    }
    const isDone = first.outcome === 'done';
    const problems = [
      ...broken(scene),
      ...(isDone ? fileProblems(file, ids) : []),
      ...(isDone && control.bot(world.token).pending > 0 ? ['"done" is not true'] : []),
    ];
    await heal();
    // Whatever happened, the same command again ends with everything in the file.
    if (!existsSync(file) || control.bot(world.token).pending > 0) {
      await carryOut(world.start(), wish);
    }
    return [...problems, ...broken(scene), ...fileProblems(file, ids)].map(
      (problem) => `${count} × ${name} on ${method}: ${problem} (${first.outcome})`,
    );
  } finally {
    await scene.close();
  }
}

describe('saving while replies fail in every way', () => {
  it.each(['setWebhook', 'deleteWebhook', 'getWebhookInfo', 'getUpdates'] as const)(
    'loses nothing and keeps the webhook: %s',
    async (method) => {
      const counts = method === 'getWebhookInfo' ? [1, 4] : [1, 2, 4];
      const problems = await someAtOnce(
        faults.flatMap((fault) => counts.map((count) => () => run(method, fault, count))),
      );
      expect(problems.flat()).toEqual([]);
    },
    120_000,
  );
});
