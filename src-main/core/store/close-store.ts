import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { emptyLog } from './db.ts';
import type { LiveConnection } from './live-connection.ts';
import type { Tables } from './tables.ts';
import type { Upkeep } from './upkeep.ts';

/** What closing needs of the store. */
export interface CloseDeps {
  readonly connection: LiveConnection;
  readonly clock: Clock;
  readonly log: Logger;
  readonly upkeep: Upkeep;
}

/** What is left of removed bots then goes at the next start. */
const clearedAtEndMs = 250;

/** Closes once: what waits is written, and the mark of a clean end is set where the disk took all of it. */
export function createClose(deps: CloseDeps, { checks, removed }: Tables): () => void {
  const { clock, connection, log, upkeep } = deps;
  let isOpen = true;
  return () => {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    upkeep.stop();
    connection.openForEnd();
    try {
      while (!checks.flush()) {
        // One part after the other.
      }
      const untilMs = clock.monotonicMs() + clearedAtEndMs;
      while (!removed.clearSome() && clock.monotonicMs() < untilMs) {
        // The same.
      }
      const raw = connection.writable();
      raw.pragma('optimize');
      emptyLog(raw);
    } catch (error) {
      log.error('store.close-failed', { name: error instanceof Error ? error.name : null });
    } finally {
      connection.close();
      if (connection.trouble() === null) {
        upkeep.ended();
      }
    }
  };
}
