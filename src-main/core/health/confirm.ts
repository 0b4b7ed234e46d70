import { type Health, healthSeverity, type ReasonCode } from '../../../src-shared/health.ts';
import type { Verdict } from '../domain/verdict.ts';

/** Reasons whose rule counts its observations itself: a second verdict on the same evidence would add nothing. */
const selfConfirmed: ReadonlySet<ReasonCode> = new Set(['delivery-failing']);
/** Degraded at once, but for what one re-read must confirm. */
const rereadFirst: ReadonlySet<ReasonCode> = new Set(['drift', 'buttons-not-delivered']);

/** How many verdicts in a row confirm this one, coming from `base`. */
export function confirmAfter(verdict: Verdict, base: Health | null): number {
  const worst = verdict.reasons[0];
  if (verdict.health === 'healthy') {
    return base === null || base === 'healthy' ? 1 : 2;
  }
  const better = base !== null && healthSeverity[verdict.health] < healthSeverity[base];
  if (better) {
    return 2;
  }
  if (worst !== undefined && selfConfirmed.has(worst.code)) {
    return 1;
  }
  const needsReread = worst !== undefined && rereadFirst.has(worst.code);
  return verdict.health === 'down' || needsReread ? 2 : 1;
}

/** Degraded-at-first reasons are on their way to down: asked again at the suspected interval. */
export function stillSuspected(verdict: Verdict): boolean {
  const worst = verdict.reasons[0];
  return worst !== undefined && worst.health === 'degraded' && selfConfirmed.has(worst.code);
}
