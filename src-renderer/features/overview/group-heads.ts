import type { EnvironmentMark } from '../../../src-shared/environment.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';

/** The heading above the first row of a group; `environment` null = bots that belong to none. */
export interface GroupHead {
  readonly environment: EnvironmentMark | null;
  readonly count: number;
}

/** Headings by the index of the row below them, for rows that are ordered by environment already. */
export function groupHeads(bots: readonly BotRow[]): ReadonlyMap<number, GroupHead> {
  const heads = new Map<number, GroupHead>();
  let start = 0;
  for (const [index, bot] of bots.entries()) {
    if (bot.environment?.id !== bots[index + 1]?.environment?.id || index === bots.length - 1) {
      heads.set(start, { environment: bot.environment ?? null, count: index + 1 - start });
      start = index + 1;
    }
  }
  return heads;
}
