import { createEntry, type BotEntry } from './bot-entry.ts';
import type { Incident } from '../../../src-shared/incidents.ts';
import type { EngineCore } from './core.ts';
import { fromStoredState, newBotMemory, type BotMemory } from './memory.ts';
import type { StoredBot, StoredState } from './ports/bots.ts';
import { sparkSpanMs, sparkStepMs, type Spark } from './spark.ts';
import { inTurns } from './turns.ts';

/** So many bots at most are loaded before others get their turn. */
const loadedAtOnce = 250;

/**
 * Loads bots and what was remembered of them. A memory that cannot be read starts anew and is logged. With thousands of
 * bots others have their turns meanwhile, and see none of them before all are there. False where the engine ended.
 */
export async function loadBots(core: EngineCore): Promise<boolean> {
  const { clock, log, store } = core.deps;
  const nowMs = clock.nowMs();
  const states = new Map(store.states.list().map((state) => [state.botId, state]));
  const bots = store.bots.list();
  const known = { states, open: openIncidents(core), nowMs };
  const entries: BotEntry[] = [];
  const isWhole = await inTurns(
    { clock, signal: core.signal },
    {
      of: bots,
      most: loadedAtOnce,
      each: (stored) => void entries.push(load(core, stored, known)),
    },
  );
  if (!isWhole || core.signal.aborted) {
    return false;
  }
  entries.forEach((entry) => core.state.add(entry));
  const checkedMs = [...core.state.entries.values()].map(({ memory }) => memory.seen.checkedAtMs);
  const newestMs = checkedMs.reduce<number>((newest, ms) => Math.max(newest, ms ?? 0), 0);
  core.heldTime.lastRan(newestMs === 0 ? null : newestMs);
  core.environments.load();
  log.info('engine.loaded', { bots: bots.length });
  return true;
}

interface Known {
  readonly states: ReadonlyMap<string, StoredState>;
  readonly open: ReadonlyMap<string, Incident>;
  readonly nowMs: number;
}

function load(core: EngineCore, stored: StoredBot, { states, open, nowMs }: Known): BotEntry {
  const { id } = stored.record;
  const state = states.get(id);
  const memory = state === undefined ? null : fromStoredState(state);
  if (state !== undefined && memory === null) {
    core.deps.log.warn('engine.memory-unreadable', { botId: id });
  }
  const incident = open.get(id);
  const entry = createEntry(stored, memory ?? anew(incident, nowMs));
  if (incident !== undefined && entry.memory.state.incident !== null) {
    const { incidentId, startedAtMs, acknowledgedAtMs } = incident;
    entry.incident = { incidentId, startedAtMs, acknowledgedAtMs };
  }
  fillSpark(core, id, entry.spark);
  return entry;
}

function openIncidents({ deps }: EngineCore): ReadonlyMap<string, Incident> {
  const query = { botId: null, state: 'open', beforeId: null, limit: -1 } as const;
  return new Map(deps.store.incidents.page(query).map((incident) => [incident.botId, incident]));
}

/** The memory of a bot that is watched as if for the first time; an incident on record is not forgotten with it. */
function anew(incident: Incident | undefined, nowMs: number): BotMemory {
  const memory = newBotMemory(nowMs);
  return incident === undefined
    ? memory
    : {
        ...memory,
        state: {
          ...memory.state,
          incident: { startedAtMs: incident.startedAtMs, worst: incident.worst },
        },
      };
}

function fillSpark(core: EngineCore, botId: string, spark: Spark): void {
  const nowMs = core.deps.clock.nowMs();
  const sinceMs = nowMs - sparkSpanMs;
  for (const span of core.deps.store.checks.recentPending(botId, sinceMs)) {
    if (span.pending === null) {
      continue;
    }
    const endMs = Math.min(span.toMs, nowMs);
    for (let atMs = Math.max(span.fromMs, sinceMs); atMs < endMs; atMs += sparkStepMs) {
      spark.add(atMs, span.pending);
    }
    spark.add(endMs, span.pending);
  }
}
