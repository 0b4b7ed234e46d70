import type {
  HostResolver,
  RepairHost,
  SecretBox,
  Store,
  TelegramClient,
} from '../engine/ports.ts';
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
  /** Fires when the process goes down: actions stop where they are, their intents stay open. */
  readonly signal?: AbortSignal;
}

/** What running actions share beside. */
export interface ActionDeps extends RepairDeps {
  /** Whether the operator wants the reading of this bot's queue to end, with its webhook back. */
  readonly askedToStop: (botId: string) => boolean;
}
