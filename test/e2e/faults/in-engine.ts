import type { ElectronApplication } from 'playwright';

/**
 * Runs an expression in the engine's thread, over the inspector that main has of its own threads. Only builds that tests
 * may drive can be reached like this; nothing for it is in the program.
 */
export async function runInEngine(electron: ElectronApplication, code: string): Promise<void> {
  await electron.evaluate(async (_electron, expression) => {
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session();
    session.connect();
    const sent = new Promise<void>((resolve) => {
      session.on('NodeWorker.attachedToWorker', ({ params }) => {
        const message = JSON.stringify({
          id: 1,
          method: 'Runtime.evaluate',
          params: { expression },
        });
        const { sessionId } = params;
        session.post('NodeWorker.sendMessageToWorker', { sessionId, message }, () => resolve());
      });
    });
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
    await sent;
    // The expression runs on; attached for longer than it needs, a worker that ends would be held by its inspector.
    setTimeout(() => session.disconnect(), 200);
  }, code);
}

/** A busy loop, a moment from now. */
export const hangs = 'setTimeout(() => { for (;;) {} }, 20)';

/** An error that nobody catches, with these words. */
export const crashesWith = (words: string): string =>
  `setTimeout(() => { throw new Error(${JSON.stringify(words)}) }, 20)`;

/**
 * The scheduler's timers never fire again, nor any other but those by which the engine looks at itself (2 s), draws the
 * light (5 s, 250 ms) and answers; the rests of a sleep whose timer came a moment early go on too.
 */
export const freezesScheduler = `{
  const real = globalThis.setTimeout;
  const alive = [2000, 5000, 250];
  globalThis.setTimeout = (run, ms, ...rest) =>
    ms < 20 || alive.some((one) => Math.abs(one - ms) < 20) ? real(run, ms, ...rest) : real(() => {}, 2 ** 30).unref();
}`;
