import { UnsafePathError } from '../files/private-files.ts';

/** Why a file cannot hold updates. `detail` is a code or a short sentence, never content. */
export interface SaveProblem {
  readonly code: 'save-path' | 'save-foreign' | 'save-damaged' | 'disk-full';
  readonly detail: string;
}

const fullCodes: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** A foreign fs error as a problem. */
export function problemOf(error: unknown): SaveProblem {
  if (error instanceof UnsafePathError) {
    return { code: 'save-path', detail: error.message };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  return { code: fullCodes.includes(code) ? 'disk-full' : 'save-path', detail: code };
}
