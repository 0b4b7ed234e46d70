import type { HooklightBridge } from '../../src-shared/bridge.ts';

declare global {
  interface Window {
    readonly hooklight?: HooklightBridge;
  }
}

/** The bridge that the preload left on the page; null when the page was opened outside the app. */
export function readBridge(): HooklightBridge | null {
  return window.hooklight ?? null;
}
