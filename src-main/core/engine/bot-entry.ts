import type { Cause } from '../../../src-shared/health.ts';
import type { IncidentEvent, OpenIncident } from '../../../src-shared/incidents.ts';
import type { ActionResult, QueuedUpdate } from '../../../src-shared/action-result.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import type { Drift } from '../../../src-shared/webhook.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { Park } from '../domain/park.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import type { Secret } from '../secret.ts';
import type { BotMemory } from './memory.ts';
import { createMutex, type Mutex } from './mutex.ts';
import type { StoredBot } from './ports/bots.ts';
import { createSpark, type Spark } from './spark.ts';

/** What the engine holds of a bot while it runs. Only the engine writes it. */
export interface BotEntry {
  record: BotRecord;
  /** Its snooze is over, and the disk has not taken that yet. */
  isSnoozeEndUnsaved: boolean;
  sealedToken: Uint8Array | null;
  authTag: Uint8Array | null;
  token: Secret | null;
  tokenState: BotRow['tokenState'];
  /** Changes with every new token: an answer to an older one is dropped. */
  tokenGeneration: number;
  desired: DesiredWebhook | null;
  memory: BotMemory;
  /** The settings that hold for this bot, resolved; null = to be resolved anew (see settingsOf). */
  settings: Settings | null;
  /** The last readable answer of this run; holds the full URL, so it is never stored. */
  lastInfo: WebhookInfo | null;
  cause: Cause | null;
  drift: readonly Drift[];
  /** Whether this run of the program has checked the bot. */
  checkedThisRun: boolean;
  /** The last call timed out: the bot waits in a lane of its own. */
  slow: boolean;
  activity: BotRow['activity'];
  lastAction: ActionResult | null;
  /** The incident that is open, as it is on record; null = none, or it could not be written yet. */
  incident: OpenIncident | null;
  /** Its timeline, once read; null = to be read anew. */
  timeline: readonly IncidentEvent[] | null;
  /** Who began the last action. */
  actor: 'operator' | 'automatic' | 'api';
  /** The webhook is away for a while and comes back by itself. */
  park: Park | null;
  /** The environment that the bot belongs to; null = to none. */
  environmentId: string | null;
  /** The queue as the last peek saw it, in memory only; null = not looked at in this run. */
  lastQueue: readonly QueuedUpdate[] | null;
  /** What an action saw last; judged when the action is over. */
  seenByAction: { readonly info: WebhookInfo; readonly serverDateMs: number | null } | null;
  nextCheckAtMs: number | null;
  /** Monotonic ms; when the last check, or the one under way, was begun. */
  askedMs: number;
  /** Monotonic ms; Telegram asked to be left alone until then. */
  notBeforeMs: number;
  removed: boolean;
  readonly spark: Spark;
  readonly mutex: Mutex;
}

/** A fresh entry; the token stays locked until a key comes. */
export function createEntry(stored: StoredBot, memory: BotMemory): BotEntry {
  return {
    record: stored.record,
    isSnoozeEndUnsaved: false,
    sealedToken: stored.sealedToken,
    authTag: stored.authTag,
    token: null,
    tokenState: stored.sealedToken === null ? 'missing' : 'locked',
    tokenGeneration: 0,
    desired: null,
    memory,
    settings: null,
    lastInfo: null,
    cause: null,
    drift: [],
    checkedThisRun: false,
    slow: false,
    activity: null,
    lastAction: null,
    incident: null,
    timeline: null,
    actor: 'operator',
    park: null,
    environmentId: null,
    lastQueue: null,
    seenByAction: null,
    nextCheckAtMs: null,
    askedMs: Number.NEGATIVE_INFINITY,
    notBeforeMs: Number.NEGATIVE_INFINITY,
    removed: false,
    spark: createSpark(),
    mutex: createMutex(),
  };
}

/** Whether the bot can be asked at all. */
export function isWatchable(entry: BotEntry): boolean {
  return entry.tokenState === 'ready' && !entry.record.paused && !entry.removed;
}
