import type { StartCommand } from './login-item.ts';

/** Key that tells our own file from one that the user or another program put there. */
const mark = 'X-Hooklight-Autostart';
const group = '[Desktop Entry]';

/** What the desktop's own list of autostart programs shows. */
export interface EntryWords {
  readonly name: string;
  readonly comment: string;
}

/** What an autostart file says. */
export interface AutostartEntry {
  readonly isOurs: boolean;
  /** Nothing in it keeps the desktop from starting it. */
  readonly isEnabled: boolean;
  /** The `Exec` line as it stands. */
  readonly exec: string;
}

/**
 * One argument of an Exec line, quoted as the Desktop Entry Specification wants it ("The Exec key"): in double quotes,
 * with \ before " ` $ \ , % doubled; the whole is then a string value, in which \ is doubled again.
 */
function quoted(argument: string): string {
  const escaped = argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%');
  const text = /^[\w./=:@+,-]+$/.test(argument) ? escaped : `"${escaped}"`;
  return text.replaceAll('\\', '\\\\');
}

/** The value of `Exec`. @throws RangeError for control characters, which no entry can hold */
export function execLine(command: StartCommand): string {
  const all = [command.program, ...command.arguments];
  if (all.some((argument) => /\p{Cc}/u.test(argument))) {
    throw new RangeError('a path with control characters cannot be started at login');
  }
  return all.map((argument) => quoted(argument)).join(' ');
}

/** Our autostart file (freedesktop.org Desktop Application Autostart Specification). Pure. */
export function renderAutostart(command: StartCommand, words: EntryWords): string {
  return [
    group,
    'Type=Application',
    `Name=${words.name}`,
    `Comment=${words.comment}`,
    `Exec=${execLine(command)}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    `${mark}=true`,
    '',
  ].join('\n');
}

/**
 * Reads an autostart file as a desktop does. `desktops` are the names of the running one (`XDG_CURRENT_DESKTOP`).
 * Switched off is: `Hidden=true` (the specification; Xfce and KDE write it), `X-GNOME-Autostart-enabled=false`
 * (GNOME's, Cinnamon's and MATE's switch), `OnlyShowIn` without, `NotShowIn` with this desktop. Pure.
 */
export function parseAutostart(text: string, desktops: readonly string[]): AutostartEntry {
  const keys = keysOf(text);
  const list = (key: string): readonly string[] | null =>
    keys
      .get(key)
      ?.split(';')
      .filter((name) => name !== '') ?? null;
  const isHere = (names: readonly string[]): boolean =>
    names.some((name) => desktops.includes(name));
  const onlyIn = list('OnlyShowIn');
  return {
    isOurs: keys.get(mark) === 'true',
    isEnabled:
      keys.get('Hidden') !== 'true' &&
      keys.get('X-GNOME-Autostart-enabled') !== 'false' &&
      (onlyIn === null || isHere(onlyIn)) &&
      !isHere(list('NotShowIn') ?? []) &&
      (keys.get('Exec') ?? '') !== '',
    exec: keys.get('Exec') ?? '',
  };
}

/** Keys of the group that counts; others belong to actions and are not read. */
function keysOf(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let isInGroup = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('[')) {
      isInGroup = line.trim() === group;
    }
    const at = line.indexOf('=');
    if (isInGroup && at > 0 && !line.startsWith('#')) {
      keys.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    }
  }
  return keys;
}
