import { expect, test } from 'vitest';
import { desktopName } from '../../../src-main/shell/lifecycle/desktop-name.ts';
import { missingTrayPart } from '../../../src-main/shell/tray/missing-host.ts';

test.each([
  ['ubuntu:GNOME', true, 'gnome-extension'],
  ['GNOME-Classic:GNOME', true, 'gnome-extension'],
  ['XFCE', true, 'xfce-plugin'],
  ['KDE', true, 'kde-widget'],
  ['sway', true, 'tray-host'],
  ['', true, 'tray-host'],
  ['GNOME', false, 'session-bus'],
] as const)('on "%s" with a bus: %s, it is the %s that is missing', (desktop, hasBus, part) => {
  expect(missingTrayPart(desktop, hasBus)).toBe(part);
});

test('the desktop’s own name counts, not the one that Electron put in its place', () => {
  const changed = { XDG_CURRENT_DESKTOP: 'Unity', ORIGINAL_XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' };
  expect(desktopName(changed)).toBe('ubuntu:GNOME');
  expect(desktopName({ XDG_CURRENT_DESKTOP: 'XFCE' })).toBe('XFCE');
  expect(desktopName({})).toBe('');
});
