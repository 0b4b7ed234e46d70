import { setMaxListeners } from 'node:events';
import { automationOff } from '../../../src-shared/automation.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { explainMessage, explainTelegramError } from '../health/causes.ts';
import { createMessageCentre, type MessageCentre } from '../messages/centre.ts';
import { settingsOf, type EngineCore, type EngineDeps, type EngineOptions } from './core.ts';
import type { EngineEvent } from './engine-contract.ts';
import { createEnvironmentBook } from './environments/environment-book.ts';
import { createHealthChanges } from './health-changes.ts';
import { buildRow } from './rows.ts';
import { storageFailed } from './storage-notice.ts';
import { createHeldTime, type HeldTime } from '../time/held-time.ts';
import { createState, type EngineState } from './state.ts';

type Listener = (event: EngineEvent) => void;

export interface CreatedCore {
  readonly core: EngineCore;
  readonly listeners: Set<Listener>;
  /** Nothing new begins from now on. */
  readonly close: () => void;
  /** Ends every wait and request of the engine. */
  readonly abort: () => void;
}

/** Tells every listener; one that throws keeps the others from nothing. */
function emitter(listeners: ReadonlySet<Listener>, { log }: EngineDeps): Listener {
  return (event) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        log.error('engine.listener-threw', {
          event: event.type,
          error: error instanceof Error ? error.name : typeof error,
        });
      }
    }
  };
}

function centreOf(deps: EngineDeps, core: () => EngineCore): MessageCentre {
  return createMessageCentre({
    clock: deps.clock,
    log: deps.log,
    store: deps.store.messages,
    desktop: deps.notifier,
    settings: () => core().settings,
    changed: () => core().state.touchAll({ rows: false }),
  });
}

function createCoreState(deps: EngineDeps, core: () => EngineCore, emit: Listener): EngineState {
  return createState({
    clock: deps.clock,
    settle: () => core().changes.settle(),
    publish: (patch) => emit({ type: 'patch', patch }),
    surroundings: () => ({
      fleet: core().reach.fleet(),
      vault: core().vault,
      settings: core().settings,
      notices: core().notices,
      automation: core().automation(),
      bulk: core().bulk(),
      messages: core().messages.state(),
    }),
    buildRow(entry) {
      const fault = core().reach.rootFault(entry.record.apiRoot);
      return buildRow(entry, {
        nowMs: deps.clock.nowMs(),
        settings: settingsOf(core(), entry),
        watchingPaused: core().watchingPaused !== null,
        rootFault: fault?.kind ?? null,
        rootFaultSinceMs: fault?.sinceMs ?? 0,
        environment: core().environments.mark(entry),
        maintenanceUntilMs: core().maintenanceOf(entry.record).untilMs,
      });
    },
  });
}

function heldTimeOf({ clock, log }: EngineDeps): HeldTime {
  // A step moves no timer; the health rules move their remembered times along.
  return createHeldTime(clock, (byMs) => log.info('engine.clock-set', { byMs: Math.round(byMs) }));
}

/** Builds what the engine's parts share, before any of them exists. */
export function createCore(deps: EngineDeps, options: EngineOptions): CreatedCore {
  const listeners = new Set<Listener>();
  const closing = new AbortController();
  const stopping = new AbortController();
  // Every request and wait of every bot listens to it.
  setMaxListeners(0, stopping.signal);
  const emit = emitter(listeners, deps);
  const core: EngineCore = {
    deps,
    texts: createTexts(),
    explain: { message: explainMessage, error: explainTelegramError },
    signal: stopping.signal,
    emit,
    startedAtMs: deps.clock.nowMs(),
    heldTime: heldTimeOf(deps),
    intervalSeconds: options.intervalSeconds ?? null,
    settings: deps.store.settings.read(),
    levels: deps.store.levels.read(),
    vault: { state: 'opening', method: null },
    notices: [],
    storage: null,
    box: null,
    persist: false,
    systemOffline: false,
    holdUnknownUntilMs: -Infinity,
    watchingPaused: null,
    maintenanceOf: () => ({ untilMs: null, endedAtMs: null }),
    reach: { rootFault: () => null, fleet: () => null },
    closing: closing.signal,
    awaitsCertificate: () => false,
    automation: () => automationOff,
    bulk: () => null,
    environments: createEnvironmentBook(() => core),
    messages: centreOf(deps, () => core),
    state: createCoreState(deps, () => core, emit),
    changes: createHealthChanges({
      ...deps,
      signal: stopping.signal,
      commit: () => deps.store.checks.commitChanges(),
      failed: (error) => storageFailed(core, error),
    }),
  };
  return { core, listeners, close: () => closing.abort(), abort: () => stopping.abort() };
}
