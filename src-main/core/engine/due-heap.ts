/** An id with the monotonic time at which it is due. */
export interface DueEntry {
  readonly id: string;
  readonly dueMs: number;
}

/**
 * A binary min-heap on due time that knows where each id stands: an id is there at most once, and planning it anew
 * moves it. However often a bot is checked by hand, nothing outdated stays behind.
 */
export interface DueHeap {
  /** Adds an id, or moves it to another time. */
  set(id: string, dueMs: number): void;
  remove(id: string): void;
  /** The earliest; undefined when there is none. */
  peek(): DueEntry | undefined;
  pop(): DueEntry | undefined;
}

interface Place {
  readonly id: string;
  dueMs: number;
  at: number;
}

function put(heap: Place[], place: Place, at: number): void {
  heap[at] = place;
  place.at = at;
}

function rise(heap: Place[], place: Place): void {
  while (place.at > 0) {
    const at = place.at;
    const parent = heap[(at - 1) >> 1];
    if (parent === undefined || parent.dueMs <= place.dueMs) {
      return;
    }
    put(heap, place, parent.at);
    put(heap, parent, at);
  }
}

function earlierChild(heap: readonly Place[], at: number): Place | undefined {
  const left = heap[2 * at + 1];
  const right = heap[2 * at + 2];
  return left !== undefined && right !== undefined && right.dueMs < left.dueMs ? right : left;
}

function sink(heap: Place[], place: Place): void {
  for (;;) {
    const at = place.at;
    const child = earlierChild(heap, at);
    if (child === undefined || child.dueMs >= place.dueMs) {
      return;
    }
    put(heap, place, child.at);
    put(heap, child, at);
  }
}

/** Only one of the two moves it. */
function settle(heap: Place[], place: Place): void {
  rise(heap, place);
  sink(heap, place);
}

/** An empty heap. */
export function createDueHeap(): DueHeap {
  const heap: Place[] = [];
  const places = new Map<string, Place>();

  const remove = (place: Place): void => {
    places.delete(place.id);
    const last = heap.pop();
    if (last !== undefined && last !== place) {
      put(heap, last, place.at);
      settle(heap, last);
    }
  };

  return {
    set(id, dueMs) {
      const known = places.get(id);
      const place = known ?? { id, dueMs, at: heap.length };
      if (known === undefined) {
        places.set(id, place);
        heap.push(place);
      }
      place.dueMs = dueMs;
      settle(heap, place);
    },
    remove(id) {
      const place = places.get(id);
      if (place !== undefined) {
        remove(place);
      }
    },
    peek: () => heap[0],
    pop() {
      const first = heap[0];
      if (first !== undefined) {
        remove(first);
      }
      return first;
    },
  };
}
