import { connect } from 'node:net';
import { once } from 'node:events';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import type { Engine } from '../../../src-main/core/engine/engine-contract.ts';
import { createJobThreads } from '../../../src-main/core/store/jobs.ts';
import { createFileLogger } from '../../../src-main/shell/logging/file-logger.ts';
import { historyKey } from '../big-history.ts';
import { followFlights, type Flights } from './flights.ts';
import { PacedClock } from './paced-clock.ts';
import { createQuickTime, type QuickTime } from './quick-time.ts';
import type { EngineTask } from './tasks.ts';
import { watchJobs, type WatchedJobs } from './watched-jobs.ts';

/** The real engine with its real store and client, and the time that it lives in. */
export interface World {
  readonly task: EngineTask;
  readonly engine: Engine;
  readonly clock: PacedClock;
  readonly time: QuickTime;
  readonly flights: Flights;
  readonly jobs: WatchedJobs;
  close(): Promise<void>;
}

/** Time moves so often, ms, where nothing is measured that it would cost. */
export const finePaceMs = 1;

/** The server learns the time so often: the shortest thing that happens there lasts a minute. */
const tellEveryMs = 15_000;

export async function openWorld(task: EngineTask): Promise<World> {
  const clock = new PacedClock({ startMs: task.startMs, turns: 1 });
  const jobs = watchJobs(createJobThreads(task.storeThread));
  const composed = composeEngine({
    folder: task.folder,
    clock,
    log: createFileLogger({ folder: task.logFolder, name: 'engine', clock }),
    notifier: { show: () => Promise.resolve({ result: 'shown', handle: null }), withdraw() {} },
    options: { intervalSeconds: task.intervalSeconds },
    database: { jobs },
    resident: true,
  });
  if (!composed.ok) {
    throw new Error(`the store does not open: ${composed.error.kind}`);
  }
  const engine = composed.value;
  const flights = followFlights(() => clock.monotonicMs());
  const socket = connect(task.timeSocket);
  await once(socket, 'connect');
  let toldMs = task.startMs;
  socket.write(`${toldMs}\n`);
  const moved = (nowMs: number): void => {
    if (nowMs - toldMs >= tellEveryMs) {
      toldMs = nowMs;
      socket.write(`${Math.round(nowMs)}\n`);
    }
  };
  const time = createQuickTime({ clock, flights, moved });
  await atPace(time, engine.start());
  engine.unlock(historyKey, { persist: true, state: { state: 'open', method: 'plain' } });
  return {
    task,
    engine,
    clock,
    time,
    flights,
    jobs,
    async close() {
      await atPace(time, engine.stop());
      socket.destroy();
    },
  };
}

/** The first backup and the first check of the whole database are made at the start; then daily work is due a day later. */
export async function beginWatching({ jobs, time }: World): Promise<void> {
  await time.goAtPace((passedMs) => passedMs > 3000 && jobs.running === null, finePaceMs);
}

/** Lets something end at the pace of the clock. */
async function atPace(time: QuickTime, work: Promise<void>): Promise<void> {
  let isOver = false;
  const ending = work.finally(() => {
    isOver = true;
  });
  await time.goAtPace(() => isOver, finePaceMs);
  await ending;
}
