/** A share of the concurrency: at most `limit` runs of this key at once. */
export interface Lane {
  readonly key: string;
  readonly limit: number;
}

/** Limits how many things run at once, by lane; the rest waits in order. */
export interface Lanes<T> {
  /** True when it may start now; otherwise it waits until `leave` hands it back. */
  enter(lane: Lane, item: T): boolean;
  /** Gives the place back; answers the waiting ones in order until `starts` takes one. */
  leave(key: string, starts: (item: T) => boolean): void;
}

/** Lanes without any run. */
export function createLanes<T>(): Lanes<T> {
  const lanes = new Map<string, { active: number; readonly queue: T[] }>();
  const stateOf = (key: string): { active: number; readonly queue: T[] } => {
    const known = lanes.get(key) ?? { active: 0, queue: [] };
    lanes.set(key, known);
    return known;
  };
  return {
    enter({ key, limit }, item) {
      const lane = stateOf(key);
      if (lane.active >= limit) {
        lane.queue.push(item);
        return false;
      }
      lane.active += 1;
      return true;
    },
    leave(key, starts) {
      const lane = stateOf(key);
      lane.active -= 1;
      for (let next = lane.queue.shift(); next !== undefined; next = lane.queue.shift()) {
        lane.active += 1;
        if (starts(next)) {
          return;
        }
        lane.active -= 1;
      }
    },
  };
}
