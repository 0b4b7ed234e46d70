import { Message } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { BusClient } from './bus-client.ts';
import { waitFor } from './wait.ts';

/** A Notify call exactly as it came over the bus. */
interface RecordedNotification {
  readonly id: number;
  readonly appName: string;
  readonly replacesId: number;
  readonly summary: string;
  readonly body: string;
  readonly actions: readonly string[];
  /** Hints by name; pictures are left out. */
  readonly hints: Readonly<Record<string, unknown>>;
  /** -1 is the server's own choice, 0 never expires. */
  readonly timeoutMs: number;
}

/** Why a notification went, by the desktop notifications specification: 1 expired, 2 dismissed, 3 closed by the app. */
type CloseReason = 1 | 2 | 3;

export interface NotificationRecorder {
  readonly shown: readonly RecordedNotification[];
  /** When each came, `performance.now()`. */
  readonly arrivedAtMs: readonly number[];
  /** Ids that the app took back. */
  readonly closed: readonly number[];
  waitForCount(count: number, timeoutMs?: number): Promise<void>;
  /** The user clicks the notification. */
  click(id: number, action?: string): void;
  close(id: number, reason: CloseReason): void;
  /** Gives the name away, as a daemon that ends. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** While it hangs it keeps the name and answers nobody. */
  hang(isHanging: boolean): void;
}

const notifySchema = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.object({ value: z.unknown() })),
  z.number(),
]);

const serviceName = 'org.freedesktop.Notifications';
const servicePath = '/org/freedesktop/Notifications';

/** Becomes the notification service of a desktop that was started with `notifications: 'none'`. */
export async function recordNotifications(client: BusClient): Promise<NotificationRecorder> {
  const shown: RecordedNotification[] = [];
  const closed: number[] = [];
  const arrivedAtMs: number[] = [];
  let isHung = false;
  const emit = (name: string, signature: string, body: unknown[]): void =>
    client.bus.send(Message.newSignal(servicePath, serviceName, name, signature, body));
  const close = (id: number, reason: CloseReason): void =>
    emit('NotificationClosed', 'uu', [id, reason]);
  const answers: Readonly<Record<string, (call: Message) => Message>> = {
    GetServerInformation: (call) =>
      Message.newMethodReturn(call, 'ssss', ['recorder', 'Hooklight tests', '1', '1.2']),
    GetCapabilities: (call) =>
      Message.newMethodReturn(call, 'as', [
        ['actions', 'body', 'body-markup', 'icon-static', 'persistence'],
      ]),
    Notify: (call) => {
      const notification = parseNotify(call.body, shown.length + 1);
      shown.push(notification);
      arrivedAtMs.push(performance.now());
      return Message.newMethodReturn(call, 'u', [notification.id]);
    },
    CloseNotification: (call) => {
      const id = z.number().parse(call.body[0]);
      closed.push(id);
      close(id, 3);
      return Message.newMethodReturn(call);
    },
  };
  client.bus.addMethodHandler((call) => {
    const answer = call.interface === serviceName ? answers[call.member] : undefined;
    if (answer === undefined) {
      return false;
    }
    if (!isHung) {
      client.bus.send(answer(call));
    }
    return true;
  });
  await client.bus.requestName(serviceName);
  return {
    shown,
    closed,
    arrivedAtMs,
    close,
    waitForCount: async (count, timeoutMs = 10_000) => {
      await waitFor(`${count} notifications`, () => shown.length >= count, { timeoutMs });
    },
    leave: async () => void (await client.bus.releaseName(serviceName)),
    comeBack: async () => void (await client.bus.requestName(serviceName)),
    hang: (isHanging) => {
      isHung = isHanging;
    },
    click: (id, action = 'default') => emit('ActionInvoked', 'us', [id, action]),
  };
}

function parseNotify(body: readonly unknown[], nextId: number): RecordedNotification {
  const [appName, replacesId, , summary, text, actions, hints, timeoutMs] =
    notifySchema.parse(body);
  // Pictures are long and tell nothing.
  const told = Object.entries(hints).filter(([name]) => !name.startsWith('image'));
  return {
    id: replacesId === 0 ? nextId : replacesId,
    appName,
    replacesId,
    summary,
    body: text,
    actions,
    timeoutMs,
    hints: Object.fromEntries(told.map(([name, variant]) => [name, variant.value])),
  };
}
