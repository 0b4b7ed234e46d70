import type { EnvironmentMark } from '../../../src-shared/environment.ts';
import type { OverviewView } from '../../../src-shared/overview-view.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf } from '../../app/bot-words.ts';
import type { LightFace } from '../../ui/Light.tsx';
import { faceRank, naturalKey } from './row-order.ts';

export type Grouping = OverviewView['group'];

/** Bots under one heading, in the order of the list. Without grouping there is one section without a name. */
export interface Section {
  /** Tells sections apart, also across groupings and starts. */
  readonly key: string;
  /** null = bots that have none of what is grouped by. */
  readonly name: string | null;
  readonly environment: EnvironmentMark | null;
  readonly bots: readonly BotRow[];
}

interface Group {
  readonly key: string;
  readonly name: string | null;
  readonly environment: EnvironmentMark | null;
}

const keyLength = 180;
const none = (grouping: Grouping): Group => ({
  key: `${grouping}:`,
  name: null,
  environment: null,
});
const named = (grouping: Grouping, name: string): Group => ({
  key: `${grouping}:=${name.slice(0, keyLength)}`,
  name,
  environment: null,
});

/** The groups that a bot stands in: with several tags it stands under each of them. */
function groupsOf(bot: BotRow, grouping: Grouping): readonly Group[] {
  switch (grouping) {
    case 'none':
      return [none(grouping)];
    case 'environment': {
      const { environment } = bot;
      return environment === undefined
        ? [none(grouping)]
        : [{ key: `environment:=${environment.id}`, name: environment.name, environment }];
    }
    case 'tag':
      return bot.tags.length === 0 ? [none(grouping)] : bot.tags.map((tag) => named(grouping, tag));
    case 'host':
      return [bot.host === null ? none(grouping) : named(grouping, bot.host)];
  }
}

/** By name, so that headings stay where they are whatever happens to their bots; those without a name last. */
function byName(a: Group, b: Group): number {
  if (a.name === null || b.name === null) {
    return (a.name === null ? 1 : 0) - (b.name === null ? 1 : 0);
  }
  const [left, right] = [naturalKey(a.name), naturalKey(b.name)];
  return left === right ? (a.key < b.key ? -1 : 1) : left < right ? -1 : 1;
}

/** Puts ordered rows under their headings; within each the order stays. Pure. */
export function sectionsOf(rows: readonly BotRow[], grouping: Grouping): readonly Section[] {
  if (grouping === 'none') {
    return rows.length === 0 ? [] : [{ ...none(grouping), bots: rows }];
  }
  const found = new Map<string, { readonly group: Group; readonly bots: BotRow[] }>();
  for (const bot of rows) {
    for (const group of groupsOf(bot, grouping)) {
      const section = found.get(group.key);
      if (section === undefined) {
        found.set(group.key, { group, bots: [bot] });
      } else {
        section.bots.push(bot);
      }
    }
  }
  return Array.from(found.values())
    .toSorted((a, b) => byName(a.group, b.group))
    .map(({ group, bots }) => ({ ...group, bots }));
}

/** The worst light among bots; paused only where every one is. */
export function worstFace(bots: readonly BotRow[]): LightFace {
  let worst: BotRow | undefined;
  for (const bot of bots) {
    if (worst === undefined || faceRank(bot) < faceRank(worst)) {
      worst = bot;
    }
  }
  return worst === undefined ? 'unknown' : faceOf(worst);
}
