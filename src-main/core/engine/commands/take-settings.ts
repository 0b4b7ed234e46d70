import { suspectedIntervalMs } from '../../health/context.ts';
import type { BotEntry } from '../bot-entry.ts';
import { settingsOf } from '../core.ts';
import type { CommandContext } from './command-context.ts';

/** How often the bot is asked as it is now, before any stretching, ms. */
function cadenceMs(ctx: CommandContext, entry: BotEntry): number {
  const settings = settingsOf(ctx.core, entry);
  const { suspected, streak } = entry.memory.state;
  return suspected || streak !== null
    ? suspectedIntervalMs(settings)
    : settings.intervalSeconds * 1000;
}

/**
 * A shorter interval must not wait until a check that was planned by the longer one: the check is planned anew, spread
 * as after a start. A longer interval begins with the check that is planned. Never later than planned, and never
 * before a wait that Telegram asked for is over (the scheduler holds that floor).
 */
function hasten(ctx: CommandContext, entry: BotEntry): void {
  const { nextCheckAtMs } = entry;
  const delayMs = ctx.cadence.firstDelayMs(entry);
  if (nextCheckAtMs !== null && nextCheckAtMs - ctx.core.deps.clock.nowMs() > delayMs) {
    ctx.scheduler.plan(entry.record.id, delayMs);
  }
}

/** Makes a change of settings, levels or tags that concerns these bots, and lets it count from now on. */
export function takeSettings(
  ctx: CommandContext,
  entries: readonly BotEntry[],
  change: () => void,
): void {
  const before = entries.map((entry) => cadenceMs(ctx, entry));
  change();
  for (const entry of entries) {
    entry.settings = null;
  }
  ctx.cadence.invalidate();
  for (const [i, entry] of entries.entries()) {
    if (cadenceMs(ctx, entry) < (before[i] ?? 0)) {
      hasten(ctx, entry);
    }
  }
}
