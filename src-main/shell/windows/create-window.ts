import { webPreferences } from '../security/web-preferences.ts';
import { minSize, openingBounds, type WindowBounds } from './window-bounds.ts';

export interface CreateWindowDeps {
  readonly BrowserWindow: typeof Electron.BrowserWindow;
  readonly screens: () => readonly Electron.Rectangle[];
  readonly isDark: () => boolean;
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly isPackaged: boolean;
  readonly title: string;
}

/** Behind the page while it is not painted yet; the page's own ground (`--bg`), so that nothing flashes. */
const background = { dark: '#101215', light: '#f6f7f9' } as const;

/** Makes Electron's window, hidden, where it was last time. */
export function createWindow(
  deps: CreateWindowDeps,
  remembered: WindowBounds | null,
): Electron.BrowserWindow {
  const window = new deps.BrowserWindow({
    ...openingBounds(remembered, deps.screens()),
    minWidth: minSize.width,
    minHeight: minSize.height,
    show: false,
    title: deps.title,
    icon: deps.iconFile,
    autoHideMenuBar: true,
    backgroundColor: deps.isDark() ? background.dark : background.light,
    webPreferences: webPreferences(deps),
  });
  if (remembered?.isMaximized === true) {
    window.maximize();
  }
  return window;
}
