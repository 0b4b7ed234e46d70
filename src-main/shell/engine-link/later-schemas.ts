import type * as z from 'zod';
import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
} from '../../../src-shared/ipc-contract.ts';

/** The contract's commands, typed so that a generic name and its schemas stay together. */
export type CommandSchemas = {
  readonly [C in EngineCommandName]: {
    readonly input: z.ZodType<unknown, CommandInput<C>>;
    readonly output: z.ZodType<CommandOutput<C>>;
  };
};

/**
 * The schemas of all commands: two megabytes that a thread at rest does without (docs/performance.md, At rest). Rejects
 * where the file cannot be loaded. One that was not found is looked for again with the next call; one that was found and
 * could not be read (too many open files) Node remembers as failed for as long as the thread lives.
 */
export async function loadSchemas(): Promise<CommandSchemas> {
  return (await import('../../../src-shared/ipc-contract.ts')).engineCommands;
}
