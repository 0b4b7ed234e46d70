/**
 * Ports of the engine: what it needs from others, declared by the consumer. Implementations: core/telegram,
 * core/store, core/vault, core/repair, and (notifier, key hand-over) the shell or the command line.
 */
import type { EngineFacts } from '../../../src-shared/diagnostics.ts';
import type { EnvironmentColour } from '../../../src-shared/environment.ts';
import type { CauseClass, Health, ReasonCode } from '../../../src-shared/health.ts';
import type { Incident, IncidentEvent, IncidentState } from '../../../src-shared/incidents.ts';
import type { MaintenanceWindow } from '../../../src-shared/maintenance.ts';
import type { Message, MessageAction, NotShown } from '../../../src-shared/messages.ts';
import type {
  ActionResult,
  PlanAnswer,
  Progress,
  Refusal,
  Wish,
} from '../../../src-shared/repair.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { LevelPatch, SettingLevel } from '../../../src-shared/setting-levels.ts';
import type { Said } from '../../../src-shared/said.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { HistoryPage, JournalEntry } from '../../../src-shared/snapshot.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { Park } from '../domain/park.ts';
import type { ProxyChoice } from '../domain/proxy.ts';
import type { RawUpdate } from '../domain/raw-update.ts';
import type { TelegramError, TransportFault } from '../domain/telegram-error.ts';
import type { HistorySpan, HourSums } from '../history/hours.ts';
import type { IncidentChange, Transition } from '../domain/verdict.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import type { EnvironmentWebhook } from '../environments/environment.ts';
import type { SettingLevels } from '../health/thresholds.ts';
import type { StoreError } from '../store/errors.ts';
import type { Secret } from '../secret.ts';

// ---------------------------------------------------------------- Telegram

/** Where and as whom a call goes. */
export interface ApiTarget {
  readonly apiRoot: string;
  readonly testEnvironment: boolean;
  readonly token: Secret;
}

/** A successful reply. `description` is Telegram's success text ("Webhook was set"), where one came. */
export interface ApiReply<T> {
  readonly value: T;
  readonly description: string | null;
  readonly serverDateMs: number | null;
  readonly latencyMs: number;
}
export type ApiResult<T> = Result<ApiReply<T>, TelegramError>;

export interface BotProfile {
  readonly telegramId: string;
  readonly username: string | null;
  readonly firstName: string;
}

/** Everything setWebhook takes; a key left out is really not sent (Telegram resets what is left out). */
export interface SetWebhookParams {
  readonly url: string;
  readonly maxConnections: number;
  /** null = the default list, sent as `[]`. */
  readonly allowedUpdates: readonly string[] | null;
  readonly secret: Secret | null;
  readonly certificatePem: string | null;
  readonly ipAddress: string | null;
}

/** The Bot API client. Every call has one total deadline (15 s), paced per API root; it never throws. */
export interface TelegramClient {
  getMe(target: ApiTarget, signal: AbortSignal): Promise<ApiResult<BotProfile>>;
  getWebhookInfo(target: ApiTarget, signal: AbortSignal): Promise<ApiResult<WebhookInfo>>;
  setWebhook(
    target: ApiTarget,
    params: SetWebhookParams & { readonly dropPending: boolean },
    signal: AbortSignal,
  ): Promise<ApiResult<true>>;
  deleteWebhook(
    target: ApiTarget,
    options: { readonly dropPending: boolean },
    signal: AbortSignal,
  ): Promise<ApiResult<true>>;
  /**
   * A page of waiting updates, without waiting for any. An offset confirms, for ever, everything below it; null looks at
   * the oldest and confirms nothing. Refused (409) while a webhook is there.
   */
  getUpdates(
    target: ApiTarget,
    page: { readonly offset: number | null; readonly limit: number },
    signal: AbortSignal,
  ): Promise<ApiResult<readonly RawUpdate[]>>;
  /** Drops pooled sockets: after resume or a link change they may be half-open. */
  dropConnections(): void;
  close(): Promise<void>;
}

