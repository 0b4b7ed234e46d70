import type {
  DesktopNotice,
  NotificationMessage,
} from '../../src-main/core/engine/ports/messages.ts';

/** A message about one bot that is down; parts replaced as the test says. */
export function aMessage(parts: Partial<NotificationMessage> = {}): NotificationMessage {
  const title = parts.title ?? 'Shop is down';
  const body = parts.body ?? '502 & more';
  return {
    key: 'incident:700001:1000',
    kind: 'problem',
    botIds: ['700001'],
    title,
    body,
    full: { title, body },
    urgency: 'critical',
    startedAtMs: 1000,
    actions: ['check-now', 're-set', 'snooze'],
    ...parts,
  };
}

/** The same on its way to the desktop. */
export function aNotice(
  parts: Partial<NotificationMessage> = {},
  rest: Partial<Omit<DesktopNotice, 'message'>> = {},
): DesktopNotice {
  return { messageId: 1, message: aMessage(parts), hasSound: false, replaces: null, ...rest };
}
