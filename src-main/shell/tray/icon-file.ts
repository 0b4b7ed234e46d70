import type { TrayIconKey } from './tray-icon-key.ts';

/** What the place of an icon is like. */
export interface IconPlace {
  readonly platform: NodeJS.Platform;
  readonly isDark: boolean;
  /** Of the display, such as 1.25. */
  readonly scaleFactor: number;
}

/** Pictures for displays in between are enlarged by no more than a fifth. */
const steps = [
  { from: 1.7, suffix: '@2x' },
  { from: 1.2, suffix: '@1.5x' },
] as const;

/** Suffix of the picture that fits a display; empty for plain ones. */
export function scaleSuffix(scaleFactor: number): string {
  return steps.find(({ from }) => scaleFactor >= from)?.suffix ?? '';
}

/**
 * File of a tray icon. macOS: a template image, which the system colours and whose @2x it finds itself. Windows: an
 * icon file with all its sizes. Linux: the picture as large as the display wants it, because the host is handed one
 * bitmap only. Pure.
 */
export function iconFileName(key: TrayIconKey, place: IconPlace): string {
  const panel = place.isDark ? 'dark' : 'light';
  if (place.platform === 'darwin') {
    return `${key}Template.png`;
  }
  return place.platform === 'win32'
    ? `${key}-${panel}.ico`
    : `${key}-${panel}${scaleSuffix(place.scaleFactor)}.png`;
}
