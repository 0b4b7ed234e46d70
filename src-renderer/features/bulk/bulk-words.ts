import type { BulkItem, BulkItemState, BulkProgress } from '../../../src-shared/bulk.ts';
import { formatList } from '../../../src-shared/format/lists.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { refusalSentence } from '../../../src-shared/repair-sentences.ts';
import { t } from '../../app/texts.ts';

/** Outcomes in the order in which they are counted for a person: what went well first. */
export const outcomeOrder = ['done', 'no-change', 'restored', 'failed', 'refused', 'left'] as const;

/** Which bots a list shows: all, those whose plan can be applied, the refused ones, those that did not get what was wished. */
export type BulkFilter = 'all' | 'ready' | 'refused' | 'not-done';

/** What can be chosen while the plans are looked at, and when all is over. */
export function filtersOf(phase: BulkProgress['phase']): readonly BulkFilter[] {
  return phase === 'planned' ? ['all', 'ready', 'refused'] : ['all', 'not-done'];
}

const notDone: readonly BulkItemState[] = ['refused', 'restored', 'failed', 'left'];

/** The bots that a filter leaves. */
export function filtered(items: readonly BulkItem[], filter: BulkFilter): readonly BulkItem[] {
  switch (filter) {
    case 'all':
      return items;
    case 'ready':
      return items.filter(({ state }) => state === 'planned');
    case 'refused':
      return items.filter(({ state }) => state === 'refused');
    case 'not-done':
      return items.filter(({ state }) => notDone.includes(state));
  }
}

/** What a bot of the list is called: its name, or its number where the name has nothing to see. */
export function itemTitle({ name, botId }: Pick<BulkItem, 'name' | 'botId'>): string {
  const shown = displayText(name, 200);
  return shown === '' ? botId : shown;
}

/** What the plans come to. */
export interface PlanCounts {
  readonly ready: number;
  /** Of those, the ones of which a setting becomes another. */
  readonly changing: number;
  readonly losing: number;
  readonly refused: number;
}

/** Counts the plans. */
export function countPlans(items: readonly BulkItem[]): PlanCounts {
  const ready = filtered(items, 'ready');
  return {
    ready: ready.length,
    changing: ready.filter(({ changes }) => changes.length > 0).length,
    losing: ready.filter(({ losses }) => losses.length > 0).length,
    refused: filtered(items, 'refused').length,
  };
}

/** `12 done`, `3 refused`: every outcome that came about. */
export function countTexts({ outcomes }: Pick<BulkProgress, 'outcomes'>): readonly string[] {
  return outcomeOrder.flatMap((outcome) => {
    const count = outcomes[outcome] ?? 0;
    return count === 0 ? [] : [t(`window.bulk.count.${outcome}`, { count })];
  });
}

/** The state of a bulk action in one line, for the window behind the dialog. */
export function lineText(progress: BulkProgress): string {
  const { phase, end, over, total } = progress;
  if (phase === 'over') {
    return formatList([t(`bulk.end.${end ?? 'finished'}`), ...countTexts(progress)]);
  }
  const left = remainingText(progress);
  return [t(`window.bulk.line.${phase}`, { over, total }), ...(left === null ? [] : [left])].join(
    ', ',
  );
}

/** About how long it still takes; null while that is not known. */
export function remainingText({ remainingMs }: Pick<BulkProgress, 'remainingMs'>): string | null {
  return remainingMs === null
    ? null
    : t('window.bulk.remaining', { duration: formatDuration(remainingMs) });
}

/** How it ended or will not begin, as sentences: refusals in words, else what the engine says. */
export function itemSentences(item: BulkItem): readonly string[] {
  const refusals = item.refusals.map((refusal) => refusalSentence(t, refusal));
  return item.message === null ? refusals : [...refusals, item.message];
}

/** As much as `text:copy` takes, with room for the last line. */
const copyCharacters = 19_500;

/** The list as text, one line per bot; what is too long is counted. */
export function copyText(items: readonly BulkItem[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const item of items) {
    const state = t(`window.bulk.item.${item.state}`);
    const words = [state, ...itemSentences(item)].map((part) => displayText(part, 600)).join('. ');
    const line = `${itemTitle(item)} (${item.botId}): ${words}`;
    length += line.length + 1;
    if (length > copyCharacters) {
      return [...lines, t('window.bulk.copy.more', { count: items.length - lines.length })].join(
        '\n',
      );
    }
    lines.push(line);
  }
  return lines.join('\n');
}
