import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** Owner may read and write; nobody else anything. */
const privateFileMode = 0o600;
const privateFolderMode = 0o700;

/** Absent on Windows, where the folder's access list rules instead. */
const noFollow = constants.O_NOFOLLOW ?? 0;

/** A path that must not be used: something there is a symlink, not a file, or belongs to somebody else. */
export class UnsafePathError extends Error {
  override readonly name = 'UnsafePathError';
  readonly fileName: string;

  constructor(fileName: string, why: string) {
    super(`${fileName}: ${why}`);
    this.fileName = fileName;
  }
}

/**
 * Makes (or takes over) a folder that only its owner can enter, mode 0700, and returns its real path.
 * @throws UnsafePathError when it is no folder or belongs to another user; foreign fs errors otherwise.
 */
export function preparePrivateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: privateFolderMode });
  const real = realpathSync(folder);
  const found = statSync(real);
  if (!found.isDirectory()) {
    throw new UnsafePathError(path.basename(folder), 'not a folder');
  }
  const me = process.getuid?.();
  if (me !== undefined && me !== 0 && found.uid !== me) {
    throw new UnsafePathError(path.basename(folder), 'belongs to another user');
  }
  if (process.platform !== 'win32' && (found.mode & 0o777) !== privateFolderMode) {
    chmodSync(real, privateFolderMode);
  }
  return real;
}

/**
 * Looks at a name without opening it and refuses symlinks and everything that is no plain file. The file is not
 * opened on purpose: closing a descriptor would drop POSIX locks that this process holds on the same file.
 * @returns whether the file is there. @throws UnsafePathError
 */
export function assertPlainFile(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    return false;
  }
  if (!found.isFile()) {
    throw new UnsafePathError(path.basename(file), 'not a plain file');
  }
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    chmodSync(file, privateFileMode);
  }
  return true;
}

/**
 * Creates an empty file, 0600 from its first moment whatever the umask, never through a symlink. SQLite gives its
 * side files (-wal, -shm) the mode of the database, so creating that one privately is enough; a process-wide umask
 * cannot be set in a worker thread.
 */
export function createPrivateFile(file: string): void {
  closeSync(openPrivate(file));
}

function openPrivate(file: string): number {
  const fd = openSync(
    file,
    constants.O_CREAT | constants.O_EXCL | constants.O_RDWR | noFollow,
    privateFileMode,
  );
  return fd;
}

/**
 * Opens a file for reading and appending, 0600, never through a symlink. `create`: it must not be there yet. `existing`:
 * it must be a plain file of ours.
 * @throws UnsafePathError when something else is there; foreign fs errors otherwise.
 */
export async function openPrivateLog(
  file: string,
  mode: 'create' | 'existing',
): Promise<FileHandle> {
  const common = constants.O_RDWR | constants.O_APPEND | noFollow;
  if (mode === 'create') {
    return open(file, common | constants.O_CREAT | constants.O_EXCL, privateFileMode);
  }
  assertPlainFile(file);
  const handle = await open(file, common | (constants.O_NONBLOCK ?? 0));
  const found = await handle.stat();
  const me = process.getuid?.();
  if (!found.isFile() || (me !== undefined && me !== 0 && found.uid !== me)) {
    await handle.close();
    throw new UnsafePathError(path.basename(file), 'not a plain file of yours');
  }
  return handle;
}

/** Makes the names inside a folder durable. Windows cannot open folders and does it by itself. */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  fsyncPath(folder);
}

/** Makes the content of a file durable. Never on a file that this process holds open through SQLite. */
export function fsyncPath(file: string): void {
  const fd = openSync(file, constants.O_RDONLY);
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a file so that a crash leaves the old or the new content, never a mixture: temporary file, fsync, rename,
 * fsync of the folder. Mode 0600 from the first byte. `mode: 'create'` never replaces an existing file.
 * @returns false when `create` found a file there.
 */
export function writePrivateFile(
  file: string,
  content: string | Uint8Array,
  options: { readonly mode: 'create' | 'replace'; readonly unique: string },
): boolean {
  const temporary = `${file}.${options.unique}.tmp`;
  const fd = openPrivate(temporary);
  try {
    try {
      writeAll(fd, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (options.mode === 'create') {
      return createFrom(temporary, file);
    }
    assertPlainFile(file);
    renameSync(temporary, file);
    fsyncFolder(path.dirname(file));
    return true;
  } finally {
    if (existsSync(temporary)) {
      unlinkSync(temporary);
    }
  }
}

/** A hard link is the one way to put a finished file in place that fails when the name is taken. */
function createFrom(temporary: string, file: string): boolean {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
  unlinkSync(temporary);
  fsyncFolder(path.dirname(file));
  return true;
}

function writeAll(fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(fd, bytes, written);
  }
}
