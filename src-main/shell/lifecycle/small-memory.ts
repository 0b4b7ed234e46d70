import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Clock } from '../../core/time/clock.ts';

/** Full collections of V8 that code may live through unused; its own default is five or six. */
const unusedCollections = 1;
/** How long a start keeps its threads busy, with reserve: what is garbage then was only needed for it. */
const settledAfterMs = 8000;
/** A larger heap is collected often enough by itself, and in a longer turn than anybody shall wait for. */
const smallHeapBytes = 48 * 1024 * 1024;

/**
 * Lets V8 forget compiled code that was not run between two full collections: what only the start needed is gone after
 * it, and comes again from the text where it is wanted after all (docs/performance.md, At rest). For all threads, those
 * to come too. A flag that a later V8 does not know is no more than a line on stderr.
 */
export function forgetUnusedCode(): void {
  setFlagsFromString(`--bytecode-old-age=${unusedCollections}`);
  setFlagsFromString('--flush-baseline-code');
}

/**
 * V8's own way to collect, which only a context that is made while the flag is up has. Undefined where there is none: the
 * flag is the whole process', and another thread may take it back meanwhile; a later V8 may not know it.
 */
function wayToCollect(): unknown {
  setFlagsFromString('--expose-gc');
  try {
    return runInNewContext('globalThis.gc');
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}

/**
 * Has V8 collect this thread's heap fully once, in a turn of about 20 ms. A heap as small as that of a quiet app may never
 * come to it by itself, and keeps the young space of its start: up to 20 MB. After it V8 collects twice more by itself and
 * gives back what is empty. Never rejects: it is worth a few megabytes, and no thread may end of it.
 */
export async function collectSmallHeap(): Promise<void> {
  try {
    if (getHeapStatistics().used_heap_size > smallHeapBytes) {
      return;
    }
    const collect = wayToCollect();
    if (typeof collect === 'function') {
      const collected: unknown = Reflect.apply(collect, undefined, [
        { type: 'major', execution: 'async' },
      ]);
      await collected;
    }
  } catch {
    // The heap stays as it is.
  }
}

/** The same as soon as the start is over, unless the thread ends before. Never rejects. */
export async function collectWhenSettled(clock: Clock, ending: AbortSignal): Promise<void> {
  if ((await clock.sleep(settledAfterMs, ending)) === 'elapsed') {
    await collectSmallHeap();
  }
}
