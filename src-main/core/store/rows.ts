import * as z from 'zod';

/** Column types of rows as SQLite gives them, and the types they become. */
export const flag = z
  .number()
  .refine((value) => value === 0 || value === 1)
  .transform((value) => value === 1);
export const wholeMs = z.number().int();

/** A BLOB as plain bytes that do not share memory with anything. */
export const bytes = z.instanceof(Uint8Array).transform((value) => Uint8Array.from(value));

/** SQLite has no booleans. */
export function asFlag(value: boolean): number {
  return value ? 1 : 0;
}

/** `COUNT(*) AS n` and the like. */
export const countRow = z.object({ n: z.number().int() });
