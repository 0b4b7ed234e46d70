import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { FileHandle } from 'node:fs/promises';
import { readLines, updateIdOf } from './saved-lines.ts';

/** What whole lines of a file of saved updates hold. */
export interface SavedContent {
  /** Checksums of the lines by update id: after a week of silence Telegram begins anew with ids of its own choice. */
  readonly ids: Map<number, number>;
  /** Lines; more than `ids` when one was written twice. */
  count: number;
  firstId: number | null;
  lastId: number | null;
  bytes: number;
  /** Over `bytes`. */
  readonly hash: Hash;
  /** Over the first `prefixBytes` bytes, where that is the end of a line. */
  readonly prefixSha256: string | null;
  /** Bytes behind the last line end. */
  tornBytes: number;
}

/**
 * Reads a whole file of saved updates. null = damaged: a whole line in it is no update. A torn last line is told apart,
 * because a crash leaves one.
 */
export async function readContent(
  file: FileHandle,
  prefixBytes: number | null,
): Promise<SavedContent | null> {
  const found: { -readonly [K in keyof SavedContent]: SavedContent[K] } = {
    ids: new Map(),
    count: 0,
    firstId: null,
    lastId: null,
    bytes: 0,
    hash: createHash('sha256'),
    prefixSha256: null,
    tornBytes: 0,
  };
  if (prefixBytes === 0) {
    found.prefixSha256 = digestOf(found.hash);
  }
  for await (const { lines, bytes, torn } of readLines(file)) {
    if (torn) {
      found.tornBytes = bytes;
      break;
    }
    for (const line of lines) {
      const id = updateIdOf(line);
      if (id === null) {
        return null;
      }
      noteLine(found, id, line);
      if (found.bytes === prefixBytes) {
        found.prefixSha256 = digestOf(found.hash);
      }
    }
  }
  return found;
}

/** Counts a line that is durable now. */
export function noteLine(
  content: Pick<SavedContent, 'ids' | 'count' | 'firstId' | 'lastId' | 'bytes' | 'hash'>,
  id: number,
  line: Buffer,
): void {
  content.ids.set(id, crc32(line));
  content.count += 1;
  content.firstId ??= id;
  content.lastId = id;
  content.bytes += line.length + 1;
  content.hash.update(line).update('\n');
}

/** Whether this very update is there already. */
export function holdsLine(content: Pick<SavedContent, 'ids'>, id: number, line: Buffer): boolean {
  return content.ids.get(id) === crc32(line);
}

/** The digest so far; the hash can go on. */
export function digestOf(hash: Hash): string {
  return hash.copy().digest('hex');
}