/** How an attempt to reach a root ended. `code` is a plain error code fit for a log. */
export type ProbeResult = Result<
  { readonly throughProxy: boolean },
  { readonly fault: TransportFault; readonly code: string | null }
>;

/** The way calls leave this computer. */
export interface Egress {
  /** New connections go this way from now on; those that stand are dropped. */
  use(choice: ProxyChoice): void;
  /** Opens a TLS connection to the root as `choice` would and closes it: no request, no token. Never throws. */
  probe(apiRoot: string, choice: ProxyChoice): Promise<ProbeResult>;
  /** Whether calls to this root go through a proxy now, as far as is known: a person's, or the system's. */
  isProxied(apiRoot: string): boolean;
}

// ---------------------------------------------------------------- Vault

/** AES-256-GCM under the data key; `field` and `botId` are bound as additional data (SEC-04). */
export interface SecretBox {
  seal(place: { readonly botId: string; readonly field: string }, plain: string): Uint8Array;
  /** null when the bytes were changed, or belong to another bot, field or key. */
  open(
    place: { readonly botId: string; readonly field: string },
    sealed: Uint8Array,
  ): string | null;
  /** Authentication tag over repair-critical fields (SEC-25); canonical text in, 32 bytes out. */
  tag(text: string): Uint8Array;
}

// ---------------------------------------------------------------- Store

/** A bot as it lies on disk. `authTag` covers the repair-critical columns (see `authText` in core/vault). */
export interface StoredBot {
  readonly record: BotRecord;
  /** null in session-only mode: the token was never written. */
  readonly sealedToken: Uint8Array | null;
  readonly authTag: Uint8Array | null;
}

/** Confirmed state and the engine's memory of a bot, so that a restart goes on where it stopped. */
export interface StoredState {
  readonly botId: string;
  readonly health: Health;
  readonly healthSinceMs: number;
  /** JSON owned and parsed (zod) by core/engine/memory.ts; holds no secret and no webhook path. */
  readonly memoryJson: string;
}

export interface CheckSample {
  readonly botId: string;
  readonly atMs: number;
  readonly health: Health;
  readonly reason: ReasonCode | null;
  readonly pending: number | null;
  readonly latencyMs: number;
  /** The bot's interval at that time, ms: it tells a pause between two checks from a gap. */
  readonly intervalMs: number;
}

/** One check's whole effect: all of it in one transaction, or nothing. */
export interface CheckRecord {
  readonly sample: CheckSample;
  readonly state: StoredState;
  readonly transition: Transition | null;
  readonly incident: IncidentChange | null;
  /** Lines for the timeline of the incident that is open with this check (before it closes it). */
  readonly notes: readonly IncidentEvent[];
  readonly error: {
    readonly atMs: number;
    readonly message: string;
    readonly causeId: string;
    readonly causeClass: CauseClass;
  } | null;
}

export interface StoredErrorEvent {
  readonly message: string;
  readonly causeId: string;
  readonly causeClass: CauseClass;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  readonly count: number;
}

/** A stretch of incidents, newest first. */
export interface IncidentPage {
  readonly botId: string | null;
  readonly state: IncidentState;
  readonly beforeId: number | null;
  readonly limit: number;
}

/** Which incident a line of a timeline belongs to. */
export type IncidentPlace =
  | { readonly incidentId: number }
  /** The one in which this action took place. */
  | { readonly actionId: string }
  | { readonly botId: string; readonly startedAtMs: number }
  /** The one that this bot has open now. */
  | { readonly openOf: string };

/** A transition that was recorded but not announced yet. */
export interface OutboxItem {
  readonly transitionId: number;
  readonly transition: Transition;
}

/** Stored before the first call of an action: what was there, what is meant (sealed: URLs and secrets inside). */
export interface StoredIntent {
  readonly actionId: string;
  readonly botId: string;
  readonly wish: Wish['kind'];
  readonly startedAtMs: number;
  /** JSON of before, plan and progress, sealed by the runner; opaque here. */
  readonly sealed: Uint8Array;
}

