import type { Notice } from '../../../src-shared/notices.ts';
import type { StartProblem } from './protocol.ts';

/** The sentence-bearing notice for a data folder that could not be opened. */
export function noticeForProblem(failure: {
  readonly problem: StartProblem;
  readonly detail: string;
  readonly version: number | null;
}): Notice {
  switch (failure.problem) {
    case 'busy':
      return { kind: 'data-folder-busy' };
    case 'from-future':
      return { kind: 'database-from-future', version: failure.version ?? 0 };
    case 'read-only':
    case 'full':
    case 'no-access':
    case 'io':
      return { kind: 'data-folder-unusable', why: failure.problem, detail: failure.detail };
  }
}

const ofFailure: readonly Notice['kind'][] = [
  'engine-stopped',
  'data-folder-busy',
  'database-from-future',
  'data-folder-unusable',
];

/** Whether a notice says why there is no engine; a new try takes it back. */
export function isOfFailure({ kind }: Notice): boolean {
  return ofFailure.includes(kind);
}
