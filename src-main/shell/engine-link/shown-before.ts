import type { DesktopAnswer, DesktopNotice } from '../../core/engine/ports/messages.ts';

/** An engine is back within seconds; what it asks for later it means. */
const rememberedMs = 60_000;

interface Shown {
  readonly life: number;
  readonly gist: string;
  readonly atMs: number;
  readonly answer: Promise<DesktopAnswer>;
}

/** Messages that were handed to the desktop a moment ago, by the engine's life that asked. */
export interface ShownBefore {
  note(notice: DesktopNotice, shown: Omit<Shown, 'gist'>): void;
  /** The answer that a former life got for the very same message, or did not live to get; null = there is none. */
  find(
    notice: DesktopNotice,
    now: { readonly life: number; readonly atMs: number },
  ): Promise<DesktopAnswer> | null;
  /** It was taken back: shown again it is a new one. */
  forget(key: string): void;
}

/** What makes two messages the same: not for how long something has been so, which is in the body and goes on. */
function gistOf({ message }: DesktopNotice): string {
  const { body, full: _full, ...rest } = message;
  return JSON.stringify(message.kind === 'fleet' ? { ...rest, body } : rest);
}

/**
 * Keeps an engine that died between showing a message and writing that down from having it shown twice (DSK-08): main
 * outlives the engine and knows what it showed.
 */
export function createShownBefore(): ShownBefore {
  const shown = new Map<string, Shown>();
  return {
    note(notice, entry) {
      for (const [key, { atMs }] of shown) {
        if (entry.atMs - atMs > rememberedMs) {
          shown.delete(key);
        }
      }
      shown.set(notice.message.key, { ...entry, gist: gistOf(notice) });
    },
    find(notice, { atMs, life }) {
      const before = shown.get(notice.message.key);
      const isSame =
        before !== undefined &&
        before.life < life &&
        atMs - before.atMs <= rememberedMs &&
        before.gist === gistOf(notice);
      return isSame ? before.answer : null;
    },
    forget: (key) => void shown.delete(key),
  };
}
