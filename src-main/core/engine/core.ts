import type { AutomationState } from '../../../src-shared/automation.ts';
import type { BulkProgress } from '../../../src-shared/bulk.ts';
import type { FleetState } from '../../../src-shared/health.ts';
import { saidInEnglish, type Said } from '../../../src-shared/said.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { Explain } from '../health/context.ts';
import { resolveThresholds, type SettingLevels } from '../health/thresholds.ts';
import type { Logger } from '../logging/logger.ts';
import type { WorkedOn } from '../notify/calendar/maintenance.ts';
import type { BotMaintenance } from '../notify/calendar/placed.ts';
import type { MessageCentre } from '../messages/centre.ts';
import type { Clock } from '../time/clock.ts';
import type { HeldTime } from '../time/held-time.ts';
import type { StopFile } from './automatic/stop-file.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EndpointProbe } from './diagnosis/port.ts';
import type { EngineEvent } from './engine-contract.ts';
import type { EnvironmentBook } from './environments/environment-book.ts';
import type { HealthChanges } from './health-changes.ts';
import { toStoredState } from './memory.ts';
import type { Egress } from './ports/egress.ts';
import type { JournalAppend } from './ports/journal.ts';
import type { DesktopNotifier } from './ports/messages.ts';
import type { Repair, RepairHost } from './ports/repair.ts';
import type { Store } from './ports/store.ts';
import type { TelegramClient } from './ports/telegram.ts';
import type { SecretBox } from './ports/vault.ts';
import type { EngineState } from './state.ts';
import { isStorageFailure, storageFailed, type StorageState } from './storage-notice.ts';

/** What repair is built from by the composition root, beside its own parts. */
export interface RepairParts {
  readonly host: RepairHost;
  /** null while no key is there. */
  readonly box: () => SecretBox | null;
  /** Fires when the engine is about to stop: what is under way hurries. */
  readonly closing: AbortSignal;
  /** Fires when the engine stops. */
  readonly signal: AbortSignal;
}

export interface EngineDeps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Logger;
  readonly store: Store;
  readonly client: TelegramClient;
  /** The way the client's calls leave this computer. */
  readonly egress: Egress;
  /** Addresses by which this computer is on a network now; nothing is watched when not given. */
  readonly addresses?: () => readonly string[];
  /** The way to webhooks' endpoints; none is looked at when not given. */
  readonly endpoints?: EndpointProbe;
  readonly notifier: DesktopNotifier;
  readonly createRepair: (parts: RepairParts) => Repair;
  /** New settings, for parts that the engine does not own (the pacing of the client). Called at start too. */
  readonly onSettings?: (settings: Settings) => void;
  /** The file that stops all automatic repair; looked at before every such repair. */
  readonly automaticStopFile?: Pick<StopFile, 'isThere' | 'remove'>;
}

export interface EngineOptions {
  /** False: no loops; checks happen only when asked for, and are confirmed by re-reads. */
  readonly poll?: boolean;
  /** An interval below what settings allow, for single runs of the command line. */
  readonly intervalSeconds?: number;
}

/** What rows and the snapshot need of the fleet control, which is built after them. */
export interface ReachView {
  rootFault(
    apiRoot: string,
  ): { readonly kind: FleetState['kind']; readonly sinceMs: number } | null;
  fleet(): FleetState | null;
}

/** State and helpers that the engine's parts share. One per engine; only the engine writes it. */
export interface EngineCore {
  readonly deps: EngineDeps;
  readonly texts: Texts;
  readonly explain: Explain;
  readonly state: EngineState;
  readonly changes: HealthChanges;
  /** Fires when the engine stops. */
  readonly signal: AbortSignal;
  readonly emit: (event: EngineEvent) => void;
  readonly startedAtMs: number;
  /** Wall time for whatever ends at a moment. */
  readonly heldTime: HeldTime;
  /** Overrides the interval of the settings; null = it does not. */
  readonly intervalSeconds: number | null;
  reach: ReachView;
  /** What maintenance windows mean for a bot now; the part that looks after them is built later. */
  maintenanceOf: (bot: WorkedOn) => BotMaintenance;
  /** Fires when the program is going down: what is under way may end, and soon; nothing new begins. */
  readonly closing: AbortSignal;
  /** Somebody will soon look at this bot's certificate, or does: what was seen of it days ago still counts. */
  awaitsCertificate: (entry: BotEntry) => boolean;
  /** What everybody sees of automatic repair; its part is built later. */
  automation: () => AutomationState;
  /** Tells the person, and keeps what was told. */
  readonly messages: MessageCentre;
  /** Progress of the bulk action, if there is one; its part is built later. */
  bulk: () => BulkProgress | null;
  readonly environments: EnvironmentBook;
  /** The global settings. */
  settings: Settings;
  /** What tags and bots set instead. */
  levels: SettingLevels;
  vault: VaultState;
  notices: readonly Notice[];
  /** Why nothing can be saved now; null = all is, as far as is known. */
  storage: StorageState | null;
  box: SecretBox | null;
  /** False in session-only mode: nothing sealed is written. */
  persist: boolean;
  systemOffline: boolean;
  /** Until then (monotonic ms) a check that could not ask changes nothing: the network may still be waking. */
  holdUnknownUntilMs: number;
  watchingPaused: { readonly sinceMs: number; readonly untilMs: number | null } | null;
}

/**
 * The settings that checks of this bot go by, resolved over all levels: once per change, not per check. The interval of
 * a single run goes before every level and may be shorter than settings allow.
 */
export function settingsOf(core: EngineCore, entry: BotEntry): Settings {
  entry.settings ??= resolved(core, entry);
  return entry.settings;
}

function resolved(core: EngineCore, { record }: BotEntry): Settings {
  const settings = resolveThresholds(core.settings, core.levels, record);
  const { intervalSeconds } = core;
  return intervalSeconds === null ? settings : { ...settings, intervalSeconds };
}

type EngineLine = Pick<JournalAppend, 'botId' | 'actor' | 'kind'> & {
  readonly message: Said | readonly Said[];
} & Partial<Pick<JournalAppend, 'wish' | 'outcome' | 'evidence'>> & { readonly detail?: string };

/** Appends a journal line of the engine itself. What the engine tells by itself is not worth failing for. */
export function writeJournal(core: EngineCore, entry: EngineLine): void {
  try {
    appendLine(core, entry);
  } catch (error) {
    if (entry.actor !== 'system' || !isStorageFailure(error)) {
      throw error;
    }
    storageFailed(core, error);
  }
}

function appendLine(core: EngineCore, entry: EngineLine): void {
  const { message, ...rest } = entry;
  const sentences = 'key' in message ? [message] : message;
  core.deps.store.journal.append({
    atMs: core.deps.clock.nowMs(),
    wish: null,
    outcome: null,
    evidence: null,
    ...rest,
    message: saidInEnglish(sentences),
    said: sentences,
    detail: entry.detail ?? null,
  });
}

/** Saves what is remembered of a bot, outside a check. */
export function saveMemory(core: EngineCore, entry: BotEntry): void {
  core.deps.store.states.save(toStoredState(entry.record.id, entry.memory));
}

/** Stores the whole bot as it is now. */
export function saveBot(core: EngineCore, entry: BotEntry): void {
  core.deps.store.bots.update({
    record: entry.record,
    sealedToken: entry.sealedToken,
    authTag: entry.authTag,
  });
  entry.isSnoozeEndUnsaved = false;
}
