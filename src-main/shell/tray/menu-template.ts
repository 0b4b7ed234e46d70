import type { MenuEntry, TrayAction } from './tray-action.ts';

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
