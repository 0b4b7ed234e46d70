/** What the contract is written with. */
import * as z from 'zod';
import { botIdSchema } from '../ids.ts';

/** A command with what it takes and what it answers. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
});
export const nothing = z.strictObject({});

/** How much of a long list is asked for. */
export const page = { limit: z.number().int().min(1).max(500) };

/** Empty = all, where a command says so. */
export const botIdsSchema = z.array(botIdSchema).max(10_000);

/** Under which name a file was saved; null = the person chose none. */
export const savedAsSchema = z.strictObject({ savedAs: z.string().max(300).nullable() });
