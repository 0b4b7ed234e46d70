import { describe, expect, test } from 'vitest';
import {
  accepted,
  hashOf,
  readSources,
  translatable,
  translatedLanguages,
  workOf,
} from '../../scripts/texts/sources.ts';
import { loadCatalogue } from '../../src-shared/texts/catalogues.ts';
import { languageFacts } from '../../src-shared/texts/languages.ts';
import { allowedWords } from './languages/allowed.ts';
import { isLeftEnglish, problemsOf, type Given } from './languages/rules.ts';

const sources = readSources();

describe.each(translatedLanguages)('the words in %s', async (language) => {
  const catalogue = await loadCatalogue(language);
  const all: readonly Given[] = [...translatable].flatMap(([key, english]) => {
    const own = catalogue[key];
    return own === undefined ? [] : [{ key, english, own, language }];
  });

  test('lack nothing that English says, and nothing was translated from another English', () => {
    const { missing, changed } = workOf(language, catalogue, sources);
    expect({ missing, changed }).toEqual({ missing: [], changed: [] });
  });

  test('have no key that English does not have', () => {
    expect(workOf(language, catalogue, sources).surplus).toEqual([]);
  });

  test('agree with English in placeholders, branches and plurals, render, and are written as the language writes', () => {
    const words = allowedWords(language);
    const problems = all.flatMap((given) =>
      problemsOf(given, words).map((problem) => `${given.key}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test('are not left in English', () => {
    const words = allowedWords(language);
    expect(all.filter((given) => isLeftEnglish(given, words)).map(({ key }) => key)).toEqual([]);
  });
});

describe('the rules see', () => {
  const wrong: readonly (readonly [string, Omit<Given, 'key'>])[] = [
    ['{name} is missing', { english: 'a {name}', own: 'а', language: 'ru' }],
    ['{name} is not in English', { english: 'a', own: 'а {name}', language: 'ru' }],
    [
      '{n} has no plural "few"',
      {
        english: '{n, plural, one {a} other {b}}',
        own: '{n, plural, one {а} many {б} other {в}}',
        language: 'uk',
      },
    ],
    [
      '{n} has no "=0"',
      {
        english: '{n, plural, =0 {none} one {a} other {b}}',
        own: '{n, plural, one {a} other {b}}',
        language: 'es',
      },
    ],
    [
      '{n} has other branches',
      {
        english: '{n, select, a {x} other {y}}',
        own: '{n, select, б {x} other {y}}',
        language: 'ru',
      },
    ],
    [
      '{n} is words, not a number',
      { english: '{n} a', own: '{n, plural, other {# 个}}', language: 'zh' },
    ],
    [
      '{n} is shown in Latin digits',
      { english: '{n, plural, one {a} other {# a}}', own: '{n} الف', language: 'fa' },
    ],
    ['a bidi control character', { english: 'a', own: '\u200fالف', language: 'fa' }],
    ['an Arabic letter', { english: 'a', own: 'كتاب', language: 'fa' }],
    ['a letter of Russian', { english: 'a', own: 'мы', language: 'uk' }],
    ['a letter of Ukrainian', { english: 'a', own: 'мi і', language: 'ru' }],
    ['a half-width punctuation mark', { english: 'a', own: '你好,世界', language: 'zh' }],
    ['a traditional character', { english: 'a', own: '設置', language: 'zh' }],
    ['three dots instead of …', { english: 'a', own: 'un...', language: 'es' }],
    ['a quotation mark of another language', { english: 'a', own: 'um "b"', language: 'pt' }],
    ['“settings” is not translated', { english: 'a', own: 'открыть settings', language: 'ru' }],
    ['says nothing', { english: 'a', own: ' ', language: 'es' }],
    ['cannot be rendered', { english: 'a', own: '{', language: 'es' }],
  ];

  test.each(wrong)('%s', (problem, given) => {
    const found = problemsOf({ key: 'x', ...given }, allowedWords(given.language));
    expect(found.filter((one) => one.startsWith(problem))).not.toEqual([]);
  });

  test('a sentence that stayed English, and no brand', () => {
    const words = allowedWords('es');
    const given = (text: string): Given => ({ key: 'x', english: text, own: text, language: 'es' });
    expect(isLeftEnglish(given('Nothing is watched'), words)).toBe(true);
    expect(isLeftEnglish(given('Hooklight {version}'), words)).toBe(false);
  });
});

describe('the record of what was translated from which English', () => {
  const [first = '', second = ''] = translatable.keys();
  const fresh = accepted({ shared: {}, own: {} }, { languages: translatedLanguages, keys: null });

  test('is quiet where everything was', () => {
    const catalogue = { [first]: 'x', [second]: 'y' };
    expect(workOf('ru', catalogue, fresh)).toMatchObject({ changed: [], surplus: [] });
  });

  test('names a sentence whose English was changed, until that language took it over', () => {
    const old = { ...fresh, shared: { ...fresh.shared, [first]: hashOf('It read otherwise.') } };
    const catalogue = { [first]: 'x', [second]: 'y' };
    expect(workOf('ru', catalogue, old).changed).toEqual([first]);
    const taken = accepted(old, { languages: ['ru'], keys: [first] });
    expect(workOf('ru', catalogue, taken).changed).toEqual([]);
    expect(workOf('fa', catalogue, taken).changed).toEqual([first]);
    expect(accepted(taken, { languages: ['es', 'pt', 'uk', 'fa', 'zh'], keys: null })).toEqual(
      fresh,
    );
  });

  test('tells missing and surplus keys', () => {
    const work = workOf('ru', { [first]: 'x', 'gone.key': 'y' }, fresh);
    expect(work.surplus).toEqual(['gone.key']);
    expect(work.missing).toContain(second);
    expect(work.missing).not.toContain(first);
    expect(work.missing.some((key) => key.startsWith('cli.'))).toBe(false);
  });
});

test('every language has a name of its own, and its locale is known here', () => {
  const names = Object.values(languageFacts).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { numbers, dates } of Object.values(languageFacts)) {
    expect(Intl.NumberFormat.supportedLocalesOf([numbers])).toEqual([numbers]);
    expect(Intl.DateTimeFormat.supportedLocalesOf([dates])).toEqual([dates]);
  }
});
