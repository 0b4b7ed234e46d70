import type { BotRow } from './snapshot.ts';

/** What decides whether a bot is silent. */
export type MutedBy = Pick<
  BotRow,
  'snoozedUntilMs' | 'snoozedUntilRecovered' | 'incident' | 'maintenanceUntilMs'
>;

/** Whether a bot is silent for a while: until a wall time, or until it has recovered. Pure. */
export function isSnoozed(
  bot: Pick<MutedBy, 'snoozedUntilMs' | 'snoozedUntilRecovered'>,
  nowMs: number,
): boolean {
  return bot.snoozedUntilRecovered || (bot.snoozedUntilMs !== null && bot.snoozedUntilMs > nowMs);
}

/**
 * Whether somebody knows of a bot's trouble already (acknowledged, snoozed, in maintenance): it is counted, but neither colours the
 * tray nor is told. The one place that decides it. Pure.
 */
export function isMuted(bot: MutedBy, nowMs: number): boolean {
  return (
    bot.maintenanceUntilMs !== undefined ||
    isSnoozed(bot, nowMs) ||
    (bot.incident !== null && bot.incident.acknowledgedAtMs !== null)
  );
}
