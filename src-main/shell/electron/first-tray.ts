import { nativeImage, nativeTheme, screen, Tray } from 'electron';
import { scaleSuffix, type IconPlace } from '../tray/icon-file.ts';
import { createIconLoader } from '../tray/load-icon.ts';
import { createPanelLook } from '../tray/panel-look.ts';
import type { TrayIconKey } from '../tray/tray-icon-key.ts';
import { appName } from './electron-window.ts';
import type { Places } from './places.ts';

/** Pictures of the tray as they fit the panel of now. */
export interface TrayPictures {
  readonly load: (key: TrayIconKey) => Electron.NativeImage;
  /** Changes when the same picture needs other pixels. */
  readonly variant: () => string;
}

/** The icon that is in the panel before the rest of the program is loaded. */
export interface FirstTray {
  readonly pictures: TrayPictures;
  /** Hands the icon over, once; null when it was handed over or thrown away. */
  take(): Electron.Tray | null;
  /** Throws away what nobody took. */
  drop(): void;
}

/** What is known before anything is known: the empty sign, which the tray shows until the engine's first word. */
export const firstIcon: TrayIconKey = 'empty';

function trayPictures(places: Places, platform: NodeJS.Platform): TrayPictures {
  const isPanelDark = createPanelLook(nativeTheme, platform);
  const loadIcon = createIconLoader<Electron.NativeImage>(nativeImage, places.icons);
  const place = (): IconPlace => ({
    platform,
    isDark: isPanelDark(),
    scaleFactor: screen.getPrimaryDisplay().scaleFactor,
  });
  return {
    load: (key) => loadIcon(key, place()),
    variant: () => `${String(isPanelDark())}/${scaleSuffix(place().scaleFactor)}`,
  };
}

/** Puts the icon into the panel: its name and the empty sign. Menu and words come with the rest. */
export function showFirstTray(places: Places, platform: NodeJS.Platform): FirstTray {
  const pictures = trayPictures(places, platform);
  // Kept here until it is taken: a tray that is collected disappears.
  let tray: Electron.Tray | null = new Tray(pictures.load(firstIcon));
  tray.setToolTip(appName);
  return {
    pictures,
    take() {
      const taken = tray;
      tray = null;
      return taken;
    },
    drop() {
      tray?.destroy();
      tray = null;
    },
  };
}
