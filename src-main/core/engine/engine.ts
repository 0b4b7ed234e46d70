import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
  IpcError,
} from '../../../src-shared/ipc-contract.ts';
import { err, type Result } from '../../../src-shared/result.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EngineCore, EngineDeps, EngineOptions } from './core.ts';
import { createCore, type CreatedCore } from './create-core.ts';
import type { Engine } from './engine-contract.ts';
import { runHousekeeping } from './housekeeping.ts';
import { loadBots } from './load.ts';
import { StoreFailure } from '../store/errors.ts';
import { notSaved, refusedByStorage, takeWhatIsStored } from './storage-gate.ts';
import { isStorageFailure, storageFailed } from './storage-notice.ts';
import { createParts, type EngineParts } from './parts.ts';
import { turnMs } from './turns.ts';
import { openBots, takeKey } from './vault-control.ts';

export type { EngineDeps, EngineOptions } from './core.ts';

/** Whatever hangs is left alone after this, so that writing, closing and ending the process fit into 3 s (SCH-11). */
const stopLimitMs = 2000;

/** Of it, what an action under way gets to bring its bot to a whole state; then its note tells the next start. */
const actionGraceMs = 1800;
const lookEveryMs = 20;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Opens what the key opens, the proxy before any token; bots that became usable finish what a crash left open, then are checked. */
function bringUp(core: EngineCore, parts: EngineParts): void {
  parts.proxy.unlocked();
  const ready = openBots(core);
  core.environments.unlocked();
  parts.automatic.load();
  parts.cadence.invalidate();
  for (const entry of ready) {
    parts.recover(entry);
  }
  parts.watch.spread(ready.filter((entry) => !entry.record.paused));
  core.state.touchAll({ rows: true });
  parts.reach.refresh();
}

/** `loaded` is called between the loading and the rest, which is one turn. */
async function start(
  core: EngineCore,
  parts: EngineParts,
  { polls, loaded }: { readonly polls: boolean; readonly loaded: () => void },
): Promise<void> {
  const trouble = core.deps.store.trouble();
  if (trouble !== null) {
    storageFailed(core, new StoreFailure(trouble));
  }
  if (!(await loadBots(core))) {
    return;
  }
  loaded();
  core.deps.onSettings?.(core.settings);
  parts.watch.restorePause();
  if (core.box !== null) {
    bringUp(core, parts);
  }
  parts.outbox.start();
  if (polls) {
    parts.scheduler.start();
    parts.notices.start();
    void runHousekeeping(core, {
      slept() {
        parts.certificates.slept();
        parts.automatic.unsettle();
        parts.watch.resume();
      },
      snoozesOver: () => parts.outbox.kick(),
      tick() {
        parts.links.look();
        parts.returns.due();
        parts.certificates.tick();
        parts.maintenance.tick();
      },
    });
  }
}

/**
 * Lets actions under way end: a bot whose webhook was just deleted gets it back before the program goes, and whoever
 * reads a queue stops there. Nothing new begins.
 */
async function finishActions(core: EngineCore, parts: EngineParts): Promise<void> {
  const { clock } = core.deps;
  const acting = (): readonly BotEntry[] =>
    [...core.state.entries.values()].filter(
      ({ activity }) => activity !== null && activity.wish !== 'check',
    );
  parts.bulk.cancel();
  const untilMs = clock.monotonicMs() + actionGraceMs;
  for (const entry of acting()) {
    parts.stopReading(entry.record.id);
  }
  if (acting().length > 0) {
    parts.scheduler.suspend();
  }
  while (acting().length > 0 && clock.monotonicMs() < untilMs) {
    await clock.sleep(lookEveryMs);
  }
}

async function wind({ core, abort, close }: CreatedCore, parts: EngineParts): Promise<void> {
  const { clock } = core.deps;
  const startMs = clock.monotonicMs();
  close();
  await finishActions(core, parts);
  abort();
  await shutDown(core, parts, startMs + stopLimitMs - clock.monotonicMs());
}

