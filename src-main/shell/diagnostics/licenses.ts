import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { licensedPartSchema, type LicensedPart } from '../../../src-shared/diagnostics.ts';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';

/** The parts of others in this build, as the build wrote them down beside the program. */
export async function readLicenses(
  file: string,
): Promise<Result<{ readonly parts: LicensedPart[] }, IpcError>> {
  try {
    const raw: unknown = JSON.parse(await readFile(file, 'utf8'));
    return ok({ parts: z.array(licensedPartSchema).parse(raw) });
  } catch {
    return err({ code: 'NOT_FOUND', field: null, message: null });
  }
}
