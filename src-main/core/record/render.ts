import { redactTokens } from '../domain/safe-text.ts';
import { recordFileName } from './file-name.ts';
import { recordDocument } from './record-json.ts';
import { recordMarkdown } from './record-markdown.ts';
import type { RecordedBot, RecordOptions } from './recorded-bot.ts';

export type { RecordedBot, RecordOptions } from './recorded-bot.ts';

/**
 * The record of one bot or many as a document without secrets: Markdown for people, JSON for programs. Pure: the same
 * bots and time give the same bytes.
 */
export function renderRecord(
  bots: readonly RecordedBot[],
  options: RecordOptions,
): { readonly suggestedFileName: string; readonly content: string } {
  const content =
    options.format === 'md'
      ? recordMarkdown(bots, options)
      : `${JSON.stringify(recordDocument(bots, options.nowMs), null, 2)}\n`;
  return { suggestedFileName: recordFileName(bots, options), content: redactTokens(content) };
}
