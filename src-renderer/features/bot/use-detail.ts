import { useEffect, useRef, useState } from 'react';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import type { BotDetail, BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';

/** Details of a bot: the last ones that came, while newer ones are asked for. */
export interface DetailState {
  readonly detail: BotDetail | null;
  readonly error: IpcError | null;
}

const restMs = 800;

/**
 * Asks for a bot's details when the page opens and again whenever its row changed, at most once in 0.8 s. What is shown
 * stays until the newer answer is there: no flicker.
 */
export function useDetail(bot: BotRow): DetailState {
  const { bridge } = useApp();
  const [state, setState] = useState<DetailState>({ detail: null, error: null });
  const lastAskedMs = useRef(Number.NEGATIVE_INFINITY);
  const { id } = bot;
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      lastAskedMs.current = performance.now();
      const answer = await bridge.call('bot:detail', { botId: id });
      // The page may show another bot by now.
      if (isWanted) {
        setState((before) =>
          answer.ok
            ? { detail: answer.value, error: null }
            : { detail: before.detail, error: answer.error },
        );
      }
    };
    const waitMs = Math.max(0, lastAskedMs.current + restMs - performance.now());
    const timer = setTimeout(() => void ask(), waitMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, id, bot]);
  return state.detail === null || state.detail.botId === id ? state : { detail: null, error: null };
}
