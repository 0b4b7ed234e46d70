import type { Texts } from '../../../src-shared/texts/index.ts';
import { utcTime } from './markdown.ts';
import type { RecordedBot, RecordOptions } from './recorded-bot.ts';
import {
  errorLines,
  incidentLines,
  journalLines,
  statisticsLines,
  verificationLines,
} from './sections-history.ts';
import { headingLine, stateLines, subjectLines, webhookLines } from './sections-now.ts';

/** What stands above so many bots: when, and that no secret is inside. */
export function markdownHead(count: number, { texts, nowMs }: RecordOptions): string {
  return [
    `# ${texts('record.title')}`,
    '',
    texts('record.intro', { time: utcTime(nowMs), count }),
    '',
    texts('record.no-secrets'),
    '',
  ].join('\n');
}

/** One bot as Markdown: who, webhook details, verification, statistics, incidents (product.md row 19). */
export function botMarkdown(bot: RecordedBot, texts: Texts): string {
  return botLines(bot, texts).join('\n');
}

function botLines(bot: RecordedBot, texts: Texts): readonly string[] {
  const section = (title: string, lines: readonly string[]): readonly string[] => [
    `### ${title}`,
    '',
    ...lines,
    '',
  ];
  return [
    headingLine(bot),
    '',
    ...subjectLines(bot, texts),
    '',
    ...section(texts('record.state'), stateLines(bot, texts)),
    ...section(texts('record.webhook'), webhookLines(bot.detail, texts)),
    ...section(texts('record.verification'), verificationLines(bot.detail, texts)),
    ...section(
      texts('record.statistics', { since: utcTime(bot.statisticsSinceMs) }),
      statisticsLines(bot, texts),
    ),
    ...section(texts('record.errors'), errorLines(bot.detail, texts)),
    ...section(texts('record.incidents'), incidentLines(bot.detail, texts)),
    ...section(texts('record.journal'), journalLines(bot, texts)),
  ];
}
