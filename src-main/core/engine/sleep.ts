import { wakeHoldMs } from '../health/judge.ts';
import type { EngineCore } from './core.ts';

/** After waking, the network gets this long before the first request unless the system says that it is back. */
const wakeGraceMs = 5000;

/** The computer's sleep, as the system or our own clock tells it. */
export interface Sleep {
  readonly asleep: boolean;
  suspend(): void;
  resume(): void;
  /** The network is back: no need to wait any longer. */
  networkBack(): void;
}

/** `halt` stops the checks; `awake` is called once the network had its time to come back. */
export function createSleep(
  core: EngineCore,
  hooks: { readonly halt: () => void; readonly awake: () => void },
): Sleep {
  const { client, clock } = core.deps;
  let asleep = false;
  let waking: AbortController | null = null;

  const wakeUp = async (): Promise<void> => {
    const grace = new AbortController();
    waking = grace;
    client.dropConnections();
    core.holdUnknownUntilMs = clock.monotonicMs() + wakeHoldMs;
    await clock.sleep(wakeGraceMs, AbortSignal.any([grace.signal, core.signal]));
    if (waking === grace && !core.signal.aborted) {
      waking = null;
      asleep = false;
      hooks.awake();
    }
  };

  return {
    get asleep() {
      return asleep;
    },
    suspend() {
      asleep = true;
      waking = null;
      hooks.halt();
    },
    resume() {
      asleep = true;
      hooks.halt();
      void wakeUp();
    },
    networkBack: () => waking?.abort(),
  };
}
