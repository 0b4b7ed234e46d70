import { Message, MessageFlag, MessageType, type MessageBus } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { Clock } from '../../core/time/clock.ts';
import type { BusAnswer, BusRequest, BusSignal, BusTarget, DesktopBus } from './session-bus.ts';

const dbusName = 'org.freedesktop.DBus';
/** The bus itself. */
export const dbusTarget: BusTarget = {
  destination: dbusName,
  path: '/org/freedesktop/DBus',
  interface: dbusName,
};
const defaultTimeoutMs = 2000;
const ownerChangeSchema = z.tuple([z.string(), z.string(), z.string()]);

/** One call, bounded, that starts nobody. */
export async function boundedCall(options: {
  readonly bus: MessageBus;
  readonly clock: Clock;
  readonly request: BusRequest;
  readonly onLate: ((values: readonly unknown[]) => void) | undefined;
}): Promise<BusAnswer> {
  const { bus, clock, onLate } = options;
  const { timeoutMs = defaultTimeoutMs, signature = '', body = [], ...target } = options.request;
  const message = new Message({
    ...target,
    signature,
    body: [...body],
    flags: MessageFlag.NO_AUTO_START,
  });
  const done = new AbortController();
  let isLate = false;
  const answer = Promise.resolve(message)
    .then(async (sent) => await bus.call(sent))
    .then(
      (reply): BusAnswer => {
        const values = reply?.body ?? [];
        if (isLate) {
          onLate?.(values);
        }
        return { kind: 'values', values };
      },
      (error: unknown): BusAnswer => ({ kind: 'refused', error: errorName(error) }),
    );
  const timeout = clock.sleep(timeoutMs, done.signal).then((): BusAnswer => {
    isLate = true;
    return { kind: 'silent' };
  });
  const result = await Promise.race([answer, timeout]);
  done.abort();
  return result;
}

/** The D-Bus name of an error, as the library keeps it beside the text. */
function errorName(error: unknown): string {
  const named = z.object({ type: z.string() }).safeParse(error);
  return named.success ? named.data.type : 'unknown';
}

/** `StartServiceByName`, bounded. */
export async function start(
  ask: DesktopBus['ask'],
  name: string,
  limitMs: number,
): ReturnType<DesktopBus['start']> {
  const answer = await ask({
    ...dbusTarget,
    member: 'StartServiceByName',
    signature: 'su',
    body: [name, 0],
    timeoutMs: limitMs,
  });
  if (answer.kind === 'values') {
    return 'running';
  }
  return answer.kind === 'refused' && answer.error === `${dbusName}.Error.ServiceUnknown`
    ? 'not-startable'
    : 'not-starting';
}

/** What following messages needs of a connection. */
interface Hearing {
  on(event: 'message', listener: (message: Message) => void): unknown;
  off(event: 'message', listener: (message: Message) => void): unknown;
}

/** Follows the messages that match a rule, from subscribing until the undo. */
function follow(options: {
  readonly bus: Hearing;
  readonly call: DesktopBus['call'];
  readonly rule: string;
  readonly onMessage: (message: Message) => void;
}): () => void {
  const { bus, call, rule, onMessage } = options;
  bus.on('message', onMessage);
  void call({ ...dbusTarget, member: 'AddMatch', signature: 's', body: [rule] });
  return () => {
    bus.off('message', onMessage);
    void call({ ...dbusTarget, member: 'RemoveMatch', signature: 's', body: [rule] });
  };
}

/** Signals of one object. */
export function listen(options: {
  readonly bus: Hearing;
  readonly call: DesktopBus['call'];
  readonly object: Pick<BusTarget, 'path' | 'interface'>;
  readonly listener: (signal: BusSignal) => void;
}): () => void {
  const { bus, call, object, listener } = options;
  return follow({
    bus,
    call,
    rule: `type='signal',interface='${object.interface}',path='${object.path}'`,
    onMessage(message) {
      const { body, member, sender } = message;
      const isOurs = message.interface === object.interface && message.path === object.path;
      if (message.type === MessageType.SIGNAL && isOurs && member !== undefined) {
        listener({ sender: sender ?? '', member, values: body });
      }
    },
  });
}

/** Changes of the owner of a name. Anybody can send us a signal of this shape; only the bus itself is believed. */
export function watchOwner(options: {
  readonly bus: Hearing;
  readonly call: (request: BusRequest) => Promise<readonly unknown[] | null>;
  readonly name: string;
  readonly listener: (isOwned: boolean) => void;
}): () => void {
  const { bus, call, name, listener } = options;
  const rule = `type='signal',sender='${dbusName}',interface='${dbusName}',member='NameOwnerChanged',arg0='${name}'`;
  const onMessage = (message: Message): void => {
    const { interface: from, member, sender } = message;
    if (member !== 'NameOwnerChanged' || from !== dbusName || sender !== dbusName) {
      return;
    }
    const change = ownerChangeSchema.safeParse(message.body);
    if (change.success && change.data[0] === name) {
      listener(change.data[2] !== '');
    }
  };
  return follow({ bus, call, rule, onMessage });
}
