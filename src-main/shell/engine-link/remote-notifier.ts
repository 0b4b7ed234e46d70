import type { Notifier } from '../../core/engine/ports.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { FromWorker } from './protocol.ts';

/** The port's limit for showing a message: the main thread may be held up by the system. */
const answerWaitMs = 5000;

/** The notifier of the engine in its worker: main shows, and answers with the request's id. */
export function createRemoteNotifier(deps: {
  readonly post: (message: FromWorker) => void;
  readonly clock: Clock;
}): Notifier & { answered(id: number, result: 'shown' | 'unavailable'): void } {
  const waiting = new Map<number, (result: 'shown' | 'unavailable') => void>();
  let lastId = 0;
  return {
    async show(message) {
      lastId += 1;
      const id = lastId;
      const answered = new AbortController();
      let result: 'shown' | 'unavailable' = 'unavailable';
      waiting.set(id, (answer) => {
        result = answer;
        answered.abort();
      });
      deps.post({
        type: 'notify',
        id,
        message: { ...message, botIds: [...message.botIds] },
      });
      await deps.clock.sleep(answerWaitMs, answered.signal);
      waiting.delete(id);
      return result;
    },
    withdraw(key) {
      deps.post({ type: 'withdraw', key });
    },
    answered(id, result) {
      waiting.get(id)?.(result);
    },
  };
}
