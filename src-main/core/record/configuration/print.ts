import { stringify } from 'yaml';
import type { configurationFormats } from '../../../../src-shared/import.ts';
import {
  byNumber,
  canonicalBot,
  configurationKind,
  type Configuration,
  type ConfiguredBot,
} from './document.ts';

type ConfigurationFormat = (typeof configurationFormats)[number];

/** A configuration in the making: thousands of bots need not be printed in one go. */
export interface ConfigurationWriter {
  add(bot: ConfiguredBot): void;
  /** UTF-8, of what was added so far, less what stands around it. */
  readonly bytes: number;
  end(): string;
}

/** Begins a configuration. The same bots give the same bytes, in whatever order they come. */
export function startConfiguration(format: ConfigurationFormat): ConfigurationWriter {
  const print = format === 'json' ? botJson : botYaml;
  const printed: { readonly bot: ConfiguredBot; readonly text: string }[] = [];
  let bytes = 0;
  return {
    add(given) {
      const bot = canonicalBot(given);
      const text = print(bot);
      bytes += Buffer.byteLength(text);
      printed.push({ bot, text });
    },
    get bytes() {
      return bytes;
    },
    end() {
      const texts = printed.toSorted((a, b) => byNumber(a.bot, b.bot)).map(({ text }) => text);
      return format === 'json' ? wholeJson(texts) : wholeYaml(texts);
    },
  };
}

/** A configuration that is all at hand. Pure. */
export function printConfiguration({ bots }: Configuration, format: ConfigurationFormat): string {
  const writer = startConfiguration(format);
  bots.forEach((bot) => writer.add(bot));
  return writer.end();
}

const frame = { kind: configurationKind, version: 1, bots: [] } satisfies Configuration;

/** Indented as it stands in the document: no line break in it is part of a value. */
function botJson(bot: ConfiguredBot): string {
  return JSON.stringify(bot, null, 2).replaceAll('\n', '\n    ');
}

function wholeJson(bots: readonly string[]): string {
  const empty = JSON.stringify(frame, null, 2);
  const list = bots.length === 0 ? '[]' : `[\n    ${bots.join(',\n    ')}\n  ]`;
  return `${empty.slice(0, empty.lastIndexOf('[]'))}${list}\n}\n`;
}

const botsLine = 'bots:\n';

/** Every text is quoted, so that ids and words stay text. */
function yaml(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}

/** Its lines as they stand in the document. */
function botYaml(bot: ConfiguredBot): string {
  return yaml({ bots: [bot] }).slice(botsLine.length);
}

function wholeYaml(bots: readonly string[]): string {
  const { kind, version } = frame;
  return bots.length === 0 ? yaml(frame) : `${yaml({ kind, version })}${botsLine}${bots.join('')}`;
}
