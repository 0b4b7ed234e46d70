import type { DesktopNotifier } from '../../../src-main/core/engine/ports/messages.ts';
import { createEngineLink } from '../../../src-main/shell/engine-link/engine-link.ts';
import type { EngineLinkDeps } from '../../../src-main/shell/engine-link/link-core.ts';
import type { FromWorker, ToWorker } from '../../../src-main/shell/engine-link/protocol.ts';
import type { WorkerLoad, WorkerPort } from '../../../src-main/shell/engine-link/worker-port.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from './recording-log.ts';

/** A worker played by the test. */
function createFakeWorker(clock: ManualClock) {
  const received: ToWorker[] = [];
  let onMessage: (message: unknown) => void = () => {};
  const onEnd: ((error: unknown) => void)[] = [];
  const state = { isKilled: false, ends: false };
  /** What its thread does now: waits for something to do, computes, or waits for the disk. */
  let doing: 'idle' | 'busy' | 'blocked' = 'idle';
  let idleMs = 0;
  let cpuMs = 0;
  let seenMs = clock.monotonicMs();
  const load = (): WorkerLoad => {
    const passedMs = clock.monotonicMs() - seenMs;
    seenMs += passedMs;
    idleMs += doing === 'idle' ? passedMs : 0;
    cpuMs += doing === 'busy' ? passedMs : 0;
    return { idleMs, cpuMs };
  };
  const port: WorkerPort = {
    post: (message) => received.push(message),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onEnd: (listener) => onEnd.push(listener),
    load,
    kill() {
      state.isKilled = true;
      if (state.ends) {
        end();
      }
      return Promise.resolve();
    },
  };
  const end = (error: unknown = null): void => onEnd.forEach((listener) => listener(error));
  return {
    port,
    received,
    state,
    say: (message: FromWorker): void => onMessage(message),
    sayRaw: (message: unknown): void => onMessage(message),
    end,
    /** From now on, until something else is said. */
    does(what: typeof doing): void {
      load();
      doing = what;
    },
  };
}

interface Around extends Partial<DesktopNotifier> {
  readonly clock?: ManualClock;
  readonly loadSchemas?: EngineLinkDeps['loadSchemas'];
}

/** The link over workers that the test plays. */
export function linked({ clock = new ManualClock(), loadSchemas, ...notifier }: Around = {}) {
  const workers: ReturnType<typeof createFakeWorker>[] = [];
  const bases: number[] = [];
  const asked: string[] = [];
  const log = createRecordingLog();
  const link = createEngineLink({
    startWorker({ revisionBase }) {
      const worker = createFakeWorker(clock);
      workers.push(worker);
      bases.push(revisionBase);
      return worker.port;
    },
    clock,
    log,
    notifier: {
      show: () => Promise.resolve({ result: 'shown', handle: null }),
      withdraw: () => {},
      ...notifier,
    },
    onAskSystemProxy: (origin) => asked.push(origin),
    ...(loadSchemas === undefined ? {} : { loadSchemas }),
  });
  const patches: unknown[] = [];
  const summaries: unknown[] = [];
  link.onPatch((patch) => patches.push(patch));
  link.onSummary((summary) => summaries.push(summary));
  link.start();
  const worker = (index = workers.length - 1) => {
    const found = workers[index];
    if (found === undefined) {
      throw new Error(`worker ${index} was not started`);
    }
    return found;
  };
  const types = (index = workers.length - 1): string[] =>
    worker(index).received.map((message) => message.type);
  return { link, clock, workers, worker, types, bases, asked, log, patches, summaries };
}