/** What an action found, to be brought back by an undo (sealed: URLs and secrets inside). */
export interface StoredUndo {
  readonly actionId: string;
  readonly botId: string;
  readonly wish: Wish['kind'];
  /** When the action was over, wall ms. */
  readonly atMs: number;
  /** False where only updates were destroyed: there is nothing to bring back. */
  readonly changed: boolean;
  readonly sealed: Uint8Array;
}

/** Name and colour stand in the clear too, to be shown while there is no key; what counts is sealed. */
export interface StoredEnvironment {
  readonly id: string;
  readonly name: string;
  readonly colour: EnvironmentColour;
  readonly sealed: Uint8Array;
}

/** A bot's environment with the tag over both. */
export interface StoredMember {
  readonly botId: string;
  readonly environmentId: string;
  readonly tag: Uint8Array;
}

/** A maintenance window as it lies on disk. */
export interface StoredMaintenance extends MaintenanceWindow {
  /** Wall ms; the occurrence that held then was ended at that moment. */
  readonly endedAtMs: number | null;
}

export interface JournalAppend {
  readonly atMs: number;
  readonly botId: string | null;
  readonly actor: JournalEntry['actor'];
  readonly kind: JournalEntry['kind'];
  readonly wish: Wish['kind'] | null;
  readonly outcome: string | null;
  readonly evidence: number | null;
  /** In English. */
  readonly message: string;
  /** The same as keys and values. */
  readonly said?: readonly Said[];
  readonly detail: string | null;
}

/** Room that is kept on the disk, to be given up on the day on which there is none: what then frees space can be written (DUR-04). */
export interface Reserve {
  /** Never throws: false where the folder may not be looked into. */
  isThere(): boolean;
  /** Gives the room up; false where there is none to give. */
  release(): boolean;
  /** Makes it where there is room for it; a disk that refuses is left alone. Never throws. */
  make(): Promise<void>;
  /** Free bytes of the disk for this user; null = not told, or nothing is kept. */
  freeBytes(): number | null;
  /** So much must be free for the reserve to be made. */
  readonly roomyBytes: number;
}

