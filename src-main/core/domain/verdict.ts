import type { Cause, Health, ReasonCode } from '../../../src-shared/health.ts';
import type { Drift } from '../../../src-shared/webhook.ts';
import type { TelegramError } from './telegram-error.ts';
import type { WebhookInfo } from './webhook-config.ts';

/** What one check brought. Server date from the reply's Date header where present, else null. */
export type CheckAnswer =
  | {
      readonly kind: 'info';
      readonly info: WebhookInfo;
      readonly serverDateMs: number | null;
      readonly latencyMs: number;
    }
  | { readonly kind: 'error'; readonly error: TelegramError; readonly latencyMs: number };

/** A reason inside a verdict, before hysteresis; `detail` is already safe to show. */
export interface VerdictReason {
  readonly code: ReasonCode;
  readonly health: Health;
  readonly detail: string | null;
}

/** What one check says: worst reason first; an empty list means plainly healthy. */
export interface Verdict {
  readonly health: Health;
  readonly reasons: readonly VerdictReason[];
  readonly cause: Cause | null;
  readonly drift: readonly Drift[];
  /** Earliest moment at which a waiting update can expire, wall ms; null when nothing waits or not known. */
  readonly lossAtMs: number | null;
  /** Ask again after this time for confirmation; null = the normal interval. */
  readonly recheckAfterMs: number | null;
}

/** A recorded change of confirmed health. */
export interface Transition {
  readonly botId: string;
  readonly atMs: number;
  readonly from: Health;
  readonly to: Health;
  /** The reason that decided; null when healthy. */
  readonly reason: VerdictReason | null;
  /** When the incident began: the first bad verdict, not the confirmation. */
  readonly incidentStartedAtMs: number | null;
}

/** What a verdict does to the bot's incident. Times are wall ms; an incident starts at its first bad verdict. */
export type IncidentChange =
  | {
      readonly kind: 'open';
      readonly startedAtMs: number;
      readonly worst: Health;
      readonly reason: VerdictReason;
    }
  | { readonly kind: 'worsen'; readonly worst: Health; readonly reason: VerdictReason }
  | { readonly kind: 'close'; readonly endedAtMs: number };
