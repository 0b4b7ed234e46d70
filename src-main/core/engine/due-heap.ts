/** An id with the monotonic time at which it is due; `version` tells an outdated entry from the valid one. */
export interface DueEntry {
  readonly id: string;
  readonly dueMs: number;
  readonly version: number;
}

/** A binary min-heap on due time. Entries are never removed from the middle: outdated ones are skipped when popped. */
export function createDueHeap() {
  const heap: DueEntry[] = [];
  const before = (a: number, b: number): boolean =>
    (heap[a]?.dueMs ?? Infinity) < (heap[b]?.dueMs ?? Infinity);
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first !== undefined && second !== undefined) {
      heap[a] = second;
      heap[b] = first;
    }
  };
  const sink = (from: number): void => {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const child = before(left + 1, left) ? left + 1 : left;
      if (child >= heap.length || !before(child, at)) {
        return;
      }
      swap(child, at);
      at = child;
    }
  };
  return {
    push(entry: DueEntry): void {
      let at = heap.push(entry) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!before(at, parent)) {
          return;
        }
        swap(at, parent);
        at = parent;
      }
    },
    peek: (): DueEntry | undefined => heap[0],
    pop(): DueEntry | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (first !== undefined && last !== undefined && heap.length > 0) {
        heap[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
