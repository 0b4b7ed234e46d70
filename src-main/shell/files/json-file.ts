import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type * as z from 'zod';
import { assertPlainFile, writePrivateFile } from '../../core/files/private-files.ts';

/** A small value of the shell in a file of its own, 0600, written atomically. Losing it loses nothing that matters. */
export interface JsonFile<T> {
  /** null where there is none, or it cannot be read. */
  read(): T | null;
  /** Full and read-only disks are passed over. */
  write(value: T): void;
}

export function createJsonFile<T>(file: string, schema: z.ZodType<T>): JsonFile<T> {
  return {
    read() {
      try {
        return assertPlainFile(file)
          ? schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
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
