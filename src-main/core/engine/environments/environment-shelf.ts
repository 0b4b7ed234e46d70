/** Environments on disk and back: sealed, authenticated, and in session-only mode nowhere but in memory. */
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
      tell(core, null, core.texts('environments.journal.damaged', { name: before?.name ?? id }));
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
      assign(core, entry, known.has(environmentId) ? environmentId : null);
    } else if (
      Buffer.compare(member.tag, box.tag(membershipText(record.id, member.environmentId))) !== 0
    ) {
      assign(core, entry, null);
      tell(core, record.id, core.texts('environments.journal.member-damaged'));
    }
  }
}

function tell(core: EngineCore, botId: string | null, message: string): void {
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

/** Takes an environment away; its bots have left it already. */
export function remove(core: EngineCore, known: Known, id: string): void {
  core.deps.store.environments.remove(id);
  known.delete(id);
}

/** Puts a bot into an environment, or out of any. */
export function assign(core: EngineCore, entry: BotEntry, environmentId: string | null): void {
  const botId = entry.record.id;
  const { box, persist, deps } = core;
  entry.environmentId = environmentId;
  if (environmentId === null) {
    deps.store.environments.assign(botId, null);
  } else if (box !== null && persist) {
    const tag = box.tag(membershipText(botId, environmentId));
    deps.store.environments.assign(botId, { botId, environmentId, tag });
  }
}
