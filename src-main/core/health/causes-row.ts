import type { CauseClass } from '../../../src-shared/health.ts';

/** How much it matters: `low` passes by itself, `medium` may pass, `high` stays until someone acts. */
export type CauseSeverity = 'low' | 'medium' | 'high';

/** One row of the catalogue in docs/telegram.md. Its words are the texts `cause.<id>.…`. */
export interface CauseRow {
  readonly id: string;
  /** Label of the row in docs/telegram.md, for example `A1`. */
  readonly label: string;
  readonly class: CauseClass;
  /** Whether a message belongs here; white space around it is already gone. At most one row says yes. */
  readonly matches: (message: string) => boolean;
  /** Whether setting the webhook again can help: `yes…`, `no`, or `if …`. */
  readonly reSetHelps: string;
  readonly severity: CauseSeverity;
}

/** Matches whole messages only. */
export function exactly(...messages: readonly string[]): CauseRow['matches'] {
  return (message) => messages.includes(message);
}

/** Matches by an anchored pattern. */
export function like(pattern: RegExp): CauseRow['matches'] {
  return (message) => pattern.test(message);
}
