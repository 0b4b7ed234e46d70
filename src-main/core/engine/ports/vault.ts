/** Port to the data key, implemented in core/vault. */

/** AES-256-GCM under the data key; `field` and `botId` are bound as additional data (SEC-04). */
export interface SecretBox {
  seal(place: { readonly botId: string; readonly field: string }, plain: string): Uint8Array;
  /** null when the bytes were changed, or belong to another bot, field or key. */
  open(
    place: { readonly botId: string; readonly field: string },
    sealed: Uint8Array,
  ): string | null;
  /** Authentication tag over repair-critical fields (SEC-25); canonical text in, 32 bytes out. */
  tag(text: string): Uint8Array;
}
