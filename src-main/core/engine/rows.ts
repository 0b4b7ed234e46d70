import type { FleetState } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { hostOf } from '../domain/short-url.ts';
import { onOwnClock } from '../health/health-memory.ts';
import { shownState, type ShownHealth } from '../health/shown.ts';
import type { BotEntry } from './bot-entry.ts';

/** What a row depends on beside its bot. */
export interface RowContext {
  readonly nowMs: number;
  readonly settings: Settings;
  readonly watchingPaused: boolean;
  /** The fault of this bot's API root while the fleet is cut off; then nothing is known. */
  readonly rootFault: FleetState['kind'] | null;
  readonly rootFaultSinceMs: number;
  readonly environment: BotRow['environment'] | null;
  /** The end of the maintenance window that holds. */
  readonly maintenanceUntilMs: number | null;
}

/** A health older than this says nothing about now. */
export function staleAfterMs(settings: Settings): number {
  return Math.max(3 * settings.intervalSeconds * 1000, 300_000);
}

/** The health a bot is shown with: its confirmed one, unless we know that we do not know. */
export function shownHealth(entry: BotEntry, ctx: RowContext): ShownHealth {
  const { state, seen } = entry.memory;
  const age = seen.checkedAtMs === null ? 0 : ctx.nowMs - seen.checkedAtMs;
  const stale = !entry.checkedThisRun && age > staleAfterMs(ctx.settings);
  const cutOff = ctx.rootFault !== null && !entry.record.paused;
  return shownState(state, {
    locked: entry.tokenState !== 'ready',
    fault: cutOff ? { kind: ctx.rootFault, sinceMs: ctx.rootFaultSinceMs } : null,
    unwatchedSinceMs: stale || ctx.watchingPaused ? (seen.checkedAtMs ?? ctx.nowMs) : null,
  });
}

const whole = (atMs: number): number => Math.round(atMs);
const wholeMaybe = (atMs: number | null): number | null => (atMs === null ? null : whole(atMs));

function hostOfEntry(entry: BotEntry): string | null {
  if (entry.lastInfo !== null && entry.lastInfo.url !== '') {
    return hostOf(entry.lastInfo.url);
  }
  if (entry.lastInfo === null && entry.memory.seen.host !== null) {
    return entry.memory.seen.host;
  }
  return entry.desired === null ? null : hostOf(entry.desired.url);
}

/** The newest failed delivery by this computer's clock, so that its age in the list is right. */
function errorAtMs({ seen, health }: BotEntry['memory']): number | null {
  return seen.lastErrorAtMs === null ? null : onOwnClock(health, seen.lastErrorAtMs);
}

function apiRootHost(apiRoot: string): string {
  return URL.canParse(apiRoot) ? new URL(apiRoot).host : apiRoot;
}

/** Builds the row of a bot as the list shows it. */
export function buildRow(entry: BotEntry, ctx: RowContext): BotRow {
  const { record, memory } = entry;
  const shown = shownHealth(entry, ctx);
  return {
    id: record.id,
    telegramId: record.telegramId,
    username: record.username,
    name: record.name,
    tags: [...record.tags],
    host: hostOfEntry(entry),
    apiRootHost: apiRootHost(record.apiRoot),
    testEnvironment: record.testEnvironment,
    paused: record.paused,
    snoozedUntilMs: record.snoozedUntilMs,
    snoozedUntilRecovered: record.snoozedUntilRecovered,
    incident: entry.incident,
    tokenState: entry.tokenState,
    health: shown.health,
    healthSinceMs: whole(shown.sinceMs),
    suspected: memory.state.suspected && shown.reasons === memory.state.reasons,
    reasons: shown.reasons.map((one) => ({ ...one, sinceMs: whole(one.sinceMs) })),
    cause: memory.seen.cause,
    pending: memory.seen.pending,
    spark: [...entry.spark.values(ctx.nowMs)],
    beats: memory.beats,
    lossAtMs: wholeMaybe(memory.seen.lossAtMs),
    lastErrorAtMs: errorAtMs(memory),
    checkedAtMs: wholeMaybe(memory.seen.checkedAtMs),
    nextCheckAtMs: wholeMaybe(entry.nextCheckAtMs),
    activity: entry.activity,
    lastAction: entry.lastAction,
    ...(ctx.maintenanceUntilMs === null
      ? {}
      : { maintenanceUntilMs: whole(ctx.maintenanceUntilMs) }),
    ...(entry.park === null ? {} : { parkedUntilMs: whole(entry.park.returnAtMs) }),
    ...(ctx.environment === undefined || ctx.environment === null
      ? {}
      : { environment: ctx.environment }),
  };
}
