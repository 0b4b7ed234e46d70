import { createValueStore, type ValueStore } from './value-store.ts';

/** One line that comes, is read, and goes. Problems stay until they are closed. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly text: string;
}

export interface Toasts extends Pick<ValueStore<readonly Toast[]>, 'get' | 'subscribe'> {
  readonly show: (tone: Toast['tone'], text: string) => void;
  readonly close: (id: number) => void;
}

const doneForMs = 4000;
const atMost = 4;

/** Keeps the few newest lines; the same problem twice is one line. */
export function createToasts(later: (task: () => void, delayMs: number) => void): Toasts {
  const store = createValueStore<readonly Toast[]>([]);
  let lastId = 0;
  const close = (id: number): void => store.set(store.get().filter((toast) => toast.id !== id));
  return {
    get: store.get,
    subscribe: store.subscribe,
    close,
    show: (tone, text) => {
      lastId += 1;
      const id = lastId;
      const others = store.get().filter((toast) => toast.text !== text);
      store.set([...others, { id, tone, text }].slice(-atMost));
      if (tone === 'done') {
        later(() => close(id), doneForMs);
      }
    },
  };
}
