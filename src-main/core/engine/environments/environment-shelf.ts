/** Environments on disk and back: sealed, authenticated, and in session-only mode nowhere but in memory. */
import { said, type Said } from '../../../../src-shared/said.ts';
import type { Environment } from '../../environments/environment.ts';
import { membershipText, openEnvironment, sealEnvironment } from '../../vault/environment-codec.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import type { KnownEnvironment } from './environment-book.ts';

type Known = Map<string, KnownEnvironment>;

/** Names, colours and memberships as they lie in the clear. */
export function load(core: EngineCore, known: Known): void {
  const { environments } = core.deps.store;
  for (const { id, name, colour } of environments.list()) {
    known.set(id, { id, name, colour, content: null, isStored: true });
  }
  for (const { botId, environmentId } of environments.members()) {
    const entry = core.state.entries.get(botId);
    if (entry !== undefined) {
      entry.environmentId = environmentId;
    }
  }
}

/**
 * Opens the content, and checks who belongs where. What was changed outside loses its effect and is told; what lived
 * only in this session is stored as soon as there is a key to keep.
 */
export function unlock(core: EngineCore, known: Known): void {
  const { box } = core;
  if (box === null) {
    return;
  }
  for (const { id, sealed } of core.deps.store.environments.list()) {
    const before = known.get(id);
    const content = openEnvironment(box, id, sealed);
    if (content === null) {
      tell(core, null, said('environments.journal.damaged', { name: before?.name ?? id }));
    } else {
      const { name, colour } = content;
      known.set(id, { id, name, colour, content, isStored: true });
    }
  }
  for (const { content, isStored } of known.values()) {
    if (!isStored && content !== null) {
      put(core, known, content);
    }
  }
  checkMembers(core, known);
}

function checkMembers(core: EngineCore, known: Known): void {
  const { box } = core;
  const stored = new Map(
    core.deps.store.environments.members().map((member) => [member.botId, member]),
  );
  for (const entry of core.state.entries.values()) {
    const { environmentId, record } = entry;
    const member = stored.get(record.id);
    if (environmentId === null || box === null) {
      continue;
    }
    if (member === undefined) {
      // Assigned in a session without a key to keep.
      assign(core, [entry], { environmentId: known.has(environmentId) ? environmentId : null });
    } else if (
      Buffer.compare(member.tag, box.tag(membershipText(record.id, member.environmentId))) !== 0
    ) {
      assign(core, [entry], { environmentId: null });
      tell(core, record.id, said('environments.journal.member-damaged'));
    }
  }
}

function tell(core: EngineCore, botId: string | null, message: Said): void {
  writeJournal(core, { botId, actor: 'system', kind: 'vault', message });
}

/** Stores an environment, sealed and durable. */
export function put(core: EngineCore, known: Known, environment: Environment): void {
  const { id, name, colour } = environment;
  const { box, persist } = core;
  const isStored = box !== null && persist;
  if (isStored) {
    const sealed = sealEnvironment(box, environment);
    core.deps.store.environments.put({ id, name, colour, sealed });
  }
  known.set(id, { id, name, colour, content: environment, isStored });
}

/** Takes an environment away; its bots leave it in the same transaction. */
export function remove(
  core: EngineCore,
  known: Known,
  leaving: { readonly id: string; readonly members: readonly BotEntry[] },
): void {
  const { id, members } = leaving;
  const andWrite = (): void => core.deps.store.environments.remove(id);
  assign(core, members, { environmentId: null, andWrite });
  known.delete(id);
}

/**
 * Puts bots into an environment, or out of any, all or none: on disk first, with what else belongs to it, so that a
 * store that fails changes nothing.
 */
export function assign(
  core: EngineCore,
  entries: readonly BotEntry[],
  change: { readonly environmentId: string | null; readonly andWrite?: () => void },
): void {
  const { environmentId, andWrite } = change;
  core.deps.store.atomically(() => {
    for (const entry of entries) {
      store(core, entry, environmentId);
    }
    andWrite?.();
  });
  for (const entry of entries) {
    entry.environmentId = environmentId;
  }
}

/** Writes down where a bot belongs; what the engine remembers stays. */
function store(core: EngineCore, entry: BotEntry, environmentId: string | null): void {
  const botId = entry.record.id;
  const { box, persist, deps } = core;
  if (environmentId === null) {
    deps.store.environments.assign(botId, null);
  } else if (box !== null && persist) {
    const tag = box.tag(membershipText(botId, environmentId));
    deps.store.environments.assign(botId, { botId, environmentId, tag });
  }
}
