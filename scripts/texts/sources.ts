import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { cli } from '../../src-shared/texts/en/cli.ts';
import { en } from '../../src-shared/texts/en/index.ts';
import { languages, type Language } from '../../src-shared/texts/languages.ts';
import { repoRoot } from '../prepare/paths.ts';

export type Translated = Exclude<Language, 'en'>;
export const translatedLanguages = languages.filter(
  (language): language is Translated => language !== 'en',
);

const isOfCli = (key: string): boolean => Object.hasOwn(cli, key) || /(?:^|\.)cli\./.test(key);

/** Every English message that is translated, by key: those of the command line are not. */
export const translatable: ReadonlyMap<string, string> = new Map(
  Object.entries(en).filter(([key]) => !isOfCli(key)),
);

/** Which English a translation was made from: eight digits of a hash by key. */
type Hashes = Readonly<Record<string, string>>;
export interface Sources {
  /** Of all languages, but for what stands under their own name. */
  readonly shared: Hashes;
  readonly own: Readonly<Partial<Record<Translated, Hashes>>>;
}

const hashes = z.record(z.string(), z.string().regex(/^[\da-f]{8}$/));
const sourcesSchema = z.strictObject({
  shared: hashes,
  own: z.partialRecord(z.enum(translatedLanguages), hashes),
});
const sourcesFile = path.join(repoRoot, 'src-shared', 'texts', 'sources.json');

export function readSources(): Sources {
  return sourcesSchema.parse(JSON.parse(readFileSync(sourcesFile, 'utf8')));
}

export function writeSources(sources: Sources): void {
  writeFileSync(sourcesFile, `${JSON.stringify(sources, null, 2)}\n`);
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** What is to be done in one language. */
export interface Work {
  readonly missing: readonly string[];
  /** Keys that English does not have (any more), and those of the command line, which speaks English. */
  readonly surplus: readonly string[];
  /** Translated from an English sentence that reads differently now. */
  readonly changed: readonly string[];
}

/** Compares the catalogue of a language with English. Pure. */
export function workOf(
  language: Translated,
  catalogue: Readonly<Record<string, string>>,
  sources: Sources,
): Work {
  const madeFrom = (key: string): string | undefined =>
    sources.own[language]?.[key] ?? sources.shared[key];
  const keys = [...translatable.keys()];
  return {
    missing: keys.filter((key) => !Object.hasOwn(catalogue, key)),
    surplus: Object.keys(catalogue).filter((key) => !translatable.has(key)),
    changed: [...translatable]
      .filter(([key, text]) => Object.hasOwn(catalogue, key) && madeFrom(key) !== hashOf(text))
      .map(([key]) => key),
  };
}

/** The sources after the present English was translated: all keys of these languages, or the given ones. Pure. */
export function accepted(
  sources: Sources,
  taken: { readonly languages: readonly Translated[]; readonly keys: readonly string[] | null },
): Sources {
  const present = Object.fromEntries([...translatable].map(([key, text]) => [key, hashOf(text)]));
  const isTaken = (language: Translated, key: string): boolean =>
    taken.languages.includes(language) && (taken.keys === null || taken.keys.includes(key));
  const own: Partial<Record<Translated, Record<string, string>>> = {};
  for (const language of translatedLanguages) {
    for (const [key, hash] of Object.entries(present)) {
      const before = sources.own[language]?.[key] ?? sources.shared[key] ?? '00000000';
      const now = isTaken(language, key) ? hash : before;
      if (now !== hash) {
        own[language] = { ...own[language], [key]: now };
      }
    }
  }
  return { shared: present, own };
}
