import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BroadcastChannel, type ResourceLimits } from 'node:worker_threads';
import { preparePrivateFolder } from '../../../src-main/core/files/private-files.ts';
import type {
  DesktopNotice,
  NotificationMessage,
} from '../../../src-main/core/engine/ports/messages.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import {
  createEngineLink,
  type EngineLink,
} from '../../../src-main/shell/engine-link/engine-link.ts';
import { engineLimits } from '../../../src-main/shell/engine-link/engine-limits.ts';
import { startWorker, type WorkerPort } from '../../../src-main/shell/engine-link/worker-port.ts';
import { createFileLogger } from '../../../src-main/shell/logging/file-logger.ts';
import type { Snapshot } from '../../../src-shared/snapshot.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import type { Simulator } from '../../simulator/index.ts';
import { faultChannel, type FaultOrder } from './fault-points.ts';

/** Quick enough for tests; a verdict needs two looks. */
const pace = { intervalSeconds: 5, suspectedIntervalSeconds: 5, backlogForSeconds: 5 } as const;

/** A real engine in its thread behind the real link, with bots at a simulator and a desktop that writes down. */
export interface FaultyLane {
  readonly link: EngineLink;
  readonly shown: readonly NotificationMessage[];
  /** Threads that were started. */
  lives(): number;
  snapshot(): Promise<Snapshot>;
  /** Resolves when the error was thrown; of a hang and of a full memory nobody says anything. */
  order(order: FaultOrder): Promise<void>;
  /** Ends the thread, in the middle of whatever it does. */
  terminate(): void;
  /** Time until the engine answers with its bots, their tokens open, ms. */
  untilBack(livesBefore: number): Promise<number>;
  /** After a fault that it may have outlived: waits for a check; answers until when it did not answer like that, ms. */
  untilChecked(): Promise<number>;
  /** All that was logged. */
  logs(): string;
  close(): Promise<void>;
}

/** Wall time in the link jumps a quarter of an hour with each life, so that fifty faults are spread over hours. */
const lifeMs = 900_000;

/** What takes longer was no answer of an engine that has nothing to do. */
const atOnceMs = 50;

export async function openLane(
  workerFile: string,
  simulator: Simulator,
  tokens: readonly string[],
  limits: ResourceLimits = engineLimits,
): Promise<FaultyLane> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hl-faults-'));
  const data = preparePrivateFolder(path.join(folder, 'data'));
  const logFolder = preparePrivateFolder(path.join(folder, 'logs'));
  const channel = new BroadcastChannel(faultChannel(data));
  channel.unref();
  const shown: NotificationMessage[] = [];
  let lives = 0;
  let port: WorkerPort | null = null;
  const clock = { ...systemClock, nowMs: () => Date.now() + lives * lifeMs };
  const show = ({ message }: DesktopNotice): void => {
    shown.push(message);
    if (shown.length === 1) {
      // The worst moment of all: it is on the desktop, and nobody has written that down.
      void port?.kill();
    }
  };
  const link = createEngineLink({
    startWorker({ revisionBase }) {
      lives += 1;
      const places = { dataFolder: data, logFolder };
      const workerData = { ...places, revisionBase, systemLanguages: ['en'], isDemo: false };
      port = startWorker(workerFile, workerData, limits);
      return port;
    },
    clock,
    log: createFileLogger({ folder: logFolder, name: 'main', clock: systemClock }),
    notifier: {
      show: async (notice) => {
        show(notice);
        return await Promise.resolve({ result: 'shown', handle: `h${String(shown.length)}` });
      },
      withdraw: () => {},
    },
    onAskSystemProxy: (origin) => link.systemProxy(origin, 'DIRECT'),
  });
  const snapshot = async (): Promise<Snapshot> => {
    const answer = await link.ask('app:get-snapshot', {});
    if (!answer.ok) {
      throw new Error(answer.error.code);
    }
    return answer.value;
  };
  const bots = async (): Promise<Snapshot['bots']> => {
    const answer = await link.ask('app:get-snapshot', {});
    return answer.ok ? answer.value.bots : [];
  };
  const areKnown = (known: Snapshot['bots']): boolean =>
    known.length === tokens.length && known.every(({ tokenState }) => tokenState === 'ready');
  const isBack = async (): Promise<boolean> => areKnown(await bots());
  link.unlock(new Uint8Array(32).fill(7), {
    persist: true,
    state: { state: 'open', method: 'keyring' },
  });
  link.start();
  await link.ask('settings:update', pace);
  await link.ask('bots:add', { tokens: tokens.join('\n'), apiRoot: simulator.url });
  await waitFor('the bots', isBack, { timeoutMs: 45_000 });
  return {
    link,
    shown,
    lives: () => lives,
    snapshot,
    async order(order) {
      let isThrown = order.order !== 'throw';
      channel.addEventListener('message', () => void (isThrown = true), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of threads, not a window
      channel.postMessage(order);
      await waitFor(
        `the fault ${JSON.stringify(order)}`,
        async () => {
          // Keeps messages coming: some faults wait for one.
          await link.ask('app:get-snapshot', {});
          return isThrown;
        },
        { timeoutMs: 45_000 },
      );
    },
    terminate: () => void port?.kill(),
    async untilBack(livesBefore) {
      const startedMs = performance.now();
      await waitFor('another life', () => lives > livesBefore, { timeoutMs: 15_000, everyMs: 5 });
      await waitFor('its bots', isBack, { timeoutMs: 15_000, everyMs: 10 });
      return performance.now() - startedMs;
    },
    async untilChecked() {
      const [faultMs, faultAtMs] = [performance.now(), Date.now()];
      let backMs = faultMs;
      await waitFor(
        'a check after a fault',
        async () => {
          const askedMs = performance.now();
          const known = await bots();
          const isThere = areKnown(known);
          // A starting engine lets its answer wait.
          if (!isThere || performance.now() - askedMs > atOnceMs) {
            backMs = performance.now();
          }
          return isThere && known.some(({ checkedAtMs }) => (checkedAtMs ?? 0) > faultAtMs);
        },
        { timeoutMs: 45_000, everyMs: 20 },
      );
      return backMs - faultMs;
    },
    logs: () =>
      readdirSync(logFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
        .join(''),
    async close() {
      await link.stop();
      channel.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
