import type { HostResolver } from '../engine/ports/hosts.ts';
import type { RepairHost } from '../engine/ports/repair.ts';
import type { Store } from '../engine/ports/store.ts';
import type { TelegramClient } from '../engine/ports/telegram.ts';
import type { SecretBox } from '../engine/ports/vault.ts';
import type { Logger } from '../logging/logger.ts';
import type { SaveFiles } from '../rescue/save-files.ts';
import type { Clock } from '../time/clock.ts';

/** What repair needs. `box` gives null while the vault is locked; then nothing is planned or sent. */
export interface RepairDeps {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  readonly client: TelegramClient;
  readonly resolver: HostResolver;
  readonly intents: Store['intents'];
  readonly journal: Store['journal'];
  readonly undo: Store['undo'];
  readonly host: RepairHost;
  readonly saves: SaveFiles;
  readonly box: () => SecretBox | null;
  /** Fires when the program wants to end: an action whose bot is whole again waits for nothing more. */
  readonly closing?: AbortSignal;
  /** Fires when the process goes down: actions stop where they are, their intents stay open. */
  readonly signal?: AbortSignal;
}

/** What running actions share beside. */
export interface ActionDeps extends RepairDeps {
  /** Whether the operator wants the reading of this bot's queue to end, with its webhook back. */
  readonly askedToStop: (botId: string) => boolean;
}
