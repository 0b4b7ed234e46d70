import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system in memory of its own size, that can be filled to the last byte and made read-only. */
export interface SmallDisk {
  /** A folder on it. */
  readonly folder: string;
  /** Takes every byte that is left. */
  fill(): void;
  /** Gives back what was taken. */
  free(): void;
  remount(mode: 'ro' | 'rw'): void;
  close(): void;
}

/** What is tested, by name. */
export type Cases = readonly (readonly [name: string, run: () => Promise<void> | void])[];

/** The cases where a file system can be mounted, as it must as root on Linux; elsewhere the reason, as one that holds. */
export function casesOnDisk(cases: Cases): Cases {
  const because = noDiskBecause();
  const check = (): void => {
    if (process.platform === 'linux' && process.getuid?.() === 0) {
      throw new Error('here a file system can be mounted');
    }
  };
  return because === null ? cases : [[`is not tested here: ${because}`, check]];
}

/** Why no file system can be mounted here; null where one can. */
function noDiskBecause(): string | null {
  if (process.platform !== 'linux') {
    return 'tmpfs is a thing of Linux';
  }
  return process.getuid?.() === 0 ? null : 'mounting needs root';
}

const pieceBytes = [1024 * 1024, 4096, 1] as const;

function writeUntilFull(file: string): void {
  const fd = openSync(file, 'a');
  try {
    for (const bytes of pieceBytes) {
      const piece = Buffer.alloc(bytes, 1);
      try {
        while (writeSync(fd, piece) > 0) {
          // On to the last byte.
        }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) {
          throw error;
        }
      }
    }
  } finally {
    closeSync(fd);
  }
}

/** Mounts one; `close` takes it away, whoever still has files open on it. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const at = mkdtempSync(path.join(tmpdir(), `hooklight-disk-${process.pid}-`));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'hooklight', at]);
  const folder = path.join(at, 'data');
  const others = path.join(at, 'of-others');
  mkdirSync(folder, { mode: 0o700 });
  let isMounted = true;
  return {
    folder,
    fill: () => writeUntilFull(others),
    free: () => rmSync(others, { force: true }),
    remount(mode) {
      execFileSync('mount', ['-o', `remount,${mode}`, at]);
    },
    close() {
      if (isMounted) {
        isMounted = false;
        execFileSync('umount', ['--lazy', at]);
        rmdirSync(at);
      }
    },
  };
}
