import { IntlMessageFormat } from 'intl-messageformat';
import { languageFacts, type Language } from '../../../src-shared/texts/languages.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

/** Kinds of elements as the parser numbers them. */
const literal = 0;
const argument = 1;
const number = 2;
const select = 5;
const plural = 6;

/** How a message uses one placeholder. */
export interface Use {
  readonly kind: 'text' | 'number' | 'select' | 'plural' | 'ordinal' | 'other';
  /** Branches of select and plural. */
  readonly options: readonly string[];
}

/** What a message is made of. */
export interface Shape {
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** Everything that is written out, branch by branch. */
  readonly words: readonly string[];
}

function kindOf(element: Element): Use['kind'] {
  const type: number = element.type;
  switch (type) {
    case argument:
      return 'text';
    case number:
      return 'number';
    case select:
      return 'select';
    case plural:
      return 'pluralType' in element && element.pluralType === 'ordinal' ? 'ordinal' : 'plural';
    default:
      return 'other';
  }
}

function walk(ast: Ast, uses: Map<string, Use[]>, words: string[]): void {
  for (const element of ast) {
    if (element.type === Number(literal) && 'value' in element) {
      words.push(element.value);
    } else if ('value' in element) {
      const options = 'options' in element ? Object.entries(element.options) : [];
      const known = uses.get(element.value) ?? [];
      known.push({ kind: kindOf(element), options: options.map(([name]) => name) });
      uses.set(element.value, known);
      options.forEach(([, option]) => walk(option.value, uses, words));
    }
  }
}

/** Takes a message apart; throws where it is no ICU message. */
export function shapeOf(message: string, language: Language): Shape {
  const uses = new Map<string, Use[]>();
  const words: string[] = [];
  walk(parsed(message, language).getAst(), uses, words);
  return { uses, words };
}

function parsed(message: string, language: Language): IntlMessageFormat {
  return new IntlMessageFormat(message, languageFacts[language].numbers, undefined, {
    ignoreTag: true,
  });
}

const numbers = [0, 1, 2, 3, 5, 11, 21, 100, 1.5] as const;

/** What a message comes to with every number and every branch, each at least once. */
export function renderings(message: string, language: Language): readonly string[] {
  const format = parsed(message, language);
  const { uses } = shapeOf(message, language);
  const choices = [...uses].map(([name, list]) => {
    const branches = list.find(({ kind }) => kind === 'select')?.options;
    return [
      name,
      branches ?? (list.some(({ kind }) => kind === 'text') ? ['«X»', 7] : numbers),
    ] as const;
  });
  const most = Math.max(1, ...choices.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, turn) =>
    String(
      format.format(
        Object.fromEntries(choices.map(([name, values]) => [name, values[turn % values.length]])),
      ),
    ),
  );
}