async function shutDown(core: EngineCore, parts: EngineParts, limitMs: number): Promise<void> {
  const { clock, client, log, store } = core.deps;
  const limit = new AbortController();
  const ended = Promise.all([parts.scheduler.stop(), parts.settled()]);
  await Promise.race([ended, clock.sleep(limitMs, limit.signal)]);
  limit.abort();
  core.state.stop();
  core.changes.settle();
  try {
    while (!store.checks.flush()) {
      // Main must not take one long turn for a hung engine.
      await clock.sleep(turnMs);
    }
  } catch (error) {
    log.error('engine.flush-failed', { error: nameOf(error) });
  }
  void client.close();
  store.close();
}

const unavailable: IpcError = { code: 'UNAVAILABLE', field: null, message: null };

/** Runs one command; what it throws stays in the log, nobody outside learns more than that it failed. */
async function run<C extends EngineCommandName>(
  { core, parts }: { readonly core: EngineCore; readonly parts: EngineParts },
  command: C,
  input: CommandInput<C>,
  actor: 'operator' | 'api',
): Promise<Result<CommandOutput<C>, IpcError>> {
  const isOver = (): boolean => core.closing.aborted || core.signal.aborted;
  try {
    const endpoints = await parts.endpoints();
    if (isOver()) {
      return err(unavailable);
    }
    const refused = await refusedByStorage(core, command);
    // It may have waited for seconds: what begins now would begin while the engine ends.
    if (refused !== null || isOver()) {
      return err(refused ?? unavailable);
    }
    core.changes.settle();
    return await endpoints[command](input, actor);
  } catch (error) {
    if (isStorageFailure(error)) {
      storageFailed(core, error);
      takeWhatIsStored(core);
      return err(notSaved(core, error, 'storage.not-saved'));
    }
    core.deps.log.error('engine.command-failed', { command, error: nameOf(error) });
    return err({ code: 'INTERNAL', field: null, message: null });
  }
}

type FromOutside = Pick<
  Engine,
  | 'snapshot'
  | 'subscribe'
  | 'setVaultState'
  | 'setNotice'
  | 'clearNotice'
  | 'suspend'
  | 'resume'
  | 'networkHint'
  | 'setWatched'
>;

/** What others tell the engine beside commands. */
function fromOutside({ core, listeners }: CreatedCore, parts: EngineParts): FromOutside {
  const setNotices = (notices: EngineCore['notices']): void => {
    core.notices = notices;
    core.state.touchAll({ rows: false });
  };
  return {
    snapshot: () => core.state.snapshot(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setVaultState(state) {
      core.vault = state;
      core.state.touchAll({ rows: false });
      parts.reach.refresh();
    },
    setNotice(notice) {
      setNotices([...core.notices.filter(({ kind }) => kind !== notice.kind), notice]);
    },
    clearNotice(kind) {
      setNotices(core.notices.filter((notice) => notice.kind !== kind));
    },
    suspend: () => parts.watch.suspend(),
    resume() {
      parts.certificates.slept();
      parts.automatic.unsettle();
      parts.watch.resume();
    },
    networkHint(online) {
      if (core.systemOffline === online) {
        parts.automatic.unsettle();
      }
      parts.watch.networkHint(online);
    },
    setWatched: (watched) => core.state.setWatched(watched),
  };
}

/**
 * The engine: checks bots, judges, records, publishes, announces, and runs repairs. Free of threads and of Electron;
 * `start` loads what is stored, bots stay locked until `unlock`. Commands never throw.
 */
export function createEngine(deps: EngineDeps, options: EngineOptions = {}): Engine {
  const created = createCore(deps, options);
  const { core } = created;
  const polls = options.poll !== false;
  const parts = createParts(core, { polls });
  let isLoaded = false;
  let starting: Promise<void> | null = null;
  let stopping: Promise<void> | null = null;
  return {
    ...fromOutside(created, parts),
    async start() {
      const loaded = (): void => void (isLoaded = true);
      starting = start(core, parts, { polls, loaded });
      await starting;
      starting = null;
    },
    async execute(command, input, actor = 'operator') {
      // A bot that is not loaded yet would be taken for one that is not there.
      if (starting !== null && !isLoaded) {
        await starting;
      }
      return await run({ core, parts }, command, input, actor);
    },
    unlock(key, { persist, state }) {
      takeKey(core, key, { persist, state });
      if (isLoaded) {
        bringUp(core, parts);
      }
    },
    stop() {
      stopping ??= wind(created, parts);
      return stopping;
    },
  };
}
