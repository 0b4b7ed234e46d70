import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { skipReasons, type ResendPlan } from '../../../src-shared/resend.ts';
import { describeUpdate } from '../domain/raw-update.ts';
import type { Manifest } from '../rescue/manifest.ts';
import { readManifest } from '../rescue/save-files.ts';
import { problemOf, type SaveProblem } from '../rescue/save-problem.ts';
import { parseUpdate, readLines, updateIdOf } from '../rescue/saved-lines.ts';
import { skipReason, type SavedFacts, type Selection } from './select.ts';

/** An update of a file, with its own bytes. */
export interface SavedUpdate extends SavedFacts {
  readonly line: Buffer;
}

/** A file of saved updates, open for reading. */
export interface SavedSource {
  readonly handle: FileHandle;
  readonly manifest: Manifest | null;
  /** When its updates were saved, as far as is known. */
  readonly savedAtMs: number;
}

/** Opens a file of saved updates; one without a manifest is taken as it is. */
export async function openSource(file: string): Promise<Result<SavedSource, SaveProblem>> {
  try {
    const handle = await open(file, 'r');
    const found = await handle.stat();
    if (!found.isFile()) {
      await handle.close();
      return err({ code: 'save-path', detail: 'not a plain file' });
    }
    const manifest = readManifest(file);
    const savedAtMs = manifest?.finishedAtMs ?? Math.round(found.mtimeMs);
    return ok({ handle, manifest, savedAtMs });
  } catch (error) {
    return err(problemOf(error));
  }
}

/** The updates of a file in order; null = a line that is none. A torn last line is left out. */
export async function* savedUpdates(handle: FileHandle): AsyncGenerator<SavedUpdate | null> {
  for await (const { lines, torn } of readLines(handle)) {
    if (torn) {
      return;
    }
    for (const line of lines) {
      const id = updateIdOf(line);
      const update = id === null ? null : parseUpdate(line);
      yield id === null || update === null ? null : { id, line, ...describeUpdate(update) };
    }
  }
}

type Counted = Pick<ResendPlan, 'total' | 'send' | 'skipped' | 'byKind'> & {
  readonly damaged: boolean;
  readonly sha256: string;
};

/** Reads the whole file once: what would be sent, what not and why. */
export async function countUpdates(
  { handle }: SavedSource,
  selection: Selection,
): Promise<Counted> {
  const skipped = { kind: 0, time: 0, expired: 0, 'sent-before': 0, duplicate: 0 };
  const kinds = new Map<string, number>();
  const seen = new Set<number>();
  const hash = createHash('sha256');
  let total = 0;
  let damaged = false;
  for await (const update of savedUpdates(handle)) {
    if (update === null) {
      damaged = true;
      continue;
    }
    hash.update(update.line).update('\n');
    total += 1;
    const reason = skipReason(update, selection, seen);
    seen.add(update.id);
    if (reason === null) {
      kinds.set(update.kind, (kinds.get(update.kind) ?? 0) + 1);
    } else {
      skipped[reason] += 1;
    }
  }
  const notSent = skipReasons.reduce((sum, reason) => sum + skipped[reason], 0);
  const byKind = [...kinds].map(([kind, count]) => ({ kind, count }));
  return {
    total,
    send: total - notSent,
    skipped,
    byKind,
    damaged,
    sha256: hash.digest('hex'),
  };
}
