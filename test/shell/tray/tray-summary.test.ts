import { describe, expect, test } from 'vitest';
import { noBeats } from '../../../src-shared/beats.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { BotRow, Snapshot } from '../../../src-shared/snapshot.ts';
import { silenceAt } from '../../../src-main/shell/tray/silence.ts';
import { summarize, traySummarySchema } from '../../../src-main/shell/tray/tray-summary.ts';
import { aSummary, nowMs } from '../support/summary.ts';
import { noMessages } from '../../../src-shared/messages.ts';

function row(parts: Partial<BotRow>): BotRow {
  return {
    id: '1',
    telegramId: '1',
    username: null,
    name: 'a',
    tags: [],
    host: null,
    apiRootHost: 'api.telegram.org',
    testEnvironment: false,
    paused: false,
    snoozedUntilMs: null,
    snoozedUntilRecovered: false,
    incident: null,
    tokenState: 'ready',
    health: 'down',
    healthSinceMs: nowMs,
    suspected: false,
    reasons: [{ code: 'backlog', health: 'down', sinceMs: nowMs, detail: null }],
    cause: null,
    pending: 1,
    spark: [],
    beats: noBeats,
    lossAtMs: null,
    lastErrorAtMs: null,
    checkedAtMs: null,
    nextCheckAtMs: null,
    activity: null,
    lastAction: null,
    ...parts,
  };
}
function snapshotOf(bots: BotRow[]): Snapshot {
  const { worst: _worst, unreadMessages: _unread, silence: _silence, ...rest } = aSummary();
  return {
    ...rest,
    bulk: null,
    messages: noMessages,
    settings: defaultSettings,
    revision: 1,
    bots,
  };
}
const names = (bots: BotRow[]): readonly string[] =>
  summarize(snapshotOf(bots), nowMs).worst.map((bot) => bot.name);

describe('the tray’s summary', () => {
  test('names bad bots only, the worse and the longer ill first, snoozed ones last', () => {
    expect(
      names([
        row({ id: '1', name: 'fine', health: 'healthy' }),
        row({ id: '2', name: 'grey', health: 'unknown' }),
        row({ id: '3', name: 'paused', paused: true }),
        row({ id: '4', name: 'snoozed', snoozedUntilMs: nowMs + 1 }),
        row({ id: '5', name: 'amber', health: 'degraded' }),
        row({ id: '6', name: 'new red' }),
        row({ id: '7', name: 'old red', healthSinceMs: nowMs - 1 }),
        row({ id: '8', name: 'woken', snoozedUntilMs: nowMs, healthSinceMs: nowMs - 2 }),
      ]),
    ).toEqual(['woken', 'old red', 'new red', 'amber', 'snoozed']);
  });

  test('what somebody knows of comes last, however bad', () => {
    const incident = { incidentId: 1, startedAtMs: nowMs, acknowledgedAtMs: nowMs };
    const bots = [
      row({ id: '1', name: 'acknowledged', incident }),
      row({ id: '2', name: 'until recovered', snoozedUntilRecovered: true }),
      row({ id: '3', name: 'amber', health: 'degraded' }),
    ];
    expect(names(bots)).toEqual(['amber', 'acknowledged', 'until recovered']);
    const { worst } = summarize(snapshotOf(bots), nowMs);
    expect(worst.map(({ acknowledged, snoozed }) => [acknowledged, snoozed])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test('tells what keeps messages back', () => {
    expect(silenceAt(snapshotOf([row({})]), nowMs)).toEqual({
      quietUntilMs: null,
      maintenance: null,
    });
    const bots = [
      row({ id: '1', maintenanceUntilMs: nowMs + 10 }),
      row({ id: '2', maintenanceUntilMs: nowMs + 30 }),
      row({ id: '3' }),
    ];
    const settings = {
      ...defaultSettings,
      quietHoursEnabled: true,
      quietHoursFrom: '11:00',
      quietHoursTo: '13:30',
      quietHoursTimeZone: 'UTC',
    };
    expect(silenceAt({ ...snapshotOf(bots), settings }, nowMs)).toEqual({
      quietUntilMs: nowMs + 90 * 60_000,
      maintenance: { bots: 2, untilMs: nowMs + 30 },
    });
  });

  test('stays small whatever the number of bots', () => {
    const bots = Array.from({ length: 3000 }, (_, index) => row({ id: String(index) }));
    const summary = summarize(snapshotOf(bots), nowMs);
    expect(summary.worst).toHaveLength(8);
    expect(traySummarySchema.safeParse(summary).success).toBe(true);
  });
});
