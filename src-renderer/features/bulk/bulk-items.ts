import type { HooklightBridge } from '../../../src-shared/bridge.ts';
import type { BulkItem } from '../../../src-shared/bulk.ts';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { createValueStore, type ValueStore } from '../../state/value-store.ts';

/** The bots of one bulk action as far as they are known. */
export interface KnownItems {
  /** null until the first answer. */
  readonly items: readonly BulkItem[] | null;
  readonly error: IpcError | null;
}

/** Keeps the list of one bulk action: read page by page, again when it is said to have changed. */
export interface BulkItems extends Pick<ValueStore<KnownItems>, 'get' | 'subscribe'> {
  /** The list may have changed. Readings never overlap, and rest between each other. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

export interface BulkItemsDeps {
  readonly bridge: Pick<HooklightBridge, 'call'>;
  readonly bulkId: string;
  /** Runs `task` after `delayMs`; the timer of the page. */
  readonly later: (task: () => void, delayMs: number) => void;
}

const pageSize = 500;
const restMs = 800;

type Reading =
  | { readonly ok: true; readonly items: readonly BulkItem[] }
  | { readonly ok: false; readonly error: IpcError };

async function readAll({ bridge, bulkId }: BulkItemsDeps): Promise<Reading> {
  const items: BulkItem[] = [];
  for (;;) {
    const page = { bulkId, offset: items.length, limit: pageSize };
    const answer = await bridge.call('bulk:items', page);
    if (!answer.ok) {
      return { ok: false, error: answer.error };
    }
    items.push(...answer.value);
    if (answer.value.length < pageSize) {
      return { ok: true, items };
    }
  }
}

/** Makes the keeper of a bulk action's list. A failed reading leaves what is known. */
export function createBulkItems(deps: BulkItemsDeps): BulkItems {
  const store = createValueStore<KnownItems>({ items: null, error: null });
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
        ? { items: reading.items, error: null }
        : { items: store.get().items, error: reading.error },
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
      isWanted = true;
      if (!isReading && !isStopped) {
        void read();
      }
    },
    stop: () => {
      isStopped = true;
    },
  };
}
