import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Nobody works with a list in which pointer and keys have been still for so long: it shows its right order again. */
const heldForMs = 60_000;
/** After pointer or keys have left, so that rows do not jump at the edge of the eye. */
const calmMs = 1000;

export interface Hold {
  /** Somebody works in the list: rows stay where they are. */
  readonly isHeld: boolean;
  /** The pointer moved, or a key was pressed, in the list. */
  readonly touch: () => void;
  /** Pointer or keyboard left the list. */
  readonly leave: () => void;
  /** Shows the right order now; the next touch holds that one. */
  readonly release: () => void;
}

/** Whether somebody works in the list, by its pointer and its keys. */
export function useHold(): Hold {
  const [isHeld, setHeld] = useState(false);
  const untilMs = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    untilMs.current = 0;
    setHeld(false);
  }, []);
  const hold = useCallback(
    (forMs: number) => {
      const nowMs = performance.now();
      const isRunning = untilMs.current > nowMs;
      untilMs.current = nowMs + forMs;
      // A moving pointer only puts the end off; the timer looks again when it has run out.
      if (isRunning && forMs === heldForMs) {
        return;
      }
      clearTimeout(timer.current);
      const look = (): void => {
        const leftMs = untilMs.current - performance.now();
        if (leftMs > 0) {
          timer.current = setTimeout(look, leftMs);
        } else {
          release();
        }
      };
      timer.current = setTimeout(look, forMs);
    },
    [release],
  );
  const touch = useCallback(() => {
    hold(heldForMs);
    setHeld(true);
  }, [hold]);
  const leave = useCallback(() => {
    if (untilMs.current > performance.now()) {
      hold(calmMs);
    }
  }, [hold]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(() => ({ isHeld, touch, leave, release }), [isHeld, touch, leave, release]);
}