/** The SQLite store, synchronous. Writes that others build on are durable when the call returns. */
export interface Store {
  readonly bots: {
    list(): readonly StoredBot[];
    insert(bot: StoredBot): void;
    update(bot: StoredBot): void;
    /**
     * Removes the bot with its secrets, state and history; afterwards no byte of a secret is left in any file. Its
     * incidents stay, ended and under its name.
     */
    remove(botId: string): void;
  };
  readonly desired: {
    /** Sealed JSON of the whole DesiredWebhook (core/vault/desired-codec.ts). */
    get(botId: string): Uint8Array | null;
    put(botId: string, sealed: Uint8Array, changedAtMs: number): void;
    remove(botId: string): void;
  };
  readonly states: {
    list(): readonly StoredState[];
    save(state: StoredState): void;
  };
  readonly checks: {
    /**
     * Keeps a check until it is committed: at most 2 s or 1,000 rows are at risk. True where others build on it (a change
     * of health, an incident, a line of its timeline): nobody may before `commitChanges`.
     */
    record(record: CheckRecord): boolean;
    /**
     * Makes durable what others build on, in one transaction; false where some of it goes on waiting: it is long, or a
     * commit failed within the last second, and nothing was tried. @throws StoreFailure
     */
    commitChanges(): boolean;
    /** Commits what waits, in one part where it is long; true = nothing waits any more. Call until then, yielding between. */
    flush(): boolean;
    page(query: {
      readonly botId: string;
      readonly fromMs: number;
      readonly toMs: number;
      readonly limit: number;
    }): HistoryPage;
    errors(botId: string, limit: number): readonly StoredErrorEvent[];
    /** Newest pending counts since `sinceMs`, oldest first, for sparklines and the loss clock. */
    recentPending(
      botId: string,
      sinceMs: number,
    ): readonly {
      readonly fromMs: number;
      readonly toMs: number;
      readonly pending: number | null;
    }[];
    statistics(botId: string, sinceMs: number): CheckStatistics;
    /**
     * Spans that touch a stretch of time by their end, led by the one before it; null when there are more than `limit`.
     */
    spans(query: {
      readonly botId: string;
      readonly fromMs: number;
      readonly toMs: number;
      readonly limit: number;
    }): readonly HistorySpan[] | null;
    /** What is known of the hours from one to another (hours since 1970, the second not included), oldest first. */
    hours(query: {
      readonly botId: string;
      readonly fromHour: number;
      readonly toHour: number;
    }): readonly HourSums[];
  };
  readonly incidents: {
    page(query: IncidentPage): readonly Incident[];
    get(incidentId: number): Incident | null;
    openOf(botId: string): Incident | null;
    /** The incident of a bot that began then; the bot may be gone. */
    startedAt(botId: string, startedAtMs: number): Incident | null;
    /** Its timeline as noted, oldest line first. */
    events(incidentId: number): readonly IncidentEvent[];
    /** Adds lines and what they count, durably; nothing where there is no such incident. */
    append(place: IncidentPlace, events: readonly IncidentEvent[]): void;
    /** Marks an open incident as known (false: not any more), with its line and that of the journal, in one transaction. */
    acknowledge(incidentId: number, acknowledged: boolean, entry: JournalAppend): void;
    setNote(incidentId: number, note: string, entry: JournalAppend): void;
  };
  readonly outbox: {
    unsent(limit: number): readonly OutboxItem[];
    markSent(transitionIds: readonly number[], atMs: number): void;
  };
  readonly intents: {
    begin(intent: StoredIntent): void;
    update(intent: StoredIntent): void;
    /** Closes the intent and appends the journal line in one transaction. */
    finish(actionId: string, entry: JournalAppend): void;
    open(): readonly StoredIntent[];
  };
  readonly undo: {
    /** The same action again replaces its note. */
    put(note: StoredUndo): void;
    /** Notes of a bot, newest first. */
    list(botId: string): readonly StoredUndo[];
    remove(actionId: string): void;
  };
  readonly parks: {
    /** When a parked webhook comes back, sealed (core/vault/park-codec.ts). */
    get(botId: string): Uint8Array | null;
    put(botId: string, sealed: Uint8Array): void;
    remove(botId: string): void;
  };
  readonly journal: {
    append(entry: JournalAppend): void;
    page(query: {
      readonly botId: string | null;
      readonly beforeSeq: number | null;
      readonly limit: number;
    }): readonly JournalEntry[];
  };
  /** Every message ever meant for the desktop. Each write is durable when it returns. */
  readonly messages: {
    /** Records a message before it is shown; one of its key that still waits to be shown is brought up to date. */
    record(message: NotificationMessage, atMs: number): number;
    /** The desktop took it: older ones of its key are replaced. */
    markShown(
      messageId: number,
      shown: { readonly atMs: number; readonly handle: string | null },
    ): void;
    markNotShown(messageId: number, why: NotShown): void;
    /** It is not meant for the desktop now: told by the list alone. */
    markKeptOff(messageId: number, atMs: number): void;
    /** Takes back what stands under a key; false = nothing does. */
    withdraw(key: string, atMs: number): boolean;
    /** Handle of the message that stands on the desktop under a key. */
    handleOf(key: string): string | null;
    /** Digests that were told and still stand: neither replaced nor taken back. */
    standingDigests(): readonly StandingDigest[];
    find(handle: string): number | null;
    get(messageId: number): Message | null;
    page(query: { readonly beforeId: number | null; readonly limit: number }): readonly Message[];
    markRead(
      which: { readonly messageId: number } | { readonly upToId: number },
      atMs: number,
    ): void;
    unread(): number;
    /** After a start: messages whose fate nobody heard of. */
    markInterrupted(): void;
  };
  readonly settings: {
    read(): Settings;
    write(settings: Settings): void;
    /** Engine-owned single values, e.g. `watching-paused-until`. */
    getValue(key: string): string | null;
    putValue(key: string, value: string | null): void;
  };
  /** Environments, their content sealed (core/vault/environment-codec.ts), and which bots belong to them. */
  readonly environments: {
    list(): readonly StoredEnvironment[];
    put(environment: StoredEnvironment): void;
    /** Its bots belong to none afterwards. */
    remove(environmentId: string): void;
    members(): readonly StoredMember[];
    /** null = the bot belongs to none. */
    assign(botId: string, member: StoredMember | null): void;
  };
  /** Settings by tag and by bot. A bot's own go with the bot. */
  readonly levels: {
    read(): SettingLevels;
    /** Replaces everything that this level sets. */
    write(level: SettingLevel, values: LevelPatch): void;
  };
  readonly maintenance: {
    list(): readonly StoredMaintenance[];
    put(window: StoredMaintenance): void;
    remove(id: string): void;
  };
  /** Everything that `run` writes, or nothing: one durable transaction. Throws what `run` throws. */
  atomically<T>(run: () => T): T;
  /** Commits something that changes nothing: whether anything can be saved. @throws StoreFailure */
  probe(): void;
  /** Why nothing can be saved, where the folder could only be read from the start; null = as far as is known it can. */
  trouble(): StoreError | null;
  /** Room on the disk that is given up when there is none. */
  readonly reserve: Reserve;
  /** Deletes rows past retention in small batches; returns how many went. Call until 0, yielding between. */
  prune(nowMs: number): number;
  /** Makes the daily backup and the weekly check of everything, where they are due; off this loop in the app. */
  upkeep(nowMs: number): Promise<void>;
  /** Format, sizes, rows by table, backups: numbers only. Counts every table, so only for a person who asks. */
  facts(): EngineFacts;
  close(): void;
}

