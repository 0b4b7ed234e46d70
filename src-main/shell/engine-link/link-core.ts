import type { Settings } from '../../../src-shared/settings.ts';
import type { DesktopNotifier } from '../../core/engine/ports/messages.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createRestartLimit } from '../lifecycle/restart-limit.ts';
import { summarize, type TraySummary } from '../tray/tray-summary.ts';
import type { loadSchemas } from './later-schemas.ts';
import { createPendingAnswers } from './pending.ts';
import { createRemembered } from './remembered.ts';
import { createShownBefore } from './shown-before.ts';
import { standInSnapshot } from './stand-in.ts';
import type { WorkerPort } from './worker-port.ts';

export interface EngineLinkDeps {
  readonly startWorker: (options: { readonly revisionBase: number }) => WorkerPort;
  readonly clock: Clock;
  readonly log: Logger;
  readonly notifier: DesktopNotifier;
  /** The engine wants to know the system's proxy for an origin. */
  readonly onAskSystemProxy: (origin: string) => void;
  /** How the schemas of the commands are loaded where not by {@link loadSchemas}. */
  readonly loadSchemas?: typeof loadSchemas;
}

/**
 * A worker's life: starting, ready and ending have a port; failed cannot open its data or died too often. An ending one
 * was given up, or is to be replaced, and the next starts when its thread is gone: two never hold the data at once.
 */
export type Life =
  | { readonly state: 'none' }
  | { readonly state: 'starting' | 'ready' | 'ending'; readonly port: WorkerPort }
  | { readonly state: 'failed' | 'stopped' };

/** DSK-04: an engine that dies more often than this is not started again. */
const restartLimit = { max: 5, windowMs: 3_600_000 };
const revisionsPerLife = 1_000_000_000;

/** The link's own state, shared by its parts (engine-link, link-life) and nobody else. */
export interface LinkCore {
  readonly deps: EngineLinkDeps;
  readonly pending: ReturnType<typeof createPendingAnswers>;
  readonly remembered: ReturnType<typeof createRemembered>;
  readonly limit: ReturnType<typeof createRestartLimit>;
  readonly shown: ReturnType<typeof createShownBefore>;
  readonly closing: AbortController;
  readonly patchListeners: Set<(patch: unknown) => void>;
  readonly summaryListeners: Set<(summary: TraySummary) => void>;
  readonly settingsListeners: Set<(settings: Settings) => void>;
  /** Called once when a starting worker is ready or has failed. */
  readonly waiting: Set<() => void>;
  life: Life;
  lives: number;
  settings: Settings | null;
  /** When workers were given up because they hung, the last hour's: monotonic ms. */
  hungAtMs: readonly number[];
}

export function createLinkCore(deps: EngineLinkDeps): LinkCore {
  return {
    deps,
    pending: createPendingAnswers(),
    remembered: createRemembered(),
    limit: createRestartLimit(restartLimit),
    shown: createShownBefore(),
    closing: new AbortController(),
    patchListeners: new Set(),
    summaryListeners: new Set(),
    settingsListeners: new Set(),
    waiting: new Set(),
    life: { state: 'none' },
    lives: 0,
    settings: null,
    hungAtMs: [],
  };
}

/** First revision of the current life: no two lives share one. */
export function revisionBase(core: LinkCore): number {
  return core.lives * revisionsPerLife;
}

/** A worker is about to be there. */
export function isOnItsWay({ state }: Life): boolean {
  return state === 'starting' || state === 'none' || state === 'ending';
}

export function setLife(core: LinkCore, life: Life): void {
  core.life = life;
  if (!isOnItsWay(life)) {
    for (const resolve of core.waiting) {
      resolve();
    }
    core.waiting.clear();
  }
}

/** What the window sees while there is no engine. */
export function standIn(core: LinkCore): ReturnType<typeof standInSnapshot> {
  return standInSnapshot({
    revision: revisionBase(core),
    vault: core.remembered.vault(),
    settings: core.settings,
    notices: core.remembered.notices(),
  });
}

export function publishPatch(core: LinkCore, patch: unknown): void {
  for (const listener of core.patchListeners) {
    listener(patch);
  }
}

export function publishSummary(core: LinkCore, summary: TraySummary): void {
  core.settings = summary.settings;
  for (const listener of core.summaryListeners) {
    listener(summary);
  }
}

/** A patch that fits no revision: whoever watches asks for the whole snapshot. */
export function publishMisfit(core: LinkCore): void {
  const { bots: _bots, ...rest } = standIn(core);
  publishPatch(core, { ...rest, from: -1, upserted: [], removed: [] });
}

/** Tells tray and window that there is no engine, and why. */
export function announceStandIn(core: LinkCore): void {
  publishSummary(core, summarize(standIn(core), core.deps.clock.nowMs()));
  publishMisfit(core);
}
