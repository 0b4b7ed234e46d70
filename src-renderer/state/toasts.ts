import { createValueStore, type ValueStore } from './value-store.ts';

/** What a toast offers to do, for as long as it stands. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** One line that comes, is read, and goes. Problems stay until they are closed. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly text: string;
  readonly action?: ToastAction;
}

export interface Toasts extends Pick<ValueStore<readonly Toast[]>, 'get' | 'subscribe'> {
  readonly show: (tone: Toast['tone'], text: string, action?: ToastAction) => void;
  readonly close: (id: number) => void;
  /** Takes all of them away. */
  readonly clear: () => void;
}

const none: readonly Toast[] = [];

const doneForMs = 4000;
/** Long enough to read what was done and to press what takes it back. */
const actionForMs = 10_000;
const atMost = 4;

/** Keeps the few newest lines; the same problem twice is one line. */
export function createToasts(later: (task: () => void, delayMs: number) => void): Toasts {
  const store = createValueStore(none);
  let lastId = 0;
  const close = (id: number): void => store.set(store.get().filter((toast) => toast.id !== id));
  return {
    get: store.get,
    subscribe: store.subscribe,
    close,
    clear: () => store.set(none),
    show: (tone, text, action) => {
      lastId += 1;
      const id = lastId;
      const others = store.get().filter((toast) => toast.text !== text);
      const toast = { id, tone, text, ...(action === undefined ? {} : { action }) };
      store.set([...others, toast].slice(-atMost));
      if (tone === 'done') {
        later(() => close(id), action === undefined ? doneForMs : actionForMs);
      }
    },
  };
}
