import type { EngineCore } from './core.ts';

function detailOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error ? error.name : typeof error;
}

const isStorage = ({ kind }: EngineCore['notices'][number]): boolean =>
  kind === 'data-folder-unusable';

/** A write to the data folder failed (disk full, read-only): said in the window until one succeeds again. */
export function storageFailed(core: EngineCore, error: unknown): void {
  const detail = detailOf(error).slice(0, 200);
  core.deps.log.error('store.write-failed', { detail });
  if (!core.notices.some(isStorage)) {
    core.notices = [...core.notices, { kind: 'data-folder-unusable', detail }];
    core.state.touchAll({ rows: false });
  }
}

/** A write succeeded: the notice goes. */
export function storageWorks(core: EngineCore): void {
  if (core.notices.some(isStorage)) {
    core.notices = core.notices.filter((notice) => !isStorage(notice));
    core.state.touchAll({ rows: false });
  }
}
