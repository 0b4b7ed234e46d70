import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import { en } from '../../../src-shared/texts/en/index.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

const accents = new Map(
  Object.entries({
    a: 'å',
    c: 'ç',
    d: 'ð',
    e: 'é',
    i: 'î',
    n: 'ñ',
    o: 'ö',
    s: 'š',
    u: 'û',
    y: 'ý',
    A: 'Å',
    C: 'Ç',
    E: 'É',
    I: 'Î',
    N: 'Ñ',
    O: 'Ö',
    S: 'Š',
    U: 'Û',
  }),
);
const vowels = /[åéîöû]/g;

/** Words with accents and 40 % more letters: where a vowel is doubled, words stay words and break as words do. */
function stretched(words: string): string {
  const accented = words.replaceAll(/[A-Za-z]/g, (letter) => accents.get(letter) ?? letter);
  const wanted = Math.ceil(words.length * 0.4);
  let added = 0;
  const longer = accented.replaceAll(vowels, (vowel) => {
    const more = Math.min(2, wanted - added);
    added += Math.max(0, more);
    return vowel.repeat(1 + Math.max(0, more));
  });
  return longer;
}

function printed(element: Element): string {
  if ('options' in element) {
    const options = Object.entries(element.options).map(
      ([name, option]) => `${name} {${printedAll(option.value)}}`,
    );
    const kind =
      'pluralType' in element
        ? element.pluralType === 'ordinal'
          ? 'selectordinal'
          : 'plural'
        : 'select';
    return `{${element.value}, ${kind}, ${options.join(' ')}}`;
  }
  if (!('value' in element)) {
    return '#';
  }
  const type: number = element.type;
  switch (type) {
    case 0:
      return stretched(element.value);
    case 1:
      return `{${element.value}}`;
    case 2:
      return `{${element.value}, number}`;
    default:
      throw new Error(`a message holds something that was not thought of: ${element.value}`);
  }
}

const printedAll = (ast: Ast): string => ast.map(printed).join('');

/** An English message as a language would be that is longer and writes every letter with a mark. */
export function pseudoMessage(message: string): string {
  const ast = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  return `⟦${printedAll(ast)}⟧`;
}

/** Builds the page with English made strange, for pictures only. */
export function pseudoEnglish(): Plugin {
  return {
    name: 'pseudo-english',
    enforce: 'pre',
    load(id) {
      if (!id.replaceAll('\\', '/').endsWith('src-shared/texts/en/index.ts')) {
        return null;
      }
      const messages = Object.entries(en).map(([key, text]) => [key, pseudoMessage(text)]);
      return `export const en = ${JSON.stringify(Object.fromEntries(messages))};`;
    },
  };
}
