import type { HooklightBridge, JsonText, TextBridge } from '../../src-shared/bridge.ts';

declare global {
  interface Window {
    /** Texts are missing where a test stands in for the preload. */
    readonly hooklight?: HooklightBridge & Partial<TextBridge>;
  }
  interface JSON {
    parse<T>(text: JsonText<T>): T;
  }
}

/** The bridge that the preload left on the page; null when the page was opened outside the app. */
export function readBridge(): HooklightBridge | null {
  const { hooklight } = window;
  if (hooklight === undefined) {
    return null;
  }
  const { callAsText, subscribeAsText, version, platform } = hooklight;
  if (callAsText === undefined || subscribeAsText === undefined) {
    return hooklight;
  }
  return {
    version,
    platform,
    call: async (name, input) => JSON.parse(await callAsText(name, input)),
    subscribe: (name, listener) =>
      subscribeAsText(name, (payload) => {
        listener(JSON.parse(payload));
      }),
  };
}
