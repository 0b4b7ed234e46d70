import type { BotRow } from '../../../src-shared/snapshot.ts';
import type { LightFace } from '../../ui/Light.tsx';
import { faceOf } from '../../app/bot-words.ts';
import { worstFace, type Section } from './sections.ts';

/** A heading of the list. */
export interface GroupEntry {
  readonly kind: 'group';
  readonly key: string;
  readonly section: Section;
  readonly isFolded: boolean;
  readonly worst: LightFace;
  readonly down: number;
  readonly degraded: number;
}

/** A bot at one place of the list; grouped by tags it may have several. */
export interface BotEntry {
  readonly kind: 'bot';
  readonly key: string;
  readonly bot: BotRow;
}
export type ListEntry = GroupEntry | BotEntry;

export const lineHeightPx = 44;
export const groupHeightPx = 36;

const countOf = (bots: readonly BotRow[], face: LightFace): number =>
  bots.reduce((sum, bot) => (faceOf(bot) === face ? sum + 1 : sum), 0);

function groupEntry(section: Section, isFolded: boolean): GroupEntry {
  const { key, bots } = section;
  return {
    kind: 'group',
    key,
    section,
    isFolded,
    worst: worstFace(bots),
    down: countOf(bots, 'down'),
    degraded: countOf(bots, 'degraded'),
  };
}

/** What the list shows line by line: headings, and below those that are not folded their bots. Pure. */
export function entriesOf(
  sections: readonly Section[],
  options: { readonly isGrouped: boolean; readonly folded: ReadonlySet<string> },
): readonly ListEntry[] {
  const entries: ListEntry[] = [];
  for (const section of sections) {
    const isFolded = options.isGrouped && options.folded.has(section.key);
    if (options.isGrouped) {
      entries.push(groupEntry(section, isFolded));
    }
    for (const bot of isFolded ? [] : section.bots) {
      const key = options.isGrouped ? `${section.key}/${bot.id}` : bot.id;
      entries.push({ kind: 'bot', key, bot });
    }
  }
  return entries;
}

/** Place of a line by its key; -1 = not there. */
export function placeOf(entries: readonly ListEntry[], key: string | null): number {
  return key === null ? -1 : entries.findIndex((entry) => entry.key === key);
}

/** Index of the heading that a line stands under; -1 = none. */
export function headingAbove(entries: readonly ListEntry[], index: number): number {
  for (let at = Math.min(index, entries.length - 1); at >= 0; at -= 1) {
    if (entries[at]?.kind === 'group') {
      return at;
    }
  }
  return -1;
}
