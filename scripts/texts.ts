import { loadCatalogue } from '../src-shared/texts/catalogues.ts';
import {
  accepted,
  readSources,
  translatable,
  translatedLanguages,
  workOf,
  writeSources,
  type Translated,
} from './texts/sources.ts';

const usage = `npm run -s texts -- missing [LANGUAGE]          what is to be translated, with the English sentences
npm run -s texts -- accept LANGUAGE|all [KEY…]  these translations were made from the present English`;

function languagesOf(name: string | undefined): readonly Translated[] {
  return name === undefined || name === 'all'
    ? translatedLanguages
    : translatedLanguages.filter((language) => language === name);
}

async function tellMissing(languages: readonly Translated[]): Promise<void> {
  const sources = readSources();
  for (const language of languages) {
    const work = workOf(language, await loadCatalogue(language), sources);
    const lines = [
      ...work.missing.map((key) => `  missing  ${key}: ${translatable.get(key) ?? ''}`),
      ...work.changed.map((key) => `  changed  ${key}: ${translatable.get(key) ?? ''}`),
      ...work.surplus.map((key) => `  surplus  ${key}`),
    ];
    const sum = `${work.missing.length} missing, ${work.changed.length} changed, ${work.surplus.length} surplus`;
    process.stdout.write(`${[`${language}: ${sum}`, ...lines].join('\n')}\n`);
  }
}

const [command, name, ...keys] = process.argv.slice(2);
const languages = languagesOf(name);
const strange = keys.filter((key) => !translatable.has(key));
if (command === 'missing' && languages.length > 0) {
  await tellMissing(languages);
} else if (
  command === 'accept' &&
  name !== undefined &&
  languages.length > 0 &&
  strange.length === 0
) {
  writeSources(accepted(readSources(), { languages, keys: keys.length === 0 ? null : keys }));
} else {
  process.stderr.write(
    `${strange.map((key) => `No message has the key ${key}.\n`).join('')}${usage}\n`,
  );
  process.exitCode = 64;
}
