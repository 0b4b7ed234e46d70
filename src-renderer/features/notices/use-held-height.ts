import { useEffect, type RefObject } from 'react';

/**
 * Keeps the height of the strip at the top while the pointer is over the screen below it: what comes meanwhile lies over
 * the screen's head, what goes leaves its room, and nothing under the pointer moves (the next click would hit another
 * bot). The strip takes its own height again as soon as the pointer leaves.
 */
export function useHeldHeight(
  strip: RefObject<HTMLElement | null>,
  screen: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const gone = new AbortController();
    const hold = (): void => {
      const { current } = strip;
      current?.style.setProperty('block-size', `${current.getBoundingClientRect().height}px`);
    };
    const letGo = (): void => void strip.current?.style.removeProperty('block-size');
    screen.current?.addEventListener('pointerenter', hold, { signal: gone.signal });
    screen.current?.addEventListener('pointerleave', letGo, { signal: gone.signal });
    addEventListener('resize', letGo, { signal: gone.signal });
    return () => gone.abort();
  }, [strip, screen]);
}
