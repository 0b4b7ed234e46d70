import { telegramApiRoot } from '../../core/domain/bot.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';

/** Settings of the system change without a word, so they are looked at now and then. */
const lookEveryMs = 60_000;
/** A proxy script may have to be fetched first, and may hang. */
const resolveLimitMs = 5000;
const mostOrigins = 100;

export interface SystemProxyDeps {
  /** `app.resolveProxy`, which needs no session: such as `PROXY a:3128; DIRECT`. */
  readonly resolve: (url: string) => Promise<string>;
  readonly tell: (origin: string, answer: string) => void;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export interface SystemProxyFollower {
  /** The runtime is ready: looks at once, then regularly. Waits for nothing. */
  start(): void;
  /** The engine wants to know about an origin; before `start` it is only noted. */
  asked(origin: string): void;
  /** Something may have changed: awake again, or another network. */
  look(): void;
}

/** Asks the system which proxy each API root needs and tells the engine what changed. */
export function followSystemProxy(deps: SystemProxyDeps): SystemProxyFollower {
  const told = new Map<string, string | null>([[telegramApiRoot, null]]);
  let isStarted = false;
  const resolve = async (origin: string): Promise<void> => {
    const answer = await withinLimit(deps, origin);
    if (answer !== null && answer !== told.get(origin) && !deps.signal.aborted) {
      told.set(origin, answer);
      deps.tell(origin, answer);
    }
  };
  const look = (): void => {
    if (isStarted) {
      for (const origin of told.keys()) {
        void resolve(origin);
      }
    }
  };
  const run = async (): Promise<void> => {
    do {
      look();
    } while ((await deps.clock.sleep(lookEveryMs, deps.signal)) === 'elapsed');
  };
  return {
    look,
    start() {
      isStarted = true;
      void run();
    },
    asked(origin) {
      if (!isOrigin(origin) || (!told.has(origin) && told.size >= mostOrigins)) {
        return;
      }
      // Told again even if it is the same: whoever asks has not heard it.
      told.set(origin, null);
      if (isStarted) {
        void resolve(origin);
      }
    },
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://');
}

/** null when the system does not say, or not in time: unknown, so the engine goes directly. */
async function withinLimit(deps: SystemProxyDeps, origin: string): Promise<string | null> {
  const { clock, log, signal } = deps;
  const enough = new AbortController();
  const limit = clock
    .sleep(resolveLimitMs, AbortSignal.any([enough.signal, signal]))
    .then(() => null);
  try {
    return await Promise.race([deps.resolve(`${origin}/`), limit]);
  } catch (error) {
    log.warn('proxy.unresolved', { error: error instanceof Error ? error.name : typeof error });
    return null;
  } finally {
    enough.abort();
  }
}
