import { app, ipcMain, session } from 'electron';
import { servedChannel } from '../../../src-shared/bridge.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { crashPath } from '../security/origin.ts';
import { createServing } from '../ipc/serving.ts';
import { secureReady, type ReadyParts } from '../security/chain.ts';
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
  /** How the page's commands come to be answered: called with its first question, and again where it failed. */
  readonly serveCommands: (serve: () => Promise<void>) => void;
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

/**
 * The walls of session and pages, built when the first window is wanted and before it is made. A session is a network
 * context with files of its own: ten megabytes that an app in the tray does without (docs/performance.md, At rest).
 */
function wallsOf(
  parts: Pick<ReadyParts, 'rendererFolder' | 'crashPage' | 'framePainted'>,
): () => void {
  let areThere = false;
  return () => {
    if (!areThere) {
      const { isPackaged } = app;
      secureReady({ ...parts, app, session: session.defaultSession, isPackaged });
      // Only when all of them stand: no window is made behind half of them, however often it is asked for.
      areThere = true;
    }
  };
}

/** The window, not opened yet, behind its walls. Once Electron is ready. */
export function firstWindow(deps: {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
  readonly language: ShellLanguage;
}): FirstWindow {
  const painted = Promise.withResolvers<void>();
  let follower: WindowFollower | null = null;
  let isWatched = false;
  const buildWalls = wallsOf({
    rendererFolder: deps.places.renderer,
    crashPage: { path: crashPath, html: crashWords },
    framePainted: Promise.race([painted.promise, deps.clock.sleep(paintLimitMs)]).then(() => {}),
  });
  const serving = createServing();
  ipcMain.handle(servedChannel, () => serving.asked());
  const window = electronWindow({
    ...deps,
    beforeMade: buildWalls,
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
    serveCommands: serving.provide,
  };
}
