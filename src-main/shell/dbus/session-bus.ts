import type { EventEmitter } from 'node:events';
import { sessionBus, Variant, type MessageBus } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { Clock } from '../../core/time/clock.ts';
import { boundedCall, dbusTarget, listen, start, watchOwner } from './bus-calls.ts';

/** How a call ended: with its values, with an error, or with nothing in time. */
export type BusAnswer =
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'silent' };

/** A signal of an object; the bus itself vouches for the sender, a unique name. */
export interface BusSignal {
  readonly sender: string;
  readonly member: string;
  readonly values: readonly unknown[];
}

/**
 * What Hooklight asks of the desktop's message bus. No call waits longer than its limit, and only `start` starts a
 * service. Nothing here blocks the thread: the client is JavaScript over a socket.
 */
export interface DesktopBus {
  /** Whether somebody owns the name now. `NameHasOwner` never starts a service (NOT-01). */
  hasOwner(name: string): Promise<boolean>;
  /** Calls the listener at each change of owner. Returns the undo. */
  watchOwner(name: string, listener: (isOwned: boolean) => void): () => void;
  /** First value of a method's answer; null when it fails, does not answer in time, or nobody is there. */
  call(request: BusRequest): Promise<readonly unknown[] | null>;
  /** The same, telling an error from silence. `onLate` hears an answer that came after the limit. */
  ask(request: BusRequest, onLate?: (values: readonly unknown[]) => void): Promise<BusAnswer>;
  property(target: BusTarget, name: string): Promise<unknown>;
  /** Tells this bus from every other; empty where it does not answer. */
  id(): Promise<string>;
  /** Unique name of who owns a name now; null = nobody. Starts nothing. */
  ownerOf(name: string): Promise<string | null>;
  /** Asks the bus to start the service of a name, if it knows how; true = it runs within the limit. */
  start(name: string, limitMs: number): Promise<'running' | 'not-startable' | 'not-starting'>;
  /** Calls the listener at each signal of this object's interface. Returns the undo. */
  listen(
    object: Pick<BusTarget, 'path' | 'interface'>,
    listener: (signal: BusSignal) => void,
  ): () => void;
  close(): void;
}

export interface BusTarget {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}
export interface BusRequest extends BusTarget {
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
  readonly timeoutMs?: number;
}

/** A value of the type `v`: what hints and properties are made of. */
export function variant(signature: string, value: unknown): unknown {
  return new Variant(signature, value);
}

const variantSchema = z.object({ value: z.unknown() });

/**
 * Connects to the session bus of the environment; null where there is none. The connection is made in the
 * background: a bus that does not answer gives calls without an answer, never an error thrown at start.
 */
export function connectDesktopBus(deps: {
  readonly clock: Clock;
  readonly address: string | undefined;
}): DesktopBus | null {
  if (deps.address === undefined || deps.address === '') {
    return null;
  }
  let bus: MessageBus;
  try {
    bus = sessionBus({ busAddress: deps.address });
  } catch {
    return null;
  }
  // The library's types leave this event out; without a listener a lost bus would end the program.
  const emitter: EventEmitter = bus;
  emitter.on('error', () => undefined);
  return overBus(bus, deps.clock);
}

function overBus(bus: MessageBus, clock: Clock): DesktopBus {
  let busId: unknown;
  const ask: DesktopBus['ask'] = (request, onLate) => boundedCall({ bus, clock, request, onLate });
  const call: DesktopBus['call'] = async (request) => {
    const answer = await ask(request);
    return answer.kind === 'values' ? answer.values : null;
  };
  const hasOwner = async (name: string): Promise<boolean> => {
    const answer = await call({
      ...dbusTarget,
      member: 'NameHasOwner',
      signature: 's',
      body: [name],
    });
    return answer?.[0] === true;
  };
  return {
    hasOwner,
    watchOwner: (name, listener) => watchOwner({ bus, call, name, listener }),
    listen: (object, listener) => listen({ bus, call, object, listener }),
    call,
    ask,
    async id() {
      busId ??= (await call({ ...dbusTarget, member: 'GetId' }))?.[0];
      return typeof busId === 'string' ? busId : '';
    },
    async ownerOf(name) {
      const request = { member: 'GetNameOwner', signature: 's', body: [name] };
      const owner = (await call({ ...dbusTarget, ...request }))?.[0];
      return typeof owner === 'string' ? owner : null;
    },
    start: (name, limitMs) => start(ask, name, limitMs),
    async property(target, name) {
      const answer = await call({
        ...target,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [target.interface, name],
      });
      const holder = variantSchema.safeParse(answer?.[0]);
      return holder.success ? holder.data.value : null;
    },
    close: () => bus.disconnect(),
  };
}
