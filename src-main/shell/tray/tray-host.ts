import type { BusTarget, DesktopBus } from '../dbus/session-bus.ts';
import type { Clock } from '../../core/time/clock.ts';

const watcherName = 'org.kde.StatusNotifierWatcher';
/** Where tray icons are registered. */
export const trayWatcher: BusTarget = {
  destination: watcherName,
  path: '/StatusNotifierWatcher',
  interface: watcherName,
};
/** How long the start waits for a tray host; login starts are often earlier than the panel. */
const hostWaitMs = 3000;
const lookEveryMs = 100;
/** A watcher without a host is looked at again so often. */
const slowLookEveryMs = 5000;

/** Whether this desktop has a place for tray icons, now and later. */
export interface TrayHost {
  /** Waits for a host, at most {@link hostWaitMs}. */
  wait(): Promise<boolean>;
  /** Calls the listener when the host comes or goes, from what `wait` found on. */
  watch(wasFound: boolean, listener: (isPresent: boolean) => void): void;
  stop(): void;
}

/**
 * Linux: an icon made before the tray's watcher is on the bus is never registered there, so the watcher and its host
 * are waited for, and the icon is made anew when they come back (DSK-05).
 */
export function createTrayHost(bus: DesktopBus, clock: Clock): TrayHost {
  const stopping = new AbortController();
  const look: Look = async (everyMs, limitMs) => {
    const endMs = clock.monotonicMs() + limitMs;
    while (!stopping.signal.aborted) {
      if (await isHostThere(bus)) {
        return true;
      }
      if (clock.monotonicMs() + everyMs > endMs) {
        return false;
      }
      await clock.sleep(everyMs, stopping.signal);
    }
    return false;
  };
  return {
    wait: () => look(lookEveryMs, hostWaitMs),
    watch(wasFound, listener) {
      const follow = createFollower(look, listener);
      const undo = bus.watchOwner(watcherName, (isOwned) => void follow(isOwned));
      stopping.signal.addEventListener('abort', undo, { once: true });
      if (!wasFound) {
        // The watcher may be there without a host, or have come between the wait and the watch.
        void bus.hasOwner(watcherName).then((isOwned) => (isOwned ? follow(true) : undefined));
      }
    },
    stop: () => stopping.abort(),
  };
}

type Look = (everyMs: number, limitMs: number) => Promise<boolean>;

async function isHostThere(bus: DesktopBus): Promise<boolean> {
  return (
    (await bus.hasOwner(watcherName)) &&
    (await bus.property(trayWatcher, 'IsStatusNotifierHostRegistered')) === true
  );
}

/** Turns changes of the watcher's owner into "a host is there" and "gone"; only the latest change counts. */
function createFollower(
  look: Look,
  listener: (isPresent: boolean) => void,
): (isOwned: boolean) => Promise<void> {
  let generation = 0;
  return async (isOwned) => {
    generation += 1;
    const mine = generation;
    if (!isOwned) {
      listener(false);
      return;
    }
    // The panel owns the name a moment before it can show anything.
    const found =
      (await look(lookEveryMs, hostWaitMs)) ||
      (await look(slowLookEveryMs, Number.POSITIVE_INFINITY));
    if (found && mine === generation) {
      listener(true);
    }
  };
}

/** Windows and macOS always have a tray. */
export const alwaysThere: TrayHost = {
  wait: () => Promise.resolve(true),
  watch: () => {},
  stop: () => {},
};

/** Linux without a session bus: nothing can be found out, and nothing will change. */
export const neverThere: TrayHost = {
  wait: () => Promise.resolve(false),
  watch: () => {},
  stop: () => {},
};
