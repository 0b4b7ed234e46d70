import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import { assertPlainFile, writePrivateFile } from '../files/private-files.ts';
import { keyLength, newDataKey } from './keys.ts';

const keyLine = /^hooklight-key-1 ([A-Za-z0-9+/]{43}=)\n?$/;

export type KeyFileError = 'damaged' | 'unreadable' | 'unwritable';

/** Reads a data key that lies in a file in explicit plain text; null = there is no such file. */
export function readKeyFile(file: string): Result<Uint8Array | null, KeyFileError> {
  try {
    if (!assertPlainFile(file)) {
      return ok(null);
    }
    const match = keyLine.exec(readFileSync(file, 'utf8'));
    const key = Uint8Array.from(Buffer.from(match?.[1] ?? '', 'base64'));
    return key.length === keyLength ? ok(key) : err('damaged');
  } catch {
    return err('unreadable');
  }
}

/** Makes a new data key and its file, 0600, never in place of an existing one. */
export function createKeyFile(file: string): Result<Uint8Array, KeyFileError> {
  const key = newDataKey();
  const content = `hooklight-key-1 ${Buffer.from(key).toString('base64')}\n`;
  try {
    const unique = randomBytes(6).toString('hex');
    return writePrivateFile(file, content, { mode: 'create', unique })
      ? ok(key)
      : err('unwritable');
  } catch {
    return err('unwritable');
  }
}
