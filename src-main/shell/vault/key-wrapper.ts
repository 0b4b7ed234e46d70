/** A data key or its wrapped form, always with a buffer of its own so that it can be handed to another thread. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Why the keyring did not do it. `backend` is the system's own name for its storage, shown to the user. */
export type WrapRefusal =
  /** No real keyring: what is offered instead is readable by everybody (SEC-05). */
  | { readonly kind: 'no-keyring'; readonly backend: string }
  /** It did not answer in time: locked and waiting for somebody, or hung. */
  | { readonly kind: 'no-answer' }
  /** It answered, but not with our key: another keyring, or its entry was removed. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'failed'; readonly detail: string };

export type WrapAnswer = { readonly kind: 'done'; readonly bytes: Bytes } | WrapRefusal;

/** Wraps the data key by the operating system's keyring and back. Never blocks, never outlasts its limit. */
export interface KeyWrapper {
  wrap(key: Bytes, limitMs: number): Promise<WrapAnswer>;
  unwrap(wrapped: Bytes, limitMs: number): Promise<WrapAnswer>;
}

/** What can be learnt of the keyring without asking it for anything (no prompt, no start of a service). */
export interface KeyringProbe {
  look(): Promise<'unlocked' | 'locked' | 'absent' | 'unknown'>;
}

/** Storage of the system that is a keyring; everything else is plain text in disguise. */
const realBackends: ReadonlySet<string> = new Set([
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
  'system',
]);

/** SEC-05: `basic_text`, `unknown` and whatever comes later are no keyring. */
export function isRealBackend(backend: string): boolean {
  return realBackends.has(backend);
}
