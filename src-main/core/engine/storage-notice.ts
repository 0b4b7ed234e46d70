import type { StorageTrouble } from '../../../src-shared/storage.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import { StoreFailure, isOfStorage, toStoreError } from '../store/errors.ts';
import type { EngineCore } from './core.ts';

/** A backup program that looks at the file for a moment is not worth a word. */
const briefMs = 4000;

/** Why nothing can be saved, and since when (wall ms). */
export interface StorageState {
  readonly why: StorageTrouble;
  /** A code of the system, never content. */
  readonly detail: string;
  readonly sinceMs: number;
  readonly sinceMonotonicMs: number;
}

type StorageNotice = Extract<Notice, { readonly kind: 'not-saving' | 'disk-low' }>;

function show(core: EngineCore, kind: StorageNotice['kind'], notice: StorageNotice | null): void {
  const shown = core.notices.find((one) => one.kind === kind) ?? null;
  if (JSON.stringify(shown) === JSON.stringify(notice)) {
    return;
  }
  const others = core.notices.filter((one) => one.kind !== kind);
  core.notices = notice === null ? others : [...others, notice];
  core.state.touchAll({ rows: false });
}

/**
 * A write to the data folder failed: said in the window until one succeeds again. Watching and telling go on; nothing
 * that needs to be kept is begun meanwhile (see `storage-gate.ts`). A defect is logged as one and not said of the disk.
 */
export function storageFailed(core: EngineCore, error: unknown): void {
  const { clock, log } = core.deps;
  if (!isOfStorage(error)) {
    // Said as what it is: nobody must look for room on a disk because of a mistake of ours.
    log.error('engine.defect', { error: error instanceof Error ? error.name : typeof error });
    return;
  }
  const failure = toStoreError(error);
  if (failure.kind === 'busy' && failure.isBehind === true) {
    // Nothing fails any more; what is said of the failure before stays until all of it is saved.
    return;
  }
  const why = failure.kind === 'from-future' ? 'io' : failure.kind;
  const detail = ('detail' in failure ? failure.detail : failure.kind).slice(0, 200);
  log.error('store.write-failed', { why, detail });
  const isAnother = core.storage === null || core.storage.why !== why;
  const state = {
    why,
    detail,
    // One trouble may turn into another; since when nothing is saved does not change with it.
    sinceMs: core.storage?.sinceMs ?? Math.round(clock.nowMs()),
    sinceMonotonicMs: core.storage?.sinceMonotonicMs ?? clock.monotonicMs(),
  };
  core.storage = isAnother ? state : core.storage;
  if (why === 'busy' && clock.monotonicMs() - state.sinceMonotonicMs < briefMs) {
    return;
  }
  show(core, 'disk-low', null);
  show(core, 'not-saving', { kind: 'not-saving', why, detail, sinceMs: state.sinceMs });
}

/** A write succeeded: the notice goes. */
export function storageWorks(core: EngineCore): void {
  core.storage = null;
  show(core, 'not-saving', null);
}

/** The reserve was given up and cannot be made again yet: all is saved still, but not for long. */
export function diskLow(core: EngineCore, isLow: boolean): void {
  const known = core.notices.find((one) => one.kind === 'disk-low');
  const sinceMs = known?.kind === 'disk-low' ? known.sinceMs : Math.round(core.deps.clock.nowMs());
  const isSaid = isLow && core.storage === null;
  show(core, 'disk-low', isSaid ? { kind: 'disk-low', sinceMs } : null);
}

/** Whether an error is the disk's, not a program's. */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof StoreFailure;
}
