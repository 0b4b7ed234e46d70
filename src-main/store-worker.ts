// Entry of the store's short-lived thread: one long reading of the database, then its end.
import { parentPort, workerData } from 'node:worker_threads';
import { runStoreJob, storeJobSchema } from './core/store/jobs.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
parentPort?.postMessage(runStoreJob(storeJobSchema.parse(workerData)));
