/** Runs one thing at a time, in order of asking. */
export interface Mutex {
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** A mutex shared by the checks and actions of one bot, so that no check reads a half-applied action. */
export function createMutex(): Mutex {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      // A failed predecessor is its caller's matter; the turn comes all the same.
      const result = tail.then(work, work);
      tail = result;
      return result;
    },
  };
}
