import type * as z from 'zod';
import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import { err, type Result } from '../../../../src-shared/result.ts';
import type { Actor } from './command-context.ts';

/** Parses the input by the contract before the handler sees it; unknown keys and wrong types are refused. */
export function endpoint<S extends z.ZodType, O>(
  command: { readonly input: S },
  handle: (input: z.output<S>, actor: Actor) => Result<O, IpcError> | Promise<Result<O, IpcError>>,
): (input: unknown, actor: Actor) => Promise<Result<O, IpcError>> {
  return async (input, actor) => {
    const parsed = command.input.safeParse(input);
    if (!parsed.success) {
      const field = (parsed.error.issues[0]?.path ?? []).map(String).join('.').slice(0, 60);
      return err({ code: 'INVALID_REQUEST', field: field === '' ? null : field, message: null });
    }
    return handle(parsed.data, actor);
  };
}
