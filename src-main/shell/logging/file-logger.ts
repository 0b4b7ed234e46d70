import fs from 'node:fs';
import path from 'node:path';
import { redact } from '../../core/domain/safe-text.ts';
import { preparePrivateFolder } from '../../core/files/private-files.ts';
import type { LogFields, Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';

/** A logger that writes JSON lines into a file of the log folder. */
export function createFileLogger(options: {
  readonly folder: string;
  readonly name: string;
  readonly clock: Clock;
}): Logger {
  const folder = preparePrivateFolder(options.folder);
  const file = path.join(folder, `${options.name}.log`);
  const write = (level: string, event: string, fields: LogFields = {}): void => {
    const at = new Date(options.clock.nowMs()).toISOString();
    const line = redact(JSON.stringify({ at, level, event, ...fields }));
    fs.appendFileSync(file, `${line}\n`, { mode: 0o600 });
  };
  return {
    debug: (event, fields) => write('debug', event, fields),
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}
