import * as z from 'zod';
import type { BusTarget, DesktopBus } from '../dbus/session-bus.ts';

const serviceName = 'org.freedesktop.Notifications';
const service: BusTarget = {
  destination: serviceName,
  path: '/org/freedesktop/Notifications',
  interface: serviceName,
};
/** A service that does not answer within this is treated as not there. */
const answerLimitMs = 1000;
const capabilitiesSchema = z.array(z.string());

/** Whether a message can be shown now without holding up the main thread, and how its text is read. */
export type GateState =
  | { readonly isOpen: true; readonly hasMarkup: boolean }
  | { readonly isOpen: false; readonly why: string };

export interface NotificationGate {
  check(): Promise<GateState>;
  /** Calls the listener when a notification service appears or goes. Returns the undo. */
  onOwner(listener: (isOwned: boolean) => void): () => void;
}

/**
 * NOT-01: showing a message holds up the whole main thread while the service is being started or does not answer
 * (120 s measured). So before each message the bus is asked, without starting anything, whether somebody owns the
 * name, and then that somebody whether it still answers.
 */
export function createNotificationGate(bus: DesktopBus | null): NotificationGate {
  return {
    async check() {
      if (bus === null) {
        return { isOpen: false, why: 'no session bus' };
      }
      if (!(await bus.hasOwner(serviceName))) {
        return { isOpen: false, why: 'no notification service runs' };
      }
      const answer = await bus.call({
        ...service,
        member: 'GetCapabilities',
        timeoutMs: answerLimitMs,
      });
      const capabilities = capabilitiesSchema.safeParse(answer?.[0]);
      return capabilities.success
        ? { isOpen: true, hasMarkup: capabilities.data.includes('body-markup') }
        : { isOpen: false, why: 'the notification service does not answer' };
    },
    onOwner: (listener) => bus?.watchOwner(serviceName, listener) ?? (() => {}),
  };
}

/** Windows and macOS: the system's own service is always there and does not block. */
export const openGate: NotificationGate = {
  check: () => Promise.resolve({ isOpen: true, hasMarkup: false }),
  onOwner: () => () => {},
};
