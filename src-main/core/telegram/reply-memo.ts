/** Answers that repeat byte for byte are not parsed again. */
import type { Secret } from '../secret.ts';
import type { Opened } from './envelope.ts';

/** Larger replies are parsed each time: they are rare, and keeping them would cost more than it saves. */
const longestKept = 4096;

export interface ReplyMemo<T> {
  /** What these very bytes meant the last time; null when they are others. */
  recall(token: Secret, body: Buffer): Opened<T> | null;
  keep(token: Secret, body: Buffer, opened: Opened<T>): void;
}

/**
 * The last successful reply of each token with what it meant. A bot that nothing happens to answers the same bytes for
 * days; the meaning depends on nothing else, so it may be shared. Goes when the token goes.
 */
export function createReplyMemo<T>(): ReplyMemo<T> {
  const last = new WeakMap<Secret, { readonly body: Buffer; readonly opened: Opened<T> }>();
  return {
    recall(token, body) {
      const known = last.get(token);
      return known?.body.equals(body) === true ? known.opened : null;
    },
    keep(token, body, opened) {
      if (body.length > longestKept) {
        last.delete(token);
        return;
      }
      // A copy of its own size: the reply is a window into the 64 KiB the socket read.
      const copy = Buffer.allocUnsafeSlow(body.length);
      body.copy(copy);
      last.set(token, { body: copy, opened });
    },
  };
}
