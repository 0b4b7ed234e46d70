import type { MessagesState } from '../../../src-shared/messages.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type {
  DesktopAnswer,
  DesktopNotice,
  DesktopNotifier,
  NotificationMessage,
  Notifier,
} from '../engine/ports/messages.ts';
import type { Store } from '../engine/ports/store.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';

export interface MessageCentreDeps {
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: Store['messages'];
  readonly desktop: DesktopNotifier;
  readonly settings: () => Settings;
  /** The list changed. */
  readonly changed: () => void;
}

/** The notification centre: a notifier that records before it shows, and what the window reads of it. */
export interface MessageCentre extends Notifier {
  state(): MessagesState;
  markRead(which: Parameters<Store['messages']['markRead']>[0]): void;
}

const hasSound = (message: NotificationMessage, settings: Settings): boolean =>
  (message.urgency === 'critical' && settings.soundCritical) ||
  (message.urgency === 'normal' && settings.soundNormal);

/** Number of a message that is in no list. */
export const unlistedMessageId = 0;

type Guard = <T>(fallback: T, run: () => T) => T;

/** Whatever is wrong with the disk, people are told: a write that fails is logged, and the fallback taken. */
function createGuard({ log }: MessageCentreDeps): Guard {
  return (fallback, run) => {
    try {
      return run();
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      log.error('messages.store-failed', { error: name });
      return fallback;
    }
  };
}

/** What stands on the desktop. Of what was shown while nothing could be written the handle is known here alone. */
function createStanding({ clock, store }: MessageCentreDeps, guarded: Guard) {
  const unlisted = new Map<string, string | null>();
  const handleOf = (key: string): string | null =>
    unlisted.get(key) ?? guarded(null, () => store.handleOf(key));
  return {
    handleOf,
    shown(key: string, messageId: number, handle: string | null): void {
      if (messageId === unlistedMessageId) {
        unlisted.set(key, handle);
      } else {
        unlisted.delete(key);
      }
    },
    /** The handle of what is taken back; undefined = nothing stands. */
    take(key: string): string | null | undefined {
      const handle = handleOf(key);
      const isUnlisted = unlisted.delete(key);
      const isListed = guarded(true, () => store.withdraw(key, clock.nowMs()));
      return isListed || isUnlisted ? handle : undefined;
    },
  };
}

async function onDesktop(
  { desktop, log }: MessageCentreDeps,
  notice: DesktopNotice,
): Promise<DesktopAnswer> {
  try {
    return await desktop.show(notice);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    log.error('messages.desktop-failed', { error: name });
    return { result: 'refused' };
  }
}

/**
 * Records every message before it is shown and what became of it after (NOT-02): a crash in between may show one again
 * and never loses one. A message that is tried again, because nobody could show it, stays one message. With a disk that
 * takes nothing more messages are shown all the same.
 */
export function createMessageCentre(deps: MessageCentreDeps): MessageCentre {
  const { clock, desktop, store } = deps;
  const guarded = createGuard(deps);
  const standing = createStanding(deps, guarded);
  guarded(undefined, () => store.markInterrupted());
  let unread = store.unread();
  // A restarted engine must not count what the window saw of the former one again.
  let revision = Math.round(clock.nowMs());
  const changed = (): void => {
    unread = guarded(unread, () => store.unread());
    revision += 1;
    deps.changed();
  };
  const write = (run: () => void): void => {
    guarded(undefined, run);
    changed();
  };
  return {
    async show(message) {
      const messageId = guarded(unlistedMessageId, () => store.record(message, clock.nowMs()));
      changed();
      const settings = deps.settings();
      if (settings.notificationPrivacy === 'off') {
        write(() => store.markKeptOff(messageId, clock.nowMs()));
        return 'shown';
      }
      const answer = await onDesktop(deps, {
        messageId,
        message,
        hasSound: hasSound(message, settings),
        replaces: standing.handleOf(message.key),
      });
      const { result } = answer;
      if (result === 'shown') {
        standing.shown(message.key, messageId, answer.handle);
      }
      write(() =>
        result === 'shown'
          ? store.markShown(messageId, { atMs: clock.nowMs(), handle: answer.handle })
          : store.markNotShown(messageId, result),
      );
      // It was taken back while it was on its way: acknowledged, or its bot was removed.
      const at = guarded(null, () => store.get(messageId)?.withdrawnAtMs ?? null);
      if (result === 'shown' && at !== null) {
        desktop.withdraw(message.key, answer.handle);
      }
      return result === 'shown' ? 'shown' : 'unavailable';
    },
    withdraw(key) {
      const handle = standing.take(key);
      if (handle !== undefined) {
        desktop.withdraw(key, handle);
        changed();
      }
    },
    state: () => ({ unread, revision }),
    markRead(which) {
      store.markRead(which, clock.nowMs());
      changed();
    },
  };
}
