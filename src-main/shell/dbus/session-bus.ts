import type { EventEmitter } from 'node:events';
import { Message, MessageFlag, sessionBus, type MessageBus } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { Clock } from '../../core/time/clock.ts';

/** What Hooklight asks of the desktop's message bus. No call waits longer than its limit or starts a service. */
export interface DesktopBus {
  /** Whether somebody owns the name now. `NameHasOwner` never starts a service (NOT-01). */
  hasOwner(name: string): Promise<boolean>;
  /** Calls the listener at each change of owner. Returns the undo. */
  watchOwner(name: string, listener: (isOwned: boolean) => void): () => void;
  /** First value of a method's answer; null when it fails, does not answer in time, or nobody is there. */
  call(request: BusRequest): Promise<readonly unknown[] | null>;
  property(target: BusTarget, name: string): Promise<unknown>;
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

const dbusName = 'org.freedesktop.DBus';
const dbusTarget: BusTarget = {
  destination: dbusName,
  path: '/org/freedesktop/DBus',
  interface: dbusName,
};
const defaultTimeoutMs = 2000;
const variantSchema = z.object({ value: z.unknown() });
const ownerChangeSchema = z.tuple([z.string(), z.string(), z.string()]);

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
  const call = (request: BusRequest) => boundedCall(bus, deps.clock, request);
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
    call,
    async property(target, name) {
      const answer = await call({
        ...target,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [target.interface, name],
      });
      const variant = variantSchema.safeParse(answer?.[0]);
      return variant.success ? variant.data.value : null;
    },
    close: () => bus.disconnect(),
  };
}

async function boundedCall(
  bus: MessageBus,
  clock: Clock,
  request: BusRequest,
): Promise<readonly unknown[] | null> {
  const { timeoutMs = defaultTimeoutMs, signature = '', body = [], ...target } = request;
  const message = new Message({
    ...target,
    signature,
    body: [...body],
    flags: MessageFlag.NO_AUTO_START,
  });
  const done = new AbortController();
  const answer = Promise.resolve(message)
    .then(async (sent) => await bus.call(sent))
    .then(
      (reply) => reply?.body ?? [],
      () => null,
    );
  const timeout = clock.sleep(timeoutMs, done.signal).then(() => null);
  const result = await Promise.race([answer, timeout]);
  done.abort();
  return result;
}

function watchOwner(options: {
  readonly bus: MessageBus;
  readonly call: (request: BusRequest) => Promise<readonly unknown[] | null>;
  readonly name: string;
  readonly listener: (isOwned: boolean) => void;
}): () => void {
  const { bus, call, name, listener } = options;
  const rule = `type='signal',sender='${dbusName}',interface='${dbusName}',member='NameOwnerChanged',arg0='${name}'`;
  const onMessage = (message: Message): void => {
    if (message.member !== 'NameOwnerChanged' || message.interface !== dbusName) {
      return;
    }
    const change = ownerChangeSchema.safeParse(message.body);
    if (change.success && change.data[0] === name) {
      listener(change.data[2] !== '');
    }
  };
  bus.on('message', onMessage);
  void call({ ...dbusTarget, member: 'AddMatch', signature: 's', body: [rule] });
  return () => {
    bus.off('message', onMessage);
    void call({ ...dbusTarget, member: 'RemoveMatch', signature: 's', body: [rule] });
  };
}
