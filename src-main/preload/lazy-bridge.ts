import type {
  CommandInput,
  CommandName,
  EventName,
  EventPayload,
} from '../../src-shared/ipc-contract.ts';
import type { Bridge } from './bridge.ts';

/**
 * The bridge before it is needed: the contract's schemas are built with the first word of the page, not before its
 * first paint. What the page asks for is done in the order in which it was asked, so that whoever listens first misses
 * nothing.
 */
export function createLazyBridge(options: {
  readonly load: () => Promise<Bridge>;
  readonly version: string;
  readonly platform: string;
}): Bridge {
  let loading: Promise<Bridge> | null = null;
  const bridge = (): Promise<Bridge> => (loading ??= options.load());

  const listening = (start: (loaded: Bridge) => () => void): (() => void) => {
    let undo: (() => void) | null = null;
    let isOver = false;
    void bridge().then((loaded) => {
      undo = isOver ? null : start(loaded);
    });
    return () => {
      isOver = true;
      undo?.();
    };
  };

  return Object.freeze({
    call: async <C extends CommandName>(name: C, input: CommandInput<C>) =>
      await (await bridge()).call(name, input),
    callAsText: async <C extends CommandName>(name: C, input: CommandInput<C>) =>
      await (await bridge()).callAsText(name, input),
    subscribe: <E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) =>
      listening((loaded) => loaded.subscribe(name, listener)),
    subscribeAsText: <E extends EventName>(name: E, listener: (payload: string) => void) =>
      listening((loaded) => loaded.subscribeAsText(name, listener)),
    version: options.version,
    platform: options.platform,
  });
}
