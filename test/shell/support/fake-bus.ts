import type { BusRequest, DesktopBus } from '../../../src-main/shell/dbus/session-bus.ts';

/** A message bus with names, properties and answers set by the test; every call is kept. */
export function createFakeBus(): DesktopBus & {
  readonly calls: BusRequest[];
  readonly properties: Map<string, unknown>;
  readonly answers: Map<string, readonly unknown[] | null>;
  /** Gives a name to somebody or takes it away, and tells who watches. */
  own(name: string, isOwned: boolean): void;
} {
  const owned = new Set<string>();
  const watchers = new Set<{ name: string; listener: (isOwned: boolean) => void }>();
  const calls: BusRequest[] = [];
  const properties = new Map<string, unknown>();
  const answers = new Map<string, readonly unknown[] | null>();
  return {
    calls,
    properties,
    answers,
    own(name, isOwned) {
      if (isOwned) {
        owned.add(name);
      } else {
        owned.delete(name);
      }
      for (const watcher of watchers) {
        if (watcher.name === name) {
          watcher.listener(isOwned);
        }
      }
    },
    hasOwner: (name) => Promise.resolve(owned.has(name)),
    watchOwner(name, listener) {
      const watcher = { name, listener };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    call(request) {
      calls.push(request);
      return Promise.resolve(answers.get(request.member) ?? null);
    },
    property: (_target, name) => Promise.resolve(properties.get(name) ?? null),
    close: () => {},
  };
}
