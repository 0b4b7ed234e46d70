import { existsSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';

/** Temporary folders of this file lie in memory where the system has such a place: for what is not about the disk's own time. */
export function useMemoryFolders(): void {
  const before = process.env['TMPDIR'];
  beforeAll(() => {
    if (existsSync('/dev/shm')) {
      process.env['TMPDIR'] = '/dev/shm';
    }
  });
  afterAll(() => {
    if (before === undefined) {
      delete process.env['TMPDIR'];
    } else {
      process.env['TMPDIR'] = before;
    }
  });
}
