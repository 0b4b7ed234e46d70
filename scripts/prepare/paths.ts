import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const repoRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What was fetched or compiled lives here, outside node_modules, so that a fresh checkout finds it again. */
export function cacheRoot(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  return path.join(base, 'hooklight-dev');
}

/** A new empty folder inside the cache: on the same file system, so that its result can be renamed into place. */
export function makeWorkFolder(purpose: string): string {
  mkdirSync(cacheRoot(), { recursive: true });
  return mkdtempSync(path.join(cacheRoot(), `tmp-${purpose}-`));
}
