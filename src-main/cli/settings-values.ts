import * as z from 'zod';
import { levelledKeys } from '../../src-shared/setting-levels.ts';
import { settingsSchema } from '../../src-shared/settings.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { parseDuration } from './parse-values.ts';

export type Value = string | number | boolean;
export type Values = ReadonlyMap<string, Value>;
type Problem = { readonly problem: string };

const { shape } = settingsSchema;
type Name = keyof typeof shape;

/** Names that a level knows: some settings hold for the whole app only. */
export function namesOf(isGlobal: boolean): readonly string[] {
  return isGlobal ? Object.keys(shape) : levelledKeys;
}

function isName(name: string): name is Name {
  return Object.hasOwn(shape, name);
}

/** Sentence for a name that the level does not know; null when it does. */
export function nameProblem(name: string, isGlobal: boolean, texts: Texts): string | null {
  const names = namesOf(isGlobal);
  if (names.includes(name)) {
    return null;
  }
  return isName(name)
    ? texts('limits.cli.global-only', { name })
    : texts('limits.cli.unknown', { names: names.join(', ') });
}

const words: Readonly<Record<string, boolean>> = { on: true, true: true, off: false, false: false };

/** The unit of a length of time; null = the setting is no length of time. */
function unitOf(name: Name): number | null {
  if (name.endsWith('Minutes')) {
    return 60_000;
  }
  return name.endsWith('Seconds') ? 1000 : null;
}

function read(name: Name, text: string): unknown {
  const schema = shape[name];
  if (schema instanceof z.ZodBoolean) {
    return Object.hasOwn(words, text) ? words[text] : text;
  }
  if (!(schema instanceof z.ZodNumber)) {
    return text;
  }
  const isPlain = /^\d{1,9}$/.test(text);
  if (isPlain) {
    return Number(text);
  }
  const unitMs = unitOf(name);
  return unitMs === null ? Number.NaN : (parseDuration(text) ?? Number.NaN) / unitMs;
}

function numberSentence(
  name: Name,
): 'limits.cli.seconds' | 'limits.cli.minutes' | 'limits.cli.number' {
  if (name.endsWith('Minutes')) {
    return 'limits.cli.minutes';
  }
  return name.endsWith('Seconds') ? 'limits.cli.seconds' : 'limits.cli.number';
}

/** What a setting that is a text holds. */
function textKind(name: Name): 'days' | 'zone' | 'time' {
  if (name.endsWith('Days')) {
    return 'days';
  }
  return name.endsWith('TimeZone') ? 'zone' : 'time';
}

function allowed(name: Name, texts: Texts): string {
  const schema = shape[name];
  if (schema instanceof z.ZodNumber) {
    const range = { name, min: schema.minValue ?? 0, max: schema.maxValue ?? 0 };
    return texts(numberSentence(name), range);
  }
  if (schema instanceof z.ZodString) {
    return texts(`limits.cli.${textKind(name)}`, { name });
  }
  const choices = schema instanceof z.ZodEnum ? schema.options : ['on', 'off'];
  return texts('limits.cli.choice', { name, choices: choices.join(', ') });
}

/** Reads `name=value` arguments; the first one that cannot be is answered with a sentence. */
export function readValues(
  given: readonly string[],
  isGlobal: boolean,
  texts: Texts,
): Values | Problem {
  const values = new Map<string, Value>();
  for (const argument of given) {
    const at = argument.indexOf('=');
    const name = argument.slice(0, Math.max(at, 0)).trim();
    if (at < 1) {
      return { problem: texts('limits.cli.shape') };
    }
    const problem = nameProblem(name, isGlobal, texts);
    if (problem !== null || !isName(name)) {
      return { problem: problem ?? '' };
    }
    const parsed = shape[name].safeParse(read(name, argument.slice(at + 1).trim()));
    if (!parsed.success) {
      return { problem: allowed(name, texts) };
    }
    values.set(name, parsed.data);
  }
  return values;
}
