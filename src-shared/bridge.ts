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
