import { interface as dbusInterface } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { BusClient } from './bus-client.ts';
import { waitFor } from './wait.ts';

/** A Notify call exactly as it came over the bus. */
export interface RecordedNotification {
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
export type CloseReason = 1 | 2 | 3;

export interface NotificationRecorder {
  readonly shown: readonly RecordedNotification[];
  waitForCount(count: number, timeoutMs?: number): Promise<void>;
  /** The user clicks the notification. */
  click(id: number, action?: string): void;
  close(id: number, reason: CloseReason): void;
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

class NotificationService extends dbusInterface.Interface {
  readonly shown: RecordedNotification[] = [];
  private lastId = 0;

  constructor() {
    super('org.freedesktop.Notifications');
  }

  GetServerInformation(): readonly string[] {
    return ['recorder', 'Hooklight tests', '1', '1.2'];
  }

  GetCapabilities(): readonly string[] {
    return ['actions', 'body', 'body-markup', 'icon-static', 'persistence'];
  }

  Notify(...raw: readonly unknown[]): number {
    const [appName, replacesId, , summary, body, actions, hints, timeoutMs] =
      notifySchema.parse(raw);
    this.lastId += 1;
    const id = replacesId === 0 ? this.lastId : replacesId;
    const plainHints = Object.entries(hints).filter(([name]) => !name.startsWith('image'));
    this.shown.push({
      id,
      appName,
      replacesId,
      summary,
      body,
      actions,
      timeoutMs,
      hints: Object.fromEntries(plainHints.map(([name, variant]) => [name, variant.value])),
    });
    return id;
  }

  CloseNotification(id: number): void {
    this.NotificationClosed(id, 3);
  }

  NotificationClosed(id: number, reason: CloseReason): readonly number[] {
    return [id, reason];
  }

  ActionInvoked(id: number, action: string): readonly unknown[] {
    return [id, action];
  }
}

NotificationService.configureMembers({
  methods: {
    GetServerInformation: { outSignature: 'ssss' },
    GetCapabilities: { outSignature: 'as' },
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
  },
  signals: {
    NotificationClosed: { signature: 'uu' },
    ActionInvoked: { signature: 'us' },
  },
});

/** Becomes the notification service of a desktop that was started with `notifications: 'none'`. */
export async function recordNotifications(client: BusClient): Promise<NotificationRecorder> {
  const service = new NotificationService();
  client.bus.export('/org/freedesktop/Notifications', service);
  await client.bus.requestName('org.freedesktop.Notifications');
  return {
    shown: service.shown,
    waitForCount: async (count, timeoutMs = 10_000) => {
      await waitFor(`${count} notifications`, () => service.shown.length >= count, { timeoutMs });
    },
    click: (id, action = 'default') => void service.ActionInvoked(id, action),
    close: (id, reason) => void service.NotificationClosed(id, reason),
  };
}
