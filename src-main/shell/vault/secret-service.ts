import type { BusTarget, DesktopBus } from '../dbus/session-bus.ts';
import type { KeyringProbe } from './key-wrapper.ts';

const serviceName = 'org.freedesktop.secrets';
const defaultCollection: BusTarget = {
  destination: serviceName,
  path: '/org/freedesktop/secrets/aliases/default',
  interface: 'org.freedesktop.Secret.Collection',
};

/** Whether a secret service runs now; asking never starts one. */
export async function hasSecretService(bus: DesktopBus | null): Promise<boolean> {
  return bus !== null && (await bus.hasOwner(serviceName));
}

/** Looks at the freedesktop secret service: reading a property asks nobody for a password. */
export function createSecretServiceProbe(bus: DesktopBus | null): KeyringProbe {
  return {
    async look() {
      if (bus === null) {
        return 'unknown';
      }
      if (!(await hasSecretService(bus))) {
        return 'absent';
      }
      const isLocked = await bus.property(defaultCollection, 'Locked');
      return typeof isLocked === 'boolean' ? (isLocked ? 'locked' : 'unlocked') : 'unknown';
    },
  };
}
