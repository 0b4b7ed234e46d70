import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  IpcError,
} from '../../src-shared/ipc-contract.ts';
import { useApp } from './app-context.ts';

/** What a command answered last; both null while nothing came yet. */
export interface Answer<T> {
  readonly value: T | null;
  readonly error: IpcError | null;
}

/** The same, with a way to ask again: for what changes without a version. */
export interface LiveAnswer<T> extends Answer<T> {
  readonly again: () => void;
}

const restMs = 800;
const nothing = { value: null, error: null } as const;

/**
 * Asks when the input is new and again whenever `version` changed, at most once in 0.8 s. What is shown stays until the
 * newer answer is there: no flicker. An answer to another input is never shown.
 */
export function useAnswer<C extends CommandName>(
  name: C,
  input: CommandInput<C>,
  version: unknown,
): LiveAnswer<CommandOutput<C>> {
  const { bridge } = useApp();
  const key = JSON.stringify(input);
  const [state, setState] = useState<Answer<CommandOutput<C>> & { readonly key: string }>({
    key,
    ...nothing,
  });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  const asked = useRef({ input, atMs: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    asked.current = { ...asked.current, input };
  });
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      asked.current = { ...asked.current, atMs: performance.now() };
      const answer = await bridge.call(name, asked.current.input);
      // Something else may be shown by now.
      if (isWanted) {
        setState((before) => {
          const value = before.key === key ? before.value : null;
          return answer.ok
            ? { key, value: answer.value, error: null }
            : { key, value, error: answer.error };
        });
      }
    };
    const waitMs = Math.max(0, asked.current.atMs + restMs - performance.now());
    const timer = setTimeout(() => void ask(), waitMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, name, key, version, turn]);
  const shown = state.key === key ? state : nothing;
  return { value: shown.value, error: shown.error, again };
}
