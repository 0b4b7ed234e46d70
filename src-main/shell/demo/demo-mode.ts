import { randomBytes } from 'node:crypto';
import type { EventPayload, IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';
import { standInSnapshot } from '../engine-link/stand-in.ts';
import { populateDemo } from './populate.ts';

export interface DemoDeps {
  readonly real: EngineLink;
  /** The link to an engine over this folder that knows the demo's bots only; not started yet. */
  readonly createLink: (folder: string) => EngineLink;
  /** Makes the demo's folder anew and empty; throws where it cannot. */
  readonly makeFolder: () => string;
  readonly removeFolder: () => void;
  readonly tellPage: (patch: unknown) => void;
  readonly log: Logger;
  readonly texts: Texts;
}

type Done = Promise<Result<Record<string, never>, IpcError>>;

/** Which engine the window speaks with: the real one, or for a while that of the demo. */
export interface DemoMode {
  start(): Done;
  leave(): Done;
  /**
   * The program ends: so does the demo's engine, within the cap of every engine. Not behind a start or a way out that is
   * under way: a start is given up, and none begins any more. What the demo has written is thrown away.
   */
  end(): Promise<void>;
  isOn(): boolean;
  /** The engine that the window shows. */
  shown(): EngineLink;
  /** Somebody looks at the window. */
  setWatched(isWatched: boolean): void;
}

interface State {
  readonly deps: DemoDeps;
  /** The demo's engine while it is the one that is shown. */
  demo: EngineLink | null;
  /** Ends the demo's engine of now, shown or not; once, and everybody waits for the same end. */
  stop: () => Promise<void>;
  isWatched: boolean;
  isOver: boolean;
}

/** A patch that fits no revision: the page asks for the whole snapshot, of whichever engine is shown now. */
function misfit(): EventPayload<'app:patch'> {
  const { bots: _bots, ...rest } = standInSnapshot({
    revision: Number.MAX_SAFE_INTEGER,
    vault: { state: 'opening', method: null },
    settings: null,
    notices: [],
  });
  return { ...rest, from: -2, upserted: [], removed: [] };
}

function show(state: State, demo: EngineLink | null): void {
  const { deps, isWatched } = state;
  state.demo = demo;
  deps.real.setWatched(demo === null && isWatched);
  demo?.setWatched(isWatched);
  deps.tellPage(misfit());
}

async function chosenSettings(real: EngineLink): Promise<Settings | null> {
  const snapshot = await real.ask('app:get-snapshot', {});
  return snapshot.ok ? snapshot.value.settings : null;
}

/** A link of its own: the key is made up and goes with it, nothing asks the keyring. */
function startLink(state: State, folder: string): EngineLink {
  const { deps } = state;
  const link = deps.createLink(folder);
  let ending: Promise<void> | null = null;
  state.stop = () => (ending ??= link.stop());
  link.setNotice({ kind: 'demo' });
  link.unlock(Uint8Array.from(randomBytes(32)), {
    persist: true,
    state: { state: 'open', method: 'session' },
  });
  link.onPatch((patch) => {
    if (state.demo === link) {
      deps.tellPage(patch);
    }
  });
  link.start();
  return link;
}

async function start(state: State): Done {
  const { deps } = state;
  if (state.demo !== null) {
    return ok({});
  }
  if (state.isOver) {
    return notStarted(deps);
  }
  try {
    const link = startLink(state, deps.makeFolder());
    const populated = await populateDemo(link, await chosenSettings(deps.real));
    if (populated.ok) {
      deps.log.info('demo.started');
      show(state, link);
      return ok({});
    }
    deps.log.error('demo.start-failed', { code: populated.error.code });
  } catch (error) {
    deps.log.error('demo.start-failed', { code: error instanceof Error ? error.name : null });
  }
  await state.stop();
  remove(deps);
  return notStarted(deps);
}

function notStarted({ texts }: DemoDeps): Result<never, IpcError> {
  return err({ code: 'UNAVAILABLE', field: null, message: texts('demo.not-started') });
}

async function leave(state: State): Done {
  const { demo, deps } = state;
  if (demo !== null) {
    show(state, null);
    await state.stop();
    remove(deps);
    deps.log.info('demo.left');
  }
  return ok({});
}

async function end(state: State): Promise<void> {
  state.isOver = true;
  await state.stop();
  remove(state.deps);
}

function remove({ log, removeFolder }: DemoDeps): void {
  try {
    removeFolder();
  } catch (error) {
    // What is left holds nothing real; the next start of the program removes it.
    log.warn('demo.folder-stays', { error: error instanceof Error ? error.name : null });
  }
}

/**
 * The demo: an engine of its own over a folder of its own, beside the real one, which goes on watching and telling. Only
 * what the window shows is exchanged. Starting and leaving come one after the other. What an earlier run left, killed in
 * the demo, is removed first.
 */
export function createDemoMode(deps: DemoDeps): DemoMode {
  const state: State = {
    deps,
    demo: null,
    stop: () => Promise.resolve(),
    isWatched: false,
    isOver: false,
  };
  let last: Promise<unknown> = Promise.resolve();
  const after = (run: () => Done): Done => {
    // Whatever became of the one before: a way that failed once is open again.
    const next = last.then(run, run);
    last = next;
    return next;
  };
  remove(deps);
  deps.real.onPatch((patch) => {
    if (state.demo === null) {
      deps.tellPage(patch);
    }
  });
  return {
    start: () => after(() => start(state)),
    leave: () => after(() => leave(state)),
    end: () => end(state),
    isOn: () => state.demo !== null,
    shown: () => state.demo ?? deps.real,
    setWatched(isWatched) {
      state.isWatched = isWatched;
      (state.demo ?? deps.real).setWatched(isWatched);
    },
  };
}
