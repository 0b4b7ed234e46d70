import path from 'node:path';
import { ok, type Result } from '../../../src-shared/result.ts';
import type { QueuedUpdate, Saved } from '../../../src-shared/action-result.ts';
import type { Refusal } from '../../../src-shared/repair.ts';
import { safeText } from '../domain/safe-text.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { BotContext } from '../engine/ports/repair.ts';
import { explainMessage } from '../health/causes.ts';
import type { PageStop } from '../rescue/decide-page.ts';
import { fetchPage } from '../rescue/fetch-page.ts';
import { describeQueue } from '../rescue/peeked.ts';
import type { FinishedFile, SaveFile } from '../rescue/save-file.ts';
import type { SaveProblem } from '../rescue/save-problem.ts';
import { savePages, type SavedPages } from '../rescue/saving.ts';
import type { Calls } from './calls.ts';
import type { ActionDeps } from './deps.ts';
import type { QueueWork } from './goal-parts.ts';

/** What reading the queue came to. `stop` null: a crash left open why the reading ended. */
export type QueueEnd =
  | {
      readonly kind: 'saved';
      readonly saved: Saved;
      readonly stop: PageStop | null;
      readonly problem: SaveProblem | null;
    }
  | {
      readonly kind: 'peeked';
      readonly queue: readonly QueuedUpdate[];
      readonly stop: PageStop | null;
    };

/** Reads the queue of one action, while no webhook is there. */
export interface QueueReader {
  read(): Promise<void>;
  /** When the webhook is back: reads the file once more, writes its manifest, and tells what there is. */
  finish(): Promise<QueueEnd>;
  /** Lets go of the file; for every way out. */
  close(): Promise<void>;
}

export interface QueueTask {
  readonly work: QueueWork;
  readonly context: BotContext;
  readonly calls: Calls;
  /** The reading before: what waits, and the present error. */
  readonly info: WebhookInfo;
  /** After a crash: a file that is gone is not made anew. */
  readonly recovering: boolean;
}

/** Opens what the reading needs; for saving, the file. */
export async function openQueueReader(
  deps: ActionDeps,
  task: QueueTask,
): Promise<Result<QueueReader, SaveProblem>> {
  const { work, context } = task;
  if (work.kind === 'peek') {
    return ok(createPeeker(deps, task));
  }
  const opened = await deps.saves.open({
    file: work.file,
    bot: context.bot,
    nowMs: deps.clock.nowMs(),
    mustExist: task.recovering,
  });
  return opened.ok
    ? ok(createSaver(deps, { ...task, file: opened.value, name: work.file }))
    : opened;
}

/** Runs `use` with an open reader and lets go of its file on every way out. */
export async function withQueueReader<T>(
  deps: ActionDeps,
  task: QueueTask,
  use: (reader: QueueReader) => Promise<T>,
): Promise<Result<T, SaveProblem>> {
  const opened = await openQueueReader(deps, task);
  if (!opened.ok) {
    return opened;
  }
  try {
    return ok(await use(opened.value));
  } finally {
    await opened.value.close();
  }
}

/** A file problem as a refusal. */
export function saveRefusal(problem: SaveProblem): Refusal {
  return { code: problem.code, field: 'save', detail: problem.detail };
}

function createSaver(
  deps: ActionDeps,
  task: QueueTask & { readonly file: SaveFile; readonly name: string },
): QueueReader {
  const { file, calls, context, info } = task;
  const botId = context.bot.id;
  let pages: SavedPages | null = null;
  return {
    async read() {
      pages = await savePages({
        calls,
        clock: deps.clock,
        file,
        waited: info.pending,
        isAsked: () => deps.askedToStop(botId),
        progress: ({ leftMs, ...rest }) =>
          deps.host.progress?.(botId, {
            ...rest,
            leftMs: leftMs === null ? null : Math.round(leftMs),
          }),
      });
    },
    async finish() {
      const finished = await file.finish(deps.clock.nowMs());
      return {
        kind: 'saved',
        saved: savedOf(task.name, finished, pages),
        stop: pages?.stop ?? null,
        problem: pages?.problem ?? finished.problem,
      };
    },
    close: () => file.close(),
  };
}

/** A file that cannot be opened any more saves nothing, and says so; the webhook comes back all the same. */
export function createLostSaver(file: string, problem: SaveProblem): QueueReader {
  const nothing = { count: 0, firstId: null, lastId: null, bytes: 0, sha256: null, problem };
  return {
    read: () => Promise.resolve(),
    finish: () =>
      Promise.resolve({
        kind: 'saved',
        saved: savedOf(file, nothing, null),
        stop: 'file',
        problem,
      }),
    close: () => Promise.resolve(),
  };
}

function savedOf(file: string, finished: FinishedFile, pages: SavedPages | null): Saved {
  return {
    file: safeText(path.basename(file), 200),
    count: finished.count,
    added: pages?.added ?? 0,
    firstUpdateId: finished.firstId,
    lastUpdateId: finished.lastId,
    bytes: finished.bytes,
    sha256: finished.sha256,
    complete: pages !== null && isComplete(pages.stop) && finished.problem === null,
    ...(pages === null ? {} : { stop: pages.stop }),
  };
}

/** Whether everything that waited at the beginning was read. */
export function isComplete(stop: PageStop): boolean {
  return stop === 'empty' || stop === 'enough';
}

/** Looks at the oldest updates and takes none of them off the queue; their ages are by the server's clock (SCH-09). */
export function createPeeker(
  deps: Pick<ActionDeps, 'clock'>,
  { calls, info }: Pick<QueueTask, 'calls' | 'info'>,
): QueueReader {
  let queue: readonly QueuedUpdate[] = [];
  let stop: PageStop | null = null;
  return {
    async read() {
      const page = await fetchPage({ calls, clock: deps.clock }, null);
      if (page.kind === 'stop') {
        ({ stop } = page);
        return;
      }
      const message = info.lastErrorMessage;
      queue = describeQueue(page.updates, {
        nowSeconds: Math.floor((deps.clock.nowMs() - calls.aheadMs()) / 1000),
        pending: info.pending,
        cause: message === null ? null : explainMessage(message),
      });
    },
    finish: () => Promise.resolve({ kind: 'peeked', queue, stop }),
    close: () => Promise.resolve(),
  };
}
