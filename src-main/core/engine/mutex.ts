/** Runs one thing at a time, in order of asking. */
export interface Mutex {
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly busy: boolean;
}

/** A mutex shared by the checks and actions of one bot, so that no check reads a half-applied action. */
export function createMutex(): Mutex {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run(work) {
      waiting += 1;
      const result = tail.then(work);
      tail = result.then(
        () => {
          waiting -= 1;
        },
        () => {
          waiting -= 1;
        },
      );
      return result;
    },
    get busy() {
      return waiting > 0;
    },
  };
}
