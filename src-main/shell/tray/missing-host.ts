import type { MissingTrayPart } from '../../../src-shared/notices.ts';

const byDesktop: readonly (readonly [RegExp, MissingTrayPart])[] = [
  [/gnome/i, 'gnome-extension'],
  [/xfce/i, 'xfce-plugin'],
  [/kde/i, 'kde-widget'],
];

/** What a desktop without a tray lacks, by its own name (`XDG_CURRENT_DESKTOP`, such as "ubuntu:GNOME"). Pure. */
export function missingTrayPart(desktop: string, hasBus: boolean): MissingTrayPart {
  if (!hasBus) {
    return 'session-bus';
  }
  return byDesktop.find(([pattern]) => pattern.test(desktop))?.[1] ?? 'tray-host';
}
