import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { fsyncPath } from '../files/private-files.ts';
import type { Soundness } from './condition.ts';
import { keepFewPages } from './connection.ts';
import { isCorruption, toStoreError } from './errors.ts';
import { inspectOrRollBack } from './inspect.ts';
import { soundnessOf } from './soundness.ts';

/** Long reading of a whole database, done on a connection of its own. */
export const storeJobSchema = z.discriminatedUnion('kind', [
  /** Copies the database into an empty file, checks the copy and makes it durable. */
  z.strictObject({ kind: z.literal('copy'), file: z.string(), to: z.string() }),
  /** Reads every page, or every row and index entry. */
  z.strictObject({
    kind: z.literal('check'),
    file: z.string(),
    depth: z.enum(['quick', 'full']),
  }),
]);
export type StoreJob = z.infer<typeof storeJobSchema>;

const outcomeSchema = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('done') }),
  /** The database (never only the copy) is damaged. */
  z.strictObject({ result: z.literal('damaged') }),
  /** Done; a row breaks a rule of its table, and all else is well. */
  z.strictObject({ result: z.literal('broken-rules') }),
  /** The disk did not let it happen. */
  z.strictObject({
    result: z.literal('failed'),
    kind: z.enum(['busy', 'read-only', 'full', 'no-access', 'io']),
    /** A code or a few words, never content. */
    detail: z.string(),
  }),
]);
export type JobOutcome = z.infer<typeof outcomeSchema>;
/** An outcome for whoever need not know why a database is taken as damaged. */
export type JudgedOutcome = Exclude<JobOutcome, { readonly result: 'broken-rules' }>;

/** Rows that break a rule are damage, but for a database that is in use in spite of them. */
export function judged(outcome: JobOutcome, acceptsBrokenRules: boolean): JudgedOutcome {
  return outcome.result === 'broken-rules'
    ? { result: acceptsBrokenRules ? 'done' : 'damaged' }
    : outcome;
}

/** Runs jobs off the loop that asks for them, or on it. */
export interface StoreJobs {
  run(job: StoreJob): Promise<JobOutcome>;
  /** Gives up all that run; their promises answer `failed`. */
  stop(): void;
}

/** Does a job here and now. Never throws. */
export function runStoreJob(job: StoreJob): JobOutcome {
  let reader: Database.Database | null = null;
  try {
    if (job.kind === 'check' && job.depth === 'quick') {
      return outcomeOf(inspectOrRollBack(job.file, job.depth));
    }
    reader = new Database(job.file, { readonly: true, fileMustExist: true });
    reader.pragma('mmap_size = 0');
    reader.pragma('temp_store = MEMORY');
    keepFewPages(reader);
    return job.kind === 'copy' ? copy(reader, job.to) : outcomeOf(soundnessOf(reader, 'full'));
  } catch (error) {
    return isCorruption(error) ? { result: 'damaged' } : failed(error);
  } finally {
    reader?.close();
  }
}

/**
 * A copy made by SQLite itself is one moment of the database, whatever is written meanwhile. Rows and index entries are
 * copied as they are, damaged ones too: so all of the copy is read, and where it is not sound the database tells why.
 */
function copy(reader: Database.Database, to: string): JobOutcome {
  reader.prepare('VACUUM INTO ?').run(to);
  const made = soundnessOfCopy(to);
  const source = made === 'sound' ? made : soundnessOf(reader, 'full');
  const outcome = outcomeOf(source);
  if (outcome.result === 'damaged') {
    return outcome;
  }
  if (source !== made) {
    return { result: 'failed', kind: 'io', detail: 'copy did not verify' };
  }
  fsyncPath(to);
  return outcome;
}

function soundnessOfCopy(file: string): Soundness {
  const raw = new Database(file, { readonly: true, fileMustExist: true });
  try {
    keepFewPages(raw);
    return soundnessOf(raw, 'full');
  } catch (error) {
    if (isCorruption(error)) {
      return 'damaged';
    }
    throw error;
  } finally {
    raw.close();
  }
}

function outcomeOf(found: Soundness): JobOutcome {
  switch (found) {
    case 'sound':
      return { result: 'done' };
    case 'broken-rules':
      return { result: 'broken-rules' };
    case 'broken-indexes':
    case 'damaged':
      return { result: 'damaged' };
  }
}

function failed(error: unknown): JobOutcome {
  const failure = toStoreError(error);
  const kind = failure.kind === 'from-future' ? 'io' : failure.kind;
  return { result: 'failed', kind, detail: 'detail' in failure ? failure.detail : '' };
}

/** On the loop of the caller: for a command that has nothing else to do, and for tests. */
export const jobsInPlace: StoreJobs = {
  run: (job) => Promise.resolve(runStoreJob(job)),
  stop() {},
};

/** Each job in a short-lived thread of its own, so that the engine's loop goes on. `entry` runs `runStoreJob`. */
export function createJobThreads(entry: string): StoreJobs {
  const running = new Set<Worker>();
  return {
    run: (job) =>
      new Promise((resolve) => {
        const thread = new Worker(entry, { workerData: job, name: 'store' });
        running.add(thread);
        let outcome: JobOutcome = { result: 'failed', kind: 'io', detail: 'thread ended' };
        thread.once('message', (message: unknown) => {
          outcome = outcomeSchema.parse(message);
        });
        thread.once('error', (error: unknown) => {
          outcome = failed(error);
        });
        thread.once('exit', () => {
          running.delete(thread);
          resolve(outcome);
        });
      }),
    stop() {
      running.forEach((thread) => void thread.terminate());
    },
  };
}
