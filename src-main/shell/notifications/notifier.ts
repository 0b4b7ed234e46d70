import type { Route } from '../../../src-shared/ipc-contract.ts';
import type { NotificationMessage, Notifier } from '../../core/engine/ports.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { GateState, NotificationGate } from './notification-gate.ts';

/** What is used of Electron's notification. */
interface ShownNotification {
  on(event: 'show' | 'click' | 'close' | 'failed', listener: () => void): unknown;
  show(): void;
  close(): void;
}

export interface NotifierDeps {
  readonly create: (options: {
    readonly title: string;
    readonly body: string;
    readonly urgency: 'low' | 'normal' | 'critical';
    readonly silent: boolean;
  }) => ShownNotification;
  readonly gate: NotificationGate;
  readonly clock: Clock;
  readonly log: Logger;
  readonly openRoute: (route: Route) => void;
  /** Tells the window that messages cannot be shown (a reason), or can again (null). */
  readonly onAvailability: (why: string | null) => void;
}

/** The service says "shown" or "failed" at once; without either the message counts as not shown. */
const showLimitMs = 3000;
/** Messages kept alive for their click; older ones lose it, as they do when the app restarts. */
const maxKept = 50;

/**
 * Shows the engine's messages. One per key: a newer one takes the place of the older. A message that could not be
 * shown stays in the engine's outbox, so nothing is lost while no service runs.
 */
export function createNotifier(deps: NotifierDeps): Notifier & { stop(): void } {
  /** Strong references: a notification that is collected loses its click. */
  const kept = new Map<string, ShownNotification>();
  const unwatch = deps.gate.onOwner((isOwned) => {
    if (isOwned) {
      void deps.gate.check().then((state) => deps.onAvailability(state.isOpen ? null : state.why));
    }
  });
  const drop = (key: string): void => {
    kept.get(key)?.close();
    kept.delete(key);
  };
  const keep = (key: string, notification: ShownNotification): void => {
    kept.set(key, notification);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - maxKept))) {
      kept.delete(oldest);
    }
  };
  return {
    async show(message) {
      const state = await deps.gate.check();
      if (!state.isOpen) {
        deps.onAvailability(state.why);
        return 'unavailable';
      }
      drop(message.key);
      const notification = deps.create(textsOf(message, state));
      const result = await shown(deps, notification, message);
      if (result === 'shown') {
        keep(message.key, notification);
        notification.on('close', () => {
          if (kept.get(message.key) === notification) {
            kept.delete(message.key);
          }
        });
      }
      deps.onAvailability(result === 'shown' ? null : 'the notification service refused');
      return result;
    },
    withdraw: drop,
    stop: () => {
      unwatch();
      kept.clear();
    },
  };
}

function textsOf(
  message: NotificationMessage,
  state: Extract<GateState, { readonly isOpen: true }>,
): Parameters<NotifierDeps['create']>[0] {
  return {
    title: message.title,
    body: state.hasMarkup ? escapeMarkup(message.body) : message.body,
    urgency: message.urgency,
    silent: message.kind === 'recovered',
  };
}

async function shown(
  deps: NotifierDeps,
  notification: ShownNotification,
  message: NotificationMessage,
): Promise<'shown' | 'unavailable'> {
  const answered = new AbortController();
  let result: 'shown' | 'unavailable' = 'unavailable';
  notification.on('show', () => {
    result = 'shown';
    answered.abort();
  });
  notification.on('failed', () => answered.abort());
  notification.on('click', () => deps.openRoute(routeOf(message)));
  notification.show();
  await deps.clock.sleep(showLimitMs, answered.signal);
  deps.log.info('notification.result', { kind: message.kind, result });
  return result;
}

/** A message about one bot opens that bot; one about several opens the list. */
function routeOf(message: NotificationMessage): Route {
  const [botId] = message.botIds;
  return botId !== undefined && message.botIds.length === 1
    ? { screen: 'bot', botId, wish: null }
    : { screen: 'overview' };
}
