import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { repoRoot } from './paths.ts';

const stampSchema = z.object({
  key: z.string(),
  files: z.array(z.object({ path: z.string(), sizeBytes: z.number() })),
});

function stampFile(profile: string): string {
  return path.join(repoRoot, 'node_modules', '.cache', 'hooklight', `prepared-${profile}.json`);
}

/** True when the same preparation ran to its end before and all that it made is still there, in size. */
export function isStampValid(profile: string, key: string): boolean {
  try {
    const stamp = stampSchema.parse(JSON.parse(readFileSync(stampFile(profile), 'utf8')));
    return (
      stamp.key === key && stamp.files.every((file) => statSync(file.path).size === file.sizeBytes)
    );
  } catch {
    // No stamp, a stamp of another format, or a file that is gone: the preparation runs.
    return false;
  }
}

/** Remembers a finished preparation. */
export function writeStamp(profile: string, key: string, files: readonly string[]): void {
  const stamp = {
    key,
    files: files.map((file) => ({ path: file, sizeBytes: statSync(file).size })),
  };
  mkdirSync(path.dirname(stampFile(profile)), { recursive: true });
  const staged = `${stampFile(profile)}.${process.pid}`;
  writeFileSync(staged, JSON.stringify(stamp));
  renameSync(staged, stampFile(profile));
}
