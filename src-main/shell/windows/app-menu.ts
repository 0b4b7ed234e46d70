import type { Texts } from '../../../src-shared/texts/index.ts';

type Entry = Electron.MenuItemConstructorOptions;
const macRoles = ['hide', 'hideOthers'] as const;
const editRoles = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'selectAll'],
] as const;
const viewRoles = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'] as const;
type Role =
  | 'close'
  | (typeof macRoles)[number]
  | (typeof editRoles)[number][number]
  | (typeof viewRoles)[number];

/** The window's menu: hidden until Alt is pressed, but its keys work, and Quit is there without a tray. */
export function appMenuTemplate(options: {
  readonly texts: Texts;
  readonly onQuit: () => void;
  readonly isMac: boolean;
}): Entry[] {
  const { texts } = options;
  // Electron's own labels of roles are English in every language.
  const entry = (role: Role): Entry => ({ role, label: texts(`tray.appMenu.${role}`) });
  const separator: Entry = { type: 'separator' };
  return [
    {
      label: texts('tray.appMenu.file'),
      submenu: [
        ...(options.isMac ? [...macRoles.map(entry), separator] : []),
        entry('close'),
        {
          label: texts('tray.menu.quit'),
          accelerator: 'CommandOrControl+Q',
          click: options.onQuit,
        },
      ],
    },
    {
      label: texts('tray.appMenu.edit'),
      submenu: [...editRoles[0].map(entry), separator, ...editRoles[1].map(entry)],
    },
    { label: texts('tray.appMenu.view'), submenu: viewRoles.map(entry) },
  ];
}
