import { automationOff } from '../../../src-shared/automation.ts';
import { emptyLight } from '../../../src-shared/empty-light.ts';
import * as z from 'zod';
import type { Engine, EngineEvent } from '../../../src-main/core/engine/engine-contract.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import type { CliDeps, EngineRun, FolderProblem } from '../../../src-main/cli/context.ts';
import { runCli } from '../../../src-main/cli/run.ts';
import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
  IpcError,
} from '../../../src-shared/ipc-contract.ts';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aRecordedBot } from '../core/record/fixtures.ts';
import { noMessages } from '../../../src-shared/messages.ts';

export interface FakeOptions {
  readonly bots?: readonly BotRow[];
  readonly detail?: BotDetail;
  /** Answers by command; a command that is not here is a surprise and fails the test. */
  readonly answers?: Partial<Record<EngineCommandName, unknown>>;
  /** Events sent when a command is executed. */
  readonly events?: Partial<Record<EngineCommandName, readonly EngineEvent[]>>;
  /** Events sent while the engine starts. */
  readonly startEvents?: readonly EngineEvent[];
  readonly problem?: FolderProblem;
  readonly stdin?: string;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly commands: readonly { readonly name: string; readonly input: unknown }[];
  readonly runs: readonly EngineRun[];
  readonly stopped: number;
  readonly unlocked: number;
}

export const aRow = (over: Partial<BotRow> = {}): BotRow => aRecordedBot({ row: over }).row;
export const aDetail = (over: Partial<BotDetail> = {}): BotDetail =>
  aRecordedBot({ detail: over }).detail;

/** Runs one command line against an engine that answers as told. */
export async function runFake(
  argv: readonly string[],
  folder: string,
  options: FakeOptions = {},
): Promise<Ran> {
  const seen = {
    out: '',
    err: '',
    commands: [] as { name: string; input: unknown }[],
    runs: [] as EngineRun[],
    stopped: 0,
    unlocked: 0,
  };
  const deps: CliDeps = {
    io: {
      out: (text) => void (seen.out += text),
      err: (text) => void (seen.err += text),
      readStdin: () => Promise.resolve(options.stdin ?? ''),
    },
    clock: options.startEvents === undefined ? new ManualClock() : systemClock,
    texts: createTexts(),
    interrupted: new AbortController().signal,
    defaultFolder: folder,
    compose(run) {
      seen.runs.push(run);
      return options.problem === undefined ? ok(fakeEngine(options, seen)) : err(options.problem);
    },
  };
  const code = await runCli(argv, deps);
  return { ...seen, code };
}

function fakeEngine(
  options: FakeOptions,
  seen: { commands: { name: string; input: unknown }[]; stopped: number; unlocked: number },
): Engine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const send = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  return {
    start() {
      options.startEvents?.forEach(send);
      return Promise.resolve();
    },
    execute<C extends EngineCommandName>(name: C, input: CommandInput<C>) {
      seen.commands.push({ name, input });
      const answer = options.answers?.[name];
      if (answer === undefined) {
        throw new Error(`surprise: ${name}`);
      }
      options.events?.[name]?.forEach((event) => queueMicrotask(() => send(event)));
      // The test says what the answer is; its type is the contract's.
      return Promise.resolve(z.custom<Result<CommandOutput<C>, IpcError>>().parse(answer));
    },
    snapshot: () => ({
      revision: 1,
      bots: [...(options.bots ?? [])],
      light: emptyLight,
      fleet: null,
      automation: automationOff,
      bulk: null,
      messages: noMessages,
      vault: { state: 'opening', method: null },
      settings: defaultSettings,
      notices: [],
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock: () => void (seen.unlocked += 1),
    setVaultState() {},
    setNotice() {},
    clearNotice() {},
    suspend() {},
    resume() {},
    networkHint() {},
    setWatched() {},
    stop() {
      seen.stopped += 1;
      return Promise.resolve();
    },
  };
}
