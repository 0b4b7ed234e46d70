import type { DesktopAnswer, DesktopNotifier } from '../../core/engine/ports/messages.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { FromWorker } from './protocol.ts';

/** The port's limit for showing a message: the main thread may be held up by the system. */
const answerWaitMs = 5000;

/** The desktop as the engine sees it from its worker: main shows, and answers with the request's id. */
export function createRemoteNotifier(deps: {
  readonly post: (message: FromWorker) => void;
  readonly clock: Clock;
}): DesktopNotifier & { answered(id: number, answer: DesktopAnswer): void } {
  const waiting = new Map<number, (answer: DesktopAnswer) => void>();
  let lastId = 0;
  return {
    async show({ messageId, message, hasSound, replaces }) {
      lastId += 1;
      const id = lastId;
      const answered = new AbortController();
      let result: DesktopAnswer = { result: 'no-answer' };
      waiting.set(id, (answer) => {
        result = answer;
        answered.abort();
      });
      const { actions, botIds, ...rest } = message;
      deps.post({
        type: 'notify',
        id,
        notice: {
          messageId,
          message: { ...rest, botIds: [...botIds], actions: [...actions] },
          hasSound,
          replaces,
        },
      });
      await deps.clock.sleep(answerWaitMs, answered.signal);
      waiting.delete(id);
      return result;
    },
    withdraw(key, handle) {
      deps.post({ type: 'withdraw', key, handle });
    },
    answered(id, answer) {
      waiting.get(id)?.(answer);
    },
  };
}
