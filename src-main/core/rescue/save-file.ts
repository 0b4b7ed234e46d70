import { unlinkSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { RawUpdate } from '../domain/raw-update.ts';
import { fsyncFolder, writePrivateFile } from '../files/private-files.ts';
import { encodeManifest, manifestPathOf, type Manifest } from './manifest.ts';
import { problemOf, type SaveProblem } from './save-problem.ts';
import { digestOf, holdsLine, noteLine, readContent, type SavedContent } from './saved-content.ts';

/** What lies in a file now, all of it durable. */
export interface SavedFigures {
  readonly count: number;
  readonly firstId: number | null;
  readonly lastId: number | null;
  readonly bytes: number;
}

/** A file that is over. */
export interface FinishedFile extends SavedFigures {
  /** Of the file as read back from disk; null when nothing was saved (the file is gone then), or it could not be read. */
  readonly sha256: string | null;
  /** Why the file or its manifest is not as it should be; the lines in it are safe all the same. */
  readonly problem: SaveProblem | null;
}

/** A file that updates are appended to, one line each. */
export interface SaveFile {
  /** It was there before, with updates of this bot. */
  readonly resumed: boolean;
  figures(): SavedFigures;
  /**
   * Appends those that are not in the file yet and waits until they are on disk; answers how many. After a failure the
   * file ends where it ended before.
   */
  append(updates: readonly RawUpdate[]): Promise<Result<number, SaveProblem>>;
  /** Reads the file back, writes the manifest and closes. A file that stayed empty is taken away. */
  finish(nowMs: number): Promise<FinishedFile>;
  /** Closes without a word: the program goes down, or nothing was to be saved. Empty files that are new go away. */
  close(): Promise<void>;
}

interface Parts {
  readonly file: string;
  readonly handle: FileHandle;
  readonly content: SavedContent;
  readonly manifest: Manifest;
  readonly resumed: boolean;
  readonly newId: () => string;
}

/** A file opened by save-files.ts. */
export function createSaveFile(parts: Parts): SaveFile {
  const { handle, content } = parts;
  let open = true;
  const closeOnce = async (): Promise<void> => {
    if (open) {
      open = false;
      await handle.close();
    }
  };
  return {
    resumed: parts.resumed,
    figures: () => figuresOf(content),
    append: (updates) => append(parts, updates),
    async finish(nowMs) {
      if (content.count === 0) {
        await closeOnce();
        discard(parts);
        return { ...figuresOf(content), sha256: null, problem: null };
      }
      const finished = await verify(parts);
      await closeOnce();
      return finished.problem === null ? writeManifest(parts, finished, nowMs) : finished;
    },
    async close() {
      await closeOnce();
      if (content.count === 0 && !parts.resumed) {
        discard(parts);
      }
    },
  };
}

function figuresOf({ count, firstId, lastId, bytes }: SavedContent): SavedFigures {
  return { count, firstId, lastId, bytes };
}

async function append(
  { handle, content }: Parts,
  updates: readonly RawUpdate[],
): Promise<Result<number, SaveProblem>> {
  const seen = new Set<number>();
  const fresh = updates.filter(({ id, line }) => {
    const isNew = !holdsLine(content, id, line) && !seen.has(id);
    seen.add(id);
    return isNew;
  });
  if (fresh.length === 0) {
    return ok(0);
  }
  try {
    await writeAll(handle, Buffer.concat(fresh.flatMap(({ line }) => [line, lineEnd])));
    await handle.sync();
  } catch (error) {
    await cutBack(handle, content.bytes);
    return err(problemOf(error));
  }
  for (const { id, line } of fresh) {
    noteLine(content, id, line);
  }
  return ok(fresh.length);
}

const lineEnd = Buffer.from('\n');

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, from, bytes.length - from);
    from += bytesWritten;
  }
}

/** Where even this fails, the next opening cuts the torn line off; what is behind it was never confirmed. */
async function cutBack(handle: FileHandle, bytes: number): Promise<void> {
  try {
    await handle.truncate(bytes);
    await handle.sync();
  } catch {
    return;
  }
}

async function verify({ handle, content }: Parts): Promise<FinishedFile> {
  const figures = figuresOf(content);
  try {
    const onDisk = await readContent(handle, null);
    const sha256 = onDisk === null ? null : digestOf(onDisk.hash);
    const isSame = sha256 === digestOf(content.hash) && onDisk?.tornBytes === 0;
    return isSame
      ? { ...figures, sha256, problem: null }
      : { ...figures, sha256: null, problem: { code: 'save-damaged', detail: 'sha256' } };
  } catch (error) {
    return { ...figures, sha256: null, problem: problemOf(error) };
  }
}

function writeManifest(
  { file, manifest, newId }: Parts,
  finished: FinishedFile,
  nowMs: number,
): FinishedFile {
  const whole: Manifest = {
    ...manifest,
    state: 'complete',
    count: finished.count,
    firstUpdateId: finished.firstId,
    lastUpdateId: finished.lastId,
    bytes: finished.bytes,
    sha256: finished.sha256,
    finishedAtMs: Math.round(nowMs),
  };
  try {
    writePrivateFile(manifestPathOf(file), encodeManifest(whole), {
      mode: 'replace',
      unique: newId(),
    });
    return finished;
  } catch (error) {
    return { ...finished, problem: problemOf(error) };
  }
}

function discard({ file }: Parts): void {
  for (const name of [file, manifestPathOf(file)]) {
    try {
      unlinkSync(name);
    } catch {
      continue;
    }
  }
  fsyncFolder(path.dirname(file));
}
