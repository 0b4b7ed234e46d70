// Entry of the engine's worker thread: builds the engine and speaks with main over the worker's port.
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { resolveLanguage } from '../src-shared/texts/languages.ts';
import { speak } from '../src-shared/texts/spoken.ts';
import type { Settings } from '../src-shared/settings.ts';
import { composeEngine } from './compose-engine.ts';
import { collectWhenSettled } from './shell/lifecycle/small-memory.ts';
import { createFileLogger } from './shell/logging/file-logger.ts';
import { createJobThreads } from './core/store/jobs.ts';
import { systemClock } from './core/time/system-clock.ts';
import { createEngineHost } from './shell/engine-link/engine-host.ts';
import {
  damagedDatabase,
  workerDataSchema,
  type FromWorker,
} from './shell/engine-link/protocol.ts';
import { createRemoteSystemProxy } from './shell/engine-link/remote-system-proxy.ts';
import { createRemoteNotifier } from './shell/engine-link/remote-notifier.ts';

const port = parentPort;
if (port === null) {
  throw new TypeError('engine-worker runs in a worker thread only');
}
const options = workerDataSchema.parse(workerData);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
const post = (message: FromWorker): void => port.postMessage(message);
const clock = systemClock;
const log = createFileLogger({ folder: options.logFolder, name: 'engine', clock });
const notifier = createRemoteNotifier({ post, clock });

const systemProxy = createRemoteSystemProxy({ post, clock });

/** Messages and refusals are told in the language of the setting, whether a window is there or not. */
const speakAs = ({ language }: Pick<Settings, 'language'>): Promise<boolean> =>
  speak(resolveLanguage(language, options.systemLanguages));

const composed = composeEngine({
  folder: options.dataFolder,
  clock,
  log,
  notifier,
  network: { system: systemProxy },
  onSettings: (settings) => void speakAs(settings),
  database: {
    jobs: createJobThreads(path.join(import.meta.dirname, 'store-worker.js')),
    // The next life opens the database anew, and restores it (docs/durability.md).
    onDamaged: () =>
      setImmediate(() => {
        throw new Error(damagedDatabase);
      }),
  },
  demo: options.isDemo,
  resident: true,
});
if (composed.ok) {
  const engine = composed.value;
  const host = createEngineHost({
    engine,
    post,
    clock,
    log,
    revisionBase: options.revisionBase,
    onSystemProxy: (origin, answer) => systemProxy.answered(origin, answer),
    onNotifyAnswer: (id, answer) => notifier.answered(id, answer),
  });
  const ending = new AbortController();
  port.on('message', (raw: unknown) => {
    void host.receive(raw).then((isOver) => {
      if (isOver) {
        // Closing the port after the last word lets the thread end by itself.
        port.close();
        ending.abort();
      }
    });
  });
  await speakAs(engine.snapshot().settings);
  host.start();
  await engine.start();
  post({ type: 'ready' });
  void collectWhenSettled(clock, ending.signal);
} else {
  const { error } = composed;
  post({
    type: 'failed',
    problem: error.kind,
    detail: 'detail' in error ? error.detail.slice(0, 200) : '',
    version: 'version' in error ? error.version : null,
  });
}
