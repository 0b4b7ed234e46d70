import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import type { BotEntry } from './bot-entry.ts';

export interface HealthChangesDeps {
  readonly clock: Clock;
  readonly log: Logger;
  /** Fires when the engine stops. */
  readonly signal: AbortSignal;
  /** Makes durable what was recorded, in one transaction; false where it goes on waiting. @throws when it could not. */
  readonly commit: () => boolean;
  /** It could not. */
  readonly failed: (error: unknown) => void;
}

/**
 * Changes of health on their way to the disk. Those of one short turn share a sync: when thousands of bots fail within a
 * minute, a sync for each would hold up the checks of all others. Nobody is told, no row is published, no command and no
 * repair begins on a change that is not on disk: whoever is about to calls `settle` and waits for nothing.
 */
export interface HealthChanges {
  /** A change was recorded. `after` is called once it is on disk, or could not be written; in the order of adding. */
  add(entry: BotEntry, after: (isWritten: boolean) => void): void;
  /** Ends the turn now. Never throws. */
  settle(): void;
  /** The same, where a change of this bot waits: its next check builds on it. */
  settleOf(entry: BotEntry): void;
}

/** Nobody notices so little, and at the highest budget of requests 25 changes come together in it. */
const shortestTurnMs = 50;
/** On a disk that is slow, committing takes at most a fifth of the engine's time, as long as a turn stays below this. */
const longestTurnMs = 1000;
const turnPerCommit = 4;

/** Collects changes until their turn is over. */
export function createHealthChanges(deps: HealthChangesDeps): HealthChanges {
  const { clock, log, signal } = deps;
  const waiting = new Map<BotEntry, (isWritten: boolean) => void>();
  let turn = 0;
  let turnMs = shortestTurnMs;

  const commit = (): boolean => {
    const startMs = clock.monotonicMs();
    try {
      return deps.commit();
    } catch (error) {
      deps.failed(error);
      return false;
    } finally {
      const tookMs = clock.monotonicMs() - startMs;
      turnMs = Math.min(longestTurnMs, Math.max(shortestTurnMs, turnPerCommit * tookMs));
    }
  };
  const settle = (): void => {
    if (waiting.size === 0) {
      return;
    }
    turn += 1;
    const isWritten = commit();
    const those = [...waiting.values()];
    waiting.clear();
    for (const after of those) {
      try {
        after(isWritten);
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        log.error('engine.change-threw', { error: name });
      }
    }
  };
  const settleLater = async (of: number): Promise<void> => {
    await clock.sleep(turnMs, signal);
    if (turn === of) {
      settle();
    }
  };
  const settleOf = (entry: BotEntry): void => {
    if (waiting.has(entry)) {
      settle();
    }
  };
  return {
    add(entry, after) {
      settleOf(entry);
      waiting.set(entry, after);
      if (waiting.size === 1) {
        void settleLater(turn);
      }
    },
    settle,
    settleOf,
  };
}
