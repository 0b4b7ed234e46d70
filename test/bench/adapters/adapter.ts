import * as z from 'zod';
import type { Figure } from '../figures.ts';

/** The figures that a bench's own result holds; none where it looks otherwise. */
export type Adapter = (result: unknown) => readonly Figure[];

/** The middle of several rounds. */
export const middle = z.object({ median: z.number() });
/** Of many readings. */
export const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
export type Spread = z.infer<typeof spread>;

/** Reads a result by its schema; what does not fit has no figures, and `--goals` says that they are missing. */
export function adapter<T>(schema: z.ZodType<T>, read: (result: T) => readonly Figure[]): Adapter {
  return (result) => {
    const parsed = schema.safeParse(result);
    return parsed.success ? read(parsed.data) : [];
  };
}
