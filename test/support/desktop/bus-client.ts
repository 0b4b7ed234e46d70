import type { EventEmitter } from 'node:events';
import { Message, sessionBus, type MessageBus } from '@jellybrick/dbus-next';
import * as z from 'zod';
import { waitFor, within } from './wait.ts';

interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus signature of `body`; empty without arguments. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
  readonly timeoutMs?: number;
}

/** A connection to one desktop's session bus. */
export interface BusClient {
  readonly bus: MessageBus;
  call(call: BusCall): Promise<readonly unknown[]>;
  property(
    target: Pick<BusCall, 'destination' | 'path' | 'interface'>,
    name: string,
  ): Promise<unknown>;
  hasOwner(name: string): Promise<boolean>;
  waitForOwner(name: string, timeoutMs?: number): Promise<void>;
  close(): void;
}

const variantSchema = z.object({ value: z.unknown() });

/** A connection that was opened while the daemon was not listening yet is dead for ever, and says nothing. */
const answersWithinMs = 3000;
const connectTries = 10;

/** Connects to the bus at `address` and makes sure that it answers. */
export async function connectBus(address: string): Promise<BusClient> {
  for (let tries = 1; ; tries += 1) {
    const client = openBus(address);
    try {
      const dbus = { path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus.Peer' };
      const destination = 'org.freedesktop.DBus';
      await client.call({ ...dbus, destination, member: 'Ping', timeoutMs: answersWithinMs });
      return client;
    } catch (error) {
      client.close();
      if (tries === connectTries) {
        throw error;
      }
    }
  }
}

/** Connects to the bus at `address`; every call is bounded (15 s unless it says otherwise). */
function openBus(address: string): BusClient {
  const bus = sessionBus({ busAddress: address });
  // Without a listener a closed connection would end the test run. The library's types leave this event out.
  const emitter: EventEmitter = bus;
  emitter.on('error', () => undefined);
  const call = async (wanted: BusCall): Promise<readonly unknown[]> => {
    const { timeoutMs = 15_000, signature = '', body = [], ...target } = wanted;
    const message = new Message({ ...target, signature, body: [...body] });
    const answer = await within(
      `${target.interface}.${target.member}`,
      timeoutMs,
      bus.call(message),
    );
    return answer?.body ?? [];
  };
  const hasOwner = async (name: string): Promise<boolean> => {
    const dbus = 'org.freedesktop.DBus';
    const target = { destination: dbus, path: '/org/freedesktop/DBus', interface: dbus };
    const [owned] = await call({ ...target, member: 'NameHasOwner', signature: 's', body: [name] });
    return owned === true;
  };
  return {
    bus,
    call,
    hasOwner,
    property: async (target, name) => {
      const [variant] = await call({
        destination: target.destination,
        path: target.path,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [target.interface, name],
      });
      return variantSchema.parse(variant).value;
    },
    waitForOwner: async (name, timeoutMs = 40_000) => {
      await waitFor(`${name} on the bus`, async () => await hasOwner(name), { timeoutMs });
    },
    close: () => bus.disconnect(),
  };
}
