/** How fast webhooks may be set: per bot and in all. */
import type { Clock } from '../time/clock.ts';
import { createRateLane } from './rate-lane.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

/** One set per bot in 2 s (the server's slot is 1 s), one a second in all. */
const spacingMs = 2000;
const limits = [{ count: 1, periodMs: 1000 }] as const;

/** What is remembered of one bot's sets. */
export interface BotSets {
  lastMs: number;
  readonly turn: Semaphore;
}

/** A bot that was never set. */
export function newBotSets(): BotSets {
  return { lastMs: -Infinity, turn: createSemaphore(1) };
}

export interface SetSpacing {
  /** Waits until this bot may be set; false when the signal fired first. */
  pass(bot: BotSets, signal: AbortSignal): Promise<boolean>;
}

/** The bot's own spacing first, then the common one; the bot's turn is kept until both are passed. */
export function createSetSpacing(clock: Clock): SetSpacing {
  const all = createRateLane(clock, () => limits);
  return {
    async pass(bot, signal) {
      if (!(await bot.turn.enter(signal))) {
        return false;
      }
      try {
        const leftMs = bot.lastMs + spacingMs - clock.monotonicMs();
        if (leftMs > 0 && (await clock.sleep(leftMs, signal)) === 'aborted') {
          return false;
        }
        if (!(await all.enter(signal))) {
          return false;
        }
        bot.lastMs = clock.monotonicMs();
        return true;
      } finally {
        bot.turn.leave();
      }
    },
  };
}
