import type { MessageTest } from '../../../src-shared/messages.ts';
import type { Route } from '../../../src-shared/contract/route.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { DesktopBus } from '../dbus/session-bus.ts';
import { createEngineLink, type EngineLink } from '../engine-link/engine-link.ts';
import { startWorker } from '../engine-link/worker-port.ts';
import { createMessageClicks } from '../notifications/message-clicks.ts';
import { systemLanguages } from './electron-language.ts';
import { electronMessages } from './electron-messages.ts';
import type { Places } from './places.ts';

/** The engine behind its worker, with the system's notifications. */
export function electronEngine(deps: {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
  readonly bus: DesktopBus | null;
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly openRoute: (route: Route) => void;
  readonly onAskSystemProxy: (origin: string) => void;
}): {
  readonly engine: EngineLink;
  readonly testMessage: () => Promise<MessageTest>;
  readonly stopMessages: () => void;
} {
  const { clock, log, places } = deps;
  const messages = electronMessages({
    ...deps,
    clicks: createMessageClicks({ engine: () => engine, openRoute: deps.openRoute }),
    onAvailability: (why) =>
      why === null
        ? engine.clearNotice('no-notifications')
        : engine.setNotice({ kind: 'no-notifications', why }),
  });
  const engine = createEngineLink({
    startWorker: ({ revisionBase }) =>
      startWorker(places.workerFile, {
        dataFolder: places.data,
        logFolder: places.logs,
        revisionBase,
        systemLanguages: [...systemLanguages()],
        isDemo: false,
      }),
    clock,
    log,
    notifier: messages,
    onAskSystemProxy: deps.onAskSystemProxy,
  });
  let settings = defaultSettings;
  engine.onSummary((summary) => {
    settings = summary.settings;
  });
  return {
    engine,
    testMessage: () => messages.tryOut(settings),
    stopMessages: () => messages.stop(),
  };
}
