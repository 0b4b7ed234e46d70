import type { MessageTest, NotShown } from '../../../src-shared/messages.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { DesktopNotice, DesktopNotifier } from '../../core/engine/ports/messages.ts';
import type { Logger } from '../../core/logging/logger.ts';
import { unlistedMessageId } from '../../core/messages/centre.ts';
import type { MessageClicks } from './message-clicks.ts';

/** The desktop as the shell builds it: shows messages, and tries itself out. */
export interface DesktopMessages extends DesktopNotifier {
  /** Shows a message that stands in no list, and tells what the system did with it. */
  tryOut(settings: Settings): Promise<MessageTest>;
  stop(): void;
}

/** What every way of showing messages needs. */
export interface DesktopMessagesDeps {
  readonly log: Logger;
  readonly texts: Texts;
  readonly clicks: MessageClicks;
  /** Tells the window that messages cannot be shown (a reason), or can again (null). */
  readonly onAvailability: (why: NotShown | null) => void;
}

/** Messages kept for their click; older ones are looked up in the engine's list. */
export const maxKept = 200;

/** Lets the oldest entries of a map go until `maxKept` are left. */
export function forgetOldest<V>(kept: Map<string, V>): void {
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - maxKept))) {
    kept.delete(oldest);
  }
}

/** Whether the settings let messages reach the desktop. */
export const isOn = (settings: Settings): boolean =>
  settings.notificationsEnabled && settings.notificationPrivacy !== 'off';

/** Answer of a test when messages are switched off in the settings. */
export const switchedOff: MessageTest = {
  result: 'off',
  service: null,
  hasButtons: null,
  hasSound: null,
};

/** A test message, as pressing as one about a bot that is down, with that one's sound. */
export function testNotice(texts: Texts, settings: Settings): DesktopNotice {
  const words = { title: texts('messages.test.title'), body: texts('messages.test.body') };
  return {
    messageId: unlistedMessageId,
    message: {
      key: 'test',
      kind: 'fleet',
      botIds: [],
      ...words,
      full: words,
      urgency: 'normal',
      startedAtMs: null,
      actions: [],
    },
    hasSound: settings.soundCritical || settings.soundNormal,
    replaces: null,
  };
}
