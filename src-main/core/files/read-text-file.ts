import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { err, ok, type Result } from '../../../src-shared/result.ts';

/** A pipe that nobody writes to would otherwise be waited for, for ever. Absent on Windows. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export type ReadTextProblem = 'too-big' | 'encoding' | 'unreadable';

/**
 * The text of a plain file that somebody chose: at most `maxBytes`, UTF-8 (a byte order mark is dropped). Folders,
 * pipes and devices are not read; what grows meanwhile is refused.
 */
export async function readTextFile(
  file: string,
  maxBytes: number,
): Promise<Result<string, ReadTextProblem>> {
  let bytes: Buffer;
  try {
    const handle = await open(file, readOnly);
    try {
      const found = await handle.stat();
      if (!found.isFile()) {
        return err('unreadable');
      }
      if (found.size > maxBytes) {
        return err('too-big');
      }
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    return err('unreadable');
  }
  if (bytes.length > maxBytes) {
    return err('too-big');
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('encoding');
  }
}
