import { said } from '../../../../src-shared/said.ts';
import type {
  EnvironmentDetail,
  EnvironmentMark,
  EnvironmentView,
} from '../../../../src-shared/environment.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import type { Result } from '../../../../src-shared/result.ts';
import type { Environment, EnvironmentWebhook } from '../../environments/environment.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import * as shelf from './environment-shelf.ts';
import { environmentView } from './environment-view.ts';
import { clashes, detailOf, markOf, webhookFor } from './environment-wants.ts';

/** An environment as far as it can be read: `content` null while there is no key, or when it was changed outside. */
export interface KnownEnvironment {
  readonly id: string;
  readonly name: string;
  readonly colour: EnvironmentMark['colour'];
  readonly content: Environment | null;
  /** False in session-only mode, until there is a key to keep. */
  readonly isStored: boolean;
}

/** The environments, which bots belong to them, and what they want. Only the engine's commands and repair change it. */
export interface EnvironmentBook {
  /** Names and memberships as stored, before any key. */
  load(): void;
  /** A key arrived: opens what is sealed, lets go of memberships that were changed outside. */
  unlocked(): void;
  find(id: string): KnownEnvironment | undefined;
  all(): Iterable<KnownEnvironment>;
  views(): EnvironmentView[];
  members(id: string): readonly BotEntry[];
  put(environment: Environment): void;
  remove(id: string): void;
  /** All of them or none; told in the journal where it is a change. */
  assign(entries: readonly BotEntry[], id: string | null, actor: BotEntry['actor']): void;
  mark(entry: BotEntry): EnvironmentMark | null;
  detail(entry: BotEntry): EnvironmentDetail | null;
  /** What it wants of this bot; refused where another bot has or would get the same URL. */
  webhookFor(entry: BotEntry, id: string): Result<EnvironmentWebhook, readonly Refusal[]>;
  /** Bots that would share a URL with each other or with a member, each with its refusal. */
  clashes(entries: readonly BotEntry[], id: string): ReadonlyMap<string, Refusal>;
}

type Known = Map<string, KnownEnvironment>;

/** Builds the book of one engine; `core` is asked for late, because the book is part of it. */
export function createEnvironmentBook(core: () => EngineCore): EnvironmentBook {
  const known: Known = new Map();
  const find = (id: string): KnownEnvironment | undefined => known.get(id);
  const members = (id: string): readonly BotEntry[] =>
    [...core().state.entries.values()].filter(({ environmentId }) => environmentId === id);
  const ofEntry = <T>(
    entry: BotEntry,
    tell: (core: EngineCore, entry: BotEntry, environment: KnownEnvironment) => T,
  ): T | null => {
    const environment = entry.environmentId === null ? undefined : known.get(entry.environmentId);
    return environment === undefined ? null : tell(core(), entry, environment);
  };
  const mark = (entry: BotEntry): EnvironmentMark | null => ofEntry(entry, markOf);
  return {
    load: () => shelf.load(core(), known),
    unlocked: () => shelf.unlock(core(), known),
    find,
    all: () => known.values(),
    views() {
      const isLocked = core().box === null;
      const byName = [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
      return byName.map((one) =>
        environmentView(one, { entries: members(one.id), mark, isLocked }),
      );
    },
    members,
    ...changes(core, known, members),
    mark,
    detail: (entry) => ofEntry(entry, detailOf),
    webhookFor: (entry, id) => webhookFor(core(), entry, find(id)),
    clashes: (entries, id) => clashes(core(), entries, find(id)),
  };
}

/** What changes the book; the rows of everybody concerned follow. */
function changes(
  core: () => EngineCore,
  known: Known,
  members: EnvironmentBook['members'],
): Pick<EnvironmentBook, 'put' | 'remove' | 'assign'> {
  const touch = (entries: readonly BotEntry[]): void => {
    for (const { record } of entries) {
      core().state.touch(record.id);
    }
  };
  return {
    put(environment) {
      shelf.put(core(), known, environment);
      touch(members(environment.id));
    },
    remove(id) {
      const leaving = members(id);
      shelf.remove(core(), known, { id, members: leaving });
      touch(leaving);
    },
    assign(entries, id, actor) {
      const name = id === null ? null : known.get(id)?.name;
      // The environment may have been removed while a bot was on its way into it.
      const moving = entries.filter(({ environmentId }) => environmentId !== id);
      if (name === undefined || moving.length === 0) {
        return;
      }
      const andWrite = (): void => writeMoves(core(), moving, { name, actor });
      shelf.assign(core(), moving, { environmentId: id, andWrite });
      touch(moving);
    },
  };
}

function writeMoves(
  core: EngineCore,
  moving: readonly BotEntry[],
  { name, actor }: { readonly name: string | null; readonly actor: BotEntry['actor'] },
): void {
  const key = name === null ? 'environments.journal.left' : 'environments.journal.assigned';
  const message = said(key, { name: name ?? '' });
  for (const { record } of moving) {
    writeJournal(core, { botId: record.id, actor, kind: 'bot-changed', message });
  }
}
