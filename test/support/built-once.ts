import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../scripts/prepare/paths.ts';

/** So long what was built of other sources may still be in use by another run. */
const keptMs = 3_600_000;

/** What is built, and what of. */
export interface Product {
  /** Folder that holds all of its kind. */
  readonly shelf: string;
  readonly name: string;
  /** Folders and files of the checkout that it is made of, or more. */
  readonly sources: readonly string[];
  /** Builds it into a folder that is not there yet. */
  readonly build: (folder: string) => Promise<void>;
}

/** A source as name, size and time. */
const line = (name: string, { size, mtimeMs }: Stats): string => `${name} ${size} ${mtimeMs}`;

function linesOf(source: string): readonly string[] {
  const place = path.join(repoRoot, source);
  const itself = statSync(place);
  return itself.isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) =>
        line(path.join(source, name), statSync(path.join(place, name))),
      )
    : [line(source, itself)];
}

/** What it is made of: another text means another product. */
function fingerprint(sources: readonly string[]): string {
  const lines = sources.flatMap(linesOf).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

function removeOld(shelf: string): void {
  for (const name of readdirSync(shelf)) {
    const folder = path.join(shelf, name);
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > keptMs) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Builds once for all tests, and again only when a source changed. Returns the folder. Made aside and moved there
 * whole, so that files and runs at the same time do not disturb each other.
 */
export async function builtOnce({ shelf, name, sources, build }: Product): Promise<string> {
  mkdirSync(shelf, { recursive: true });
  const folder = path.join(shelf, `${name}-${fingerprint(sources)}`);
  if (!existsSync(folder)) {
    removeOld(shelf);
    const aside = `${folder}-${String(process.pid)}`;
    await build(aside);
    try {
      renameSync(aside, folder);
    } catch (error) {
      if (!existsSync(folder)) {
        throw error;
      }
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return folder;
}
