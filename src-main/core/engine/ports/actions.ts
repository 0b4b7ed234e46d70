/** Actions that are under way, or can be taken back, as the store keeps them. */
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { JournalAppend } from './journal.ts';

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

/** Actions that are not over yet. */
export interface IntentStore {
  begin(intent: StoredIntent): void;
  update(intent: StoredIntent): void;
  /** Closes the intent and appends the journal line in one transaction. */
  finish(actionId: string, entry: JournalAppend): void;
  open(): readonly StoredIntent[];
}

/** What actions found. */
export interface UndoStore {
  /** The same action again replaces its note. */
  put(note: StoredUndo): void;
  /** Notes of a bot, newest first. */
  list(botId: string): readonly StoredUndo[];
  remove(actionId: string): void;
}

/** Webhooks that are away for a while. */
export interface ParkStore {
  /** When a parked webhook comes back, sealed (core/vault/park-codec.ts). */
  get(botId: string): Uint8Array | null;
  put(botId: string, sealed: Uint8Array): void;
  remove(botId: string): void;
}
