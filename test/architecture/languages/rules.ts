import type { Translated } from '../../../scripts/texts/sources.ts';
import { numericPlaceholders } from './allowed.ts';
import { renderings, shapeOf, type Shape, type Use } from './messages.ts';

/** Categories without which a number would be told wrongly. `many` of Spanish and Portuguese is for whole millions. */
const neededCategories: Readonly<Record<Translated, readonly string[]>> = {
  ru: ['one', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  es: ['one', 'other'],
  pt: ['one', 'other'],
  fa: ['other'],
  zh: ['other'],
};

const isNumber = ({ kind }: Use): boolean => kind === 'plural' || kind === 'number';

/** Only asks whether there are any. */
const asksForNone = ({ options }: Use): boolean =>
  options.every((option) => option === '=0' || option === 'other');

function pluralProblems(name: string, uses: readonly Use[], language: Translated): string[] {
  return uses
    .filter((use) => use.kind === 'plural' && !asksForNone(use))
    .flatMap(({ options }) => neededCategories[language].filter((one) => !options.includes(one)))
    .map((category) => `{${name}} has no plural "${category}"`);
}

function exactProblems(name: string, english: readonly Use[], own: readonly Use[]): string[] {
  const exact = (uses: readonly Use[]): readonly string[] =>
    uses.flatMap(({ options }) => options.filter((option) => option.startsWith('=')));
  return exact(english)
    .filter((option) => !exact(own).includes(option))
    .map((option) => `{${name}} has no "${option}"`);
}

function branchesOf(uses: readonly Use[]): string {
  const branches = uses.filter(({ kind }) => kind === 'select').flatMap(({ options }) => options);
  return [...new Set(branches)].toSorted().join(' ');
}

/** A number that English needs for its singular alone, in a language without one: it is shown by another placeholder. */
function isOnlyCounted(uses: readonly Use[], language: Translated): boolean {
  return (
    neededCategories[language].length === 1 &&
    uses.every(
      ({ kind, options }) => kind === 'plural' && !options.some((one) => one.startsWith('=')),
    )
  );
}

/** One message in English and in another language. */
export interface Given {
  readonly key: string;
  readonly english: string;
  readonly own: string;
  readonly language: Translated;
}

/** What is wrong with one placeholder that both have. */
function useProblems(
  name: string,
  source: readonly Use[],
  uses: readonly Use[],
  { key, language }: Given,
): readonly string[] {
  const wasNumber = source.some(isNumber);
  const isWords = !wasNumber && !numericPlaceholders.has(`${key} ${name}`);
  return [
    ...(isWords && uses.some(isNumber) ? [`{${name}} is words, not a number`] : []),
    ...(language === 'fa' && wasNumber && uses.every(({ kind }) => kind === 'text')
      ? [`{${name}} is shown in Latin digits`]
      : []),
    ...(branchesOf(source) === branchesOf(uses) ? [] : [`{${name}} has other branches`]),
    ...pluralProblems(name, uses, language),
    ...exactProblems(name, source, uses),
  ];
}

/** What does not agree between the placeholders of an English message and of its translation. */
function placeholderProblems(english: Shape, own: Shape, given: Given): readonly string[] {
  const missing = [...english.uses].filter(
    ([name, uses]) => !own.uses.has(name) && !isOnlyCounted(uses, given.language),
  );
  const surplus = [...own.uses.keys()].filter((name) => !english.uses.has(name));
  const both = [...own.uses].flatMap(([name, uses]) => {
    const source = english.uses.get(name);
    return source === undefined ? [] : useProblems(name, source, uses, given);
  });
  return [
    ...missing.map(([name]) => `{${name}} is missing`),
    ...surplus.map((name) => `{${name}} is not in English`),
    ...both,
  ];
}

/** Quotation marks and apostrophes of each language; straight ones nowhere. */
const foreignQuotes: Readonly<Record<Translated, RegExp>> = {
  ru: /["'”‘`「」]/u,
  uk: /["'”‘`「」]/u,
  es: /["'„`「」]/u,
  pt: /["'„«»`「」]/u,
  fa: /["'“”„‘’`「」]/u,
  zh: /["'„«»`]/u,
};
/** What the writing of a language has its own of. */
const strangers: Readonly<Partial<Record<Translated, readonly (readonly [string, RegExp])[]>>> = {
  ru: [['a letter of Ukrainian', /[іїєґІЇЄҐ]/u]],
  uk: [['a letter of Russian', /[ыэъёЫЭЪЁ]/u]],
  fa: [
    ['an Arabic letter', /[يكة]/u],
    ['an Arabic digit', /[٠-٩]/u],
    ['a Latin punctuation mark', /[\u0600-\u06ff\u200c][,;?]/u],
  ],
  zh: [
    ['a half-width punctuation mark', /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?:\s|$)/u],
    ['a traditional character', /[個們這說錯設開關應點過還發檢測網機連結資訊時間為請無與從變讓]/u],
  ],
};
/** Marks that change the direction of what follows: isolation is the window's work. */
const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What is not written as the language writes. */
function styleProblems(words: string, language: Translated): readonly string[] {
  const all = [
    ['a bidi control character', bidiControl],
    ['three dots instead of …', /\.\.\./u],
    ['a quotation mark of another language', foreignQuotes[language]],
    ['two spaces', / {2}/u],
    ...(strangers[language] ?? []),
  ] as const;
  return all.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
}

/** Scripts in which a Latin word stands out. */
const otherScripts: ReadonlySet<Translated> = new Set(['ru', 'uk', 'fa', 'zh']);

/** Latin words that were left standing. */
function leftovers(
  words: string,
  language: Translated,
  allowed: ReadonlySet<string>,
): readonly string[] {
  return otherScripts.has(language)
    ? (words.match(/[A-Za-z][A-Za-z\d_.-]*[A-Za-z\d]/gu) ?? [])
        .filter((word) => !allowed.has(word))
        .map((word) => `“${word}” is not translated`)
    : [];
}

function renderProblems(message: string, language: Translated): readonly string[] {
  return renderings(message, language).flatMap((text) => [
    ...(text.trim() === '' ? ['says nothing'] : []),
    ...(/[{}]|undefined|NaN|\[object/.test(text) ? [`comes to “${text}”`] : []),
  ]);
}

/** Everything that is wrong with one translation; empty = nothing. */
export function problemsOf(given: Given, allowedWords: ReadonlySet<string>): readonly string[] {
  const { english, own, language } = given;
  try {
    const shape = shapeOf(own, language);
    const words = shape.words.join('\n');
    // A message may say nothing in English where a branch is empty on purpose.
    const mayBeEmpty = renderings(english, 'en').some((text) => text.trim() === '');
    const mayAlign = / {2}/.test(english);
    return [
      ...placeholderProblems(shapeOf(english, 'en'), shape, given),
      ...styleProblems(words, language).filter((one) => one !== 'two spaces' || !mayAlign),
      ...leftovers(words, language, allowedWords),
      ...renderProblems(own, language).filter((one) => one !== 'says nothing' || !mayBeEmpty),
    ];
  } catch (error) {
    return [`cannot be rendered: ${String(error)}`];
  }
}

/** Whether a translation is the English message although there is something to translate in it. */
export function isLeftEnglish(
  { english, own, language }: Given,
  allowedWords: ReadonlySet<string>,
): boolean {
  const words = shapeOf(own, language).words.join(' ');
  const left = (words.match(/\p{L}[\p{L}\p{N}_.-]*/gu) ?? []).filter(
    (word) => !allowedWords.has(word),
  );
  return english === own && left.length > 0;
}
