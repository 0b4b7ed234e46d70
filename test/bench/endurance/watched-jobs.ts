import type { StoreJob, StoreJobs } from '../../../src-main/core/store/jobs.ts';

/** Jobs of the store, with what they are about now. */
export interface WatchedJobs extends StoreJobs {
  /** null = none runs. */
  readonly running: StoreJob['kind'] | null;
  /** Copies of the whole database that were made. */
  readonly copies: number;
}

export function watchJobs(jobs: StoreJobs): WatchedJobs {
  let running: StoreJob['kind'] | null = null;
  let copies = 0;
  return {
    async run(job) {
      running = job.kind;
      const outcome = await jobs.run(job);
      running = null;
      copies += job.kind === 'copy' && outcome.result === 'done' ? 1 : 0;
      return outcome;
    },
    stop: () => jobs.stop(),
    get running() {
      return running;
    },
    get copies() {
      return copies;
    },
  };
}
