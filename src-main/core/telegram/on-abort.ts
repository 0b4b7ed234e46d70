import { setMaxListeners } from 'node:events';
import { createLinkedList, type LinkedList } from '../linked-list.ts';

/** Callbacks by signal: an AbortSignal itself walks all its listeners for each one added or removed. */
const hubs = new WeakMap<AbortSignal, LinkedList<() => void>>();

/**
 * Calls back once when the signal fires; returns the undo. Costs the same however many wait on one signal, which here
 * are often thousands. A signal that has already fired never calls back: ask `aborted` first.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let waiting = hubs.get(signal);
  if (waiting === undefined) {
    waiting = createLinkedList();
    hubs.set(signal, waiting);
    // One signal often stops thousands of calls; that is no leak, so Node need not warn of it.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', () => fire(signal), { once: true });
  }
  const all = waiting;
  const link = all.add(callback);
  return () => {
    all.remove(link);
  };
}

function fire(signal: AbortSignal): void {
  const waiting = hubs.get(signal);
  hubs.delete(signal);
  for (let link = waiting?.first(); link; link = waiting?.first()) {
    waiting?.remove(link);
    link.value();
  }
}
