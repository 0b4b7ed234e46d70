import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
  IpcError,
} from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { TraySummary } from '../tray/tray-summary.ts';
import {
  announceStandIn,
  createLinkCore,
  isOnItsWay,
  standIn,
  type EngineLinkDeps,
  type LinkCore,
} from './link-core.ts';
import { loadSchemas } from './later-schemas.ts';
import { restartLife, startLife, stopLife } from './link-life.ts';
import { unavailable, type Answer } from './pending.ts';
import type { ToWorker } from './protocol.ts';

/** How long a command waits for an engine that is just starting. */
const startWaitMs = 5000;

/** The engine as main sees it: behind a port, restarted when it dies, never waited for without a limit. */
export interface EngineLink {
  start(): void;
  /** Watches again where it was given up or stands still: what failed before counts no more. */
  restart(): void;
  /** A parsed command to the engine. Waits for a starting engine, at most {@link startWaitMs}. */
  request(name: EngineCommandName, input: unknown): Promise<Answer>;
  /** The same for main's own use, with the answer parsed. */
  ask<C extends EngineCommandName>(
    name: C,
    input: CommandInput<C>,
  ): Promise<Result<CommandOutput<C>, IpcError>>;
  unlock(
    key: Uint8Array<ArrayBuffer>,
    options: { readonly persist: boolean; readonly state: VaultState },
  ): void;
  setVaultState(state: VaultState): void;
  setNotice(notice: Notice): void;
  clearNotice(kind: Notice['kind']): void;
  suspend(): void;
  resume(): void;
  networkHint(online: boolean): void;
  setWatched(watched: boolean): void;
  /** What the system says about the way to an origin. */
  systemProxy(origin: string, answer: string): void;
  onPatch(listener: (patch: unknown) => void): void;
  onSummary(listener: (summary: TraySummary) => void): void;
  /** The stored settings, as often as they are told: never those of a stand-in while there is no engine. */
  onSettings(listener: (settings: Settings) => void): void;
  /** Refuses commands from now on, lets the engine finish within 3 s, then ends it. */
  stop(): Promise<void>;
}

/** Builds the link; nothing runs before `start`. */
export function createEngineLink(deps: EngineLinkDeps): EngineLink {
  const core = createLinkCore(deps);
  const tell = (message: ToWorker): void => tellEngine(core, message);
  return {
    start: () => startLife(core),
    restart: () => restartLife(core),
    request: (name, input) => request(core, name, input),
    async ask(name, input) {
      const answer = await request(core, name, input);
      return answer.ok ? await parsedAnswer(core, name, answer.value) : answer;
    },
    unlock: (key, options) => tell({ type: 'unlock', key, ...options }),
    setVaultState: (state) => tell({ type: 'vault-state', state }),
    setNotice: (notice) => tell({ type: 'notice', notice }),
    clearNotice: (kind) => tell({ type: 'clear-notice', kind }),
    suspend: () => tell({ type: 'suspend' }),
    resume: () => tell({ type: 'resume' }),
    networkHint: (online) => tell({ type: 'network', online }),
    setWatched: (watched) => tell({ type: 'watched', watched }),
    systemProxy: (origin, answer) => tell({ type: 'system-proxy', origin, answer }),
    onPatch: (listener) => {
      core.patchListeners.add(listener);
    },
    onSummary: (listener) => {
      core.summaryListeners.add(listener);
    },
    onSettings: (listener) => {
      core.settingsListeners.add(listener);
    },
    stop: () => stopLife(core),
  };
}

/** Nothing of these is shown to anybody. */
const silent: readonly ToWorker['type'][] = ['watched', 'system-proxy'];

/** Remembers for later lives and tells the present one. */
function tellEngine(core: LinkCore, message: ToWorker): void {
  core.remembered.note(message);
  if (core.life.state === 'ready') {
    core.life.port.post(message);
  } else if (core.life.state === 'failed' && !silent.includes(message.type)) {
    announceStandIn(core);
  }
}

async function request(core: LinkCore, name: EngineCommandName, input: unknown): Promise<Answer> {
  if (core.closing.signal.aborted) {
    return unavailable;
  }
  await settled(core);
  if (core.life.state !== 'ready') {
    return name === 'app:get-snapshot' ? ok(standIn(core)) : unavailable;
  }
  const { id, answer } = core.pending.open();
  core.life.port.post({ type: 'command', id, name, input });
  return answer;
}

/** Waits until a starting worker is ready or has failed, at most {@link startWaitMs}. */
async function settled(core: LinkCore): Promise<void> {
  if (!isOnItsWay(core.life)) {
    return;
  }
  const enough = new AbortController();
  core.waiting.add(() => enough.abort());
  await core.deps.clock.sleep(startWaitMs, AbortSignal.any([enough.signal, core.closing.signal]));
}

/** A running engine sends its snapshot as JSON text (see engine-host.ts); a stand-in is an object. */
function unpacked(name: EngineCommandName, value: unknown): unknown {
  if (name !== 'app:get-snapshot' || typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** An answer by its schema. One that cannot be read, for whatever reason, is an internal error: nobody expects a throw. */
async function parsedAnswer<C extends EngineCommandName>(
  { deps }: LinkCore,
  name: C,
  value: unknown,
): Promise<Result<CommandOutput<C>, IpcError>> {
  try {
    const schemas = await (deps.loadSchemas ?? loadSchemas)();
    return ok(schemas[name].output.parse(unpacked(name, value)));
  } catch (error) {
    deps.log.error('engine.answer-unreadable', {
      command: name,
      error: error instanceof Error ? error.name : typeof error,
    });
    return err({ code: 'INTERNAL', field: null, message: null });
  }
}
