import { Worker, type ResourceLimits } from 'node:worker_threads';
import { engineLimits } from './engine-limits.ts';
import type { EngineWorkerData, ToWorker } from './protocol.ts';

/** What a worker's thread did so far. Both figures only grow, and reading them does not wake the thread. */
export interface WorkerLoad {
  /** How long its loop has waited for something to do, the present wait included. */
  readonly idleMs: number;
  /** Processor time of the whole process: a busy loop burns it, a disk that does not answer does not. */
  readonly cpuMs: number;
}

/** One life of the engine's worker, as the link sees it. */
export interface WorkerPort {
  post(message: ToWorker): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The worker ended: with the error it died of, or null. Called once. */
  onEnd(listener: (error: unknown) => void): void;
  load(): WorkerLoad;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Starts the engine's worker thread. Its output goes to the main process' streams. `resourceLimits`: less in tests. */
export function startWorker(
  file: string,
  workerData: EngineWorkerData,
  resourceLimits: ResourceLimits = engineLimits,
): WorkerPort {
  const worker = new Worker(file, { workerData, name: 'engine', resourceLimits });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => {
      worker.on('message', listener);
    },
    onEnd: (listener) => {
      let cause: unknown = null;
      worker.once('error', (error) => {
        cause = error;
      });
      worker.once('exit', () => listener(cause));
    },
    load() {
      const { system, user } = process.cpuUsage();
      return {
        idleMs: worker.performance.eventLoopUtilization().idle,
        cpuMs: (system + user) / 1000,
      };
    },
    kill: async () => {
      await worker.terminate();
    },
  };
}
