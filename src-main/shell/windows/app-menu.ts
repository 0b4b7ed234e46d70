import type { Texts } from '../../../src-shared/texts/index.ts';

/** The window's menu: hidden until Alt is pressed, but its keys work, and Quit is there without a tray. */
export function appMenuTemplate(options: {
  readonly texts: Texts;
  readonly onQuit: () => void;
  readonly isMac: boolean;
}): Electron.MenuItemConstructorOptions[] {
  const { texts } = options;
  return [
    {
      label: texts('tray.appMenu.file'),
      submenu: [
        ...(options.isMac
          ? ([{ role: 'hide' }, { role: 'hideOthers' }, { type: 'separator' }] as const)
          : []),
        { role: 'close' },
        {
          label: texts('tray.menu.quit'),
          accelerator: 'CommandOrControl+Q',
          click: options.onQuit,
        },
      ],
    },
    {
      label: texts('tray.appMenu.edit'),
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: texts('tray.appMenu.view'),
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
  ];
}
