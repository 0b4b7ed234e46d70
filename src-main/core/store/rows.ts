import * as z from 'zod';

/** Column types of rows as SQLite gives them, and the types they become. */
export const flag = z
  .number()
  .refine((value) => value === 0 || value === 1)
  .transform((value) => value === 1);
export const wholeMs = z.number().int();

/** A BLOB as plain bytes that do not share memory with anything. */
export const bytes = z.instanceof(Uint8Array).transform((value) => Uint8Array.from(value));

/** A column that holds JSON, parsed. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** SQLite has no booleans. */
export function asFlag(value: boolean): number {
  return value ? 1 : 0;
}

/** `COUNT(*) AS n` and the like. */
export const countRow = z.object({ n: z.number().int() });

/** A stretch of a bot's history, as asked for. */
export interface RangeQuery {
  readonly botId: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly limit: number;
}

/** Parameters of a statement over such a stretch. */
export function rangeParams({ botId, fromMs, toMs, limit }: RangeQuery) {
  return { bot_id: botId, from_ms: Math.round(fromMs), to_ms: Math.round(toMs), limit };
}
