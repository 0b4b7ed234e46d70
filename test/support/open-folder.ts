import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { openStore, type HooklightStore } from '../../src-main/core/store/open.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';

/** The store of a folder that another program has left, on the real clock. Whoever asks closes it. */
export function openFolder(folder: string): HooklightStore {
  const opened = openStore({ folder, clock: systemClock, log: silentLogger });
  if (!opened.ok) {
    throw new Error(`the store does not open: ${opened.error.kind}`);
  }
  return opened.value;
}
