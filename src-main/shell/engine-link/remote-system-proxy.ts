import type { Way } from '../../core/domain/proxy.ts';
import type { SystemProxy } from '../../core/telegram/egress.ts';
import { readSystemAnswer } from '../../core/telegram/proxy/system-answer.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { FromWorker } from './protocol.ts';

/** A connection waits this long for the first word about its origin; then it goes directly. */
const answerWaitMs = 1000;

interface Asked {
  readonly answered: AbortController;
  readonly over: Promise<unknown>;
}

/** The system's proxies as main reports them, kept by origin. An origin nobody spoke of yet is asked for once. */
export function createRemoteSystemProxy(deps: {
  readonly post: (message: FromWorker) => void;
  readonly clock: Clock;
}): SystemProxy & { answered(origin: string, answer: string): void } {
  const answers = new Map<string, string>();
  const asked = new Map<string, Asked>();
  const wentDirectly = new Set<string>();
  const listeners = new Set<() => void>();
  const ask = (origin: string): Asked => {
    const answered = new AbortController();
    const over = deps.clock.sleep(answerWaitMs, answered.signal);
    const entry = { answered, over };
    asked.set(origin, entry);
    deps.post({ type: 'ask-system-proxy', origin });
    return entry;
  };
  const known = (origin: string): readonly Way[] | null => {
    const answer = answers.get(origin);
    return answer === undefined ? null : readSystemAnswer(answer);
  };
  return {
    lookup({ origin }) {
      return known(origin) ?? unknown(origin);
    },
    onChange: (listener) => void listeners.add(listener),
    answered(origin, answer) {
      const before = answers.get(origin) ?? (wentDirectly.delete(origin) ? 'DIRECT' : answer);
      answers.set(origin, answer);
      asked.get(origin)?.answered.abort();
      if (before !== answer) {
        for (const listener of listeners) {
          listener();
        }
      }
    },
  };

  async function unknown(origin: string): Promise<readonly Way[]> {
    await (asked.get(origin) ?? ask(origin)).over;
    const ways = known(origin);
    if (ways === null) {
      wentDirectly.add(origin);
    }
    return ways ?? ['direct'];
  }
}
