import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { VaultChoice, VaultState } from '../../../src-shared/vault-state.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { openKey, wrapNewKey, type OpenAttempt } from './attempts.ts';
import type { Bytes, KeyringProbe, KeyWrapper } from './key-wrapper.ts';
import { mayRetry } from './retry-rule.ts';
import {
  openPassphraseVault,
  passphraseVault,
  plainVault,
  type VaultFiles,
} from './vault-files.ts';

export interface VaultDeps {
  readonly files: VaultFiles;
  readonly wrapper: KeyWrapper;
  readonly probe: KeyringProbe;
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  /** 32 fresh random bytes. */
  readonly newKey: () => Bytes;
  readonly onState: (state: VaultState) => void;
  /** The data key is at hand. `persist: false` = nothing sealed with it is written. */
  readonly onOpen: (
    key: Bytes,
    options: { readonly persist: boolean; readonly state: VaultState },
  ) => void;
}

export interface VaultController {
  /** First attempt and, while the keyring is locked, the retries. Returns at once; nothing waits for it. */
  start(): void;
  /** The user's own wish to try again: more time, because somebody may be typing a password. */
  retry(): Promise<VaultState>;
  choose(choice: VaultChoice): Promise<Result<VaultState, IpcError>>;
  unlock(passphrase: string): Promise<Result<VaultState, IpcError>>;
  state(): VaultState;
  stop(): void;
}

/** How long the keyring may take at start and in the background; afterwards bots are shown as locked. */
const askLimitMs = 4000;
/** How long it may take when the user asked: the system may be showing its password dialog. */
const userAskLimitMs = 60_000;
const lookEveryMs = 5000;

interface Core {
  readonly deps: VaultDeps;
  readonly stopping: AbortController;
  state: VaultState;
  /** The attempt under way: never two at once. */
  running: Promise<void> | null;
  triedAtMs: number;
}

/**
 * The vault's state machine: opening, then open, locked or choose. It never writes a new key over an old vault, and
 * it deletes nothing; while it is locked the app runs and the bots are shown as locked (SEC-06).
 */
export function createVaultController(deps: VaultDeps): VaultController {
  const core: Core = {
    deps,
    stopping: new AbortController(),
    state: { state: 'opening', method: null },
    running: null,
    triedAtMs: Number.NEGATIVE_INFINITY,
  };
  return {
    start: () => void run(core),
    async retry() {
      if (isWaitingForKeyring(core.state)) {
        await attempt(core, userAskLimitMs);
      }
      return core.state;
    },
    choose: (choice) => choose(core, choice),
    unlock: (passphrase) => unlock(core, passphrase),
    state: () => core.state,
    stop: () => core.stopping.abort(),
  };
}

function isWaitingForKeyring(state: VaultState): boolean {
  return (
    state.state === 'choose' ||
    (state.state === 'locked' && state.method === 'keyring' && state.why !== 'damaged')
  );
}

/** The first attempt, then looks without asking, and asks again when that may help. Ends when the vault is open. */
async function run(core: Core): Promise<void> {
  const { clock, probe } = core.deps;
  await attempt(core, askLimitMs);
  let before = await probe.look();
  while ((await clock.sleep(lookEveryMs, core.stopping.signal)) === 'elapsed') {
    if (core.state.state === 'open') {
      return;
    }
    if (core.state.state === 'locked' && isWaitingForKeyring(core.state)) {
      const now = await probe.look();
      if (mayRetry({ before, now, sinceLastMs: clock.monotonicMs() - core.triedAtMs })) {
        await attempt(core, askLimitMs);
      }
      before = now;
    }
  }
}

async function attempt(core: Core, limitMs: number): Promise<void> {
  core.running ??= attemptOnce(core, limitMs).finally(() => {
    core.running = null;
  });
  await core.running;
}

async function attemptOnce(core: Core, limitMs: number): Promise<void> {
  const { deps } = core;
  core.triedAtMs = deps.clock.monotonicMs();
  const file = deps.files.read();
  if (!file.ok) {
    lock(core, 'keyring', 'damaged');
    return;
  }
  const vault = file.value;
  if (vault === null) {
    settle(core, await wrapNewKey(deps, limitMs));
    return;
  }
  if (vault.method === 'passphrase') {
    lock(core, 'passphrase', 'passphrase-needed');
    return;
  }
  settle(core, await openKey(deps, vault, limitMs));
}

function settle(core: Core, result: OpenAttempt): void {
  if (core.state.state === 'open' || core.stopping.signal.aborted) {
    return;
  }
  switch (result.kind) {
    case 'open':
      open(core, result.key, result.method);
      return;
    case 'locked':
      lock(core, 'keyring', result.why);
      return;
    case 'choose':
      setState(core, { state: 'choose', backend: result.backend });
  }
}

function open(
  core: Core,
  key: Bytes,
  method: 'keyring' | 'passphrase' | 'session' | 'plain',
): void {
  setState(core, { state: 'open', method });
  core.deps.onOpen(key, { persist: method !== 'session', state: core.state });
}

type Locked = Extract<VaultState, { readonly state: 'locked' }>;

/** `sinceMs` stays while the reason stays: "locked since" is what the user wants to know. */
function lock(core: Core, method: Locked['method'], why: Locked['why']): void {
  const { state } = core;
  const isSame = state.state === 'locked' && state.method === method && state.why === why;
  if (!isSame) {
    const sinceMs = state.state === 'locked' ? state.sinceMs : core.deps.clock.nowMs();
    setState(core, { state: 'locked', method, why, sinceMs });
  }
}

function setState(core: Core, state: VaultState): void {
  core.state = state;
  core.deps.log.info('vault.state', {
    state: state.state,
    why: state.state === 'locked' ? state.why : null,
  });
  core.deps.onState(state);
}

const conflict = err<IpcError>({ code: 'CONFLICT', field: null, message: null });

async function choose(core: Core, choice: VaultChoice): Promise<Result<VaultState, IpcError>> {
  const { deps } = core;
  const file = deps.files.read();
  // With a vault on disk there is nothing to choose: its key opens it, and no other key may take its place.
  if (core.state.state === 'open' || !file.ok || file.value !== null) {
    return conflict;
  }
  const key = deps.newKey();
  if (choice.method !== 'session') {
    const vault =
      choice.method === 'plain' ? plainVault(key) : await passphraseVault(key, choice.passphrase);
    const written = deps.files.write(vault);
    if (!written.ok) {
      deps.log.error('vault.write-failed', { why: written.error });
      const message = deps.texts('vault.error.notWritten');
      return err({ code: 'UNAVAILABLE', field: null, message });
    }
  }
  open(core, key, choice.method);
  return ok(core.state);
}

async function unlock(core: Core, passphrase: string): Promise<Result<VaultState, IpcError>> {
  const file = core.deps.files.read();
  if (core.state.state === 'open' || !file.ok || file.value?.method !== 'passphrase') {
    return conflict;
  }
  const opened = await openPassphraseVault(file.value, passphrase);
  if (opened.ok) {
    open(core, Uint8Array.from(opened.value), 'passphrase');
  } else {
    lock(core, 'passphrase', opened.error);
  }
  return ok(core.state);
}
