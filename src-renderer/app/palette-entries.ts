import type { BotRow } from '../../src-shared/snapshot.ts';
import { titleOf } from './bot-words.ts';
import { fuzzyScore } from './fuzzy.ts';

/** A line of the palette: a bot to open, a screen to go to, a command to run. */
export interface PaletteEntry {
  readonly id: string;
  readonly text: string;
  readonly bot: BotRow | null;
  /** The key that does the same, as the table of keys names it. */
  readonly key: string | null;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly id: 'recent' | 'commands' | 'bots';
  readonly entries: readonly PaletteEntry[];
  /** Entries that fit too and are not shown. */
  readonly more: number;
}

const shownAtMost = { recent: 5, commands: 12, bots: 8 } as const;

interface Scored<T> {
  readonly value: T;
  readonly score: number;
}

/** The best ones in order, equals as they came. */
function best<T>(all: readonly Scored<T>[], count: number): readonly T[] {
  return all
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ value }) => value);
}

function fitting<T>(values: Iterable<T>, typed: string, textOf: (value: T) => string): Scored<T>[] {
  const found: Scored<T>[] = [];
  for (const value of values) {
    const score = fuzzyScore(typed, textOf(value));
    if (score !== null) {
      found.push({ value, score });
    }
  }
  return found;
}

/** A row stays the same object until it changes: with 10,000 bots its words are made once, not with every letter. */
const botTexts = new WeakMap<BotRow, string>();

function botText(bot: BotRow): string {
  const known = botTexts.get(bot);
  if (known !== undefined) {
    return known;
  }
  const username = bot.username === null ? '' : `@${bot.username}`;
  const text = `${titleOf(bot)} ${username} ${bot.telegramId}`.toLocaleLowerCase();
  botTexts.set(bot, text);
  return text;
}

/**
 * What the palette shows for what was typed: what was chosen last while nothing is typed, then commands, then bots. With
 * words typed, what was chosen before stands first among equals. Pure.
 */
export function paletteGroups(options: {
  readonly typed: string;
  readonly commands: readonly PaletteEntry[];
  readonly bots: ReadonlyMap<string, BotRow>;
  /** Ids of entries, the newest first. */
  readonly recent: readonly string[];
  readonly entryOf: (bot: BotRow) => PaletteEntry;
}): readonly PaletteGroup[] {
  const { bots, commands, entryOf, recent } = options;
  const typed = options.typed.trim().toLocaleLowerCase();
  const bonus = (id: string): number => (recent.includes(id) ? 5 : 0);
  const known = typed === '' ? recentEntries(options) : [];
  const knownIds = new Set(known.map(({ id }) => id));
  const fits = fitting(commands, typed, ({ text }) => text.toLocaleLowerCase())
    .filter(({ value }) => !knownIds.has(value.id))
    .map(({ value, score }) => ({ value, score: score + bonus(value.id) }));
  const botFits = fitting(bots.values(), typed, botText)
    .filter(({ value }) => !knownIds.has(value.id))
    .map(({ value, score }) => ({ value, score: score + bonus(value.id) }));
  const groups: readonly PaletteGroup[] = [
    { id: 'recent', entries: known, more: 0 },
    {
      id: 'commands',
      entries: best(fits, shownAtMost.commands),
      more: Math.max(0, fits.length - shownAtMost.commands),
    },
    {
      id: 'bots',
      entries: best(botFits, shownAtMost.bots).map(entryOf),
      more: Math.max(0, botFits.length - shownAtMost.bots),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function recentEntries(options: Parameters<typeof paletteGroups>[0]): readonly PaletteEntry[] {
  const { bots, commands, entryOf, recent } = options;
  return recent
    .flatMap((id) => {
      const bot = bots.get(id);
      return bot === undefined ? commands.filter((command) => command.id === id) : [entryOf(bot)];
    })
    .slice(0, shownAtMost.recent);
}
