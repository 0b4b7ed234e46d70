import type { TrayIconKey } from './tray-icon-key.ts';

/** File of an icon: a template image on macOS (the system colours it), else the variant for the panel. */
export function iconFileName(
  key: TrayIconKey,
  look: { readonly isTemplate: boolean; readonly isDark: boolean },
): string {
  return look.isTemplate ? `${key}Template.png` : `${key}-${look.isDark ? 'dark' : 'light'}.png`;
}
