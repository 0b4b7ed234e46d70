import { statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Notice } from '../../../src-shared/notices.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

export interface DiskWorld {
  readonly disk: SmallDisk;
  readonly world: EngineWorld;
}

const ballastBytes = 8 * 1024 * 1024;
const opened: { close(): Promise<void> }[] = [];

/** An engine on a disk of 64 MB, watching these bots, with its reserve made. */
export async function startOnDisk(bots: readonly string[]): Promise<DiskWorld> {
  const disk = mountSmallDisk(64);
  opened.push({ close: () => Promise.resolve(disk.close()) });
  const world = await createWorld({ folder: disk.folder, resident: true });
  opened.push(world);
  for (const bot of bots) {
    world.telegram.answer(bot, {});
  }
  await world.add(bots);
  await hasReserve(world);
  return { disk, world };
}

/** Ends every engine, then takes away its disk. */
export async function closeDisks(): Promise<void> {
  for (const one of opened.splice(0).toReversed()) {
    await one.close();
  }
}

/** An orderly end of the engine; its clock goes on meanwhile. */
export async function stopWorld({ engine, clock }: EngineWorld): Promise<void> {
  const stopping = engine.stop();
  await clock.advance(100);
  await stopping;
}

export function reserveOf({ folder }: EngineWorld): Stats | undefined {
  return statSync(path.join(folder, 'ballast'), { throwIfNoEntry: false });
}

/** Time goes on until the reserve is there: it is written beside everything else. Answers how long that took, ms. */
export async function hasReserve(world: EngineWorld): Promise<number> {
  const fromMs = world.clock.monotonicMs();
  while (reserveOf(world)?.size !== ballastBytes) {
    await world.clock.advance(2000);
    await pause(20);
  }
  return world.clock.monotonicMs() - fromMs;
}

export function kindsOf({ engine }: EngineWorld): readonly Notice['kind'][] {
  return engine.snapshot().notices.map(({ kind }) => kind);
}

/** How often a bot was asked for its webhook. */
export function checksOf({ telegram }: EngineWorld, bot: string): number {
  return telegram.calls.filter(
    ({ telegramId, method }) => telegramId === bot && method === 'getWebhookInfo',
  ).length;
}
