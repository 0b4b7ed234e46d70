import { useEffect, type RefObject } from 'react';

/**
 * Keeps the height of the strip at the top while the pointer is over the screen below it: what comes meanwhile lies over
 * the screen's head, what goes leaves its room, and nothing under the pointer moves (the next click would hit another
 * bot). The strip takes its own height again as soon as the pointer leaves, also by moving onto what came.
 */
export function useHeldHeight(
  strip: RefObject<HTMLElement | null>,
  screen: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const gone = new AbortController();
    const hold = ({ movementX, movementY }: PointerEvent): void => {
      const { current } = strip;
      // A pointer that only happens to lie where the page appeared points at nothing yet.
      const isMoving = movementX !== 0 || movementY !== 0;
      if (isMoving && current !== null && current.style.blockSize === '') {
        current.style.setProperty('block-size', `${current.getBoundingClientRect().height}px`);
      }
    };
    const letGo = (): void => void strip.current?.style.removeProperty('block-size');
    screen.current?.addEventListener('pointermove', hold, { signal: gone.signal });
    screen.current?.addEventListener('pointerleave', letGo, { signal: gone.signal });
    addEventListener('resize', letGo, { signal: gone.signal });
    return () => gone.abort();
  }, [strip, screen]);
}
