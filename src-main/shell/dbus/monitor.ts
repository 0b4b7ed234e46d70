import type { EventEmitter } from 'node:events';
import { Message, MessageType, sessionBus } from '@jellybrick/dbus-next';

/** A method call that somebody made, as a monitor sees it. */
export interface SeenCall {
  readonly member: string;
  readonly body: readonly unknown[];
}

/** Sees the calls that match a rule until it is stopped; sees nothing where the bus does not allow it. */
export type MonitorCalls = (rule: string, listener: (call: SeenCall) => void) => { stop(): void };

/**
 * Monitors of the session bus. Each has a connection of its own, because a monitor may not speak; the rule is the
 * bus's, so that nothing else arrives here.
 */
export function createMonitor(address: string): MonitorCalls {
  return (rule, listener) => {
    const bus = sessionBus({ busAddress: address });
    // The library's types leave this event out; without a listener a lost bus would end the program.
    const emitter: EventEmitter = bus;
    emitter.on('error', () => undefined);
    // Calls to somebody else: the library shows them here and, rightly, answers none of them.
    bus.on('message', (message: Message) => {
      if (message.type === MessageType.METHOD_CALL) {
        listener({ member: message.member ?? '', body: message.body });
      }
    });
    const dbus = 'org.freedesktop.DBus';
    const begin = new Message({
      destination: dbus,
      path: '/org/freedesktop/DBus',
      interface: `${dbus}.Monitoring`,
      member: 'BecomeMonitor',
      signature: 'asu',
      body: [[rule], 0],
    });
    // Not before the library knows its own name, after the bus's first answer: until then it answers calls to others too,
    // and a monitor that speaks is thrown out.
    emitter.once('connect', () => {
      bus.call(begin).catch(() => bus.disconnect());
    });
    return { stop: () => bus.disconnect() };
  };
}
