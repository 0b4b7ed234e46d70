import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seeded } from '../../../support/seeded.ts';
import { Disk, type Fates } from './disk.ts';
import type { DiskEvent } from './recording.ts';

/** The ways in which a disk treats what was not yet synced. */
const worlds: Readonly<Record<string, (random: () => number) => Fates>> = {
  'all lost': () => () => 'lost',
  'all kept': () => () => 'kept',
  'some lost, in any order': (random) => () => (random() < 0.5 ? 'kept' : 'lost'),
  'some lost, some torn': (random) => () => {
    const drawn = random();
    if (drawn < 0.4) {
      return 'kept';
    }
    return drawn < 0.7 ? 'lost' : 'torn';
  },
};

export interface Cut {
  readonly name: string;
  readonly folder: string;
  /** The last number that was acknowledged before the power went. */
  readonly acknowledged: number;
  /** What somebody had been told by then. */
  readonly told: readonly string[];
}

/** Cuts the power at `points` places of a recording, in each world in turn, and hands over what is left on the disk. */
export function cutPower(
  events: readonly DiskEvent[],
  points: number,
  look: (cut: Cut) => void,
): void {
  const names = Object.keys(worlds);
  const random = seeded(7);
  const disk = new Disk();
  let acknowledged = 0;
  const told: string[] = [];
  let point = 0;
  for (const [index, event] of events.entries()) {
    disk.apply(event);
    acknowledged = event.kind === 'ack' ? event.n : acknowledged;
    told.push(...(event.kind === 'told' ? [event.what] : []));
    for (; point < points && index >= Math.floor((point * events.length) / points); point += 1) {
      const world = names[point % names.length] ?? '';
      const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cut-'));
      try {
        disk.cutInto(folder, worlds[world]?.(random) ?? (() => 'lost'), random);
        look({ name: `event ${index}, ${world}`, folder, acknowledged, told });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
}
