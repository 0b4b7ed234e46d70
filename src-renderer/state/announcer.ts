import { createValueStore, type ValueStore } from './value-store.ts';

/** What the page's one polite region says of what changes by itself. */
export interface Announcer extends Pick<ValueStore<string>, 'get' | 'subscribe'> {
  /** The sentence that is true now. Said once it stands, and only where it differs from the last one said. */
  readonly state: (sentence: string) => void;
}

export interface AnnouncerDeps {
  readonly later: (task: () => void, delayMs: number) => void;
  /** A sentence is said so long after the first change. */
  readonly settleMs: number;
  /** The least time between two sentences. */
  readonly restMs: number;
}

/**
 * Live patches come four times a second; a screen reader must not. Changes are gathered: the first is said when it has
 * settled, later ones after a rest, and of many only the last. What stood when the page opened is not announced.
 */
export function createAnnouncer({ later, settleMs, restMs }: AnnouncerDeps): Announcer {
  const store = createValueStore('');
  let said: string | null = null;
  let newest = '';
  let isWaiting = false;
  let isResting = false;
  const say = (): void => {
    isWaiting = false;
    if (newest === said) {
      return;
    }
    said = newest;
    store.set(newest);
    isResting = true;
    later(() => {
      isResting = false;
      wait();
    }, restMs);
  };
  const wait = (): void => {
    if (!isWaiting && !isResting && newest !== said) {
      isWaiting = true;
      later(say, settleMs);
    }
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    state: (sentence) => {
      newest = sentence;
      said ??= sentence;
      wait();
    },
  };
}
