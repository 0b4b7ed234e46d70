import { setTimeout as sleep } from 'node:timers/promises';
import { createManualSimClock, createRealClock } from '../clock.ts';
import type { SimClock } from '../clock.ts';

/** How time passes while a recording is replayed. */
export interface Pace {
  readonly clock: SimClock;
  readonly pause: (ms: number) => Promise<void>;
  /** Waits for a reply, letting time pass meanwhile. */
  readonly settle: <Value>(promise: Promise<Value>) => Promise<Value>;
  /** Gives a request that was just sent the chance to arrive before time goes on. */
  readonly arrival: (hasArrived: () => boolean) => Promise<void>;
}

const GRACE_TURNS = 4;
const STEP_MS = 20;
const PAUSE_STEP_MS = 100;
const ARRIVAL_TURNS = 200;

/** Time as it is. */
export function realPace(): Pace {
  return {
    clock: createRealClock(),
    pause: (ms) => sleep(ms),
    settle: (promise) => promise,
    arrival: () => Promise.resolve(),
  };
}

/**
 * Virtual time, some twenty times faster than real time: it stands still while bytes travel and
 * moves in small steps while a reply is held back. Times are exact to about a tenth of a second.
 */
export function virtualPace(): Pace {
  const clock = createManualSimClock(Date.now());
  return {
    clock,
    pause: async (ms) => {
      for (let leftMs = ms; leftMs > 0; leftMs -= PAUSE_STEP_MS) {
        clock.advance(Math.min(leftMs, PAUSE_STEP_MS));
        // replies held until now reach their readers before time goes on
        await sleep(0);
      }
    },
    settle: async (promise) => {
      let isDone = false;
      const noted = promise.finally(() => {
        isDone = true;
      });
      noted.catch(() => undefined);
      for (let turn = 0; !isDone; turn += 1) {
        await sleep(1);
        if (turn >= GRACE_TURNS && !isDone) {
          clock.advance(STEP_MS);
        }
      }
      return noted;
    },
    arrival: async (hasArrived) => {
      for (let turn = 0; turn < ARRIVAL_TURNS && !hasArrived(); turn += 1) {
        await sleep(1);
      }
    },
  };
}
