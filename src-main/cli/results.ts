import type * as z from 'zod';
import type { IpcError } from '../../src-shared/ipc-contract.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { CliResult } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { errorDocument } from './json-shapes.ts';

type ErrorCode = z.infer<typeof errorDocument>['error']['code'];

/** A refusal in one sentence: nothing was sent. */
export function refusal(code: ErrorCode, message: string): CliResult {
  return {
    exitCode: exitCodes.refused,
    json: errorDocument.parse({ error: { code, message } }),
    human: '',
    complaint: message,
  };
}

/** The engine's refusal of a command. An internal error is one here too. */
export function ipcRefusal(error: IpcError, texts: Texts): CliResult {
  const message = error.message ?? texts(`error.${error.code}`);
  return {
    ...refusal(error.code, message),
    exitCode: error.code === 'INTERNAL' ? exitCodes.internal : exitCodes.refused,
  };
}

/** A document that fits its published shape; one that does not is our own fault and ends as an internal error. */
export function result<T extends z.ZodType>(
  schema: T,
  document: z.input<T>,
  options: { readonly human: string; readonly exitCode?: number },
): CliResult {
  return {
    exitCode: options.exitCode ?? exitCodes.done,
    json: schema.parse(document),
    human: options.human,
  };
}