export interface CheckStatistics {
  readonly checks: number;
  readonly healthyShare: number | null;
  readonly incidents: number;
  readonly latencyMeanMs: number | null;
  readonly latencyMaxMs: number | null;
  readonly pendingMax: number | null;
}

// ---------------------------------------------------------------- Repair

/** What the engine knows of a bot at the moment of planning; null parts are not known. */
export interface BotContext {
  readonly bot: BotRecord;
  readonly target: ApiTarget;
  readonly desired: DesiredWebhook | null;
  readonly lastInfo: WebhookInfo | null;
  readonly oldestPendingAtMs: number | null;
  /** No update that waits is older, wall ms; null = nobody knows how old they are. */
  readonly waitingSinceMs: number | null;
  /** The webhook is away for a while and comes back by itself; null = it is not. */
  readonly park: Park | null;
  /** Nothing sealed is kept beyond this run of the program. */
  readonly sessionOnly: boolean;
  /** The environment that the bot belongs to; null = to none. */
  readonly environmentId?: string | null;
}

/** What repair asks of the engine. */
export interface RepairHost {
  /** Refusal when the bot cannot be acted on (unknown, token locked or missing, record tampered with). */
  context(botId: string): Result<BotContext, Refusal>;
  /** Runs alone for this bot: no check reads a half-applied action, no second action starts. */
  exclusively<T>(botId: string, run: () => Promise<T>): Promise<T>;
  /** Stores the new desired webhook (sealed, durable) before the first call. */
  saveDesired(botId: string, desired: DesiredWebhook | null): void;
  /** Stores when a parked webhook comes back (sealed, durable); null = it is not parked any more. */
  savePark(botId: string, park: Park | null): void;
  /** What an environment wants of this bot, or every reason why it wants nothing. */
  environmentWebhook?(
    botId: string,
    environmentId: string,
  ): Result<EnvironmentWebhook, readonly Refusal[]>;
  /** How an environment is called; null when it is gone. */
  environmentName?(environmentId: string): string | null;
  /** Stores which environment the bot belongs to from now on; null = to none. */
  saveEnvironment?(botId: string, environmentId: string | null): void;
  /** A fresh info seen by an action goes the same way as a check. */
  observed(botId: string, info: WebhookInfo, serverDateMs: number | null): void;
  started(
    botId: string,
    wish: Wish['kind'],
    by: { readonly deadlineMs: number; readonly actor: 'operator' | 'automatic' | 'api' },
  ): void;
  /** How far a long action is. */
  progress?(botId: string, progress: Progress): void;
  finished(botId: string, result: ActionResult): void;
}

