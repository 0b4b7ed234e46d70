import * as z from 'zod';
import type { NotShown } from '../../../src-shared/messages.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { BusTarget, DesktopBus } from '../dbus/session-bus.ts';

const serviceName = 'org.freedesktop.Notifications';
const servicePath = '/org/freedesktop/Notifications';
/** A service that does not answer within this is treated as not there. */
const answerLimitMs = 1000;
/** All of a message together stays below the port's 5 s. */
const startLimitMs = 1500;
const showLimitMs = 1500;
/** A service that did not come up is not asked to again for so long; one that comes by itself is used at once. */
const startAgainMs = 60_000;

const capabilitiesSchema = z.array(z.string());
const idSchema = z.number().int().min(1);
const actionSchema = z.tuple([idSchema, z.string()]);
const closedSchema = z.tuple([idSchema, z.number()]);

/** A service that lives now. `owner` is the process behind the name: message ids are its own. */
export interface LivingService {
  readonly kind: 'ready';
  readonly owner: string;
  readonly capabilities: ReadonlySet<string>;
}
/** Why nobody shows messages. */
type Absence = Extract<NotShown, 'no-service' | 'not-starting' | 'no-answer'>;
export type FoundService = LivingService | { readonly kind: Absence };

/** A message in the words of the desktop notifications specification. */
export interface ServiceMessage {
  readonly replacesId: number;
  readonly icon: string;
  readonly title: string;
  readonly body: string;
  /** Key, label, key, label … */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
}

export type ServiceAnswer =
  | { readonly kind: 'shown'; readonly id: number }
  | { readonly kind: Extract<NotShown, 'no-answer' | 'refused'> };

/** What the service tells of its messages. */
export interface ServiceListener {
  onAction(message: { readonly owner: string; readonly id: number }, action: string): void;
  /** The person put it away. */
  onDismissed(message: { readonly owner: string; readonly id: number }): void;
}

/** The desktop's notification service behind the message bus. */
export interface NotificationService {
  /** Who shows messages now; starts a service that can be started. Never waits long, never for ever. */
  find(): Promise<FoundService>;
  /** `onLate` hears the id of a message that was taken after we gave up waiting. */
  show(
    owner: string,
    message: ServiceMessage,
    onLate: (id: number) => void,
  ): Promise<ServiceAnswer>;
  close(owner: string, id: number): void;
  /** Name and version; null when the service does not say. */
  describe(owner: string): Promise<string | null>;
  /** Whether its "do not disturb" is on, where it tells. */
  isQuiet(owner: string): Promise<boolean>;
  listen(listener: ServiceListener): () => void;
  /** Calls the listener when a service appears or goes. Returns the undo. */
  onOwner(listener: (isOwned: boolean) => void): () => void;
}

const at = (owner: string): BusTarget => ({
  destination: owner,
  path: servicePath,
  interface: serviceName,
});

/**
 * The service of the freedesktop specification. Messages go to the living owner of the name and to nobody else
 * (NOT-01): they can start nothing, and an owner that hangs costs its time limit, never the thread.
 */
export function createNotificationService(bus: DesktopBus, clock: Clock): NotificationService {
  return {
    find: createFinder(bus, clock),
    async show(owner, message, onLate) {
      const { replacesId, icon, title, body, actions, hints } = message;
      const request = {
        ...at(owner),
        member: 'Notify',
        signature: 'susssasa{sv}i',
        body: ['Hooklight', replacesId, icon, title, body, [...actions], hints, -1],
        timeoutMs: showLimitMs,
      };
      const answer = await bus.ask(request, (values) => {
        const late = idSchema.safeParse(values[0]);
        if (late.success) {
          onLate(late.data);
        }
      });
      if (answer.kind === 'silent') {
        return { kind: 'no-answer' };
      }
      const id = idSchema.safeParse(answer.kind === 'values' ? answer.values[0] : null);
      return id.success ? { kind: 'shown', id: id.data } : { kind: 'refused' };
    },
    close(owner, id) {
      void bus.call({ ...at(owner), member: 'CloseNotification', signature: 'u', body: [id] });
    },
    async describe(owner) {
      const told = await bus.call({
        ...at(owner),
        member: 'GetServerInformation',
        timeoutMs: answerLimitMs,
      });
      const names = z.tuple([z.string(), z.string(), z.string()]).rest(z.unknown()).safeParse(told);
      return names.success ? `${names.data[0]} ${names.data[2]}`.trim().slice(0, 120) : null;
    },
    async isQuiet(owner) {
      const [inhibited, paused] = await Promise.all([
        bus.property(at(owner), 'Inhibited'),
        bus.property({ ...at(owner), interface: 'org.dunstproject.cmd0' }, 'paused'),
      ]);
      return inhibited === true || paused === true;
    },
    listen: (listener) => listenTo(bus, listener),
    onOwner: (listener) => bus.watchOwner(serviceName, listener),
  };
}

function createFinder(bus: DesktopBus, clock: Clock): NotificationService['find'] {
  let triedAtMs = Number.NEGATIVE_INFINITY;
  const startIfPossible = async (): Promise<Absence | null> => {
    if (clock.monotonicMs() - triedAtMs < startAgainMs) {
      return 'not-starting';
    }
    const started = await bus.start(serviceName, startLimitMs);
    if (started === 'not-starting') {
      triedAtMs = clock.monotonicMs();
    }
    return started === 'running' ? null : started === 'not-startable' ? 'no-service' : started;
  };
  return async () => {
    let owner = await bus.ownerOf(serviceName);
    if (owner === null) {
      const why = await startIfPossible();
      if (why !== null) {
        return { kind: why };
      }
      owner = await bus.ownerOf(serviceName);
    }
    if (owner === null) {
      return { kind: 'no-service' };
    }
    triedAtMs = Number.NEGATIVE_INFINITY;
    const answer = await bus.call({
      ...at(owner),
      member: 'GetCapabilities',
      timeoutMs: answerLimitMs,
    });
    const capabilities = capabilitiesSchema.safeParse(answer?.[0]);
    return capabilities.success
      ? { kind: 'ready', owner, capabilities: new Set(capabilities.data) }
      : { kind: 'no-answer' };
  };
}

/** Why a message was closed, by the specification: 1 expired, 2 dismissed by the person, 3 by us, 4 otherwise. */
const dismissed = 2;

function listenTo(bus: DesktopBus, listener: ServiceListener): () => void {
  return bus.listen({ path: servicePath, interface: serviceName }, ({ sender, member, values }) => {
    if (member === 'ActionInvoked') {
      const action = actionSchema.safeParse(values);
      if (action.success) {
        listener.onAction({ owner: sender, id: action.data[0] }, action.data[1]);
      }
    } else if (member === 'NotificationClosed') {
      const closed = closedSchema.safeParse(values);
      if (closed.success && closed.data[1] === dismissed) {
        listener.onDismissed({ owner: sender, id: closed.data[0] });
      }
    }
  });
}
