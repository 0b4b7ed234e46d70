import type { Clock } from '../../core/time/clock.ts';

/** How long a secret stays on the clipboard (SEC-11), ms. */
const keptMs = 30_000;

/** The system's clipboard, as far as it is used here. */
export interface TextClipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

/** Puts secrets on the clipboard and takes them away again. */
export interface SecretClipboard {
  /** Resolves when it is there; 30 s later it is cleared, unless something else was copied meanwhile. */
  copy(secret: string): Promise<void>;
}

/** A clipboard for secrets. Quitting within the 30 s leaves the secret there. */
export function createSecretClipboard(clipboard: TextClipboard, clock: Clock): SecretClipboard {
  const never = new AbortController();
  const clearLater = async (secret: string): Promise<void> => {
    await clock.sleep(keptMs, never.signal);
    if ((await clipboard.read()) === secret) {
      await clipboard.write('');
    }
  };
  return {
    async copy(secret) {
      await clipboard.write(secret);
      void clearLater(secret);
    },
  };
}
