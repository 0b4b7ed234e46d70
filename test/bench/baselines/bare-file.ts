import { closeSync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const fileBytes = 8 * 2 ** 20;

/** One file that is written over and over like a log that has its size. */
export interface BareFile {
  /** ms of one write and its sync. */
  write(bytes: number): number;
  close(): void;
}

/** Makes the file, with its size. */
export function openBareFile(file: string): BareFile {
  const descriptor = openSync(file, 'w', 0o600);
  ftruncateSync(descriptor, 0);
  const block = Buffer.alloc(fileBytes, 7);
  writeSync(descriptor, block);
  fdatasyncSync(descriptor);
  let at = 0;
  return {
    write(bytes) {
      at = at + bytes > fileBytes ? 0 : at;
      const beganMs = performance.now();
      writeSync(descriptor, block, 0, bytes, at);
      fdatasyncSync(descriptor);
      at += bytes;
      return performance.now() - beganMs;
    },
    close: () => closeSync(descriptor),
  };
}
