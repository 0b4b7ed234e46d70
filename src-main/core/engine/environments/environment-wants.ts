/** What environments want of bots: told from their content and the bots of this engine, changing nothing. */
import type { EnvironmentDetail, EnvironmentMark } from '../../../../src-shared/environment.ts';
import { refusalSentence } from '../../../../src-shared/repair-sentences.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import { err, type Result } from '../../../../src-shared/result.ts';
import { environmentDifferences } from '../../environments/differences.ts';
import type { Environment, EnvironmentWebhook } from '../../environments/environment.ts';
import { sameUrlRefusals, type NamedUrl } from '../../environments/same-url.ts';
import { environmentWebhook } from '../../environments/wanted.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';
import type { KnownEnvironment } from './environment-book.ts';

type Wanted = Result<EnvironmentWebhook, readonly Refusal[]>;

const gone = (code: 'environment-gone' | 'environment-locked'): Wanted =>
  err([{ code, field: null, detail: null }]);

/** The last answer for a bot, and what it was made from: rows are built far more often than anything here changes. */
const remembered = new WeakMap<
  BotEntry,
  Pick<BotEntry, 'record' | 'token'> & { readonly content: Environment; readonly wanted: Wanted }
>();

/** What the environment wants of one bot, whatever others have. */
function wantedOf(core: EngineCore, known: KnownEnvironment | undefined, entry: BotEntry): Wanted {
  const content = known?.content ?? null;
  if (content === null) {
    return gone(
      known !== undefined && core.box === null ? 'environment-locked' : 'environment-gone',
    );
  }
  const { record, token } = entry;
  const last = remembered.get(entry);
  if (last?.content === content && last.record === record && last.token === token) {
    return last.wanted;
  }
  const wanted = environmentWebhook(content, record, token?.reveal().split(':')[1] ?? null);
  remembered.set(entry, { content, record, token, wanted });
  return wanted;
}

/** Other bots that have this URL, or that the environment would give it. */
function othersAt(
  core: EngineCore,
  entry: BotEntry,
  { environmentId, url }: EnvironmentWebhook,
): readonly NamedUrl[] {
  const known = core.environments.find(environmentId);
  const isThere = (other: BotEntry): boolean => {
    const wanted = other.environmentId === environmentId ? wantedOf(core, known, other) : null;
    return other.desired?.url === url || (wanted?.ok === true && wanted.value.url === url);
  };
  return [...core.state.entries.values()]
    .filter((other) => other !== entry && isThere(other))
    .map(({ record }) => ({ botId: record.id, name: record.name, url }));
}

/** What the environment wants of this bot; refused where another bot has or would get the same URL. */
export function webhookFor(
  core: EngineCore,
  entry: BotEntry,
  known: KnownEnvironment | undefined,
): Wanted {
  const wanted = wantedOf(core, known, entry);
  if (!wanted.ok) {
    return wanted;
  }
  const { id, name } = entry.record;
  const self = { botId: id, name, url: wanted.value.url };
  const clash = sameUrlRefusals([self], othersAt(core, entry, wanted.value)).get(id);
  return clash === undefined ? wanted : err([clash]);
}

/** Bots that would share a URL with each other or with a member, each with its refusal. */
export function clashes(
  core: EngineCore,
  entries: readonly BotEntry[],
  known: KnownEnvironment | undefined,
): ReadonlyMap<string, Refusal> {
  const named = (entry: BotEntry): NamedUrl => {
    const wanted = wantedOf(core, known, entry);
    const { id, name } = entry.record;
    return { botId: id, name, url: wanted.ok ? wanted.value.url : null };
  };
  const chosen = new Set(entries);
  const members = known === undefined ? [] : core.environments.members(known.id);
  const others = members.filter((entry) => !chosen.has(entry));
  return sameUrlRefusals(entries.map(named), others.map(named));
}

/** The last comparison with what is wanted of a bot: a row is built with every check. */
const compares = new WeakMap<
  EnvironmentWebhook,
  Pick<BotEntry, 'desired'> & { readonly differences: EnvironmentDetail['differences'] }
>();

function differencesFrom(
  wanted: EnvironmentWebhook,
  { desired }: BotEntry,
): EnvironmentDetail['differences'] {
  const last = compares.get(wanted);
  if (last?.desired === desired) {
    return last.differences;
  }
  const differences = environmentDifferences(wanted, desired);
  compares.set(wanted, { desired, differences });
  return differences;
}

/** Where a bot differs from its environment, or why the environment wants nothing of it. */
function compared(
  core: EngineCore,
  entry: BotEntry,
  known: KnownEnvironment,
): {
  readonly differences: EnvironmentDetail['differences'];
  readonly refusals: readonly Refusal[];
} {
  const wanted = wantedOf(core, known, entry);
  return wanted.ok
    ? { differences: differencesFrom(wanted.value, entry), refusals: [] }
    : { differences: [], refusals: wanted.error };
}

/** A bot's environment for its row. Nothing is said to differ while it cannot be told. */
export function markOf(
  core: EngineCore,
  entry: BotEntry,
  known: KnownEnvironment,
): EnvironmentMark {
  const { id, name, colour, content } = known;
  const { differences, refusals } = compared(core, entry, known);
  const isOpen = content !== null && entry.tokenState === 'ready';
  return { id, name, colour, differs: isOpen && differences.length + refusals.length > 0 };
}

/** A bot's environment for its page. */
export function detailOf(
  core: EngineCore,
  entry: BotEntry,
  known: KnownEnvironment,
): EnvironmentDetail {
  const { differences, refusals } = compared(core, entry, known);
  const words = refusals.map((one) => refusalSentence(core.texts, one)).join(' ');
  const problem = words === '' ? null : words.slice(0, 600);
  return { ...markOf(core, entry, known), differences, problem };
}
