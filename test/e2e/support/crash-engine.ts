import type { Page } from 'playwright';
import { callBridge } from './bridge.ts';
import type { LaunchedApp } from './launch-app.ts';

/** Ends the engine's worker as a crash would, in the middle of whatever it does. Answers what the window is told. */
export async function crashEngine(app: LaunchedApp, page: Page): Promise<string> {
  // The next message to the worker finds its thread; ending it is what a crash of the engine is.
  await app.electron.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const post: unknown = Reflect.get(Worker.prototype, 'postMessage');
    Worker.prototype.postMessage = function (): void {
      Reflect.set(Worker.prototype, 'postMessage', post);
      void this.terminate();
    };
  });
  return await callBridge(page, 'fleet:check-all', {}).then(
    () => 'answered',
    (error: unknown) => String(error),
  );
}