export interface Repair {
  /** Reads a fresh info, runs preflight, returns a plan or every refusal at once. Sends nothing that writes. */
  plan(wish: Wish, actor?: 'operator' | 'automatic' | 'api'): Promise<PlanAnswer>;
  /** Runs exactly that plan. Resolves when the action is over. */
  apply(request: {
    readonly planId: string;
    readonly typedName: string | null;
    readonly actor: 'operator' | 'automatic' | 'api';
  }): Promise<Result<ActionResult, readonly Refusal[]>>;
  /**
   * Whether apply would be accepted right now (known, fresh, name typed): for the answer of `repair:apply`. With an
   * actor a refusal is written to the journal.
   */
  check(request: {
    readonly planId: string;
    readonly typedName: string | null;
    readonly actor?: 'operator' | 'automatic' | 'api';
  }): readonly Refusal[];
  /** Finishes or rolls back every intent left open by a crash; call when the token of a bot becomes usable. */
  recover(botId: string): Promise<void>;
  /** Ends the reading of a queue after the page under way; the action then sets the webhook again as always. */
  stopReading?(botId: string): void;
  /** True while an intent of this bot is open and nobody works on it: call `recover` once the bot can be reached. */
  unfinished?(botId: string): boolean;
}

// ---------------------------------------------------------------- Notifications

export interface NotificationMessage {
  /** Same key = same incident: replaced, not repeated. */
  readonly key: string;
  readonly kind: 'problem' | 'recovered' | 'digest' | 'fleet';
  readonly botIds: readonly string[];
  readonly title: string;
  readonly body: string;
  /** The same without any privacy: what the window's own list says. */
  readonly full: { readonly title: string; readonly body: string };
  readonly urgency: 'low' | 'normal' | 'critical';
  /** Start of the incident, for messages about one bot. */
  readonly startedAtMs: number | null;
  /** What can be done about it at once. Never the only way to do it. */
  readonly actions: readonly MessageAction[];
}

/** A message about several bots that was told and not taken back since. */
export interface StandingDigest extends Pick<NotificationMessage, 'key' | 'botIds'> {
  /** All of its bots; `botIds` names the first of them. */
  readonly botCount: number;
  /** Wall ms. */
  readonly shownAtMs: number;
}

/** Tells a person: records every message, then shows it. `unavailable` keeps the message in the outbox. */
export interface Notifier {
  show(message: NotificationMessage): Promise<'shown' | 'unavailable'>;
  withdraw(key: string): void;
}

/** A recorded message on its way to the desktop. */
export interface DesktopNotice {
  readonly messageId: number;
  readonly message: NotificationMessage;
  readonly hasSound: boolean;
  /** Handle of the shown message that this one takes the place of. */
  readonly replaces: string | null;
}
/** `handle` finds a shown message again, also after a restart; null = it cannot be found. */
export type DesktopAnswer =
  | { readonly result: 'shown'; readonly handle: string | null }
  | { readonly result: NotShown };

/** Shows messages on the desktop. Answers within 5 s. */
export interface DesktopNotifier {
  show(notice: DesktopNotice): Promise<DesktopAnswer>;
  withdraw(key: string, handle: string | null): void;
}

// ---------------------------------------------------------------- DNS (preflight)

export type HostLookup =
  | {
      readonly kind: 'addresses';
      readonly ipv4: readonly string[];
      readonly ipv6: readonly string[];
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-answer' };

export interface HostResolver {
  lookup(host: string, signal: AbortSignal): Promise<HostLookup>;
}
