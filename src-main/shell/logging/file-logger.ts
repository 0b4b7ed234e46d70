import path from 'node:path';
import { preparePrivateFolder } from '../../core/files/private-files.ts';
import { createLogger } from '../../core/logging/create-logger.ts';
import { createFileSink } from '../../core/logging/file-sink.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';

/**
 * The log of one thread: a folder of its own below the profile's log folder, because a file has one writer. Redacted
 * and bounded by the sink.
 */
export function createFileLogger(options: {
  readonly folder: string;
  readonly name: 'main' | 'engine';
  readonly clock: Clock;
}): Logger {
  const folder = preparePrivateFolder(path.join(options.folder, options.name));
  return createLogger(createFileSink({ folder, clock: options.clock }), options.clock);
}
