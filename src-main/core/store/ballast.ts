import { randomBytes } from 'node:crypto';
import { lstatSync, rmSync, statfsSync, unlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Reserve } from '../engine/ports/store.ts';
import { assertPlainFile } from '../files/private-files.ts';
import { toStoreError } from './errors.ts';
import { explained } from './folder-probe.ts';

/** So much room is kept for the day on which the disk is full (DUR-04). */
const ballastBytes = 8 * 1024 * 1024;
/** The reserve is made only where this stays free beside it: who has so little left needs it more than we do. */
const leftFreeBytes = 16 * 1024 * 1024;
/** Free space from which on the reserve is there again. */
const roomyBytes = ballastBytes + leftFreeBytes;
const pieceBytes = 1024 * 1024;

/** For a program that comes and goes: it keeps nothing. */
export const noBallast: Reserve = {
  isThere: () => false,
  release: () => false,
  make: () => Promise.resolve(),
  freeBytes: () => null,
  roomyBytes: 0,
};

/** The ballast of a data folder. Its bytes are random: file systems that compress or thin out must really keep them. */
export function createBallast(folder: string): Reserve {
  const file = path.join(folder, 'ballast');
  const freeBytes = (): number | null => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return null;
    }
  };
  return {
    freeBytes,
    roomyBytes,
    isThere() {
      try {
        return lstatSync(file).size === ballastBytes;
      } catch {
        // Missing, or in a folder that one may not look into.
        return false;
      }
    },
    release() {
      try {
        unlinkSync(file);
        return true;
      } catch {
        return false;
      }
    },
    async make() {
      if ((freeBytes() ?? 0) < roomyBytes) {
        return;
      }
      try {
        assertPlainFile(file);
        await fill(file);
      } catch {
        // Half a reserve is none; whoever needs the room meanwhile is told by SQLite.
        drop(file);
      }
    },
  };
}

/** What cannot be removed stays: it is looked at again. */
function drop(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Not there, or not ours to remove.
  }
}

async function fill(file: string): Promise<void> {
  rmSync(file, { force: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    for (let written = 0; written < ballastBytes; written += pieceBytes) {
      await handle.writeFile(randomBytes(pieceBytes));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A disk that is full gets the reserve, and is tried once more: Hooklight must start on it (DUR-04). */
export function withRoom<T>(ballast: Reserve, folder: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (explained(toStoreError(error), folder).kind !== 'full' || !ballast.release()) {
      throw error;
    }
    return run();
  }
}
