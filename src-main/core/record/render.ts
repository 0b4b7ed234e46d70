import { redactTokens } from '../domain/safe-text.ts';
import { recordFileName } from './file-name.ts';
import { aroundBots, botJson } from './record-json.ts';
import { botMarkdown, markdownHead } from './record-markdown.ts';
import type { RecordedBot, RecordOptions } from './recorded-bot.ts';
import { createTextPile } from './text-pile.ts';

export type { RecordedBot, RecordOptions } from './recorded-bot.ts';

interface RenderedRecord {
  readonly suggestedFileName: string;
  readonly content: string;
}

/** A record in the making: thousands of bots need not be at hand at once, and others can have their turn in between. */
export interface RecordWriter {
  add(bot: RecordedBot): void;
  end(): RenderedRecord;
}

/**
 * Begins the record of one bot or many as a document without secrets: Markdown for people, JSON for programs. The same
 * bots and time give the same bytes.
 */
export function startRecord(options: RecordOptions): RecordWriter {
  const { format, nowMs, texts } = options;
  const named: Pick<RecordedBot, 'row'>[] = [];
  const isMarkdown = format === 'md';
  const pile = createTextPile();
  let last = '';
  return {
    add(bot) {
      if (named.length > 0) {
        pile.add(`${last}${isMarkdown ? '\n' : ','}`);
      }
      last = redactTokens(isMarkdown ? botMarkdown(bot, texts) : botJson(bot));
      named.push({ row: bot.row });
    },
    end() {
      const suggestedFileName = recordFileName(named, options);
      if (isMarkdown) {
        const head = `${markdownHead(named.length, options)}\n`;
        const whole = `${named.length === 0 ? head.trimEnd() : head}${pile.take()}${last.trimEnd()}\n`;
        return { suggestedFileName, content: whole };
      }
      const [before, after] = aroundBots(named.length, nowMs);
      return { suggestedFileName, content: `${before}${pile.take()}${last}${after}` };
    },
  };
}

/** The record of bots that are all at hand. Pure. */
export function renderRecord(bots: readonly RecordedBot[], options: RecordOptions): RenderedRecord {
  const record = startRecord(options);
  bots.forEach((bot) => record.add(bot));
  return record.end();
}
