import type {
  CommandInput,
  CommandName,
  EventName,
  EventPayload,
  IpcError,
} from '../../src-shared/ipc-contract.ts';
import { loadOnce } from '../../src-shared/load-once.ts';
import type { Bridge } from './bridge.ts';

/** What is asked of a bridge that cannot be loaded is answered by this; the next word loads again. */
const failed = {
  ok: false,
  error: { code: 'INTERNAL', field: null, message: null } satisfies IpcError,
} as const;

/**
 * The bridge before it is needed: the contract's schemas are built with the first word of the page, not before its
 * first paint. Whoever listens does so before anything is asked, and what is asked goes up in the order of the asking, so
 * that whoever listens first misses nothing.
 */
export function createLazyBridge(options: {
  readonly load: () => Promise<Bridge>;
  readonly version: string;
  readonly platform: string;
}): Bridge {
  let whole: Bridge | null = null;
  /** They stay through a load that failed: the one that succeeds serves them. */
  const waiting = new Set<(loaded: Bridge) => void>();
  const bridge = loadOnce(async () => {
    const loaded = await options.load();
    whole = loaded;
    for (const listen of waiting) {
      listen(loaded);
    }
    waiting.clear();
    return loaded;
  });
  const loadedOrNull = async (): Promise<Bridge | null> => {
    try {
      return await bridge();
    } catch {
      return null;
    }
  };

  const listening = (start: (loaded: Bridge) => () => void): (() => void) => {
    if (whole !== null) {
      return start(whole);
    }
    let undo: (() => void) | null = null;
    const listen = (loaded: Bridge): void => {
      undo = start(loaded);
    };
    waiting.add(listen);
    void loadedOrNull();
    return () => {
      waiting.delete(listen);
      undo?.();
    };
  };

  return Object.freeze({
    call: async <C extends CommandName>(name: C, input: CommandInput<C>) =>
      (await (await loadedOrNull())?.call(name, input)) ?? failed,
    callAsText: async <C extends CommandName>(name: C, input: CommandInput<C>) =>
      (await (await loadedOrNull())?.callAsText(name, input)) ?? JSON.stringify(failed),
    subscribe: <E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) =>
      listening((loaded) => loaded.subscribe(name, listener)),
    subscribeAsText: <E extends EventName>(name: E, listener: (payload: string) => void) =>
      listening((loaded) => loaded.subscribeAsText(name, listener)),
    version: options.version,
    platform: options.platform,
  });
}
