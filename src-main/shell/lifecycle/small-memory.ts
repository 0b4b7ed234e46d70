import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Full collections of V8 that code may live through unused; its own default is five or six. */
const unusedCollections = 1;
/** How long a start keeps its threads busy, with reserve: what is garbage then was only needed for it. */
export const settledAfterMs = 8000;
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
 * Has V8 collect this thread's heap fully once, in a turn of about 20 ms. A heap as small as that of a quiet app may never
 * come to it by itself, and keeps the young space of its start: up to 20 MB. After it V8 collects twice more by itself and
 * gives back what is empty.
 */
export function collectSmallHeap(): void {
  if (getHeapStatistics().used_heap_size > smallHeapBytes) {
    return;
  }
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') {
    Reflect.apply(collect, undefined, [{ type: 'major', execution: 'async' }]);
  }
}
