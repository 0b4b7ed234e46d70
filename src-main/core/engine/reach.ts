import type { FleetState } from '../../../src-shared/health.ts';
import { emptyFleet, followFleet, type FleetFault } from '../health/fleet.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';
import { fleetState, type Root } from './fleet-state.ts';
import { createSounding, type Sounding } from './sounding.ts';

/** What the fleet control asks of the scheduler. */
export interface ReachScheduler {
  hold(ids: Iterable<string>): void;
  /** Lets these bots run; those whose slot has passed are planned anew, spread out. */
  releaseSpread(entries: readonly BotEntry[]): void;
  runNow(id: string): Promise<void>;
}

export interface Reach {
  /**
   * One check's contribution: what kept us from asking, or null when Telegram answered; `failures` counts this bot's
   * failed checks in a row.
   */
  report(entry: BotEntry, fault: FleetFault | null, failures: number): void;
  /** Why nothing is known behind this API root; null when it answers. */
  rootFault(apiRoot: string): { readonly kind: FleetFault; readonly sinceMs: number } | null;
  /** The one state of the whole fleet, if there is one. */
  fleet(): FleetState | null;
  /** Publishes the fleet state if it changed. */
  refresh(): void;
  /** Something may have changed (network back, awake): try at once. */
  nudge(): void;
  /** The way may have changed: asks one bot of each root, so that being cut off is known soon. */
  look(): void;
  /** Whether Telegram answered the last check of any bot. */
  answers(): boolean;
  /** A check could not ask within the last half minute: the whole fleet may be about to follow. */
  troubled(): boolean;
  onChange(listener: (fleet: FleetState | null) => void): void;
}

const firstTryMs = 5000;
const longestTryMs = 300_000;
const shortestTryMs = 1000;
/** For so long after a check that could not ask, the whole fleet may be about to follow. */
export const troubledMs = 30_000;

interface ReachState {
  readonly core: EngineCore;
  readonly scheduler: ReachScheduler;
  readonly roots: Map<string, Root>;
  readonly sounding: Sounding;
  published: FleetState | null;
  /** Which bot is tried next while a root is cut off. */
  turn: number;
  /** Monotonic ms. */
  lastFaultMs: number;
  changed: (fleet: FleetState | null) => void;
}

function entriesOf(reach: ReachState, apiRoot: string): readonly BotEntry[] {
  return [...reach.core.state.entries.values()].filter((entry) => entry.record.apiRoot === apiRoot);
}

function rootOf(reach: ReachState, apiRoot: string): Root {
  const known = reach.roots.get(apiRoot);
  if (known !== undefined) {
    return known;
  }
  const root: Root = { memory: emptyFleet, sinceMs: 0, canary: null, sounding: false };
  reach.roots.set(apiRoot, root);
  return root;
}

/** Waits before the next try: soon after an answer, else up to a ceiling that doubles (full jitter). */
function tryDelayMs(reach: ReachState, root: Root, attempt: number): number {
  if (root.memory.recent.at(-1)?.fault === null) {
    return shortestTryMs;
  }
  const ceilingMs = Math.min(firstTryMs * 2 ** Math.min(attempt, 10), longestTryMs);
  return Math.max(shortestTryMs, reach.core.deps.random() * ceilingMs);
}

/** While a root is cut off, one of its bots is tried now and then until enough answers came. */
async function tryOut(reach: ReachState, apiRoot: string, root: Root): Promise<void> {
  const { core, scheduler } = reach;
  let attempt = 0;
  while (root.memory.fault !== null && !core.signal.aborted) {
    const canary = new AbortController();
    root.canary = canary;
    const signal = AbortSignal.any([canary.signal, core.signal]);
    await core.deps.clock.sleep(tryDelayMs(reach, root, attempt), signal);
    attempt = canary.signal.aborted ? 0 : attempt + 1;
    const ready = entriesOf(reach, apiRoot).filter(isWatchable);
    const entry = ready[reach.turn % Math.max(1, ready.length)];
    reach.turn += 1;
    if (entry !== undefined && core.watchingPaused === null && !core.signal.aborted) {
      await scheduler.runNow(entry.record.id);
    }
  }
  root.canary = null;
}

function follow(reach: ReachState, apiRoot: string, before: FleetFault | null): void {
  const { core, scheduler } = reach;
  const root = rootOf(reach, apiRoot);
  const now = root.memory.fault;
  if (now === before) {
    return;
  }
  if (before === null) {
    root.sinceMs = core.deps.clock.nowMs();
    core.deps.log.warn('fleet.cut-off', { fault: now });
    scheduler.hold(entriesOf(reach, apiRoot).map((entry) => entry.record.id));
    void tryOut(reach, apiRoot, root);
  } else if (now === null) {
    core.deps.log.info('fleet.back');
    scheduler.releaseSpread(entriesOf(reach, apiRoot));
  }
  core.state.touchAll({ rows: true });
}

function refresh(reach: ReachState): void {
  const { core } = reach;
  const now = fleetState(core, reach.roots);
  if (now?.kind === reach.published?.kind && now?.untilMs === reach.published?.untilMs) {
    return;
  }
  reach.published = now;
  core.emit({ type: 'fleet', atMs: Math.round(core.deps.clock.nowMs()), fleet: now });
  core.state.touchAll({ rows: false });
  reach.changed(now);
}

function report(
  reach: ReachState,
  entry: BotEntry,
  { fault, failures }: { readonly fault: FleetFault | null; readonly failures: number },
): void {
  const { apiRoot, id } = entry.record;
  const root = rootOf(reach, apiRoot);
  const before = root.memory.fault;
  if (fault !== null) {
    reach.lastFaultMs = reach.core.deps.clock.monotonicMs();
  }
  // The number of bots matters only while something fails; counting 10,000 at every check would cost.
  const calm = fault === null && before === null;
  const watched = calm ? Infinity : entriesOf(reach, apiRoot).filter(isWatchable).length;
  const toMs = reach.core.deps.clock.monotonicMs();
  const one = { botId: id, fault, fromMs: Math.min(entry.askedMs, toMs), toMs };
  root.memory = followFleet(root.memory, one, watched);
  follow(reach, apiRoot, before);
  refresh(reach);
  if (fault !== null) {
    reach.sounding.afterFailure(entry, root, failures);
  }
}

/**
 * Watches whether we can ask at all, per API root. While a root is cut off its bots are held and one of them is tried
 * with growing, jittered waits (5 s to 5 min), so that an hour without network costs a handful of requests.
 */
export function createReach(core: EngineCore, scheduler: ReachScheduler): Reach {
  const reach: ReachState = {
    core,
    scheduler,
    roots: new Map(),
    sounding: createSounding(core, scheduler),
    published: null,
    turn: 0,
    lastFaultMs: -Infinity,
    changed() {},
  };
  return {
    report: (entry, fault, failures) => report(reach, entry, { fault, failures }),
    rootFault(apiRoot) {
      const root = reach.roots.get(apiRoot);
      return root === undefined || root.memory.fault === null
        ? null
        : { kind: root.memory.fault, sinceMs: root.sinceMs };
    },
    fleet: () => fleetState(core, reach.roots),
    refresh: () => refresh(reach),
    nudge() {
      for (const root of reach.roots.values()) {
        root.canary?.abort();
      }
    },
    look: () => reach.sounding.look(reach.roots),
    answers: () =>
      [...reach.roots.values()].some((root) => root.memory.recent.at(-1)?.fault === null),
    troubled: () => core.deps.clock.monotonicMs() - reach.lastFaultMs < troubledMs,
    onChange(listener) {
      reach.changed = listener;
    },
  };
}
