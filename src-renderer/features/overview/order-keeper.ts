import type { BotRow } from '../../../src-shared/snapshot.ts';
import type { Section } from './sections.ts';

type Fleet = ReadonlyMap<string, BotRow>;

/** Which rows stood where. */
type Places = ReadonlyMap<string, readonly string[]>;

const placesOf = (sections: readonly Section[]): Places =>
  new Map(sections.map(({ key, bots }) => [key, bots.map(({ id }) => id)]));

/** Rows in their former places, as they are now; who is new comes last, and only who is gone from the fleet goes. */
function keptRows(now: readonly BotRow[], ids: readonly string[], fleet: Fleet): readonly BotRow[] {
  const came = new Map(now.map((bot) => [bot.id, bot]));
  const kept: BotRow[] = [];
  for (const id of ids) {
    const bot = fleet.get(id);
    if (bot !== undefined) {
      kept.push(bot);
      came.delete(id);
    }
  }
  return [...kept, ...came.values()];
}

/**
 * The sections with every row where it was a moment ago, also one that the search would not show any more: nothing slips
 * away under the pointer. Sections that are new come last.
 */
export function keepSections(
  sections: readonly Section[],
  before: readonly Section[],
  fleet: Fleet,
): readonly Section[] {
  const now = new Map(sections.map((section) => [section.key, section]));
  const kept = before.flatMap((old) => {
    const ids = old.bots.map(({ id }) => id);
    const bots = keptRows(now.get(old.key)?.bots ?? [], ids, fleet);
    const section = { ...(now.get(old.key) ?? old), bots };
    now.delete(old.key);
    return bots.length === 0 ? [] : [section];
  });
  return [...kept, ...now.values()];
}

/** Whether both show the same rows in the same places. */
export function isSameOrder(a: readonly Section[], b: readonly Section[]): boolean {
  const places = placesOf(b);
  return (
    a.length === b.length &&
    a.every(({ key, bots }, index) => {
      const ids = places.get(key);
      return (
        b[index]?.key === key &&
        ids?.length === bots.length &&
        bots.every(({ id }, place) => ids[place] === id)
      );
    })
  );
}

/** What is shown, and whether the right order is another one. */
export interface KeptOrder {
  readonly sections: readonly Section[];
  readonly isOutdated: boolean;
}

/**
 * Shows sections in their former order while the list is held, else in the right one. `query` tells lists apart: another
 * query is another list and shown as it is.
 */
export interface OrderKeeper {
  readonly order: (
    sections: readonly Section[],
    options: { readonly fleet: Fleet; readonly query: unknown; readonly isHeld: boolean },
  ) => KeptOrder;
}

/** Makes a keeper of one list. */
export function createOrderKeeper(): OrderKeeper {
  let lastQuery: unknown = null;
  let last: readonly Section[] = [];
  return {
    order: (sections, { fleet, query, isHeld }) => {
      const isKept = isHeld && query === lastQuery;
      const shown = isKept ? keepSections(sections, last, fleet) : sections;
      lastQuery = query;
      last = shown;
      return { sections: shown, isOutdated: isKept && !isSameOrder(shown, sections) };
    },
  };
}
