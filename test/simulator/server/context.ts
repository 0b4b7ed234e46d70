import type { ByteString } from '../bytes.ts';
import type { SimClock } from '../clock.ts';
import type { Connector } from '../delivery/endpoint.ts';
import type { Resolver } from '../net/dns.ts';
import type { AllowedUpdates } from '../state/allowed-updates.ts';
import type { UpdateQueue } from '../state/update-queue.ts';
import type { Accounts } from './accounts.ts';
import type { TokenFilter } from './token.ts';

/** What belongs to a bot id and data centre, whatever the token. */
export interface BotState {
  readonly botId: number;
  readonly isTestDc: boolean;
  readonly queue: UpdateQueue;
  allowed: AllowedUpdates;
}

/** A webhook as it is stored on disk: what a restart brings back. */
export interface SavedWebhook {
  readonly url: ByteString;
  readonly certificatePem: ByteString | undefined;
  readonly maxConnections: number;
  readonly ipAddress: ByteString;
  readonly isPinned: boolean;
  readonly secretToken: ByteString;
}

export interface ServerOptions {
  readonly local: boolean;
  readonly defaultMaxConnections: number;
  readonly filter: TokenFilter | undefined;
  /** How long copying an uploaded certificate takes. */
  readonly certificateCopyMs: number;
}

/** Everything the parts of the server share. */
export interface ServerContext {
  readonly clock: SimClock;
  readonly random: () => number;
  readonly options: ServerOptions;
  readonly resolver: Resolver;
  readonly connector: Connector;
  readonly accounts: Accounts;
  /** By token and data centre. */
  readonly savedWebhooks: Map<string, SavedWebhook>;
  /** When the link to Telegram broke, or undefined while it is up. */
  linkDownSinceMs: number | undefined;
  /** Methods found in replies of endpoints that the server would execute. */
  readonly methodsInReplies: string[];
}

/** Unix seconds of the simulator's clock. */
export function unixSeconds(clock: SimClock): number {
  return Math.floor(clock.nowMs() / 1000);
}
