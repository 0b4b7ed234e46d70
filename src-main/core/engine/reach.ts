import type { FleetState } from '../../../src-shared/health.ts';
import { emptyFleet, followFleet, type FleetFault, type FleetMemory } from '../health/fleet.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';

/** What the fleet control asks of the scheduler. */
export interface ReachScheduler {
  hold(ids: Iterable<string>): void;
  /** Plans these bots anew, spread out, and lets them run. */
  releaseSpread(entries: readonly BotEntry[]): void;
  runNow(id: string): Promise<void>;
}

export interface Reach {
  /** One check's contribution: what kept us from asking, or null when Telegram answered. */
  report(entry: BotEntry, fault: FleetFault | null): void;
  /** Why nothing is known behind this API root; null when it answers. */
  rootFault(apiRoot: string): { readonly kind: FleetFault; readonly sinceMs: number } | null;
  /** The one state of the whole fleet, if there is one. */
  fleet(): FleetState | null;
  /** Publishes the fleet state if it changed. */
  refresh(): void;
  /** Something may have changed (network back, awake): try at once. */
  nudge(): void;
  /** A check could not ask within the last half minute: the whole fleet may be about to follow. */
  troubled(): boolean;
  onChange(listener: (fleet: FleetState | null) => void): void;
}

interface Root {
  memory: FleetMemory;
  sinceMs: number;
  canary: AbortController | null;
}

const firstTryMs = 5000;
const longestTryMs = 300_000;
const shortestTryMs = 1000;
const troubledMs = 30_000;

/**
 * Watches whether we can ask at all, per API root. While a root is cut off its bots are held and one of them is tried
 * with growing, jittered waits (5 s to 5 min), so that an hour without network costs a handful of requests.
 */
export function createReach(core: EngineCore, scheduler: ReachScheduler): Reach {
  const roots = new Map<string, Root>();
  let published: FleetState | null = null;
  let turn = 0;
  let lastFaultMs = -Infinity;
  let changed: (fleet: FleetState | null) => void = () => {};

  const entriesOf = (apiRoot: string): readonly BotEntry[] =>
    [...core.state.entries.values()].filter((entry) => entry.record.apiRoot === apiRoot);

  const rootOf = (apiRoot: string): Root => {
    const known = roots.get(apiRoot);
    if (known !== undefined) {
      return known;
    }
    const fresh: Root = { memory: emptyFleet, sinceMs: 0, canary: null };
    roots.set(apiRoot, fresh);
    return fresh;
  };

  const tryOut = async (apiRoot: string, root: Root): Promise<void> => {
    for (let attempt = 0; root.memory.fault !== null && !core.signal.aborted; attempt += 1) {
      const answered = root.memory.recent.at(-1)?.fault === null;
      const ceilingMs = Math.min(firstTryMs * 2 ** Math.min(attempt, 10), longestTryMs);
      const waitMs = answered
        ? shortestTryMs
        : Math.max(shortestTryMs, core.deps.random() * ceilingMs);
      const canary = new AbortController();
      root.canary = canary;
      const signal = AbortSignal.any([canary.signal, core.signal]);
      await core.deps.clock.sleep(waitMs, signal);
      if (canary.signal.aborted) {
        attempt = 0;
      }
      const ready = entriesOf(apiRoot).filter(isWatchable);
      const entry = ready[turn % Math.max(1, ready.length)];
      turn += 1;
      if (entry === undefined || core.watchingPaused !== null || core.signal.aborted) {
        continue;
      }
      await scheduler.runNow(entry.record.id);
    }
    root.canary = null;
  };

  const begin = (apiRoot: string, root: Root): void => {
    root.sinceMs = core.deps.clock.nowMs();
    core.deps.log.warn('fleet.cut-off', { fault: root.memory.fault });
    scheduler.hold(entriesOf(apiRoot).map((entry) => entry.record.id));
    core.state.touchAll({ rows: true });
    void tryOut(apiRoot, root);
  };

  const end = (apiRoot: string): void => {
    core.deps.log.info('fleet.back');
    scheduler.releaseSpread(entriesOf(apiRoot));
    core.state.touchAll({ rows: true });
  };

  const fleet = (): FleetState | null => {
    const { watchingPaused } = core;
    if (watchingPaused !== null) {
      const { sinceMs, untilMs } = watchingPaused;
      return { kind: 'watching-paused', sinceMs: Math.round(sinceMs), untilMs };
    }
    return lockedState(core) ?? cutOffState(core, roots);
  };

  const refresh = (): void => {
    const now = fleet();
    if (now?.kind === published?.kind && now?.untilMs === published?.untilMs) {
      return;
    }
    published = now;
    core.emit({ type: 'fleet', atMs: Math.round(core.deps.clock.nowMs()), fleet: now });
    core.state.touchAll({ rows: false });
    changed(now);
  };

  return {
    fleet,
    refresh,
    troubled: () => core.deps.clock.monotonicMs() - lastFaultMs < troubledMs,
    onChange(listener) {
      changed = listener;
    },
    rootFault(apiRoot) {
      const root = roots.get(apiRoot);
      return root === undefined || root.memory.fault === null
        ? null
        : { kind: root.memory.fault, sinceMs: root.sinceMs };
    },
    report(entry, fault) {
      if (fault !== null) {
        lastFaultMs = core.deps.clock.monotonicMs();
      }
      const { apiRoot, id } = entry.record;
      const root = rootOf(apiRoot);
      const before = root.memory.fault;
      // The number of bots matters only while something fails; counting 10,000 at every check would cost.
      const calm = fault === null && before === null;
      const watched = calm ? Infinity : entriesOf(apiRoot).filter(isWatchable).length;
      root.memory = followFleet(root.memory, { botId: id, fault }, watched);
      if (before === null && root.memory.fault !== null) {
        begin(apiRoot, root);
      } else if (before !== null && root.memory.fault === null) {
        end(apiRoot);
      } else if (before !== root.memory.fault) {
        core.state.touchAll({ rows: true });
      }
      refresh();
    },
    nudge() {
      for (const root of roots.values()) {
        root.canary?.abort();
      }
    },
  };
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

/** The fault that cuts off at least half of the watched bots. */
function cutOffState(core: EngineCore, roots: ReadonlyMap<string, Root>): FleetState | null {
  if ([...roots.values()].every((root) => root.memory.fault === null)) {
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
