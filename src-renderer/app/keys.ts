import { botTabs } from '../state/navigation.ts';

/**
 * Every key of the window, by where it works, as handlers name it (`ctrl` is Cmd on a Mac). The keyboard map shows this
 * table, `useKeys` takes no other names, and each of them is pressed in test/renderer/screens/keys.test.ts.
 */
export const keyTable = {
  everywhere: [
    { id: 'palette', names: ['ctrl+k'] },
    { id: 'add', names: ['n'] },
    { id: 'incidents', names: ['i'] },
    { id: 'messages', names: ['m'] },
    { id: 'settings', names: ['ctrl+,'] },
    { id: 'back', names: ['Escape', 'alt+ArrowLeft'] },
    { id: 'help', names: ['?'] },
  ],
  list: [
    { id: 'search', names: ['/'] },
    { id: 'move', names: ['ArrowUp', 'ArrowDown'] },
    { id: 'page', names: ['PageUp', 'PageDown'] },
    { id: 'ends', names: ['Home', 'End'] },
    { id: 'open', names: ['Enter'] },
    { id: 'fold', names: ['ArrowLeft', 'ArrowRight'] },
    { id: 'order', names: ['o'] },
    { id: 'check', names: ['r'] },
    { id: 'acknowledge', names: ['a'] },
    { id: 'select', names: [' '] },
    { id: 'extend', names: ['shift+ArrowUp', 'shift+ArrowDown'] },
    { id: 'select-all', names: ['ctrl+a'] },
    { id: 'menu', names: ['shift+F10', 'ContextMenu'] },
  ],
  bot: [
    { id: 'tabs', names: ['1', '2', '3', '4', '5', '6'] },
    { id: 'check', names: ['r'] },
    { id: 'acknowledge', names: ['a'] },
  ],
  incident: [{ id: 'acknowledge', names: ['a'] }],
  settings: [{ id: 'settings-search', names: ['/'] }],
} as const;

export type KeyGroup = keyof typeof keyTable;
export const keyGroups = ['everywhere', 'list', 'bot', 'incident', 'settings'] as const;

/** A key as the table names it. */
export type KeyName = (typeof keyTable)[KeyGroup][number]['names'][number];

const labels: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ContextMenu: 'Menu',
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
};
const onMac: Readonly<Record<string, string>> = { ctrl: '⌘', alt: '⌥', shift: '⇧' };

/** The caps to press for a key, one after the other: `Ctrl`, `K`. */
export function keyCaps(name: string, platform: string): readonly string[] {
  return name.split('+').map((part) => {
    const own = platform === 'darwin' ? onMac[part] : undefined;
    return own ?? labels[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

/** The caps of all keys of an entry. A bot's page has as many tabs as there are, told as a span. */
export function entryCaps(
  entry: { readonly id: string; readonly names: readonly string[] },
  platform: string,
): readonly (readonly string[])[] {
  return entry.id === 'tabs'
    ? [['1'], [String(botTabs.length)]]
    : entry.names.map((name) => keyCaps(name, platform));
}
