import { healthSeverity } from '../../src-shared/health.ts';
import type { Health } from '../../src-shared/health.ts';
import type { Outcome } from '../../src-shared/action-result.ts';

/** Exit codes of the command line; docs/cli.md. 1 is never a crash. */
export const exitCodes = {
  done: 0,
  healthy: 0,
  degraded: 1,
  down: 2,
  unknown: 3,
  refused: 4,
  restored: 5,
  failed: 6,
  usage: 64,
  internal: 70,
  interrupted: 130,
} as const;

/** The code of the worst of several bots: down before degraded before unknown before healthy. */
export function healthExitCode(healths: readonly Health[]): number {
  const worst = healths.toSorted((a, b) => healthSeverity[b] - healthSeverity[a])[0] ?? 'healthy';
  return exitCodes[worst];
}

/** What an action came to, as a code. */
export function outcomeExitCode(outcome: Outcome): number {
  switch (outcome) {
    case 'done':
    case 'no-change':
      return exitCodes.done;
    case 'refused':
      return exitCodes.refused;
    case 'restored':
      return exitCodes.restored;
    case 'failed':
      return exitCodes.failed;
  }
}
