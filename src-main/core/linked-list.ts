/** A place in a list; whoever holds it can leave without a search. */
export interface Link<T> {
  readonly value: T;
  before: Link<T> | null;
  after: Link<T> | null;
  listed: boolean;
}

export interface LinkedList<T> {
  /** Puts a value at the end. */
  add(value: T): Link<T>;
  /** Takes a place out; false when it was out already. */
  remove(link: Link<T>): boolean;
  /** The oldest value. */
  first(): Link<T> | null;
}

/**
 * What is under way, in the order it came: calls, waits. Not a Set: a Set that is added to and deleted from all the
 * time is laid out anew every few dozen steps, and each layout that grew old keeps the next one alive with all that
 * was under way in it, until a full collection. Here a link that leaves lets go of its neighbours.
 */
export function createLinkedList<T>(): LinkedList<T> {
  let head: Link<T> | null = null;
  let tail: Link<T> | null = null;
  return {
    add(value) {
      const link: Link<T> = { value, before: tail, after: null, listed: true };
      if (tail === null) {
        head = link;
      } else {
        tail.after = link;
      }
      tail = link;
      return link;
    },
    remove(link) {
      if (!link.listed) {
        return false;
      }
      const { before, after } = link;
      if (before === null) {
        head = after;
      } else {
        before.after = after;
      }
      if (after === null) {
        tail = before;
      } else {
        after.before = before;
      }
      link.before = null;
      link.after = null;
      link.listed = false;
      return true;
    },
    first: () => head,
  };
}
