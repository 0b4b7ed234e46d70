/** Log files: JSON lines, bounded, private, and harmless when the disk is full. */
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../time/clock.ts';
import type { LogSink } from './create-logger.ts';
import { formatLine } from './redact-line.ts';

const filesKept = 5;
const bytesPerFile = 5_000_000;
/** After a failure to open, wait this long before the next try. */
const retryAfterMs = 10_000;

export interface FileSinkOptions {
  readonly folder: string;
  readonly clock: Clock;
  /** Replaced by `~` in every line; the user's own unless given. */
  readonly homeFolder?: string;
  readonly bytesPerFile?: number;
  readonly filesKept?: number;
}

/**
 * Writes `hooklight.log` in a folder of its own rights (0700); full files become `hooklight.1.log` to
 * `hooklight.4.log`, the oldest is deleted. Every file is 0600 from its first byte and never opened through a symbolic
 * link (SEC-09). A line that cannot be written is counted, not thrown; the count is told by `log.lost` later.
 */
export function createFileSink(options: FileSinkOptions): LogSink {
  const limitBytes = options.bytesPerFile ?? bytesPerFile;
  const home = options.homeFolder ?? homedir();
  let file: OpenFile | null = null;
  let nextTryMs = -Infinity;
  let lost = 0;

  const ready = (bytes: number): OpenFile => {
    if (file !== null && file.bytes + bytes > limitBytes && file.bytes > 0) {
      closeSync(file.descriptor);
      file = null;
      rotate(options.folder, options.filesKept ?? filesKept);
    }
    file ??= openLog(options.folder);
    return file;
  };
  const append = (text: string): boolean => {
    if (file === null && options.clock.monotonicMs() < nextTryMs) {
      return false;
    }
    try {
      appendTo(ready(Buffer.byteLength(text) + 1), text);
      return true;
    } catch {
      if (file === null) {
        nextTryMs = options.clock.monotonicMs() + retryAfterMs;
      }
      return false;
    }
  };

  return {
    write(line) {
      if (lost > 0) {
        const note = { ...line, level: 'warn', event: 'log.lost', fields: { lines: lost } };
        lost = append(formatLine(note, home)) ? 0 : lost;
      }
      if (!append(formatLine(line, home))) {
        lost += 1;
      }
    },
    close() {
      if (file !== null) {
        closeSync(file.descriptor);
        file = null;
      }
    },
  };
}

interface OpenFile {
  readonly descriptor: number;
  bytes: number;
  /** The last line was cut by a full disk: the next one starts on a line of its own. */
  cut: boolean;
}

const logPath = (folder: string, index: number): string =>
  join(folder, index === 0 ? 'hooklight.log' : `hooklight.${index}.log`);

function openLog(folder: string): OpenFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = logPath(folder, 0);
  const descriptor = openPrivate(path);
  const status = fstatSync(descriptor);
  if (!status.isFile()) {
    closeSync(descriptor);
    throw new Error('the log path is not a file');
  }
  fchmodSync(descriptor, 0o600);
  return { descriptor, bytes: status.size, cut: false };
}

/** A planted symbolic link is removed, its target left alone, and the file made anew. */
function openPrivate(path: string): number {
  const { O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
  const flags = O_WRONLY | O_APPEND | O_CREAT;
  try {
    // Not every platform knows O_NOFOLLOW; there are no such links to fear where it is missing.
    return openSync(path, flags | (Number.isInteger(O_NOFOLLOW) ? O_NOFOLLOW : 0), 0o600);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ELOOP')) {
      throw error;
    }
    rmSync(path);
    return openSync(path, flags | O_EXCL, 0o600);
  }
}

function rotate(folder: string, kept: number): void {
  rmSync(logPath(folder, kept - 1), { force: true });
  for (let index = kept - 2; index >= 0; index -= 1) {
    try {
      renameSync(logPath(folder, index), logPath(folder, index + 1));
    } catch {
      // A file that is not there yet needs no new name.
    }
  }
}

function appendTo(file: OpenFile, text: string): void {
  const bytes = Buffer.from(`${file.cut ? '\n' : ''}${text}\n`);
  const written = writeSync(file.descriptor, bytes);
  file.bytes += written;
  file.cut = written < bytes.length;
  if (file.cut) {
    throw new Error('the disk is full');
  }
}
