import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writePrivateFile } from '../../core/files/private-files.ts';
import {
  execLine,
  parseAutostart,
  renderAutostart,
  type AutostartEntry,
  type EntryWords,
} from './desktop-entry.ts';
import type { LoginItem, LoginReading } from './login-item.ts';

/** Autostart files are short; a larger one is not read to its end. */
const maxBytes = 64 * 1024;

/** Folder of the user's autostart files, as the Base Directory Specification says: relative paths are ignored. */
export function autostartFolder(env: NodeJS.ProcessEnv, home: string): string {
  const configured = env['XDG_CONFIG_HOME'] ?? '';
  return path.join(
    path.isAbsolute(configured) ? configured : path.join(home, '.config'),
    'autostart',
  );
}

/** Linux: a file in the user's autostart folder. Somebody else's file of that name is neither replaced nor removed. */
export function createXdgAutostart(options: {
  readonly folder: string;
  readonly fileName: string;
  /** Names of the running desktop, from `XDG_CURRENT_DESKTOP`. */
  readonly desktops: readonly string[];
  readonly words: EntryWords;
}): LoginItem {
  const file = path.join(options.folder, options.fileName);
  const look = (): AutostartEntry | null => readEntry(file, options.desktops);
  return {
    read(command): LoginReading {
      const found = look();
      const stands = { needsApproval: false, file };
      if (found === null) {
        return { ...stands, willStart: false, entry: 'none' };
      }
      const ours = found.exec === execLine(command) ? 'ours' : 'stale';
      return {
        ...stands,
        willStart: found.isEnabled,
        entry: found.isOurs ? ours : 'foreign',
      };
    },
    write(command) {
      if (look()?.isOurs === false) {
        return;
      }
      fs.mkdirSync(options.folder, { recursive: true });
      const text = renderAutostart(command, options.words);
      writePrivateFile(file, text, { mode: 'replace', unique: randomBytes(6).toString('hex') });
    },
    remove() {
      if (look()?.isOurs === true) {
        fs.rmSync(file);
      }
    },
  };
}

/** What stands there; null where nothing does. What hangs on a link is read, but not ours. @throws foreign fs errors */
function readEntry(file: string, desktops: readonly string[]): AutostartEntry | null {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    return null;
  }
  const target = fs.statSync(file, { throwIfNoEntry: false });
  const isReadable = target?.isFile() === true && target.size <= maxBytes;
  const entry = parseAutostart(isReadable ? fs.readFileSync(file, 'utf8') : '', desktops);
  return found.isFile() ? entry : { ...entry, isOurs: false };
}
