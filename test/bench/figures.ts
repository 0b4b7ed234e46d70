import * as z from 'zod';

const baselineSchema = z.object({ name: z.string(), value: z.number() });
export const figureSchema = z.object({
  /** `bench: what`, unique. */
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  /** What it is held against, measured in the same run. */
  baseline: baselineSchema.nullable(),
  ratio: z.number().nullable(),
});
/** One measured figure of a bench. */
export type Figure = z.infer<typeof figureSchema>;

/** Two decimals. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A figure with its ratio to a baseline of the same run; a median of ratios may be given where pairs were measured. */
export function figure(
  name: string,
  [value, unit]: readonly [number, string],
  baseline: Figure['baseline'] = null,
  pairedRatio: number | null = null,
): Figure {
  const plain = baseline === null || baseline.value === 0 ? null : value / baseline.value;
  const ratio = pairedRatio ?? plain;
  return {
    name,
    value: rounded(value),
    unit,
    baseline: baseline === null ? null : { ...baseline, value: rounded(baseline.value) },
    ratio: ratio === null ? null : rounded(ratio),
  };
}
