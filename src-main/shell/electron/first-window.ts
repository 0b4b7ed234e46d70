import { app, ipcMain, session } from 'electron';
import { servedChannel } from '../../../src-shared/bridge.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { crashPath } from '../security/origin.ts';
import { secureReady } from '../security/chain.ts';
import type { ShellLanguage } from '../language/shell-language.ts';
import type { MainWindow } from '../windows/main-window.ts';
import { electronWindow } from './electron-window.ts';
import type { Places } from './places.ts';

/** What the window wants to know, and tells, once there is somebody. */
export interface WindowFollower {
  /** Whether the app can be reached without the window. */
  readonly hasTray: () => boolean;
  /** Told at once what is, and each change from then on. */
  readonly onWatched: (isWatched: boolean) => void;
}

/** The window as it is before the rest of the program is loaded. */
export interface FirstWindow {
  readonly window: MainWindow;
  /** Resolves when a window has been painted. */
  readonly painted: Promise<void>;
  readonly follow: (follower: WindowFollower) => void;
  /** The page's commands are answered from now on. */
  readonly commandsServed: () => void;
}

/** A window that is not painted by then is not waited for. */
export const paintLimitMs = 2000;

/** The page of a window that crashed too often; its words are loaded when it is asked for. */
async function crashWords(): Promise<string> {
  const [{ crashHtml }, { createTexts }] = await Promise.all([
    import('../windows/crash-page.ts'),
    import('../../../src-shared/texts/index.ts'),
  ]);
  return crashHtml(createTexts());
}

/** Walls of session and pages, then the window, not opened yet. Once Electron is ready. */
export function firstWindow(deps: {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
  readonly language: ShellLanguage;
}): FirstWindow {
  const served = Promise.withResolvers<void>();
  const painted = Promise.withResolvers<void>();
  let follower: WindowFollower | null = null;
  let isWatched = false;
  secureReady({
    app,
    session: session.defaultSession,
    rendererFolder: deps.places.renderer,
    crashPage: { path: crashPath, html: crashWords },
    framePainted: Promise.race([painted.promise, deps.clock.sleep(paintLimitMs)]).then(() => {}),
    isPackaged: app.isPackaged,
  });
  ipcMain.handle(servedChannel, () => served.promise);
  const window = electronWindow({
    ...deps,
    pageUrl: (startPage) => deps.language.pageUrl(startPage),
    // Before it is known: a closed window stays closed, and comes back if there is no tray.
    hasTray: () => follower?.hasTray() ?? true,
    onPainted: painted.resolve,
    onWatched(now) {
      isWatched = now;
      follower?.onWatched(now);
    },
  });
  return {
    window,
    painted: painted.promise,
    follow(next) {
      follower = next;
      next.onWatched(isWatched);
    },
    commandsServed: served.resolve,
  };
}
