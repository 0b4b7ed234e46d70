import { lstatSync, readdirSync, readFileSync, statfsSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import {
  assertPlainFile,
  fsyncFolder,
  openPrivateLog,
  UnsafePathError,
  writePrivateFile,
} from '../files/private-files.ts';
import {
  decodeManifest,
  encodeManifest,
  largestManifestBytes,
  manifestPathOf,
} from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { createSaveFile, type SaveFile } from './save-file.ts';
import { problemOf, type SaveProblem } from './save-problem.ts';
import { readContent } from './saved-content.ts';

/** What is there before saving. */
export interface SaveLook {
  /** The file is there and holds updates of this bot: it is continued. */
  readonly resumes: boolean;
  /** Updates in it as far as its manifest says; null where a crash left that open. */
  readonly count: number | null;
  /** Free bytes on its disk; null where the system does not say. */
  readonly freeBytes: number | null;
}

export interface SaveRequest {
  /** Absolute. */
  readonly file: string;
  readonly bot: { readonly id: string; readonly username: string | null };
  readonly nowMs: number;
  /** After a crash: a file that is gone is not made anew. */
  readonly mustExist: boolean;
}

/** The files that updates are saved to. */
export interface SaveFiles {
  /** Looks without touching anything. */
  inspect(file: string, botId: string): Result<SaveLook, SaveProblem>;
  /** Makes the file and its manifest, or continues them: a torn last line is cut off, what is there is durable. */
  open(request: SaveRequest): Promise<Result<SaveFile, SaveProblem>>;
}

/** Files on the local disk. `newId` names temporary files. */
export function createSaveFiles(deps: { readonly newId: () => string }): SaveFiles {
  return {
    inspect(file, botId) {
      const found = lookAt(file, botId);
      return found.ok
        ? ok({
            resumes: found.value.data,
            count: countOf(found.value.manifest),
            freeBytes: freeBytesOf(path.dirname(file)),
          })
        : found;
    },
    open: (request) =>
      openFile(request, deps.newId).catch((error: unknown) => err(problemOf(error))),
  };
}

/** The count of a manifest whose figures hold. */
function countOf(manifest: Manifest | null): number | null {
  return manifest === null || manifest.sha256 === null ? null : manifest.count;
}

interface Found {
  readonly data: boolean;
  readonly manifest: Manifest | null;
}

function lookAt(file: string, botId: string): Result<Found, SaveProblem> {
  try {
    return whatIsThere(file, botId);
  } catch (error) {
    return err(problemOf(error));
  }
}

function whatIsThere(file: string, botId: string): Result<Found, SaveProblem> {
  if (!path.isAbsolute(file) || !statSync(path.dirname(file)).isDirectory()) {
    return err({ code: 'save-path', detail: 'ENOTDIR' });
  }
  const data = isPlainFile(file);
  const besides = manifestPathOf(file);
  if (!isPlainFile(besides)) {
    return data
      ? err({ code: 'save-foreign', detail: 'no-manifest' })
      : ok({ data, manifest: null });
  }
  const manifest = readManifest(file);
  if (manifest === null || manifest.botId !== botId) {
    const detail = manifest === null ? 'no-manifest' : 'other-bot';
    return err({ code: 'save-foreign', detail });
  }
  // A finished manifest without its file: the file was taken away, and the name is not ours to use again.
  return !data && manifest.sha256 !== null
    ? err({ code: 'save-foreign', detail: 'file-gone' })
    : ok({ data, manifest });
}

/** The manifest beside a file; null when there is none that reads. @throws foreign fs errors */
export function readManifest(file: string): Manifest | null {
  const besides = manifestPathOf(file);
  return isPlainFile(besides) && statSync(besides).size <= largestManifestBytes
    ? decodeManifest(readFileSync(besides, 'utf8'))
    : null;
}

function isPlainFile(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    throw new UnsafePathError(path.basename(file), 'not a plain file');
  }
  return found !== undefined;
}

function freeBytesOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

async function openFile(
  request: SaveRequest,
  newId: () => string,
): Promise<Result<SaveFile, SaveProblem>> {
  const { file, bot } = request;
  const found = lookAt(file, bot.id);
  if (!found.ok) {
    return found;
  }
  if (found.value.data && found.value.manifest !== null) {
    sweep(file);
    return continueFile(request, found.value.manifest, newId);
  }
  return request.mustExist
    ? err({ code: 'save-path', detail: 'ENOENT' })
    : makeFile(request, found.value.manifest !== null, newId);
}

/** The manifest first: a file without one is nobody's. */
async function makeFile(
  { file, bot, nowMs }: SaveRequest,
  hasManifest: boolean,
  newId: () => string,
): Promise<Result<SaveFile, SaveProblem>> {
  const manifest: Manifest = {
    state: 'saving',
    botId: bot.id,
    username: bot.username,
    count: 0,
    firstUpdateId: null,
    lastUpdateId: null,
    bytes: 0,
    sha256: null,
    startedAtMs: Math.round(nowMs),
    finishedAtMs: null,
  };
  const written = writePrivateFile(manifestPathOf(file), encodeManifest(manifest), {
    mode: hasManifest ? 'replace' : 'create',
    unique: newId(),
  });
  if (!written) {
    return err({ code: 'save-foreign', detail: 'no-manifest' });
  }
  const handle = await openPrivateLog(file, 'create');
  fsyncFolder(path.dirname(file));
  const content = await readContent(handle, null);
  return content === null
    ? err({ code: 'save-damaged', detail: 'lines' })
    : ok(createSaveFile({ file, handle, content, manifest, resumed: false, newId }));
}

async function continueFile(
  { file }: SaveRequest,
  manifest: Manifest,
  newId: () => string,
): Promise<Result<SaveFile, SaveProblem>> {
  const handle = await openPrivateLog(file, 'existing');
  const content = await readContent(handle, manifest.sha256 === null ? null : manifest.bytes);
  const isSame = manifest.sha256 === null || content?.prefixSha256 === manifest.sha256;
  if (content === null || !isSame) {
    await handle.close();
    return err({ code: 'save-damaged', detail: content === null ? 'lines' : 'sha256' });
  }
  try {
    if (content.tornBytes > 0) {
      await handle.truncate(content.bytes);
    }
    // A program that was killed leaves lines that only the cache has; before they are confirmed they must be on disk.
    await handle.sync();
  } catch (error) {
    await handle.close();
    throw error;
  }
  return ok(createSaveFile({ file, handle, content, manifest, resumed: true, newId }));
}

/** Takes away what a killed program left of writing a manifest. */
function sweep(file: string): void {
  const folder = path.dirname(file);
  const start = `${path.basename(manifestPathOf(file))}.`;
  for (const name of readdirSync(folder)) {
    const left = path.join(folder, name);
    if (name.startsWith(start) && /\.[\w-]{8,64}\.tmp$/.test(name) && assertPlainFile(left)) {
      unlinkSync(left);
    }
  }
}
