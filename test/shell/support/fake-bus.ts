import type {
  BusRequest,
  BusSignal,
  DesktopBus,
} from '../../../src-main/shell/dbus/session-bus.ts';

/** Unique name of whoever owns a name on the fake bus. */
export const fakeOwner = ':1.7';

/** A message bus with names, properties and answers set by the test; every call is kept. */
export function createFakeBus(): DesktopBus & {
  readonly calls: BusRequest[];
  readonly properties: Map<string, unknown>;
  /** By member; null or nothing = silence. */
  readonly answers: Map<string, readonly unknown[] | null>;
  /** Members that answer with an error. */
  readonly refused: Set<string>;
  /** Names that were asked to be started. */
  readonly started: string[];
  /** What asking for a service comes to; `running` also makes somebody own the name. */
  startable: Awaited<ReturnType<DesktopBus['start']>>;
  /** Calls whose answer comes after the limit, oldest first. */
  readonly late: ((values: readonly unknown[]) => void)[];
  /** Gives a name to somebody or takes it away, and tells who watches. */
  own(name: string, isOwned: boolean): void;
  signal(member: string, values: readonly unknown[], sender?: string): void;
} {
  const owned = new Set<string>();
  const watchers = new Set<{ name: string; listener: (isOwned: boolean) => void }>();
  const signalListeners = new Set<(signal: BusSignal) => void>();
  const calls: BusRequest[] = [];
  const properties = new Map<string, unknown>();
  const answers = new Map<string, readonly unknown[] | null>();
  const refused = new Set<string>();
  const fake = {
    calls,
    properties,
    answers,
    refused,
    started: [] as string[],
    startable: 'not-startable' as Awaited<ReturnType<DesktopBus['start']>>,
    late: [] as ((values: readonly unknown[]) => void)[],
    own(name: string, isOwned: boolean) {
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
    signal(member: string, values: readonly unknown[], sender = fakeOwner) {
      for (const listener of signalListeners) {
        listener({ sender, member, values });
      }
    },
    hasOwner: (name: string) => Promise.resolve(owned.has(name)),
    ownerOf: (name: string) => Promise.resolve(owned.has(name) ? fakeOwner : null),
    id: () => Promise.resolve('bus'),
    start(name: string) {
      fake.started.push(name);
      if (fake.startable === 'running') {
        fake.own(name, true);
      }
      return Promise.resolve(fake.startable);
    },
    watchOwner(name: string, listener: (isOwned: boolean) => void) {
      const watcher = { name, listener };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    listen(_object: unknown, listener: (signal: BusSignal) => void) {
      signalListeners.add(listener);
      return () => void signalListeners.delete(listener);
    },
    call(request: BusRequest) {
      calls.push(request);
      return Promise.resolve(answers.get(request.member) ?? null);
    },
    ask(request: BusRequest, onLate?: (values: readonly unknown[]) => void) {
      calls.push(request);
      const values = answers.get(request.member) ?? null;
      if (refused.has(request.member)) {
        return Promise.resolve({ kind: 'refused', error: 'test' } as const);
      }
      if (values === null && onLate !== undefined) {
        fake.late.push(onLate);
      }
      return Promise.resolve(
        values === null ? ({ kind: 'silent' } as const) : ({ kind: 'values', values } as const),
      );
    },
    property: (_target: unknown, name: string) => Promise.resolve(properties.get(name) ?? null),
    close: () => {},
  };
  return fake;
}
