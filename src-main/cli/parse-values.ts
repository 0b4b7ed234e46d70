import { InvalidArgumentError } from 'commander';
import type { Texts } from '../../src-shared/texts/index.ts';

const unitsMs = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const durationPattern = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|min|m|h|d)?$/;

/** `30s`, `500ms`, `5m`, `2h`, `1d` or plain seconds, in ms; null for anything else and for zero. */
export function parseDuration(text: string): number | null {
  const match = durationPattern.exec(text);
  const unit = match?.[2];
  const unitMs = unit === undefined ? 1000 : (unitsMs[unitKey(unit)] ?? 1000);
  const durationMs = Math.round(Number(match?.[1] ?? 0) * unitMs);
  return durationMs > 0 && Number.isSafeInteger(durationMs) ? durationMs : null;
}

function unitKey(unit: string): keyof typeof unitsMs {
  const known = Object.keys(unitsMs);
  const isKnown = (text: string): text is keyof typeof unitsMs => known.includes(text);
  return isKnown(unit) ? unit : 's';
}

/** Reads a duration for commander; what it cannot read is a usage error. */
export function durationOption(texts: Texts): (text: string) => number {
  return (text) => {
    const durationMs = parseDuration(text);
    if (durationMs === null) {
      throw new InvalidArgumentError(texts('cli.usage.duration'));
    }
    return durationMs;
  };
}

/** Reads a whole number for commander, within bounds. */
export function numberOption(
  texts: Texts,
  { min, max }: { readonly min: number; readonly max: number },
): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^-?\d{1,15}$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(texts('cli.usage.number', { min, max }));
    }
    return value;
  };
}

/** `message,callback_query` or `default`. Names are checked later, by Telegram's own list. */
export function updatesOption(texts: Texts): (text: string) => 'default' | readonly string[] {
  return (text) => {
    if (text.trim() === 'default') {
      return 'default';
    }
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length === 0 || names.length > 40 || names.some((name) => name.length > 64)) {
      throw new InvalidArgumentError(texts('cli.usage.updates'));
    }
    return names;
  };
}

/** `message,callback_query`: names only. */
export function kindsOption(texts: Texts): (text: string) => readonly string[] {
  const read = updatesOption(texts);
  return (text) => {
    const names = read(text);
    if (names === 'default') {
      throw new InvalidArgumentError(texts('cli.usage.kinds'));
    }
    return names;
  };
}

/** A date as people write it (ISO 8601) or Unix milliseconds, in ms. */
export function momentOption(texts: Texts): (text: string) => number {
  return (text) => {
    const ms = /^\d{10,15}$/.test(text) ? Number(text) : Date.parse(text);
    if (!Number.isSafeInteger(ms)) {
      throw new InvalidArgumentError(texts('cli.usage.moment'));
    }
    return ms;
  };
}

/** `5/s` or `5`: so many a second. */
export function rateOption(texts: Texts): (text: string) => number {
  return (text) => {
    const rate = Number(/^(\d{1,3}(?:\.\d{1,2})?)(?:\/s)?$/.exec(text)?.[1] ?? Number.NaN);
    if (!(rate >= 0.1 && rate <= 100)) {
      throw new InvalidArgumentError(texts('cli.usage.rate'));
    }
    return rate;
  };
}

/** Collects a repeatable option. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
