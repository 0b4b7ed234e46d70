import type { EngineCore } from './core.ts';
import { diskLow } from './storage-notice.ts';

/** With less than this free, others are about to meet the end of the disk too. */
const nearlyNothingBytes = 1024 * 1024;
/** The reserve is not made while the program starts. */
const notBeforeMs = 10_000;

/**
 * Looks after the reserve (DUR-04): made when there is room, given up when the disk is nearly full, so that what is
 * written next still succeeds; said while it is missing.
 */
export function createSpaceWatch(core: EngineCore): { look(): void } {
  const { clock, store } = core.deps;
  const { reserve } = store;
  const startedMs = clock.monotonicMs();
  let isMaking = false;
  const make = async (): Promise<void> => {
    isMaking = true;
    await reserve.make();
    isMaking = false;
  };
  return {
    look() {
      const freeBytes = reserve.freeBytes();
      if (freeBytes === null) {
        return;
      }
      if (reserve.isThere() && freeBytes < nearlyNothingBytes) {
        reserve.release();
        core.deps.log.warn('store.reserve-released');
      }
      const isMissing = !reserve.isThere();
      if (isMissing && !isMaking && clock.monotonicMs() - startedMs >= notBeforeMs) {
        void make();
      }
      diskLow(core, isMissing && freeBytes < reserve.roomyBytes);
    },
  };
}
