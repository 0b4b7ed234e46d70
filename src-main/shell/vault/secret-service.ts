import type { BusTarget, DesktopBus } from '../dbus/session-bus.ts';
import type { KeyringProbe } from './key-wrapper.ts';

const serviceName = 'org.freedesktop.secrets';
const defaultCollection: BusTarget = {
  destination: serviceName,
  path: '/org/freedesktop/secrets/aliases/default',
  interface: 'org.freedesktop.Secret.Collection',
};

/** Looks at the freedesktop secret service: reading a property asks nobody for a password. */
export function createSecretServiceProbe(bus: DesktopBus | null): KeyringProbe {
  return {
    async look() {
      if (bus === null) {
        return 'unknown';
      }
      if (!(await bus.hasOwner(serviceName))) {
        return 'absent';
      }
      const isLocked = await bus.property(defaultCollection, 'Locked');
      return typeof isLocked === 'boolean' ? (isLocked ? 'locked' : 'unlocked') : 'unknown';
    },
  };
}
