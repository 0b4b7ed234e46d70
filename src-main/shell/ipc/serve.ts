import * as z from 'zod';
import {
  commands,
  engineCommands,
  shellCommands,
  type CommandName,
  type CommandOutput,
  type CommandRequest,
  type EngineCommandName,
  type IpcError,
  type ShellCommandName,
} from '../../../src-shared/ipc-contract.ts';
import { err, type Result } from '../../../src-shared/result.ts';
import type { Logger } from '../../core/logging/logger.ts';
import { isTrustedSender, type MessageSource } from '../security/sender.ts';

/** Largest request in JSON characters (SEC-18). The page sends ids and words; pasted tokens are the longest. */
export const maxRequestCharacters = 256 * 1024;

/** One handler for each command of the shell: a missing one does not compile. */
export type ShellHandlers = {
  readonly [C in ShellCommandName]: (
    input: CommandRequest<C>,
  ) => Promise<Result<CommandOutput<C>, IpcError>>;
};

export interface ServeDeps {
  readonly ipcMain: {
    handle(
      channel: string,
      listener: (event: MessageSource, input: unknown) => Promise<unknown>,
    ): void;
  };
  readonly log: Logger;
  /** Id of the one window's contents; null while there is none. */
  readonly windowContentsId: () => number | null;
  readonly shell: ShellHandlers;
  /** Why a command may not be carried out as things are now; null = it may. */
  readonly refusal: (name: CommandName) => IpcError | null;
  /** Hands a parsed command to the engine. Its answer is parsed by the preload. */
  readonly engine: (name: EngineCommandName, input: unknown) => Promise<Result<unknown, IpcError>>;
}

const refuse = (code: IpcError['code'], field: string | null = null) =>
  err({ code, field, message: null } satisfies IpcError);

function isSmall(input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length <= maxRequestCharacters;
  } catch {
    return false;
  }
}

function isEngineCommand(name: CommandName): name is CommandName & EngineCommandName {
  return Object.hasOwn(engineCommands, name);
}

/** Name of the field at fault; never its value, which may be a token. */
function fieldOf(error: z.core.$ZodError): string | null {
  const place = (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 60);
  return place === '' ? null : place;
}

/**
 * Answers every command of the contract on its own channel, and no other: sender, size, shape, handler, catch-all.
 * It fails closed, and nothing of a thrown error crosses to the page.
 */
export function serveCommands(deps: ServeDeps): void {
  for (const name of names()) {
    deps.ipcMain.handle(name, async (source, input) => answer(deps, { name, source, input }));
  }
}

function names(): readonly CommandName[] {
  const isName = (name: string): name is CommandName => Object.hasOwn(commands, name);
  return Object.keys(commands).filter(isName);
}

async function answer(
  deps: ServeDeps,
  request: { readonly name: CommandName; readonly source: MessageSource; readonly input: unknown },
): Promise<Result<unknown, IpcError>> {
  const { name } = request;
  try {
    if (!isTrustedSender(request.source, deps.windowContentsId())) {
      deps.log.warn('ipc.stranger-refused', { command: name });
      return refuse('INVALID_REQUEST');
    }
    if (!isSmall(request.input)) {
      deps.log.warn('ipc.oversize-refused', { command: name });
      return refuse('INVALID_REQUEST');
    }
    const parsed = z.safeParse(commands[name].input, request.input);
    if (!parsed.success) {
      const field = fieldOf(parsed.error);
      deps.log.warn('ipc.shape-refused', { command: name, field });
      return refuse('INVALID_REQUEST', field);
    }
    const refusal = deps.refusal(name);
    if (refusal !== null) {
      return err(refusal);
    }
    return isEngineCommand(name)
      ? await deps.engine(name, parsed.data)
      : await callShell(deps.shell, name, request.input);
  } catch (error) {
    deps.log.error('ipc.handler-failed', {
      command: name,
      error: error instanceof Error ? error.name : typeof error,
    });
    return refuse('INTERNAL');
  }
}

/** The shell's inputs again, typed so that a generic name and its schema stay together. */
const shellInputs: {
  readonly [C in ShellCommandName]: { readonly input: z.ZodType<CommandRequest<C>> };
} = shellCommands;

/** Ties a command's input to its own handler; the input is parsed here so that both have one type. */
function callShell<C extends ShellCommandName>(
  handlers: ShellHandlers,
  name: C,
  input: unknown,
): Promise<Result<CommandOutput<C>, IpcError>> {
  return handlers[name](shellInputs[name].input.parse(input));
}
