import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';

/** A backup that still holds a removed bot because the disk took no new one is replaced as soon as it does. */
const renewAgainMs = 30_000;

/** Makes the backup that is owed after a bot was removed, again and again until it is there. */
export function createRenewal(
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
  renewIfDue: () => Promise<void>,
) {
  const ended = new AbortController();
  let isWaiting = false;
  const attempt = async (): Promise<boolean> => {
    try {
      await renewIfDue();
      return true;
    } catch (error) {
      log.error('store.backup-failed', { name: error instanceof Error ? error.name : null });
      return false;
    }
  };
  return {
    async begin(): Promise<void> {
      while (!(await attempt()) && !isWaiting) {
        isWaiting = true;
        const how = await clock.sleep(renewAgainMs, ended.signal);
        isWaiting = false;
        if (how === 'aborted') {
          return;
        }
      }
    },
    end: () => ended.abort(),
  };
}

/** One long reading at a time, and none after the end; one that was given up is no failure. */
export function createTurns() {
  let hasEnded = false;
  let last = Promise.resolve();
  return {
    take(work: () => Promise<void>): Promise<void> {
      const mine = last.then(async () => {
        try {
          await (hasEnded ? undefined : work());
        } catch (error) {
          if (!hasEnded) {
            throw error;
          }
        }
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    end() {
      hasEnded = true;
    },
  };
}
