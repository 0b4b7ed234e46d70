/** The port to everything that is kept; implemented in core/store. */
import type { EngineFacts } from '../../../../src-shared/diagnostics.ts';
import type { StoreError } from '../../store/errors.ts';
import type { IntentStore, ParkStore, UndoStore } from './actions.ts';
import type { BotStore, DesiredStore, StateStore } from './bots.ts';
import type { CheckStore } from './checks.ts';
import type { EnvironmentStore } from './environments.ts';
import type { IncidentStore } from './incidents.ts';
import type { JournalStore } from './journal.ts';
import type { MessageStore, OutboxStore } from './messages.ts';
import type { LevelStore, MaintenanceStore, SettingsStore } from './settings.ts';

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
  readonly bots: BotStore;
  readonly desired: DesiredStore;
  readonly states: StateStore;
  readonly checks: CheckStore;
  readonly incidents: IncidentStore;
  readonly outbox: OutboxStore;
  readonly intents: IntentStore;
  readonly undo: UndoStore;
  readonly parks: ParkStore;
  readonly journal: JournalStore;
  readonly messages: MessageStore;
  readonly settings: SettingsStore;
  readonly environments: EnvironmentStore;
  readonly levels: LevelStore;
  readonly maintenance: MaintenanceStore;
  /**
   * Everything that `run` writes, or nothing: one durable transaction. Throws what `run` throws. What waits to be written
   * and comes before it is written first: with `ofBots`, all changes of health and the states of these bots, the only
   * ones whose states `run` may save; without it the states of all.
   */
  atomically<T>(run: () => T, ofBots?: readonly string[]): T;
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
