import { Notification } from 'electron';
import type { Route } from '../../../src-shared/ipc-contract.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { DesktopBus } from '../dbus/session-bus.ts';
import { createEngineLink, type EngineLink } from '../engine-link/engine-link.ts';
import { startWorker } from '../engine-link/worker-port.ts';
import { createNotificationGate, openGate } from '../notifications/notification-gate.ts';
import { createNotifier } from '../notifications/notifier.ts';
import type { Places } from './places.ts';

/** The engine behind its worker, with the system's notifications. */
export function electronEngine(deps: {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
  readonly bus: DesktopBus | null;
  readonly clock: Clock;
  readonly log: Logger;
  readonly openRoute: (route: Route) => void;
  readonly onAskSystemProxy: (origin: string) => void;
}): { readonly engine: EngineLink; readonly stopNotifier: () => void } {
  const { bus, clock, log, places } = deps;
  const notifier = createNotifier({
    create: (message) => new Notification({ ...message, icon: places.appIcon }),
    gate: deps.platform === 'linux' ? createNotificationGate(bus) : openGate,
    clock,
    log,
    openRoute: deps.openRoute,
    onAvailability: (why) =>
      why === null
        ? engine.clearNotice('no-notifications')
        : engine.setNotice({ kind: 'no-notifications', detail: why }),
  });
  const engine = createEngineLink({
    startWorker: ({ revisionBase }) =>
      startWorker(places.workerFile, {
        dataFolder: places.data,
        logFolder: places.logs,
        revisionBase,
      }),
    clock,
    log,
    notifier,
    onAskSystemProxy: deps.onAskSystemProxy,
  });
  return { engine, stopNotifier: () => notifier.stop() };
}
