import type { ImportItem } from '../../../src-shared/import.ts';

/** What is ticked, by the index of the bot in the file. */
export interface ImportChoice {
  readonly bots: ReadonlySet<number>;
  readonly urls: ReadonlySet<number>;
}

/** Whether something can be taken of the bot without its URL; a bot that would be added always can. */
export function takesPlain(item: ImportItem): boolean {
  return item.state === 'new' || (isOpen(item) && item.changes.some(({ withUrl }) => !withUrl));
}

/** Whether the wanted URL of this bot would change. */
export function takesUrl(item: ImportItem): boolean {
  return isOpen(item) && item.changes.some(({ withUrl }) => withUrl);
}

function isOpen({ state }: ImportItem): boolean {
  return state === 'new' || state === 'changed';
}

/** Ticked at first: everything but URLs and bots that would be added. */
export function firstChoice(items: readonly ImportItem[]): ImportChoice {
  const bots = items.filter((item) => item.state === 'changed' && takesPlain(item));
  return { bots: new Set(bots.map(({ index }) => index)), urls: new Set() };
}

/** The URL goes with its bot: where that is not taken it cannot be ticked, unless there is nothing else to take. */
export function canTakeUrl(item: ImportItem, { bots }: ImportChoice): boolean {
  return takesUrl(item) && (bots.has(item.index) || !takesPlain(item));
}

function changed(set: ReadonlySet<number>, index: number, isTicked: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isTicked) {
    next.add(index);
  } else {
    next.delete(index);
  }
  return next;
}

/** Ticks a bot or takes the tick away, its URL with it. */
export function tickBot(choice: ImportChoice, index: number, isTicked: boolean): ImportChoice {
  const bots = changed(choice.bots, index, isTicked);
  return { bots, urls: isTicked ? choice.urls : changed(choice.urls, index, false) };
}

/** Ticks the URL of a bot. */
export function tickUrl(choice: ImportChoice, index: number, isTicked: boolean): ImportChoice {
  return { ...choice, urls: changed(choice.urls, index, isTicked) };
}

/** Ticks every bot of the list that changes, or none; URLs stay a choice for each bot. */
export function tickAll(
  choice: ImportChoice,
  items: readonly ImportItem[],
  isTicked: boolean,
): ImportChoice {
  return isTicked
    ? { bots: new Set([...choice.bots, ...firstChoice(items).bots]), urls: choice.urls }
    : { bots: new Set(), urls: new Set() };
}

/** What is sent: a bot of which only the URL changes is taken with it. */
export function chosen(choice: ImportChoice): {
  readonly bots: number[];
  readonly urls: number[];
} {
  const order = (set: ReadonlySet<number>): number[] => [...set].toSorted((a, b) => a - b);
  return { bots: order(new Set([...choice.bots, ...choice.urls])), urls: order(choice.urls) };
}
