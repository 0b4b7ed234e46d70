import * as z from 'zod';
import { automationStateSchema } from '../../../src-shared/automation.ts';
import {
  fleetStateSchema,
  healthSchema,
  healthSeverity,
  reasonCodeSchema,
} from '../../../src-shared/health.ts';
import { isMuted, isSnoozed } from '../../../src-shared/muted.ts';
import { botIdSchema } from '../../../src-shared/ids.ts';
import { settingsSchema } from '../../../src-shared/settings.ts';
import { noticeSchema } from '../../../src-shared/notices.ts';
import { lightSchema } from '../../../src-shared/light.ts';
import type { BotRow, Snapshot } from '../../../src-shared/snapshot.ts';
import { vaultStateSchema } from '../../../src-shared/vault-state.ts';

/** Bots named in the tray's menu (product decision: the worst eight). */
const maxWorstBots = 8;

const worstBotSchema = z.strictObject({
  id: botIdSchema,
  name: z.string(),
  health: healthSchema,
  healthSinceMs: z.number().int(),
  reason: reasonCodeSchema.nullable(),
  /** Silent for a while, by the clock or until it has recovered. */
  snoozed: z.boolean(),
  /** Somebody said that they know of it. */
  acknowledged: z.boolean(),
});
export type WorstBot = z.infer<typeof worstBotSchema>;

/** What keeps messages back now. */
const silenceSchema = z.strictObject({
  /** End of the quiet hours that hold; null = none do. */
  quietUntilMs: z.number().int().nullable(),
  /** Bots in maintenance, and when the last of them is out of it. */
  maintenance: z.strictObject({ bots: z.number().int(), untilMs: z.number().int() }).nullable(),
});

/**
 * What the tray, the theme and the window's frame need of the state: small whatever the number of bots, so that it
 * can be sent while no window is watching.
 */
export const traySummarySchema = z.strictObject({
  light: lightSchema,
  fleet: fleetStateSchema.nullable(),
  vault: vaultStateSchema,
  settings: settingsSchema,
  notices: z.array(noticeSchema),
  automation: automationStateSchema,
  /** Messages that nobody has read yet. */
  unreadMessages: z.number().int(),
  silence: silenceSchema,
  worst: z.array(worstBotSchema).max(maxWorstBots),
});
export type TraySummary = z.infer<typeof traySummarySchema>;

/** What somebody knows of already comes last. Then the worse, then the longer ill. */
function byUrgency(nowMs: number): (a: BotRow, b: BotRow) => number {
  return (a, b) =>
    Number(isMuted(a, nowMs)) - Number(isMuted(b, nowMs)) ||
    healthSeverity[b.health] - healthSeverity[a.health] ||
    a.healthSinceMs - b.healthSinceMs ||
    a.name.localeCompare(b.name);
}

const noSilence: TraySummary['silence'] = { quietUntilMs: null, maintenance: null };

/** Cuts a snapshot down to what the tray shows. Without an engine nothing is told, so nothing keeps messages back. Pure. */
export function summarize(
  snapshot: Snapshot,
  nowMs: number,
  silence: TraySummary['silence'] = noSilence,
): TraySummary {
  const ill = snapshot.bots.filter(
    (row) => !row.paused && (row.health === 'down' || row.health === 'degraded'),
  );
  return {
    light: snapshot.light,
    fleet: snapshot.fleet,
    vault: snapshot.vault,
    settings: snapshot.settings,
    notices: snapshot.notices,
    automation: snapshot.automation,
    unreadMessages: snapshot.messages.unread,
    silence,
    worst: ill
      .sort(byUrgency(nowMs))
      .slice(0, maxWorstBots)
      .map((row) => ({
        id: row.id,
        name: row.name,
        health: row.health,
        healthSinceMs: row.healthSinceMs,
        reason: row.reasons[0]?.code ?? null,
        snoozed: isSnoozed(row, nowMs),
        acknowledged: row.incident !== null && row.incident.acknowledgedAtMs !== null,
      })),
  };
}

/** Unread messages, while the desktop shows none: nobody can have seen them (NOT-02). Pure. */
export function notShownMessages({
  notices,
  unreadMessages,
}: Pick<TraySummary, 'notices' | 'unreadMessages'>): number {
  return notices.some(({ kind }) => kind === 'no-notifications') ? unreadMessages : 0;
}
