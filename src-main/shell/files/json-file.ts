import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { assertPlainFile, writePrivateFile } from '../../core/files/private-files.ts';

/** What tells a value from everything else; a schema does, and so does a function without a library behind it. */
export interface Shape<T> {
  /** @throws whatever it likes for everything else */
  parse(value: unknown): T;
}

/** A small value of the shell in a file of its own, 0600, written atomically. Losing it loses nothing that matters. */
export interface JsonFile<T> {
  /** null where there is none, or it cannot be read. */
  read(): T | null;
  /** Full and read-only disks are passed over. */
  write(value: T): void;
}

export function createJsonFile<T>(file: string, shape: Shape<T>): JsonFile<T> {
  return {
    read() {
      try {
        return assertPlainFile(file)
          ? shape.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
          : null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        const unique = randomBytes(6).toString('hex');
        writePrivateFile(file, `${JSON.stringify(value)}\n`, { mode: 'replace', unique });
      } catch {
        // Nothing that matters is lost.
      }
    },
  };
}
