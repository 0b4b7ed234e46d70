import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, type Result } from '../../../src-shared/result.ts';

export type Answer = Result<unknown, IpcError>;

/** The answer of an engine that is not there. */
export const unavailable: Answer = err({ code: 'UNAVAILABLE', field: null, message: null });

/** Requests on their way: each is answered once, by the engine or by its end. */
export interface PendingAnswers {
  open(): { readonly id: number; readonly answer: Promise<Answer> };
  settle(id: number, answer: Answer): void;
  /** Answers everything that is open with "unavailable": the worker is gone. */
  abandon(): void;
}

export function createPendingAnswers(): PendingAnswers {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  return {
    open() {
      lastId += 1;
      const id = lastId;
      const answer = new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
      });
      return { id, answer };
    },
    settle(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
    abandon() {
      const all = [...waiting.values()];
      waiting.clear();
      for (const resolve of all) {
        resolve(unavailable);
      }
    },
  };
}
