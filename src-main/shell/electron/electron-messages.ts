import { Notification, shell } from 'electron';
import type { DesktopBus } from '../dbus/session-bus.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createBusMessages } from '../notifications/bus-messages.ts';
import type { DesktopMessages, DesktopMessagesDeps } from '../notifications/desktop-port.ts';
import { createElectronMessages } from '../notifications/electron-messages.ts';
import { createNoMessages } from '../notifications/no-messages.ts';
import { createNotificationService } from '../notifications/notification-service.ts';
import type { Places } from './places.ts';

export interface ElectronMessagesDeps extends DesktopMessagesDeps {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
  readonly bus: DesktopBus | null;
  readonly clock: Clock;
}

/** The desktop's messages: over the session bus on Linux, Electron's own elsewhere (docs/adr/0011). */
export function electronMessages(deps: ElectronMessagesDeps): DesktopMessages {
  const { bus, clock, places, platform } = deps;
  if (platform !== 'linux') {
    return createElectronMessages({
      ...deps,
      isSupported: () => Notification.isSupported(),
      create: (options) => new Notification({ ...options, icon: places.appIcon }),
    });
  }
  return bus === null
    ? createNoMessages(deps)
    : createBusMessages({
        ...deps,
        service: createNotificationService(bus, clock),
        busId: () => bus.id(),
        iconFile: places.appIcon,
        beep: () => shell.beep(),
      });
}
