import path from 'node:path';
import type { MenuEntry, TrayAction } from './tray-action.ts';
import type { TrayIconKey } from './tray-icon-key.ts';

/** File of an icon: a template image on macOS (the system colours it), else the variant for the panel. */
export function iconFileName(
  key: TrayIconKey,
  look: { readonly isTemplate: boolean; readonly isDark: boolean },
): string {
  return look.isTemplate ? `${key}Template.png` : `${key}-${look.isDark ? 'dark' : 'light'}.png`;
}

/** Loads an icon with its double-size sibling. */
export function loadTrayImage(
  nativeImage: Pick<typeof Electron.nativeImage, 'createFromPath'>,
  folder: string,
  fileName: string,
): Electron.NativeImage {
  return nativeImage.createFromPath(path.join(folder, fileName));
}

/** The menu model as Electron's template. */
export function menuTemplate(
  entries: readonly MenuEntry[],
  onAction: (action: TrayAction) => void,
): Electron.MenuItemConstructorOptions[] {
  return entries.map((entry) => {
    switch (entry.type) {
      case 'separator':
        return { type: 'separator' };
      case 'submenu':
        return { label: literal(entry.label), submenu: menuTemplate(entry.entries, onAction) };
      case 'item': {
        const { action } = entry;
        return action === null
          ? { label: literal(entry.label), enabled: false }
          : { label: literal(entry.label), click: () => onAction(action) };
      }
    }
  });
}

/** A bot's name is not a mnemonic: a single & would vanish and underline the next letter. */
function literal(label: string): string {
  return label.replaceAll('&', '&&');
}
