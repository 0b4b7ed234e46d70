import type { Result } from '../../src-shared/result.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { DesktopNotifier } from '../core/engine/ports/messages.ts';
import type { Logger } from '../core/logging/logger.ts';
import type { Clock } from '../core/time/clock.ts';

/** The streams. stdout holds results only; everything for people beside them goes to stderr. */
export interface CliIo {
  out(text: string): void;
  err(text: string): void;
  /** Everything on stdin, as text. */
  readStdin(): Promise<string>;
}

/** How the engine is to run for one command. */
export interface EngineRun {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly notifier: DesktopNotifier;
  /** Whether the polling loops run (`watch`). */
  readonly poll: boolean;
  /** Another interval for this run only, in ms; null = the stored setting. */
  readonly intervalMs: number | null;
}

/** Why a data folder could not be used; one of the store's closed kinds. */
export interface FolderProblem {
  readonly kind: 'busy' | 'from-future' | 'read-only' | 'full' | 'no-access' | 'io';
  /** A code or file name, never content. */
  readonly detail: string | null;
}

export interface CliDeps {
  readonly io: CliIo;
  readonly clock: Clock;
  readonly texts: Texts;
  /** Fires on SIGINT and SIGTERM. */
  readonly interrupted: AbortSignal;
  /** Where the data lies when `--data` is not given. */
  readonly defaultFolder: string;
  readonly compose: (run: EngineRun) => Result<Engine, FolderProblem>;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly data: string;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly keyFile: string | null;
  readonly passphraseStdin: boolean;
}

/** What a command came to: its exit code, its JSON document, and the same for people. */
export interface CliResult {
  readonly exitCode: number;
  readonly json: unknown;
  /** For people, on stdout; empty = nothing. */
  readonly human: string;
  /** A sentence for people, on stderr; also said where `--json` is given. */
  readonly complaint?: string;
}

/** One run of a command: its options and the world. */
export interface Invocation {
  readonly deps: CliDeps;
  readonly common: CommonOptions;
  /** Stdin, read once and shared by `--passphrase-stdin` (its first line) and the command's own input. */
  readonly stdin: StdinParts;
}

export interface StdinParts {
  /** First line, when `--passphrase-stdin` is given; null otherwise. */
  passphrase(): Promise<string | null>;
  /** What is left for tokens or a secret. */
  rest(): Promise<string>;
}
