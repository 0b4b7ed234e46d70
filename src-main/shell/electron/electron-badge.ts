import path from 'node:path';
import { app, BrowserWindow, nativeImage } from 'electron';
import { createBadge, type Badge } from '../badge/badge.ts';
import { followDock } from '../lifecycle/dock.ts';
import type { Places } from './places.ts';

/** The badge, made of Electron's: the Dock on macOS, there while a window is; the taskbar on Windows; nothing elsewhere. */
export function electronBadge(deps: {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
}): Badge {
  const isWindows = deps.platform === 'win32';
  const dock = deps.platform === 'darwin' ? (app.dock ?? null) : null;
  const badge = createBadge<Electron.NativeImage>({
    dock,
    windows: () => (isWindows ? BrowserWindow.getAllWindows() : []),
    loadImage: (fileName) => nativeImage.createFromPath(path.join(deps.places.icons, fileName)),
  });
  followDock({ app, dock, onShown: () => badge.windowShown() });
  if (isWindows) {
    app.on('browser-window-created', (_event, window) => {
      window.on('show', () => badge.windowShown());
    });
  }
  return badge;
}
