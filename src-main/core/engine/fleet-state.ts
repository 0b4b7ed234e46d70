import type { FleetState } from '../../../src-shared/health.ts';
import type { FleetMemory } from '../health/fleet.ts';
import { isWatchable } from './bot-entry.ts';
import type { EngineCore } from './core.ts';

/** What is known of the reach of one API root. */
export interface Root {
  memory: FleetMemory;
  /** Wall ms; since when it is cut off. */
  sinceMs: number;
  /** Ends the wait before the next try. */
  canary: AbortController | null;
  /** Other bots are asked at this moment, because one could not be. */
  sounding: boolean;
}

/** All tokens are locked: nothing can be checked, and that is one fact. */
function lockedState(core: EngineCore): FleetState | null {
  const { vault } = core;
  if (vault.state !== 'locked' && vault.state !== 'choose') {
    return null;
  }
  const entries = [...core.state.entries.values()];
  const locked = entries.filter((entry) => entry.tokenState === 'locked');
  if (locked.length === 0 || entries.some((entry) => entry.tokenState === 'ready')) {
    return null;
  }
  const sinceMs = vault.state === 'locked' ? vault.sinceMs : Math.round(core.startedAtMs);
  return { kind: 'vault-locked', sinceMs, untilMs: null };
}

function isAnyCutOff(roots: ReadonlyMap<string, Root>): boolean {
  for (const root of roots.values()) {
    if (root.memory.fault !== null) {
      return true;
    }
  }
  return false;
}

/** The fault that cuts off at least half of the watched bots. */
function cutOffState(core: EngineCore, roots: ReadonlyMap<string, Root>): FleetState | null {
  if (!isAnyCutOff(roots)) {
    return null;
  }
  const watched = [...core.state.entries.values()].filter(isWatchable);
  let worst: FleetState | null = null;
  let cutOff = 0;
  for (const [apiRoot, root] of roots) {
    if (root.memory.fault === null) {
      continue;
    }
    cutOff += watched.filter((entry) => entry.record.apiRoot === apiRoot).length;
    worst ??= { kind: root.memory.fault, sinceMs: Math.round(root.sinceMs), untilMs: null };
  }
  return worst !== null && cutOff * 2 >= watched.length ? worst : null;
}

/** The one fact about our own reach that stands above all bots: paused, locked, cut off; null when all is well. */
export function fleetState(core: EngineCore, roots: ReadonlyMap<string, Root>): FleetState | null {
  if (core.watchingPaused !== null) {
    const { sinceMs, untilMs } = core.watchingPaused;
    return { kind: 'watching-paused', sinceMs: Math.round(sinceMs), untilMs };
  }
  return lockedState(core) ?? cutOffState(core, roots);
}
