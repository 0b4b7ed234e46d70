import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogues.ts';
import { en } from './en/index.ts';
import { languageFacts, type Language } from './languages.ts';
import { spokenNow, type Spoken } from './spoken.ts';

/**
 * The library's own answer asks what numbers Intl can write, for which ICU reads all of its locales: 3 MB of a process that
 * says plain words only (docs/performance.md, At rest). It is used for clock times in messages, and there are none.
 */
IntlMessageFormat.resolveLocale = () => undefined;

export type TextKey = keyof typeof en;
/** Values for the placeholders of a message. */
export type TextValues = Readonly<Record<string, string | number | Date>>;
/** Renders a message; unknown keys do not compile. */
export type Texts = (key: TextKey, values?: TextValues) => string;

/** Whether a computed key (for example `reason.${code}`) exists in the catalogue. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;
/** What the parser calls `{name}`. */
const argumentType: Ast[number]['type'] = 1;
type Render = (values: TextValues) => string;

/** Messages are parsed once, when they are first said. */
const parsedEnglish = new Map<TextKey, Render>();
const parsedByCatalogue = new WeakMap<Catalogue, Map<TextKey, Render>>();

function renderer(message: string, language: Language): Render {
  const { numbers, digits } = languageFacts[language];
  const parsed = new IntlMessageFormat(message, numbers, undefined, { ignoreTag: true });
  if (digits === 'latin') {
    return (values) => String(parsed.format({ ...values }));
  }
  const plain = plainArguments(parsed.getAst());
  return (values) => String(parsed.format({ ...values, ...ownDigits(values, plain, numbers) }));
}

/** Numbers that name something are written as they are met elsewhere. */
const names: ReadonlySet<string> = new Set(['code', 'status', 'port', 'version']);

/** Placeholders that a message only repeats, so that nothing but their text counts. */
function plainArguments(ast: Ast): ReadonlySet<string> {
  const plain = new Set<string>();
  const counted = new Set<string>();
  const walk = (elements: Ast): void => {
    for (const element of elements) {
      if ('options' in element) {
        counted.add(element.value);
        Object.values(element.options).forEach(({ value }) => walk(value));
      } else if ('style' in element) {
        counted.add(element.value);
      } else if (element.type === argumentType && 'value' in element) {
        plain.add(element.value);
      }
    }
  };
  walk(ast);
  return new Set([...plain].filter((name) => !counted.has(name) && !names.has(name)));
}

/** Whole numbers without groups in the digits of the language: `{count}` alone would be written in Latin ones. */
function ownDigits(
  values: TextValues,
  plain: ReadonlySet<string>,
  locale: string,
): Record<string, string> {
  const own: Record<string, string> = {};
  for (const name of plain) {
    const value = values[name];
    if (typeof value === 'number') {
      own[name] = value.toLocaleString(locale, { useGrouping: false });
    }
  }
  return own;
}

function known(map: Map<TextKey, Render>, key: TextKey, make: () => Render): Render {
  let render = map.get(key);
  if (render === undefined) {
    render = make();
    map.set(key, render);
  }
  return render;
}

const sayEnglish: Texts = (key, values = {}) =>
  known(parsedEnglish, key, () => renderer(en[key], 'en'))(values);

/** The message in a language; in English where it is not translated or its translation cannot be rendered. */
function say({ language, catalogue }: Spoken, key: TextKey, values: TextValues): string {
  const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (message === undefined) {
    return sayEnglish(key, values);
  }
  let parsed = parsedByCatalogue.get(catalogue);
  if (parsed === undefined) {
    parsed = new Map();
    parsedByCatalogue.set(catalogue, parsed);
  }
  try {
    return known(parsed, key, () => renderer(message, language))(values);
  } catch {
    return sayEnglish(key, values);
  }
}

/**
 * The text function of this thread: what it says follows the spoken language from call to call. With a language given,
 * always that one.
 */
export function createTexts(fixed?: Spoken): Texts {
  return (key, values = {}) => say(fixed ?? spokenNow(), key, values);
}

/** English, whatever is spoken: for what is written down. */
export const englishTexts: Texts = sayEnglish;
