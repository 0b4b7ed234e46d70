import { redactTokens } from '../domain/safe-text.ts';
import { recordFileName } from './file-name.ts';
import { botJson, recordJson } from './record-json.ts';
import { botMarkdown, markdownHead } from './record-markdown.ts';
import type { RecordedBot, RecordOptions } from './recorded-bot.ts';

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
  const texted: string[] = [];
  return {
    add(bot) {
      named.push({ row: bot.row });
      texted.push(redactTokens(format === 'md' ? botMarkdown(bot, texts) : botJson(bot)));
    },
    end() {
      const content =
        format === 'md'
          ? `${[markdownHead(named.length, options), ...texted].join('\n').trimEnd()}\n`
          : recordJson(texted, nowMs);
      return { suggestedFileName: recordFileName(named, options), content };
    },
  };
}

/** The record of bots that are all at hand. Pure. */
export function renderRecord(bots: readonly RecordedBot[], options: RecordOptions): RenderedRecord {
  const record = startRecord(options);
  bots.forEach((bot) => record.add(bot));
  return record.end();
}
