import { app, BrowserWindow, dialog, nativeTheme, screen, webContents } from 'electron';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { crashUrl, startPage } from '../security/origin.ts';
import { createWindow } from '../windows/create-window.ts';
import { createMainWindow, type MainWindow } from '../windows/main-window.ts';
import { createBoundsFile } from '../windows/window-bounds.ts';
import type { Places } from './places.ts';

/** The app's name: the same in every language. */
export const appName = 'Hooklight';

/** The one window, made of Electron's. Light on purpose: it is made before the rest is loaded. */
export function electronWindow(deps: {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
  readonly hasTray: () => boolean;
  readonly onWatched: (isWatched: boolean) => void;
  /** A window is about to be made: whatever must stand before any page. */
  readonly beforeMade: () => void;
  /** A window's page has been painted for the first time. */
  readonly onPainted: () => void;
  /** The page's address with what it must know before it is loaded. */
  readonly pageUrl: (startPage: string) => string;
}): MainWindow {
  const { places } = deps;
  return createMainWindow({
    createWindow(remembered) {
      deps.beforeMade();
      const window = createWindow(
        {
          BrowserWindow,
          screens: () => screen.getAllDisplays().map((display) => display.workArea),
          isDark: () => nativeTheme.shouldUseDarkColors,
          preloadFile: places.preloadFile,
          iconFile: places.appIcon,
          isPackaged: app.isPackaged,
          title: appName,
        },
        remembered,
      );
      window.once('ready-to-show', deps.onPainted);
      return window;
    },
    bounds: createBoundsFile(places.profile),
    clock: deps.clock,
    log: deps.log,
    startUrl: () => deps.pageUrl(startPage),
    crashUrl,
    hasTray: deps.hasTray,
    onWatched: deps.onWatched,
    askReload,
  });
}

/** Asks in a native dialog, which the stuck page cannot hold up, whether that page is to be reloaded. */
async function askReload(contentsId: number, signal: AbortSignal): Promise<boolean> {
  const { createTexts } = await import('../../../src-shared/texts/index.ts');
  const texts = createTexts();
  const contents = webContents.fromId(contentsId);
  const window = contents === undefined ? null : BrowserWindow.fromWebContents(contents);
  if (window === null) {
    return false;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts('tray.unresponsive.title'),
    detail: texts('tray.unresponsive.body'),
    buttons: [texts('tray.unresponsive.reload'), texts('tray.unresponsive.wait')],
    defaultId: 0,
    cancelId: 1,
    signal,
  });
  return response === 0;
}
