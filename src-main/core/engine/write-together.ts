import type { EngineCore } from './core.ts';
import { isStorageFailure, storageFailed } from './storage-notice.ts';

/**
 * Several writes as one durable transaction; on a disk that takes nothing each of them waits in memory by itself.
 * `ofBots` as in `Store.atomically`. @throws a defect.
 */
export function writeTogether(
  core: EngineCore,
  write: () => void,
  ofBots?: readonly string[],
): void {
  try {
    core.deps.store.atomically(write, ofBots);
  } catch (error) {
    if (!isStorageFailure(error)) {
      throw error;
    }
    storageFailed(core, error);
    write();
  }
}
