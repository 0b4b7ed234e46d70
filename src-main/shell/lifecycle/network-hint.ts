import type { Clock } from '../../core/time/clock.ts';

const lookEveryMs = 5000;

/**
 * Tells the engine when the system says that the network came or went. Only changes are told: on some machines the
 * system's first word is wrong, and it is a hint at best.
 */
export async function followNetwork(deps: {
  readonly isOnline: () => boolean;
  readonly tell: (online: boolean) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}): Promise<void> {
  let before = deps.isOnline();
  while ((await deps.clock.sleep(lookEveryMs, deps.signal)) === 'elapsed') {
    const now = deps.isOnline();
    if (now !== before) {
      before = now;
      deps.tell(now);
    }
  }
}
