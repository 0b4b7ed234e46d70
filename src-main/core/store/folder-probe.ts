import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { toStoreError, type StoreError } from './errors.ts';

/**
 * What the system itself says when something is written to the data folder; null = it can be. SQLite names a full
 * quota, a read-only disk and a broken one alike ("cannot open", "I/O error"): the system's own code tells them apart.
 */
export function folderTrouble(folder: string): StoreError | null {
  const file = path.join(folder, 'probe');
  try {
    rmSync(file, { force: true });
    const fd = openSync(file, 'wx', 0o600);
    try {
      writeSync(fd, Buffer.alloc(4096, 1), 0, 4096, 0);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    return null;
  } catch (error) {
    return toStoreError(error);
  } finally {
    drop(file);
  }
}

function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It could be made and not be taken away: the next probe, or nobody, misses it.
  }
}

/** The same failure with the cause that the system names, where it names one. */
export function explained(failure: StoreError, folder: string): StoreError {
  if (failure.kind === 'busy' || failure.kind === 'from-future' || failure.kind === 'full') {
    return failure;
  }
  const found = folderTrouble(folder);
  const saysMore = found !== null && !('detail' in found && found.detail === 'ENOENT');
  return saysMore && found.kind !== failure.kind ? found : failure;
}
