import type { CommandInput, EngineCommandName } from '../../../src-shared/ipc-contract.ts';
import { err } from '../../../src-shared/result.ts';
import type { EngineCore, EngineDeps, EngineOptions } from './core.ts';
import { createCore } from './create-core.ts';
import type { Engine } from './engine-contract.ts';
import { runHousekeeping } from './housekeeping.ts';
import { loadBots } from './load.ts';
import { createParts, type EngineParts } from './parts.ts';
import { openBots, takeKey } from './vault-control.ts';

export type { EngineDeps, EngineOptions, RepairParts } from './core.ts';

/** Stopping takes at most this long, whatever hangs (SCH-11). */
const stopLimitMs = 3000;

/** Opens what the key opens; bots that became usable finish what a crash left open, then are checked. */
function bringUp(core: EngineCore, parts: EngineParts): void {
  const ready = openBots(core);
  parts.cadence.invalidate();
  for (const entry of ready) {
    parts.recover(entry);
  }
  parts.watch.spread(ready.filter((entry) => !entry.record.paused));
  core.state.touchAll({ rows: true });
  parts.reach.refresh();
}

async function shutDown(core: EngineCore, parts: EngineParts): Promise<void> {
  const { clock, client, log, store } = core.deps;
  const limit = new AbortController();
  const ended = Promise.all([parts.scheduler.stop(), parts.settled()]);
  await Promise.race([ended, clock.sleep(stopLimitMs, limit.signal)]);
  limit.abort();
  core.state.stop();
  try {
    store.checks.flush();
  } catch (error) {
    log.error('engine.flush-failed', { error: error instanceof Error ? error.name : typeof error });
  }
  void client.close();
  store.close();
}

/**
 * The engine: checks bots, judges, records, publishes, announces, and runs repairs. Free of threads and of Electron;
 * `start` loads what is stored, bots stay locked until `unlock`. Commands never throw.
 */
export function createEngine(deps: EngineDeps, options: EngineOptions = {}): Engine {
  const { core, listeners, abort } = createCore(deps, options);
  const parts = createParts(core, { polls: options.poll !== false });
  let started = false;
  let stopping: Promise<void> | null = null;

  return {
    async start() {
      await loadBots(core);
      started = true;
      deps.onSettings?.(core.settings);
      parts.watch.restorePause();
      if (core.box !== null) {
        bringUp(core, parts);
      }
      parts.outbox.start();
      if (options.poll !== false) {
        parts.scheduler.start();
        runHousekeeping(core, { slept: () => parts.watch.resume() });
      }
    },
    async execute<C extends EngineCommandName>(
      command: C,
      input: CommandInput<C>,
      actor: 'operator' | 'api' = 'operator',
    ) {
      if (stopping !== null) {
        return err({ code: 'UNAVAILABLE', field: null, message: null });
      }
      try {
        return await parts.endpoints[command](input, actor);
      } catch (error) {
        // What it was about stays in the log; nobody outside learns more than that it failed.
        deps.log.error('engine.command-failed', {
          command,
          error: error instanceof Error ? error.name : typeof error,
        });
        return err({ code: 'INTERNAL', field: null, message: null });
      }
    },
    snapshot: () => core.state.snapshot(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock(key, { persist, state }) {
      takeKey(core, key, { persist, state });
      if (started) {
        bringUp(core, parts);
      }
    },
    setVaultState(state) {
      core.vault = state;
      core.state.touchAll({ rows: false });
      parts.reach.refresh();
    },
    setNotice(notice) {
      core.notices = [...core.notices.filter(({ kind }) => kind !== notice.kind), notice];
      core.state.touchAll({ rows: false });
    },
    clearNotice(kind) {
      core.notices = core.notices.filter((notice) => notice.kind !== kind);
      core.state.touchAll({ rows: false });
    },
    suspend: () => parts.watch.suspend(),
    resume: () => parts.watch.resume(),
    networkHint: (online) => parts.watch.networkHint(online),
    setWatched: (watched) => core.state.setWatched(watched),
    stop() {
      abort();
      stopping ??= shutDown(core, parts);
      return stopping;
    },
  };
}
