import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../../src-shared/result.ts';
import type { Automatic } from '../automatic/automatic.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { BulkControl } from '../bulk/bulk-control.ts';
import type { Cadence } from '../cadence.ts';
import type { EngineCore } from '../core.ts';
import type { Diagnoses } from '../diagnosis/diagnoses.ts';
import type { Outbox } from '../../notify/outbox.ts';
import type { Repair } from '../ports/repair.ts';
import type { MaintenanceControl } from '../maintenance-control.ts';
import type { ProxyControl } from '../proxy-control.ts';
import type { Reach } from '../reach.ts';
import type { Scheduler } from '../scheduler.ts';
import type { WatchControl } from '../watch-control.ts';

export type Actor = 'operator' | 'api';

/** What command handlers work with. */
export interface CommandContext {
  readonly core: EngineCore;
  readonly scheduler: Scheduler;
  readonly cadence: Cadence;
  readonly watch: WatchControl;
  readonly reach: Reach;
  readonly outbox: Outbox;
  readonly automatic: Automatic;
  readonly bulk: BulkControl;
  readonly proxy: ProxyControl;
  readonly maintenance: MaintenanceControl;
  readonly diagnoses: Diagnoses;
  readonly repair: () => Repair;
  /** One check, confirmed by re-reads where nobody polls. */
  readonly checkNow: (entry: BotEntry) => Promise<void>;
  /** False for a single command: nothing is polled, so nothing is planned. */
  readonly polls: boolean;
  /** Keeps work that outlives its command, so that stopping can wait for it. */
  readonly background: (work: Promise<unknown>) => void;
}

/** An error answer of a command. */
export function fail(
  code: IpcError['code'],
  parts: { readonly field?: string; readonly message?: string } = {},
): Result<never, IpcError> {
  return err({ code, field: parts.field ?? null, message: parts.message ?? null });
}

export const done: Result<Record<string, never>, IpcError> = ok({});

type Answer<T> = Result<T, IpcError> | Promise<Result<T, IpcError>>;

/** Runs `use` with the bot, or answers that it is not there. */
export function withBot<T>(
  core: EngineCore,
  botId: string,
  use: (entry: BotEntry) => Answer<T>,
): Answer<T> {
  const entry = core.state.entries.get(botId);
  return entry === undefined ? fail('NOT_FOUND', { field: 'botId' }) : use(entry);
}
