import * as z from 'zod';
import type { Clock } from '../../core/time/clock.ts';
import type { DesktopBus } from '../dbus/session-bus.ts';
import { trayWatcher } from './tray-host.ts';

const namesSchema = z.array(z.string());

/** Name on the bus of the connection that registered a process's tray icon; null = none is registered. */
async function ownerOfOwnItem(bus: DesktopBus, pid: number): Promise<string | null> {
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

/** How often the registered icons are looked through. */
const lookEveryMs = 250;

/**
 * Name on the bus of the connection that registers a process's tray icon, as soon as it has: on a busy computer the panel
 * takes its time. Null = none did within so many ms, or `signal` ended the looking.
 */
export async function ownItemWithin(
  withinMs: number,
  deps: {
    readonly bus: DesktopBus;
    readonly clock: Clock;
    readonly pid: number;
    readonly signal: AbortSignal;
  },
): Promise<string | null> {
  const { bus, clock, pid, signal } = deps;
  const endMs = clock.monotonicMs() + withinMs;
  while (!signal.aborted) {
    const owner = await ownerOfOwnItem(bus, pid);
    if (owner !== null || clock.monotonicMs() >= endMs) {
      return owner;
    }
    await clock.sleep(lookEveryMs, signal);
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
