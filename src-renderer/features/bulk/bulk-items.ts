import type { BulkItem } from '../../../src-shared/bulk.ts';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { createValueStore, type ValueStore } from '../../state/value-store.ts';

/** The bots of one bulk action as far as they are known. */
export interface KnownItems {
  /** null until the first answer. */
  readonly items: readonly BulkItem[] | null;
  readonly error: IpcError | null;
  /** Nothing has changed since they were read, as far as was said. */
  readonly isFresh: boolean;
}

/** Keeps the list of one bulk action: read page by page, again when it is said to have changed. */
export interface BulkItems extends Pick<ValueStore<KnownItems>, 'get' | 'subscribe'> {
  /** The list may have changed. Readings never overlap, and rest between each other. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

export interface BulkItemsDeps {
  readonly readPage: (page: {
    readonly offset: number;
    readonly limit: number;
  }) => Promise<Result<readonly BulkItem[], IpcError>>;
  /** Runs `task` after `delayMs`; the timer of the page. */
  readonly later: (task: () => void, delayMs: number) => void;
}

const pageSize = 500;
const restMs = 800;

async function readAll({
  readPage,
}: BulkItemsDeps): Promise<Result<readonly BulkItem[], IpcError>> {
  const items: BulkItem[] = [];
  for (;;) {
    const page = await readPage({ offset: items.length, limit: pageSize });
    if (!page.ok) {
      return page;
    }
    items.push(...page.value);
    if (page.value.length < pageSize) {
      return ok(items);
    }
  }
}

/** Makes the keeper of a bulk action's list. A failed reading leaves what is known. */
export function createBulkItems(deps: BulkItemsDeps): BulkItems {
  const store = createValueStore<KnownItems>({ items: null, error: null, isFresh: false });
  let isReading = false;
  let isWanted = false;
  let isStopped = false;
  const read = async (): Promise<void> => {
    isReading = true;
    isWanted = false;
    const reading = await readAll(deps);
    if (isStopped) {
      return;
    }
    store.set(
      reading.ok
        ? { items: reading.value, error: null, isFresh: !isWanted }
        : { items: store.get().items, error: reading.error, isFresh: false },
    );
    deps.later(() => {
      isReading = false;
      if (isWanted && !isStopped) {
        void read();
      }
    }, restMs);
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    refresh: () => {
      // Whoever asks is there, also after React has taken the page down and put it up again.
      isStopped = false;
      isWanted = true;
      store.set({ ...store.get(), isFresh: false });
      if (!isReading) {
        void read();
      }
    },
    stop: () => {
      isStopped = true;
    },
  };
}
