import { app, BrowserWindow, dialog, nativeTheme, screen, webContents } from 'electron';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { startPage } from '../security/origin.ts';
import { crashUrl } from '../windows/crash-page.ts';
import { createWindow } from '../windows/create-window.ts';
import { createMainWindow, type MainWindow } from '../windows/main-window.ts';
import { createBoundsFile } from '../windows/window-bounds.ts';
import type { Places } from './places.ts';

/** The one window, made of Electron's. */
export function electronWindow(deps: {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly hasTray: () => boolean;
  readonly onWatched: (isWatched: boolean) => void;
  /** The page's address with what it must know before it is loaded. */
  readonly pageUrl: (startPage: string) => string;
}): MainWindow {
  const { places, texts } = deps;
  return createMainWindow({
    createWindow: (remembered) =>
      createWindow(
        {
          BrowserWindow,
          screens: () => screen.getAllDisplays().map((display) => display.workArea),
          isDark: () => nativeTheme.shouldUseDarkColors,
          preloadFile: places.preloadFile,
          iconFile: places.appIcon,
          isPackaged: app.isPackaged,
          title: texts('app.name'),
        },
        remembered,
      ),
    bounds: createBoundsFile(places.profile),
    clock: deps.clock,
    log: deps.log,
    startUrl: () => deps.pageUrl(startPage),
    crashUrl,
    hasTray: deps.hasTray,
    onWatched: deps.onWatched,
    askReload: async (contentsId, signal) => await askReload(texts, contentsId, signal),
  });
}

/** Asks in a native dialog, which the stuck page cannot hold up, whether that page is to be reloaded. */
async function askReload(texts: Texts, contentsId: number, signal: AbortSignal): Promise<boolean> {
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
