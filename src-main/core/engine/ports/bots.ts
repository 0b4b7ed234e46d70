/** Bots as the store keeps them, with what is wanted of them and how they were last. */
import type { Health } from '../../../../src-shared/health.ts';
import type { BotRecord } from '../../domain/bot.ts';

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

/** The list of bots. */
export interface BotStore {
  list(): readonly StoredBot[];
  insert(bot: StoredBot): void;
  update(bot: StoredBot): void;
  /**
   * Removes the bot with its secrets, state and history; afterwards no byte of a secret is left in any file. Its
   * incidents stay, ended and under its name. Of a long history rows are left, seen by nobody: see `clearRemoved`.
   */
  remove(botId: string): void;
  /** Deletes a part of what is left of removed bots; true = nothing is. Call until then, yielding between. */
  clearRemoved(): boolean;
}

/** What is wanted of each bot. */
export interface DesiredStore {
  /** Sealed JSON of the whole DesiredWebhook (core/vault/desired-codec.ts). */
  get(botId: string): Uint8Array | null;
  put(botId: string, sealed: Uint8Array, changedAtMs: number): void;
  remove(botId: string): void;
}

/** How each bot was last. */
export interface StateStore {
  list(): readonly StoredState[];
  save(state: StoredState): void;
}
