import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { loginWishSchema, type LoginChange, type LoginState } from '../../../src-shared/login.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { JsonFile } from '../files/json-file.ts';
import { decideLogin, loginState, type LoginWish } from './decide.ts';
import type { LoginItem, LoginReading, StartCommand } from './login-item.ts';

export interface LoginStartDeps {
  readonly item: LoginItem;
  /** null for a run that must not be registered. */
  readonly command: (isHidden: boolean) => StartCommand | null;
  /** The wish that was last carried out: tells a change of ours from one in the system's settings. */
  readonly applied: JsonFile<LoginWish>;
  /** Stores settings in the engine. */
  readonly store: (change: LoginChange) => Promise<Result<unknown, IpcError>>;
  readonly log: Logger;
}

/** The start at login: asked of the system when the setting changes, read back whenever it is shown. */
export interface LoginStart {
  state(): LoginState;
  /** Stores the change, carries it out whatever the system's settings said before, answers what they say then. */
  set(change: LoginChange): Promise<Result<LoginState, IpcError>>;
  /** The engine's settings, whenever they are told: also those that the command line stored while nothing ran. */
  follow(settings: LoginWish): void;
}

interface Core {
  readonly deps: LoginStartDeps;
  wish: LoginWish | null;
}

export function createLoginStart(deps: LoginStartDeps): LoginStart {
  const core: Core = { deps, wish: null };
  return {
    state: () => state(core),
    async set(change) {
      const stored = await deps.store(change);
      if (!stored.ok) {
        return stored;
      }
      core.wish = { ...wishOf(core), ...change };
      if (change.launchAtLogin === undefined) {
        reconcile(core, core.wish);
      } else {
        carryOut(core, change.launchAtLogin ? 'write' : 'remove');
      }
      return ok(state(core));
    },
    follow(settings) {
      const { launchAtLogin, startHidden } = settings;
      const { wish } = core;
      if (wish?.launchAtLogin !== launchAtLogin || wish.startHidden !== startHidden) {
        core.wish = { launchAtLogin, startHidden };
        reconcile(core, core.wish);
      }
    },
  };
}

function wishOf(core: Core): LoginWish {
  return core.wish ?? loginWishSchema.parse(defaultSettings);
}

/** null where the system cannot be asked. */
function reading(core: Core, command: StartCommand): LoginReading | null {
  try {
    return core.deps.item.read(command);
  } catch (error) {
    core.deps.log.warn('login.not-read', { error: nameOf(error) });
    return null;
  }
}

function state(core: Core): LoginState {
  const wish = wishOf(core);
  const command = core.deps.command(wish.startHidden);
  return command === null
    ? { willStart: false, problem: 'development', file: null }
    : loginState(wish, reading(core, command));
}

function carryOut(core: Core, step: 'write' | 'remove'): void {
  const { deps } = core;
  const wish = wishOf(core);
  const command = deps.command(wish.startHidden);
  if (command === null) {
    return;
  }
  try {
    if (step === 'write') {
      deps.item.write(command);
    } else {
      deps.item.remove();
    }
    // Nothing is written over somebody else's file: the wish stays open until that is gone.
    if (step === 'write' && deps.item.read(command).entry === 'foreign') {
      return;
    }
    deps.applied.write(wish);
    deps.log.info('login.changed', { step });
  } catch (error) {
    deps.log.warn('login.not-written', { step, error: nameOf(error) });
  }
}

function reconcile(core: Core, wish: LoginWish): void {
  const { deps } = core;
  const command = deps.command(wish.startHidden);
  const found = command === null ? null : reading(core, command);
  if (found === null) {
    return;
  }
  const step = decideLogin(wish, deps.applied.read(), found);
  if (step === 'adopt') {
    const adopted = { ...wish, launchAtLogin: found.willStart };
    core.wish = adopted;
    deps.applied.write(adopted);
    deps.log.info('login.adopted', { willStart: found.willStart });
    void deps.store({ launchAtLogin: found.willStart });
  } else if (step !== 'none') {
    carryOut(core, step);
  }
}

/** Messages of file errors hold paths of the user's home: the code says enough. */
function nameOf(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown';
}
