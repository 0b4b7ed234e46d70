import type { Logger } from '../../core/logging/logger.ts';
import { hiddenArgument } from '../login/start-command.ts';

export interface AppEventsDeps {
  readonly app: Pick<Electron.App, 'on'>;
  readonly log: Logger;
  readonly showWindow: () => void;
  readonly quit: (reason: string) => void;
  readonly isQuitting: () => boolean;
}

/** What the system tells the app as a whole: a second start, all windows closed, the end. */
export function followAppEvents(deps: AppEventsDeps): void {
  const { app, log } = deps;
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(hiddenArgument)) {
      deps.showWindow();
    }
  });
  app.on('activate', () => deps.showWindow());
  // The tray keeps the app alive: a listener that does nothing stops the runtime from quitting.
  app.on('window-all-closed', () => {});
  app.on('before-quit', (event) => {
    if (!deps.isQuitting()) {
      event.preventDefault();
      deps.quit('system');
    }
  });
  app.on('child-process-gone', (_event, details) => {
    log.warn('app.child-gone', { type: details.type, reason: details.reason });
  });
}

/** Signals end the app in order; errors nobody caught are logged, and the watching goes on (DSK-04). */
export function followProcessEvents(deps: {
  readonly process: Pick<NodeJS.Process, 'on'>;
  readonly log: Logger;
  readonly quit: (reason: string) => void;
}): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    deps.process.on(signal, () => deps.quit(signal));
  }
  const uncaught = (event: string) => (error: unknown) => {
    deps.log.error(event, {
      error: error instanceof Error ? error.message : typeof error,
      stack: error instanceof Error ? (error.stack ?? '').slice(0, 2000) : null,
    });
  };
  deps.process.on('uncaughtException', uncaught('app.uncaught-error'));
  deps.process.on('unhandledRejection', uncaught('app.unhandled-rejection'));
}

/** Sleep, wake and the end of the session reach the engine. */
export function followPower(deps: {
  readonly powerMonitor: Pick<Electron.PowerMonitor, 'on'>;
  readonly engine: { suspend(): void; resume(): void };
  /** Before the engine goes on: the way out may be another one now. */
  readonly resumed: () => void;
  readonly quit: (reason: string) => void;
}): void {
  deps.powerMonitor.on('suspend', () => deps.engine.suspend());
  deps.powerMonitor.on('resume', () => {
    deps.resumed();
    deps.engine.resume();
  });
  deps.powerMonitor.on('shutdown', () => deps.quit('session end'));
}
