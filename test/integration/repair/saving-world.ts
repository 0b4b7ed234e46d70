import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decodeManifest, manifestPathOf } from '../../../src-main/core/rescue/manifest.ts';
import type { Manifest } from '../../../src-main/core/rescue/manifest.ts';
import type { WishInput } from '../../../src-shared/wishes.ts';
import { configurationOf, sceneNamed, worldOf } from './scenes.ts';
import type { Configuration } from './scenes.ts';
import { botId } from './world.ts';
import type { World } from './world.ts';

/** A bot with a webhook in force, updates that wait, and a folder to save them to. */
export interface SavingWorld {
  readonly world: World;
  readonly folder: string;
  readonly file: string;
  readonly wish: WishInput;
  /** Ids that waited at the beginning. */
  readonly ids: readonly number[];
  readonly former: Configuration;
  close(): Promise<void>;
}

export const inForce = sceneNamed('kick');

export async function savingWorld(
  options: { readonly pending?: number; readonly deadlineMs?: number; readonly url?: string } = {},
): Promise<SavingWorld> {
  const { pending = 6, url } = options;
  const record = { ...inForce.record, pending, ...(url === undefined ? {} : { url }) };
  const world = await worldOf({ ...inForce, record }, options.deadlineMs ?? 2000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-saving-'));
  const file = path.join(folder, 'updates.ndjson');
  return {
    world,
    folder,
    file,
    wish: { kind: 'rescue', botId, path: file },
    ids: world.simulator.control.bot(world.token).pendingIds,
    former: configurationOf(world),
    async close() {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The ids in a file of saved updates, in order; none where there is no file. */
export function savedIds(file: string): readonly number[] {
  if (!existsSync(file)) {
    return [];
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const last = lines.pop();
  if (last !== '') {
    throw new Error('a torn last line');
  }
  return lines.map((line) => {
    const update: unknown = JSON.parse(line);
    return Number(Reflect.get(Object(update), 'update_id'));
  });
}

export function manifestOf(file: string): Manifest | null {
  return existsSync(manifestPathOf(file))
    ? decodeManifest(readFileSync(manifestPathOf(file), 'utf8'))
    : null;
}

/** Everything wrong with a finished file: its ids, its mode, and what its manifest says of it. */
export function fileProblems(file: string, ids: readonly number[]): readonly string[] {
  const saved = savedIds(file);
  const manifest = manifestOf(file);
  const rules: readonly (readonly [string, boolean])[] = [
    ['lost', ids.every((id) => saved.includes(id))],
    ['twice', new Set(saved).size === saved.length],
    ['others', saved.length === ids.length],
    ['file not 0600', (statSync(file).mode & 0o777) === 0o600],
    ['manifest not 0600', (statSync(manifestPathOf(file)).mode & 0o777) === 0o600],
    ['not complete', manifest?.state === 'complete'],
    ['count', manifest?.count === ids.length],
    ['first id', manifest?.firstUpdateId === ids[0]],
    ['last id', manifest?.lastUpdateId === ids.at(-1)],
    ['digest', manifest?.sha256 === createHash('sha256').update(readFileSync(file)).digest('hex')],
    ['bytes', manifest?.bytes === statSync(file).size],
  ];
  return rules.filter(([, holds]) => !holds).map(([problem]) => problem);
}
