import type { BotRow } from './snapshot.ts';

/** What decides whether a bot is silent. */
export type MutedBy = Pick<
  BotRow,
  'snoozedUntilMs' | 'snoozedUntilRecovered' | 'incident' | 'maintenanceUntilMs'
>;

/** Why nothing is said of a bot. */
export type MuteCause = 'maintenance' | 'snoozed' | 'acknowledged';

/** Whether a bot is silent for a while: until a wall time, or until it has recovered. Pure. */
export function isSnoozed(
  bot: Pick<MutedBy, 'snoozedUntilMs' | 'snoozedUntilRecovered'>,
  nowMs: number,
): boolean {
  return bot.snoozedUntilRecovered || (bot.snoozedUntilMs !== null && bot.snoozedUntilMs > nowMs);
}

/**
 * Why a bot's trouble neither colours the tray nor is told, or null: work on it is planned, somebody silenced it, or
 * somebody knows of this incident. The one place that decides it; where several hold, the first of these. Pure.
 */
export function muteCause(bot: MutedBy, nowMs: number): MuteCause | null {
  if (bot.maintenanceUntilMs !== undefined) {
    return 'maintenance';
  }
  if (isSnoozed(bot, nowMs)) {
    return 'snoozed';
  }
  return bot.incident !== null && bot.incident.acknowledgedAtMs !== null ? 'acknowledged' : null;
}

/** Whether a bot is silent, for whatever cause; it is counted all the same. Pure. */
export function isMuted(bot: MutedBy, nowMs: number): boolean {
  return muteCause(bot, nowMs) !== null;
}
