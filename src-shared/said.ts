import * as z from 'zod';
import { formatDuration } from './format/durations.ts';
import { formatList } from './format/lists.ts';
import { formatMoment, formatSpan, formatWeekDay } from './format/times.ts';
import { weekDays, type WeekDay } from './time-zone.ts';
import { inEnglish } from './texts/spoken.ts';
import {
  englishTexts,
  isTextKey,
  type TextKey,
  type Texts,
  type TextValues,
} from './texts/index.ts';

/**
 * A value inside of a stored sentence: itself, another sentence, several with commas, one with another in brackets, a
 * wall time, a span of it, a day of the week, a length of time.
 */
export type SaidValue =
  | string
  | number
  | Said
  | readonly SaidValue[]
  | { readonly of: SaidValue; readonly beside: SaidValue }
  | { readonly atMs: number; readonly nowMs: number }
  | { readonly fromMs: number; readonly toMs: number }
  | { readonly weekDay: WeekDay }
  | { readonly durationMs: number };

/** A sentence as its key and values: stored, so that it can be said in any language when it is shown. */
export interface Said {
  readonly key: TextKey;
  readonly values?: { readonly [name: string]: SaidValue };
}

/** Stored sentences are read by later versions too: a key that is gone is seen when it is rendered. */
const keySchema = z.custom<TextKey>((value) => typeof value === 'string' && isTextKey(value));
const valueSchema: z.ZodType<SaidValue> = z.lazy(() =>
  z.union([
    z.string().max(2000),
    z.number(),
    saidSchema,
    z.array(valueSchema).max(200),
    z.strictObject({ of: valueSchema, beside: valueSchema }),
    z.strictObject({ fromMs: z.number(), toMs: z.number() }),
    z.strictObject({ weekDay: z.enum(weekDays) }),
    z.strictObject({ atMs: z.number(), nowMs: z.number() }),
    z.strictObject({ durationMs: z.number() }),
  ]),
);
const saidSchema: z.ZodType<Said> = z.strictObject({
  key: keySchema,
  values: z.record(z.string(), valueSchema).exactOptional(),
});
/** What is told of one thing, sentence by sentence. */
export const saidListSchema = z.array(saidSchema).max(20);

/** A sentence to be stored. */
export function said(key: TextKey, values?: Said['values']): Said {
  return values === undefined ? { key } : { key, values };
}

/** A value in the words of `texts`. */
export function valueText(texts: Texts, value: SaidValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') {
    return value;
  }
  if ('key' in value) {
    return saidText(texts, value);
  }
  if ('of' in value) {
    return `${valueText(texts, value.of)} (${valueText(texts, value.beside)})`;
  }
  if ('weekDay' in value) {
    return formatWeekDay(value.weekDay);
  }
  if ('fromMs' in value) {
    return formatSpan(value.fromMs, value.toMs);
  }
  if ('atMs' in value) {
    return formatMoment(value.atMs, value.nowMs);
  }
  if ('durationMs' in value) {
    return formatDuration(value.durationMs);
  }
  return formatList(value.map((one) => String(valueText(texts, one))));
}

function saidText(texts: Texts, { key, values = {} }: Said): string {
  const rendered: TextValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueText(texts, value)]),
  );
  return texts(key, rendered);
}

/** Stored sentences in the words of `texts`. */
export function saidWords(texts: Texts, sentences: readonly Said[]): string {
  return sentences
    .map((sentence) => saidText(texts, sentence))
    .filter((text) => text !== '')
    .join(' ');
}

/** Stored sentences in English: what is written down beside them, for scripts and for other versions. */
export function saidInEnglish(sentences: readonly Said[]): string {
  return inEnglish(() => saidWords(englishTexts, sentences));
}

/** Something that was told, in the language of now; as it was written down where it was stored as plain words. */
export function toldWords(
  texts: Texts,
  told: { readonly message: string; readonly said?: readonly Said[] | undefined },
): string {
  return told.said === undefined ? told.message : saidWords(texts, told.said);
}
