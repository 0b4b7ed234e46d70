import { afterEach } from 'vitest';

interface Closable {
  close(): unknown;
}

/**
 * Once in a file of tests: what is handed to the answer comes back, and is closed after the test that opened it, the
 * newest first. One that cannot be closed keeps no other open.
 */
export function closedAfterEach(): <T extends Closable>(opened: T) => T {
  const open: Closable[] = [];
  afterEach(async () => {
    const failures: unknown[] = [];
    for (const one of open.splice(0).toReversed()) {
      try {
        await one.close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'not all closed');
    }
  });
  return (opened) => {
    open.push(opened);
    return opened;
  };
}
