import type { Cause } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { TelegramError } from '../domain/telegram-error.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';

/** Translation of error texts (core/health/causes.ts), handed in so that rules and catalogue are tested apart. */
export interface Explain {
  readonly message: (text: string) => Cause;
  readonly error: (error: TelegramError) => Cause;
}

/** What a check is judged by, beside its answer and the memory. */
export interface HealthContext {
  readonly desired: DesiredWebhook | null;
  readonly settings: Settings;
  readonly nowMs: number;
  /** Wall ms that a clock set wrongly does not move (HeldTime), for what ends at a moment; absent = as `nowMs`. */
  readonly heldMs?: number;
  readonly explain: Explain;
  /** The system says that it has no network: a failed request is then our own. */
  readonly systemOffline?: boolean;
  /** When the endpoint's certificate expires, wall ms, as a diagnosis of the endpoint found it. */
  readonly certificateExpiresAtMs?: number | null;
}

/** Interval while a verdict waits for confirmation: never longer than the normal one. */
export function suspectedIntervalMs(settings: Settings): number {
  return Math.min(settings.suspectedIntervalSeconds, settings.intervalSeconds) * 1000;
}
