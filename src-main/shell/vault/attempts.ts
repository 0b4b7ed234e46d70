import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { VaultFile } from '../../core/vault/vault-file.ts';
import type { VaultDeps } from './controller.ts';
import { isRealBackend, type Bytes, type WrapRefusal } from './key-wrapper.ts';
import { isKeyOf, keyringVault, wrappedByKeyring } from './vault-files.ts';

type Why = Extract<VaultState, { readonly state: 'locked' }>['why'];

/** What came of one attempt to get the data key. */
export type OpenAttempt =
  | { readonly kind: 'open'; readonly key: Bytes; readonly method: 'keyring' | 'plain' }
  | { readonly kind: 'locked'; readonly why: Why }
  | { readonly kind: 'choose'; readonly backend: string };

/** First start: a new key, wrapped by the keyring; kept only when its wrapped form is safely on disk. */
export async function wrapNewKey(deps: VaultDeps, limitMs: number): Promise<OpenAttempt> {
  const key = deps.newKey();
  const wrapped = await deps.wrapper.wrap(key, limitMs);
  if (wrapped.kind !== 'done') {
    return wrapped.kind === 'no-keyring'
      ? { kind: 'choose', backend: wrapped.backend.slice(0, 60) }
      : refused(deps, wrapped);
  }
  const written = deps.files.write(keyringVault(key, wrapped.bytes));
  if (!written.ok) {
    deps.log.error('vault.write-failed', { why: written.error });
    return { kind: 'locked', why: 'damaged' };
  }
  return { kind: 'open', key, method: 'keyring' };
}

/** Later starts: the stored key, unwrapped by the keyring or lying there in plain text, and checked. */
export async function openKey(
  deps: VaultDeps,
  vault: VaultFile,
  limitMs: number,
): Promise<OpenAttempt> {
  const wrapped = wrappedByKeyring(vault);
  if (wrapped === null) {
    const key = deps.files.plainKey(vault);
    return key === null
      ? { kind: 'locked', why: 'damaged' }
      : { kind: 'open', key, method: 'plain' };
  }
  const answer = await deps.wrapper.unwrap(Uint8Array.from(wrapped), limitMs);
  if (answer.kind !== 'done') {
    return refused(deps, answer);
  }
  return isKeyOf(vault, answer.bytes)
    ? { kind: 'open', key: answer.bytes, method: 'keyring' }
    : { kind: 'locked', why: 'keyring-changed' };
}

function refused(deps: VaultDeps, refusal: WrapRefusal): OpenAttempt {
  switch (refusal.kind) {
    case 'no-answer':
      return { kind: 'locked', why: 'keyring-locked' };
    case 'no-keyring':
      deps.log.warn('vault.keyring-missing', {
        backend: refusal.backend,
        isReal: isRealBackend(refusal.backend),
      });
      return { kind: 'locked', why: 'keyring-missing' };
    case 'not-ours':
      return { kind: 'locked', why: 'keyring-changed' };
    case 'failed':
      deps.log.warn('vault.helper-failed', { detail: refusal.detail });
      return { kind: 'locked', why: 'keyring-missing' };
  }
}
