import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { connectDesktopBus } from '../../src-main/shell/dbus/session-bus.ts';
import { createBusMessages } from '../../src-main/shell/notifications/bus-messages.ts';
import type { DesktopMessages } from '../../src-main/shell/notifications/desktop-port.ts';
import {
  createNotificationService,
  type LivingService,
  type NotificationService,
} from '../../src-main/shell/notifications/notification-service.ts';
import { createTexts } from '../../src-shared/texts/index.ts';
import {
  recordNotifications,
  type NotificationRecorder,
} from '../support/desktop/notification-recorder.ts';
import { startDesktop } from '../support/desktop/session.ts';

/** A real session bus with a notification service on it that notes what comes when, and the product's way to it. */
export interface NotifiedDesktop {
  readonly recorder: NotificationRecorder;
  readonly messages: DesktopMessages;
  readonly service: NotificationService;
  readonly living: LivingService;
  close(): Promise<void>;
}

/** Starts one; throws where the service does not answer. */
export async function openNotifiedDesktop(): Promise<NotifiedDesktop> {
  const desktop = await startDesktop({ panel: false });
  try {
    const recorder = await recordNotifications(desktop.bus);
    const bus = connectDesktopBus({ clock: systemClock, address: desktop.dbusAddress });
    if (bus === null) {
      throw new Error('no bus');
    }
    const service = createNotificationService(bus, systemClock);
    const messages = createBusMessages({
      service,
      busId: () => bus.id(),
      iconFile: '/icons/app.png',
      beep() {},
      log: silentLogger,
      texts: createTexts(),
      clicks: { act() {}, dismissed() {}, find: () => Promise.resolve(null) },
      onAvailability() {},
    });
    const close = async (): Promise<void> => {
      messages.stop();
      bus.close();
      await desktop.close();
    };
    const living = await service.find();
    if (living.kind !== 'ready') {
      await close();
      throw new Error(`the notification service: ${living.kind}`);
    }
    return { recorder, messages, service, living, close };
  } catch (error) {
    await desktop.close();
    throw error;
  }
}
