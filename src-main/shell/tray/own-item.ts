import * as z from 'zod';
import type { DesktopBus } from '../dbus/session-bus.ts';
import { trayWatcher } from './tray-host.ts';

const namesSchema = z.array(z.string());

/** Name on the bus of the connection that registered a process's tray icon; null = none is registered. */
export async function ownerOfOwnItem(bus: DesktopBus, pid: number): Promise<string | null> {
  const names = namesSchema.safeParse(
    await bus.property(trayWatcher, 'RegisteredStatusNotifierItems'),
  );
  for (const name of names.success ? names.data : []) {
    const owner = /^:[\d.]+/.exec(name)?.[0] ?? '';
    if (owner !== '' && (await pidOf(bus, owner)) === pid) {
      return owner;
    }
  }
  return null;
}

async function pidOf(bus: DesktopBus, owner: string): Promise<unknown> {
  const dbus = 'org.freedesktop.DBus';
  const answer = await bus.call({
    destination: dbus,
    path: '/org/freedesktop/DBus',
    interface: dbus,
    member: 'GetConnectionUnixProcessID',
    signature: 's',
    body: [owner],
  });
  return answer?.[0];
}
