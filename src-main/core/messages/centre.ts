import type { MessagesState } from '../../../src-shared/messages.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type {
  DesktopAnswer,
  DesktopNotifier,
  NotificationMessage,
  Notifier,
  Store,
} from '../engine/ports.ts';
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

/**
 * Records every message before it is shown and what became of it after (NOT-02): a crash in between may show one again
 * and never loses one. A message that is tried again, because nobody could show it, stays one message.
 */
export function createMessageCentre(deps: MessageCentreDeps): MessageCentre {
  const { clock, desktop, store } = deps;
  store.markInterrupted();
  let unread = store.unread();
  // A restarted engine must not count what the window saw of the former one again.
  let revision = Math.round(clock.nowMs());
  const changed = (): void => {
    unread = store.unread();
    revision += 1;
    deps.changed();
  };
  const note = (messageId: number, answer: DesktopAnswer): void => {
    if (answer.result === 'shown') {
      store.markShown(messageId, { atMs: clock.nowMs(), handle: answer.handle });
    } else {
      store.markNotShown(messageId, answer.result);
    }
    changed();
  };
  return {
    async show(message) {
      const messageId = store.record(message, clock.nowMs());
      changed();
      const settings = deps.settings();
      if (settings.notificationPrivacy === 'off') {
        store.markKeptOff(messageId, clock.nowMs());
        changed();
        return 'shown';
      }
      const answer = await desktop
        .show({
          messageId,
          message,
          hasSound: hasSound(message, settings),
          replaces: store.handleOf(message.key),
        })
        .catch((error: unknown): DesktopAnswer => {
          const name = error instanceof Error ? error.name : typeof error;
          deps.log.error('messages.desktop-failed', { error: name });
          return { result: 'refused' };
        });
      note(messageId, answer);
      return answer.result === 'shown' ? 'shown' : 'unavailable';
    },
    withdraw(key) {
      const handle = store.handleOf(key);
      if (store.withdraw(key, clock.nowMs())) {
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
