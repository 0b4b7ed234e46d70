import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
  IpcError,
} from '../../../src-shared/ipc-contract.ts';
import type { FleetState, Health, ReasonCode } from '../../../src-shared/health.ts';
import type { ActionResult, Progress } from '../../../src-shared/action-result.ts';
import type { ResendResult, ResentUpdate } from '../../../src-shared/resend.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { Patch, Snapshot } from '../../../src-shared/snapshot.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { NotificationMessage } from './ports/messages.ts';

/** A message as listeners get it: what the desktop shows of it. */
type ToldMessage = Pick<
  NotificationMessage,
  'key' | 'kind' | 'botIds' | 'title' | 'body' | 'urgency'
>;

/** What the engine tells whoever listens: the window through patches, the command line through lines. */
export type EngineEvent =
  | { readonly type: 'patch'; readonly patch: Patch }
  | {
      readonly type: 'transition';
      readonly botId: string;
      readonly atMs: number;
      readonly from: Health;
      readonly to: Health;
      readonly reason: ReasonCode | null;
    }
  | {
      readonly type: 'incident';
      readonly botId: string;
      readonly atMs: number;
      readonly state: 'open' | 'closed';
      readonly reason: ReasonCode | null;
    }
  | { readonly type: 'notification'; readonly atMs: number; readonly message: ToldMessage }
  | { readonly type: 'fleet'; readonly atMs: number; readonly fleet: FleetState | null }
  | {
      readonly type: 'progress';
      readonly botId: string;
      readonly atMs: number;
      readonly progress: Progress;
    }
  | {
      readonly type: 'resent';
      readonly botId: string;
      readonly atMs: number;
      readonly planId: string;
      readonly update: ResentUpdate;
    }
  | {
      readonly type: 'resend-end';
      readonly botId: string;
      readonly atMs: number;
      readonly result: ResendResult;
    }
  | {
      readonly type: 'action';
      readonly botId: string;
      readonly atMs: number;
      readonly result: ActionResult;
    };

/**
 * The engine, free of threads: in-process in tests and the command line, behind a MessagePort in the app.
 * It owns state and store; everybody else sends commands and listens.
 */
export interface Engine {
  /** Loads state, starts the loops. Bots stay `locked` until a key arrives. */
  start(): Promise<void>;
  execute<C extends EngineCommandName>(
    command: C,
    input: CommandInput<C>,
    actor?: 'operator' | 'api',
  ): Promise<Result<CommandOutput<C>, IpcError>>;
  snapshot(): Snapshot;
  subscribe(listener: (event: EngineEvent) => void): () => void;
  /** The data key (32 bytes) and how it is kept; `persist: false` = session only, nothing sealed is written. */
  unlock(key: Uint8Array, options: { readonly persist: boolean; readonly state: VaultState }): void;
  setVaultState(state: VaultState): void;
  setNotice(notice: Notice): void;
  clearNotice(kind: Notice['kind']): void;
  suspend(): void;
  resume(): void;
  /** The network came or went, as the OS says; a hint only. */
  networkHint(online: boolean): void;
  /** While nobody looks, patches are not computed. */
  setWatched(watched: boolean): void;
  /** Refuses commands, aborts requests, flushes, closes the store; at most 3 s. */
  stop(): Promise<void>;
}
