import type {
  CommandInput,
  CommandName,
  CommandOutput,
  EventName,
  EventPayload,
  IpcError,
} from './ipc-contract.ts';
import type { Result } from './result.ts';

/** Name under which the bridge stands on the page's `window`. */
export const bridgeName = 'hooklight';
/** Answers, with nothing, once main serves the commands of the contract: a window may be there before. */
export const servedChannel = 'contract:served';

/**
 * The one object the page gets from the preload (`window.hooklight`): commands up, events down, both parsed by the
 * contract on both sides. `call` never rejects: what went wrong is the `error` of the result. `subscribe` returns
 * its own undo.
 */
export interface HooklightBridge {
  call<C extends CommandName>(
    name: C,
    input: CommandInput<C>,
  ): Promise<Result<CommandOutput<C>, IpcError>>;
  subscribe<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
  readonly version: string;
  readonly platform: string;
}

declare const jsonOf: unique symbol;
/** The JSON text of a `T`. */
export type JsonText<T> = string & { readonly [jsonOf]: T };

/**
 * The same as text, for what is large: a text crosses into the page in one piece, while an object is copied property
 * by property, which for 10,000 rows takes longer than everything else together.
 */
export interface TextBridge {
  callAsText<C extends CommandName>(
    name: C,
    input: CommandInput<C>,
  ): Promise<JsonText<Result<CommandOutput<C>, IpcError>>>;
  subscribeAsText<E extends EventName>(
    name: E,
    listener: (payload: JsonText<EventPayload<E>>) => void,
  ): () => void;
}
