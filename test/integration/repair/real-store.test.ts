import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import type { HooklightStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { configurationOf, sceneNamed, worldOf } from './scenes.ts';
import { botId, carryOut } from './world.ts';

function open(folder: string): HooklightStore {
  const opened = openStore({ folder, clock: systemClock, log: silentLogger });
  if (!opened.ok) {
    throw new Error(`store: ${opened.error.kind}`);
  }
  return opened.value;
}

it('finishes after a restart what the real store has noted, and keeps its notes sealed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hooklight-repair-'));
  const scene = sceneNamed('kick');
  const world = await worldOf(scene);
  try {
    const first = open(folder);
    first.bots.insert({ record: world.bot, sealedToken: null, authTag: null });
    let died = (): void => undefined;
    const dead = new Promise<void>((resolve) => {
      died = resolve;
    });
    const doomed = world.start((parts) => ({
      ...parts,
      intents: first.intents,
      journal: first.journal,
      client: {
        ...parts.client,
        async deleteWebhook(target, options, signal) {
          await parts.client.deleteWebhook(target, options, signal);
          died();
          return new Promise<never>(() => undefined);
        },
      },
    }));
    void carryOut(doomed, scene.wish);
    await dead;
    expect(first.intents.open()).toHaveLength(1);
    const bytes = readdirSync(folder).map((name) =>
      readFileSync(path.join(folder, name), 'latin1'),
    );
    expect(bytes.join('')).not.toMatch(/secret-1|long-path/);
    first.close();

    const second = open(folder);
    const repair = world.start((parts) => ({
      ...parts,
      intents: second.intents,
      journal: second.journal,
    }));
    await repair.recover(botId);
    expect(configurationOf(world)).toEqual(scene.goal);
    expect(second.intents.open()).toEqual([]);
    const page = second.journal.page({ botId, beforeSeq: null, limit: 10 });
    expect(page[0]).toMatchObject({
      kind: 'recovery',
      wish: 'kick',
      outcome: 'done',
      chainOk: true,
    });
    second.close();
  } finally {
    await world.close();
    rmSync(folder, { recursive: true });
  }
});
