import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

const bytesRead = 400_000;
const linesKept = 1000;

/** The end of a file without its first, possibly cut, line; empty where there is no such file. */
function endOf(file: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch {
    return '';
  }
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(Math.min(size, bytesRead));
    const read = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    const text = bytes.toString('utf8', 0, read);
    return size > bytes.length ? text.slice(text.indexOf('\n') + 1) : text;
  } finally {
    closeSync(descriptor);
  }
}

/** The newest lines of a log, oldest first: at most 1,000 and about 400 kB, also over a change of files. */
export function newestLines(folder: string): readonly string[] {
  const newest = endOf(path.join(folder, 'hooklight.log'));
  const before = newest.length < bytesRead / 2 ? endOf(path.join(folder, 'hooklight.1.log')) : '';
  return `${before}${newest}`
    .split('\n')
    .filter((line) => line !== '')
    .slice(-linesKept);
}
