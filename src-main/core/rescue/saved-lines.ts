import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 1024 * 1024;
const lineFeed = 0x0a;

/** Whole lines of a file, without their ends, and the bytes they took; what is behind the last line end comes last. */
export interface LineBatch {
  readonly lines: readonly Buffer[];
  /** Bytes of `lines`, line ends included. */
  readonly bytes: number;
  /** True for the one batch whose single line has no end: cut off in the middle of writing. */
  readonly torn: boolean;
}

/** Reads a file from its start in chunks of a mebibyte; nothing that belongs to a line is copied twice. */
export async function* readLines(file: FileHandle): AsyncGenerator<LineBatch> {
  let rest = Buffer.alloc(0);
  for (let position = 0; ;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const { bytesRead } = await file.read(chunk, 0, chunkBytes, position);
    if (bytesRead === 0) {
      break;
    }
    position += bytesRead;
    const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const { lines, used } = splitLines(bytes);
    rest = bytes.subarray(used);
    if (used > 0) {
      yield { lines, bytes: used, torn: false };
    }
  }
  if (rest.length > 0) {
    yield { lines: [rest], bytes: rest.length, torn: true };
  }
}

function splitLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly used: number } {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, used: from };
}

/** The update_id of a saved line; null when it is no update. */
export function updateIdOf(line: Buffer): number | null {
  const update = parseUpdate(line);
  const id: unknown = update === null ? null : Reflect.get(update, 'update_id');
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** A saved line as an object, to look at; null when it is none. Its numbers may be rounded: never write it back. */
export function parseUpdate(line: Buffer): object | null {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
